/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-catalog-parser.h"
#include "perks-resource.h"

static gboolean
try_resources (const char  *name,
               GBytes      *bytes,
               GError     **error)
{
  g_autoptr (GPtrArray) resources = perks_catalog_parse_resources (name, bytes, error);

  return resources != NULL;
}

static void
test_values (void)
{
  g_autofree char *text = load_test_file ("own-resources.json");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) resources = perks_catalog_parse_resources ("own", bytes, &error);
  PerksResource *guide, *mail;

  g_assert_no_error (error);
  g_assert_cmpuint (resources->len, ==, 2);
  guide = g_ptr_array_index (resources, 0);
  mail = g_ptr_array_index (resources, 1);

  g_assert_cmpstr (perks_resource_get_id (guide), ==, "guide");
  g_assert_cmpstr (perks_resource_get_title (guide), ==, "The guide");
  g_assert_cmpstr (perks_resource_get_url (guide), ==, "https://example.com/guide");
  g_assert_cmpstr (perks_resource_get_alternative_url (guide), ==, "https://example.org/guide");
  g_assert_cmpstr (perks_resource_get_category (guide), ==, "Training");
  g_assert_cmpstr (perks_resource_get_summary (guide), ==, "How to begin.");
  g_assert_cmpstr (perks_resource_get_source (guide), ==, "Page one");
  g_assert_true (perks_resource_get_verified (guide));
  g_assert_cmpuint (g_strv_length ((char **) perks_resource_get_audience (guide)), ==, 2);
  g_assert_cmpstr (perks_resource_get_audience (guide)[0], ==, "list");
  g_assert_cmpstr (perks_resource_get_audience (guide)[1], ==, "transact");

  g_assert_cmpstr (perks_resource_get_url (mail), ==, "mailto:help@example.com");
  g_assert_null (perks_resource_get_alternative_url (mail));
  g_assert_false (perks_resource_get_verified (mail));
}

static void
test_broken (void)
{
  static const BrokenCase cases[] = {
    { "\"perks-resources\"", "\"perks-edition\"", "/format", "“perks-resources”" },
    { "\"version\": 1", "\"version\": 3", "/version", "3 is newer" },
    { "\"version\": 1", "\"version\": 1, \"id\": \"x\"", "/id", "not known here" },
    { "\"resources\": [", "\"resources\": [], \"rest\": [", "/rest", "not known here" },
    { "\"id\": \"help-mail\"", "\"id\": \"guide\"", "/resources/1/id", "earlier" },
    { "\"https://example.com/guide\"", "\"http://example.com/guide\"", "/resources/0/url",
      "https:// or mailto:" },
    { "\"https://example.com/guide\"", "\"file:///etc/passwd\"", "/resources/0/url",
      "https:// or mailto:" },
    { "\"https://example.com/guide\"", "\"javascript:alert(1)\"", "/resources/0/url",
      "https:// or mailto:" },
    { "\"https://example.com/guide\"", "\"https://\"", "/resources/0/url", "https:// or mailto:" },
    { "\"https://example.com/guide\"", "\"https://a b\"", "/resources/0/url", "without spaces" },
    { "\"https://example.org/guide\"", "\"mailto:a@example.org\"", "/resources/0/alternative_url",
      "has to be an address with https://" },
    { "\"alternative_url\": null, ", "", "/resources/1/alternative_url", "is missing" },
    { "\"Training\"", "\"Trainings\"", "/resources/0/category", "Rewards programme" },
    { "[\"list\", \"transact\"]", "[]", "/resources/0/audience", "is empty" },
    { "[\"list\", \"transact\"]", "[\"list\", \"list\"]", "/resources/0/audience/1", "twice" },
    { "[\"list\", \"transact\"]", "[\"list\", \"staff\"]", "/resources/0/audience/1",
      "all list trial consulting transact" },
    { "[\"list\", \"transact\"]", "[null]", "/resources/0/audience/0", "has to be text" },
    { "[\"list\", \"transact\"]", "\"all\"", "/resources/0/audience", "has to be an array" },
    { "\"url_status\": \"seen\"", "\"url_status\": \"dead\"", "/resources/0/url_status",
      "seen derived" },
    { "\"summary\": \"How to begin.\", ", "", "/resources/0/summary", "is missing" },
    { "\"title\": \"The guide\"", "\"title\": 5", "/resources/0/title", "has to be text" },
    { "\"source\": \"Page two\"", "\"source\": \"x\", \"note\": null", "/resources/1/note",
      "not known here" },
  };

  assert_broken_files ("own-resources.json", try_resources, cases, G_N_ELEMENTS (cases));
}

static void
test_empty (void)
{
  static const char text[] = "{\"format\": \"perks-resources\", \"version\": 1, \"resources\": []}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_catalog_parse_resources ("none.json", bytes, &error));
  g_assert_cmpstr (error->message, ==, "none.json: /resources: is empty");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/resource-parser/values", test_values);
  g_test_add_func ("/resource-parser/broken", test_broken);
  g_test_add_func ("/resource-parser/empty", test_empty);

  return g_test_run ();
}
