/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition.h"

#include "perks-benefit.h"
#include "perks-former-paths.h"
#include "perks-listing.h"
#include "perks-offer.h"
#include "perks-tier.h"

/**
 * PerksEdition:
 *
 * A dated rule set of the programme: tiers, benefits, what counts and for how long, and the terms.
 * All rules are worked out from an edition; none is built in. Immutable.
 */
struct _PerksEdition
{
  GObject          parent_instance;

  char            *id;
  char            *label;
  char            *summary;
  PerksDay         from;
  PerksDay         to;
  char            *source;
  PerksProvenance  provenance;
  int              window_months;
  PerksProvenance  window_provenance;
  char            *window_note;
  guint            metrics;
  GPtrArray       *tiers;
  GPtrArray       *benefits;
  GPtrArray       *listings;
  PerksPath        listing_paths[PERKS_LISTING_OPTION_USAGE_BASED + 1];
  PerksPath        consulting_paths[PERKS_CONSULTING_KIND_WORKSHOP + 1];
  GPtrArray       *figures;
  GPtrArray       *clauses;
};

G_DEFINE_FINAL_TYPE (PerksEdition, perks_edition, G_TYPE_OBJECT)

static void
perks_edition_finalize (GObject *object)
{
  PerksEdition *self = PERKS_EDITION (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->summary);
  g_free (self->source);
  g_free (self->window_note);
  g_clear_pointer (&self->tiers, g_ptr_array_unref);
  g_clear_pointer (&self->benefits, g_ptr_array_unref);
  g_clear_pointer (&self->listings, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->clauses, g_ptr_array_unref);

  G_OBJECT_CLASS (perks_edition_parent_class)->finalize (object);
}

static void
perks_edition_class_init (PerksEditionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_edition_finalize;
}

static void
perks_edition_init (PerksEdition *self)
{
}

static GPtrArray *
share (GPtrArray *array)
{
  return array != NULL ? g_ptr_array_ref (array) : g_ptr_array_new ();
}

/**
 * perks_edition_new:
 * @values: what it is made from
 *
 * The texts are copied, the arrays are taken over by reference and must not be changed afterwards.
 *
 * Returns: (transfer full): an edition
 */
PerksEdition *
perks_edition_new (const PerksEditionValues *values)
{
  PerksEdition *self = g_object_new (PERKS_TYPE_EDITION, NULL);

  self->id = g_strdup (values->id);
  self->label = g_strdup (values->label);
  self->summary = g_strdup (values->summary);
  self->from = values->from;
  self->to = values->to;
  self->source = g_strdup (values->source);
  self->provenance = values->provenance;
  self->window_months = values->window_months;
  self->window_provenance = values->window_provenance;
  self->window_note = g_strdup (values->window_note);
  self->metrics = values->metrics;
  self->tiers = share (values->tiers);
  self->benefits = share (values->benefits);
  self->listings = share (values->listings);
  memcpy (self->listing_paths, values->listing_paths, sizeof self->listing_paths);
  memcpy (self->consulting_paths, values->consulting_paths, sizeof self->consulting_paths);
  self->figures = share (values->figures);
  self->clauses = share (values->clauses);

  return self;
}

/**
 * perks_edition_get_id:
 * @self: an edition
 *
 * Returns: (transfer none): the id: `2023-08`
 */
const char *
perks_edition_get_id (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->id;
}

/**
 * perks_edition_get_label:
 * @self: an edition
 *
 * Returns: (transfer none): a short name
 */
const char *
perks_edition_get_label (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->label;
}

/**
 * perks_edition_get_summary:
 * @self: an edition
 *
 * Returns: (transfer none): what this edition is
 */
const char *
perks_edition_get_summary (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->summary;
}

/**
 * perks_edition_get_from:
 * @self: an edition
 *
 * Returns: its first day
 */
PerksDay
perks_edition_get_from (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), PERKS_DAY_NONE);

  return self->from;
}

/**
 * perks_edition_get_to:
 * @self: an edition
 *
 * Returns: its last day, or %PERKS_DAY_NONE while it holds
 */
PerksDay
perks_edition_get_to (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), PERKS_DAY_NONE);

  return self->to;
}

/**
 * perks_edition_get_source:
 * @self: an edition
 *
 * Returns: (transfer none): what was read
 */
const char *
perks_edition_get_source (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->source;
}

/**
 * perks_edition_get_provenance:
 * @self: an edition
 *
 * Returns: where this is known from
 */
PerksProvenance
perks_edition_get_provenance (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), PERKS_PROVENANCE_ASSUMED);

  return self->provenance;
}

/**
 * perks_edition_get_window_months:
 * @self: an edition
 *
 * Returns: how many trailing months count, 0 for the whole past
 */
int
perks_edition_get_window_months (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), 0);

  return self->window_months;
}

/**
 * perks_edition_get_window_provenance:
 * @self: an edition
 *
 * Returns: where the window is known from
 */
PerksProvenance
perks_edition_get_window_provenance (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), PERKS_PROVENANCE_ASSUMED);

  return self->window_provenance;
}

/**
 * perks_edition_get_window_note:
 * @self: an edition
 *
 * Returns: (transfer none) (nullable): a sentence on what is assumed of the window
 */
const char *
perks_edition_get_window_note (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->window_note;
}

/**
 * perks_edition_has_metric:
 * @self: an edition
 * @metric: a metric
 *
 * Returns: whether @metric leads to a tier in this edition
 */
gboolean
perks_edition_has_metric (PerksEdition *self,
                          PerksMetric   metric)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), FALSE);

  return (self->metrics & (1u << metric)) != 0;
}

/**
 * perks_edition_get_tiers:
 * @self: an edition
 *
 * Returns: (transfer none) (element-type PerksTier): the tiers, lowest first
 */
GPtrArray *
perks_edition_get_tiers (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->tiers;
}

/**
 * perks_edition_find_tier:
 * @self: an edition
 * @id: (nullable): the id of a tier
 * @rank: (out) (optional): where its rank is put; the lowest tier has rank 0
 *
 * Returns: (transfer none) (nullable): the tier, or %NULL when there is none of that id
 */
PerksTier *
perks_edition_find_tier (PerksEdition *self,
                         const char   *id,
                         guint        *rank)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  for (guint i = 0; i < self->tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (self->tiers, i);

      if (g_strcmp0 (perks_tier_get_id (tier), id) != 0)
        continue;
      if (rank != NULL)
        *rank = i;
      return tier;
    }

  return NULL;
}

/**
 * perks_edition_get_benefits:
 * @self: an edition
 *
 * Returns: (transfer none) (element-type PerksBenefit): the benefits, in the order of the
 *   programme
 */
GPtrArray *
perks_edition_get_benefits (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->benefits;
}

/**
 * perks_edition_find_benefit:
 * @self: an edition
 * @id: (nullable): the id of a benefit
 *
 * Returns: (transfer none) (nullable): the benefit, or %NULL when the edition has none of that id
 */
PerksBenefit *
perks_edition_find_benefit (PerksEdition *self,
                            const char   *id)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  for (guint i = 0; i < self->benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (self->benefits, i);

      if (g_strcmp0 (perks_benefit_get_id (benefit), id) == 0)
        return benefit;
    }

  return NULL;
}

/**
 * perks_edition_get_listings:
 * @self: an edition
 *
 * Returns: (transfer none) (element-type PerksListing): offer types and their listing options
 */
GPtrArray *
perks_edition_get_listings (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->listings;
}

/**
 * perks_edition_get_figures:
 * @self: an edition
 *
 * Returns: (transfer none) (element-type PerksFigure): the single figures
 */
GPtrArray *
perks_edition_get_figures (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->figures;
}

/**
 * perks_edition_find_figure:
 * @self: an edition
 * @name: (nullable): the name of a figure
 *
 * Returns: (transfer none) (nullable): the figure, or %NULL when the edition has none of that name
 */
const PerksFigure *
perks_edition_find_figure (PerksEdition *self,
                           const char   *name)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const PerksFigure *figure = g_ptr_array_index (self->figures, i);

      if (g_strcmp0 (figure->name, name) == 0)
        return figure;
    }

  return NULL;
}

/**
 * perks_edition_get_number:
 * @self: an edition
 * @figure: the name of a figure
 *
 * Returns: the figure, a whole number of weeks, months or days as its name says, or -1 when the
 *   edition does not state it or states something that is not such a number
 */
int
perks_edition_get_number (PerksEdition *self,
                          const char   *figure)
{
  const PerksFigure *found;
  guint64 number;

  g_return_val_if_fail (PERKS_IS_EDITION (self), -1);

  found = perks_edition_find_figure (self, figure);
  if (found == NULL || !g_ascii_string_to_unsigned (found->value, 10, 0, G_MAXINT, &number, NULL))
    return -1;

  return (int) number;
}

/**
 * perks_edition_get_clauses:
 * @self: an edition
 *
 * Returns: (transfer none) (element-type PerksClause): the terms and rules
 */
GPtrArray *
perks_edition_get_clauses (PerksEdition *self)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  return self->clauses;
}

/**
 * perks_edition_find_clause:
 * @self: an edition
 * @id: (nullable): the id of a clause
 *
 * Returns: (transfer none) (nullable): the clause, or %NULL when the edition has none of that id
 */
const PerksClause *
perks_edition_find_clause (PerksEdition *self,
                           const char   *id)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), NULL);

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const PerksClause *clause = g_ptr_array_index (self->clauses, i);

      if (g_strcmp0 (clause->id, id) == 0)
        return clause;
    }

  return NULL;
}

/**
 * perks_edition_derive_path:
 * @self: an edition
 * @offer: an offer
 *
 * The path follows from offer type and listing option; for a consulting service from its kind, and
 * it is List where no kind is entered. Source: rules.md, Paths.
 *
 * Returns: the path, or %PERKS_PATH_UNKNOWN while the type or the listing option is not entered
 */
PerksPath
perks_edition_derive_path (PerksEdition *self,
                           PerksOffer   *offer)
{
  const char *type;

  g_return_val_if_fail (PERKS_IS_EDITION (self), PERKS_PATH_UNKNOWN);
  g_return_val_if_fail (PERKS_IS_OFFER (offer), PERKS_PATH_UNKNOWN);

  type = perks_offer_get_offer_type (offer);
  if (type == NULL)
    return PERKS_PATH_UNKNOWN;
  if (g_str_equal (type, "consultingService"))
    return perks_offer_get_consulting (offer) == PERKS_CONSULTING_KIND_NONE
             ? PERKS_PATH_LIST
             : self->consulting_paths[perks_offer_get_consulting (offer)];
  if (perks_offer_get_listing (offer) == PERKS_LISTING_OPTION_UNKNOWN)
    return PERKS_PATH_UNKNOWN;

  return self->listing_paths[perks_offer_get_listing (offer)];
}

/**
 * perks_edition_derive_path_on:
 * @self: an edition
 * @offer: an offer
 * @day: a day
 *
 * Source: rules.md, Paths: an offer that changes its listing option gets the rules of its new path
 * from that day.
 *
 * Returns: the path that held for the offer on @day
 */
PerksPath
perks_edition_derive_path_on (PerksEdition *self,
                              PerksOffer   *offer,
                              PerksDay      day)
{
  PerksPath path;

  if (perks_former_paths_find (perks_offer_get_former_paths (offer), day, &path))
    return path;

  return perks_edition_derive_path (self, offer);
}
