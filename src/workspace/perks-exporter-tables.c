/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-exporter-private.h"

#include "perks-benefit.h"
#include "perks-claim.h"
#include "perks-csv-writer.h"
#include "perks-day.h"
#include "perks-deadline.h"
#include "perks-entitlement.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-publisher.h"

/* Parts of the books as CSV: a row of names, then a row for each thing. The names are those of
   JSON. */

typedef struct
{
  PerksCsvWriter *writer;
  GCancellable   *cancellable;
} Table;

static gboolean
begin_table (Table              *table,
             const char *const  *names,
             GError            **error)
{
  for (gsize i = 0; names[i] != NULL; i++)
    perks_csv_writer_add_text (table->writer, names[i]);

  return perks_csv_writer_end_row (table->writer, table->cancellable, error);
}

static void
add_enum (PerksCsvWriter *writer,
          GType           type,
          int             value)
{
  perks_csv_writer_add_text (writer, perks_enum_to_name (type, value));
}

static void
add_path (PerksCsvWriter *writer,
          PerksPath       path)
{
  if (path != PERKS_PATH_UNKNOWN)
    add_enum (writer, PERKS_TYPE_PATH, path);
  else
    perks_csv_writer_add_text (writer, NULL);
}

static void
add_day (PerksCsvWriter *writer,
         PerksDay        day)
{
  g_autofree char *text = perks_day_to_string (day);

  perks_csv_writer_add_number (writer, text);
}

static void
add_money (PerksCsvWriter *writer,
           PerksMoney      money)
{
  g_autofree char *text = perks_money_to_string (money);

  perks_csv_writer_add_number (writer, text);
}

/* The column `trial` says again what `kind` says, in the form in which a mapping can read it
   back. */
static gboolean
write_sale (const PerksSale  *sale,
            gpointer          user_data,
            GError          **error)
{
  Table *table = user_data;
  PerksCsvWriter *writer = table->writer;

  perks_csv_writer_add_text (writer, sale->key);
  add_day (writer, sale->day);
  perks_csv_writer_add_text (writer, sale->offer_name);
  perks_csv_writer_add_text (writer, sale->sku);
  add_money (writer, perks_money_new_usd (sale->usd));
  add_money (writer, sale->own);
  perks_csv_writer_add_text (writer, sale->own.currency);
  add_enum (writer, PERKS_TYPE_SALE_KIND, sale->kind);
  perks_csv_writer_add_text (writer, sale->kind == PERKS_SALE_KIND_TRIAL ? "yes" : "no");
  perks_csv_writer_add_text (writer, sale->fraud ? "yes" : "no");

  return perks_csv_writer_end_row (writer, table->cancellable, error);
}

static gboolean
write_sales (Table           *table,
             PerksWorkspace  *workspace,
             PerksSituation  *situation,
             GError         **error)
{
  static const char *const names[] = {
    "key", "day", "offer", "sku", "usd", "amount", "currency", "kind", "trial", "fraud", NULL
  };
  PerksPublisher *publisher = perks_books_get_publisher (perks_situation_get_books (situation));

  if (!begin_table (table, names, error))
    return FALSE;

  return publisher == NULL ||
         perks_exporter_foreach_sale (workspace, publisher, write_sale, table, error);
}

static void
add_offer_field (PerksCsvWriter *writer,
                 PerksRecord    *offer,
                 const char     *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (offer), field);
  g_autofree char *text = perks_record_dup_field (offer, field);

  if (G_IS_PARAM_SPEC_INT64 (pspec) || G_IS_PARAM_SPEC_INT (pspec))
    perks_csv_writer_add_number (writer, text);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    perks_csv_writer_add_text (writer, text != NULL ? text : "no");
  else
    perks_csv_writer_add_text (writer, text);
}

static gboolean
write_offer (Table         *table,
             PerksOffer    *offer,
             PerksEdition  *edition,
             char         **fields,
             GError       **error)
{
  g_autoptr (PerksRecord) shown = perks_record_copy (PERKS_RECORD (offer));

  if (perks_offer_get_storefront (offer) == PERKS_STOREFRONTS_NONE)
    g_object_set (shown, "storefront", perks_edition_derive_storefronts (edition, offer), NULL);

  perks_csv_writer_add_text (table->writer, perks_record_get_id (shown));
  for (gsize i = 0; fields[i] != NULL; i++)
    add_offer_field (table->writer, shown, fields[i]);
  add_path (table->writer, perks_edition_derive_path (edition, offer));

  return perks_csv_writer_end_row (table->writer, table->cancellable, error);
}

static gboolean
write_offers (Table           *table,
              PerksSituation  *situation,
              GError         **error)
{
  g_autoptr (PerksOffer) empty = perks_offer_new ("");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (empty));
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));

  perks_csv_writer_add_text (table->writer, "id");
  for (gsize i = 0; fields[i] != NULL; i++)
    perks_csv_writer_add_text (table->writer, fields[i]);
  perks_csv_writer_add_text (table->writer, "path");
  if (!perks_csv_writer_end_row (table->writer, table->cancellable, error))
    return FALSE;

  for (guint i = 0; i < offers->len; i++)
    {
      if (!write_offer (table, g_ptr_array_index (offers, i),
                        perks_situation_get_edition (situation), fields, error))
        return FALSE;
    }

  return TRUE;
}

static char *
list_missing (PerksEntitlement *entitlement)
{
  GString *names = g_string_new (NULL);

  for (int condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      if (!perks_entitlement_misses (entitlement, condition))
        continue;
      if (names->len > 0)
        g_string_append_c (names, ' ');
      g_string_append (names, perks_enum_to_name (PERKS_TYPE_CONDITION, condition));
    }

  return g_string_free (names, FALSE);
}

static void
add_benefit (PerksCsvWriter   *writer,
             PerksEntitlement *entitlement)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  PerksOffer *offer = perks_entitlement_get_offer (entitlement);

  perks_csv_writer_add_text (writer, perks_benefit_get_id (benefit));
  perks_csv_writer_add_text (writer, perks_benefit_get_name (benefit));
  add_enum (writer, PERKS_TYPE_CATEGORY, perks_benefit_get_category (benefit));
  add_path (writer, perks_entitlement_get_path (entitlement));
  perks_csv_writer_add_text (writer, perks_benefit_get_first_tier (benefit));
  perks_csv_writer_add_text (writer,
                             offer != NULL ? perks_record_get_id (PERKS_RECORD (offer)) : NULL);
}

static void
add_claim (PerksCsvWriter *writer,
           PerksClaim     *claim)
{
  if (claim == NULL)
    {
      perks_csv_writer_add_text (writer, NULL);
      perks_csv_writer_add_text (writer, NULL);
      return;
    }

  add_enum (writer, PERKS_TYPE_CLAIM_STATE, perks_claim_get_state (claim));
  perks_csv_writer_add_text (writer, perks_claim_get_note (claim));
}

static gboolean
write_entitlement (Table             *table,
                   PerksEntitlement  *entitlement,
                   GError           **error)
{
  g_autofree char *missing = list_missing (entitlement);
  gint64 amount = perks_entitlement_get_amount (entitlement);
  PerksCsvWriter *writer = table->writer;

  add_benefit (writer, entitlement);
  add_enum (writer, PERKS_TYPE_BENEFIT_STATE, perks_entitlement_get_state (entitlement));
  perks_csv_writer_add_text (writer, missing);
  if (amount >= 0)
    add_money (writer, perks_money_new_usd (amount));
  else
    perks_csv_writer_add_number (writer, NULL);
  add_day (writer, perks_entitlement_get_expires (entitlement));
  add_enum (writer, PERKS_TYPE_PROVENANCE,
            perks_benefit_get_provenance (perks_entitlement_get_benefit (entitlement)));
  add_claim (writer, perks_entitlement_get_claim (entitlement));

  return perks_csv_writer_end_row (writer, table->cancellable, error);
}

static gboolean
write_benefits (Table           *table,
                PerksSituation  *situation,
                GError         **error)
{
  static const char *const names[] = {
    "id", "name", "category", "path", "first_tier", "offer", "state", "missing", "amount",
    "expires", "provenance", "claim_state", "note", NULL
  };
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);

  if (!begin_table (table, names, error))
    return FALSE;

  for (guint i = 0; i < entitlements->len; i++)
    {
      if (!write_entitlement (table, g_ptr_array_index (entitlements, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_deadline (Table          *table,
                PerksDeadline  *deadline,
                GError        **error)
{
  g_autofree char *id = perks_deadline_dup_id (deadline);
  PerksCsvWriter *writer = table->writer;

  perks_csv_writer_add_text (writer, perks_deadline_get_rule (deadline));
  perks_csv_writer_add_text (writer, perks_deadline_get_entity (deadline));
  add_day (writer, perks_deadline_get_due (deadline));
  perks_csv_writer_add_text (writer, perks_deadline_get_text (deadline));
  perks_csv_writer_add_text (writer, perks_deadline_get_source (deadline));
  perks_csv_writer_add_text (writer, id);
  add_enum (writer, PERKS_TYPE_PROVENANCE, perks_deadline_get_provenance (deadline));
  add_enum (writer, PERKS_TYPE_ACTION, perks_deadline_get_action (deadline));
  perks_csv_writer_add_text (writer, perks_deadline_get_target (deadline));

  return perks_csv_writer_end_row (writer, table->cancellable, error);
}

static gboolean
write_deadlines (Table           *table,
                 PerksSituation  *situation,
                 GError         **error)
{
  static const char *const names[] = {
    "rule", "entity", "due", "text", "source", "id", "provenance", "action", "target", NULL
  };
  GPtrArray *deadlines = perks_situation_get_deadlines (situation);

  if (!begin_table (table, names, error))
    return FALSE;

  for (guint i = 0; i < deadlines->len; i++)
    {
      if (!write_deadline (table, g_ptr_array_index (deadlines, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_rows (Table               *table,
            PerksWorkspace      *workspace,
            PerksSituation      *situation,
            PerksExportSubject   subject,
            GError             **error)
{
  switch (subject)
    {
    case PERKS_EXPORT_SUBJECT_SALES:
      return write_sales (table, workspace, situation, error);

    case PERKS_EXPORT_SUBJECT_OFFERS:
      return write_offers (table, situation, error);

    case PERKS_EXPORT_SUBJECT_BENEFITS:
      return write_benefits (table, situation, error);

    case PERKS_EXPORT_SUBJECT_DEADLINES:
      return write_deadlines (table, situation, error);

    case PERKS_EXPORT_SUBJECT_EVERYTHING:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * perks_exporter_write_table: (skip)
 * @workspace: a workspace
 * @selection: (nullable): for whom, by which edition and for which day
 * @subject: anything but everything
 * @stream: where the table goes
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE as perks_exporter_write()
 */
gboolean
perks_exporter_write_table (PerksWorkspace        *workspace,
                            const PerksSelection  *selection,
                            PerksExportSubject     subject,
                            GOutputStream         *stream,
                            GCancellable          *cancellable,
                            GError               **error)
{
  g_autoptr (PerksSituation) situation = perks_workspace_load (workspace, selection, error);
  g_autoptr (PerksCsvWriter) writer = NULL;
  Table table = { NULL, cancellable };

  if (situation == NULL)
    return FALSE;

  writer = perks_csv_writer_new (stream);
  table.writer = writer;

  return write_rows (&table, workspace, situation, subject, error) &&
         perks_csv_writer_finish (writer, cancellable, error);
}
