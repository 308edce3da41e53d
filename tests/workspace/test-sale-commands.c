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
  g_test_add ("/workspace/sale-commands/no-publisher", Fixture, NULL, fixture_set_up,
              test_no_publisher, fixture_tear_down);

  return g_test_run ();
}
