/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksExplanationLine:
 * @subject: what it is: a field of the books, a figure of the edition
 * @value: what it says there, as a person reads it
 * @assumed: whether the edition assumes it
 * @note: (nullable): a sentence on what is assumed
 * @source: (nullable): where it is known from; %NULL for what the person entered
 *
 * One thing that an explained figure rests on.
 */
typedef struct
{
  char    *subject;
  char    *value;
  gboolean assumed;
  char    *note;
  char    *source;
} PerksExplanationLine;

void       perks_explanation_line_free      (PerksExplanationLine *self);
GPtrArray *perks_explanation_of_deadline    (PerksSituation       *situation,
                                             PerksDeadline        *deadline,
                                             PerksLocaleText      *locale_text);
GPtrArray *perks_explanation_of_benefit     (PerksSituation       *situation,
                                             PerksEntitlement     *entitlement,
                                             PerksLocaleText      *locale_text);
PerksDeadline *perks_explanation_find_deadline (PerksSituation    *situation,
                                                const char        *id,
                                                GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksExplanationLine, perks_explanation_line_free)

G_END_DECLS
