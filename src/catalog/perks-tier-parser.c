/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-parser.h"

#include <glib/gi18n.h>

#include "perks-json-reader-fields.h"
#include "perks-json-reader-values.h"
#include "perks-tier.h"

#define MOST_DIGITS_OF_USERS 12

/* An amount without a tier stands under this key, so no tier can have it for its id. */
#define RESERVED_ID "any"

static const char *const tier_members[] = {
  "id", "label", "thresholds", "provenance", "source", "note", NULL
};

static const char *const threshold_members[] = { "billed-sales", "teams-mau", NULL };

static gint64
read_threshold (PerksJsonReader *reader,
                const char      *name,
                PerksMetric      metric)
{
  if (metric == PERKS_METRIC_BILLED_SALES)
    return perks_json_reader_get_usd (reader, name);
  if (perks_json_reader_find (reader, name) == NULL)
    return -1;

  return perks_json_reader_get_count (reader, name, MOST_DIGITS_OF_USERS);
}

static void
check_threshold (PerksJsonReader *reader,
                 const char      *name,
                 gboolean         has_metric,
                 gint64           threshold,
                 gint64          *before)
{
  if (threshold < 0)
    return;

  if (!has_metric)
    perks_json_reader_complain (reader, name, _("is not among the metrics of this edition"));
  else if (threshold <= *before)
    perks_json_reader_complain (reader, name,
                                _("is not above that of the tiers before; the lowest comes first"));

  *before = threshold;
}

static void
read_thresholds (PerksJsonReader *reader,
                 guint            metrics,
                 gint64          *thresholds,
                 gint64          *before)
{
  if (!perks_json_reader_open_object (reader, "thresholds", threshold_members))
    return;

  for (int metric = 0; metric < PERKS_N_METRICS; metric++)
    {
      const char *name = perks_enum_to_name (PERKS_TYPE_METRIC, metric);

      thresholds[metric] = read_threshold (reader, name, metric);
      check_threshold (reader, name, (metrics & (1u << metric)) != 0, thresholds[metric],
                       &before[metric]);
    }

  perks_json_reader_close (reader);
}

static PerksTier *
read_tier (PerksJsonReader *reader,
           guint            metrics,
           GHashTable      *seen,
           gint64          *before)
{
  PerksTierValues values = { 0 };

  values.id = perks_json_reader_get_unique_id (reader, "id", seen);
  if (g_str_equal (values.id, RESERVED_ID))
    perks_json_reader_complain (reader, "id",
                                _("“%s” cannot be the id of a tier; amounts use it for every tier"),
                                RESERVED_ID);
  values.label = perks_json_reader_get_text (reader, "label");
  read_thresholds (reader, metrics, values.thresholds, before);
  values.provenance = perks_json_reader_get_provenance (reader);
  values.source = perks_json_reader_get_text (reader, "source");
  values.note = perks_json_reader_get_nullable_text (reader, "note");
  perks_json_reader_check_note (reader, values.provenance, values.note);

  return perks_json_reader_is_good (reader) ? perks_tier_new (&values) : NULL;
}

/**
 * perks_tier_parser_read:
 * @reader: a reader that stands in an edition
 * @metrics: a bit `1 << metric` for each metric of the edition
 *
 * Reads the member `tiers`: at least one, the lowest first, so that each metric rises from tier to
 * tier.
 *
 * Returns: (transfer container) (element-type PerksTier): the tiers; fewer than there are after a
 *   complaint
 */
GPtrArray *
perks_tier_parser_read (PerksJsonReader *reader,
                        guint            metrics)
{
  g_autoptr (GPtrArray) tiers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gint64 before[PERKS_N_METRICS] = { -1, -1 };
  guint length;

  if (!perks_json_reader_open_array (reader, "tiers", 1, &length))
    return g_steal_pointer (&tiers);

  for (guint i = 0; i < length && perks_json_reader_open_element (reader, i, tier_members); i++)
    {
      g_autoptr (PerksTier) tier = read_tier (reader, metrics, seen, before);

      if (tier != NULL)
        g_ptr_array_add (tiers, g_steal_pointer (&tier));
      perks_json_reader_close (reader);
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&tiers);
}
