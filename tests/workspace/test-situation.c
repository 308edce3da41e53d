/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-advice.h"
#include "perks-entitlement.h"
#include "perks-publisher.h"
#include "perks-sample-books.h"
#include "perks-tier.h"

static PerksEdition *
get_edition (Fixture *fixture)
{
  return perks_catalog_get_default_edition (perks_workspace_get_catalog (fixture->workspace));
}

static PerksSituation *
make_situation (Fixture     *fixture,
                PerksBooks  *books,
                GError     **error)
{
  const PerksSituationValues values = {
    .books = books,
    .edition = get_edition (fixture),
    .today = read_day (FIXTURE_TODAY),
  };

  return perks_situation_new (&values, error);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (GError) error = NULL;
  PerksSituation *situation = make_situation (fixture, books, &error);

  g_assert_no_error (error);
  g_assert_true (perks_situation_get_books (situation) == books);
  g_assert_true (perks_situation_get_edition (situation) == get_edition (fixture));
  g_assert_cmpint (perks_situation_get_today (situation), ==, read_day (FIXTURE_TODAY));
  g_assert_cmpint (perks_situation_get_standing (situation)->today, ==, read_day (FIXTURE_TODAY));
  g_assert_finalize_object (situation);
}

/* Books without a publisher are the first that a window shows. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  const PerksBooksValues none = { NULL };
  g_autoptr (PerksBooks) books = perks_books_new (&none);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSituation) situation = make_situation (fixture, books, &error);
  const PerksBenefitCounts *counts = perks_situation_get_counts (situation);

  g_assert_no_error (error);
  g_assert_null (perks_situation_get_standing (situation)->tier);
  g_assert_cmpint (perks_situation_get_standing (situation)->counted, ==, 0);
  g_assert_cmpuint (perks_situation_get_entitlements (situation)->len, ==, 0);
  g_assert_cmpuint (perks_situation_get_advice (situation)->len, ==, 0);
  g_assert_cmpuint (counts->unlocked + counts->locked + counts->claimed + counts->done, ==, 0);
  g_assert_cmpint (counts->unused_value, ==, 0);
}

/* What it holds is what the rules say of the same books. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GPtrArray) entitlements = NULL;
  g_autoptr (GPtrArray) advice = NULL;
  PerksBenefitCounts counts = { 0 };
  PerksStanding *standing;
  PerksBooks *books;

  perks_sample_books_fill (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  situation = perks_workspace_load (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  books = perks_situation_get_books (situation);
  standing = perks_situation_get_standing (situation);

  entitlements = perks_conditions_list_for_publisher (books, standing);
  g_assert_cmpuint (perks_situation_get_entitlements (situation)->len, ==, entitlements->len);
  g_assert_cmpuint (entitlements->len, >, 0);
  perks_conditions_count (entitlements, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (&counts, sizeof counts, perks_situation_get_counts (situation), sizeof counts);
  g_assert_cmpuint (counts.unlocked, >, 0);

  advice = perks_advice_list (&(PerksRuleCase) {
    .books = books,
    .standing = standing,
    .editions = perks_situation_get_editions (situation),
  });
  g_assert_cmpuint (perks_situation_get_advice (situation)->len, ==, advice->len);
  g_assert_cmpuint (advice->len, >, 0);
}

static void
test_overflow (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (PerksBooks) one = perks_books_copy_with_sale (books, read_day ("2026-01-01"),
                                                           G_MAXINT64);
  g_autoptr (PerksBooks) both = perks_books_copy_with_sale (one, read_day ("2026-01-02"),
                                                            G_MAXINT64);
  g_autoptr (GError) error = NULL;

  g_assert_null (make_situation (fixture, both, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/situation/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("new", fixture_set_up_filled, test_new);
  ADD ("empty", fixture_set_up_filled, test_empty);
  ADD ("parts", fixture_set_up, test_parts);
  ADD ("overflow", fixture_set_up_filled, test_overflow);

  return g_test_run ();
}
