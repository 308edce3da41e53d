/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-what-if.h"

#include <string.h>

#include "perks-error.h"
#include "perks-situation-comparison.h"
#include "perks-test-situation.h"
#include "perks-tier.h"

typedef struct
{
  PerksWhatIf *what_if;
  GError      *error;
  gboolean     done;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->what_if, perks_what_if_free);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->what_if = perks_what_if_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
ask (PerksSituation *situation,
     gint64          cents,
     GCancellable   *cancellable,
     Outcome        *outcome)
{
  perks_what_if_async (situation, PERKS_DAY_NONE, cents, cancellable, answered_cb, outcome);
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static const PerksSituationDifference *
find_difference (PerksWhatIf *what_if,
                 const char  *key)
{
  for (guint i = 0; i < what_if->differences->len; i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (what_if->differences, i);

      if (g_str_equal (difference->key, key))
        return difference;
    }

  return NULL;
}

/* The $50K tier begins at 50,000 USD, the $100K tier at 100,000. */
static void
test_tier (void)
{
  const PerksTestCase books = { "2023-08", "P", "subscription", 5000000, "2026-01-05", 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_auto (Outcome) outcome = { NULL };
  const PerksSituationDifference *difference;

  ask (situation, 5000000, NULL, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (
    perks_tier_get_id (perks_situation_get_standing (outcome.what_if->situation)->tier), ==,
    "t100k");
  difference = find_difference (outcome.what_if, "tier");
  g_assert_nonnull (difference);
  g_assert_nonnull (strstr (difference->before, "$50K"));
  g_assert_nonnull (strstr (difference->after, "$100K"));
  g_assert_cmpint (perks_situation_get_standing (situation)->counted, ==, 5000000);
}

static void
test_nothing (void)
{
  const PerksTestCase books = { "2023-08", "P", "subscription", 5000000, "2026-01-05", 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_auto (Outcome) outcome = { NULL };

  ask (situation, 0, NULL, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_null (find_difference (outcome.what_if, "tier"));
  g_assert_cmpint (perks_situation_get_standing (outcome.what_if->situation)->counted, ==,
                   5000000);
}

static void
test_too_much (void)
{
  const PerksTestCase books = { "2023-08", "P", "subscription", G_MAXINT64, "2026-01-05", 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_auto (Outcome) outcome = { NULL };

  ask (situation, 1, NULL, &outcome);
  g_assert_error (outcome.error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  g_assert_null (outcome.what_if);
}

static void
test_cancelled (void)
{
  const PerksTestCase books = { "2023-08", "P", "subscription", 100, "2026-01-05", 0 };
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome) outcome = { NULL };

  g_cancellable_cancel (cancellable);
  ask (situation, 1, cancellable, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/what-if/tier", test_tier);
  g_test_add_func ("/ui/what-if/nothing", test_nothing);
  g_test_add_func ("/ui/what-if/too-much", test_too_much);
  g_test_add_func ("/ui/what-if/cancelled", test_cancelled);

  return g_test_run ();
}
