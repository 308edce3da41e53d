/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-edition.h"
#include "perks-engagement.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-standing.h"

G_BEGIN_DECLS

/* Some of the figures of 2023-08, and all of them. */
#define PERKS_FIXTURE_FIGURES "silence-weeks=3 path-benefit-months=6 asks-enrolment=yes"
#define PERKS_FIXTURE_ALL_FIGURES \
  PERKS_FIXTURE_FIGURES " engagement-months=3 reply-days=7 complete-by=2024-06-30"

#define PERKS_FIXTURE_METRICS ((1u << PERKS_METRIC_BILLED_SALES) | (1u << PERKS_METRIC_TEAMS_MAU))

/* Books in the making. Fields are given as "name=value". */
typedef struct
{
  PerksPublisher *publisher;
  GPtrArray      *offers;
  GPtrArray      *claims;
  GPtrArray      *engagements;
  GPtrArray      *credits;
  GPtrArray      *remotes;
  GPtrArray      *ledger_offers;
  GArray         *sums;
} PerksFixture;

PerksDay         perks_fixture_day            (const char    *text);
gint64           perks_fixture_usd            (const char    *text);
void             perks_fixture_set            (gpointer       record,
                                               const char    *field_and_value);
void             perks_fixture_set_all        (gpointer       record,
                                               const char    *fields);

PerksEdition    *perks_fixture_edition_new    (int            window_months,
                                               guint          metrics,
                                               const char    *figures);
PerksEdition    *perks_fixture_edition_2023   (void);
PerksEdition    *perks_fixture_edition_window (void);

PerksFixture    *perks_fixture_new            (void);
void             perks_fixture_free           (PerksFixture  *self);
PerksOffer      *perks_fixture_add_offer      (PerksFixture  *self,
                                               const char    *id,
                                               ...) G_GNUC_NULL_TERMINATED;
PerksOffer      *perks_fixture_add_live       (PerksFixture  *self,
                                               const char    *id,
                                               const char    *type,
                                               const char    *listing);
PerksClaim      *perks_fixture_add_claim      (PerksFixture  *self,
                                               const char    *benefit,
                                               const char    *offer,
                                               const char    *state);
PerksEngagement *perks_fixture_add_engagement (PerksFixture  *self,
                                               const char    *offer,
                                               const char    *opted_out_on);
PerksCredit     *perks_fixture_add_credit     (PerksFixture  *self,
                                               const char    *id,
                                               const char    *fields);
void             perks_fixture_add_remote     (PerksFixture  *self,
                                               const char    *name,
                                               const char    *set_up_on,
                                               const char    *succeeded_on,
                                               guint          failures);
void             perks_fixture_add_sale       (PerksFixture  *self,
                                               const char    *offer,
                                               const char    *day,
                                               PerksSaleKind  kind,
                                               const char    *usd);
PerksBooks      *perks_fixture_dup_books      (PerksFixture  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksFixture, perks_fixture_free)

G_END_DECLS
