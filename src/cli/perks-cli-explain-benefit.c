/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-cli-assumptions.h"
#include "perks-cli-explain.h"
#include "perks-cli-find-offer.h"
#include "perks-conditions.h"
#include "perks-entitlement.h"
#include "perks-error.h"
#include "perks-explanation.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-tier.h"

/* Which clauses a benefit rests on follows from what it asks for and what it brings. */
static GPtrArray *
find_clauses (PerksEntitlement *entitlement)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  GPtrArray *ids = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  if (perks_benefit_get_first_tier (benefit) != NULL)
    g_ptr_array_add (ids, (gpointer) "tiers");
  g_ptr_array_add (ids, (gpointer) (perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT)
                                      ? "transact"
                                      : "list-trial-consulting"));
  g_ptr_array_add (ids, (gpointer) "conditions");
  if (perks_benefit_has_condition (benefit, PERKS_CONDITION_LISTING_OPTIMIZATION))
    g_ptr_array_add (ids, (gpointer) "listing-optimization");
  g_ptr_array_add (ids, (gpointer) "claims");
  if (perks_entitlement_get_amount (entitlement) >= 0)
    g_ptr_array_add (ids, (gpointer) "sponsorship");
  g_ptr_array_add (ids, (gpointer) "expiry");
  return ids;
}

static gboolean
is_asked (PerksEntitlement *entitlement,
          PerksCondition    condition)
{
  return perks_benefit_has_condition (perks_entitlement_get_benefit (entitlement), condition) ||
         perks_entitlement_misses (entitlement, condition);
}

static void
add_conditions (JsonBuilder      *builder,
                PerksEntitlement *entitlement)
{
  json_builder_set_member_name (builder, "conditions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < PERKS_N_CONDITIONS; i++)
    {
      gboolean misses = perks_entitlement_misses (entitlement, i);
      g_autofree char *text = misses ? perks_condition_describe (i, entitlement) : NULL;

      if (!is_asked (entitlement, i))
        continue;
      json_builder_begin_object (builder);
      perks_json_add_text (builder, "condition",
                           perks_enum_to_name (PERKS_TYPE_CONDITION, (int) i));
      json_builder_set_member_name (builder, "met");
      json_builder_add_boolean_value (builder, !misses);
      perks_json_add_text (builder, "text", text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (PerksCliContext  *context,
            PerksStanding    *standing,
            PerksEntitlement *entitlement,
            GPtrArray        *lines)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  g_autoptr (GPtrArray) clauses = find_clauses (entitlement);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "benefit");
  perks_json_add_entitlement (builder, entitlement);
  perks_json_add_text (builder, "tier",
                       standing->tier != NULL ? perks_tier_get_id (standing->tier) : NULL);
  perks_json_add_text (builder, "edition", perks_edition_get_id (standing->edition));
  json_builder_set_member_name (builder, "tier_reached");
  json_builder_add_boolean_value (builder,
                                  perks_standing_reaches (standing,
                                                          perks_benefit_get_first_tier (benefit)));
  add_conditions (builder, entitlement);
  perks_json_add_text (builder, "summary", perks_benefit_get_summary (benefit));
  perks_json_add_text (builder, "how", perks_benefit_get_how (benefit));
  perks_json_add_text (builder, "source", perks_benefit_get_source (benefit));
  perks_cli_add_explanation (builder, lines);
  perks_cli_add_clauses (builder, standing->edition, (const char *const *) clauses->pdata);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

static void
print_text (PerksCliContext  *context,
            PerksEntitlement *entitlement,
            GPtrArray        *lines)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  const char *mark = perks_cli_get_assumed_mark (perks_benefit_get_provenance (benefit));

  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s%s",
                        perks_benefit_get_name (benefit), mark);
  perks_cli_print_paragraph (context, NULL, perks_benefit_get_how (benefit));
  perks_cli_print_explanation (context, _("What it rests on"), lines);
}

static PerksEntitlement *
find_entitlement (PerksCliContext  *context,
                  PerksSituation   *situation,
                  GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  PerksBooks *books = perks_situation_get_books (situation);
  PerksStanding *standing = perks_situation_get_standing (situation);
  PerksBenefit *benefit = perks_edition_find_benefit (standing->edition, id);
  PerksEntitlement *entitlement;
  PerksOffer *offer;

  if (!perks_cli_find_offer (context, books, &offer, error))
    return NULL;
  if (benefit == NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("The edition %s has no benefit “%s”; “perks benefits” lists them"),
                   perks_edition_get_id (standing->edition), id);
      return NULL;
    }

  entitlement = perks_conditions_find (books, standing, benefit, offer);
  if (entitlement == NULL)
    g_set_error (
      error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
      _("The benefit “%s” is given to single offers of another path; name one with --offer=ID"),
      id);
  return entitlement;
}

/**
 * perks_cli_explain_benefit:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks explain benefit`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_explain_benefit (PerksCliContext  *context,
                           GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (PerksEntitlement) entitlement = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;
  entitlement = find_entitlement (context, situation, error);
  if (entitlement == NULL)
    return FALSE;

  lines = perks_explanation_of_benefit (situation, entitlement,
                                        perks_cli_context_get_locale_text (context));
  if (perks_cli_context_is_text (context))
    print_text (context, entitlement, lines);
  else
    print_json (context, perks_situation_get_standing (situation), entitlement, lines);
  return TRUE;
}
