/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-exporter-private.h"

#include "perks-json-shapes.h"
#include "perks-json-writer.h"
#include "perks-publisher.h"

/* Parts of the books as JSON, in the shapes of CONTRACT part 2. */

typedef struct
{
  PerksJsonWriter *writer;
  JsonBuilder     *builder;
  gint64           written;
} Pieces;

static void
pieces_clear (Pieces *pieces)
{
  g_clear_object (&pieces->writer);
  g_clear_object (&pieces->builder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pieces, pieces_clear)

static void
pieces_init (Pieces        *pieces,
             GOutputStream *stream,
             GCancellable  *cancellable)
{
  pieces->writer = perks_json_writer_new (stream, cancellable);
  pieces->builder = json_builder_new_immutable ();
}

static gboolean
write_sale (const PerksSale  *sale,
            gpointer          user_data,
            GError          **error)
{
  Pieces *pieces = user_data;

  perks_json_add_sale (pieces->builder, sale);
  pieces->written++;
  return perks_json_writer_add_element (pieces->writer, pieces->builder, error);
}

static gboolean
write_sales (Pieces          *pieces,
             PerksWorkspace  *workspace,
             PerksSituation  *situation,
             GError         **error)
{
  PerksPublisher *publisher = perks_books_get_publisher (perks_situation_get_books (situation));

  perks_json_writer_begin_array (pieces->writer, "sales");
  if (publisher != NULL &&
      !perks_exporter_foreach_sale (workspace, publisher, write_sale, pieces, error))
    return FALSE;
  perks_json_writer_end_array (pieces->writer);

  perks_json_writer_add_member (pieces->writer, "total",
                                json_node_init_int (json_node_alloc (), pieces->written));
  return TRUE;
}

static gboolean
write_offers (Pieces          *pieces,
              PerksSituation  *situation,
              GError         **error)
{
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));

  perks_json_writer_begin_array (pieces->writer, "offers");
  for (guint i = 0; i < offers->len; i++)
    {
      perks_json_add_offer (pieces->builder, g_ptr_array_index (offers, i),
                            perks_situation_get_edition (situation));
      if (!perks_json_writer_add_element (pieces->writer, pieces->builder, error))
        return FALSE;
    }
  perks_json_writer_end_array (pieces->writer);

  return TRUE;
}

static gboolean
write_benefits (Pieces          *pieces,
                PerksSituation  *situation,
                GError         **error)
{
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);

  perks_json_writer_begin_array (pieces->writer, "benefits");
  for (guint i = 0; i < entitlements->len; i++)
    {
      perks_json_add_entitlement (pieces->builder, g_ptr_array_index (entitlements, i));
      if (!perks_json_writer_add_element (pieces->writer, pieces->builder, error))
        return FALSE;
    }
  perks_json_writer_end_array (pieces->writer);

  return TRUE;
}

static gboolean
write_deadlines (Pieces          *pieces,
                 PerksSituation  *situation,
                 GError         **error)
{
  GPtrArray *deadlines = perks_situation_get_deadlines (situation);

  perks_json_writer_begin_array (pieces->writer, "deadlines");
  for (guint i = 0; i < deadlines->len; i++)
    {
      perks_json_add_deadline (pieces->builder, g_ptr_array_index (deadlines, i));
      if (!perks_json_writer_add_element (pieces->writer, pieces->builder, error))
        return FALSE;
    }
  perks_json_writer_end_array (pieces->writer);

  return TRUE;
}

static gboolean
write_list (Pieces              *pieces,
            PerksWorkspace      *workspace,
            PerksSituation      *situation,
            PerksExportSubject   subject,
            GError             **error)
{
  switch (subject)
    {
    case PERKS_EXPORT_SUBJECT_SALES:
      return write_sales (pieces, workspace, situation, error);

    case PERKS_EXPORT_SUBJECT_OFFERS:
      return write_offers (pieces, situation, error);

    case PERKS_EXPORT_SUBJECT_BENEFITS:
      return write_benefits (pieces, situation, error);

    case PERKS_EXPORT_SUBJECT_DEADLINES:
      return write_deadlines (pieces, situation, error);

    case PERKS_EXPORT_SUBJECT_EVERYTHING:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * perks_exporter_write_object: (skip)
 * @workspace: a workspace
 * @selection: (nullable): for whom, by which edition and for which day
 * @subject: anything but everything
 * @stream: where the object goes
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE as perks_exporter_write()
 */
gboolean
perks_exporter_write_object (PerksWorkspace        *workspace,
                             const PerksSelection  *selection,
                             PerksExportSubject     subject,
                             GOutputStream         *stream,
                             GCancellable          *cancellable,
                             GError               **error)
{
  g_autoptr (PerksSituation) situation = perks_workspace_load (workspace, selection, error);
  g_auto (Pieces) pieces = { NULL, NULL, 0 };

  if (situation == NULL)
    return FALSE;

  pieces_init (&pieces, stream, cancellable);
  return write_list (&pieces, workspace, situation, subject, error) &&
         perks_json_writer_finish (pieces.writer, error);
}
