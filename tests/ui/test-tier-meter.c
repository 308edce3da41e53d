/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-meter.h"

#include "perks-ui-fixture.h"

static PerksTierMeter *
show_meter (PerksUiFixture *fixture,
            int             width)
{
  PerksTierMeter *meter = g_object_new (PERKS_TYPE_TIER_METER, NULL);
  PerksStanding *standing =
    perks_situation_get_standing (perks_context_get_situation (fixture->context));

  perks_tier_meter_set_standing (meter, standing, perks_context_get_locale_text (fixture->context));
  perks_ui_show (GTK_WIDGET (meter), width, 100);
  return meter;
}

static void
test_accessible (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksTierMeter *meter = show_meter (fixture, 600);

  gtk_test_accessible_assert_role (meter, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 86118.0);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100000.0);
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "$86,118.96 of $100,000 to the $100K tier");
  gtk_test_accessible_assert_property (meter, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Way Through the Tiers");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (meter)), ==,
                   "$86,118.96 of $100,000 to the $100K tier");
}

static guint32
get_pixel (GtkWidget *widget,
           int        x,
           int        y)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  gsize width = (gsize) gtk_widget_get_width (widget),
        height = (gsize) gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);

  gdk_paintable_snapshot (paintable, snapshot, (double) width, (double) height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, &bounds);
  pixels = g_new0 (guint32, width * height);
  gdk_texture_download (texture, (guchar *) pixels, width * 4);
  return pixels[(gsize) y * width + (gsize) x];
}

/* What is reached has the accent, what is not has another colour, and the other way round from
 * right to left. */
static void
test_drawing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksTierMeter *meter = show_meter (fixture, 800);
  int width = gtk_widget_get_width (GTK_WIDGET (meter));
  guint32 reached = get_pixel (GTK_WIDGET (meter), width / 16, 5);
  guint32 open = get_pixel (GTK_WIDGET (meter), width * 15 / 16, 5);

  g_assert_cmphex (reached, ==, 0xff1c71d8);
  g_assert_cmphex (open >> 24, <, 0x80);
  g_assert_cmphex (get_pixel (GTK_WIDGET (meter), width * 7 / 16, 5), ==, reached);

  gtk_widget_set_direction (GTK_WIDGET (meter), GTK_TEXT_DIR_RTL);
  perks_ui_settle ();
  g_assert_cmphex (get_pixel (GTK_WIDGET (meter), width / 16, 5), ==, open);
  g_assert_cmphex (get_pixel (GTK_WIDGET (meter), width * 15 / 16, 5), ==, reached);
}

static void
test_dark (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksTierMeter *meter = show_meter (fixture, 800);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  perks_ui_settle ();
  g_assert_cmphex (get_pixel (GTK_WIDGET (meter), 20, 5), ==, 0xff78aeed);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static int
measure (PerksTierMeter *meter,
         GtkOrientation  orientation,
         int             for_size)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (meter), orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* With text twice as large it is higher, and still fits into a narrow window. */
static void
test_large_text (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksTierMeter *meter = show_meter (fixture, 600);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (meter));
  int height = measure (meter, GTK_ORIENTATION_VERTICAL, 600);
  int dpi;

  g_assert_cmpint (measure (meter, GTK_ORIENTATION_HORIZONTAL, -1), <=, 200);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  perks_ui_settle ();
  g_assert_cmpint (measure (meter, GTK_ORIENTATION_VERTICAL, 600), >=, height * 3 / 2);
  g_assert_cmpint (measure (meter, GTK_ORIENTATION_HORIZONTAL, -1), <=, 312);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksTierMeter *meter = g_object_ref_sink (g_object_new (PERKS_TYPE_TIER_METER, NULL));

  g_assert_finalize_object (meter);
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/tier-meter/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("finalize", test_finalize);
  ADD ("accessible", test_accessible);
  ADD ("drawing", test_drawing);
  ADD ("dark", test_dark);
  ADD ("large-text", test_large_text);

  return g_test_run ();
}
