/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-attention.h"

#include "perks-action-text.h"
#include "perks-claim.h"
#include "perks-deadline-row.h"

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

/* The action of the button of a line, and its parameter, where this page knows a shorter way than
 * the window; else %NULL. */
static const char *
find_action (const PerksOfferView  *view,
             PerksDeadline         *deadline,
             GVariant             **target)
{
  if (find_part (deadline) != NULL)
    {
      *target = g_variant_new_string (find_part (deadline));
      return "offer-page.show";
    }
  if (perks_deadline_get_action (deadline) != PERKS_ACTION_OPEN_CLAIM)
    return NULL;

  *target = make_claim_target (view, deadline);
  return *target != NULL ? "benefits.enter-claim" : NULL;
}

static void
add_line (GtkListBox           *list,
          const PerksOfferView *view,
          PerksDeadline        *deadline)
{
  GtkWidget *row = perks_deadline_row_new (deadline, perks_situation_get_today (view->situation),
                                           view->locale_text);
  GVariant *target = NULL;
  const char *action = find_action (view, deadline, &target);

  if (action != NULL)
    perks_deadline_row_set_action (PERKS_DEADLINE_ROW (row), get_label (deadline), action, target);
  gtk_list_box_append (list, row);
}

/**
 * perks_offer_attention_show:
 * @list: the list
 * @view: what is looked at
 *
 * Writes what is due for the offer.
 *
 * Returns: how many lines there are
 */
guint
perks_offer_attention_show (GtkListBox           *list,
                            const PerksOfferView *view)
{
  GPtrArray *advice = perks_situation_get_advice (view->situation);
  GtkWidget *row;
  guint n_lines = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);

  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (advice, i);

      if (!is_about (view, deadline))
        continue;
      add_line (list, view, deadline);
      n_lines++;
    }

  return n_lines;
}
