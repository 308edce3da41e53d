/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-publisher.h"
#include "perks-sale.h"

/* The command on sales. */

/* Those that are not marked so already, each once. */
static GPtrArray *
choose_sales (GPtrArray *sales,
              gboolean   fraud)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < sales->len; i++)
    {
      PerksSale *sale = g_ptr_array_index (sales, i);

      if (g_hash_table_add (seen, sale->key) && sale->fraud != fraud)
        g_ptr_array_add (chosen, sale);
    }

  return chosen;
}

static PerksChange *
begin_marks (PerksWorkspace *workspace,
             GPtrArray      *sales,
             gboolean        fraud)
{
  const PerksSale *first = sales->len > 0 ? g_ptr_array_index (sales, 0) : NULL;

  if (sales->len == 1)
    return perks_commands_begin (workspace, fraud ? _("Sale %s marked as fraud")
                                 : _("Fraud mark of the sale %s cleared"), first->key);
  if (fraud)
    return perks_commands_begin (workspace, ngettext ("%u sale marked as fraud",
                                                      "%u sales marked as fraud", sales->len),
                                 sales->len);

  return perks_commands_begin (workspace, ngettext ("Fraud mark of %u sale cleared",
                                                    "Fraud marks of %u sales cleared", sales->len),
                               sales->len);
}

static PerksChange *
make_marks (PerksWorkspace *workspace,
            const char     *publisher,
            GPtrArray      *sales,
            gboolean        fraud)
{
  g_autoptr (GPtrArray) chosen = choose_sales (sales, fraud);
  PerksChange *change = begin_marks (workspace, chosen, fraud);

  for (guint i = 0; i < chosen->len; i++)
    {
      const PerksSale *sale = g_ptr_array_index (chosen, i);
      g_autofree char *id = g_strconcat (publisher, "/", sale->key, NULL);

      perks_change_add (change, "sale", id, "fraud", fraud ? NULL : "yes", fraud ? "yes" : NULL);
    }

  return change;
}

/**
 * perks_commands_mark_fraud:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher
 * @keys: (array zero-terminated=1): the keys of sales
 * @fraud: whether they are fraud
 * @error: return location for a #PerksError
 *
 * Marks sales as fraud, or clears the mark. Sales that are marked so already stay as they are.
 * Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND that names the first key which no sale has, or with
 *   an error of storage; nothing is then changed
 */
gboolean
perks_commands_mark_fraud (PerksWorkspace        *workspace,
                           const PerksSelection  *selection,
                           const char *const     *keys,
                           gboolean               fraud,
                           GError               **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GPtrArray) sales = NULL;
  g_autoptr (PerksChange) change = NULL;
  PerksPublisher *publisher;
  const char *id;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (keys != NULL, FALSE);

  books = perks_commands_load_books (workspace, selection, error);
  if (books == NULL)
    return FALSE;
  publisher = perks_commands_require_publisher (books, error);
  if (publisher == NULL)
    return FALSE;

  id = perks_record_get_id (PERKS_RECORD (publisher));
  sales = perks_repository_find_sales (perks_workspace_get_repository (workspace), id, keys, error);
  if (sales == NULL)
    return FALSE;

  change = make_marks (workspace, id, sales, fraud);
  return perks_commands_end (workspace, change, error);
}
