/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-counted-page.h"

#include "perks-commands.h"
#include "perks-counted-rows.h"
#include "perks-ui-fixture.h"

static GtkWidget *
show_page (PerksUiFixture *fixture)
{
  GtkWidget *page = perks_counted_page_new ();

  perks_ui_show (page, 800, 800);
  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  perks_ui_settle ();
  return page;
}

static GListModel *
get_rows (GtkWidget *page)
{
  return G_LIST_MODEL (
    gtk_list_view_get_model (GTK_LIST_VIEW (perks_ui_find (page, GTK_TYPE_LIST_VIEW, NULL))));
}

/* The sum is that of data/sample/expected.json; a sale of March 2025 was rejected. */
static void
test_sample (PerksUiFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *page = show_page (fixture);
  g_autoptr (GArray) rows =
    perks_counted_rows_list (perks_context_get_situation (fixture->context), NULL);

  g_assert_cmpuint (g_list_model_get_n_items (get_rows (page)), ==, rows->len);
  perks_ui_assert_shows (page, "What counts adds up to $86,118.96.");
  perks_ui_assert_shows (page, "October 2024 · Pantlerwick Café Meter");
  perks_ui_assert_shows (page, "4 sales count");
  perks_ui_assert_shows (page, "$163.60");
  perks_ui_assert_shows (page, "1 sale does not count: Payout Rejected");
  perks_ui_assert_shows (page, "$19.51");
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
test_empty (PerksUiFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *page;

  perks_ui_fixture_run (fixture, add_publisher, NULL);
  page = show_page (fixture);
  perks_ui_assert_shows (page, "No Sales Yet");
  g_assert_nonnull (perks_ui_find (page, GTK_TYPE_BUTTON, "Import a Report…"));
}

static gboolean
use_edition (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_commands_use_edition (workspace, NULL, user_data, error);
}

/* Another edition counts by another period. */
static void
test_change (PerksUiFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *page = show_page (fixture);

  perks_ui_fixture_run (fixture, use_edition, (gpointer) "2023-12");
  perks_ui_settle ();
  perks_ui_assert_shows (page, "What counts adds up to $46,840.24.");
  perks_ui_assert_shows (page, "4 sales do not count: Outside the Period");
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_counted_page_new ());

  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, set_up, func) \
  g_test_add ("/ui/counted-page/" name, PerksUiFixture, NULL, set_up, func, \
              perks_ui_fixture_tear_down)
  ADD ("sample", perks_ui_fixture_set_up_sample, test_sample);
  ADD ("empty", perks_ui_fixture_set_up, test_empty);
  ADD ("change", perks_ui_fixture_set_up_sample, test_change);
  ADD ("finalize", perks_ui_fixture_set_up_sample, test_finalize);

  return g_test_run ();
}
