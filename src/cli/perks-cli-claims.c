/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-claim-step.h"
#include "perks-claim.h"
#include "perks-cli-find-offer.h"
#include "perks-cli-output.h"
#include "perks-error.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-text-table.h"

/* What is claimed, and how each claim came to its state. */

static void
add_claim (JsonBuilder *builder,
           gpointer     item,
           gpointer     user_data)
{
  perks_json_add_record (builder, item);
}

static void
add_step (JsonBuilder *builder,
          gpointer     item,
          gpointer     user_data)
{
  const PerksClaimStep *step = item;

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "state",
                       perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, step->state));
  perks_json_add_day (builder, "since", step->since);
  perks_json_add_text (builder, "by", step->by);
  perks_json_add_text (builder, "note", step->note);
  perks_json_add_text (builder, "moment", step->moment);
  json_builder_end_object (builder);
}

static GPtrArray *
choose (PerksBooks *books,
        PerksOffer *offer)
{
  GPtrArray *claims = perks_books_get_claims (books);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  const char *wanted = offer != NULL ? perks_record_get_id (PERKS_RECORD (offer)) : NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (wanted == NULL || g_strcmp0 (perks_claim_get_offer (claim), wanted) == 0)
        g_ptr_array_add (chosen, g_object_ref (claim));
    }

  return chosen;
}

static gboolean
print_claims (PerksCliContext  *context,
              GPtrArray        *claims,
              GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("Benefit"), FALSE, TRUE }, { _("Offer"), FALSE, TRUE },
    { _("State") },                { _("Since") },
    { _("By"), FALSE, TRUE },      { _("Note"), FALSE, TRUE },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);
      g_autofree char *since = perks_cli_describe_day (context, perks_claim_get_since (claim));
      const char *cells[] = {
        perks_claim_get_benefit (claim),
        perks_claim_get_offer (claim),
        perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, perks_claim_get_state (claim)),
        since,
        perks_claim_get_by (claim),
        perks_claim_get_note (claim),
      };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

/**
 * perks_cli_claim_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks claim list`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_claim_list (PerksCliContext  *context,
                      GError          **error)
{
  g_autoptr (PerksBooks) books = perks_cli_context_load_books (context, error);
  g_autoptr (GPtrArray) chosen = NULL;
  PerksOffer *offer;

  if (books == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, books))
    return TRUE;
  if (!perks_cli_find_offer (context, books, &offer, error))
    return FALSE;

  chosen = choose (books, offer);
  if (!perks_cli_context_is_text (context))
    perks_cli_print_list (context, "claims", chosen, add_claim, NULL);
  else if (chosen->len > 0)
    return print_claims (context, chosen, error);
  else if (offer == NULL)
    perks_cli_print_paragraph (
      context, NULL, _("Nothing is claimed yet. Note a claim with: perks claim BENEFIT STATE"));
  else
    perks_cli_print_paragraph (context, NULL, _("Nothing is claimed for this offer."));
  return TRUE;
}

static GPtrArray *
list_steps (PerksCliContext  *context,
            PerksBooks       *books,
            GError          **error)
{
  PerksRepository *repository = perks_workspace_get_repository (
    perks_cli_context_open (context, NULL));
  const char *benefit = perks_cli_context_get_word (context, 0);
  const char *offer = perks_cli_line_get_text (perks_cli_context_get_line (context), "offer");
  PerksRecord *publisher = PERKS_RECORD (perks_books_get_publisher (books));
  g_autofree char *id = perks_claim_make_id (perks_record_get_id (publisher), benefit, offer);
  g_autoptr (GPtrArray) changes = perks_repository_list_changes (repository, "claim", id, error);
  g_autoptr (GPtrArray) steps = changes != NULL ? perks_claim_steps_list (changes) : NULL;

  if (steps == NULL || steps->len > 0)
    return g_steal_pointer (&steps);

  if (offer != NULL)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                 _("Nothing is noted on a claim of “%s” for the offer “%s”"), benefit, offer);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                 _("Nothing is noted on a claim of “%s” for the publisher as a whole; name an "
                   "offer with --offer=ID"), benefit);
  return NULL;
}

static gboolean
print_steps (PerksCliContext  *context,
             GPtrArray        *steps,
             GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("Since") },
    { _("State") },
    { _("By"), FALSE, TRUE },
    { _("Note"), FALSE, TRUE },
    { _("Entered") },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < steps->len; i++)
    {
      const PerksClaimStep *step = g_ptr_array_index (steps, i);
      g_autofree char *since = perks_cli_describe_day (context, step->since);
      const char *cells[] = {
        since, perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, step->state),
        step->by, step->note, step->moment,
      };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

/**
 * perks_cli_claim_history:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks claim history`. What was noted on a claim stays known after the claim is gone.
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_claim_history (PerksCliContext  *context,
                         GError          **error)
{
  g_autoptr (PerksBooks) books = perks_cli_context_load_books (context, error);
  g_autoptr (GPtrArray) steps = NULL;

  if (books == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, books))
    return TRUE;
  if (perks_books_get_publisher (books) == NULL)
    steps = g_ptr_array_new ();
  else
    steps = list_steps (context, books, error);
  if (steps == NULL)
    return FALSE;

  if (perks_cli_context_is_text (context))
    return print_steps (context, steps, error);

  perks_cli_print_list (context, "history", steps, add_step, NULL);
  return TRUE;
}
