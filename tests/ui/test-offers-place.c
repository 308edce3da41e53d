/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offers-place.h"

#include "perks-commands.h"
#include "perks-offer-item.h"
#include "perks-offer-page.h"
#include "perks-offers-table.h"
#include "perks-pages.h"
#include "perks-ui-fixture.h"

static PerksPlace *
show_place (PerksUiFixture *fixture,
            int             width,
            int             height)
{
  PerksPlace *place = g_object_new (PERKS_TYPE_OFFERS_PLACE, NULL);

  perks_ui_show (GTK_WIDGET (place), width, height);
  perks_place_set_context (place, fixture->context);
  perks_ui_settle ();
  return place;
}

static PerksOffersTable *
find_table (PerksPlace *place)
{
  return PERKS_OFFERS_TABLE (perks_ui_find (GTK_WIDGET (place), PERKS_TYPE_OFFERS_TABLE, NULL));
}

static const char *
get_name (PerksOffersTable *table,
          guint             position)
{
  g_autoptr (PerksOfferItem) item = NULL;

  item = g_list_model_get_item (perks_offers_table_get_rows (table), position);
  return perks_offer_item_get_name (item);
}

static gboolean
add_publisher (PerksWorkspace  *workspace,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  return perks_commands_add_publisher (workspace, "Fish & <Chips>", NULL, NULL, error);
}

static gboolean
add_offer (PerksWorkspace  *workspace,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  return perks_commands_add_offer (workspace, NULL, "Salt & <Vinegar>", NULL, NULL, error);
}

static void
test_empty (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 600);
  GtkWidget *button;

  perks_ui_assert_shows (place, "Enter Your Company First");
  button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Go to the Overview");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.go");

  perks_ui_fixture_run (fixture, add_publisher, NULL);
  perks_ui_settle ();
  perks_ui_assert_shows (place, "No Offers Yet");
  button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "New Offer");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.new-offer");

  perks_ui_fixture_run (fixture, add_offer, NULL);
  perks_ui_settle ();
  perks_ui_assert_hides (place, "No Offers Yet");
  perks_ui_assert_shows (place, "Salt & <Vinegar>");
  perks_ui_assert_shows (place, "Nobody");
}

/* Sums by offer from data/sample/expected.json. */
static void
test_rows (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    const char          *name;
    PerksPath            path;
    gint64               counted;
    gint64               days_live;
    gint64               days_silent;
    PerksContactConcern  concern;
  } rows[] = {
    { "Pantlerwick Planner, Professional", PERKS_PATH_TRANSACT, 6023160, 1104, -1,
      PERKS_CONTACT_CONCERN_NONE },
    { "Pantlerwick Café Meter", PERKS_PATH_TRANSACT, 2577305, 796, -1, PERKS_CONTACT_CONCERN_NONE },
    { "Pantlerwick Guest Ledger", PERKS_PATH_TRIAL, 0, 33, -1, PERKS_CONTACT_CONCERN_NONE },
    { "Pantlerwick Kitchen Rollout: 4-Week Proof of Concept", PERKS_PATH_CONSULTING, 0, 55, 55,
      PERKS_CONTACT_CONCERN_GENERIC },
    { "Pantlerwick Edge Server", PERKS_PATH_LIST, 0, 160, -1, PERKS_CONTACT_CONCERN_NONE },
    { "Pantlerwick Forecast for Hotel Groups", PERKS_PATH_TRANSACT, 0, -1, -1,
      PERKS_CONTACT_CONCERN_NONE },
  };
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  items = perks_offer_item_list (perks_context_get_situation (fixture->context), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PerksOfferItem *item = NULL;

      for (guint j = 0; j < items->len; j++)
        {
          if (g_str_equal (perks_offer_item_get_name (g_ptr_array_index (items, j)), rows[i].name))
            item = g_ptr_array_index (items, j);
        }
      g_assert_nonnull (item);
      g_assert_cmpint (perks_offer_item_get_path (item), ==, rows[i].path);
      g_assert_cmpint (perks_offer_item_get_counted (item), ==, rows[i].counted);
      g_assert_cmpint (perks_offer_item_get_days_live (item), ==, rows[i].days_live);
      g_assert_cmpint (perks_offer_item_get_days_silent (item), ==, rows[i].days_silent);
      g_assert_cmpint (perks_offer_item_get_concern (item), ==, rows[i].concern);
    }
}

static void
test_table (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 1100, 700);

  perks_ui_assert_shows (place, "6 sales of $114.31, but there is no offer of this name.");
  perks_ui_assert_shows (place, "Billed Sales");
  perks_ui_assert_shows (place, "$60,231.60");
  perks_ui_assert_shows (place, "$25,773.05");
  perks_ui_assert_shows (place, "1,104 days");
  perks_ui_assert_shows (place, "No, 55 days");
  perks_ui_assert_shows (place, "info@pantlerwick.example");
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), GTK_TYPE_LIST_VIEW), ==, 1);
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_COLUMN_VIEW, NULL));
}

static void
test_sort (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 1100, 700);
  PerksOffersTable *table = find_table (place);
  GtkColumnView *view = NULL;
  GListModel *columns;
  g_autoptr (GtkColumnViewColumn) sales = NULL;
  g_autoptr (GtkColumnViewColumn) name = NULL;

  view = GTK_COLUMN_VIEW (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_COLUMN_VIEW, NULL));
  columns = gtk_column_view_get_columns (view);
  name = g_list_model_get_item (columns, 0);
  sales = g_list_model_get_item (columns, 5);
  g_assert_cmpstr (gtk_column_view_column_get_title (sales), ==, "Billed Sales");

  gtk_column_view_sort_by_column (view, sales, GTK_SORT_DESCENDING);
  g_assert_cmpstr (get_name (table, 0), ==, "Pantlerwick Planner, Professional");
  g_assert_cmpstr (get_name (table, 1), ==, "Pantlerwick Café Meter");
  gtk_column_view_sort_by_column (view, name, GTK_SORT_ASCENDING);
  g_assert_cmpstr (get_name (table, 0), ==, "Pantlerwick Café Meter");
  g_assert_cmpstr (get_name (table, 5), ==, "Pantlerwick Planner, Professional");
}

static void
search (PerksPlace *place,
        const char *words)
{
  GtkWidget *entry = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  perks_ui_settle ();
}

/* Accents and case do not matter. */
static void
test_search (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 1100, 700);
  GListModel *rows = perks_offers_table_get_rows (find_table (place));

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 6);
  search (place, "cafe");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  g_assert_cmpstr (get_name (find_table (place), 0), ==, "Pantlerwick Café Meter");
  search (place, "zebra");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  perks_ui_assert_shows (place, "No Offer Found");
  search (place, "");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 6);
  perks_ui_assert_hides (place, "No Offer Found");
}

static void
test_narrow (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 360, 600);
  int minimum;
  int dpi;

  perks_ui_assert_shows (place, "Pantlerwick Planner, Professional");
  perks_ui_assert_shows (place, "Transact · Live · $60,231.60");
  perks_ui_assert_hides (place, "Billed Sales");
  gtk_widget_measure (GTK_WIDGET (place), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 350);

  perks_place_open (place, "planner");
  perks_ui_settle ();
  gtk_widget_measure (GTK_WIDGET (place), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 350);
  gtk_widget_measure (GTK_WIDGET (place), GTK_ORIENTATION_VERTICAL, 350, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 200);

  /* There also with text twice as large. */
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  perks_ui_settle ();
  gtk_widget_measure (GTK_WIDGET (place), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (minimum, <=, 350);
}

static void
test_page (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);

  perks_place_open (place, "kitchen-rollout");
  perks_ui_settle ();
  perks_ui_assert_shows (place, "Pantlerwick Kitchen Rollout: 4-Week Proof of Concept");
  perks_ui_assert_shows (place, "Onboarding documentation");
  perks_ui_assert_hides (place, "Billed Sales by Month");

  perks_place_open (place, "planner");
  perks_ui_settle ();
  perks_ui_assert_shows (place, "Transact, because its listing option is “Subscription”.");
  perks_ui_assert_shows (place, "Nov 14, 2023 (1,104 days)");
  perks_ui_assert_shows (place, "October 2026");
  perks_ui_assert_shows (place, "$3,028.46");
  perks_ui_assert_shows (place, "$76.17 does not count");
  perks_ui_assert_shows (place, "$3,503.30");
}

static double
get_scrolled (PerksPlace *place)
{
  GtkWidget *page = perks_ui_find (GTK_WIDGET (place), PERKS_TYPE_OFFER_PAGE, NULL);
  GtkWidget *scroller = perks_ui_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);

  return gtk_adjustment_get_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static void
assert_in_sight (PerksPlace *place,
                 GtkWidget  *widget)
{
  GtkWidget *page = perks_ui_find (GTK_WIDGET (place), PERKS_TYPE_OFFER_PAGE, NULL);
  GtkWidget *scroller = perks_ui_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  graphene_rect_t bounds;

  perks_ui_settle ();
  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (scroller));
}

static gboolean
is_scrolled (gpointer place)
{
  return get_scrolled (place) > 0;
}

/* A part of the page gets the focus and comes into sight, whether the page is new or was open. */
static void
test_part (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    const char *id;
    const char *text;
  } cases[] = {
    { "guest-ledger:contacts", "alliances.lead@pantlerwick.example" },
    { "guest-ledger:engagement", "An engagement manager helps until Jan 20, 2027." },
    { "planner:engagement", "Evergreen" },
  };
  PerksPlace *place = show_place (fixture, 900, 300);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *focus;

      perks_place_open (place, cases[i].id);
      perks_ui_wait (is_scrolled, place);
      focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (place))));
      g_assert_nonnull (focus);
      perks_ui_assert_shows (focus, cases[i].text);
      assert_in_sight (place, focus);
    }
}

static GtkWindow *
find_window (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0)
        return window;
    }

  return NULL;
}

/* The buttons of the page open what they say. */
static void
test_dialogs (PerksUiFixture *fixture,
              gconstpointer   data)
{
  static const struct
  {
    const char *offer;
    const char *button;
    const char *title;
  } cases[] = {
    { "kitchen-rollout", "The Team Has Written…", "The Team Has Written" },
    { "kitchen-rollout", "Start…", "Start Engagement" },
    { "planner", "Edit…", "Edit Engagement" },
    { "planner", "End…", "End Engagement" },
    { "planner", "Opt Out…", "Opt Out" },
  };
  PerksPlace *place = show_place (fixture, 900, 700);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *button;
      GtkWindow *window;

      perks_place_open (place, cases[i].offer);
      perks_ui_settle ();
      button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, cases[i].button);
      g_test_message ("%s", cases[i].button);
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      window = find_window (cases[i].title);
      g_assert_nonnull (window);
      gtk_window_destroy (window);
    }
}

/* A claim is one button: it takes the step that it names. */
static void
test_claim (PerksUiFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    const char      *row;
    const char      *button;
    const char      *benefit;
    PerksClaimState  state;
  } cases[] = {
    { "Press release support", "Mark as Active", "nt-press-release-support",
      PERKS_CLAIM_STATE_ACTIVE },
    { "Onboarding documentation", "Request", "nt-onboarding-docs", PERKS_CLAIM_STATE_REQUESTED },
    { "Joining ISV Connect", "Mark as Done", "isv-connect", PERKS_CLAIM_STATE_DONE },
  };
  PerksPlace *place = show_place (fixture, 900, 700);

  perks_place_open (place, "guest-ledger");
  perks_ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_LIST_BOX_ROW, cases[i].row);
      PerksBooks *books;
      PerksClaim *claim;

      g_assert_nonnull (row);
      g_signal_emit_by_name (perks_ui_find (row, GTK_TYPE_BUTTON, cases[i].button), "clicked");
      perks_ui_fixture_run (fixture, NULL, NULL);
      perks_ui_settle ();
      books = perks_situation_get_books (perks_context_get_situation (fixture->context));
      claim = perks_books_find_claim (books, cases[i].benefit, "guest-ledger");
      g_assert_nonnull (claim);
      g_assert_cmpint (perks_claim_get_state (claim), ==, cases[i].state);
    }

  perks_ui_assert_hides (place, "Join it, then mark it done.");
  perks_ui_assert_shows (place, "Done on Nov 22, 2026");
}

/* What the offer's listing does not count is said, not hidden. */
static void
test_not_counted (PerksUiFixture *fixture,
                  gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);

  perks_place_open (place, "edge-server");
  perks_ui_settle ();
  perks_ui_assert_shows (place, "$6.68 does not count");
  perks_ui_assert_shows (place, "List, because its listing option is");
}

static void
test_missing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);

  perks_place_open (place, "nobody-knows");
  perks_ui_settle ();
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_OFFER_PAGE), ==, 0);
  perks_ui_assert_shows (place, "Billed Sales");
}

static void
test_remove (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);
  GtkWidget *button;
  PerksBooks *books;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  perks_place_open (place, "forecast");
  perks_ui_settle ();
  button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Remove");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();

  books = perks_situation_get_books (perks_context_get_situation (fixture->context));
  g_assert_null (perks_books_find_offer (books, "forecast"));
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_OFFER_PAGE), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (perks_offers_table_get_rows (find_table (place))), ==,
                    5);
}

static void
test_add_named (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);
  GtkWidget *button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Add Offer");
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_editors = 0;

  g_signal_emit_by_name (button, "clicked");
  perks_ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *row;

      if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), "New Offer") != 0)
        continue;
      n_editors++;
      row = perks_ui_find (window, ADW_TYPE_ENTRY_ROW, NULL);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                       "Pantlerwick Recipe Costing");
    }
  g_assert_cmpuint (n_editors, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/ui/offers-place/empty", PerksUiFixture, NULL, perks_ui_fixture_set_up, test_empty,
              perks_ui_fixture_tear_down);
#define ADD(path, func) \
  g_test_add (path, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("/ui/offers-place/rows", test_rows);
  ADD ("/ui/offers-place/table", test_table);
  ADD ("/ui/offers-place/sort", test_sort);
  ADD ("/ui/offers-place/search", test_search);
  ADD ("/ui/offers-place/narrow", test_narrow);
  ADD ("/ui/offers-place/page", test_page);
  ADD ("/ui/offers-place/part", test_part);
  ADD ("/ui/offers-place/dialogs", test_dialogs);
  ADD ("/ui/offers-place/claim", test_claim);
  ADD ("/ui/offers-place/not-counted", test_not_counted);
  ADD ("/ui/offers-place/missing", test_missing);
  ADD ("/ui/offers-place/remove", test_remove);
  ADD ("/ui/offers-place/add-named", test_add_named);
#undef ADD

  return g_test_run ();
}
