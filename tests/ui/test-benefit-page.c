/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-page.h"

#include "perks-commands.h"
#include "perks-ui-fixture.h"

static PerksBenefitPage *
show_page (PerksUiFixture *fixture,
           const char     *benefit)
{
  GtkWidget *page = perks_benefit_page_new (benefit);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  perks_ui_show (page, 700, 900);
  g_assert_true (perks_benefit_page_show (PERKS_BENEFIT_PAGE (page), fixture->context));
  perks_ui_settle ();
  return PERKS_BENEFIT_PAGE (page);
}

static gboolean
claim (PerksWorkspace  *workspace,
       gpointer         user_data,
       GCancellable    *cancellable,
       GError         **error)
{
  return perks_commands_claim (workspace, NULL, user_data, error);
}

/* Who did what when, from the journal, the latest first. */
static void
test_history (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksClaimValues done = { .benefit = "sponsor-poc", .offer = "planner",
                            .state = PERKS_CLAIM_STATE_DONE, .by = "Ada",
                            .note = "Both <hotels> & more" };
  PerksBenefitPage *page;
  g_autofree char *shown = NULL;

  perks_ui_fixture_run (fixture, claim, &done);
  page = show_page (fixture, "sponsor-poc");
  perks_ui_wait_for_text (GTK_WIDGET (page), "Aug 3, 2026: Active");
  perks_ui_assert_shows (page, "Nov 22, 2026: Done");
  perks_ui_assert_shows (page, "By Ada, entered on Nov 22, 2026\nBoth <hotels> & more");
  perks_ui_assert_shows (page, "By Alliances lead, entered on Nov 22, 2026\n"
                               "Credit for two hotel pilots.");
  shown = perks_ui_read (GTK_WIDGET (page));
  g_assert_true (strstr (shown, "Nov 22, 2026: Done") < strstr (shown, "Aug 3, 2026: Active"));
}

static void
test_no_history (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksBenefitPage *page = show_page (fixture, "research-pmc");

  perks_ui_settle ();
  perks_ui_assert_hides (page, "History");
}

/* What it rests on is folded away, and says what is assumed and where it is known from. */
static void
test_grounds (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksBenefitPage *page = show_page (fixture, "sponsor-poc");
  GtkWidget *expander = perks_ui_find (GTK_WIDGET (page), ADW_TYPE_EXPANDER_ROW, NULL);

  perks_ui_assert_shows (expander, "What It Rests On");
  perks_ui_assert_hides (expander, "Tier reached");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  perks_ui_settle ();
  perks_ui_assert_shows (expander, "Tier asked for");
  perks_ui_assert_shows (expander, "Tier reached");
  perks_ui_assert_shows (expander, "$50K");
  perks_ui_assert_shows (expander, "Listing optimization done");
  perks_ui_assert_shows (expander, "Source: ");
}

static void
test_choose (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksBenefitPage *page = show_page (fixture, "press-release-support");
  GtkWidget *target = perks_ui_find (GTK_WIDGET (page), ADW_TYPE_COMBO_ROW, NULL);
  GtkWidget *more = perks_ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "More…");
  const char *benefit, *offer;

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (target)), ==, 0);
  perks_benefit_page_choose (page, "cafe-meter");
  perks_ui_settle ();
  perks_ui_assert_shows (page, "The listing of “Pantlerwick Café Meter” is not optimized yet");
  perks_benefit_page_choose (page, "no-such-offer");
  perks_ui_assert_shows (page, "The listing of “Pantlerwick Café Meter” is not optimized yet");

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (more)), ==,
                   "benefits.enter-claim");
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (more)), "(&s&s)", &benefit,
                 &offer);
  g_assert_cmpstr (benefit, ==, "press-release-support");
  g_assert_cmpstr (offer, ==, "cafe-meter");
}

static void
test_missing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_benefit_page_new ("nobody-knows"));

  g_assert_false (perks_benefit_page_show (PERKS_BENEFIT_PAGE (page), fixture->context));
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/benefit-page/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("history", test_history);
  ADD ("no-history", test_no_history);
  ADD ("grounds", test_grounds);
  ADD ("choose", test_choose);
  ADD ("missing", test_missing);
#undef ADD

  return g_test_run ();
}
