/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scenario-diary.h"

#include "scenario-books.h"
#include "scenario-show.h"

#include "perks-catalog.h"
#include "perks-day.h"
#include "perks-publisher.h"

static char *
show_day (Scenario     *scenario,
          PerksCatalog *catalog,
          PerksDay      today)
{
  g_autoptr (PerksBooks) books = scenario_dup_books (scenario, today);
  const char *id = perks_publisher_get_edition (perks_books_get_publisher (books));

  return scenario_show (books, perks_catalog_get_editions (catalog),
                        perks_catalog_find_edition (catalog, id), today);
}

/**
 * scenario_walk:
 * @events: the path of a file of events
 * @first: (out): the first day
 *
 * Returns: (transfer full) (element-type utf8): what is shown on each day from the first on
 */
GPtrArray *
scenario_walk (const char *events,
               PerksDay   *first)
{
  g_autoptr (Scenario) scenario = scenario_new (events);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (&error);
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (PerksDay today = scenario->first; today <= scenario->last; today++)
    g_ptr_array_add (days, show_day (scenario, catalog, today));
  *first = scenario->first;
  return days;
}

/**
 * scenario_write_changes:
 * @days: (element-type utf8): what is shown on each day
 * @first: the first of them
 *
 * Returns: (transfer full): the days on which something is shown that was not shown the day before
 */
char *
scenario_write_changes (GPtrArray *days,
                        PerksDay   first)
{
  GString *changes = g_string_new (NULL);
  const char *before = NULL;

  for (guint i = 0; i < days->len; i++)
    {
      const char *shown = g_ptr_array_index (days, i);
      g_autofree char *day = perks_day_to_string (first + (int) i);

      if (g_strcmp0 (shown, before) != 0)
        g_string_append_printf (changes, "%s\n%s", day, shown);
      before = shown;
    }

  return g_string_free (changes, FALSE);
}

/**
 * scenario_strip:
 * @text: lines
 *
 * Returns: (transfer full): these without comments and empty lines
 */
char *
scenario_strip (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *stripped = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#' && *lines[i] != '\0')
      g_string_append_printf (stripped, "%s\n", lines[i]);

  return g_string_free (stripped, FALSE);
}

/* The entries by their day. */
static GHashTable *
index_entries (char **lines)
{
  GHashTable *entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *entry = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_ascii_isdigit (*lines[i]))
      {
        entry = g_ptr_array_new_with_free_func (g_free);
        g_hash_table_insert (entries, g_strdup (lines[i]), entry);
      }
    else if (entry != NULL && *lines[i] != '\0')
      g_ptr_array_add (entry, g_strdup (lines[i]));

  return entries;
}

static guint
report_lines (const char *day,
              const char *label,
              GPtrArray  *lines,
              GPtrArray  *others)
{
  guint count = 0;

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    if (others == NULL ||
        !g_ptr_array_find_with_equal_func (others, g_ptr_array_index (lines, i), g_str_equal, NULL))
      {
        g_test_message ("%s %s:%s", day, label, (const char *) g_ptr_array_index (lines, i));
        count++;
      }

  return count;
}

static GList *
list_days (GHashTable *entries,
           GHashTable *others)
{
  g_autoptr (GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer day;

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, &day, NULL))
    g_hash_table_add (days, day);
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &day, NULL))
    g_hash_table_add (days, day);

  return g_list_sort (g_hash_table_get_keys (days), (GCompareFunc) strcmp);
}

/* What is shown on a day without an entry is what was shown before. */
static guint
report_days (GHashTable *got,
             GHashTable *expected)
{
  g_autoptr (GList) days = list_days (got, expected);
  GPtrArray *shown = NULL, *asked = NULL;
  guint count = 0;

  for (GList *day = days; day != NULL; day = day->next)
    {
      if (g_hash_table_contains (got, day->data))
        shown = g_hash_table_lookup (got, day->data);
      if (g_hash_table_contains (expected, day->data))
        asked = g_hash_table_lookup (expected, day->data);
      count += report_lines (day->data, "got", shown, asked);
      count += report_lines (day->data, "expected", asked, shown);
    }

  return count;
}

/**
 * scenario_assert_same:
 * @got: days as scenario_write_changes() writes them
 * @expected: days as they should be
 *
 * Says of each day what one has and the other has not, and fails when there is any.
 */
void
scenario_assert_same (const char *got,
                      const char *expected)
{
  g_auto (GStrv) got_lines = g_strsplit (got, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  g_autoptr (GHashTable) got_entries = index_entries (got_lines);
  g_autoptr (GHashTable) expected_entries = index_entries (expected_lines);

  if (g_str_equal (got, expected))
    return;

  g_test_message ("%u lines differ", report_days (got_entries, expected_entries));
  g_test_fail ();
}

/**
 * scenario_run_script:
 * @script: the path of a script in Python
 * @argument: its first argument
 * @editions: its second: the folder of the editions
 *
 * Returns: (transfer full): what it prints
 */
char *
scenario_run_script (const char *script,
                     const char *argument,
                     const char *editions)
{
  const char *argv[] = { "/usr/bin/python3", script, argument, editions, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}
