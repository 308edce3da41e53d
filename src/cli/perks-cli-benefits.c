/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-cli-output.h"
#include "perks-entitlement.h"
#include "perks-error.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-text-table.h"

static gboolean
is_wanted (PerksCliContext  *context,
           PerksEntitlement *entitlement)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *category = perks_cli_line_get_text (line, "category");
  const char *offer_id = perks_cli_line_get_text (line, "offer");
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  PerksOffer *offer = perks_entitlement_get_offer (entitlement);

  if (category != NULL &&
      !g_str_equal (category,
                    perks_enum_to_name (PERKS_TYPE_CATEGORY, perks_benefit_get_category (benefit))))
    return FALSE;

  return offer_id == NULL ||
         (offer != NULL && g_str_equal (perks_record_get_id (PERKS_RECORD (offer)), offer_id));
}

static GPtrArray *
choose (PerksCliContext *context,
        GPtrArray       *entitlements)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entitlements->len; i++)
    if (is_wanted (context, g_ptr_array_index (entitlements, i)))
      g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (entitlements, i)));

  return chosen;
}

static gboolean
check_offer (PerksCliContext  *context,
             PerksSituation   *situation,
             GError          **error)
{
  const char *id = perks_cli_line_get_text (perks_cli_context_get_line (context), "offer");

  if (id == NULL || perks_books_find_offer (perks_situation_get_books (situation), id) != NULL)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
               _("There is no offer “%s”; “perks offer list” lists them"), id);
  return FALSE;
}

static void
add_entitlement (JsonBuilder *builder,
                 gpointer     item,
                 gpointer     user_data)
{
  perks_json_add_entitlement (builder, item);
}

static gboolean
add_row (PerksCliContext   *context,
         PerksTextTable    *table,
         PerksEntitlement  *entitlement,
         GError           **error)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  PerksOffer *offer = perks_entitlement_get_offer (entitlement);
  gint64 amount = perks_entitlement_get_amount (entitlement);
  g_autofree char *amount_text = amount >= 0 ? perks_cli_describe_usd (context, amount) : NULL;
  const char *cells[] = {
    perks_benefit_get_id (benefit),
    perks_enum_to_name (PERKS_TYPE_CATEGORY, perks_benefit_get_category (benefit)),
    offer != NULL ? perks_record_get_id (PERKS_RECORD (offer)) : NULL,
    perks_enum_to_name (PERKS_TYPE_BENEFIT_STATE, perks_entitlement_get_state (entitlement)),
    amount_text,
  };

  return perks_text_table_add_row (table, cells, error);
}

static gboolean
print_table (PerksCliContext  *context,
             GPtrArray        *entitlements,
             GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("Benefit"), FALSE, TRUE }, { _("Category") },
    { _("Offer"), FALSE, TRUE },   { _("State") },
    { _("Value"), TRUE },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < entitlements->len; i++)
    if (!add_row (context, table, g_ptr_array_index (entitlements, i), error))
      return FALSE;

  if (!perks_text_table_finish (table, error))
    return FALSE;

  perks_cli_print_blank (context);
  perks_cli_print_paragraph (
    context, NULL, _("Why one is locked or blocked: perks explain benefit ID [--offer=ID]"));
  return TRUE;
}

/**
 * perks_cli_benefits:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks benefits`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_benefits (PerksCliContext  *context,
                    GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (GPtrArray) chosen = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;
  if (!check_offer (context, situation, error))
    return FALSE;

  chosen = choose (context, perks_situation_get_entitlements (situation));
  if (!perks_cli_context_is_text (context))
    perks_cli_print_list (context, "benefits", chosen, add_entitlement, NULL);
  else if (chosen->len > 0)
    return print_table (context, chosen, error);
  else
    perks_cli_print_paragraph (context, NULL, _("No benefit is like that."));

  return TRUE;
}
