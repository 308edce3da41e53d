/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-dialog.h"

#include "perks-commands.h"
#include "perks-day.h"
#include "perks-engagement.h"
#include "perks-ui-fixture.h"

static PerksFormDialog *
show_dialog (PerksUiFixture      *fixture,
             const char          *offer,
             PerksEngagementStep  step)
{
  PerksFormDialog *dialog = perks_engagement_dialog_new (NULL, fixture->context, offer, step);

  gtk_window_present (GTK_WINDOW (dialog));
  perks_ui_settle ();
  return dialog;
}

static void
type (PerksFormDialog *dialog,
      const char      *name,
      const char      *text)
{
  perks_form_field_set_text (perks_form_dialog_find_field (dialog, name), text);
}

static void
assert_text (PerksFormDialog *dialog,
             const char      *name,
             const char      *expected)
{
  g_autofree char *text = perks_form_dialog_dup_text (dialog, name);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_message (PerksFormDialog *dialog,
                const char      *name,
                const char      *expected)
{
  g_assert_cmpstr (perks_form_field_get_message (perks_form_dialog_find_field (dialog, name)), ==,
                   expected);
}

static GtkWidget *
find_button (PerksFormDialog *dialog,
             const char      *verb)
{
  return perks_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, verb);
}

static void
save (PerksUiFixture  *fixture,
      PerksFormDialog *dialog,
      const char      *verb)
{
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog, verb)));
  g_signal_emit_by_name (find_button (dialog, verb), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

static PerksEngagement *
find_engagement (PerksUiFixture *fixture,
                 const char     *offer)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);

  return perks_books_find_engagement (perks_situation_get_books (situation), offer);
}

/* The sample: kitchen-rollout is live since 2026-09-28, and nothing is entered. */
static void
test_start (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, "kitchen-rollout", PERKS_ENGAGEMENT_STEP_START);
  PerksEngagement *engagement;

  perks_ui_assert_shows (dialog, "Pantlerwick Kitchen Rollout: 4-Week Proof of Concept");
  assert_text (dialog, "day", "2026-09-28");
  assert_message (dialog, "day",
                  "Sep 28, 2026. Without another last day it ends after 3 months, on "
                  "Dec 28, 2026.");
  type (dialog, "day", "");
  assert_message (dialog, "day", "Enter a day.");
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "Start")));
  type (dialog, "day", "2026-09-31");
  assert_message (dialog, "day", "“2026-09-31” is not a day. Write it as in 2026-11-22.");
  type (dialog, "day", "2026-09-27");
  assert_message (dialog, "day",
                  "The offer is live on its path since Sep 28, 2026. It cannot begin before.");
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "Start")));
  type (dialog, "day", "2026-11-30");
  assert_message (dialog, "day",
                  "Nov 30, 2026. Without another last day it ends after 3 months, on "
                  "Feb 28, 2027.");
  type (dialog, "day", "2026-10-01");
  type (dialog, "manager", " Ann & Bob ");
  save (fixture, dialog, "Start");

  engagement = find_engagement (fixture, "kitchen-rollout");
  g_assert_cmpint (perks_engagement_get_start (engagement), ==, perks_day_new (2026, 10, 1));
  g_assert_cmpint (perks_engagement_get_end (engagement), ==, PERKS_DAY_NONE);
  g_assert_cmpstr (perks_engagement_get_manager (engagement), ==, "Ann & Bob");
}

static void
test_edit (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, "planner", PERKS_ENGAGEMENT_STEP_EDIT);
  PerksEngagement *engagement;

  assert_text (dialog, "manager", "Engagement manager, EMEA");
  assert_text (dialog, "start", "2023-11-23");
  assert_text (dialog, "end", "");
  assert_text (dialog, "notes", "Call on the first Tuesday of a quarter.");
  assert_message (dialog, "start", "Nov 23, 2023");
  assert_message (dialog, "end", "Without a last day it has no end.");
  type (dialog, "start", "2023-11-13");
  assert_message (dialog, "start",
                  "The offer is live on its path since Nov 14, 2023. It cannot begin before.");
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "Save")));
  type (dialog, "start", "2023-11-23");
  type (dialog, "end", "2023-11-22");
  assert_message (dialog, "end", "It begins on Nov 23, 2023 and cannot end before.");
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "Save")));
  type (dialog, "start", "");
  /* It begins with the offer then, on 14 November. */
  assert_message (dialog, "end", "Nov 22, 2023");
  type (dialog, "end", "2023-11-13");
  assert_message (dialog, "end", "It begins on Nov 14, 2023 and cannot end before.");
  type (dialog, "start", "2023-11-23");
  type (dialog, "end", "2026-12-31");
  type (dialog, "activities", "Blog post; Webinar = live");
  type (dialog, "manager", "");
  save (fixture, dialog, "Save");

  engagement = find_engagement (fixture, "planner");
  g_assert_cmpint (perks_engagement_get_end (engagement), ==, perks_day_new (2026, 12, 31));
  g_assert_cmpint (perks_engagement_get_start (engagement), ==, perks_day_new (2023, 11, 23));
  g_assert_null (perks_engagement_get_manager (engagement));
  g_assert_cmpstr (perks_engagement_get_activities (engagement), ==, "Blog post; Webinar = live");
  g_assert_cmpstr (perks_engagement_get_notes (engagement), ==,
                   "Call on the first Tuesday of a quarter.");
}

/* Where nothing is entered and nothing is changed, nothing is written down. */
static void
test_edit_nothing (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, "kitchen-rollout", PERKS_ENGAGEMENT_STEP_EDIT);

  assert_text (dialog, "start", "2026-09-28");
  assert_message (dialog, "end", "Without another last day it ends after 3 months, on Dec 28, "
                                 "2026.");
  save (fixture, dialog, "Save");
  g_assert_null (find_engagement (fixture, "kitchen-rollout"));

  dialog = show_dialog (fixture, "kitchen-rollout", PERKS_ENGAGEMENT_STEP_EDIT);
  type (dialog, "notes", "Call first");
  save (fixture, dialog, "Save");
  g_assert_cmpint (perks_engagement_get_start (find_engagement (fixture, "kitchen-rollout")), ==,
                   perks_day_new (2026, 9, 28));
}

static void
test_end (PerksUiFixture *fixture,
          gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, "guest-ledger", PERKS_ENGAGEMENT_STEP_END);

  assert_text (dialog, "day", "2026-11-22");
  type (dialog, "day", "2026-10-19");
  assert_message (dialog, "day", "It begins on Oct 20, 2026 and cannot end before.");
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "End")));
  type (dialog, "day", "2026-10-20");
  save (fixture, dialog, "End");
  g_assert_cmpint (perks_engagement_get_end (find_engagement (fixture, "guest-ledger")), ==,
                   perks_day_new (2026, 10, 20));
}

/* rules.md: with day and reason, and it can be taken back; for List too. */
static void
test_opt (PerksUiFixture *fixture,
          gconstpointer   data)
{
  static const char *const offers[] = { "guest-ledger", "edge-server" };

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      PerksFormDialog *dialog = show_dialog (fixture, offers[i], PERKS_ENGAGEMENT_STEP_OPT_OUT);
      PerksEngagement *engagement;

      type (dialog, "day", "2026-11-10");
      type (dialog, "reason", "No time");
      save (fixture, dialog, "Opt Out");
      engagement = find_engagement (fixture, offers[i]);
      g_assert_true (perks_engagement_is_out (engagement, perks_day_new (2026, 11, 10)));
      g_assert_cmpstr (perks_engagement_get_opt_reason (engagement), ==, "No time");

      dialog = show_dialog (fixture, offers[i], PERKS_ENGAGEMENT_STEP_OPT_IN);
      type (dialog, "day", "2026-11-09");
      assert_message (dialog, "day", "You opted out on Nov 10, 2026 and cannot opt in before.");
      g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "Opt In")));
      type (dialog, "day", "2026-11-10");
      save (fixture, dialog, "Opt In");
      engagement = find_engagement (fixture, offers[i]);
      g_assert_false (perks_engagement_is_out (engagement, perks_day_new (2026, 11, 22)));
      g_assert_null (perks_engagement_get_opt_reason (engagement));
    }
}

static gboolean
opt_out (PerksWorkspace  *workspace,
         gpointer         user_data,
         GCancellable    *cancellable,
         GError         **error)
{
  return perks_commands_opt (workspace, NULL, user_data, FALSE, PERKS_DAY_NONE, NULL, error);
}

/* What the books refuse is said above what was typed. */
static void
test_refused (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, "planner", PERKS_ENGAGEMENT_STEP_OPT_OUT);

  perks_ui_fixture_run (fixture, opt_out, (gpointer) "planner");
  type (dialog, "reason", "No budget");
  g_signal_emit_by_name (find_button (dialog, "Opt Out"), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  perks_ui_assert_shows (dialog, "You have opted out for “Pantlerwick Planner, Professional” "
                                 "already");
  assert_text (dialog, "reason", "No budget");
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog, "Opt Out")));
}

static void
test_missing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_assert_null (perks_engagement_dialog_new (NULL, fixture->context, "nobody-knows",
                                              PERKS_ENGAGEMENT_STEP_START));
}

static void
test_width (PerksUiFixture *fixture,
            gconstpointer   data)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  for (guint step = 0; step < PERKS_N_ENGAGEMENT_STEPS; step++)
    {
      PerksFormDialog *dialog = show_dialog (fixture, "planner", step);
      int minimum;

      gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_test_message ("step %u", step);
      g_assert_cmpint (minimum, <=, 360);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/engagement-dialog/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("start", test_start);
  ADD ("edit", test_edit);
  ADD ("edit-nothing", test_edit_nothing);
  ADD ("end", test_end);
  ADD ("opt", test_opt);
  ADD ("refused", test_refused);
  ADD ("missing", test_missing);
  ADD ("width", test_width);
#undef ADD

  return g_test_run ();
}
