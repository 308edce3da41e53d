/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-catalog.h"
#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksOfferView:
 * @situation: where the publisher stands
 * @offer: the offer that is looked at
 * @catalog: the catalogue
 * @locale_text: how money and days are written
 *
 * What the parts of an offer's page are written from. Everything is borrowed.
 */
typedef struct
{
  PerksSituation  *situation;
  PerksOffer      *offer;
  PerksCatalog    *catalog;
  PerksLocaleText *locale_text;
} PerksOfferView;

G_END_DECLS
