/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-author.h"

/* Who moves claims on, remembered until the window is closed: it is mostly the same person. */

#define KEY "perks-claim-author"

/**
 * perks_claim_author_get:
 * @keeper: what lives as long as it is to be remembered: the context of the window
 *
 * Returns: (transfer none) (nullable): the name that was given last, or %NULL
 */
const char *
perks_claim_author_get (GObject *keeper)
{
  return g_object_get_data (keeper, KEY);
}

/**
 * perks_claim_author_set:
 * @keeper: what lives as long as it is to be remembered
 * @name: (nullable): the name of a person, or %NULL to forget it
 */
void
perks_claim_author_set (GObject    *keeper,
                        const char *name)
{
  g_object_set_data_full (keeper, KEY, g_strdup (name), g_free);
}
