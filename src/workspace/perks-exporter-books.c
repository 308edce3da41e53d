/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-exporter-private.h"

#include "perks-json-shapes.h"
#include "perks-json-writer.h"
#include "perks-publisher.h"

/* All that a person entered or imported, sorted, without anything that depends on when or in
   which order it came. */

typedef struct
{
  PerksWorkspace  *workspace;
  GPtrArray       *books;
  PerksJsonWriter *writer;
  JsonBuilder     *builder;
  const char      *publisher;
} Everything;

static void
everything_clear (Everything *all)
{
  g_clear_pointer (&all->books, g_ptr_array_unref);
  g_clear_object (&all->writer);
  g_clear_object (&all->builder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Everything, everything_clear)

typedef GPtrArray *(*GetRecords) (PerksBooks *books);

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (perks_record_get_id (*(PerksRecord **) a),
                 perks_record_get_id (*(PerksRecord **) b));
}

static void
add_all (GPtrArray *list,
         GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (records, i));
}

static gboolean
end_element (Everything  *all,
             GError     **error)
{
  return perks_json_writer_add_element (all->writer, all->builder, error);
}

static gboolean
write_records (Everything  *all,
               const char  *member,
               GPtrArray   *records,
               GError     **error)
{
  g_ptr_array_sort (records, compare_records);

  perks_json_writer_begin_array (all->writer, member);
  for (guint i = 0; i < records->len; i++)
    {
      perks_json_add_record (all->builder, g_ptr_array_index (records, i));
      if (!end_element (all, error))
        return FALSE;
    }
  perks_json_writer_end_array (all->writer);

  return TRUE;
}

/* The records of one kind, of all publishers. */
static gboolean
write_kind (Everything  *all,
            const char  *member,
            GetRecords   get,
            GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < all->books->len; i++)
    add_all (records, get (g_ptr_array_index (all->books, i)));

  return write_records (all, member, records, error);
}

static gboolean
write_publishers (Everything  *all,
                  PerksBooks  *books,
                  GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  add_all (records, perks_books_get_publishers (books));
  return write_records (all, "publishers", records, error);
}

static gboolean
write_pair (Everything  *all,
            const char  *key,
            const char  *name,
            const char  *value,
            GError     **error)
{
  json_builder_begin_object (all->builder);
  perks_json_add_text (all->builder, key, name);
  perks_json_add_text (all->builder, "value", value);
  json_builder_end_object (all->builder);
  return end_element (all, error);
}

static gboolean
write_settings (Everything  *all,
                PerksBooks  *books,
                GError     **error)
{
  static const char *const names[] = { PERKS_SETTING_EDITION, PERKS_SETTING_PUBLISHER };

  perks_json_writer_begin_array (all->writer, "settings");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = perks_books_get_setting (books, names[i]);

      if (value != NULL && !write_pair (all, "name", names[i], value, error))
        return FALSE;
    }
  perks_json_writer_end_array (all->writer);

  return TRUE;
}

static gboolean
write_editions (Everything  *all,
                PerksBooks  *books,
                GError     **error)
{
  GHashTable *editions = perks_books_get_editions (books);
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (editions), (GCompareFunc) strcmp);

  perks_json_writer_begin_array (all->writer, "editions");
  for (GList *l = ids; l != NULL; l = l->next)
    {
      if (!write_pair (all, "id", l->data, g_hash_table_lookup (editions, l->data), error))
        return FALSE;
    }
  perks_json_writer_end_array (all->writer);

  return TRUE;
}

static gboolean
write_batches_of (Everything      *all,
                  PerksPublisher  *publisher,
                  GError         **error)
{
  PerksRepository *repository = perks_workspace_get_repository (all->workspace);
  const char *id = perks_record_get_id (PERKS_RECORD (publisher));
  g_autoptr (GPtrArray) batches = NULL;

  batches = perks_repository_list_batches (repository, id, error);
  if (batches == NULL)
    return FALSE;

  for (guint i = 0; i < batches->len; i++)
    {
      const PerksImportFile *batch = g_ptr_array_index (batches, i);

      json_builder_begin_object (all->builder);
      perks_json_add_text (all->builder, "publisher", id);
      perks_json_add_text (all->builder, "sha256", batch->sha256);
      perks_json_add_text (all->builder, "name", batch->name);
      perks_json_add_text (all->builder, "dialect", batch->dialect);
      json_builder_end_object (all->builder);
      if (!end_element (all, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_sale (const PerksSale  *sale,
            gpointer          user_data,
            GError          **error)
{
  Everything *all = user_data;
  g_autoptr (JsonNode) node = NULL;

  perks_json_add_sale (all->builder, sale);
  node = json_builder_get_root (all->builder);
  json_object_set_string_member (json_node_get_object (node), "publisher", all->publisher);

  return end_element (all, error);
}

static gboolean
write_sales_of (Everything      *all,
                PerksPublisher  *publisher,
                GError         **error)
{
  all->publisher = perks_record_get_id (PERKS_RECORD (publisher));
  return perks_exporter_foreach_sale (all->workspace, publisher, write_sale, all, error);
}

typedef gboolean (*WriteOf) (Everything      *all,
                             PerksPublisher  *publisher,
                             GError         **error);

static gboolean
write_by_publisher (Everything  *all,
                    const char  *member,
                    WriteOf      write_of,
                    GError     **error)
{
  perks_json_writer_begin_array (all->writer, member);
  for (guint i = 0; i < all->books->len; i++)
    {
      PerksPublisher *publisher = perks_books_get_publisher (g_ptr_array_index (all->books, i));

      if (!write_of (all, publisher, error))
        return FALSE;
    }
  perks_json_writer_end_array (all->writer);

  return TRUE;
}

/* The books of each publisher, by id. */
static gboolean
load_all (Everything  *all,
          PerksBooks  *books,
          GError     **error)
{
  PerksRepository *repository = perks_workspace_get_repository (all->workspace);
  g_autoptr (GPtrArray) publishers = g_ptr_array_new ();

  add_all (publishers, perks_books_get_publishers (books));
  g_ptr_array_sort (publishers, compare_records);

  all->books = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < publishers->len; i++)
    {
      const char *id = perks_record_get_id (g_ptr_array_index (publishers, i));
      PerksBooks *loaded = perks_repository_load (repository, id, error);

      if (loaded == NULL)
        return FALSE;
      g_ptr_array_add (all->books, loaded);
    }

  return TRUE;
}

static void
begin (Everything *all)
{
  perks_json_writer_add_member (all->writer, "format", json_node_init_string (json_node_alloc (),
                                                                              "perks-books"));
  perks_json_writer_add_member (all->writer, "version", json_node_init_int (json_node_alloc (), 1));
}

/**
 * perks_exporter_write_everything: (skip)
 * @workspace: a workspace
 * @stream: where the object goes
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Writes the books of all publishers of the data directory.
 *
 * Returns: %FALSE as perks_exporter_write()
 */
gboolean
perks_exporter_write_everything (PerksWorkspace  *workspace,
                                 GOutputStream   *stream,
                                 GCancellable    *cancellable,
                                 GError         **error)
{
  g_auto (Everything) all = { workspace, NULL, NULL, NULL, NULL };
  g_autoptr (PerksBooks) books = NULL;

  books = perks_repository_load (perks_workspace_get_repository (workspace), NULL, error);
  if (books == NULL || !load_all (&all, books, error))
    return FALSE;

  all.writer = perks_json_writer_new (stream, cancellable);
  all.builder = json_builder_new ();
  begin (&all);

  return write_publishers (&all, books, error) &&
         write_kind (&all, "offers", perks_books_get_offers, error) &&
         write_kind (&all, "claims", perks_books_get_claims, error) &&
         write_kind (&all, "engagements", perks_books_get_engagements, error) &&
         write_kind (&all, "credits", perks_books_get_credits, error) &&
         write_settings (&all, books, error) &&
         write_editions (&all, books, error) &&
         write_by_publisher (&all, "batches", write_batches_of, error) &&
         write_by_publisher (&all, "sales", write_sales_of, error) &&
         perks_json_writer_finish (all.writer, error);
}
