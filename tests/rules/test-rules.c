/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>

#include "perks-advice.h"
#include "perks-day.h"
#include "perks-standing.h"
#include "rules-case.h"

/* Every rule of rules.md, part “What is owed and when”, held against a table that was made from the
 * rules and not from the program: data/RULE.json. A row is a test for each edition that it names,
 * so that one that fails keeps no other from being seen. */

#define LEAST_ROWS 5

static const char *const rules[] = {
  "mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
  "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending", "benefit-unclaimed",
  "optimization-first", "credit-ending", "credit-gap", "tier-at-risk", "isv-connect",
  "offer-delisted", "edition-superseded", "sync-failing", NULL
};

typedef struct
{
  PerksCatalog *catalog;
  const char   *rule;
  const char   *edition;
  JsonObject   *row;
} Row;

typedef struct
{
  PerksCatalog *catalog;
  const char   *rule;
  JsonArray    *rows;
} Table;

static void
free_row (gpointer data)
{
  Row *row = data;

  g_object_unref (row->catalog);
  json_object_unref (row->row);
  g_free (row);
}

static void
free_table (gpointer data)
{
  Table *table = data;

  g_object_unref (table->catalog);
  json_array_unref (table->rows);
  g_free (table);
}

static char *
write_line (const char *entity,
            const char *due)
{
  return g_strdup_printf ("%s %s", entity, due != NULL ? due : "null");
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_lines (GPtrArray *lines,
            gboolean   any_order)
{
  if (any_order)
    g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return lines->len > 1 ? g_strjoinv (", ", (char **) lines->pdata) : g_strdup ("nothing");
}

static char *
write_expected (JsonArray *expected,
                gboolean   any_order)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      JsonObject *line = json_array_get_object_element (expected, i);

      g_ptr_array_add (lines, write_line (json_object_get_string_member (line, "entity"),
                                          json_object_get_string_member (line, "due")));
    }

  return join_lines (lines, any_order);
}

static char *
write_raised (GPtrArray  *deadlines,
              const char *rule,
              gboolean    any_order)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *due = perks_day_to_string (perks_deadline_get_due (deadline));

      if (g_str_equal (perks_deadline_get_rule (deadline), rule))
        g_ptr_array_add (lines, write_line (perks_deadline_get_entity (deadline), due));
    }

  return join_lines (lines, any_order);
}

static PerksDeadline *
find_raised (GPtrArray  *deadlines,
             const char *rule,
             const char *entity)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (g_str_equal (perks_deadline_get_rule (deadline), rule) &&
          g_str_equal (perks_deadline_get_entity (deadline), entity))
        return deadline;
    }

  return NULL;
}

/* The words that a line has to have, where the row gives any. */
static void
check_says (GPtrArray  *deadlines,
            const char *rule,
            JsonObject *line)
{
  const char *entity = json_object_get_string_member (line, "entity");
  PerksDeadline *deadline = find_raised (deadlines, rule, entity);
  JsonArray *says = json_object_has_member (line, "says")
                      ? json_object_get_array_member (line, "says") : NULL;

  for (guint i = 0; deadline != NULL && says != NULL && i < json_array_get_length (says); i++)
    {
      const char *words = json_array_get_string_element (says, i);

      if (strstr (perks_deadline_get_text (deadline), words) == NULL)
        g_test_fail_printf ("“%s” does not say “%s”", perks_deadline_get_text (deadline), words);
    }
}

/* What holds for whatever is raised: it rests on a clause of the edition, and no rule says the same
 * thing twice. */
static void
check_deadlines (GPtrArray    *deadlines,
                 PerksEdition *edition)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *prefix = g_strconcat (perks_edition_get_id (edition), "#", NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);
      const char *rule = perks_deadline_get_rule (deadline);
      const char *entity = perks_deadline_get_entity (deadline);
      const char *source = perks_deadline_get_source (deadline);

      if (!g_str_has_prefix (source, prefix))
        g_test_fail_printf ("the source of %s is “%s”", rule, source);
      else if (perks_edition_find_clause (edition, source + strlen (prefix)) == NULL)
        g_test_fail_printf ("%s rests on “%s”, which is no clause", rule, source);
      if (!g_strv_contains (rules, rule))
        g_test_fail_printf ("%s is no rule", rule);
      if (!g_hash_table_add (seen, g_strjoin (" ", rule, entity, NULL)))
        g_test_fail_printf ("%s says two things about %s", rule, entity);
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (RulesCase) test_case = rules_case_new (row->row, row->catalog, row->edition);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksStanding) standing = perks_standing_new (test_case->books, test_case->edition,
                                                           test_case->today, &error);
  gboolean any_order = json_object_get_boolean_member_with_default (row->row, "any-order", FALSE);
  JsonArray *lines = json_object_get_array_member (row->row, "expect");
  g_autofree char *expected = write_expected (lines, any_order);
  g_autofree char *raised = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;

  g_assert_no_error (error);
  deadlines = perks_advice_list (&(PerksRuleCase) { .books = test_case->books,
                                                    .standing = standing,
                                                    .editions = test_case->editions });
  raised = write_raised (deadlines, row->rule, any_order);

  if (!g_str_equal (raised, expected))
    g_test_fail_printf ("expected %s; got %s", expected, raised);
  for (guint i = 0; i < json_array_get_length (lines); i++)
    check_says (deadlines, row->rule, json_array_get_object_element (lines, i));
  check_deadlines (deadlines, test_case->edition);
}

static guint
count_rows (const Table *table,
            const char  *edition)
{
  guint count = 0;

  for (guint i = 0; i < json_array_get_length (table->rows); i++)
    {
      JsonObject *row = json_array_get_object_element (table->rows, i);
      JsonArray *editions = json_object_get_array_member (row, "editions");

      for (guint j = 0; j < json_array_get_length (editions); j++)
        count += g_str_equal (json_array_get_string_element (editions, j), edition);
    }

  return count;
}

static void
test_coverage (gconstpointer data)
{
  const Table *table = data;
  GPtrArray *editions = perks_catalog_get_editions (table->catalog);

  g_assert_cmpuint (editions->len, ==, 3);
  for (guint i = 0; i < editions->len; i++)
    {
      const char *edition = perks_edition_get_id (g_ptr_array_index (editions, i));
      guint count = count_rows (table, edition);

      g_test_message ("%s: %u cases for %s", table->rule, count, edition);
      if (count < LEAST_ROWS)
        g_test_fail_printf ("%s has %u cases for %s, at least %d are asked for", table->rule, count,
                            edition, LEAST_ROWS);
    }
}

static void
add_rows (const Table *table,
          JsonObject  *object)
{
  JsonArray *editions = json_object_get_array_member (object, "editions");

  for (guint i = 0; i < json_array_get_length (editions); i++)
    {
      const char *edition = json_array_get_string_element (editions, i);
      g_autofree char *path = g_strdup_printf ("/rules/%s/%s/%s", table->rule, edition,
                                               json_object_get_string_member (object, "name"));
      Row *row = g_new0 (Row, 1);

      row->catalog = g_object_ref (table->catalog);
      row->rule = table->rule;
      row->edition = edition;
      row->row = json_object_ref (object);
      g_test_add_data_func_full (path, row, test_row, free_row);
    }
}

static JsonArray *
read_rows (const char *rule)
{
  g_autofree char *name = g_strconcat (rule, ".json", NULL);
  g_autofree char *path = g_build_filename (RULES_TEST_DATA, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *object;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  object = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (object, "rule"), ==, rule);
  return json_array_ref (json_object_get_array_member (object, "cases"));
}

static void
add_table (PerksCatalog *catalog,
           const char   *rule)
{
  g_autofree char *path = g_strdup_printf ("/rules/%s/coverage", rule);
  Table *table = g_new0 (Table, 1);

  table->catalog = g_object_ref (catalog);
  table->rule = rule;
  table->rows = read_rows (rule);
  for (guint i = 0; i < json_array_get_length (table->rows); i++)
    add_rows (table, json_array_get_object_element (table->rows, i));
  g_test_add_data_func_full (path, table, test_coverage, free_table);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PerksCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  for (gsize i = 0; rules[i] != NULL; i++)
    add_table (catalog, rules[i]);

  return g_test_run ();
}
