/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-dialog.h"

#include "perks-claim.h"
#include "perks-claim-author.h"
#include "perks-day.h"
#include "perks-ui-fixture.h"

static PerksFormDialog *
show_dialog (PerksUiFixture *fixture,
             const char     *benefit,
             const char     *offer)
{
  PerksFormDialog *dialog = perks_claim_dialog_new (NULL, fixture->context, benefit, offer);

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

static PerksClaim *
find_claim (PerksUiFixture *fixture,
            const char     *benefit,
            const char     *offer)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);

  return perks_books_find_claim (perks_situation_get_books (situation), benefit, offer);
}

/* All ten states with their words, in their order. */
static void
test_states (PerksUiFixture *fixture,
             gconstpointer   data)
{
  static const char *const words[] = {
    "Not claimed", "Requested", "In contact", "Scheduled", "Active", "Done", "Declined by you",
    "Refused by the Rewards team", "Expired", "Revoked",
  };
  PerksFormDialog *dialog = show_dialog (fixture, "sponsor-poc", "planner");
  PerksFormField *field = perks_form_dialog_find_field (dialog, "state");
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (perks_form_field_get_row (field)));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      g_assert_cmpstr (gtk_string_object_get_string (item), ==, words[i]);
    }
}

/* The sample: active since 2026-08-03 by the alliances lead. What is there is proposed for the same
 * state; another one is of today and of the person who was named last. */
static void
test_proposals (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksFormDialog *dialog;

  perks_claim_author_set (G_OBJECT (fixture->context), "Ada");
  dialog = show_dialog (fixture, "sponsor-poc", "planner");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Enter Claim");
  perks_ui_assert_shows (dialog, "Azure sponsorship for deployment/proof of concept\n"
                                 "Pantlerwick Planner, Professional");
  assert_text (dialog, "state", "active");
  assert_text (dialog, "day", "2026-08-03");
  assert_text (dialog, "by", "Alliances lead");
  assert_text (dialog, "expires-on", "");
  assert_text (dialog, "note", "Credit for two hotel pilots.");

  type (dialog, "state", "done");
  assert_text (dialog, "day", "2026-11-22");
  assert_text (dialog, "by", "Ada");
  type (dialog, "state", "active");
  assert_text (dialog, "day", "2026-08-03");
  assert_text (dialog, "by", "Alliances lead");

  /* What was typed stays. */
  type (dialog, "day", "2026-11-01");
  type (dialog, "by", "Grace");
  type (dialog, "state", "done");
  assert_text (dialog, "day", "2026-11-01");
  assert_text (dialog, "by", "Grace");
}

static void
test_days (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    const char *state;
    const char *day;
    const char *end;
    gboolean    good;
    const char *field;
    const char *message;
  } cases[] = {
    { "requested", "2026-11-22", "", TRUE, "day", "Nov 22, 2026" },
    { "requested", "2026-11-23", "", FALSE, "day",
      "This day is still to come. Only what is scheduled can have such a day." },
    { "scheduled", "2026-12-24", "", TRUE, "day", "Dec 24, 2026" },
    { "active", "", "", FALSE, "day", "Enter a day." },
    { "active", "22.11.2026", "", FALSE, "day",
      "“22.11.2026” is not a day. Write it as in 2026-11-22." },
    { "active", "2026-11-01", "2026-10-31", FALSE, "expires-on",
      "It cannot end before that day." },
    { "active", "2026-11-01", "2026-11-01", TRUE, "expires-on", "Nov 1, 2026" },
    { "active", "2026-11-01", "soon", FALSE, "expires-on",
      "“soon” is not a day. Write it as in 2026-11-22." },
  };
  PerksFormDialog *dialog = show_dialog (fixture, "research-pmc", NULL);

  perks_ui_assert_shows (dialog, "All offers together");
  assert_text (dialog, "state", "requested");
  assert_text (dialog, "day", "2026-11-22");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (dialog, "state", cases[i].state);
      type (dialog, "day", cases[i].day);
      type (dialog, "expires-on", cases[i].end);
      g_test_message ("case %u", i);
      assert_message (dialog, cases[i].field, cases[i].message);
      g_assert_cmpint (gtk_widget_get_sensitive (find_button (dialog)), ==, cases[i].good);
    }
}

static void
test_save (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, "research-pmc", NULL);
  PerksClaim *claim;

  type (dialog, "state", "active");
  type (dialog, "day", "2026-11-20");
  type (dialog, "by", " Ada & Grace ");
  type (dialog, "expires-on", "2027-05-20");
  type (dialog, "note", "As <agreed>");
  save (fixture, dialog);

  claim = find_claim (fixture, "research-pmc", NULL);
  g_assert_cmpint (perks_claim_get_state (claim), ==, PERKS_CLAIM_STATE_ACTIVE);
  g_assert_cmpint (perks_claim_get_since (claim), ==, perks_day_new (2026, 11, 20));
  g_assert_cmpint (perks_claim_get_expires_on (claim), ==, perks_day_new (2027, 5, 20));
  g_assert_cmpstr (perks_claim_get_by (claim), ==, "Ada & Grace");
  g_assert_cmpstr (perks_claim_get_note (claim), ==, "As <agreed>");

  /* The next one proposes the same person; an end can be changed and not taken away; a note can. */
  dialog = show_dialog (fixture, "rewards-testimonial", NULL);
  type (dialog, "state", "requested");
  assert_text (dialog, "by", "Ada & Grace");
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = show_dialog (fixture, "research-pmc", NULL);
  assert_text (dialog, "expires-on", "2027-05-20");
  type (dialog, "expires-on", "");
  assert_message (dialog, "expires-on", "A last day can be changed, but not taken away.");
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog)));
  type (dialog, "expires-on", "2027-06-20");
  type (dialog, "note", "");
  save (fixture, dialog);
  claim = find_claim (fixture, "research-pmc", NULL);
  g_assert_cmpint (perks_claim_get_expires_on (claim), ==, perks_day_new (2027, 6, 20));
  g_assert_null (perks_claim_get_note (claim));
}

static void
test_isv_connect (PerksUiFixture *fixture,
                  gconstpointer   data)
{
  PerksFormDialog *dialog = show_dialog (fixture, PERKS_CLAIM_ISV_CONNECT, "guest-ledger");

  perks_ui_assert_shows (dialog, "ISV Connect\nPantlerwick Guest Ledger");
  type (dialog, "state", "done");
  save (fixture, dialog);
  g_assert_cmpint (perks_claim_get_state (find_claim (fixture, "isv-connect", "guest-ledger")), ==,
                   PERKS_CLAIM_STATE_DONE);
}

static void
test_missing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksFormDialog *dialog;

  g_assert_null (perks_claim_dialog_new (NULL, fixture->context, "nobody-knows", NULL));

  /* What the books refuse is said, and nothing is lost. */
  dialog = show_dialog (fixture, "nt-press-release-support", "no-such-offer");
  type (dialog, "note", "Draft sent");
  g_signal_emit_by_name (find_button (dialog), "clicked");
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  perks_ui_assert_shows (dialog, "There is no offer “no-such-offer”");
  assert_text (dialog, "note", "Draft sent");
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/claim-dialog/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("states", test_states);
  ADD ("proposals", test_proposals);
  ADD ("days", test_days);
  ADD ("save", test_save);
  ADD ("isv-connect", test_isv_connect);
  ADD ("missing", test_missing);
#undef ADD

  return g_test_run ();
}
