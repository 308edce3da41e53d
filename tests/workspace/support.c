/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include <glib/gstdio.h>

PerksDay
read_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  PerksDay day = PERKS_DAY_NONE;

  perks_day_from_string (text, &day, &error);
  g_assert_no_error (error);
  return day;
}

static void
open_workspace (Fixture *self)
{
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (read_day (FIXTURE_TODAY));
  g_autofree char *books = g_build_filename (self->path, "perks", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (books);
  g_autoptr (GError) error = NULL;

  self->workspace = perks_workspace_new (directory, clock, &error);
  g_assert_no_error (error);
}

void
fixture_set_up (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("perks-workspace-XXXXXX", &error);
  g_assert_no_error (error);
  open_workspace (self);
}

/* With one publisher, “one”, and one live offer that sells, “insights”. */
void
fixture_set_up_filled (Fixture       *self,
                       gconstpointer  data)
{
  static const char *const publisher[] = { "id=one", "mpn-id=1234567", NULL };
  static const char *const offer[] = {
    "id=insights", "type=softwareAsAService", "listing=subscription", "status=live",
    "live-since=2024-01-15", "storefront=azure-marketplace", NULL
  };
  g_autoptr (GError) error = NULL;

  fixture_set_up (self, data);
  perks_commands_add_publisher (self->workspace, "One Ltd", publisher, NULL, &error);
  g_assert_no_error (error);
  perks_commands_add_offer (self->workspace, NULL, "Insights", offer, NULL, &error);
  g_assert_no_error (error);
}

/* @words: `FIELD=VALUE` with blanks between them. */
void
fixture_add_offer (Fixture    *self,
                   const char *publisher,
                   const char *id,
                   const char *words)
{
  const PerksSelection selection = { .publisher = publisher };
  g_autofree char *all = g_strdup_printf ("id=%s %s", id, words);
  g_auto (GStrv) assignments = g_strsplit (g_strchomp (all), " ", -1);
  g_autoptr (GError) error = NULL;

  perks_commands_add_offer (self->workspace, &selection, id, (const char *const *) assignments,
                            NULL, &error);
  g_assert_no_error (error);
}

void
fixture_edit_offer (Fixture    *self,
                    const char *id,
                    const char *words)
{
  g_auto (GStrv) assignments = g_strsplit (words, " ", -1);
  g_autoptr (GError) error = NULL;

  perks_commands_edit_offer (self->workspace, NULL, id, (const char *const *) assignments, &error);
  g_assert_no_error (error);
}

void
fixture_check (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings =
    perks_repository_verify (perks_workspace_get_repository (self->workspace), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", (char *) g_ptr_array_index (findings, i));
}

void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
fixture_tear_down (Fixture       *self,
                   gconstpointer  data)
{
  g_assert_finalize_object (self->workspace);
  remove_folder (self->path);
  g_free (self->path);
}

void
fixture_reopen (Fixture *self)
{
  g_assert_finalize_object (self->workspace);
  open_workspace (self);
}

char *
fixture_export (Fixture            *self,
                PerksExportSubject  subject,
                PerksExportKind     kind)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  perks_exporter_write (self->workspace, NULL, subject, kind, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

char *
fixture_export_all (Fixture *self)
{
  return fixture_export (self, PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_JSON);
}

GFile *
fixture_write (Fixture    *self,
               const char *name,
               const char *text)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

PerksBooks *
fixture_load (Fixture    *self,
              const char *publisher)
{
  PerksRepository *repository = perks_workspace_get_repository (self->workspace);
  g_autoptr (GError) error = NULL;
  PerksBooks *books = perks_repository_load (repository, publisher, &error);

  g_assert_no_error (error);
  return books;
}

char *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("PERKS_SAMPLE"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* A shipped edition under another id. */
char *
read_edition (const char *id,
              const char *new_id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("PERKS_EDITIONS"), name, NULL);
  g_autofree char *from = g_strdup_printf ("\"id\": \"%s\"", id);
  g_autofree char *to = g_strdup_printf ("\"id\": \"%s\"", new_id);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GString *edition;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  edition = g_string_new (text);
  g_assert_cmpuint (g_string_replace (edition, from, to, 1), ==, 1);
  return g_string_free (edition, FALSE);
}

/* Of two long texts that differ, only the first line at which they do is printed. */
void
assert_same_lines (const char *found,
                   const char *expected)
{
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  guint i = 0;

  while (found_lines[i] != NULL && g_strcmp0 (found_lines[i], expected_lines[i]) == 0)
    i++;
  if (found_lines[i] != NULL || expected_lines[i] != NULL)
    g_error ("line %u: found %.500s, expected %.500s", i + 1,
             found_lines[i] != NULL ? found_lines[i] : "the end",
             expected_lines[i] != NULL ? expected_lines[i] : "the end");
}

JsonNode *
read_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

/* The text of a member, “null” for null; a number, `true` and `false` as JSON has them. */
const char *
get_text (JsonObject *object,
          const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    g_error ("There is no member “%s”", member);
  if (json_node_is_null (node))
    return "null";
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? "true" : "false";

  g_assert_true (json_node_get_value_type (node) == G_TYPE_STRING);
  return json_node_get_string (node);
}

char *
list_members (JsonObject *object)
{
  GString *names = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);

  return g_string_free (names, FALSE);
}
