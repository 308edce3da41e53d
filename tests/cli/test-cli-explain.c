/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-explain.h"

#include "cli-fixture.h"
#include "perks-catalog.h"
#include "perks-explanation.h"

/* What the edition says nothing on is left out. */
static void
test_clauses (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const char *const ids[] = { "tiers", "nonsense", "fraud", NULL };
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (NULL);
  PerksEdition *edition = perks_catalog_get_default_edition (catalog);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonArray *clauses;

  json_builder_begin_object (builder);
  perks_cli_add_clauses (builder, edition, ids);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  clauses = json_object_get_array_member (json_node_get_object (root), "clauses");
  g_assert_cmpint (json_array_get_length (clauses), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      JsonObject *clause = json_array_get_object_element (clauses, i);
      const PerksClause *expected = perks_edition_find_clause (edition, ids[i * 2]);

      g_assert_cmpstr (json_object_get_string_member (clause, "id"), ==, expected->id);
      g_assert_cmpstr (json_object_get_string_member (clause, "title"), ==, expected->title);
      g_assert_cmpstr (json_object_get_string_member (clause, "text"), ==, expected->text);
      g_assert_cmpstr (json_object_get_string_member (clause, "source"), ==, expected->source);
      g_assert_nonnull (json_object_get_string_member (clause, "provenance"));
    }
}

/* Every clause that an explanation names is in the shipped editions. */
static void
test_known (CliFixture    *fixture,
            gconstpointer  unused)
{
  static const char *const editions[] = { "2019-08", "2023-08", "2023-12" };
  static const char *const ids[] = { "tiers", "window", "fraud", "transact", "claims", "expiry" };
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ids); j++)
      {
        g_test_message ("%s %s", editions[i], ids[j]);
        g_assert_nonnull (
          perks_edition_find_clause (perks_catalog_find_edition (catalog, editions[i]), ids[j]));
      }
}

/* Everything that an edition states, in its order. */
static void
test_terms (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (NULL);
  PerksEdition *edition = perks_catalog_find_edition (catalog, "2023-12");
  GPtrArray *clauses = perks_edition_get_clauses (edition);
  GPtrArray *figures = perks_edition_get_figures (edition);
  g_autoptr (JsonBuilder) terms = json_builder_new ();
  g_autoptr (JsonBuilder) numbers = json_builder_new ();
  g_autoptr (JsonNode) terms_node = NULL;
  g_autoptr (JsonNode) numbers_node = NULL;

  perks_cli_add_terms (terms, clauses);
  terms_node = json_builder_get_root (terms);
  g_assert_cmpint (json_array_get_length (json_node_get_array (terms_node)), ==, clauses->len);
  for (guint i = 0; i < clauses->len; i++)
    g_assert_cmpstr (
      json_object_get_string_member (
        json_array_get_object_element (json_node_get_array (terms_node), i), "id"), ==,
      ((PerksClause *) g_ptr_array_index (clauses, i))->id);

  perks_cli_add_figures (numbers, figures);
  numbers_node = json_builder_get_root (numbers);
  g_assert_cmpint (json_array_get_length (json_node_get_array (numbers_node)), ==, figures->len);
  for (guint i = 0; i < figures->len; i++)
    {
      const PerksFigure *figure = g_ptr_array_index (figures, i);
      JsonObject *object = json_array_get_object_element (json_node_get_array (numbers_node), i);

      g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, figure->name);
      g_assert_cmpstr (json_object_get_string_member (object, "value"), ==, figure->value);
      g_assert_cmpstr (json_object_get_string_member (object, "note"), ==, figure->note);
    }
}

static GPtrArray *
make_lines (void)
{
  static const PerksExplanationLine lines[] = {
    { (char *) "Live since", (char *) "Oct 1, 2026", FALSE, NULL, NULL },
    { (char *) "Length of it", (char *) "3 months", TRUE, (char *) "Nobody says so.",
      (char *) "a page" },
    { (char *) "A clause", (char *) "It says a lot, and goes on to say it for so long that it "
                                    "would fill more than a line or two beside its name, which "
                                    "is hard to read.", FALSE, NULL, (char *) "a book" },
  };
  GPtrArray *copies = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_ptr_array_add (copies, (gpointer) &lines[i]);

  return copies;
}

/* Short lines in two columns, long ones as clauses are set; what is assumed is marked and said. */
static void
test_explanation (CliFixture    *fixture,
                  gconstpointer  unused)
{
  const char *words[] = { "report", NULL };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = NULL;
  g_autoptr (GPtrArray) lines = make_lines ();

  g_assert_true (perks_cli_line_parse (line, words, NULL));
  context = perks_cli_context_new (line, console, NULL, words);
  perks_cli_print_explanation (context, "What it rests on", lines);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==,
                   "\nWhat it rests on\n"
                   "Live since    Oct 1, 2026\n"
                   "Length of it  3 months (assumed)\n"
                   "              Nobody says so.\n"
                   "              Source: a page\n"
                   "\nA clause\n"
                   "It says a lot, and goes on to say it for so long that it would fill more "
                   "than a\nline or two beside its name, which is hard to read.\n"
                   "Source: a book\n");
}

static void
test_explanation_json (CliFixture    *fixture,
                       gconstpointer  unused)
{
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = NULL;

  g_ptr_array_set_size (lines, 2);
  json_builder_begin_object (builder);
  perks_cli_add_explanation (builder, lines);
  json_builder_end_object (builder);
  text = perks_cli_to_json_line (builder);
  g_assert_cmpstr (text, ==,
                   "{\"rests_on\":[{\"subject\":\"Live since\",\"value\":\"Oct 1, 2026\","
                   "\"assumed\":false,\"note\":null,\"source\":null},"
                   "{\"subject\":\"Length of it\",\"value\":\"3 months\",\"assumed\":true,"
                   "\"note\":\"Nobody says so.\",\"source\":\"a page\"}]}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-explain/clauses", test_clauses);
  cli_add ("/cli-explain/known", test_known);
  cli_add ("/cli-explain/terms", test_terms);
  cli_add ("/cli-explain/explanation", test_explanation);
  cli_add ("/cli-explain/explanation-json", test_explanation_json);

  return g_test_run ();
}
