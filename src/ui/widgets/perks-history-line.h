/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"

G_BEGIN_DECLS

/**
 * PerksHistoryLine:
 * @title: when it was, or what
 * @text: (nullable): the rest, in lines
 *
 * One line of a history. None of it is markup.
 */
typedef struct
{
  char *title;
  char *text;
} PerksHistoryLine;

PerksHistoryLine *perks_history_line_new  (const char       *title,
                                           const char       *text);
void              perks_history_line_free (PerksHistoryLine *self);
char             *perks_history_line_date (const char       *moment,
                                           PerksLocaleText  *locale_text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksHistoryLine, perks_history_line_free)

G_END_DECLS
