/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-page.h"

#include "perks-commands.h"
#include "perks-explanation-row.h"
#include "perks-terms-place.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

static GtkWidget *
show_page (PerksUiFixture *fixture,
           int             width)
{
  GtkWidget *page = perks_tier_page_new ();

  perks_ui_show (page, width, 900);
  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  perks_ui_settle ();
  return page;
}

static void
assert_all (GtkWidget         *page,
            const char *const *texts)
{
  for (; *texts != NULL; texts++)
    perks_ui_assert_shows (page, *texts);
}

/* Figures of data/sample/expected.json; the reckoning by hand: 13,881.04 × 182 ÷ 25,206.89 is
 * 100.2, and 101 days after 22 November 2026 is 3 March 2027. */
static void
test_sample (PerksUiFixture *fixture,
             gconstpointer   data)
{
  static const char *const texts[] = {
    "Why This Tier",
    "The tier is $50K: $86,118.96 counts, and it is reached from $50,000 on.",
    "Billed sales that count",
    "Sales by Month and Offer",
    "Not Counted",
    "Marked as Fraud",
    "Sales that are proven fraudulent do not count.",
    "$395.37",
    "Payout Rejected",
    "$1,040.54",
    "Trials",
    "$64.21",
    "Offers Without Billed Sales",
    "$24.83",
    "What the $50K Tier Rests On",
    "The whole past up to Nov 22, 2026",
    "$50,000, counted from the very amount",
    "Source: Programme page of 1 August 2023",
    "Mar 1, 2026: from that day on the sum has not been below the threshold",
    "The Way to $100K",
    "$100,000 − $86,118.96 = $13,881.04",
    "$25,206.89 counted in 182 days, May 25, 2026 to Nov 22, 2026",
    "$13,881.04 × 182 ÷ $25,206.89, rounded up: 101 days from today, on Mar 3, 2027",
    "Rules",
    NULL
  };
  GtkWidget *page = show_page (fixture, 900);
  PerksEdition *edition =
    perks_situation_get_edition (perks_context_get_situation (fixture->context));
  static const char *const clauses[] = { "tiers", "window", "fraud", "exclusions" };

  assert_all (page, texts);
  perks_ui_assert_hides (page, "Outside the Period");
  perks_ui_assert_hides (page, "Lost on");
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    perks_ui_assert_shows (page, perks_edition_find_clause (edition, clauses[i])->text);
}

static gboolean
use_edition (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_commands_use_edition (workspace, NULL, user_data, error);
}

/* A trailing window takes the tier away again: figures of the sample's oracle. */
static void
test_trailing (PerksUiFixture *fixture,
               gconstpointer   data)
{
  static const char *const texts[] = {
    "The tier is $25K: $46,840.24 counts, and it is reached from $25,000 on.",
    "Outside the Period",
    "$39,278.72",
    "12 months: Nov 23, 2025 to Nov 22, 2026",
    "Lost on",
    "when nothing more is sold: the sales up to",
    "Assumed: Read from the stages drawn in a deck of February 2024; the exact threshold is not "
    "known.",
    NULL
  };
  GtkWidget *page = show_page (fixture, 900);

  perks_ui_fixture_run (fixture, use_edition, (gpointer) "2023-12");
  perks_ui_settle ();
  assert_all (page, texts);
}

static gboolean
add_publisher (PerksWorkspace  *workspace,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  return perks_commands_add_publisher (workspace, "Fish & Chips", NULL, NULL, error);
}

static void
test_no_tier (PerksUiFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page;

  perks_ui_fixture_run (fixture, add_publisher, NULL);
  page = show_page (fixture, 900);
  perks_ui_assert_shows (page, "There is no tier");
  perks_ui_assert_shows (page, "What a Tier Rests On");
  perks_ui_assert_shows (page, "The Way to Publisher");
  perks_ui_assert_shows (page, "No sales: only a live offer that is billed");
  perks_ui_assert_hides (page, "Not Counted");
}

static void
test_link (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *page = show_page (fixture, 900);
  GtkWidget *row = perks_ui_find (page, ADW_TYPE_ACTION_ROW, "Sales by Month and Offer");

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.go");
  g_assert_cmpstr (g_variant_get_string (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL), ==, "overview:rows");
}

static gboolean
find_terms (gpointer user_data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (perks_ui_find (window, PERKS_TYPE_TERMS_PLACE, NULL) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* In the window a clause leads to the terms. */
static void
test_clause (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (window));
  perks_window_set_context (window, fixture->context);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forecast", NULL);
  perks_ui_settle ();
  row = perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_EXPLANATION_ROW, "Fraud");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.terms");
  g_assert_cmpstr (g_variant_get_string (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL), ==, "fraud");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (row);
  perks_ui_wait (find_terms, NULL);
}

/* On a telephone, and with text twice as large. */
static void
test_least_width (PerksUiFixture *fixture,
                  gconstpointer   data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *page = show_page (fixture, 360);
  int dpi, minimum;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  perks_ui_settle ();
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_tier_page_new ());

  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, set_up, func) \
  g_test_add ("/ui/tier-page/" name, PerksUiFixture, NULL, set_up, func, perks_ui_fixture_tear_down)
  ADD ("sample", perks_ui_fixture_set_up_sample, test_sample);
  ADD ("trailing", perks_ui_fixture_set_up_sample, test_trailing);
  ADD ("no-tier", perks_ui_fixture_set_up, test_no_tier);
  ADD ("link", perks_ui_fixture_set_up_sample, test_link);
  ADD ("clause", perks_ui_fixture_set_up_sample, test_clause);
  ADD ("least-width", perks_ui_fixture_set_up_sample, test_least_width);
  ADD ("finalize", perks_ui_fixture_set_up_sample, test_finalize);

  return g_test_run ();
}
