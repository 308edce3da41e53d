/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands-fixture.h"

#include "perks-change.h"
#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-offer.h"
#include "perks-publisher.h"
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
  assert_sorted (get_array (root, "credits", 2), "id");
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
  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error);
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

static const struct
{
  const char *member;
  GType     (*get_type) (void);
} kinds[] = {
  { "publishers", perks_publisher_get_type },
  { "offers", perks_offer_get_type },
  { "claims", perks_claim_get_type },
  { "engagements", perks_engagement_get_type },
  { "credits", perks_credit_get_type },
};

/* Something in every field of every kind of record. */
static void
fill_every_field (Fixture *fixture)
{
  static const char *const publisher[] = {
    "enrolled=yes", "marketing-contacts=a@x.org", "edition=2023-08", NULL
  };
  static const char *const engagement[] = {
    "end=2027-01-01", "notes=a; b\n“c”", "activities=Blog in May; webinar", NULL
  };
  static const char *const credit[] = { "note=n", NULL };
  g_autoptr (GError) error = NULL;

  perks_commands_edit_publisher (fixture->workspace, "one", publisher, &error);
  g_assert_no_error (error);
  fixture_edit_offer (fixture, "insights", "storefront=appsource owner=a@x.org "
                                           "primary-contact=b@x.org owner-left=yes "
                                           "contacted-on=2026-01-02 portal=partner-center "
                                           "listing-optimized=yes co-sell-ready=yes country=IE "
                                           "product-family=dynamics teams-mau=12 "
                                           "teams-mau-on=2026-01-03");
  fixture_edit_offer (fixture, "trial", "listing=subscription");
  fixture_add_offer (fixture, NULL, "workshop", "type=consultingService consulting=workshop");
  g_assert_true (commands_fixture_run (fixture, "opt-in", &error));
  g_assert_true (commands_fixture_run (fixture, "claim-further", &error));
  perks_commands_opt (fixture->workspace, NULL, "trial", FALSE, PERKS_DAY_NONE, "no time", &error);
  g_assert_no_error (error);
  perks_commands_edit_engagement (fixture->workspace, NULL, "insights", engagement, &error);
  g_assert_no_error (error);
  perks_commands_edit_credit (fixture->workspace, NULL, COMMANDS_FIXTURE_CREDIT, credit, &error);
  g_assert_no_error (error);
}

/* A member as the field takes it. */
static char *
read_value (JsonNode *node)
{
  if (json_node_is_null (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return json_node_dup_string (node);
}

static PerksRecord *
read_record (GType       type,
             JsonObject *object,
             GHashTable *entered)
{
  PerksRecord *record = g_object_new (type, "id", get_text (object, "id"), NULL);
  g_auto (GStrv) fields = perks_record_list_fields (record);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *value = read_value (json_object_get_member (object, fields[i]));
      g_autoptr (GError) error = NULL;

      perks_record_set_field (record, fields[i], value, &error);
      g_assert_no_error (error);
      if (value != NULL)
        g_hash_table_add (entered, g_strdup (fields[i]));
    }
  /* The id, the fields, and nothing that follows from them. */
  g_assert_cmpuint (json_object_get_size (object), ==, g_strv_length (fields) + 1);

  return record;
}

static void
read_kind (PerksChange *change,
           JsonArray   *array,
           GType        type)
{
  g_autoptr (GHashTable) entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PerksRecord) empty = g_object_new (type, "id", "", NULL);
  g_auto (GStrv) fields = perks_record_list_fields (empty);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (PerksRecord) record =
        read_record (type, json_array_get_object_element (array, i), entered);

      perks_change_create (change, record);
    }
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (!g_hash_table_contains (entered, fields[i]))
        g_error ("No %s has a “%s” in this test", perks_record_get_kind (empty), fields[i]);
    }
}

static void
read_pairs (PerksChange *change,
            JsonArray   *array,
            const char  *kind,
            const char  *member)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      perks_change_add (change, kind, get_text (object, member), "value", NULL,
                        get_text (object, "value"));
    }
}

static void
read_marks (PerksChange *change,
            JsonArray   *sales)
{
  for (guint i = 0; i < json_array_get_length (sales); i++)
    {
      JsonObject *sale = json_array_get_object_element (sales, i);
      g_autofree char *id = g_strconcat (get_text (sale, "publisher"), "/", get_text (sale, "key"),
                                         NULL);

      if (json_object_get_boolean_member (sale, "fraud"))
        perks_change_add (change, "sale", id, "fraud", NULL, "yes");
    }
}

static void
apply (Fixture     *fixture,
       PerksChange *change)
{
  g_autoptr (GError) error = NULL;

  perks_repository_apply (perks_workspace_get_repository (fixture->workspace), change, &error);
  g_assert_no_error (error);
}

/* Books made anew from nothing but the export, and the reports, export the same bytes. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (PerksChange) records = perks_change_new ("Records", FIXTURE_TODAY "T12:00:00Z");
  g_autoptr (PerksChange) marks = perks_change_new ("Marks", FIXTURE_TODAY "T12:00:00Z");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonNode) root = NULL;
  Fixture other = { NULL, NULL };
  JsonObject *object;

  fill_every_field (fixture);
  before = fixture_export_all (fixture);
  root = read_json (before);
  object = json_node_get_object (root);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    read_kind (records, json_object_get_array_member (object, kinds[i].member),
               kinds[i].get_type ());
  read_pairs (records, json_object_get_array_member (object, "settings"), "setting", "name");
  read_pairs (records, json_object_get_array_member (object, "editions"), "edition", "id");
  read_marks (marks, json_object_get_array_member (object, "sales"));

  fixture_set_up (&other, NULL);
  apply (&other, records);
  commands_fixture_import (&other);
  apply (&other, marks);
  after = fixture_export_all (&other);
  assert_same_lines (after, before);
  fixture_check (&other);
  fixture_tear_down (&other, NULL);
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
  ADD ("round-trip", commands_fixture_set_up, test_round_trip);

  return g_test_run ();
}
