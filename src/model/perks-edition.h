/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksFigure:
 * @name: `silence-weeks`, `engagement-months`, `path-benefit-months`, `reply-days`, `complete-by`,
 *   `asks-enrolment`, or a further one
 * @value: the figure as text
 * @provenance: where it is known from
 * @source: what was read
 * @note: (nullable): a sentence on what is assumed
 *
 * A single figure that an edition states. What an edition does not state it does not have.
 */
typedef struct
{
  char           *name;
  char           *value;
  PerksProvenance provenance;
  char           *source;
  char           *note;
} PerksFigure;

/**
 * PerksClause:
 * @id: the id, unique in its edition: `getting-started`, `fraud` …
 * @title: its title
 * @text: what it says, in our words
 * @provenance: where it is known from
 * @source: what was read
 *
 * A statement of the programme that rules rest on.
 */
typedef struct
{
  char           *id;
  char           *title;
  char           *text;
  PerksProvenance provenance;
  char           *source;
} PerksClause;

PerksFigure *perks_figure_new  (const char      *name,
                                const char      *value,
                                PerksProvenance  provenance,
                                const char      *source,
                                const char      *note);
void         perks_figure_free (PerksFigure     *self);
PerksClause *perks_clause_new  (const char      *id,
                                const char      *title,
                                const char      *text,
                                PerksProvenance  provenance,
                                const char      *source);
void         perks_clause_free (PerksClause     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksFigure, perks_figure_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksClause, perks_clause_free)

/**
 * PerksEditionValues:
 * @id: the id: `2023-08`
 * @label: a short name
 * @summary: what this edition is
 * @from: its first day
 * @to: its last day, or %PERKS_DAY_NONE while it holds
 * @source: what was read
 * @provenance: where it is known from
 * @window_months: how many trailing months count, 0 for the whole past
 * @window_provenance: where the window is known from
 * @window_note: (nullable): a sentence on what is assumed of the window
 * @metrics: a bit `1 << metric` for each metric that leads to a tier
 * @tiers: (element-type PerksTier): the tiers, lowest first
 * @benefits: (element-type PerksBenefit): the benefits
 * @listings: (element-type PerksListing): offer types and their listing options
 * @listing_paths: the path of each #PerksListingOption
 * @consulting_paths: the path of each #PerksConsultingKind
 * @figures: (element-type PerksFigure): the single figures
 * @clauses: (element-type PerksClause): the terms and rules
 *
 * What an edition is made from. The arrays are taken over by reference.
 */
typedef struct
{
  const char     *id;
  const char     *label;
  const char     *summary;
  PerksDay        from;
  PerksDay        to;
  const char     *source;
  PerksProvenance provenance;
  int             window_months;
  PerksProvenance window_provenance;
  const char     *window_note;
  guint           metrics;
  GPtrArray      *tiers;
  GPtrArray      *benefits;
  GPtrArray      *listings;
  PerksPath       listing_paths[PERKS_LISTING_OPTION_USAGE_BASED + 1];
  PerksPath       consulting_paths[PERKS_CONSULTING_KIND_WORKSHOP + 1];
  GPtrArray      *figures;
  GPtrArray      *clauses;
} PerksEditionValues;

#define PERKS_TYPE_EDITION (perks_edition_get_type ())
G_DECLARE_FINAL_TYPE (PerksEdition, perks_edition, PERKS, EDITION, GObject)

PerksEdition      *perks_edition_new                   (const PerksEditionValues  *values);
const char        *perks_edition_get_id                (PerksEdition              *self);
const char        *perks_edition_get_label             (PerksEdition              *self);
const char        *perks_edition_get_summary           (PerksEdition              *self);
PerksDay           perks_edition_get_from              (PerksEdition              *self);
PerksDay           perks_edition_get_to                (PerksEdition              *self);
const char        *perks_edition_get_source            (PerksEdition              *self);
PerksProvenance    perks_edition_get_provenance        (PerksEdition              *self);
int                perks_edition_get_window_months     (PerksEdition              *self);
PerksProvenance    perks_edition_get_window_provenance (PerksEdition              *self);
const char        *perks_edition_get_window_note       (PerksEdition              *self);
gboolean           perks_edition_has_metric            (PerksEdition              *self,
                                                        PerksMetric                metric);
GPtrArray         *perks_edition_get_tiers             (PerksEdition              *self);
PerksTier         *perks_edition_find_tier             (PerksEdition              *self,
                                                        const char                *id,
                                                        guint                     *rank);
GPtrArray         *perks_edition_get_benefits          (PerksEdition              *self);
PerksBenefit      *perks_edition_find_benefit          (PerksEdition              *self,
                                                        const char                *id);
GPtrArray         *perks_edition_get_listings          (PerksEdition              *self);
GPtrArray         *perks_edition_get_figures           (PerksEdition              *self);
const PerksFigure *perks_edition_find_figure           (PerksEdition              *self,
                                                        const char                *name);
int                perks_edition_get_number            (PerksEdition              *self,
                                                        const char                *figure);
GPtrArray         *perks_edition_get_clauses           (PerksEdition              *self);
const PerksClause *perks_edition_find_clause           (PerksEdition              *self,
                                                        const char                *id);
PerksPath          perks_edition_derive_path           (PerksEdition              *self,
                                                        PerksOffer                *offer);
PerksPath          perks_edition_derive_path_on        (PerksEdition              *self,
                                                        PerksOffer                *offer,
                                                        PerksDay                   day);
PerksStorefronts   perks_edition_derive_storefronts    (PerksEdition              *self,
                                                        PerksOffer                *offer);
gboolean           perks_edition_check_offer           (PerksEdition              *self,
                                                        PerksOffer                *offer,
                                                        GError                   **error);

G_END_DECLS
