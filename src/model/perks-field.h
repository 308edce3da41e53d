/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

GParamSpec *perks_field_text  (const char  *name);
GParamSpec *perks_field_enum  (const char  *name,
                               GType        type);
GParamSpec *perks_field_flags (const char  *name,
                               GType        type);
GParamSpec *perks_field_yes   (const char  *name);
GParamSpec *perks_field_day   (const char  *name);
GParamSpec *perks_field_count (const char  *name);
GParamSpec *perks_field_usd   (const char  *name);

char       *perks_field_to_text (GParamSpec    *pspec,
                                 const GValue  *value);
gboolean    perks_field_read    (GParamSpec    *pspec,
                                 const char    *text,
                                 GValue        *value,
                                 GError       **error);

G_END_DECLS
