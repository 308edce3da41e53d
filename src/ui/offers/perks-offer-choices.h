/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"

G_BEGIN_DECLS

/**
 * PerksOfferChoices:
 * @names: (element-type utf8): the values, with %NULL at the end
 * @titles: (element-type utf8): how they are shown, in the same order, with %NULL at the end
 *
 * What can be chosen for a field of an offer.
 */
typedef struct
{
  GPtrArray *names;
  GPtrArray *titles;
} PerksOfferChoices;

PerksOfferChoices *perks_offer_choices_new              (PerksEdition      *edition,
                                                         const char        *field,
                                                         const char        *type,
                                                         const char        *chosen);
void               perks_offer_choices_free             (PerksOfferChoices *self);
char              *perks_offer_choices_explain_left_out (PerksEdition      *edition,
                                                         const char        *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksOfferChoices, perks_offer_choices_free)

G_END_DECLS
