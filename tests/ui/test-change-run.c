/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-change-run.h"

#include "perks-commands.h"
#include "perks-error.h"
#include "perks-ui-fixture.h"

typedef struct
{
  PerksChange *change;
  GError      *error;
  guint        n_freed;
  guint        n_done;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_object (&outcome->change);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
done_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;

  perks_change_run_finish (PERKS_WORKSPACE (workspace), result, &outcome->change, &outcome->error);
  outcome->n_done++;
}

static gboolean
is_done (gpointer user_data)
{
  return ((Outcome *) user_data)->n_done > 0;
}

static void
run (PerksUiFixture *fixture,
     PerksWorkFunc   func,
     gpointer        user_data,
     Outcome        *outcome)
{
  perks_change_run_async (perks_context_get_workspace (fixture->context), func, user_data, NULL,
                          done_cb, outcome);
  perks_ui_wait (is_done, outcome);
}

static gboolean
rename_publisher (PerksWorkspace  *workspace,
                  gpointer         user_data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_autofree char *word = g_strconcat ("name=", user_data, NULL);
  const char *const words[] = { word, NULL };

  return perks_commands_edit_publisher (workspace, "pantlerwick-software", words, error);
}

static gboolean
fail (PerksWorkspace  *workspace,
      gpointer         user_data,
      GCancellable    *cancellable,
      GError         **error)
{
  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_REFUSED, "It cannot be");
  return FALSE;
}

static const char *
get_new_name (PerksChange *change)
{
  const PerksOperation *operation = g_ptr_array_index (perks_change_get_operations (change), 0);

  return operation->after;
}

static void
test_change (PerksUiFixture *fixture,
             gconstpointer   data)
{
  g_auto (Outcome) outcome = { NULL };

  run (fixture, rename_publisher, (gpointer) "Renamed Ltd", &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (get_new_name (outcome.change), ==, "Renamed Ltd");
}

/* Where nothing changes there is nothing to take back, although something was changed before. */
static void
test_nothing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_auto (Outcome) first = { NULL };
  g_auto (Outcome) second = { NULL };

  run (fixture, rename_publisher, (gpointer) "Renamed Ltd", &first);
  run (fixture, rename_publisher, (gpointer) "Renamed Ltd", &second);
  g_assert_no_error (second.error);
  g_assert_nonnull (first.change);
  g_assert_null (second.change);
}

static void
test_failure (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_auto (Outcome) outcome = { NULL };

  run (fixture, fail, NULL, &outcome);
  g_assert_error (outcome.error, PERKS_ERROR, PERKS_ERROR_REFUSED);
  g_assert_null (outcome.change);
}

/* Each piece of work has its own change, also when the next is done before anybody looks. */
static void
test_one_after_the_other (PerksUiFixture *fixture,
                          gconstpointer   data)
{
  static const char *const names[] = { "First", "Second", "Third" };
  Outcome outcomes[G_N_ELEMENTS (names)] = { { NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    perks_change_run_async (perks_context_get_workspace (fixture->context), rename_publisher,
                            (gpointer) names[i], NULL, done_cb, &outcomes[i]);
  perks_ui_wait (is_done, &outcomes[G_N_ELEMENTS (names) - 1]);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (get_new_name (outcomes[i].change), ==, names[i]);
      outcome_clear (&outcomes[i]);
    }
}

static void
count_freed (gpointer data)
{
  Outcome *outcome = data;

  g_assert_cmpuint (outcome->n_done, ==, 1);
  outcome->n_freed++;
}

static gboolean
is_freed (gpointer user_data)
{
  return ((Outcome *) user_data)->n_freed > 0;
}

/* What the work needs is freed once, after the callback. */
static void
test_freed (PerksUiFixture *fixture,
            gconstpointer   data)
{
  g_auto (Outcome) outcome = { NULL };

  perks_change_run_async (perks_context_get_workspace (fixture->context), fail, &outcome,
                          count_freed, done_cb, &outcome);
  perks_ui_wait (is_freed, &outcome);
  g_assert_cmpuint (outcome.n_freed, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/change-run/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("change", test_change);
  ADD ("nothing", test_nothing);
  ADD ("failure", test_failure);
  ADD ("one-after-the-other", test_one_after_the_other);
  ADD ("freed", test_freed);

  return g_test_run ();
}
