/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-entry.h"

#include "perks-benefit.h"
#include "perks-listing.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-tier.h"

/* How an edition is taken apart into text that can be held against the text of another one. */

static PerksEditionEntry *
add_entry (GPtrArray  *entries,
           const char *kind,
           const char *name,
           const char *value)
{
  PerksEditionEntry *entry = g_new0 (PerksEditionEntry, 1);

  entry->subject = g_strdup_printf ("%s %s", kind, name);
  entry->value = g_strdup (value);
  entry->names = g_ptr_array_new_with_free_func (g_free);
  entry->values = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (entries, entry);

  return entry;
}

static void
add_line (PerksEditionEntry *entry,
          const char        *name,
          const char        *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_ptr_array_add (entry->names, g_strdup (name));
  g_ptr_array_add (entry->values, g_strdup (value));
}

static void
append_word (GString    *words,
             const char *word)
{
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, word);
}

static void
add_usd (PerksEditionEntry *entry,
         const char        *name,
         gint64             cents)
{
  g_autofree char *text = cents >= 0 ? perks_usd_to_string (cents) : NULL;

  add_line (entry, name, text);
}

static void
list_sum (PerksEdition *edition,
          GPtrArray    *entries)
{
  g_autoptr (GString) metrics = g_string_new (NULL);
  int months = perks_edition_get_window_months (edition);
  g_autofree char *window = g_strdup_printf ("trailing %d", months);

  for (int metric = 0; metric < PERKS_N_METRICS; metric++)
    {
      if (perks_edition_has_metric (edition, metric))
        append_word (metrics, perks_enum_to_name (PERKS_TYPE_METRIC, metric));
    }

  add_entry (entries, "sum", "metrics", metrics->str);
  add_entry (entries, "sum", "window", months == 0 ? "whole-past" : window);
}

static void
list_figures (PerksEdition *edition,
              GPtrArray    *entries)
{
  GPtrArray *figures = perks_edition_get_figures (edition);

  for (guint i = 0; i < figures->len; i++)
    {
      const PerksFigure *figure = g_ptr_array_index (figures, i);

      add_entry (entries, "figure", figure->name, figure->value);
    }
}

static void
list_tiers (PerksEdition *edition,
            GPtrArray    *entries)
{
  GPtrArray *tiers = perks_edition_get_tiers (edition);

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);
      gint64 users = perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU);
      g_autofree char *users_text = g_strdup_printf ("%" G_GINT64_FORMAT, users);
      PerksEditionEntry *entry =
        add_entry (entries, "tier", perks_tier_get_id (tier), perks_tier_get_label (tier));

      add_usd (entry, "billed-sales", perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES));
      add_line (entry, "teams-mau", users >= 0 ? users_text : NULL);
    }
}

static char *
join_paths (PerksBenefit *benefit)
{
  GString *words = g_string_new (NULL);

  for (int path = PERKS_PATH_LIST; path <= PERKS_PATH_TRANSACT; path++)
    {
      if (perks_benefit_is_for_path (benefit, path))
        append_word (words, perks_enum_to_name (PERKS_TYPE_PATH, path));
    }

  return g_string_free (words, FALSE);
}

static char *
join_conditions (PerksBenefit *benefit)
{
  GString *words = g_string_new (NULL);

  for (int condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      if (perks_benefit_has_condition (benefit, condition))
        append_word (words, perks_enum_to_name (PERKS_TYPE_CONDITION, condition));
    }

  return g_string_free (words, FALSE);
}

static void
add_amounts (PerksEditionEntry *entry,
             PerksBenefit      *benefit,
             GPtrArray         *tiers)
{
  gint64 any = perks_benefit_get_amount (benefit, NULL);

  add_usd (entry, "amount", any);
  for (guint i = 0; i < tiers->len; i++)
    {
      const char *id = perks_tier_get_id (g_ptr_array_index (tiers, i));
      g_autofree char *name = g_strdup_printf ("amount at %s", id);
      gint64 amount = perks_benefit_get_amount (benefit, id);

      /* What does not depend on the tier is the answer for each of them. */
      if (amount != any)
        add_usd (entry, name, amount);
    }
}

static void
add_levels (PerksEditionEntry *entry,
            PerksBenefit      *benefit)
{
  for (int path = PERKS_PATH_LIST; path <= PERKS_PATH_TRANSACT; path++)
    {
      g_autofree char *name =
        g_strdup_printf ("level for %s", perks_enum_to_name (PERKS_TYPE_PATH, path));

      add_line (entry, name, perks_benefit_get_level (benefit, path));
    }
}

static void
list_benefits (PerksEdition *edition,
               GPtrArray    *entries)
{
  GPtrArray *benefits = perks_edition_get_benefits (edition);

  for (guint i = 0; i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);
      g_autofree char *paths = join_paths (benefit);
      g_autofree char *conditions = join_conditions (benefit);
      PerksEditionEntry *entry = add_entry (entries, "benefit", perks_benefit_get_id (benefit),
                                            perks_benefit_get_name (benefit));

      add_line (entry, "category",
                perks_enum_to_name (PERKS_TYPE_CATEGORY, perks_benefit_get_category (benefit)));
      add_line (entry, "paths", paths);
      add_line (entry, "first tier", perks_benefit_get_first_tier (benefit));
      add_line (entry, "mode",
                perks_enum_to_name (PERKS_TYPE_BENEFIT_MODE, perks_benefit_get_mode (benefit)));
      add_line (entry, "conditions", conditions);
      add_amounts (entry, benefit, perks_edition_get_tiers (edition));
      add_levels (entry, benefit);
    }
}

static char *
join_options (PerksListing *listing)
{
  GString *words = g_string_new (NULL);

  for (int option = PERKS_LISTING_OPTION_CONTACT_ME; option <= PERKS_LISTING_OPTION_USAGE_BASED;
       option++)
    {
      if (perks_listing_allows (listing, option))
        append_word (words, perks_enum_to_name (PERKS_TYPE_LISTING_OPTION, option));
    }

  return g_string_free (words, FALSE);
}

static char *
join_storefronts (PerksListing *listing)
{
  g_autoptr (GTypeClass) storefronts = g_type_class_ref (PERKS_TYPE_STOREFRONTS);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_FLAGS_CLASS (storefronts)->n_values; i++)
    {
      const GFlagsValue *storefront = &G_FLAGS_CLASS (storefronts)->values[i];

      if ((perks_listing_get_storefronts (listing) & storefront->value) != 0)
        append_word (words, storefront->value_nick);
    }

  return g_string_free (words, FALSE);
}

static void
list_listings (PerksEdition *edition,
               GPtrArray    *entries)
{
  GPtrArray *listings = perks_edition_get_listings (edition);

  for (guint i = 0; i < listings->len; i++)
    {
      PerksListing *listing = g_ptr_array_index (listings, i);
      g_autofree char *options = join_options (listing);
      g_autofree char *storefronts = join_storefronts (listing);
      PerksEditionEntry *entry = add_entry (entries, "listing", perks_listing_get_name (listing),
                                            perks_listing_get_type_name (listing));

      add_line (entry, "storefronts", storefronts);
      add_line (entry, "options", options);
    }
}

/* An edition tells the path of an offer, so offers are what it is asked about. */
static void
add_path (PerksEdition *edition,
          GPtrArray    *entries,
          const char   *type,
          const char   *field,
          const char   *text)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("path");
  PerksPath path;

  perks_record_set_field (PERKS_RECORD (offer), "type", type, NULL);
  perks_record_set_field (PERKS_RECORD (offer), field, text, NULL);
  path = perks_edition_derive_path (edition, offer);

  add_entry (entries, "path of", text, perks_enum_to_name (PERKS_TYPE_PATH, path));
}

static void
list_paths (PerksEdition *edition,
            GPtrArray    *entries)
{
  for (int option = PERKS_LISTING_OPTION_CONTACT_ME; option <= PERKS_LISTING_OPTION_USAGE_BASED;
       option++)
    add_path (edition, entries, "softwareAsAService", "listing",
              perks_enum_to_name (PERKS_TYPE_LISTING_OPTION, option));

  for (int kind = PERKS_CONSULTING_KIND_ASSESSMENT; kind <= PERKS_CONSULTING_KIND_WORKSHOP; kind++)
    add_path (edition, entries, "consultingService", "consulting",
              perks_enum_to_name (PERKS_TYPE_CONSULTING_KIND, kind));
}

static void
list_clauses (PerksEdition *edition,
              GPtrArray    *entries)
{
  GPtrArray *clauses = perks_edition_get_clauses (edition);

  for (guint i = 0; i < clauses->len; i++)
    {
      const PerksClause *clause = g_ptr_array_index (clauses, i);
      PerksEditionEntry *entry = add_entry (entries, "clause", clause->id, clause->text);

      add_line (entry, "title", clause->title);
    }
}

/**
 * perks_edition_entry_free:
 * @self: (transfer full): an entry
 *
 * Frees @self.
 */
void
perks_edition_entry_free (PerksEditionEntry *self)
{
  g_free (self->subject);
  g_free (self->value);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self);
}

/**
 * perks_edition_entry_find:
 * @self: an entry
 * @name: a name of something that it may state
 *
 * Returns: (transfer none) (nullable): the value, or %NULL when @self says nothing of it
 */
const char *
perks_edition_entry_find (PerksEditionEntry *self,
                          const char        *name)
{
  guint index;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (!g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, &index))
    return NULL;

  return g_ptr_array_index (self->values, index);
}

/**
 * perks_edition_entry_list:
 * @edition: an edition
 * @section: a part of it
 *
 * Takes a part of an edition apart. Texts that only explain, provenance and sources are left out:
 * they change nothing for a publisher. Amounts are USD as perks_usd_to_string() writes them.
 *
 * Returns: (transfer container) (element-type PerksEditionEntry): the entries in the order of the
 *   edition
 */
GPtrArray *
perks_edition_entry_list (PerksEdition        *edition,
                          PerksEditionSection  section)
{
  static void (*const list_functions[PERKS_N_EDITION_SECTIONS]) (PerksEdition *, GPtrArray *) = {
    list_sum, list_figures, list_tiers, list_benefits, list_listings, list_paths, list_clauses,
  };
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_edition_entry_free);

  g_return_val_if_fail (PERKS_IS_EDITION (edition), NULL);
  g_return_val_if_fail ((guint) section < PERKS_N_EDITION_SECTIONS, NULL);

  list_functions[section](edition, entries);

  return g_steal_pointer (&entries);
}
