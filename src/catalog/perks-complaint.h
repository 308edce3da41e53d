/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *perks_complaint_shorten        (const char *text);
void  perks_complaint_append_segment (GString    *pointer,
                                      const char *segment);
char *perks_complaint_make_line      (const char *text);

G_END_DECLS
