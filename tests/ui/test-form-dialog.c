/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-form-dialog.h"

#include "perks-error.h"
#include "perks-form-days.h"
#include "perks-ui-fixture.h"

/* The smallest form: a word that must be there, a day that may, and a change that fails when the
 * word says so. */

G_DECLARE_FINAL_TYPE (TestDialog, test_dialog, TEST, DIALOG, PerksFormDialog)

struct _TestDialog
{
  PerksFormDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (TestDialog, test_dialog, PERKS_TYPE_FORM_DIALOG)

static gboolean
test_dialog_check (PerksFormDialog *form)
{
  g_autofree char *word = perks_form_dialog_dup_text (form, "word");
  PerksDay day;
  const gboolean good = perks_form_days_check (form, "day", &day);

  perks_form_field_set_message (perks_form_dialog_find_field (form, "word"), PERKS_FORM_TONE_ERROR,
                                *word == '\0' ? "Enter a word." : NULL);
  return good && *word != '\0';
}

static gboolean
do_work (PerksWorkspace  *workspace,
         gpointer         user_data,
         GCancellable    *cancellable,
         GError         **error)
{
  if (!g_str_equal (user_data, "fail"))
    return TRUE;

  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_REFUSED, "This <word> cannot be saved");
  return FALSE;
}

static void
test_dialog_prepare (PerksFormDialog *form,
                     PerksFormWork   *work)
{
  g_autofree char *word = perks_form_dialog_dup_text (form, "word");

  if (g_str_equal (word, "nothing"))
    return;

  work->func = do_work;
  work->data = g_steal_pointer (&word);
  work->destroy = g_free;
  work->done = g_strdup ("Done.");
}

static void
test_dialog_class_init (TestDialogClass *klass)
{
  PERKS_FORM_DIALOG_CLASS (klass)->check = test_dialog_check;
  PERKS_FORM_DIALOG_CLASS (klass)->prepare = test_dialog_prepare;
}

static void
test_dialog_init (TestDialog *self)
{
}

static PerksFormDialog *
show_dialog (PerksUiFixture *fixture,
             GtkWindow      *parent)
{
  PerksFormDialog *dialog = g_object_new (test_dialog_get_type (), "title", "Test", NULL);

  perks_form_dialog_set_up (dialog, parent, fixture->context);
  perks_form_dialog_set_verb (dialog, "_Do It");
  perks_form_dialog_set_description (dialog, "For <Fish & Chips>");
  perks_form_dialog_add_field (dialog, "word", perks_form_field_new_text ("Word"));
  perks_form_dialog_add_field (dialog, "day", perks_form_field_new_day ("Day"));
  perks_form_dialog_refresh (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  perks_ui_settle ();
  return dialog;
}

static void
type (PerksFormDialog *dialog,
      const char      *name,
      const char      *text)
{
  perks_form_field_set_text (perks_form_dialog_find_field (dialog, name), text);
}

static GtkWidget *
find_button (PerksFormDialog *dialog)
{
  return perks_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Do It");
}

static void
save (PerksUiFixture  *fixture,
      PerksFormDialog *dialog)
{
  g_signal_emit_by_name (find_button (dialog), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
}

static void
count_cb (guint *n_saved)
{
  (*n_saved)++;
}

/* The number of windows that are open. */
static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

static void
test_check (PerksUiFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    const char *word;
    const char *day;
    gboolean    good;
    const char *message;
  } cases[] = {
    { "", "", FALSE, NULL },
    { "a", "", TRUE, NULL },
    { "  ", "", FALSE, NULL },
    { "a", "2026-02-30", FALSE, "“2026-02-30” is not a day. Write it as in 2026-11-22." },
    { "a", " 2026-02-28 ", TRUE, "Feb 28, 2026" },
    { "", "2026-02-28", FALSE, "Feb 28, 2026" },
  };
  PerksFormDialog *dialog = show_dialog (fixture, NULL);
  PerksFormField *day = perks_form_dialog_find_field (dialog, "day");

  perks_ui_assert_shows (dialog, "For <Fish & Chips>");
  g_assert_null (perks_form_dialog_find_field (dialog, "nothing"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (dialog, "word", cases[i].word);
      type (dialog, "day", cases[i].day);
      g_test_message ("“%s” “%s”", cases[i].word, cases[i].day);
      g_assert_cmpint (gtk_widget_get_sensitive (find_button (dialog)), ==, cases[i].good);
      g_assert_cmpstr (perks_form_field_get_message (day), ==, cases[i].message);
    }
}

static void
test_days (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, NULL);
  PerksDay day = 1;
  g_autofree char *text = NULL;

  g_assert_true (perks_form_days_get (dialog, "day", &day));
  g_assert_cmpint (day, ==, PERKS_DAY_NONE);
  perks_form_days_set (dialog, "day", 20000);
  g_assert_true (perks_form_days_get (dialog, "day", &day));
  g_assert_cmpint (day, ==, 20000);
  type (dialog, "day", "soon");
  g_assert_false (perks_form_days_get (dialog, "day", &day));
  perks_form_days_set (dialog, "day", PERKS_DAY_NONE);
  text = perks_form_dialog_dup_text (dialog, "day");
  g_assert_cmpstr (text, ==, "");
}

static void
test_save (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const char *const words[] = { "well", "nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      PerksFormDialog *dialog = show_dialog (fixture, NULL);
      guint n_saved = 0;

      g_signal_connect_swapped (dialog, "saved", G_CALLBACK (count_cb), &n_saved);
      type (dialog, "word", words[i]);
      save (fixture, dialog);
      g_assert_cmpuint (n_saved, ==, 1);
      g_assert_cmpuint (count_windows (), ==, 0);
    }
}

/* What was typed is there still, and why it failed stands above it. */
static void
test_failure (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, NULL);
  guint n_saved = 0;
  g_autofree char *text = NULL;

  g_signal_connect_swapped (dialog, "saved", G_CALLBACK (count_cb), &n_saved);
  type (dialog, "word", "fail");
  type (dialog, "day", "2026-11-01");
  save (fixture, dialog);

  g_assert_cmpuint (n_saved, ==, 0);
  perks_ui_assert_shows (dialog, "This <word> cannot be saved");
  text = perks_form_dialog_dup_text (dialog, "word");
  g_assert_cmpstr (text, ==, "fail");
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog)));

  type (dialog, "word", "well");
  save (fixture, dialog);
  g_assert_cmpuint (n_saved, ==, 1);
  g_assert_cmpuint (count_windows (), ==, 0);
}

/* While it is saved it cannot be closed, nor saved twice; gone with its parent it does no harm. */
static void
test_busy (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GtkWindow *parent = perks_ui_show (gtk_label_new ("Parent"), 400, 320);
  PerksFormDialog *dialog = show_dialog (fixture, parent);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
  g_assert_cmpint (width, ==, gtk_widget_get_width (GTK_WIDGET (parent)));
  g_assert_cmpint (height, ==, gtk_widget_get_height (GTK_WIDGET (parent)));
  type (dialog, "word", "fail");
  g_signal_emit_by_name (find_button (dialog), "clicked");
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog)));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpuint (count_windows (), ==, 2);

  gtk_window_destroy (parent);
  g_assert_cmpuint (count_windows (), ==, 0);
  perks_ui_fixture_run (fixture, NULL, NULL);
}

static void
test_life (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksFormDialog *dialog = g_object_ref (show_dialog (fixture, NULL));

  gtk_window_destroy (GTK_WINDOW (dialog));
  perks_ui_settle ();
  g_assert_finalize_object (dialog);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/form-dialog/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up, func, \
              perks_ui_fixture_tear_down)
  ADD ("check", test_check);
  ADD ("days", test_days);
  ADD ("save", test_save);
  ADD ("failure", test_failure);
  ADD ("busy", test_busy);
  ADD ("life", test_life);
#undef ADD

  return g_test_run ();
}
