/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-credits.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-cli-assumptions.h"
#include "perks-cli-commands.h"
#include "perks-deadline.h"
#include "perks-entitlement-text.h"
#include "perks-json-shapes.h"
#include "perks-tier.h"

/* The sponsorship credits: what is left of them, and what could be asked for. */

#define RULE_OF_THE_GAP "credit-gap"

static void
add_credit (JsonBuilder *builder,
            gpointer     item,
            gpointer     user_data)
{
  perks_json_add_credit (builder, item);
}

static gboolean
print_credits (PerksCliContext  *context,
               GPtrArray        *credits,
               GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("ID") },           { _("Kind") },       { _("From") },       { _("To") },
    { _("Amount"), TRUE }, { _("Used"), TRUE }, { _("Left"), TRUE }, { _("Offer"), FALSE, TRUE },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < credits->len; i++)
    {
      PerksCredit *credit = g_ptr_array_index (credits, i);
      g_autofree char *start = perks_cli_describe_day (context, perks_credit_get_start (credit));
      g_autofree char *end = perks_cli_describe_day (context, perks_credit_get_end (credit));
      g_autofree char *amount = perks_cli_describe_usd (context, perks_credit_get_amount (credit));
      g_autofree char *used =
        perks_cli_describe_usd (context, MAX (perks_credit_get_used (credit), 0));
      g_autofree char *left = perks_cli_describe_usd (context, perks_credit_get_left (credit));
      const char *cells[] = {
        perks_record_get_id (PERKS_RECORD (credit)),
        perks_enum_to_name (PERKS_TYPE_CREDIT_KIND, perks_credit_get_kind (credit)),
        start, end, amount, used, left, perks_credit_get_offer (credit),
      };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

/* What has ended is lost and not left. */
static gboolean
print_left (PerksCliContext  *context,
            GPtrArray        *credits,
            PerksDay          today,
            GError          **error)
{
  g_autofree char *text = NULL;
  gint64 left = 0;

  for (guint i = 0; i < credits->len; i++)
    {
      PerksCredit *credit = g_ptr_array_index (credits, i);

      if (!perks_credit_has_ended (credit, today) &&
          !perks_minor_add (&left, perks_credit_get_left (credit), error))
        return FALSE;
    }

  text = perks_cli_describe_usd (context, left);
  perks_cli_print_blank (context);
  perks_cli_print_field (context, _("Left in all"), text);
  return TRUE;
}

static void
print_gap (PerksCliContext *context,
           GPtrArray       *advice)
{
  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (advice, i);

      if (!g_str_equal (perks_deadline_get_rule (deadline), RULE_OF_THE_GAP))
        continue;
      perks_cli_print_blank (context);
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_WARNING, "%s",
                            _("There is a gap between your credits"));
      perks_cli_print_paragraph (context, NULL, perks_deadline_get_text (deadline));
    }
}

/* The sponsorships that the tier has reached; what it has not is no question of credits. */
static GPtrArray *
find_sponsorships (GPtrArray *entitlements)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);

      if (perks_benefit_get_mode (benefit) == PERKS_BENEFIT_MODE_FUNDING &&
          perks_entitlement_get_amount (entitlement) >= 0 &&
          perks_entitlement_get_state (entitlement) != PERKS_BENEFIT_STATE_LOCKED)
        g_ptr_array_add (found, g_object_ref (entitlement));
    }

  return found;
}

static void
print_sponsorship (PerksCliContext     *context,
                   PerksEdition        *edition,
                   PerksEntitlement    *entitlement,
                   PerksCliAssumptions *assumptions)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  g_autofree char *status = perks_entitlement_text_status (
    edition, entitlement, perks_cli_context_get_locale_text (context));
  const char *mark = perks_cli_assumptions_mark (assumptions,
                                                 perks_benefit_get_provenance (benefit),
                                                 perks_benefit_get_note (benefit));
  g_autofree char *text = g_strdup_printf ("%s (%s): %s%s", perks_benefit_get_name (benefit),
                                           perks_benefit_get_id (benefit), status, mark);

  perks_cli_print_paragraph (context, "-", text);
}

static void
print_sponsorships (PerksCliContext *context,
                    PerksSituation  *situation)
{
  g_autoptr (GPtrArray) found = find_sponsorships (perks_situation_get_entitlements (situation));
  g_autoptr (PerksCliAssumptions) assumptions = perks_cli_assumptions_new ();
  PerksTier *tier = perks_situation_get_standing (situation)->tier;

  if (found->len == 0)
    return;

  perks_cli_print_blank (context);
  if (tier != NULL)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, _("Sponsorship at the tier %s"),
                          perks_tier_get_label (tier));
  else
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", _("Sponsorship"));
  for (guint i = 0; i < found->len; i++)
    print_sponsorship (context, perks_situation_get_edition (situation),
                       g_ptr_array_index (found, i), assumptions);
  perks_cli_assumptions_print (assumptions, context);
}

static gboolean
print_text (PerksCliContext  *context,
            PerksSituation   *situation,
            GError          **error)
{
  GPtrArray *credits = perks_books_get_credits (perks_situation_get_books (situation));

  /* Not wrapped: a command that is broken in two cannot be copied. */
  if (credits->len == 0)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, "%s",
                          _("No credit yet. Add one with: perks credit add --amount=USD "
                            "--kind=KIND --start=D --end=D"));
  else if (!print_credits (context, credits, error) ||
           !print_left (context, credits, perks_situation_get_today (situation), error))
    return FALSE;

  print_gap (context, perks_situation_get_advice (situation));
  print_sponsorships (context, situation);
  return TRUE;
}

/**
 * perks_cli_find_credit:
 * @books: the books
 * @id: the id of a credit
 *
 * Returns: (transfer none) (nullable): the credit
 */
PerksCredit *
perks_cli_find_credit (PerksBooks *books,
                       const char *id)
{
  GPtrArray *credits = perks_books_get_credits (books);

  for (guint i = 0; i < credits->len; i++)
    if (g_str_equal (perks_record_get_id (g_ptr_array_index (credits, i)), id))
      return g_ptr_array_index (credits, i);

  return NULL;
}

/**
 * perks_cli_print_credit:
 * @context: a context
 * @credit: a credit
 *
 * Prints a credit, what is entered and what is left of it.
 */
void
perks_cli_print_credit (PerksCliContext *context,
                        PerksCredit     *credit)
{
  g_autofree char *left = perks_cli_describe_usd (context, perks_credit_get_left (credit));
  g_autoptr (JsonBuilder) builder = NULL;

  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_record (context, PERKS_RECORD (credit));
      perks_cli_print_field (context, _("left"), left);
      return;
    }

  builder = json_builder_new ();
  perks_json_add_credit (builder, credit);
  perks_cli_print_json (context, builder);
}

/**
 * perks_cli_credit_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks credit list`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_credit_list (PerksCliContext  *context,
                       GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  PerksBooks *books;

  if (situation == NULL)
    return FALSE;

  books = perks_situation_get_books (situation);
  if (perks_cli_print_no_publisher (context, books))
    return TRUE;
  if (perks_cli_context_is_text (context))
    return print_text (context, situation, error);

  perks_cli_print_list (context, "credits", perks_books_get_credits (books), add_credit, NULL);
  return TRUE;
}
