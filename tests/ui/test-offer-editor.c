/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-editor.h"

#include "perks-commands.h"
#include "perks-offer-drafts.h"
#include "perks-ui-fixture.h"

static PerksOfferEditor *
show_editor (PerksUiFixture *fixture,
             const char     *offer,
             const char     *name)
{
  PerksOfferEditor *editor = perks_offer_editor_new (NULL, fixture->context, offer, name);

  gtk_window_present (GTK_WINDOW (editor));
  perks_ui_settle ();
  return editor;
}

static PerksFormField *
find_field (PerksOfferEditor *editor,
            const char       *name)
{
  return perks_offer_form_find_field (perks_offer_editor_get_form (editor), name);
}

static void
type (PerksOfferEditor *editor,
      const char       *name,
      const char       *text)
{
  perks_form_field_set_text (find_field (editor, name), text);
}

static GtkWidget *
find_save_button (PerksOfferEditor *editor)
{
  return perks_ui_find (GTK_WIDGET (editor), GTK_TYPE_BUTTON, "Save");
}

static void
save (PerksUiFixture   *fixture,
      PerksOfferEditor *editor)
{
  g_signal_emit_by_name (find_save_button (editor), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
}

static PerksOffer *
find_offer (PerksUiFixture *fixture,
            const char     *name)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);

      if (g_strcmp0 (perks_offer_get_name (offer), name) == 0)
        return offer;
    }

  return NULL;
}

static void
test_new (PerksUiFixture *fixture,
          gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, NULL, NULL);
  PerksOffer *offer;

  g_assert_false (gtk_widget_get_sensitive (find_save_button (editor)));
  perks_ui_assert_shows (editor, "Enter the type and the listing option");
  /* Nothing is called wrong before the first letter. */
  g_assert_false (gtk_widget_has_css_class (perks_form_field_get_row (find_field (editor, "name")),
                                            "error"));

  type (editor, "name", "Pantlerwick Test & <Try>");
  type (editor, "type", "softwareAsAService");
  type (editor, "listing", "subscription");
  type (editor, "status", "live");
  type (editor, "live-since", "2026-11-01");
  type (editor, "owner", "Ann Lee");
  type (editor, "co-sell-ready", "yes");
  type (editor, "teams-mau", "250");
  type (editor, "teams-mau-on", "2026-11-02");
  perks_ui_assert_shows (editor, "Path: Transact — 22 benefits by tier apply");
  g_assert_true (gtk_widget_get_sensitive (find_save_button (editor)));
  save (fixture, editor);

  offer = find_offer (fixture, "Pantlerwick Test & <Try>");
  g_assert_nonnull (offer);
  g_assert_cmpstr (perks_offer_get_offer_type (offer), ==, "softwareAsAService");
  g_assert_cmpint (perks_offer_get_listing (offer), ==, PERKS_LISTING_OPTION_SUBSCRIPTION);
  g_assert_true (perks_offer_is_live (offer));
  g_assert_cmpstr (perks_offer_get_owner (offer), ==, "Ann Lee");
  g_assert_true (perks_offer_get_co_sell_ready (offer));
  g_assert_false (perks_offer_get_listing_optimized (offer));
  g_assert_cmpint (perks_offer_get_teams_mau (offer), ==, 250);
  g_assert_null (perks_offer_drafts_take (G_OBJECT (fixture->context), NULL, NULL));
}

static void
test_wrong (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, "planner", NULL);
  GtkWidget *day = perks_form_field_get_row (find_field (editor, "live-since"));

  perks_ui_assert_shows (editor, "Nov 14, 2023");
  g_assert_true (gtk_widget_get_sensitive (find_save_button (editor)));

  type (editor, "live-since", "2026-02-30");
  g_assert_true (gtk_widget_has_css_class (day, "error"));
  g_assert_cmpstr (perks_form_field_get_message (find_field (editor, "live-since")), ==,
                   "“2026-02-30” is not a day. Write it as in 2026-11-22.");
  g_assert_false (gtk_widget_get_sensitive (find_save_button (editor)));

  type (editor, "live-since", "2024-02-29");
  g_assert_false (gtk_widget_has_css_class (day, "error"));
  g_assert_cmpstr (perks_form_field_get_message (find_field (editor, "live-since")), ==,
                   "Feb 29, 2024");
  g_assert_true (gtk_widget_get_sensitive (find_save_button (editor)));

  type (editor, "name", "");
  g_assert_false (gtk_widget_get_sensitive (find_save_button (editor)));
  perks_ui_assert_shows (editor, "Enter the name, as reports print it.");
}

/* Only what goes with the type can be chosen; what was chosen before stays and is marked. */
static void
test_listing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, "planner", NULL);
  PerksFormField *listing = find_field (editor, "listing");
  AdwComboRow *row = ADW_COMBO_ROW (perks_form_field_get_row (listing));

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 7);
  g_assert_cmpstr (perks_form_field_get_message (listing), ==,
                   "Not for this type: Bring your own licence (BYOL).");
  type (editor, "type", "azureContainer");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 4);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  perks_ui_assert_shows (editor, "An offer of the type “Azure container” cannot be listed as "
                                 "“Subscription”.");
  g_assert_false (gtk_widget_get_sensitive (find_save_button (editor)));
  type (editor, "listing", "byol");
  perks_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 3);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
}

static void
test_consulting (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, NULL, NULL);

  perks_ui_assert_hides (editor, "Kind of Consulting");
  type (editor, "type", "consultingService");
  perks_ui_assert_shows (editor, "Kind of Consulting");
  type (editor, "consulting", "workshop");
  perks_ui_assert_shows (editor, "Path: Consulting — 12 benefits that need no tier apply");
  type (editor, "type", "managedService");
  perks_ui_assert_hides (editor, "Kind of Consulting");
}

static void
test_general_mailbox (PerksUiFixture *fixture,
                      gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, "planner", NULL);
  PerksFormField *contact = find_field (editor, "primary-contact");

  g_assert_null (perks_form_field_get_message (contact));
  type (editor, "primary-contact", "Support@pantlerwick.example");
  g_assert_cmpstr (perks_form_field_get_message (contact), ==,
                   "A general mailbox: messages of the Rewards team can get lost there. Enter a "
                   "person.");
  /* A warning, not an error. */
  g_assert_true (gtk_widget_get_sensitive (find_save_button (editor)));
}

static void
test_edit (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, "cafe-meter", NULL);
  PerksOffer *offer;

  type (editor, "listing-optimized", "yes");
  type (editor, "owner", "");
  save (fixture, editor);

  offer = find_offer (fixture, "Pantlerwick Café Meter");
  g_assert_true (perks_offer_get_listing_optimized (offer));
  g_assert_null (perks_offer_get_owner (offer));
  g_assert_cmpstr (perks_offer_get_country (offer), ==, "IE");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (offer)), ==, "cafe-meter");
}

static void
test_kept (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, NULL, NULL);

  type (editor, "name", "Half an offer");
  type (editor, "live-since", "20");
  gtk_window_close (GTK_WINDOW (editor));
  perks_ui_settle ();

  editor = show_editor (fixture, NULL, NULL);
  perks_ui_assert_shows (editor, "This is what you typed the last time.");
  g_assert_cmpstr (perks_offer_draft_get_text (
                     perks_offer_form_get_draft (perks_offer_editor_get_form (editor)), "name"),
                   ==, "Half an offer");
  perks_ui_assert_shows (editor, "“20” is not a day.");

  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (editor), GTK_TYPE_BUTTON, "Start Over"),
                         "clicked");
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (perks_form_field_get_row (find_field (editor, "name")))),
                   ==, "");
  gtk_window_close (GTK_WINDOW (editor));
  perks_ui_settle ();
  g_assert_null (perks_offer_drafts_take (G_OBJECT (fixture->context), NULL, NULL));
}

static gboolean
remove_planner (PerksWorkspace  *workspace,
                gpointer         user_data,
                GCancellable    *cancellable,
                GError         **error)
{
  return perks_commands_remove_offer (workspace, NULL, "planner", error);
}

/* What cannot be saved is said in words, and stays as it was typed. */
static void
test_failure (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, "planner", NULL);
  GtkWidget *alert;

  type (editor, "owner", "Somebody Else");
  perks_ui_fixture_run (fixture, remove_planner, NULL);
  save (fixture, editor);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (editor)));
  alert = perks_ui_find (GTK_WIDGET (editor), GTK_TYPE_LABEL, "planner");
  g_assert_nonnull (alert);
  gtk_test_accessible_assert_role (alert, GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_true (gtk_widget_get_sensitive (find_save_button (editor)));
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (perks_form_field_get_row (find_field (editor, "owner")))),
                   ==, "Somebody Else");
}

/* Before it is saved the editor says what saving does to the path; afterwards the books have it. */
static void
test_change_of_path (PerksUiFixture *fixture,
                     gconstpointer   data)
{
  static const char text[] =
    "From today the rules of Trial hold; what was Transact stays in the history.";
  PerksOfferEditor *editor = show_editor (fixture, "planner", NULL);
  PerksOffer *offer;

  perks_ui_assert_hides (editor, "From today");
  type (editor, "listing", "free-trial");
  perks_ui_assert_shows (editor, text);
  gtk_test_accessible_assert_role (perks_ui_find (GTK_WIDGET (editor), GTK_TYPE_LABEL, text),
                                   GTK_ACCESSIBLE_ROLE_ALERT);
  type (editor, "listing", "subscription");
  perks_ui_assert_hides (editor, "From today");
  type (editor, "listing", "free-trial");
  save (fixture, editor);

  offer = find_offer (fixture, "Pantlerwick Planner, Professional");
  g_assert_cmpstr (perks_offer_get_former_paths (offer), ==, "transact:2026-11-22");
}

static void
test_narrow (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksOfferEditor *editor = show_editor (fixture, "kitchen-rollout", NULL);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (perks_offer_editor_get_form (editor)), GTK_ORIENTATION_HORIZONTAL,
                      -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(path, func) \
  g_test_add (path, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("/ui/offer-editor/new", test_new);
  ADD ("/ui/offer-editor/wrong", test_wrong);
  ADD ("/ui/offer-editor/listing", test_listing);
  ADD ("/ui/offer-editor/consulting", test_consulting);
  ADD ("/ui/offer-editor/general-mailbox", test_general_mailbox);
  ADD ("/ui/offer-editor/edit", test_edit);
  ADD ("/ui/offer-editor/kept", test_kept);
  ADD ("/ui/offer-editor/failure", test_failure);
  ADD ("/ui/offer-editor/change-of-path", test_change_of_path);
  ADD ("/ui/offer-editor/narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
