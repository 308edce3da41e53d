/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-cli-output.h"
#include "perks-entitlement-text.h"
#include "perks-error.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-text-table.h"

static gboolean
is_wanted (PerksCliContext  *context,
           PerksEntitlement *entitlement)
{
  const char *category = perks_cli_line_get_text (perks_cli_context_get_line (context), "category");
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);

  return category == NULL ||
         g_str_equal (category, perks_enum_to_name (PERKS_TYPE_CATEGORY,
                                                    perks_benefit_get_category (benefit)));
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

/* For one offer, what the rules say of that very offer. */
static GPtrArray *
list_entitlements (PerksCliContext  *context,
                   PerksSituation   *situation,
                   GError          **error)
{
  const char *id = perks_cli_line_get_text (perks_cli_context_get_line (context), "offer");
  PerksBooks *books = perks_situation_get_books (situation);
  PerksOffer *offer = id != NULL ? perks_books_find_offer (books, id) : NULL;

  if (id == NULL)
    return g_ptr_array_ref (perks_situation_get_entitlements (situation));
  if (offer != NULL)
    return perks_conditions_list_for_offer (books, perks_situation_get_standing (situation), offer);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
               _("There is no offer “%s”; “perks offer list” lists them"), id);
  return NULL;
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
         PerksEdition      *edition,
         PerksTextTable    *table,
         PerksEntitlement  *entitlement,
         GError           **error)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  PerksOffer *offer = perks_entitlement_get_offer (entitlement);
  g_autofree char *status = perks_entitlement_text_status (
    edition, entitlement, perks_cli_context_get_locale_text (context));
  const char *cells[] = {
    perks_benefit_get_id (benefit),
    perks_enum_to_name (PERKS_TYPE_CATEGORY, perks_benefit_get_category (benefit)),
    offer != NULL ? perks_record_get_id (PERKS_RECORD (offer)) : NULL,
    status,
  };

  return perks_text_table_add_row (table, cells, error);
}

static gboolean
print_table (PerksCliContext  *context,
             PerksEdition     *edition,
             GPtrArray        *entitlements,
             GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("Benefit"), FALSE, TRUE },
    { _("Category") },
    { _("Offer"), FALSE, TRUE },
    { _("State"), FALSE, TRUE },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < entitlements->len; i++)
    if (!add_row (context, edition, table, g_ptr_array_index (entitlements, i), error))
      return FALSE;

  return perks_text_table_finish (table, error);
}

/* What is missing does not go into a column; the page of an offer shows the same lines. */
static void
print_offer (PerksCliContext *context,
             PerksEdition    *edition,
             GPtrArray       *entitlements)
{
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
      g_autofree char *status = perks_entitlement_text_full (
        edition, entitlement, perks_cli_context_get_locale_text (context));

      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s (%s)",
                            perks_benefit_get_name (benefit), perks_benefit_get_id (benefit));
      perks_cli_print_paragraph (context, "-", status);
    }
}

static gboolean
print_text (PerksCliContext  *context,
            PerksEdition     *edition,
            GPtrArray        *entitlements,
            GError          **error)
{
  if (entitlements->len == 0)
    {
      perks_cli_print_paragraph (context, NULL, _("No benefit is like that."));
      return TRUE;
    }

  if (perks_cli_line_get_text (perks_cli_context_get_line (context), "offer") != NULL)
    print_offer (context, edition, entitlements);
  else if (!print_table (context, edition, entitlements, error))
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
  g_autoptr (GPtrArray) entitlements = NULL;
  g_autoptr (GPtrArray) chosen = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;
  entitlements = list_entitlements (context, situation, error);
  if (entitlements == NULL)
    return FALSE;

  chosen = choose (context, entitlements);
  if (perks_cli_context_is_text (context))
    return print_text (context, perks_situation_get_edition (situation), chosen, error);

  perks_cli_print_list (context, "benefits", chosen, add_entitlement, NULL);
  return TRUE;
}
