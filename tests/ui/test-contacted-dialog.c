/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contacted-dialog.h"

#include "perks-day.h"
#include "perks-offer.h"
#include "perks-ui-fixture.h"

static PerksFormDialog *
show_dialog (PerksUiFixture *fixture,
             const char     *offer)
{
  PerksFormDialog *dialog = perks_contacted_dialog_new (NULL, fixture->context, offer);

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

static void
assert_text (PerksFormDialog *dialog,
             const char      *name,
             const char      *expected)
{
  g_autofree char *text = perks_form_dialog_dup_text (dialog, name);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_message (PerksFormDialog *dialog,
                const char      *name,
                const char      *expected)
{
  g_assert_cmpstr (perks_form_field_get_message (perks_form_dialog_find_field (dialog, name)), ==,
                   expected);
}

static GtkWidget *
find_button (PerksFormDialog *dialog)
{
  return perks_ui_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Save");
}

static void
save (PerksUiFixture  *fixture,
      PerksFormDialog *dialog)
{
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog)));
  g_signal_emit_by_name (find_button (dialog), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

static PerksOffer *
find_offer (PerksUiFixture *fixture,
            const char     *id)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);

  return perks_books_find_offer (perks_situation_get_books (situation), id);
}

/* The sample: kitchen-rollout is live since 2026-09-28, and nobody wrote. */
static void
test_days (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    const char *day;
    gboolean    good;
    const char *message;
  } cases[] = {
    { "", FALSE, "Enter a day." },
    { "2026-11-23", FALSE, "This day is still to come." },
    { "2026-11-31", FALSE, "“2026-11-31” is not a day. Write it as in 2026-11-22." },
    { "2026-09-27", TRUE, "The offer was not live yet on this day." },
    { "2026-09-28", TRUE, "Sep 28, 2026" },
  };
  PerksFormDialog *dialog = show_dialog (fixture, "kitchen-rollout");

  perks_ui_assert_shows (dialog, "Pantlerwick Kitchen Rollout: 4-Week Proof of Concept");
  assert_text (dialog, "day", "2026-11-22");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (dialog, "day", cases[i].day);
      assert_message (dialog, "day", cases[i].message);
      g_assert_cmpint (gtk_widget_get_sensitive (find_button (dialog)), ==, cases[i].good);
    }

  save (fixture, dialog);
  g_assert_cmpint (perks_offer_get_contacted_on (find_offer (fixture, "kitchen-rollout")), ==,
                   perks_day_new (2026, 9, 28));
}

/* The clock of silence stops. */
static void
test_today (PerksUiFixture *fixture,
            gconstpointer   data)
{
  save (fixture, show_dialog (fixture, "kitchen-rollout"));
  g_assert_cmpint (perks_offer_get_contacted_on (find_offer (fixture, "kitchen-rollout")), ==,
                   perks_day_new (2026, 11, 22));
  g_assert_null (perks_contacted_dialog_new (NULL, fixture->context, "nobody-knows"));
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/ui/contacted-dialog/days", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_days, perks_ui_fixture_tear_down);
  g_test_add ("/ui/contacted-dialog/today", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_today, perks_ui_fixture_tear_down);

  return g_test_run ();
}
