/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-catalog.h"
#include "perks-offer.h"

G_BEGIN_DECLS

/**
 * PerksContactStep:
 * @text: what to do
 * @label: what the button says that opens @url
 * @url: where it is done, from the catalogue
 *
 * One of the two steps to get in touch with the Rewards team: find the owner in the portal that the
 * offer was made in; where that cannot be done, raise a support ticket.
 */
typedef struct
{
  char *text;
  char *label;
  char *url;
} PerksContactStep;

void       perks_contact_step_free  (PerksContactStep *self);
GPtrArray *perks_contact_steps_list (PerksCatalog     *catalog,
                                     PerksOffer       *offer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksContactStep, perks_contact_step_free)

G_END_DECLS
