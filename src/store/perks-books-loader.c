/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-books-loader.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-ledger-table.h"
#include "perks-publisher.h"
#include "perks-records-table.h"
#include "perks-settings-table.h"
#include "perks-sums-table.h"

/* Puts a publisher's books together from the tables. */

/* Which publisher is in use; an id that names none counts as not set. */
#define SETTING_PUBLISHER "publisher"

static void
books_values_clear (PerksBooksValues *self)
{
  g_clear_object (&self->publisher);
  g_clear_pointer (&self->publishers, g_ptr_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->engagements, g_ptr_array_unref);
  g_clear_pointer (&self->credits, g_ptr_array_unref);
  g_clear_pointer (&self->ledger_offers, g_ptr_array_unref);
  g_clear_pointer (&self->sums, g_array_unref);
  g_clear_pointer (&self->settings, g_hash_table_unref);
  g_clear_pointer (&self->editions, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksBooksValues, books_values_clear)

static PerksPublisher *
find_publisher (GPtrArray  *publishers,
                const char *id)
{
  for (guint i = 0; id != NULL && i < publishers->len; i++)
    {
      if (g_str_equal (perks_record_get_id (g_ptr_array_index (publishers, i)), id))
        return g_ptr_array_index (publishers, i);
    }

  return NULL;
}

static gboolean
choose_publisher (PerksBooksValues  *values,
                  const char        *id,
                  GError           **error)
{
  PerksPublisher *publisher;

  publisher =
    find_publisher (values->publishers,
                    id != NULL ? id : g_hash_table_lookup (values->settings, SETTING_PUBLISHER));
  if (publisher == NULL && id != NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("There is no publisher “%s” in the books"), id);
      return FALSE;
    }
  if (publisher == NULL && values->publishers->len > 0)
    publisher = g_ptr_array_index (values->publishers, 0);

  g_set_object (&values->publisher, publisher);
  return TRUE;
}

/* A name that no sale uses any more is left out, so that the order of imports leaves no trace. */
static gboolean
load_sums (PerksSqliteConnection  *connection,
           gint64                  ledger,
           PerksBooksValues       *values,
           GError                **error)
{
  g_autoptr (GPtrArray) names = perks_ledger_table_list_names (connection, ledger, error);

  if (names == NULL)
    return FALSE;

  values->ledger_offers = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_ledger_offer_free);
  values->sums = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  for (guint i = 0; i < names->len; i++)
    {
      const PerksLedgerName *name = g_ptr_array_index (names, i);
      guint n_sums = values->sums->len;

      if (!perks_sums_table_list (connection, ledger, name->id, values->ledger_offers->len,
                                  values->sums, error))
        return FALSE;
      if (values->sums->len > n_sums)
        g_ptr_array_add (values->ledger_offers, perks_ledger_offer_new (name->name, name->offer));
    }

  return TRUE;
}

static gboolean
load_of_publisher (PerksSqliteConnection  *connection,
                   PerksBooksValues       *values,
                   GError                **error)
{
  const char *id = perks_record_get_id (PERKS_RECORD (values->publisher));
  gint64 ledger;

  values->offers = perks_records_table_list (connection, "offer", id, error);
  if (values->offers == NULL)
    return FALSE;
  values->claims = perks_records_table_list (connection, "claim", id, error);
  if (values->claims == NULL)
    return FALSE;
  values->engagements = perks_records_table_list (connection, "engagement", id, error);
  if (values->engagements == NULL)
    return FALSE;
  values->credits = perks_records_table_list (connection, "credit", id, error);
  if (values->credits == NULL)
    return FALSE;

  return perks_ledger_table_find (connection, id, &ledger, error) &&
         load_sums (connection, ledger, values, error);
}

/**
 * perks_books_loader_load:
 * @connection: a connection, on its thread and in a transaction
 * @publisher: (nullable): the id of a publisher, or %NULL for the one in use
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the books, or %NULL with %PERKS_ERROR_NOT_FOUND that names
 *   @publisher, %PERKS_ERROR_DAMAGED or another error of storage
 */
PerksBooks *
perks_books_loader_load (PerksSqliteConnection  *connection,
                         const char             *publisher,
                         GError                **error)
{
  g_auto (PerksBooksValues) values = { NULL };

  values.settings = perks_settings_table_list (connection, "setting", error);
  if (values.settings == NULL)
    return NULL;
  values.editions = perks_settings_table_list (connection, "edition", error);
  if (values.editions == NULL)
    return NULL;
  values.publishers = perks_records_table_list (connection, "publisher", NULL, error);
  if (values.publishers == NULL || !choose_publisher (&values, publisher, error))
    return NULL;
  if (values.publisher != NULL && !load_of_publisher (connection, &values, error))
    return NULL;

  return perks_books_new (&values);
}
