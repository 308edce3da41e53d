/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-work.h"

#include "perks-commands.h"

/**
 * perks_engagement_work_free: (skip)
 * @self: (transfer full): a change of an engagement
 */
void
perks_engagement_work_free (PerksEngagementWork *self)
{
  g_free (self->offer);
  g_free (self->manager);
  g_free (self->reason);
  g_strfreev (self->assignments);
  g_free (self);
}

/**
 * perks_engagement_work_apply: (skip)
 * @workspace: the workspace
 * @work: a #PerksEngagementWork
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #PerksError
 *
 * Enters the change; for perks_workspace_run_async(). Waits for the disk.
 *
 * Returns: %FALSE as the command that it calls
 */
gboolean
perks_engagement_work_apply (PerksWorkspace  *workspace,
                             gpointer         work,
                             GCancellable    *cancellable,
                             GError         **error)
{
  const PerksEngagementWork *self = work;

  switch (self->step)
    {
    case PERKS_ENGAGEMENT_STEP_START:
      return perks_commands_start_engagement (workspace, NULL, self->offer, self->manager,
                                              self->day, NULL, error);
    case PERKS_ENGAGEMENT_STEP_EDIT:
      return perks_commands_edit_engagement (workspace, NULL, self->offer,
                                             (const char *const *) self->assignments, error);
    case PERKS_ENGAGEMENT_STEP_END:
      return perks_commands_end_engagement (workspace, NULL, self->offer, self->day, error);
    case PERKS_ENGAGEMENT_STEP_OPT_OUT:
    case PERKS_ENGAGEMENT_STEP_OPT_IN:
    default:
      return perks_commands_opt (workspace, NULL, self->offer,
                                 self->step == PERKS_ENGAGEMENT_STEP_OPT_IN, self->day,
                                 self->reason, error);
    }
}
