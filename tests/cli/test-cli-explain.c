/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-explain.h"

#include "cli-fixture.h"
#include "perks-catalog.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-explain/clauses", test_clauses);
  cli_add ("/cli-explain/known", test_known);

  return g_test_run ();
}
