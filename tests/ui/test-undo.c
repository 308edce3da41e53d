/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-undo.h"

#include "perks-commands.h"
#include "perks-exporter.h"
#include "perks-form-field.h"
#include "perks-offer-editor.h"
#include "perks-offers-place.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

static PerksWindow *
show_window (PerksUiFixture *fixture)
{
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  perks_window_set_context (window, fixture->context);
  perks_ui_settle ();
  return window;
}

static char *
export_everything (PerksUiFixture *fixture)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  perks_exporter_write (perks_context_get_workspace (fixture->context), NULL,
                        PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_JSON, stream, NULL,
                        &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static PerksBooks *
get_books (PerksUiFixture *fixture)
{
  return perks_situation_get_books (perks_context_get_situation (fixture->context));
}

static void
remove_planner (PerksWindow *window)
{
  GtkWidget *place;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "offers:planner");
  perks_ui_settle ();
  place = perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_OFFERS_PLACE, NULL);
  gtk_widget_activate_action (place, "offers.remove", "s", "planner");
  perks_ui_wait_for_text (GTK_WIDGET (window), "Offer “Pantlerwick Planner, Professional” removed");
}

static void
press_undo (PerksWindow *window)
{
  GtkWidget *button = perks_ui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  perks_ui_wait_for_text (GTK_WIDGET (window), "aken back: ");
}

/* The offer, its claims and its engagement are gone and come back, to the last byte. */
static void
test_removed_offer (PerksUiFixture *fixture,
                    gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  g_autofree char *before = export_everything (fixture);
  g_autofree char *after = NULL;
  guint n_claims = perks_books_get_claims (get_books (fixture))->len;

  g_assert_nonnull (perks_books_find_claim (get_books (fixture), "featured-category", "planner"));
  g_assert_nonnull (perks_books_find_engagement (get_books (fixture), "planner"));
  remove_planner (window);
  g_assert_null (perks_books_find_offer (get_books (fixture), "planner"));
  g_assert_null (perks_books_find_claim (get_books (fixture), "featured-category", "planner"));
  g_assert_null (perks_books_find_engagement (get_books (fixture), "planner"));
  g_assert_cmpuint (perks_books_get_claims (get_books (fixture))->len, <, n_claims);

  press_undo (window);
  perks_ui_assert_shows (window,
                         "Taken back: Removal of the offer Pantlerwick Planner, Professional");
  g_assert_nonnull (perks_books_find_offer (get_books (fixture), "planner"));
  g_assert_nonnull (perks_books_find_claim (get_books (fixture), "featured-category", "planner"));
  g_assert_nonnull (perks_books_find_engagement (get_books (fixture), "planner"));
  g_assert_cmpuint (perks_books_get_claims (get_books (fixture))->len, ==, n_claims);
  after = export_everything (fixture);
  g_assert_cmpstr (after, ==, before);
  perks_ui_assert_shows (window, "Pantlerwick Planner, Professional");
}

/* As the button does, once; then there is nothing left to take back. */
static void
test_key (PerksUiFixture *fixture,
          gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  PerksUndo *undo = perks_undo_find (GTK_WIDGET (window));

  g_assert_false (perks_undo_take_back_last (undo));
  remove_planner (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  perks_ui_wait_for_text (GTK_WIDGET (window), "Taken back: ");
  g_assert_nonnull (perks_books_find_offer (get_books (fixture), "planner"));
  perks_ui_assert_hides (window, "removed.");
  g_assert_null (perks_ui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo"));
  g_assert_false (perks_undo_take_back_last (undo));
}

static gboolean
rename_offer (PerksWorkspace  *workspace,
              gpointer         user_data,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autofree char *word = g_strconcat ("name=", user_data, NULL);
  const char *const words[] = { word, NULL };

  return perks_commands_edit_offer (workspace, NULL, "planner", words, error);
}

static PerksPlace *
find_place (PerksWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "offers");
  perks_ui_settle ();
  return PERKS_PLACE (perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_OFFERS_PLACE, NULL));
}

/* What somebody has changed since is not overwritten, and that is said. */
static void
test_changed_since (PerksUiFixture *fixture,
                    gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  perks_place_run (find_place (window), rename_offer, g_strdup ("Mine"), g_free, "Renamed.");
  perks_ui_wait_for_text (GTK_WIDGET (window), "Renamed.");
  perks_ui_fixture_run (fixture, rename_offer, (gpointer) "<b>Theirs</b>");
  press_undo (window);
  perks_ui_assert_shows (window, "Not taken back: ");
  perks_ui_assert_shows (window, "<b>Theirs</b>");
  g_assert_cmpstr (perks_offer_get_name (perks_books_find_offer (get_books (fixture), "planner")),
                   ==, "<b>Theirs</b>");
}

/* Of two changes each toast takes back its own: the older first, which is the one that is shown. */
static void
test_exactly_that (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  PerksPlace *place = find_place (window);

  perks_place_run (place, rename_offer, g_strdup ("Renamed"), g_free, "First.");
  perks_ui_wait_for_text (GTK_WIDGET (window), "First.");
  gtk_widget_activate_action (GTK_WIDGET (place), "offers.remove", "s", "cafe-meter");
  perks_ui_fixture_run (fixture, NULL, NULL);
  g_assert_null (perks_books_find_offer (get_books (fixture), "cafe-meter"));

  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo"), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  g_assert_cmpstr (perks_offer_get_name (perks_books_find_offer (get_books (fixture), "planner")),
                   ==, "Pantlerwick Planner, Professional");
  g_assert_null (perks_books_find_offer (get_books (fixture), "cafe-meter"));
}

/* Where nothing changed there is nothing to take back. */
static void
test_no_change (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  perks_place_run (find_place (window), rename_offer,
                   g_strdup ("Pantlerwick Planner, Professional"), g_free, "As it was.");
  perks_ui_wait_for_text (GTK_WIDGET (window), "As it was.");
  g_assert_null (perks_ui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo"));
}

static gpointer
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (PERKS_IS_OFFER_EDITOR (window))
        return window;
    }

  return NULL;
}

/* What a dialog changes is taken back in the window that it belongs to. */
static void
test_editor (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  PerksOfferForm *form;

  perks_offer_editor_present (GTK_WINDOW (window), fixture->context, "planner", NULL);
  perks_ui_settle ();
  form = perks_offer_editor_get_form (find_editor ());
  perks_form_field_set_text (perks_offer_form_find_field (form, "name"), "Other & Name");
  perks_ui_settle ();
  g_signal_emit_by_name (perks_ui_find (find_editor (), GTK_TYPE_BUTTON, "Save"), "clicked");
  perks_ui_wait_for_text (GTK_WIDGET (window), "Offer “Other & Name” saved.");
  press_undo (window);
  g_assert_cmpstr (perks_offer_get_name (perks_books_find_offer (get_books (fixture), "planner")),
                   ==, "Pantlerwick Planner, Professional");
}

/* Without a window that shows messages nothing is offered, and nothing breaks. */
static void
test_nowhere (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksPlace *place = g_object_new (PERKS_TYPE_OFFERS_PLACE, NULL);

  perks_ui_show (GTK_WIDGET (place), 600, 400);
  perks_place_set_context (place, fixture->context);
  g_assert_null (perks_undo_find (GTK_WIDGET (place)));
  perks_place_run (place, rename_offer, g_strdup ("Renamed"), g_free, NULL);
  perks_ui_fixture_run (fixture, NULL, NULL);
  g_assert_cmpstr (perks_offer_get_name (perks_books_find_offer (get_books (fixture), "planner")),
                   ==, "Renamed");
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  gpointer undo = perks_undo_find (GTK_WIDGET (window));

  g_assert_true (perks_undo_find (GTK_WIDGET (find_place (window))) == undo);
  remove_planner (window);
  g_object_add_weak_pointer (undo, &undo);
  gtk_window_destroy (GTK_WINDOW (window));
  perks_ui_settle ();
  g_assert_null (undo);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);
  /* A toast that is still moving when its window goes is freed once too often by libadwaita 1.2. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, func) \
  g_test_add ("/ui/undo/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("removed-offer", test_removed_offer);
  ADD ("key", test_key);
  ADD ("changed-since", test_changed_since);
  ADD ("exactly-that", test_exactly_that);
  ADD ("no-change", test_no_change);
  ADD ("editor", test_editor);
  ADD ("nowhere", test_nowhere);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
