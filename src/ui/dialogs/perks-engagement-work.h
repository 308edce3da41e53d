/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-workspace.h"

G_BEGIN_DECLS

/**
 * PerksEngagementStep:
 * @PERKS_ENGAGEMENT_STEP_START: enter that it has begun
 * @PERKS_ENGAGEMENT_STEP_EDIT: change what is entered
 * @PERKS_ENGAGEMENT_STEP_END: enter its last day
 * @PERKS_ENGAGEMENT_STEP_OPT_OUT: opt out
 * @PERKS_ENGAGEMENT_STEP_OPT_IN: opt in again
 *
 * What can be done about the engagement of an offer.
 */
typedef enum
{
  PERKS_ENGAGEMENT_STEP_START,
  PERKS_ENGAGEMENT_STEP_EDIT,
  PERKS_ENGAGEMENT_STEP_END,
  PERKS_ENGAGEMENT_STEP_OPT_OUT,
  PERKS_ENGAGEMENT_STEP_OPT_IN,
} PerksEngagementStep;

#define PERKS_N_ENGAGEMENT_STEPS (PERKS_ENGAGEMENT_STEP_OPT_IN + 1)

/**
 * PerksEngagementWork:
 * @step: what is done
 * @offer: the id of the offer
 * @manager: (nullable): who helps; for a start
 * @day: its first or last day, or that of opting; not for an edit
 * @reason: (nullable): why; for opting out and in
 * @assignments: (nullable) (array zero-terminated=1): `FIELD=VALUE`; for an edit
 *
 * A change of an engagement on its way to the books.
 */
typedef struct
{
  PerksEngagementStep   step;
  char                 *offer;
  char                 *manager;
  PerksDay              day;
  char                 *reason;
  char                **assignments;
} PerksEngagementWork;

void     perks_engagement_work_free  (PerksEngagementWork  *self);
gboolean perks_engagement_work_apply (PerksWorkspace       *workspace,
                                      gpointer              work,
                                      GCancellable         *cancellable,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksEngagementWork, perks_engagement_work_free)

G_END_DECLS
