/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "paper-test.h"

#include <string.h>

/* Red where something is reached, green where it is not, blue text. */
const PerksPaperStyle test_style = {
  .accent = { 1, 0, 0, 1 },
  .track = { 0, 1, 0, 1 },
  .text = { 0, 0, 1, 1 },
};

/* A font of @size pixels. */
PangoContext *
create_context (int size)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  return context;
}

cairo_surface_t *
create_surface (int width,
                int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const unsigned char *data;
  guint32 pixel;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + x * 4, sizeof pixel);
  return pixel;
}

/* Whether there is any blue. */
gboolean
has_text (cairo_surface_t *surface,
          int              left,
          int              top,
          int              right,
          int              bottom)
{
  for (int y = top; y < bottom; y++)
    {
      for (int x = left; x < right; x++)
        {
          if ((get_pixel (surface, x, y) & 0xff) != 0)
            return TRUE;
        }
    }

  return FALSE;
}
