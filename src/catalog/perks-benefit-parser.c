/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-parser.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-complaint.h"
#include "perks-json-reader-fields.h"
#include "perks-json-reader-values.h"
#include "perks-json-reader-words.h"
#include "perks-tier.h"

/* The key of an amount that no tier decides. */
#define ANY_TIER "any"

/* Those that an edition can ask for; the others of the enumeration follow from the books. */
#define CONDITIONS_OF_EDITIONS                                                   \
  ((1u << PERKS_CONDITION_BYOL) | (1u << PERKS_CONDITION_LISTING_OPTIMIZATION) | \
   (1u << PERKS_CONDITION_PRIVATE_OFFER) | (1u << PERKS_CONDITION_PUBLIC_LISTING) | \
   (1u << PERKS_CONDITION_REGION) | (1u << PERKS_CONDITION_CO_SELL_READY))

static const char *const benefit_members[] = {
  "id", "name", "category", "paths", "first_tier", "mode", "conditions", "amounts", "levels",
  "summary", "how", "value", "provenance", "source", "note", NULL
};

static const char *const level_words[] = { "guidance", "personal", NULL };

static int
find_rank (GPtrArray  *tiers,
           const char *id)
{
  for (guint i = 0; i < tiers->len; i++)
    {
      if (g_strcmp0 (perks_tier_get_id (g_ptr_array_index (tiers, i)), id) == 0)
        return (int) i;
    }

  return -1;
}

static void
complain_of_tier (PerksJsonReader *reader,
                  const char      *member,
                  const char      *id)
{
  g_autofree char *shown = perks_complaint_shorten (id);

  perks_json_reader_complain (reader, member,
                              _("“%s” is not the id of a tier of this edition"), shown);
}

static const char *
read_first_tier (PerksJsonReader *reader,
                 GPtrArray       *tiers)
{
  const char *id = perks_json_reader_get_nullable_id (reader, "first_tier");

  if (perks_json_reader_is_good (reader) && id != NULL && find_rank (tiers, id) < 0)
    complain_of_tier (reader, "first_tier", id);

  return id;
}

static void
check_amount_key (PerksJsonReader *reader,
                  const char      *key,
                  GPtrArray       *tiers,
                  int              first_rank)
{
  int rank = find_rank (tiers, key);

  if (g_str_equal (key, ANY_TIER))
    return;
  if (rank < 0)
    complain_of_tier (reader, key, key);
  else if (rank < first_rank)
    perks_json_reader_complain (reader, key,
                                _("stands below the first tier that is given this benefit"));
}

static GHashTable *
read_amounts (PerksJsonReader *reader,
              GPtrArray       *tiers,
              const char      *first_tier)
{
  g_autoptr (GHashTable) amounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) keys = NULL;

  if (!perks_json_reader_open_object (reader, "amounts", NULL))
    return g_steal_pointer (&amounts);

  keys = perks_json_reader_list_members (reader);
  for (guint i = 0; i < keys->len && perks_json_reader_is_good (reader); i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      gint64 amount = perks_json_reader_get_usd (reader, key);

      check_amount_key (reader, key, tiers, find_rank (tiers, first_tier));
      g_hash_table_insert (amounts, g_strdup (key), g_memdup2 (&amount, sizeof amount));
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&amounts);
}

static gboolean
is_path_of (const char *name,
            guint       paths)
{
  int path;

  return perks_enum_from_name (PERKS_TYPE_PATH, name, &path) && (paths & (1u << path)) != 0;
}

static GHashTable *
read_levels (PerksJsonReader *reader,
             guint            paths)
{
  g_autoptr (GHashTable) levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) keys = NULL;

  if (!perks_json_reader_open_object (reader, "levels", NULL))
    return g_steal_pointer (&levels);

  keys = perks_json_reader_list_members (reader);
  for (guint i = 0; i < keys->len && perks_json_reader_is_good (reader); i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      guint level = perks_json_reader_get_choice (reader, key, level_words);

      if (!is_path_of (key, paths))
        perks_json_reader_complain (reader, key, _("is not among the paths of this benefit"));
      g_hash_table_insert (levels, g_strdup (key), g_strdup (level_words[level]));
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&levels);
}

static PerksBenefit *
read_benefit (PerksJsonReader *reader,
              GPtrArray       *tiers,
              GHashTable      *seen)
{
  PerksBenefitValues values = { 0 };
  g_autoptr (GHashTable) amounts = NULL;
  g_autoptr (GHashTable) levels = NULL;

  values.id = perks_json_reader_get_unique_id (reader, "id", seen);
  values.name = perks_json_reader_get_text (reader, "name");
  values.category = perks_json_reader_get_enum (reader, "category", PERKS_TYPE_CATEGORY);
  values.paths = perks_json_reader_get_set (reader, "paths", PERKS_TYPE_PATH,
                                            PERKS_JSON_ANY_VALUE, 1);
  values.first_tier = read_first_tier (reader, tiers);
  values.mode = perks_json_reader_get_enum (reader, "mode", PERKS_TYPE_BENEFIT_MODE);
  values.conditions = perks_json_reader_get_set (reader, "conditions", PERKS_TYPE_CONDITION,
                                                 CONDITIONS_OF_EDITIONS, 0);
  values.amounts = amounts = read_amounts (reader, tiers, values.first_tier);
  values.levels = levels = read_levels (reader, values.paths);
  values.summary = perks_json_reader_get_text (reader, "summary");
  values.how = perks_json_reader_get_text (reader, "how");
  values.value = perks_json_reader_get_text (reader, "value");
  values.provenance = perks_json_reader_get_provenance (reader);
  values.source = perks_json_reader_get_text (reader, "source");
  values.note = perks_json_reader_get_nullable_text (reader, "note");
  perks_json_reader_check_note (reader, values.provenance, values.note);

  return perks_json_reader_is_good (reader) ? perks_benefit_new (&values) : NULL;
}

/**
 * perks_benefit_parser_read:
 * @reader: a reader that stands in an edition
 * @tiers: (element-type PerksTier): the tiers of the edition, lowest first
 *
 * Reads the member `benefits`.
 *
 * Returns: (transfer container) (element-type PerksBenefit): the benefits in the order of the file;
 *   fewer than there are after a complaint
 */
GPtrArray *
perks_benefit_parser_read (PerksJsonReader *reader,
                           GPtrArray       *tiers)
{
  g_autoptr (GPtrArray) benefits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint length;

  if (!perks_json_reader_open_array (reader, "benefits", 0, &length))
    return g_steal_pointer (&benefits);

  for (guint i = 0; i < length && perks_json_reader_open_element (reader, i, benefit_members); i++)
    {
      g_autoptr (PerksBenefit) benefit = read_benefit (reader, tiers, seen);

      if (benefit != NULL)
        g_ptr_array_add (benefits, g_steal_pointer (&benefit));
      perks_json_reader_close (reader);
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&benefits);
}
