/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint perks_text_get_width      (const char  *text);
char *perks_text_clean          (const char  *text);
char *perks_text_to_plain_marks (const char  *text);
char *perks_text_cut            (const char  *text,
                                 guint        width,
                                 const char  *mark);
void  perks_text_pad            (GString     *target,
                                 guint        count);
void  perks_text_wrap           (GString     *target,
                                 const char  *text,
                                 guint        used,
                                 guint        indent,
                                 guint        columns);

G_END_DECLS
