/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"

#include "perks-catalog-parser.h"
#include "perks-error.h"
#include "perks-json-guard.h"

/* What the tests of this folder share: files, tables of values, and good files made bad. */

char *
load_test_file (const char *name)
{
  g_autofree char *path = g_build_filename (CATALOG_TEST_DATA, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The tables hold no quotes, so that they can be read without the reader of the program. */
GPtrArray *
load_table (const char *name)
{
  g_autofree char *text = load_test_file (name);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_assert_null (strchr (text, '"'));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_ptr_array_add (table, g_strsplit (lines[i], ",", -1));
      g_assert_cmpuint (g_strv_length (g_ptr_array_index (table, i)), ==,
                        g_strv_length (g_ptr_array_index (table, 0)));
    }

  return table;
}

const char *
get_cell (GPtrArray  *table,
          guint       row,
          const char *column)
{
  char **head = g_ptr_array_index (table, 0);
  char **cells = g_ptr_array_index (table, row);

  for (guint i = 0; head[i] != NULL; i++)
    {
      if (g_str_equal (head[i], column))
        return cells[i];
    }

  g_assert_not_reached ();
}

char *
replace_once (const char *text,
              const char *from,
              const char *to)
{
  const char *place = strstr (text, from);
  g_autofree char *before = NULL;

  if (place == NULL)
    g_error ("“%s” does not stand in the good file", from);

  before = g_strndup (text, (gsize) (place - text));
  return g_strconcat (before, to, place + strlen (from), NULL);
}

PerksEdition *
parse_own_edition (const char *from,
                   const char *to)
{
  g_autofree char *good = load_test_file ("own-edition.json");
  g_autofree char *text = from != NULL ? replace_once (good, from, to) : g_strdup (good);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  PerksEdition *edition = perks_catalog_parse_edition ("own-edition.json", bytes, &error);

  g_assert_no_error (error);
  g_assert_true (PERKS_IS_EDITION (edition));

  return edition;
}

static void
assert_broken (const char       *good,
               ParseFunction     parse,
               const BrokenCase *broken)
{
  g_autofree char *text = replace_once (good, broken->from, broken->to);
  g_autofree char *place = g_strdup_printf ("broken.json: %s: ", broken->pointer);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_test_message ("%s -> %s", broken->from, broken->to);
  g_assert_false (parse ("broken.json", bytes, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
  g_test_message ("%s", error->message);

  g_assert_null (strchr (error->message, '\n'));
  if (!g_str_has_prefix (error->message, place))
    g_error ("“%s” does not begin with “%s”", error->message, place);
  if (strstr (error->message + strlen (place), broken->reason) == NULL)
    g_error ("“%s” does not say “%s”", error->message, broken->reason);
}

void
assert_broken_files (const char       *file,
                     ParseFunction     parse,
                     const BrokenCase *cases,
                     gsize             n_cases)
{
  g_autofree char *good = load_test_file (file);

  for (gsize i = 0; i < n_cases; i++)
    assert_broken (good, parse, &cases[i]);
}

static gboolean
try_edition (const char  *name,
             GBytes      *bytes,
             GError     **error)
{
  g_autoptr (PerksEdition) edition = perks_catalog_parse_edition (name, bytes, error);

  return edition != NULL;
}

void
assert_broken_editions (const BrokenCase *cases,
                        gsize             n_cases)
{
  assert_broken_files ("own-edition.json", try_edition, cases, n_cases);
}

/* A reader that stands in the root. */
PerksJsonReader *
open_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = perks_json_read (text, strlen (text), 4096, &error);
  PerksJsonReader *reader;

  g_assert_no_error (error);
  reader = perks_json_reader_new ("x.json", root);
  g_assert_true (perks_json_reader_open_object (reader, NULL, NULL));
  return reader;
}

void
assert_complaint (PerksJsonReader *reader,
                  const char      *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_json_reader_is_good (reader));
  g_assert_false (perks_json_reader_finish (reader, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
  g_assert_cmpstr (error->message, ==, message);
}
