/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-row.h"

#include "perks-entitlement-text.h"
#include "perks-ui-fixture.h"

static PerksEntitlement *
find_entitlement (PerksUiFixture *fixture,
                  const char     *offer,
                  const char     *benefit)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);
  PerksBooks *books = perks_situation_get_books (situation);
  PerksEdition *edition = perks_situation_get_edition (situation);

  return perks_conditions_find (books, perks_situation_get_standing (situation),
                                perks_edition_find_benefit (edition, benefit),
                                offer != NULL ? perks_books_find_offer (books, offer) : NULL);
}

static GtkWidget *
show_row (PerksUiFixture *fixture,
          const char     *offer,
          const char     *benefit,
          int             width)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);
  g_autoptr (PerksEntitlement) entitlement = find_entitlement (fixture, offer, benefit);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = perks_benefit_row_new (perks_situation_get_edition (situation), entitlement,
                                          perks_context_get_locale_text (fixture->context));

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  perks_ui_show (list, width, 300);
  return row;
}

/* The sample, tier $50K. A claim is one button; where nothing can be claimed there is none. */
static void
test_rows (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    const char *offer;
    const char *benefit;
    const char *text;
    const char *button;
    const char *spoken;
    const char *target;
  } cases[] = {
    { "guest-ledger", "nt-press-release-support", "Requested on Nov 18, 2026", "Mark as Active",
      "Press release support: Mark as Active", "benefits:nt-press-release-support:guest-ledger" },
    { "guest-ledger", "nt-listing-optimization", "Done on Nov 6, 2026", NULL, NULL,
      "benefits:nt-listing-optimization:guest-ledger" },
    { "cafe-meter", "press-release-support", "The listing of “Pantlerwick Café Meter” is not "
      "optimized yet", NULL, NULL, "benefits:press-release-support:cafe-meter" },
    { "planner", "guest-blog", "Locked: given from $500K on", NULL, NULL,
      "benefits:guest-blog:planner" },
    { "planner", "research-pmc", "Available", "Mark as Done",
      "Market research and marketing materials: Partner marketing center: Mark as Done",
      "benefits:research-pmc:planner" },
    { NULL, "rewards-testimonial", "Declined on Feb 10, 2025", "Request Again",
      "Marketplace Rewards testimonial: Request Again", "benefits:rewards-testimonial" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = show_row (fixture, cases[i].offer, cases[i].benefit, 500);
      GtkWidget *button = perks_ui_find (row, GTK_TYPE_BUTTON, NULL);
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

      g_test_message ("%s", cases[i].benefit);
      perks_ui_assert_shows (row, cases[i].text);
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.go");
      g_assert_cmpstr (g_variant_get_string (target, NULL), ==, cases[i].target);
      if (cases[i].button == NULL)
        {
          g_assert_null (button);
          continue;
        }
      perks_ui_assert_shows (button, cases[i].button);
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                       "benefits.claim");
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].spoken);
    }
}

/* The shape has a word, and the text is the one that the command line prints. */
static void
test_words (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);
  GtkWidget *row = show_row (fixture, "cafe-meter", "press-release-support", 500);
  GtkWidget *icon = perks_ui_find (row, GTK_TYPE_IMAGE, NULL);
  PerksEntitlement *shown = perks_benefit_row_get_entitlement (PERKS_BENEFIT_ROW (row));
  g_autofree char *text = NULL;

  gtk_test_accessible_assert_property (icon, GTK_ACCESSIBLE_PROPERTY_LABEL, "Blocked");
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==, "dialog-warning-symbolic");
  text = perks_entitlement_text_full (perks_situation_get_edition (situation), shown,
                                      perks_context_get_locale_text (fixture->context));
  g_assert_cmpstr (perks_benefit_row_get_text (PERKS_BENEFIT_ROW (row)), ==, text);
}

static void
test_narrow (PerksUiFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *row = show_row (fixture, "planner", "research-pmc", 330);
  GtkWidget *button = perks_ui_find (row, GTK_TYPE_BUTTON, NULL);
  int minimum, dpi;

  g_assert_false (pango_layout_is_ellipsized (
    gtk_label_get_layout (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))))));
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  perks_ui_settle ();
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (minimum, <=, 320);
}

static void
test_life (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (PERKS_TYPE_BENEFIT_ROW, NULL));

  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/benefit-row/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("rows", test_rows);
  ADD ("words", test_words);
  ADD ("narrow", test_narrow);
  ADD ("life", test_life);
#undef ADD

  return g_test_run ();
}
