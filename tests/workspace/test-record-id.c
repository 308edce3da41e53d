/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-record-id.h"

static void
test_from_name (void)
{
  static const struct
  {
    const char *name;
    const char *id;
  } cases[] = {
    { "Insights", "insights" },
    { "Pantlerwick Software", "pantlerwick-software" },
    { "Pantlerwick Planner, Professional", "pantlerwick-planner-professional" },
    { "Café Meter", "cafe-meter" },
    { "Ångström & Ünïcode", "angstrom-unicode" },
    { "  --Edge__Server!! ", "edge-server" },
    { "Straße 4", "strasse-4" },
    { "日本", "offer" },
    { "!!!", "offer" },
    { "", "offer" },
    { "Kitchen Rollout: 4-Week Proof of Concept and more",
      "kitchen-rollout-4-week-proof-of-concept" },
    { "0123456789012345678901234567890123456789012345",
      "0123456789012345678901234567890123456789" },
    { "a/b\\c\nd", "a-b-c-d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = perks_record_id_from_name (cases[i].name, "offer");

      g_assert_cmpstr (id, ==, cases[i].id);
      g_assert_cmpuint (strlen (id), <=, 40);
      g_assert_true (perks_record_id_check (id, NULL));
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *id;
    gboolean    good;
  } cases[] = {
    { "a", TRUE },      { "A-1_b.c", TRUE }, { "2023-08", TRUE }, { "", FALSE },
    { "a b", FALSE },   { "a/b", FALSE },    { "é", FALSE },      { "a\n", FALSE },
    { "a:b", FALSE },   { "a=b", FALSE },    { "\"a\"", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (perks_record_id_check (cases[i].id, &error), ==, cases[i].good);
      if (cases[i].good)
        continue;
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      g_assert_true (g_str_has_prefix (error->message, "id: "));
      g_assert_nonnull (strstr (error->message, cases[i].id));
    }
}

static void
test_choose (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  static const struct
  {
    const char *given;
    const char *name;
    const char *id;
    PerksError  code;
  } cases[] = {
    { NULL, "Fresh", "fresh", 0 },
    { NULL, "Insights", "insights-3", 0 },
    { NULL, "…", "offer-2", 0 },
    { "mine", "Insights", "mine", 0 },
    { "insights", "Insights", NULL, PERKS_ERROR_EXISTS },
    { "in sights", "Insights", NULL, PERKS_ERROR_INVALID_VALUE },
    { "", "Insights", NULL, PERKS_ERROR_INVALID_VALUE },
  };

  g_hash_table_add (taken, (gpointer) "insights");
  g_hash_table_add (taken, (gpointer) "insights-2");
  g_hash_table_add (taken, (gpointer) "offer");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = perks_record_id_choose (cases[i].given, cases[i].name, "offer", taken,
                                                    &error);

      g_assert_cmpstr (id, ==, cases[i].id);
      if (cases[i].id == NULL)
        {
          g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
          g_assert_nonnull (strstr (error->message, cases[i].given));
        }
    }
}

static void
test_number (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  static const char *const cases[][2] = {
    { "free", "free" }, { "a", "a-3" }, { "a-2", "a-2-2" }, { "b/2026-01-01", "b/2026-01-01-2" },
  };

  g_hash_table_add (taken, (gpointer) "a");
  g_hash_table_add (taken, (gpointer) "a-2");
  g_hash_table_add (taken, (gpointer) "b/2026-01-01");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = perks_record_id_number (cases[i][0], taken);

      g_assert_cmpstr (id, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/record-id/from-name", test_from_name);
  g_test_add_func ("/workspace/record-id/check", test_check);
  g_test_add_func ("/workspace/record-id/choose", test_choose);
  g_test_add_func ("/workspace/record-id/number", test_number);

  return g_test_run ();
}
