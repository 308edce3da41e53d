/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-attention.h"

#include "perks-action-text.h"
#include "perks-attention-row.h"
#include "perks-benefit-claims.h"
#include "perks-claim.h"
#include "perks-deadline.h"

/* What is due for an offer: the lines of the overview that are about it or about one of its claims,
 * each with the button that does something about it. */

static PerksClaim *
find_claim (const PerksOfferView *view,
            const char           *id)
{
  GPtrArray *claims = perks_books_get_claims (perks_situation_get_books (view->situation));

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (g_strcmp0 (perks_record_get_id (PERKS_RECORD (claim)), id) == 0)
        return claim;
    }

  return NULL;
}

static gboolean
is_about (const PerksOfferView *view,
          PerksDeadline        *deadline)
{
  g_auto (GStrv) entity = g_strsplit (perks_deadline_get_entity (deadline), ":", 2);
  const char *id = perks_record_get_id (PERKS_RECORD (view->offer));
  PerksClaim *claim;

  if (g_str_equal (entity[0], "offer"))
    return g_strcmp0 (entity[1], id) == 0;
  if (!g_str_equal (entity[0], "claim"))
    return FALSE;

  claim = find_claim (view, entity[1]);
  return claim != NULL && g_strcmp0 (perks_claim_get_offer (claim), id) == 0;
}

/* The part of this very page where something is done, if it is done there. */
static const char *
find_part (PerksDeadline *deadline)
{
  static const char *const parts[] = {
    [PERKS_ACTION_FIND_OWNER] = "contacts",
    [PERKS_ACTION_OPEN_ENGAGEMENT] = "engagement",
    [PERKS_ACTION_OPEN_OFFER] = "benefits",
    [PERKS_ACTION_OPEN_BENEFITS] = "benefits",
  };
  const PerksAction action = perks_deadline_get_action (deadline);

  return action < G_N_ELEMENTS (parts) ? parts[action] : NULL;
}

/* What an offer has to be opened for is its benefits, and the offer is open. */
static const char *
get_label (PerksDeadline *deadline)
{
  const PerksAction action = perks_deadline_get_action (deadline);

  return perks_action_text_label (action == PERKS_ACTION_OPEN_OFFER ? PERKS_ACTION_OPEN_BENEFITS
                                                                    : action);
}

static GVariant *
make_claim_target (const PerksOfferView *view,
                   PerksDeadline        *deadline)
{
  PerksClaim *claim = find_claim (view, perks_deadline_get_target (deadline));
  const char *offer = claim != NULL ? perks_claim_get_offer (claim) : NULL;

  if (claim == NULL)
    return NULL;

  return g_variant_new ("(ss)", perks_claim_get_benefit (claim), offer != NULL ? offer : "");
}

/* The action of the button of a line, and its parameter; %NULL where there is nothing to do. */
static const char *
find_action (const PerksOfferView  *view,
             PerksDeadline         *deadline,
             GVariant             **target)
{
  const PerksAction action = perks_deadline_get_action (deadline);
  const char *id = perks_record_get_id (PERKS_RECORD (view->offer));

  if (find_part (deadline) != NULL)
    {
      *target = g_variant_new_string (find_part (deadline));
      return "offer-page.show";
    }
  if (action == PERKS_ACTION_EDIT_OFFER)
    {
      *target = g_variant_new_string (id);
      return "offers.edit";
    }
  if (action == PERKS_ACTION_MARK_DONE)
    {
      *target = g_variant_new (PERKS_BENEFIT_CLAIM_FORMAT, PERKS_CLAIM_ISV_CONNECT, id,
                               perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, PERKS_CLAIM_STATE_DONE),
                               NULL);
      return "benefits.claim";
    }
  if (action != PERKS_ACTION_OPEN_CLAIM)
    return NULL;

  *target = make_claim_target (view, deadline);
  return *target != NULL ? "benefits.enter-claim" : NULL;
}

static void
add_line (PerksFactGroup       *group,
          const PerksOfferView *view,
          PerksDeadline        *deadline)
{
  GtkWidget *row = perks_attention_row_new (deadline, perks_situation_get_today (view->situation),
                                            view->locale_text);
  GVariant *target = NULL;
  const char *action = find_action (view, deadline, &target);

  if (action != NULL)
    perks_attention_row_set_action (PERKS_ATTENTION_ROW (row), get_label (deadline), action,
                                    target);
  perks_fact_group_add_row (group, row);
}

/**
 * perks_offer_attention_show:
 * @group: the list
 * @view: what is looked at
 *
 * Writes what is due for the offer; without any the list is out of sight.
 */
void
perks_offer_attention_show (PerksFactGroup       *group,
                            const PerksOfferView *view)
{
  GPtrArray *advice = perks_situation_get_advice (view->situation);

  perks_fact_group_clear (group);
  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (advice, i);

      if (is_about (view, deadline))
        add_line (group, view, deadline);
    }

  gtk_widget_set_visible (GTK_WIDGET (group), perks_fact_group_get_size (group) > 0);
}
