/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-page.h"

#include <string.h>

#include "perks-commands.h"
#include "perks-deadline.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

#define SILENCE "contact-silence/offer:kitchen-rollout"
#define ISV_CONNECT "isv-connect/offer:guest-ledger"

static PerksWindow *
show_window (PerksUiFixture *fixture,
             const char     *id)
{
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  perks_window_set_context (window, fixture->context);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.explain", "s", id);
  perks_ui_settle ();
  return window;
}

static GtkWidget *
find_page (PerksWindow *window)
{
  return perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_DEADLINE_PAGE, NULL);
}

/* The rollout went live on 28 September 2026; three weeks later is 19 October. */
static void
test_silence (PerksUiFixture *fixture,
              gconstpointer   data)
{
  static const char *const texts[] = {
    "No message from the Rewards team",
    "has been live for more than 3 weeks and the Rewards team has not written.",
    "Overdue by 34 days, since Oct 19, 2026",
    "Find the Owner",
    "Getting in Touch",
    "Look up the owner of “Pantlerwick Kitchen Rollout: 4-Week Proof of Concept” in Partner Center",
    "When the owner cannot be found, raise a support ticket.",
    "https://",
    "What It Rests On",
    "Live since",
    "Sep 28, 2026",
    "3 weeks",
    "Source: Programme page of 1 August 2023",
    "Oct 19, 2026: live since + 3 weeks",
    "Rule",
  };
  PerksWindow *window = show_window (fixture, SILENCE);
  const PerksClause *clause = perks_edition_find_clause (
    perks_situation_get_edition (perks_context_get_situation (fixture->context)),
    "getting-started");
  g_autofree char *shown = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    perks_ui_assert_shows (find_page (window), texts[i]);

  /* The clause stands there once. */
  shown = perks_ui_read (find_page (window));
  g_assert_nonnull (strstr (shown, clause->text));
  g_assert_null (strstr (strstr (shown, clause->text) + 1, clause->text));
}

static void
test_button (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWindow *window = show_window (fixture, SILENCE);
  GtkWidget *button = perks_ui_find (find_page (window), GTK_TYPE_BUTTON, "Find the Owner");

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.act");
  g_assert_cmpstr (g_variant_get_string (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL), ==, SILENCE);
  g_signal_emit_by_name (button, "clicked");
  perks_ui_settle ();
  g_assert_null (find_page (window));
  perks_ui_assert_shows (window, "Pantlerwick Kitchen Rollout: 4-Week Proof of Concept");
}

/* The page says it when there is nothing left to do, and takes it back with the change. */
static void
test_settled (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksWindow *window = show_window (fixture, ISV_CONNECT);

  perks_ui_assert_hides (find_page (window), "Getting in Touch");
  g_signal_emit_by_name (perks_ui_find (find_page (window), GTK_TYPE_BUTTON, "Mark as Done"),
                         "clicked");
  perks_ui_wait_for_text (GTK_WIDGET (window), "ISV Connect is marked as done.");
  perks_ui_assert_shows (find_page (window), "Settled");
  perks_ui_assert_hides (find_page (window), "Mark as Done");

  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo"), "clicked");
  perks_ui_wait_for_text (find_page (window), "Mark as Done");
  perks_ui_assert_hides (find_page (window), "Settled");
}

static void
test_unknown (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksWindow *window = show_window (fixture, "no-such-rule/offer:planner");

  perks_ui_assert_shows (find_page (window), "Settled");
}

static gboolean
name_owner (PerksWorkspace  *workspace,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  static const char *const words[] = { "owner=<i>Jo</i> & Co. <jo@pantlerwick.example>", NULL };

  return perks_commands_edit_offer (workspace, NULL, "kitchen-rollout", words, error);
}

/* Another change of the books is shown at once, and is not markup. */
static void
test_change (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWindow *window = show_window (fixture, "contact-generic/offer:kitchen-rollout");

  perks_ui_assert_shows (find_page (window), "info@pantlerwick.example");
  perks_ui_fixture_run (fixture, name_owner, NULL);
  perks_ui_settle ();
  if (perks_ui_find (find_page (window), ADW_TYPE_STATUS_PAGE, "Settled") == NULL)
    perks_ui_assert_shows (find_page (window), "<i>Jo</i> & Co.");
}

/* Every line of the sample can be explained, with the clause that it rests on. */
static void
test_all (PerksUiFixture *fixture,
          gconstpointer   data)
{
  GPtrArray *advice = perks_situation_get_advice (perks_context_get_situation (fixture->context));

  for (guint i = 0; i < advice->len; i++)
    {
      g_autofree char *id = perks_deadline_dup_id (g_ptr_array_index (advice, i));
      GtkWidget *page = perks_deadline_page_new (id);

      g_test_message ("%s", id);
      perks_ui_show (page, 360, 600);
      perks_place_set_context (PERKS_PLACE (page), fixture->context);
      g_assert_cmpstr (perks_deadline_page_get_id (PERKS_DEADLINE_PAGE (page)), ==, id);
      perks_ui_assert_shows (page, perks_deadline_get_text (g_ptr_array_index (advice, i)));
      perks_ui_assert_shows (page, "Rule");
    }
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_deadline_page_new (SILENCE));

  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/deadline-page/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("silence", test_silence);
  ADD ("button", test_button);
  ADD ("settled", test_settled);
  ADD ("unknown", test_unknown);
  ADD ("change", test_change);
  ADD ("all", test_all);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
