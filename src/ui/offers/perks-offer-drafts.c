/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-drafts.h"

/* Drafts that were not saved, kept for the next time. */

static GHashTable *
get_kept (GObject *keeper)
{
  GHashTable *kept = g_object_get_data (keeper, "perks-offer-drafts");

  if (kept == NULL)
    {
      kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (keeper, "perks-offer-drafts", kept,
                              (GDestroyNotify) g_hash_table_unref);
    }

  return kept;
}

static char *
make_key (const char *offer,
          const char *name)
{
  if (offer != NULL)
    return g_strconcat ("offer:", offer, NULL);

  return g_strconcat ("name:", name, NULL);
}

/**
 * perks_offer_drafts_keep:
 * @self: a draft
 * @keeper: what lives as long as it is to be kept: the context of the window
 *
 * Keeps a draft that was not saved: one for each offer, one for each name that sales use, and one
 * for a new offer.
 */
void
perks_offer_drafts_keep (PerksOfferDraft *self,
                         GObject         *keeper)
{
  PerksOffer *before = perks_offer_draft_get_before (self);
  const char *id = before != NULL ? perks_record_get_id (PERKS_RECORD (before)) : NULL;

  g_hash_table_replace (get_kept (keeper), make_key (id, perks_offer_draft_get_name (self)),
                        g_object_ref (self));
}

/**
 * perks_offer_drafts_take:
 * @keeper: what drafts are kept by
 * @offer: (nullable): the id of an offer, or %NULL for a new one
 * @name: (nullable): the name of a new offer where it is known
 *
 * Returns: (transfer full) (nullable): the draft that was kept, which is then kept no more
 */
PerksOfferDraft *
perks_offer_drafts_take (GObject    *keeper,
                         const char *offer,
                         const char *name)
{
  g_autofree char *key = make_key (offer, name);
  gpointer kept_key;
  gpointer draft;

  if (!g_hash_table_steal_extended (get_kept (keeper), key, &kept_key, &draft))
    return NULL;

  g_free (kept_key);
  return draft;
}
