/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-programme-window.h"

#include "perks-commands.h"
#include "perks-credit.h"
#include "perks-form-dialog.h"
#include "perks-place.h"
#include "perks-ui-fixture.h"

typedef struct
{
  PerksUiFixture        fixture;
  PerksProgrammeWindow *window;
} Data;

static void
set_up (Data          *data,
        gconstpointer  test_data)
{
  perks_ui_fixture_set_up_sample (&data->fixture, test_data);
  data->window = perks_programme_window_present (NULL, data->fixture.context, test_data, NULL);
  perks_ui_settle ();
}

static void
set_up_empty (Data          *data,
              gconstpointer  test_data)
{
  perks_ui_fixture_set_up (&data->fixture, test_data);
  data->window = perks_programme_window_present (NULL, data->fixture.context, test_data, NULL);
  perks_ui_settle ();
}

static void
tear_down (Data          *data,
           gconstpointer  test_data)
{
  gtk_window_destroy (GTK_WINDOW (data->window));
  perks_ui_settle ();
  perks_ui_fixture_tear_down (&data->fixture, test_data);
}

/* Every clause of the edition in use, with its source. */
static void
test_terms (Data          *data,
            gconstpointer  test_data)
{
  PerksSituation *situation = perks_context_get_situation (data->fixture.context);
  PerksEdition *edition = perks_situation_get_edition (situation);
  GPtrArray *clauses = perks_edition_get_clauses (edition);

  g_assert_cmpuint (clauses->len, >, 20);
  for (guint i = 0; i < clauses->len; i++)
    {
      const PerksClause *clause = g_ptr_array_index (clauses, i);

      perks_ui_assert_shows (data->window, clause->title);
      perks_ui_assert_shows (data->window, clause->text);
      perks_ui_assert_shows (data->window, clause->source);
    }
}

static gboolean
use_2019 (PerksWorkspace  *workspace,
          gpointer         user_data,
          GCancellable    *cancellable,
          GError         **error)
{
  return perks_commands_use_edition (workspace, NULL, "2019-08", error);
}

/* 2019-08.json, which is not in use at first. */
static void
test_terms_of_another (Data          *data,
                       gconstpointer  test_data)
{
  perks_ui_assert_hides (data->window, "The page of August 2019 does not say over which period");
  perks_ui_fixture_run (&data->fixture, use_2019, NULL);
  perks_ui_wait_for_text (GTK_WIDGET (data->window),
                          "The page of August 2019 does not say over which period");
}

static guint
count_marks (GtkWidget  *widget,
             const char *label)
{
  guint n_marks = GTK_IS_MENU_BUTTON (widget) &&
                  g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)), label) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_marks += count_marks (child, label);

  return n_marks;
}

/* 2023-08.json: the period and one figure are assumed; 2019-08.json: the period, nine tiers, no
 * figure less. Each says why. */
static void
test_terms_marks (Data          *data,
                  gconstpointer  test_data)
{
  GtkWidget *row = perks_ui_find (GTK_WIDGET (data->window), ADW_TYPE_ACTION_ROW,
                                  "Length of an engagement");
  GtkWidget *mark = perks_ui_find (row, GTK_TYPE_MENU_BUTTON, "Assumed");

  g_assert_cmpuint (count_marks (GTK_WIDGET (data->window), "Assumed"), ==, 2);
  g_assert_nonnull (mark);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (mark), ==,
                   "This page gives no number of months; the three of August 2019 are carried "
                   "over.");
  perks_ui_assert_shows (data->window, "From $25,000.00 of billed sales or 250 monthly active "
                                       "users of Teams");
}

static gboolean
is_in_view (GtkWidget *widget,
            GtkWidget *scrolled)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scrolled, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y < gtk_widget_get_height (scrolled) / 2;
}

/* What rests on a clause leads to it, past all that stands before; the next takes the mark. */
static void
test_terms_link (Data          *data,
                 gconstpointer  test_data)
{
  GtkWidget *scrolled = perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_SCROLLED_WINDOW,
                                       "Getting started");
  GtkWidget *row;

  perks_ui_assert_hides (data->window, "Opened from a Link");
  perks_place_open (PERKS_PLACE (gtk_widget_get_ancestor (scrolled, PERKS_TYPE_PLACE)),
                    "sponsorship");
  perks_ui_wait_for_text (GTK_WIDGET (data->window), "Opened from a Link");
  perks_ui_settle ();
  row = gtk_window_get_focus (GTK_WINDOW (data->window));
  g_assert_true (ADW_IS_PREFERENCES_ROW (row));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Azure sponsorship");
  g_assert_true (is_in_view (row, scrolled));
  g_assert_true (gtk_widget_has_css_class (row, "perks-wanted"));

  perks_place_open (PERKS_PLACE (gtk_widget_get_ancestor (scrolled, PERKS_TYPE_PLACE)),
                    "2023-08#language");
  g_assert_false (gtk_widget_has_css_class (row, "perks-wanted"));
  row = gtk_window_get_focus (GTK_WINDOW (data->window));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Language");
  perks_ui_settle ();
  g_assert_true (is_in_view (row, scrolled));

  perks_place_open (PERKS_PLACE (gtk_widget_get_ancestor (scrolled, PERKS_TYPE_PLACE)), "nothing");
  perks_ui_wait_for_text (GTK_WIDGET (data->window), "This edition has no such clause.");
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (PERKS_IS_FORM_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
type (GtkWindow  *dialog,
      const char *name,
      const char *text)
{
  perks_form_field_set_text (perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), name), text);
}

static GtkWidget *
find_save_button (GtkWindow *dialog)
{
  return perks_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Save");
}

static void
save (Data      *data,
      GtkWindow *dialog)
{
  g_assert_true (gtk_widget_get_sensitive (find_save_button (dialog)));
  g_signal_emit_by_name (find_save_button (dialog), "clicked");
  perks_ui_fixture_run (&data->fixture, NULL, NULL);
  perks_ui_settle ();
}

static GPtrArray *
get_credits (Data *data)
{
  PerksSituation *situation = perks_context_get_situation (data->fixture.context);

  return perks_books_get_credits (perks_situation_get_books (situation));
}

static PerksCredit *
find_credit (Data       *data,
             const char *note)
{
  GPtrArray *credits = get_credits (data);

  for (guint i = 0; i < credits->len; i++)
    {
      PerksCredit *credit = g_ptr_array_index (credits, i);

      if (g_strcmp0 (perks_credit_get_note (credit), note) == 0)
        return credit;
    }

  return NULL;
}

static void
add_credit (Data       *data,
            const char *start,
            const char *end)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_BUTTON, "Add"),
                              "credits.add", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  perks_ui_settle ();
  g_assert_false (gtk_widget_get_sensitive (find_save_button (dialog)));
  type (dialog, "amount", "1,250.50");
  perks_ui_assert_shows (dialog, "$1,250.50");
  type (dialog, "start", end);
  type (dialog, "end", start);
  perks_ui_assert_shows (dialog, "The last day cannot be before the first.");
  g_assert_false (gtk_widget_get_sensitive (find_save_button (dialog)));
  type (dialog, "start", start);
  type (dialog, "end", end);
  type (dialog, "note", "from the test");
  save (data, dialog);
}

/* Far from the credits of the sample. */
static void
test_credit (Data          *data,
             gconstpointer  test_data)
{
  const guint n_credits = get_credits (data)->len;
  PerksCredit *credit;
  GtkWindow *dialog;

  add_credit (data, "2030-01-01", "2030-12-31");
  g_assert_cmpuint (get_credits (data)->len, ==, n_credits + 1);
  credit = find_credit (data, "from the test");
  g_assert_cmpint (perks_credit_get_amount (credit), ==, 125050);
  g_assert_cmpint (perks_credit_get_left (credit), ==, 125050);
  perks_ui_assert_shows (data->window, "Jan 1, 2030 to Dec 31, 2030, not begun");
  perks_ui_assert_shows (data->window, "$1,250.50 of $1,250.50 left");
  g_assert_null (find_dialog ());

  gtk_widget_activate_action (perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_BUTTON, "Add"),
                              "credits.use", "s", perks_record_get_id (PERKS_RECORD (credit)));
  dialog = find_dialog ();
  perks_ui_settle ();
  type (dialog, "amount", "1250.51");
  perks_ui_assert_shows (dialog, "Only $1,250.50 is left.");
  g_assert_false (gtk_widget_get_sensitive (find_save_button (dialog)));
  type (dialog, "amount", "250.50");
  save (data, dialog);
  credit = find_credit (data, "from the test");
  g_assert_cmpint (perks_credit_get_left (credit), ==, 100000);
  perks_ui_assert_shows (data->window, "$1,000.00 of $1,250.50 left");

  gtk_widget_activate_action (perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_BUTTON, "Add"),
                              "credits.remove", "s", perks_record_get_id (PERKS_RECORD (credit)));
  perks_ui_fixture_run (&data->fixture, NULL, NULL);
  g_assert_null (find_credit (data, "from the test"));
}

/* What was typed stays, and why it was refused is said. */
static void
test_overlap (Data          *data,
              gconstpointer  test_data)
{
  GtkWindow *dialog;

  add_credit (data, "2030-01-01", "2030-12-31");
  gtk_widget_activate_action (perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_BUTTON, "Add"),
                              "credits.add", NULL);
  dialog = find_dialog ();
  perks_ui_settle ();
  type (dialog, "amount", "10");
  type (dialog, "start", "2030-12-31");
  type (dialog, "end", "2031-12-31");
  save (data, dialog);
  g_assert_true (find_dialog () == dialog);
  perks_ui_assert_shows (dialog, "overlaps");
  g_assert_true (gtk_widget_get_sensitive (find_save_button (dialog)));
  type (dialog, "start", "2031-01-01");
  save (data, dialog);
  g_assert_null (find_dialog ());
}

/* benefits.csv: what the tier $50K of the sample gives, and what every tier does. */
static void
test_tiers (Data          *data,
            gconstpointer  test_data)
{
  static const char *const rows[][2] = {
    { "$500", "$2,000.00" },     { "$25K", "$2,000.00" },     { "$50K", "$15,000.00" },
    { "$100K", "$30,000.00" },   { "$500K", "$60,000.00" },   { "$1M", "$100,000.00" },
    { "$2M", "$125,000.00" },    { "$5M", "$300,000.00" },
  };
  GtkWidget *link = perks_ui_find (GTK_WIDGET (data->window), ADW_TYPE_ACTION_ROW,
                                   "Azure sponsorship for deployment/proof of concept");
  GtkWidget *table = perks_ui_find (GTK_WIDGET (data->window), ADW_TYPE_EXPANDER_ROW,
                                    "Azure sponsorship for deployment/proof of concept");

  perks_ui_assert_shows (link, "$15,000.00");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (link)), ==, "win.go");
  g_assert_cmpstr (g_variant_get_string (
                     gtk_actionable_get_action_target_value (GTK_ACTIONABLE (link)), NULL), ==,
                   "benefits:sponsor-poc");

  perks_ui_assert_shows (table, "$2,000 to $300,000");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (table), TRUE);
  perks_ui_settle ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = g_strdup_printf ("%s\n", rows[i][0]);
      GtkWidget *row = perks_ui_find (table, ADW_TYPE_ACTION_ROW, shown);

      perks_ui_assert_shows (row, rows[i][1]);
      if (g_str_equal (rows[i][0], "$50K"))
        perks_ui_assert_shows (row, "Your tier");
      else
        perks_ui_assert_hides (row, "Your tier");
    }
}

/* The kind that is chosen gives the amount that is proposed; one that nobody gives, none. */
static void
test_proposal (Data          *data,
               gconstpointer  test_data)
{
  static const char *const rows[][2] = {
    { "test-drive", "Your tier, $50K, gives $5,000.00." },
    { "poc", "Your tier, $50K, gives $15,000.00." },
    { "other", "Enter an amount in USD, such as 5000 or 1,250.50." },
  };
  GtkWindow *dialog;

  gtk_widget_activate_action (perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_BUTTON, "Add"),
                              "credits.add", NULL);
  dialog = find_dialog ();
  perks_ui_settle ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      type (dialog, "kind", rows[i][0]);
      perks_ui_assert_shows (dialog, rows[i][1]);
      g_assert_false (gtk_widget_get_sensitive (find_save_button (dialog)));
    }
  type (dialog, "kind", "poc");
  type (dialog, "amount", "12x");
  perks_ui_assert_hides (dialog, "Your tier");
}

static void
test_no_publisher (Data          *data,
                   gconstpointer  test_data)
{
  PerksProgrammeWindow *window;

  perks_ui_assert_shows (data->window, "No Publisher Yet");
  g_assert_null (perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_BUTTON, "Add"));
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (data->window), GTK_TYPE_BUTTON,
                                   "Enter Your Company"));
  window = perks_programme_window_present (NULL, data->fixture.context, "terms", NULL);
  perks_ui_settle ();
  perks_ui_assert_shows (window, "Getting started");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/programme-window/terms", Data, "terms", set_up, test_terms, tear_down);
  g_test_add ("/programme-window/terms-of-another", Data, "terms", set_up, test_terms_of_another,
              tear_down);
  g_test_add ("/programme-window/terms-marks", Data, "terms", set_up, test_terms_marks, tear_down);
  g_test_add ("/programme-window/terms-link", Data, "terms", set_up, test_terms_link, tear_down);
  g_test_add ("/programme-window/credit", Data, "credits", set_up, test_credit, tear_down);
  g_test_add ("/programme-window/overlap", Data, "credits", set_up, test_overlap, tear_down);
  g_test_add ("/programme-window/proposal", Data, "credits", set_up, test_proposal, tear_down);
  g_test_add ("/programme-window/no-publisher", Data, "credits", set_up_empty, test_no_publisher,
              tear_down);
  g_test_add ("/programme-window/tiers", Data, "credits", set_up, test_tiers, tear_down);

  return g_test_run ();
}
