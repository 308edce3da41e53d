/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-page.h"
#include "perks-form-field.h"
#include "perks-import-dialog.h"
#include "perks-offer-drafts.h"
#include "perks-offer-editor.h"
#include "perks-offer-page.h"
#include "perks-publisher-dialog.h"
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

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static void
save (PerksUiFixture *fixture,
      GtkWidget      *dialog)
{
  g_signal_emit_by_name (perks_ui_find (dialog, GTK_TYPE_BUTTON, "Save"), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
}

static void
type (PerksOfferEditor *editor,
      const char       *name,
      const char       *text)
{
  PerksOfferForm *form = perks_offer_editor_get_form (editor);

  perks_form_field_set_text (perks_offer_form_find_field (form, name), text);
}

/* From nothing to the page of the first offer: publisher, then offer. */
static void
test_from_nothing (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  PerksPublisherDialog *dialog;
  PerksOfferEditor *editor;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.enter-by-hand", NULL);
  perks_ui_settle ();
  g_assert_null (find_window (PERKS_TYPE_OFFER_EDITOR));
  dialog = find_window (PERKS_TYPE_PUBLISHER_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  perks_form_field_set_text (perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "name"),
                             "Fish & Chips");
  save (fixture, GTK_WIDGET (dialog));

  g_assert_null (find_window (PERKS_TYPE_PUBLISHER_DIALOG));
  editor = find_window (PERKS_TYPE_OFFER_EDITOR);
  g_assert_nonnull (editor);
  type (editor, "name", "Salt & Vinegar");
  type (editor, "type", "softwareAsAService");
  type (editor, "listing", "free-trial");
  save (fixture, GTK_WIDGET (editor));

  g_assert_null (find_window (PERKS_TYPE_OFFER_EDITOR));
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (window), PERKS_TYPE_OFFER_PAGE), ==, 1);
  perks_ui_assert_shows (window, "Trial, because its listing option is “Free trial”.");
}

static gboolean
is_editor_shown (gpointer user_data)
{
  return find_window (PERKS_TYPE_OFFER_EDITOR) != NULL;
}

/* Enter in a line saves, as the button does. */
static void
test_enter_saves (PerksUiFixture *fixture,
                  gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  PerksPublisherDialog *dialog;
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.enter-by-hand", NULL);
  perks_ui_settle ();
  dialog = find_window (PERKS_TYPE_PUBLISHER_DIALOG);
  g_assert_nonnull (dialog);
  row = perks_form_field_get_row (
    perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "name"));
  gtk_editable_set_text (GTK_EDITABLE (row), "Fish & Chips");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  perks_ui_wait (is_editor_shown, NULL);
  perks_ui_settle ();
  g_assert_null (find_window (PERKS_TYPE_PUBLISHER_DIALOG));
}

static void
test_with_publisher (PerksUiFixture *fixture,
                     gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  g_autoptr (PerksOfferDraft) draft = NULL;
  PerksOfferEditor *editor;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.enter-by-hand", NULL);
  perks_ui_settle ();
  g_assert_null (find_window (PERKS_TYPE_PUBLISHER_DIALOG));
  editor = find_window (PERKS_TYPE_OFFER_EDITOR);
  g_assert_nonnull (editor);
  type (editor, "name", "Half");
  gtk_window_close (GTK_WINDOW (editor));
  perks_ui_settle ();
  draft = perks_offer_drafts_take (G_OBJECT (fixture->context), NULL, NULL);
  g_assert_nonnull (draft);
  g_assert_cmpstr (perks_offer_draft_get_text (draft, "name"), ==, "Half");
}

static void
enter_publisher (PerksUiFixture *fixture,
                 const char     *name)
{
  PerksPublisherDialog *dialog = find_window (PERKS_TYPE_PUBLISHER_DIALOG);

  g_assert_nonnull (dialog);
  perks_ui_assert_shows (dialog, "Offers and sales belong to a publisher.");
  perks_form_field_set_text (perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "name"),
                             name);
  save (fixture, GTK_WIDGET (dialog));
}

/* A report that is dropped before there is a publisher is read once there is one. */
static void
test_report_first (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  g_autofree char *path = g_build_filename (g_getenv ("PERKS_SAMPLE"), "revenue.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.import-file", "s", uri);
  perks_ui_settle ();
  g_assert_null (find_window (PERKS_TYPE_IMPORT_DIALOG));
  enter_publisher (fixture, "Fish & Chips");

  g_assert_null (find_window (PERKS_TYPE_OFFER_EDITOR));
  g_assert_nonnull (find_window (PERKS_TYPE_IMPORT_DIALOG));
  perks_ui_wait_for_text (find_window (PERKS_TYPE_IMPORT_DIALOG), "revenue.csv");
}

static void
test_offer_first (PerksUiFixture *fixture,
                  gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-offer", NULL);
  perks_ui_settle ();
  g_assert_null (find_window (PERKS_TYPE_OFFER_EDITOR));
  enter_publisher (fixture, "Fish & Chips");
  g_assert_nonnull (find_window (PERKS_TYPE_OFFER_EDITOR));
}

/* Before the books are read there is nothing to enter an offer into. */
static void
test_too_early (PerksUiFixture *fixture,
                gconstpointer   data)
{
  static const char *const actions[] = { "win.new-offer", "win.enter-by-hand", "win.import" };
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
  perks_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

/* What was left out at first, as the partner ID, can be entered later. */
static void
test_edit_publisher (PerksUiFixture *fixture,
                     gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  PerksPublisherDialog *dialog;
  PerksFormField *field;
  PerksSituation *situation;
  PerksPublisher *publisher;
  g_autofree char *mpn_id = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-publisher", NULL);
  perks_ui_settle ();
  dialog = find_window (PERKS_TYPE_PUBLISHER_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Edit Publisher");
  field = perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "mpn-id");
  perks_form_field_set_text (field, "7654321");
  save (fixture, GTK_WIDGET (dialog));

  situation = perks_context_get_situation (fixture->context);
  publisher = perks_books_get_publisher (perks_situation_get_books (situation));
  mpn_id = perks_record_dup_field (PERKS_RECORD (publisher), "mpn-id");
  g_assert_cmpstr (mpn_id, ==, "7654321");
}

/* Pages lead from one place to the other and back by the keyboard's action. */
static void
test_links (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  GtkWidget *page;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  perks_window_go (window, "offers", "kitchen-rollout");
  perks_ui_settle ();
  page = perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_OFFER_PAGE, NULL);
  g_assert_nonnull (page);

  perks_window_go (window, "benefits", "nt-onboarding-docs");
  perks_ui_settle ();
  page = perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_BENEFIT_PAGE, NULL);
  g_assert_nonnull (page);
  gtk_widget_activate_action (page, "pages.pop", NULL);
  perks_ui_settle ();
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (window), PERKS_TYPE_BENEFIT_PAGE), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/ui/enter-by-hand/from-nothing", PerksUiFixture, NULL, perks_ui_fixture_set_up,
              test_from_nothing, perks_ui_fixture_tear_down);
  g_test_add ("/ui/enter-by-hand/with-publisher", PerksUiFixture, NULL,
              perks_ui_fixture_set_up_sample, test_with_publisher, perks_ui_fixture_tear_down);
  g_test_add ("/ui/enter-by-hand/enter-saves", PerksUiFixture, NULL, perks_ui_fixture_set_up,
              test_enter_saves, perks_ui_fixture_tear_down);
  g_test_add ("/ui/enter-by-hand/edit-publisher", PerksUiFixture, NULL,
              perks_ui_fixture_set_up_sample, test_edit_publisher, perks_ui_fixture_tear_down);
  g_test_add ("/ui/enter-by-hand/report-first", PerksUiFixture, NULL, perks_ui_fixture_set_up,
              test_report_first, perks_ui_fixture_tear_down);
  g_test_add ("/ui/enter-by-hand/offer-first", PerksUiFixture, NULL, perks_ui_fixture_set_up,
              test_offer_first, perks_ui_fixture_tear_down);
  g_test_add ("/ui/enter-by-hand/too-early", PerksUiFixture, NULL, perks_ui_fixture_set_up,
              test_too_early, perks_ui_fixture_tear_down);
  g_test_add ("/ui/enter-by-hand/links", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_links, perks_ui_fixture_tear_down);

  return g_test_run ();
}
