/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadlines-page.h"

#include <string.h>

#include "perks-commands.h"
#include "perks-deadline-row.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

static PerksPlace *
show_page (PerksUiFixture *fixture)
{
  GtkWidget *page = perks_deadlines_page_new ();

  perks_ui_show (page, 800, 800);
  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  perks_ui_settle ();
  return PERKS_PLACE (page);
}

/* The place of a text among all that is shown, -1 for none. */
static int
find_text (PerksPlace *place,
           const char *text)
{
  g_autofree char *shown = perks_ui_read (GTK_WIDGET (place));
  const char *found = strstr (shown, text);

  return found != NULL ? (int) (found - shown) : -1;
}

/* On 22 November 2026 in the sample two lines are overdue and benefits end on 15 December; the
 * engagements of the rollout and of the ledger end on 28 December and 20 January. */
static void
test_spans (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksPlace *page = show_page (fixture);
  guint n_deadlines =
    perks_situation_get_deadlines (perks_context_get_situation (fixture->context))->len;

  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (page), PERKS_TYPE_DEADLINE_ROW), ==, n_deadlines);
  g_assert_cmpint (find_text (page, "Overdue\n"), >=, 0);
  g_assert_cmpint (find_text (page, "Overdue by 34 days"), <,
                   find_text (page, "Overdue by 6 days"));
  perks_ui_assert_hides (page, "Within a Week");
  g_assert_cmpint (find_text (page, "Overdue by 6 days"), <, find_text (page, "Within a Month"));
  g_assert_cmpint (find_text (page, "Within a Month"), <, find_text (page, "on Dec 15, 2026"));
  g_assert_cmpint (find_text (page, "on Dec 15, 2026"), <, find_text (page, "Later"));
  g_assert_cmpint (find_text (page, "Later"), <, find_text (page, "on Dec 28, 2026"));
  g_assert_cmpint (find_text (page, "on Dec 28, 2026"), <, find_text (page, "on Jan 20, 2027"));
  perks_ui_assert_hides (page, "No Deadlines");
}

static gboolean
add_publisher (PerksWorkspace  *workspace,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  static const char *const fields[] = { "mpn-id=1234567", NULL };

  return perks_commands_add_publisher (workspace, "Fish & Chips", fields, NULL, error);
}

/* Without anything to write there is nothing to export. */
static void
test_empty (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksPlace *page;

  perks_ui_fixture_run (fixture, add_publisher, NULL);
  page = show_page (fixture);
  perks_ui_assert_shows (page, "No Deadlines");
  g_assert_false (gtk_widget_is_sensitive (
    perks_ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Export to Calendar…")));
}

static gboolean
answer_claim (PerksWorkspace  *workspace,
              gpointer         user_data,
              GCancellable    *cancellable,
              GError         **error)
{
  return perks_commands_claim (workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = "planner",
    .state = PERKS_CLAIM_STATE_CONTACTED,
  }, error);
}

/* What is settled goes at once. */
static void
test_change (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksPlace *page = show_page (fixture);

  perks_ui_assert_shows (page, "Answer overdue");
  perks_ui_fixture_run (fixture, answer_claim, NULL);
  perks_ui_settle ();
  perks_ui_assert_hides (page, "Answer overdue");
  perks_ui_assert_shows (page, "No message from the Rewards team");
}

/* In the window, which can say what came of it. */
static PerksDeadlinesPage *
show_in_window (PerksUiFixture *fixture,
                PerksWindow   **window)
{
  *window = g_object_new (PERKS_TYPE_WINDOW, NULL);
  gtk_window_present (GTK_WINDOW (*window));
  perks_window_set_context (*window, fixture->context);
  gtk_widget_activate_action (GTK_WIDGET (*window), "win.deadlines", NULL);
  perks_ui_settle ();
  return PERKS_DEADLINES_PAGE (
    perks_ui_find (GTK_WIDGET (*window), PERKS_TYPE_DEADLINES_PAGE, NULL));
}

static guint
count_events (const char *calendar)
{
  guint n_events = 0;

  for (const char *p = strstr (calendar, "BEGIN:VEVENT"); p != NULL;
       p = strstr (p + 1, "BEGIN:VEVENT"))
    n_events++;

  return n_events;
}

static void
test_export (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWindow *window;
  PerksDeadlinesPage *page = show_in_window (fixture, &window);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->path, "My <Deadlines>.ics", NULL);
  g_autofree char *calendar = NULL;
  g_autoptr (GError) error = NULL;

  perks_deadlines_page_export (page, file);
  perks_ui_wait_for_text (GTK_WIDGET (window), "Saved to “My <Deadlines>.ics”.");
  g_assert_null (perks_ui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo"));
  g_file_get_contents (g_file_peek_path (file), &calendar, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\n"));
  g_assert_cmpuint (
    count_events (calendar), ==,
    perks_situation_get_deadlines (perks_context_get_situation (fixture->context))->len);
  g_assert_nonnull (strstr (calendar, "DTSTART;VALUE=DATE:20261215"));
}

static void
test_export_fails (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  PerksWindow *window;
  PerksDeadlinesPage *page = show_in_window (fixture, &window);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->path, "no", "such", "x.ics", NULL);

  perks_deadlines_page_export (page, file);
  perks_ui_wait_for_text (GTK_WIDGET (window), "x.ics");
  perks_ui_assert_hides (window, "Saved to");
  g_assert_false (g_file_query_exists (file, NULL));
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_deadlines_page_new ());

  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, set_up, func) \
  g_test_add ("/ui/deadlines-page/" name, PerksUiFixture, NULL, set_up, func, \
              perks_ui_fixture_tear_down)
  ADD ("spans", perks_ui_fixture_set_up_sample, test_spans);
  ADD ("empty", perks_ui_fixture_set_up, test_empty);
  ADD ("change", perks_ui_fixture_set_up_sample, test_change);
  ADD ("export", perks_ui_fixture_set_up_sample, test_export);
  ADD ("export-fails", perks_ui_fixture_set_up_sample, test_export_fails);
  ADD ("finalize", perks_ui_fixture_set_up_sample, test_finalize);

  return g_test_run ();
}
