/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-fraud-dialog.h"

#include "perks-ui-fixture.h"

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *keys[4];
  } rows[] = {
    { "", { NULL } },
    { " \n,;", { NULL } },
    { "a", { "a", NULL } },
    { "a,b c", { "a", "b", "c", NULL } },
    { "a\r\nb\r\n", { "a", "b", NULL } },
    { "rec-1|line-2;x:y", { "rec-1|line-2", "x:y", NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) keys = perks_fraud_dialog_split_keys (rows[i].text);

      g_assert_cmpstrv (keys, (char **) rows[i].keys);
    }
}

static gboolean
take_key (const PerksSale  *sale,
          gpointer          user_data,
          GError          **error)
{
  g_ptr_array_add (user_data, g_strdup (sale->key));
  return TRUE;
}

static gboolean
find_keys (PerksWorkspace  *workspace,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  PerksSituation *situation = perks_workspace_get_situation (workspace);
  PerksPublisher *publisher = perks_books_get_publisher (perks_situation_get_books (situation));
  const PerksSalesQuery query = {
    .publisher = perks_record_get_id (PERKS_RECORD (publisher)),
    .sort = PERKS_SALES_SORT_USD,
    .descending = TRUE,
    .limit = 2,
  };

  return perks_repository_foreach_sale (perks_workspace_get_repository (workspace), &query,
                                        take_key, user_data, error);
}

static gint64
get_fraud (PerksUiFixture *fixture)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);

  return perks_situation_get_standing (situation)->excluded[PERKS_EXCLUSION_FRAUD];
}

static void
enter (PerksUiFixture *fixture,
       GtkWidget      *dialog,
       const char     *keys,
       const char     *mark)
{
  GtkWidget *button = perks_ui_find (dialog, GTK_TYPE_BUTTON, "Save");

  perks_form_field_set_text (perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "keys"),
                             keys);
  perks_form_field_set_text (perks_form_dialog_find_field (PERKS_FORM_DIALOG (dialog), "mark"),
                             mark);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
}

static GtkWidget *
show_dialog (PerksUiFixture *fixture)
{
  GtkWidget *dialog = perks_fraud_dialog_new (NULL, fixture->context);

  gtk_window_present (GTK_WINDOW (dialog));
  perks_ui_settle ();
  return dialog;
}

static void
test_mark_and_clear (PerksUiFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  const gint64 before = get_fraud (fixture);
  g_autofree char *text = NULL;

  perks_ui_fixture_run (fixture, find_keys, keys);
  g_assert_cmpuint (keys->len, ==, 2);
  text = g_strdup_printf ("%s\n%s", (char *) keys->pdata[0], (char *) keys->pdata[1]);

  enter (fixture, show_dialog (fixture), text, "fraud");
  g_assert_cmpint (get_fraud (fixture), >, before);
  enter (fixture, show_dialog (fixture), text, "clear");
  g_assert_cmpint (get_fraud (fixture), ==, before);
}

/* A key that is not in the ledger changes nothing and is named; what was typed stays. */
static void
test_unknown (PerksUiFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *dialog = show_dialog (fixture);
  const gint64 before = get_fraud (fixture);

  enter (fixture, dialog, "no-such-key", "fraud");
  perks_ui_assert_shows (dialog, "no-such-key");
  g_assert_cmpint (get_fraud (fixture), ==, before);
  gtk_window_close (GTK_WINDOW (dialog));
  perks_ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

  g_test_add_func ("/fraud-dialog/split", test_split);
  g_test_add ("/fraud-dialog/mark-and-clear", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_mark_and_clear, perks_ui_fixture_tear_down);
  g_test_add ("/fraud-dialog/unknown", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_unknown, perks_ui_fixture_tear_down);

  return g_test_run ();
}
