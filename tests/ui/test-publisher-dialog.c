/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-publisher-dialog.h"

#include "perks-publisher.h"
#include "perks-ui-fixture.h"

static PerksPublisherDialog *
show_dialog (PerksUiFixture *fixture,
             const char     *publisher)
{
  PerksPublisherDialog *dialog = perks_publisher_dialog_new (NULL, fixture->context, publisher);

  gtk_window_present (GTK_WINDOW (dialog));
  perks_ui_settle ();
  return dialog;
}

static void
type (PerksPublisherDialog *dialog,
      const char           *name,
      const char           *text)
{
  perks_form_field_set_text (perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), name), text);
}

static GtkWidget *
find_save_button (PerksPublisherDialog *dialog)
{
  return perks_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Save");
}

static void
save (PerksUiFixture       *fixture,
      PerksPublisherDialog *dialog)
{
  g_signal_emit_by_name (find_save_button (dialog), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
}

static PerksPublisher *
get_publisher (PerksUiFixture *fixture)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);

  return perks_books_get_publisher (perks_situation_get_books (situation));
}

static void
count_cb (guint *n_saved)
{
  (*n_saved)++;
}

static void
test_new (PerksUiFixture *fixture,
          gconstpointer   data)
{
  PerksPublisherDialog *dialog = show_dialog (fixture, NULL);
  guint n_saved = 0;

  g_signal_connect_swapped (dialog, "saved", G_CALLBACK (count_cb), &n_saved);
  g_assert_false (gtk_widget_get_sensitive (find_save_button (dialog)));
  perks_ui_assert_shows (dialog, "It can be entered later.");
  type (dialog, "name", "  Fish & <Chips> ");
  g_assert_true (gtk_widget_get_sensitive (find_save_button (dialog)));
  type (dialog, "mpn-id", "1234567");
  type (dialog, "enrolled", "no");
  save (fixture, dialog);

  g_assert_cmpuint (n_saved, ==, 1);
  g_assert_cmpstr (perks_publisher_get_name (get_publisher (fixture)), ==, "Fish & <Chips>");
  g_assert_cmpstr (perks_publisher_get_mpn_id (get_publisher (fixture)), ==, "1234567");
  g_assert_cmpint (perks_publisher_get_enrolled (get_publisher (fixture)), ==, PERKS_ANSWER_NO);
}

/* CONTRACT: 4 to 10 digits, and it may be missing. */
static void
test_mpn_id (PerksUiFixture *fixture,
             gconstpointer   data)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "", TRUE },           { "123", FALSE },      { "1234", TRUE },    { "1234567890", TRUE },
    { "12345678901", FALSE }, { "12a4", FALSE },     { "12 34", FALSE },  { " 1234 ", TRUE },
    { "-1234", FALSE },     { "١٢٣٤", FALSE },
  };
  PerksPublisherDialog *dialog = show_dialog (fixture, NULL);
  PerksFormField *field = perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "mpn-id");

  type (dialog, "name", "A");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (dialog, "mpn-id", cases[i].text);
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (gtk_widget_get_sensitive (find_save_button (dialog)), ==, cases[i].good);
      g_assert_cmpint (gtk_widget_has_css_class (perks_form_field_get_row (field), "error"), ==,
                       !cases[i].good);
      if (!cases[i].good)
        g_assert_cmpstr (perks_form_field_get_message (field), ==,
                         "A partner ID has 4 to 10 digits and nothing else.");
    }
}

/* Three persons at most; who they are stays as it was typed. */
static void
test_contacts (PerksUiFixture *fixture,
               gconstpointer   data)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "", TRUE },
    { "ann@a.example", TRUE },
    { "ann@a.example,bea@a.example", TRUE },
    { "Ann Example, bea@a.example, Cy", TRUE },
    { "a@a.example,b@a.example,c@a.example,d@a.example", FALSE },
  };
  PerksPublisherDialog *dialog = show_dialog (fixture, NULL);
  PerksFormField *field =
    perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "marketing-contacts");

  type (dialog, "name", "A");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (dialog, "marketing-contacts", cases[i].text);
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (gtk_widget_get_sensitive (find_save_button (dialog)), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_cmpstr (perks_form_field_get_message (field), ==,
                         "Enter one to three names or mail addresses, with commas between them.");
    }

  type (dialog, "marketing-contacts", "Ann Example, bea@a.example, Cy");
  save (fixture, dialog);
  g_assert_cmpstr (perks_publisher_get_marketing_contacts (get_publisher (fixture)), ==,
                   "Ann Example, bea@a.example, Cy");
}

static void
test_edit (PerksUiFixture *fixture,
           gconstpointer   data)
{
  const char *id = perks_record_get_id (PERKS_RECORD (get_publisher (fixture)));
  PerksPublisherDialog *dialog = show_dialog (fixture, id);
  g_autofree char *name = NULL;

  name = perks_form_field_dup_text (
    perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "name"));
  g_assert_cmpstr (name, ==, "Pantlerwick Software");
  type (dialog, "mpn-id", "");
  type (dialog, "enrolled", "");
  save (fixture, dialog);
  g_assert_cmpstr (perks_publisher_get_name (get_publisher (fixture)), ==, "Pantlerwick Software");
  g_assert_null (perks_publisher_get_mpn_id (get_publisher (fixture)));
  g_assert_cmpint (perks_publisher_get_enrolled (get_publisher (fixture)), ==,
                   PERKS_ANSWER_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/ui/publisher-dialog/new", PerksUiFixture, NULL, perks_ui_fixture_set_up, test_new,
              perks_ui_fixture_tear_down);
  g_test_add ("/ui/publisher-dialog/mpn-id", PerksUiFixture, NULL, perks_ui_fixture_set_up,
              test_mpn_id, perks_ui_fixture_tear_down);
  g_test_add ("/ui/publisher-dialog/contacts", PerksUiFixture, NULL, perks_ui_fixture_set_up,
              test_contacts, perks_ui_fixture_tear_down);
  g_test_add ("/ui/publisher-dialog/edit", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_edit, perks_ui_fixture_tear_down);

  return g_test_run ();
}
