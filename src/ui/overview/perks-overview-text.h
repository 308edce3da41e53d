/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksOverviewState:
 * @PERKS_OVERVIEW_STATE_FIRST_RUN: there is no publisher yet
 * @PERKS_OVERVIEW_STATE_NO_OFFER: no live offer of path Transact, hence no tier
 * @PERKS_OVERVIEW_STATE_NO_SALES: there is a tier, but no sale yet
 * @PERKS_OVERVIEW_STATE_STANDING: there is a standing to show
 *
 * How much there is to show.
 */
typedef enum
{
  PERKS_OVERVIEW_STATE_FIRST_RUN,
  PERKS_OVERVIEW_STATE_NO_OFFER,
  PERKS_OVERVIEW_STATE_NO_SALES,
  PERKS_OVERVIEW_STATE_STANDING,
} PerksOverviewState;

PerksOverviewState perks_overview_get_state         (PerksSituation   *situation);

char              *perks_overview_describe_edition  (PerksSituation   *situation,
                                                     PerksLocaleText  *locale_text);
char              *perks_overview_describe_tier     (PerksStanding    *standing);
char              *perks_overview_describe_since    (PerksStanding    *standing,
                                                     PerksLocaleText  *locale_text);
char              *perks_overview_describe_way      (PerksStanding    *standing,
                                                     PerksLocaleText  *locale_text);
const char        *perks_overview_describe_next_step
                                                    (PerksOverviewState state);
char              *perks_overview_describe_assumed  (PerksStanding    *standing);
char              *perks_overview_describe_due      (PerksDay          due,
                                                     PerksDay          today,
                                                     PerksLocaleText  *locale_text);
const char        *perks_overview_name_exclusion    (PerksExclusion    exclusion);
const char        *perks_overview_explain_exclusion (PerksExclusion    exclusion);
char              *perks_overview_describe_missing  (PerksEntitlement *entitlement);

G_END_DECLS
