/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void perks_icalendar_line_append      (GString    *lines,
                                       const char *name,
                                       const char *value);
void perks_icalendar_line_append_text (GString    *lines,
                                       const char *name,
                                       const char *text);
void perks_icalendar_line_append_url  (GString    *lines,
                                       const char *name,
                                       const char *url);

G_END_DECLS
