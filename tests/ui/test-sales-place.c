/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "perks-ledger-view.h"
#include "perks-sales-place.h"
#include "perks-sales-text.h"
#include "perks-ui-fixture.h"

/* Counted in data/sample/revenue.csv by its column of months. */
#define SALES_OF_2025 "787"

typedef struct
{
  PerksUiFixture fixture;
  GtkWindow     *window;
  PerksPlace    *place;
} Data;

static void
set_up (Data          *data,
        gconstpointer  test_data)
{
  if (test_data != NULL)
    perks_ui_fixture_set_up (&data->fixture, test_data);
  else
    perks_ui_fixture_set_up_sample (&data->fixture, test_data);
  data->place = g_object_new (PERKS_TYPE_SALES_PLACE, NULL);
  data->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (data->window, 900, 600);
  gtk_window_set_child (data->window, GTK_WIDGET (data->place));
  perks_place_set_context (data->place, data->fixture.context);
  gtk_window_present (data->window);
}

static void
tear_down (Data          *data,
           gconstpointer  test_data)
{
  gtk_window_destroy (data->window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  perks_ui_fixture_tear_down (&data->fixture, test_data);
}

static void
wait_for_text (Data       *data,
               const char *text)
{
  perks_ui_wait_for_text (GTK_WIDGET (data->window), text);
}

static GtkWidget *
get_child (Data       *data,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (data->place),
                                                    PERKS_TYPE_SALES_PLACE, name));
}

static void
test_empty (Data          *data,
            gconstpointer  test_data)
{
  wait_for_text (data, "No Sales Yet");
  wait_for_text (data, "Import a Report…");
}

static void
test_ledger (Data          *data,
             gconstpointer  test_data)
{
  wait_for_text (data, "2,051 sales shown · $86,118.96 count for the tier");
  wait_for_text (data, "Oct 1, 2026");
  wait_for_text (data, "Pantlerwick Planner, Professional");
}

static guint
find_offer (Data       *data,
            const char *name)
{
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (get_child (data, "offer")));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), i), name) == 0)
      return i;

  g_assert_not_reached ();
}

static void
test_filter (Data          *data,
             gconstpointer  test_data)
{
  wait_for_text (data, "2,051 sales shown");
  /* Forecast is a draft and has no sales. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_child (data, "offer")),
                              find_offer (data, "Pantlerwick Forecast for Hotel Groups"));
  wait_for_text (data, "No Sales Found");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_child (data, "offer")), 0);
  wait_for_text (data, "2,051 sales shown");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_child (data, "period")),
                              PERKS_SALES_PERIOD_LAST_YEAR);
  wait_for_text (data, SALES_OF_2025 " sales shown");
}

static PerksStanding *
get_standing (Data *data)
{
  return perks_situation_get_standing (perks_context_get_situation (data->fixture.context));
}

static gboolean
counts_less (gpointer user_data)
{
  return get_standing (user_data)->counted < 8611896;
}

/* All at once are too many to mark, and their number is written as every other. */
static void
test_too_many (Data          *data,
               gconstpointer  test_data)
{
  GtkWidget *view = get_child (data, "view");
  GtkWidget *table;

  wait_for_text (data, "2,051 sales shown");
  table = gtk_widget_get_first_child (gtk_widget_get_first_child (view));
  gtk_selection_model_select_all (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
  wait_for_text (data, "2,051 sales chosen; at most 500 can be marked at once");
  g_assert_false (gtk_widget_get_sensitive (get_child (data, "mark")));
}

/* Hidden columns leave their room to the names of offers, at every width. */
static void
test_widths (Data          *data,
             gconstpointer  test_data)
{
  static const int widths[] = { 360, 700, 850, 1100, 360 };
  GtkWidget *view = get_child (data, "view");
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (view));

  wait_for_text (data, "2,051 sales shown");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *table = gtk_widget_get_first_child (gtk_widget_get_first_child (view));
      GtkWidget *title, *last = NULL;
      graphene_rect_t bounds;

      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 500);
      perks_ui_settle ();
      perks_ui_settle ();
      title = gtk_widget_get_first_child (gtk_widget_get_first_child (table));
      for (; title != NULL; title = gtk_widget_get_next_sibling (title))
        if (gtk_widget_get_visible (title))
          last = title;
      g_assert_nonnull (last);
      g_assert_true (gtk_widget_compute_bounds (last, view, &bounds));
      g_test_message ("%d: up to %f", widths[i], bounds.origin.x + bounds.size.width);
      g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width,
                                      gtk_widget_get_width (view), 2);
    }
}

static void
test_fraud (Data          *data,
            gconstpointer  test_data)
{
  GtkWidget *view = get_child (data, "view");
  g_autoptr (GPtrArray) keys = NULL;
  guint n_marked = 1;
  GtkWidget *table;

  wait_for_text (data, "2,051 sales shown");
  wait_for_text (data, "Oct 1, 2026");
  table = gtk_widget_get_first_child (gtk_widget_get_first_child (view));
  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)), 1, TRUE);
  wait_for_text (data, "1 sale chosen");
  keys = perks_ledger_view_get_selected_keys (PERKS_LEDGER_VIEW (view), &n_marked);
  g_assert_cmpuint (keys->len, ==, 1);
  g_assert_cmpuint (n_marked, ==, 0);
  g_assert_false (gtk_widget_get_sensitive (get_child (data, "clear")));

  g_signal_emit_by_name (get_child (data, "mark"), "clicked");
  perks_ui_wait (counts_less, data);
  g_assert_cmpint (get_standing (data)->counted +
                   get_standing (data)->excluded[PERKS_EXCLUSION_FRAUD], ==, 8611896 + 39537);
}

static void
test_order (Data          *data,
            gconstpointer  test_data)
{
  PerksLedgerView *view = PERKS_LEDGER_VIEW (get_child (data, "view"));
  GtkWidget *table = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  const PerksSalesSort expected[] = {
    PERKS_SALES_SORT_DAY, PERKS_SALES_SORT_OFFER, PERKS_SALES_SORT_KIND,
    PERKS_SALES_SORT_OWN, PERKS_SALES_SORT_USD,   PERKS_SALES_SORT_KEY,
  };

  wait_for_text (data, "2,051 sales shown");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      for (int descending = 0; descending < 2; descending++)
        {
          PerksSalesSort sort;
          gboolean reversed;

          gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), column,
                                          descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
          perks_ledger_view_get_order (view, &sort, &reversed);
          g_assert_cmpint (sort, ==, expected[i]);
          g_assert_cmpint (reversed, ==, descending);
        }
    }
  wait_for_text (data, "2,051 sales shown");
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/sales-place/empty", Data, "empty", set_up, test_empty, tear_down);
  g_test_add ("/sales-place/ledger", Data, NULL, set_up, test_ledger, tear_down);
  g_test_add ("/sales-place/filter", Data, NULL, set_up, test_filter, tear_down);
  g_test_add ("/sales-place/fraud", Data, NULL, set_up, test_fraud, tear_down);
  g_test_add ("/sales-place/too-many", Data, NULL, set_up, test_too_many, tear_down);
  g_test_add ("/sales-place/widths", Data, NULL, set_up, test_widths, tear_down);
  g_test_add ("/sales-place/order", Data, NULL, set_up, test_order, tear_down);

  return g_test_run ();
}
