/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-chart.h"

#include "perks-ui-fixture.h"

static PerksSalesChart *
show_chart (PerksUiFixture *fixture)
{
  PerksSalesChart *chart = g_object_new (PERKS_TYPE_SALES_CHART, NULL);

  perks_sales_chart_set_situation (chart, perks_context_get_situation (fixture->context),
                                   perks_context_get_locale_text (fixture->context));
  perks_ui_show (GTK_WIDGET (chart), 600, 200);
  return chart;
}

static void
test_accessible (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksSalesChart *chart = show_chart (fixture);

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Sales by Month");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "What counted from December 2024 to November 2026: most in "
                                       "August 2026 with $5,488.08, and $0 in the last month.");
}

/* Each bar says in its tooltip what it stands for. */
static void
test_tooltip (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksSalesChart *chart = show_chart (fixture);
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (chart,
                         "query-tooltip",
                         gtk_widget_get_width (GTK_WIDGET (chart)) - 5,
                         20,
                         FALSE,
                         tooltip,
                         &shown);
  g_assert_true (shown);
  g_signal_emit_by_name (chart, "query-tooltip", 1, 20, FALSE, tooltip, &shown);
  g_assert_false (shown);
  g_object_unref (tooltip);
}

static void
test_large_text (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksSalesChart *chart = show_chart (fixture);
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, before, after, width;

  gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, 600, &before, NULL, NULL, NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  perks_ui_settle ();
  gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_VERTICAL, 600, &after, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (chart), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (after, >=, before * 3 / 2);
  g_assert_cmpint (width, <=, 300);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksSalesChart *chart = g_object_ref_sink (g_object_new (PERKS_TYPE_SALES_CHART, NULL));

  perks_sales_chart_set_situation (chart, perks_context_get_situation (fixture->context),
                                   perks_context_get_locale_text (fixture->context));
  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/sales-chart/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("finalize", test_finalize);
  ADD ("accessible", test_accessible);
  ADD ("tooltip", test_tooltip);
  ADD ("large-text", test_large_text);

  return g_test_run ();
}
