/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-change.h"
#include "perks-credit.h"
#include "perks-sample-books.h"

static JsonNode *
export_all (Fixture *fixture)
{
  g_autofree char *text = fixture_export_all (fixture);

  return read_json (text);
}

static JsonArray *
get_array (JsonNode   *root,
           const char *member,
           guint       n_elements)
{
  JsonArray *array = json_object_get_array_member (json_node_get_object (root), member);

  g_test_message ("%s", member);
  g_assert_cmpuint (json_array_get_length (array), ==, n_elements);
  return array;
}

static void
assert_sorted (JsonArray  *array,
               const char *member)
{
  for (guint i = 1; i < json_array_get_length (array); i++)
    g_assert_cmpstr (get_text (json_array_get_object_element (array, i - 1), member), <,
                     get_text (json_array_get_object_element (array, i), member));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = fixture_export_all (fixture);

  g_assert_cmpstr (text, ==,
                   "{\n\"format\": \"perks-books\",\n\"version\": 1,\n\"publishers\": [],\n"
                   "\"offers\": [],\n\"claims\": [],\n\"engagements\": [],\n\"credits\": [],\n"
                   "\"settings\": [],\n\"editions\": [],\n\"batches\": [],\n\"sales\": []\n}\n");
}

/* As many of everything as the sample has; what was entered, and not what follows from it. */
static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = read_sample ("books.json");
  g_autoptr (JsonNode) sample = read_json (text);
  g_autofree char *members = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *object;
  JsonArray *array;

  perks_sample_books_fill (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  root = export_all (fixture);

  array = json_object_get_array_member (json_node_get_object (sample), "offers");
  array = get_array (root, "offers", json_array_get_length (array));
  assert_sorted (array, "id");
  object = json_array_get_object_element (array, 4);
  g_assert_cmpstr (get_text (object, "id"), ==, "kitchen-rollout");
  g_assert_cmpstr (get_text (object, "storefront"), ==, "null");
  g_assert_false (json_object_has_member (object, "path"));

  assert_sorted (get_array (root, "claims", 10), "id");
  assert_sorted (get_array (root, "engagements", 3), "id");
  array = get_array (root, "publishers", 1);
  object = json_array_get_object_element (array, 0);
  members = list_members (object);
  g_assert_cmpstr (members, ==, "id name mpn-id enrolled marketing-contacts edition");

  array = get_array (root, "batches", 1);
  object = json_array_get_object_element (array, 0);
  g_clear_pointer (&members, g_free);
  members = list_members (object);
  g_assert_cmpstr (members, ==, "publisher sha256 name dialect");

  array = get_array (root, "sales", 2051);
  assert_sorted (array, "key");
  object = json_array_get_object_element (array, 0);
  g_clear_pointer (&members, g_free);
  members = list_members (object);
  g_assert_cmpstr (members, ==, "key day offer sku usd amount currency kind fraud publisher");
  g_assert_cmpstr (get_text (object, "publisher"), ==, "pantlerwick-software");
}

static void
add (Fixture    *fixture,
     const char *id)
{
  g_autofree char *word = g_strconcat ("id=", id, NULL);
  /* The offers of the first publisher come last. */
  g_autofree char *offer = g_strdup_printf ("id=%c-offer", 'z' - (id[0] - 'a'));
  const char *const words[] = { word, NULL };
  const char *const of_offer[] = { offer, NULL };
  const PerksSelection selection = { .publisher = id };
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, id, words, NULL, &error);
  g_assert_no_error (error);
  perks_commands_add_offer (fixture->workspace, &selection, id, of_offer, NULL, &error);
  g_assert_no_error (error);
}

static char *
fill_in_order (const char *const *ids)
{
  g_autofree char *edition = read_edition ("2023-12", "ours");
  g_autofree char *other = read_edition ("2023-08", "a-draft");
  Fixture fixture = { NULL, NULL };
  g_autoptr (GFile) first = NULL;
  g_autoptr (GFile) second = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  fixture_set_up (&fixture, NULL);
  for (gsize i = 0; ids[i] != NULL; i++)
    add (&fixture, ids[i]);

  first = fixture_write (&fixture, "first.json", ids[0][0] == 'a' ? edition : other);
  second = fixture_write (&fixture, "second.json", ids[0][0] == 'a' ? other : edition);
  perks_commands_load_edition (fixture.workspace, first, NULL, &error);
  perks_commands_load_edition (fixture.workspace, second, NULL, &error);
  perks_commands_use_publisher (fixture.workspace, "b", &error);
  g_assert_no_error (error);

  text = fixture_export_all (&fixture);
  fixture_tear_down (&fixture, NULL);
  return text;
}

/* The order in which something was entered leaves no trace; the books of all publishers are there.
 * */
static void
test_order (void)
{
  static const char *const forward[] = { "a", "b", "c", NULL };
  static const char *const backward[] = { "c", "b", "a", NULL };
  g_autofree char *one = fill_in_order (forward);
  g_autofree char *other = fill_in_order (backward);
  g_autoptr (JsonNode) root = read_json (one);
  JsonArray *array;

  g_assert_cmpstr (one, ==, other);
  assert_sorted (get_array (root, "publishers", 3), "id");
  assert_sorted (get_array (root, "offers", 3), "id");
  assert_sorted (get_array (root, "editions", 2), "id");
  array = get_array (root, "settings", 1);
  g_assert_cmpstr (get_text (json_array_get_object_element (array, 0), "name"), ==, "publisher");
  g_assert_cmpstr (get_text (json_array_get_object_element (array, 0), "value"), ==, "b");
}

/* Every single change of the content is seen. */
static void
test_differs (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const words[] = { "country=IE", NULL };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PerksChange) change = perks_change_new ("Credit", FIXTURE_TODAY "T12:00:00Z");
  g_autoptr (PerksCredit) credit = perks_credit_new ("c");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_hash_table_add (seen, fixture_export_all (fixture)));
  perks_commands_edit_offer (fixture->workspace, NULL, "insights", words, &error);
  g_assert_no_error (error);
  g_assert_true (g_hash_table_add (seen, fixture_export_all (fixture)));
  perks_commands_claim (fixture->workspace, NULL, "featured-category", NULL,
                        PERKS_CLAIM_STATE_REQUESTED, NULL, PERKS_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (g_hash_table_add (seen, fixture_export_all (fixture)));
  perks_commands_use_edition (fixture->workspace, NULL, "2019-08", &error);
  g_assert_no_error (error);
  g_assert_true (g_hash_table_add (seen, fixture_export_all (fixture)));
  g_object_set (credit, "publisher", "one", "amount", (gint64) 100, NULL);
  perks_change_create (change, PERKS_RECORD (credit));
  perks_repository_apply (perks_workspace_get_repository (fixture->workspace), change, &error);
  g_assert_no_error (error);
  g_assert_true (g_hash_table_add (seen, fixture_export_all (fixture)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/exporter-books/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("empty", fixture_set_up, test_empty);
  ADD ("sample", fixture_set_up, test_sample);
  g_test_add_func ("/workspace/exporter-books/order", test_order);
  ADD ("differs", fixture_set_up_filled, test_differs);

  return g_test_run ();
}
