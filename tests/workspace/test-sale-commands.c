/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-importer.h"
#include "perks-sale.h"

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char text[] =
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"
    "A,1,2026-01-01,Insights,100.00\nA,2,2026-01-01,Insights,20.00\nB,1,2026-02-01,Insights,3.00\n";
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up_filled (fixture, data);
  g_ptr_array_add (files, fixture_write (fixture, "a.csv", text));
  results = perks_importer_run (fixture->workspace, files, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Which of A:1, A:2 and B:1 are marked, as a word of three letters, and the sum that counts. */
static void
assert_marks (Fixture    *fixture,
              const char *marks,
              gint64      counted)
{
  static const char *const keys[] = { "A:1", "A:2", "B:1", NULL };
  PerksRepository *repository = perks_workspace_get_repository (fixture->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sales = perks_repository_find_sales (repository, "one", keys, &error);
  g_autoptr (PerksSituation) situation = perks_workspace_load (fixture->workspace, NULL, &error);
  PerksStanding *standing = perks_situation_get_standing (situation);

  g_assert_no_error (error);
  for (guint i = 0; i < sales->len; i++)
    g_assert_cmpint (((PerksSale *) g_ptr_array_index (sales, i))->fraud, ==, marks[i] == 'f');
  g_assert_cmpint (standing->counted, ==, counted);
  g_assert_cmpint (standing->counted + standing->excluded[PERKS_EXCLUSION_FRAUD], ==, 12300);
}

static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const first[] = { "A:1", NULL };
  static const char *const both[] = { "A:2", "A:1", "A:2", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GError) error = NULL;

  assert_marks (fixture, "---", 12300);
  g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL, first, TRUE, &error));
  assert_marks (fixture, "f--", 2300);
  /* The one that is marked is passed over, and so is a key that is given twice. */
  g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL, both, TRUE, &error));
  g_assert_no_error (error);
  assert_marks (fixture, "ff-", 300);
  g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL, both, TRUE, &error));
  assert_marks (fixture, "ff-", 300);
  g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL, first, FALSE, &error));
  assert_marks (fixture, "-f-", 10300);
  g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL, none, TRUE, &error));
  g_assert_no_error (error);
  assert_marks (fixture, "-f-", 10300);
}

/* The name of what was done counts what was done. */
static void
test_labels (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *keys;
    gboolean    fraud;
    const char *label;
    guint       n_operations;
  } cases[] = {
    { "A:1 A:1 A:1", TRUE, "Sale A:1 marked as fraud", 1 },
    { "A:2 A:1 B:1 A:2", TRUE, "2 sales marked as fraud", 2 },
    { "A:2", FALSE, "Fraud mark of the sale A:2 cleared", 1 },
    { "B:1 A:2 A:1", FALSE, "Fraud marks of 2 sales cleared", 2 },
    /* Nothing to do leaves the last change as it was. */
    { "B:1 A:2 A:1", FALSE, "Fraud marks of 2 sales cleared", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) keys = g_strsplit (cases[i].keys, " ", -1);
      g_autoptr (PerksChange) change = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL,
                                                (const char *const *) keys, cases[i].fraud,
                                                &error));
      g_assert_no_error (error);
      change = perks_workspace_dup_last_change (fixture->workspace);
      g_assert_cmpstr (perks_change_get_label (change), ==, cases[i].label);
      g_assert_cmpuint (perks_change_get_operations (change)->len, ==, cases[i].n_operations);
    }
  fixture_check (fixture);
}

/* Wherever the wrong key stands, it is named and nothing is marked. */
static void
test_unknown_keys (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *keys;
    const char *says;
  } cases[] = {
    { "C:9;A:1;A:2", "“C:9”" },
    { "A:1;C:9;A:2", "“C:9”" },
    { "A:1;A:2;C:9", "“C:9”" },
    { "A:1;a:2", "“a:2”" },
    { "A:1; A:2", "“ A:2”" },
    { "A:1;one/A:1", "“one/A:1”" },
    { "A:1;", "“”" },
    { "A:1;%s%n", "“%s%n”" },
    { "A:1;Café", "“Café”" },
  };
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) keys = g_strsplit (cases[i].keys, ";", -1);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (perks_commands_mark_fraud (fixture->workspace, NULL,
                                                 (const char *const *) keys, TRUE, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
      assert_says (error, cases[i].says);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* The sales of another publisher with the same key stay as they are. */
static void
test_other_publisher (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char text[] =
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"
    "A,1,2026-01-01,Insights,7.00\n";
  static const char *const two[] = { "id=two", NULL };
  static const char *const keys[] = { "A:1", NULL };
  static const char *const absent[] = { "A:2", NULL };
  PerksImportOptions options = { .publisher = "two" };
  const PerksSelection selection = { .publisher = "two" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, NULL);
  g_ptr_array_add (files, fixture_write (fixture, "b.csv", text));
  results = perks_importer_run (fixture->workspace, files, &options, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (perks_commands_mark_fraud (fixture->workspace, &selection, keys, TRUE, &error));
  assert_marks (fixture, "---", 12300);
  situation = perks_workspace_load (fixture->workspace, &selection, &error);
  g_assert_cmpint (perks_situation_get_standing (situation)->excluded[PERKS_EXCLUSION_FRAUD], ==,
                   700);
  g_assert_false (perks_commands_mark_fraud (fixture->workspace, &selection, absent, TRUE, &error));
  assert_says (error, "“A:2”");
}

#define N_MANY 10000

/* Ten thousand keys, each twice, marked and taken back; no time is asserted, but it is told. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) text =
    g_string_new ("PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n");
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (PerksSituation) marked = NULL;
  g_autoptr (PerksSituation) cleared = NULL;
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_string_append_printf (text, "M%u,1,2026-%02u-%02u,Insights,0.01\n", i, 1 + i % 10,
                              1 + i % 28);
      g_ptr_array_add (keys, g_strdup_printf ("M%u:1", i));
      g_ptr_array_add (keys, g_strdup_printf ("M%u:1", i));
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (files, fixture_write (fixture, "many.csv", text->str));
  results = perks_importer_run (fixture->workspace, files, NULL, NULL, &error);
  g_assert_no_error (error);

  begin = g_get_monotonic_time ();
  g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL,
                                            (const char *const *) keys->pdata, TRUE, &error));
  g_test_message ("marked in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - begin) / 1000);
  marked = perks_workspace_load (fixture->workspace, NULL, &error);
  g_assert_cmpint (perks_situation_get_standing (marked)->excluded[PERKS_EXCLUSION_FRAUD], ==,
                   N_MANY);
  g_assert_cmpint (perks_situation_get_standing (marked)->counted, ==, 12300);
  change = perks_workspace_dup_last_change (fixture->workspace);
  g_assert_cmpuint (perks_change_get_operations (change)->len, ==, N_MANY);

  begin = g_get_monotonic_time ();
  g_assert_true (perks_commands_take_back (fixture->workspace, change, &error));
  g_test_message ("taken back in %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - begin) / 1000);
  cleared = perks_workspace_load (fixture->workspace, NULL, &error);
  g_assert_cmpint (perks_situation_get_standing (cleared)->excluded[PERKS_EXCLUSION_FRAUD], ==, 0);
  g_assert_cmpint (perks_situation_get_standing (cleared)->counted, ==, 12300 + N_MANY);
  fixture_check (fixture);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const keys[] = { "A:1", "C:9", NULL };
  const PerksSelection nobody = { .publisher = "nobody" };
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_mark_fraud (fixture->workspace, NULL, keys, TRUE, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "C:9");
  assert_marks (fixture, "---", 12300);
  g_clear_error (&error);

  g_assert_false (perks_commands_mark_fraud (fixture->workspace, &nobody, keys, TRUE, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "nobody");
}

static void
test_no_publisher (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const keys[] = { "A:1", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_mark_fraud (fixture->workspace, NULL, keys, TRUE, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "no publisher yet");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/workspace/sale-commands/mark", Fixture, NULL, set_up, test_mark, fixture_tear_down);
  g_test_add ("/workspace/sale-commands/refused", Fixture, NULL, set_up, test_refused,
              fixture_tear_down);
  g_test_add ("/workspace/sale-commands/labels", Fixture, NULL, set_up, test_labels,
              fixture_tear_down);
  g_test_add ("/workspace/sale-commands/unknown-keys", Fixture, NULL, set_up, test_unknown_keys,
              fixture_tear_down);
  g_test_add ("/workspace/sale-commands/other-publisher", Fixture, NULL, set_up,
              test_other_publisher, fixture_tear_down);
  g_test_add ("/workspace/sale-commands/many", Fixture, NULL, set_up, test_many,
              fixture_tear_down);
  g_test_add ("/workspace/sale-commands/no-publisher", Fixture, NULL, fixture_set_up,
              test_no_publisher, fixture_tear_down);

  return g_test_run ();
}
