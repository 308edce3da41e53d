/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource-search.h"

#include "perks-catalog.h"

#define LONG_SUMMARY                                                                        \
  "The first part of this text speaks of nothing in particular and goes on for quite a while, " \
  "until in its very middle it comes to the word zebra, after which it has some more to say, " \
  "though none of it is of interest to anybody who looks for animals."

static void
add_resource (GPtrArray  *resources,
              const char *id,
              const char *title,
              const char *category,
              const char *summary)
{
  static const char *const audience[] = { "all", NULL };
  PerksResourceValues values = {
    .id = id, .title = title, .url = "https://example.com/", .category = category,
    .audience = audience, .summary = summary, .source = "nowhere",
  };

  g_ptr_array_add (resources, perks_resource_new (&values));
}

static GPtrArray *
make_library (void)
{
  GPtrArray *resources = g_ptr_array_new_with_free_func (g_object_unref);

  add_resource (resources, "summary", "Some guide", "Training", "About azure leads.");
  add_resource (resources, "category", "Another guide", "Azure sponsorship", "On money.");
  add_resource (resources, "title", "Azure in a title", "Training", "On machines.");
  add_resource (resources, "title-too", "More of Azure", "Leads", "On the café.");
  add_resource (resources, "long", "Animals", "Training", LONG_SUMMARY);

  return resources;
}

static char *
search (GPtrArray  *resources,
        const char *words)
{
  g_autoptr (GPtrArray) matches = perks_resource_search (resources, words);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      PerksResourceMatch *match = g_ptr_array_index (matches, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              perks_resource_get_id (match->resource));
    }

  return g_string_free (ids, FALSE);
}

static void
test_order (void)
{
  static const struct
  {
    const char *words;
    const char *ids;
  } cases[] = {
    { "azure", "title title-too category summary" },
    { "AZU", "title title-too category summary" },
    { "zure", "" },
    { "guide", "summary category" },
    { "guide azure", "category summary" },
    { "azure guide", "category summary" },
    { "azure nothing", "" },
    { "azure leads", "title-too summary" },
    { "cafe", "title-too" },
    { "CAFÉ", "title-too" },
    { "Cafe\314\201", "title-too" },
    { "azure, (leads)!", "title-too summary" },
    { "train", "summary title long" },
    { "azure azure", "title title-too category summary" },
    { "", "" },
    { "  ?! -", "" },
    { "zebra", "long" },
  };
  g_autoptr (GPtrArray) resources = make_library ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = search (resources, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_ranks (void)
{
  static const guint ranks[] = { 0, 0, 1, 2 };
  g_autoptr (GPtrArray) resources = make_library ();
  g_autoptr (GPtrArray) matches = perks_resource_search (resources, "azure");

  g_assert_cmpuint (matches->len, ==, G_N_ELEMENTS (ranks));
  for (guint i = 0; i < matches->len; i++)
    {
      PerksResourceMatch *match = g_ptr_array_index (matches, i);

      g_assert_cmpuint (match->rank, ==, ranks[i]);
    }
}

static char *
get_snippet (GPtrArray  *resources,
             const char *words)
{
  g_autoptr (GPtrArray) matches = perks_resource_search (resources, words);
  PerksResourceMatch *match;

  g_assert_cmpuint (matches->len, ==, 1);
  match = g_ptr_array_index (matches, 0);
  return g_strdup (match->snippet);
}

static void
test_snippets (void)
{
  g_autoptr (GPtrArray) resources = make_library ();
  g_autofree char *whole = get_snippet (resources, "money");
  g_autofree char *start = get_snippet (resources, "animals");
  g_autofree char *near_start = get_snippet (resources, "first");
  g_autofree char *middle = get_snippet (resources, "zebra");
  g_autofree char *end = get_snippet (resources, "looks");

  g_assert_cmpstr (whole, ==, "On money.");
  g_assert_cmpstr (near_start, ==,
                   "The first part of this text speaks of nothing in particular and goes on for "
                   "quite a while, until in its very middle it …");
  g_assert_cmpstr (middle, ==,
                   "… in its very middle it comes to the word zebra, after which it has some more "
                   "to say, though none of it is of interest to …");
  g_assert_cmpstr (end, ==, "… of it is of interest to anybody who looks for animals.");
  /* The summary has the word too, near its end. */
  g_assert_cmpstr (start, ==, "… is of interest to anybody who looks for animals.");
}

/* A title may match where the summary does not: then the summary is shown from its beginning. */
static void
test_snippet_without_hit (void)
{
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *snippet = NULL;

  add_resource (resources, "one", "Title", "Training", LONG_SUMMARY);
  snippet = get_snippet (resources, "title");

  g_assert_true (g_str_has_prefix (snippet, "The first part"));
  g_assert_true (g_str_has_suffix (snippet, "very middle it …"));
}

/* A text without a single space is cut between characters, never inside one. */
static void
test_snippet_without_spaces (void)
{
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autofree char *snippet = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (summary, "字");
  add_resource (resources, "one", "Title", "Training", summary->str);
  snippet = get_snippet (resources, "字字");

  g_assert_true (g_utf8_validate (snippet, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (snippet, -1), ==, 120 + 2);
}

static void
test_shipped (void)
{
  static const struct
  {
    const char *words;
    const char *first;
  } cases[] = {
    { "publisher toolkit", "toolkit" },
    { "sponsorship faq", "sponsorship-faq" },
    { "revenue dash", "pc-revenue-dashboard" },
    { "isv connect", "doc-business-applications-isv-program" },
    { "co-sell requirements", "pc-co-sell-requirements" },
  };
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) matches =
        perks_resource_search (perks_catalog_get_resources (catalog), cases[i].words);
      PerksResourceMatch *match;

      g_assert_cmpuint (matches->len, >, 0);
      match = g_ptr_array_index (matches, 0);
      g_assert_cmpstr (perks_resource_get_id (match->resource), ==, cases[i].first);
    }
}

/* A match keeps its resource alive when the library is gone. */
static void
test_ownership (void)
{
  g_autoptr (GPtrArray) resources = make_library ();
  g_autoptr (GPtrArray) matches = perks_resource_search (resources, "money");
  PerksResourceMatch *match = g_ptr_array_index (matches, 0);

  g_clear_pointer (&resources, g_ptr_array_unref);
  g_assert_cmpstr (perks_resource_get_title (match->resource), ==, "Another guide");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/resource-search/order", test_order);
  g_test_add_func ("/resource-search/ranks", test_ranks);
  g_test_add_func ("/resource-search/snippets", test_snippets);
  g_test_add_func ("/resource-search/snippet-without-hit", test_snippet_without_hit);
  g_test_add_func ("/resource-search/snippet-without-spaces", test_snippet_without_spaces);
  g_test_add_func ("/resource-search/shipped", test_shipped);
  g_test_add_func ("/resource-search/ownership", test_ownership);

  return g_test_run ();
}
