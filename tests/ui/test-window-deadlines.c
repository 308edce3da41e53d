/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-window-deadlines.h"

#include "perks-benefits-place.h"
#include "perks-credits-place.h"
#include "perks-deadline-page.h"
#include "perks-deadlines-page.h"
#include "perks-editions-place.h"
#include "perks-explanation.h"
#include "perks-offer-editor.h"
#include "perks-offer-page.h"
#include "perks-publisher-dialog.h"
#include "perks-tier-page.h"
#include "perks-ui-fixture.h"
#include "perks-what-if-page.h"

static PerksWindow *
show_window (PerksUiFixture *fixture)
{
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  perks_window_set_context (window, fixture->context);
  perks_ui_settle ();
  return window;
}

static gboolean
is_open (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (perks_ui_find (window, type, NULL) != NULL)
        return TRUE;
    }

  return FALSE;
}

static PerksDeadline *
make_deadline (PerksAction  action,
               const char  *target)
{
  return perks_deadline_new (&(PerksDeadlineValues) {
    .rule = "contact-silence",
    .entity = "offer:kitchen-rollout",
    .text = "Text.",
    .source = "2023-08#tiers",
    .action = action,
    .target = target,
  });
}

/* What each action shows; accounts come later, so that one is explained. */
static void
test_act (PerksUiFixture *fixture,
          gconstpointer   data)
{
  static const struct
  {
    PerksAction action;
    const char *target;
    GType     (*get_type) (void);
  } cases[] = {
    { PERKS_ACTION_EDIT_PUBLISHER, "pantlerwick-software", perks_publisher_dialog_get_type },
    { PERKS_ACTION_EDIT_OFFER, "planner", perks_offer_editor_get_type },
    { PERKS_ACTION_FIND_OWNER, "planner", perks_offer_page_get_type },
    { PERKS_ACTION_OPEN_OFFER, "cafe-meter", perks_offer_page_get_type },
    { PERKS_ACTION_OPEN_ENGAGEMENT, "guest-ledger", perks_offer_page_get_type },
    { PERKS_ACTION_OPEN_BENEFITS, NULL, perks_benefits_place_get_type },
    { PERKS_ACTION_OPEN_CLAIM, "pantlerwick-software/featured-category/planner",
      perks_benefits_place_get_type },
    { PERKS_ACTION_OPEN_FORECAST, NULL, perks_tier_page_get_type },
    { PERKS_ACTION_OPEN_CREDITS, NULL, perks_credits_place_get_type },
    { PERKS_ACTION_OPEN_EDITIONS, "2023-12", perks_editions_place_get_type },
    { PERKS_ACTION_OPEN_REMOTES, "partner-center", perks_deadline_page_get_type },
  };
  PerksWindow *window = show_window (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksDeadline) deadline = make_deadline (cases[i].action, cases[i].target);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (is_open (cases[i].get_type ()) && i != 3 && i != 4 && i != 6);
      perks_window_act (window, deadline);
      perks_ui_settle ();
      g_assert_true (is_open (cases[i].get_type ()));
    }
}

/* By the id, as the rows do it: every line of the sample has a button that does something. */
static void
test_by_id (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.act", "s",
                              "contact-silence/offer:kitchen-rollout");
  perks_ui_settle ();
  g_assert_true (is_open (perks_offer_page_get_type ()));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.act", "s", "no-such/line");
  perks_ui_settle ();
  perks_ui_assert_shows (window, "no-such/line");
}

static void
test_pages (PerksUiFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    const char *action;
    GType     (*get_type) (void);
  } cases[] = {
    { "win.deadlines", perks_deadlines_page_get_type },
    { "win.forecast", perks_tier_page_get_type },
    { "win.what-if", perks_what_if_page_get_type },
  };
  PerksWindow *window = show_window (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "sales");
      gtk_widget_activate_action (GTK_WIDGET (window), cases[i].action, NULL);
      perks_ui_settle ();
      g_assert_true (is_open (cases[i].get_type ()));
    }
}

static gboolean
has_line (PerksUiFixture *fixture,
          const char     *id)
{
  return perks_explanation_find_deadline (perks_context_get_situation (fixture->context), id,
                                          NULL) != NULL;
}

/* The claim of ISV Connect is entered, and can be taken back. */
static void
test_mark_done (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  g_assert_true (has_line (fixture, "isv-connect/offer:guest-ledger"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.act", "s",
                              "isv-connect/offer:guest-ledger");
  perks_ui_wait_for_text (GTK_WIDGET (window), "ISV Connect is marked as done.");
  g_assert_false (has_line (fixture, "isv-connect/offer:guest-ledger"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  perks_ui_wait_for_text (GTK_WIDGET (window), "Taken back: ");
  g_assert_true (has_line (fixture, "isv-connect/offer:guest-ledger"));
}

static void
test_failures (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.mark-done", "s", "no-such-offer");
  perks_ui_wait_for_text (GTK_WIDGET (window), "There is no offer “no-such-offer”");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-offer", "s", "no-such-offer");
  perks_ui_settle ();
  g_assert_false (is_open (perks_offer_editor_get_type ()));
}

/* Before the books are read nothing can be done, and nothing breaks. */
static void
test_not_read_yet (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.act", "s", "contact-silence/offer:x");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.mark-done", "s", "x");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-offer", "s", "x");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.deadlines", NULL);
  perks_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static void
test_has_action (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  GtkWidget *alone = g_object_ref_sink (gtk_label_new (NULL));
  GtkWidget *elsewhere = gtk_label_new (NULL);

  g_assert_true (perks_window_has_action (GTK_WIDGET (window), "win.go"));
  g_assert_true (perks_window_has_action (GTK_WIDGET (window), "win.mark-done"));
  g_assert_true (perks_window_has_action (perks_ui_find (GTK_WIDGET (window), GTK_TYPE_LABEL, NULL),
                                          "win.explain"));
  g_assert_false (perks_window_has_action (GTK_WIDGET (window), "win.accounts"));
  g_assert_false (perks_window_has_action (alone, "win.go"));
  perks_ui_show (elsewhere, 100, 100);
  g_assert_false (perks_window_has_action (elsewhere, "win.go"));
  g_object_unref (alone);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/window-deadlines/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("act", test_act);
  ADD ("by-id", test_by_id);
  ADD ("pages", test_pages);
  ADD ("mark-done", test_mark_done);
  ADD ("failures", test_failures);
  ADD ("not-read-yet", test_not_read_yet);
  ADD ("has-action", test_has_action);

  return g_test_run ();
}
