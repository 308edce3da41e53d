/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-route.h"

#include "perks-claim.h"

/* Where the one button beside a deadline leads: pure. */

static PerksClaim *
find_claim (PerksBooks *books,
            const char *id)
{
  GPtrArray *claims = perks_books_get_claims (books);

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (g_strcmp0 (perks_record_get_id (PERKS_RECORD (claim)), id) == 0)
        return claim;
    }

  return NULL;
}

/* A claim is looked at on the page of its benefit, which shows it for the offer. */
static char *
find_benefit_place (PerksBooks *books,
                    const char *claim_id)
{
  PerksClaim *claim = books != NULL ? find_claim (books, claim_id) : NULL;
  const char *benefit = claim != NULL ? perks_claim_get_benefit (claim) : NULL;

  return benefit != NULL ? g_strjoin (":", "benefits", benefit, perks_claim_get_offer (claim), NULL)
                         : g_strdup ("benefits");
}

static void
set_place (PerksDeadlineRoute *self,
           char               *place)
{
  self->action = "win.go";
  self->target = place;
}

static void
set_action (PerksDeadlineRoute *self,
            const char         *action,
            const char         *target)
{
  self->action = action;
  self->target = g_strdup (target);
}

/**
 * perks_deadline_route_find:
 * @self: (out caller-allocates): where the button leads; to be cleared
 * @deadline: what deserves attention
 * @books: (nullable): the books that it comes from, to find a claim in; %NULL where only the action
 *   is of interest
 *
 * Finds what the button beside @deadline does: the name of an action of the window, which a window
 * may lack, and its parameter.
 */
void
perks_deadline_route_find (PerksDeadlineRoute *self,
                           PerksDeadline      *deadline,
                           PerksBooks         *books)
{
  const char *target = perks_deadline_get_target (deadline);
  const char *id = target != NULL ? target : "";

  *self = (PerksDeadlineRoute) { NULL };
  switch (perks_deadline_get_action (deadline))
    {
    case PERKS_ACTION_EDIT_PUBLISHER:
      set_action (self, "win.edit-publisher", NULL);
      break;
    case PERKS_ACTION_EDIT_OFFER:
      set_action (self, "win.edit-offer", id);
      break;
    case PERKS_ACTION_FIND_OWNER:
      set_place (self, g_strconcat ("offers:", id, ":contacts", NULL));
      break;
    case PERKS_ACTION_OPEN_OFFER:
      set_place (self, g_strconcat ("offers:", id, ":benefits", NULL));
      break;
    case PERKS_ACTION_OPEN_ENGAGEMENT:
      set_place (self, g_strconcat ("offers:", id, ":engagement", NULL));
      break;
    case PERKS_ACTION_OPEN_BENEFITS:
      set_place (self, g_strdup ("benefits"));
      break;
    case PERKS_ACTION_OPEN_CLAIM:
      set_place (self, find_benefit_place (books, target));
      break;
    case PERKS_ACTION_OPEN_CREDITS:
      set_action (self, "win.credits", id);
      break;
    case PERKS_ACTION_OPEN_FORECAST:
      set_action (self, "win.forecast", NULL);
      break;
    case PERKS_ACTION_MARK_DONE:
      set_action (self, "win.mark-done", id);
      break;
    case PERKS_ACTION_OPEN_EDITIONS:
      set_action (self, "win.editions", id);
      break;
    case PERKS_ACTION_OPEN_REMOTES:
    default:
      set_action (self, "win.accounts", NULL);
      break;
    }
}

/**
 * perks_deadline_route_clear:
 * @self: where a button leads
 */
void
perks_deadline_route_clear (PerksDeadlineRoute *self)
{
  g_clear_pointer (&self->target, g_free);
  self->action = NULL;
}
