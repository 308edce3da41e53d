/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefits-place.h"

#include "perks-benefit-item.h"
#include "perks-benefit-page.h"
#include "perks-benefits-table.h"
#include "perks-claim-author.h"
#include "perks-commands.h"
#include "perks-ui-fixture.h"

static PerksPlace *
show_place (PerksUiFixture *fixture,
            int             width,
            int             height)
{
  PerksPlace *place = g_object_new (PERKS_TYPE_BENEFITS_PLACE, NULL);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  perks_ui_show (GTK_WIDGET (place), width, height);
  perks_place_set_context (place, fixture->context);
  perks_ui_settle ();
  return place;
}

static PerksBenefitsTable *
find_table (PerksPlace *place)
{
  return PERKS_BENEFITS_TABLE (perks_ui_find (GTK_WIDGET (place), PERKS_TYPE_BENEFITS_TABLE, NULL));
}

/* The first drop-down chooses the table, the second the state. */
static void
choose (PerksPlace *place,
        guint       number,
        guint       selected)
{
  GtkWidget *first = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_DROP_DOWN, NULL);
  GtkWidget *choice = number == 0 ? first : gtk_widget_get_next_sibling (first);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  perks_ui_settle ();
}

static PerksBenefitItem *
find_item (GPtrArray  *items,
           const char *benefit)
{
  for (guint i = 0; i < items->len; i++)
    {
      PerksBenefitItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (perks_benefit_get_id (perks_benefit_item_get_benefit (item)), benefit))
        return item;
    }

  return NULL;
}

/* data/sample/books.json: claims and conditions; tier $50K. */
static void
test_rows (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    PerksBenefitTable  table;
    const char        *benefit;
    PerksBenefitState  state;
    const char        *status;
  } rows[] = {
    { PERKS_BENEFIT_TABLE_MARKETING, "research-pmc", PERKS_BENEFIT_STATE_AVAILABLE, "Available" },
    { PERKS_BENEFIT_TABLE_MARKETING, "listing-optimization", PERKS_BENEFIT_STATE_DONE,
      "Done on Mar 18, 2024 by Marketing lead for “Pantlerwick Planner, Professional”" },
    { PERKS_BENEFIT_TABLE_MARKETING, "rewards-testimonial", PERKS_BENEFIT_STATE_DECLINED,
      "Declined on Feb 10, 2025 by Alliances lead" },
    { PERKS_BENEFIT_TABLE_MARKETING, "blog-feature", PERKS_BENEFIT_STATE_REQUESTED,
      "Requested, scheduled on Nov 12, 2026 (Marketing lead) for “Pantlerwick Planner, "
      "Professional”" },
    { PERKS_BENEFIT_TABLE_MARKETING, "guest-blog", PERKS_BENEFIT_STATE_LOCKED,
      "Locked: given from $500K on" },
    { PERKS_BENEFIT_TABLE_SALES, "sponsor-poc", PERKS_BENEFIT_STATE_ACTIVE,
      "Active since Aug 3, 2026 (Alliances lead) · $15,000 for “Pantlerwick Planner, "
      "Professional”" },
    { PERKS_BENEFIT_TABLE_SALES, "seller-webinar", PERKS_BENEFIT_STATE_LOCKED,
      "Locked: given from $100K on" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  PerksSituation *situation = perks_context_get_situation (fixture->context);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) items = perks_benefit_item_list (situation, locale_text, rows[i].table);
      PerksBenefitItem *item = find_item (items, rows[i].benefit);

      g_assert_nonnull (item);
      g_assert_cmpstr (perks_benefit_item_get_status (item), ==, rows[i].status);
      g_assert_cmpint (perks_benefit_item_get_state (item), ==, rows[i].state);
    }
}

/* 17 marketing and 5 sales rows in the matrix; no technical benefit by tier in this edition;
 * twelve for List, Trial and Consulting. */
static void
test_tables (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 1100, 700);
  PerksBenefitsTable *table = find_table (place);
  GListModel *columns = gtk_column_view_get_columns (perks_benefits_table_get_view (table));

  perks_ui_assert_shows (place, "15 of 22 unlocked · ");
  g_assert_cmpuint (perks_benefits_table_get_size (table), ==, 17);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 10);
  perks_ui_assert_shows (place, "$50K (now)");
  perks_ui_assert_shows (place, "Commercial marketplace blog feature");
  perks_ui_assert_shows (place, "✓");
  gtk_test_accessible_assert_property (perks_benefits_table_get_view (table),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Benefits");
  gtk_test_accessible_assert_property (perks_ui_find (GTK_WIDGET (table), GTK_TYPE_LABEL, "✓"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "given from Publisher on");

  choose (place, 0, PERKS_BENEFIT_TABLE_SALES);
  g_assert_cmpuint (perks_benefits_table_get_size (table), ==, 5);
  perks_ui_assert_shows (place, "$300,000");
  perks_ui_assert_shows (place, "$15,000");

  choose (place, 0, PERKS_BENEFIT_TABLE_TECHNICAL);
  perks_ui_assert_shows (place, "Not Given by Tier");
  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON,
                                        "List, Trial and Consulting"),
                         "clicked");
  perks_ui_settle ();
  g_assert_cmpuint (perks_benefits_table_get_size (table), ==, 12);
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 4);
  perks_ui_assert_shows (place, "Personal help");
  perks_ui_assert_shows (place, "Guidance");
}

static void
test_filter (PerksUiFixture *fixture,
             gconstpointer   data)
{
  static const struct
  {
    PerksBenefitTable  table;
    PerksBenefitFilter filter;
    guint              n;
  } cases[] = {
    { PERKS_BENEFIT_TABLE_MARKETING, PERKS_BENEFIT_FILTER_ALL, 17 },
    { PERKS_BENEFIT_TABLE_MARKETING, PERKS_BENEFIT_FILTER_LOCKED, 5 },
    { PERKS_BENEFIT_TABLE_MARKETING, PERKS_BENEFIT_FILTER_CLAIMED, 3 },
    { PERKS_BENEFIT_TABLE_MARKETING, PERKS_BENEFIT_FILTER_DONE, 1 },
    { PERKS_BENEFIT_TABLE_SALES, PERKS_BENEFIT_FILTER_LOCKED, 2 },
    { PERKS_BENEFIT_TABLE_SALES, PERKS_BENEFIT_FILTER_CLAIMED, 1 },
    { PERKS_BENEFIT_TABLE_SALES, PERKS_BENEFIT_FILTER_DONE, 0 },
    { PERKS_BENEFIT_TABLE_PATHS, PERKS_BENEFIT_FILTER_CLAIMED, 1 },
  };
  PerksPlace *place = show_place (fixture, 1100, 700);
  GListModel *rows = perks_benefits_table_get_rows (find_table (place));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (place, 0, cases[i].table);
      choose (place, 1, cases[i].filter);
      g_test_message ("table %u, filter %u", cases[i].table, cases[i].filter);
      g_assert_cmpuint (g_list_model_get_n_items (rows), ==, cases[i].n);
      if (cases[i].n == 0)
        perks_ui_assert_shows (place, "No Benefit Found");
    }
}

static void
test_narrow (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 360, 600);
  int minimum;
  int dpi;

  perks_ui_assert_shows (place, "From Publisher");
  perks_ui_assert_hides (place, "$50K (now)");
  choose (place, 0, PERKS_BENEFIT_TABLE_PATHS);
  perks_ui_assert_shows (place, "List · Consulting · Trial");
  gtk_widget_measure (GTK_WIDGET (place), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 350);

  perks_place_open (place, "sponsor-poc");
  perks_ui_settle ();
  gtk_widget_measure (GTK_WIDGET (place), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 350);

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
  GtkWidget *note;

  perks_place_open (place, "sponsor-poc");
  perks_ui_settle ();
  perks_ui_assert_shows (place, "Azure sponsorship for deployment/proof of concept");
  note = perks_ui_find (GTK_WIDGET (place), ADW_TYPE_ENTRY_ROW, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "Credit for two hotel pilots.");
  perks_ui_assert_shows (place, "Active since Aug 3, 2026 (Alliances lead) · $15,000");
  perks_ui_assert_shows (place, "$300,000");
  perks_ui_assert_shows (place, "It has to be asked for and brings an amount of money.");
  perks_ui_assert_shows (place, "Published");
  perks_ui_assert_shows (place, "Pantlerwick Café Meter");
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Mark as Done"));
}

static void
choose_target (PerksPlace *place,
               const char *name)
{
  GtkWidget *row = perks_ui_find (GTK_WIDGET (place), ADW_TYPE_COMBO_ROW, NULL);
  GListModel *names = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (item), name))
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
    }
  perks_ui_settle ();
}

static void
test_conditions (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);
  GtkWidget *button;

  perks_place_open (place, "press-release-support");
  perks_ui_settle ();
  button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Request");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));

  choose_target (place, "Pantlerwick Café Meter");
  perks_ui_assert_shows (place, "Listing Optimization Done");
  perks_ui_assert_shows (place, "The listing of “Pantlerwick Café Meter” is not optimized yet");
  perks_ui_assert_shows (place, "Met");
  g_assert_false (gtk_widget_get_sensitive (button));

  perks_place_open (place, "guest-blog");
  perks_ui_settle ();
  perks_ui_assert_shows (place, "Locked: given from $500K on");
  perks_ui_assert_hides (place, "Conditions");
}

static void
test_claim (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);
  GtkWidget *button;
  PerksBooks *books;
  PerksClaim *claim;

  perks_place_open (place, "research-pmc");
  perks_ui_settle ();
  button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Mark as Done");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();

  books = perks_situation_get_books (perks_context_get_situation (fixture->context));
  claim = perks_books_find_claim (books, "research-pmc", NULL);
  g_assert_nonnull (claim);
  g_assert_cmpint (perks_claim_get_state (claim), ==, PERKS_CLAIM_STATE_DONE);
  perks_ui_assert_shows (place, "Nov 22, 2026");
  g_assert_null (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Mark as Done"));
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), "Enter Claim") == 0)
        return window;
    }

  return NULL;
}

/* Beside the button for the next step stands the one for all about it. */
static void
test_more (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);
  GtkWidget *dialog;

  perks_place_open (place, "press-release-support:cafe-meter");
  perks_ui_settle ();
  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "More…"), "clicked");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  perks_ui_assert_shows (dialog, "Press release support\nPantlerwick Café Meter");
  gtk_window_destroy (GTK_WINDOW (dialog));

  gtk_widget_activate_action (GTK_WIDGET (place), "benefits.enter-claim", "(ss)", "no-such", "");
  g_assert_null (find_dialog ());
}

/* A note leaves state, day and person as they are; a step is that of the person named last. */
static void
test_author (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);
  PerksBooks *books;
  PerksClaim *claim;
  GtkWidget *row;

  perks_claim_author_set (G_OBJECT (fixture->context), "Ada");
  perks_place_open (place, "research-pmc");
  perks_ui_settle ();
  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Mark as Done"),
                         "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  books = perks_situation_get_books (perks_context_get_situation (fixture->context));
  claim = perks_books_find_claim (books, "research-pmc", NULL);
  g_assert_cmpstr (perks_claim_get_by (claim), ==, "Ada");

  perks_claim_author_set (G_OBJECT (fixture->context), "Grace");
  row = perks_ui_find (GTK_WIDGET (place), ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "A note");
  g_signal_emit_by_name (row, "apply");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  books = perks_situation_get_books (perks_context_get_situation (fixture->context));
  claim = perks_books_find_claim (books, "research-pmc", NULL);
  g_assert_cmpstr (perks_claim_get_note (claim), ==, "A note");
  g_assert_cmpstr (perks_claim_get_by (claim), ==, "Ada");
}

/* A note leaves state and day as they are. */
static void
test_note (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 900, 700);
  GtkWidget *row;
  PerksBooks *books;
  PerksClaim *before;
  PerksClaim *claim;

  books = perks_situation_get_books (perks_context_get_situation (fixture->context));
  before = g_object_ref (perks_books_find_claim (books, "sponsor-poc", "planner"));
  perks_place_open (place, "sponsor-poc");
  perks_ui_settle ();
  row = perks_ui_find (GTK_WIDGET (place), ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "A third <hotel> & more");
  g_signal_emit_by_name (row, "apply");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();

  books = perks_situation_get_books (perks_context_get_situation (fixture->context));
  claim = perks_books_find_claim (books, "sponsor-poc", "planner");
  g_assert_cmpstr (perks_claim_get_note (claim), ==, "A third <hotel> & more");
  g_assert_cmpint (perks_claim_get_state (claim), ==, PERKS_CLAIM_STATE_ACTIVE);
  g_assert_cmpint (perks_claim_get_since (claim), ==, perks_claim_get_since (before));
  g_object_unref (before);
}

static gboolean
use_first_edition (PerksWorkspace  *workspace,
                   gpointer         user_data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  return perks_commands_use_edition (workspace, NULL, user_data, error);
}

/* Another edition has other tiers, and figures that are assumed and say so. */
static void
test_editions (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 1100, 700);
  GListModel *columns = NULL;

  columns = gtk_column_view_get_columns (perks_benefits_table_get_view (find_table (place)));
  perks_ui_fixture_run (fixture, use_first_edition, (gpointer) "2023-12");
  perks_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 7);
  perks_ui_assert_shows (place, "$25K (now)");

  perks_ui_fixture_run (fixture, use_first_edition, (gpointer) "2019-08");
  perks_ui_settle ();
  choose (place, 0, PERKS_BENEFIT_TABLE_TECHNICAL);
  g_assert_cmpuint (perks_benefits_table_get_size (find_table (place)), ==, 5);
  perks_ui_assert_shows (place, "$5,000");
  perks_place_open (place, "guest-blog");
  perks_ui_settle ();
  perks_ui_assert_shows (place, "Assumed");
  perks_ui_assert_shows (place, "What Is Assumed");
}

static void
test_empty (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksPlace *place = show_place (fixture, 1100, 700);

  perks_ui_assert_shows (place, "Nothing is unlocked yet: benefits belong to a publisher.");
  perks_ui_assert_shows (place, "Locked: given from Publisher on");
  perks_ui_assert_hides (place, "(now)");
  choose (place, 0, PERKS_BENEFIT_TABLE_PATHS);
  perks_ui_assert_shows (place, "No live offer has a path that it is for");
  perks_place_open (place, "nt-onboarding-docs");
  perks_ui_settle ();
  perks_ui_assert_shows (place, "No offer has a path that it is for.");
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/ui/benefits-place/empty", PerksUiFixture, NULL, perks_ui_fixture_set_up, test_empty,
              perks_ui_fixture_tear_down);
#define ADD(path, func) \
  g_test_add (path, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("/ui/benefits-place/rows", test_rows);
  ADD ("/ui/benefits-place/tables", test_tables);
  ADD ("/ui/benefits-place/filter", test_filter);
  ADD ("/ui/benefits-place/narrow", test_narrow);
  ADD ("/ui/benefits-place/page", test_page);
  ADD ("/ui/benefits-place/conditions", test_conditions);
  ADD ("/ui/benefits-place/claim", test_claim);
  ADD ("/ui/benefits-place/more", test_more);
  ADD ("/ui/benefits-place/author", test_author);
  ADD ("/ui/benefits-place/note", test_note);
  ADD ("/ui/benefits-place/editions", test_editions);
#undef ADD

  return g_test_run ();
}
