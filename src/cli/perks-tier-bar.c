/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-bar.h"

#include <string.h>

#include "perks-text-layout.h"

/* A segment for every step from one tier to the next, all of the same length: the thresholds grow
 * by the factor, so on a bar true to scale all but the last two would be one blot. Within a segment
 * the position is true to scale. */

typedef struct
{
  const char *full;
  const char *empty;
  const char *left;
  const char *right;
  const char *mark;
  const char *marker;
} Glyphs;

static const Glyphs unicode_glyphs = { "█", "░", "▕", "▏", "│", "▲" };
static const Glyphs ascii_glyphs = { "#", ".", "[", "]", "|", "^" };

#define FEWEST_CELLS 1

/* How many of @cells cells @part of @whole is; all of them only when it is all, one at the least
 * when it is anything. */
static guint
scale (gint64 part,
       gint64 whole,
       guint  cells)
{
  guint64 rest = 0;
  guint full = 0;

  if (part <= 0)
    return 0;
  if (part >= whole)
    return cells;

  /* part x cells / whole, which has not to fit into 64 bits on the way. */
  for (guint i = 0; i < cells; i++)
    {
      rest += (guint64) part;
      if (rest >= (guint64) whole)
        {
          rest -= (guint64) whole;
          full++;
        }
    }

  return MIN (cells - 1, MAX (1, full));
}

static guint
get_filled_cells (const PerksTierStep *steps,
                  guint                segment,
                  gint64               value,
                  guint                cells)
{
  return scale (value - steps[segment].threshold,
                steps[segment + 1].threshold - steps[segment].threshold, cells);
}

static void
append_times (GString    *target,
              const char *text,
              guint       count)
{
  for (guint i = 0; i < count; i++)
    g_string_append (target, text);
}

static char *
draw_bar (const PerksTierStep *steps,
          guint                n_segments,
          gint64               value,
          guint                cells,
          const Glyphs        *glyphs,
          gsize               *filled)
{
  GString *bar = g_string_new (glyphs->left);

  *filled = bar->len;
  for (guint i = 0; i < n_segments; i++)
    {
      guint full = get_filled_cells (steps, i, value, cells);

      append_times (bar, glyphs->full, full);
      if (full > 0)
        *filled = bar->len;
      append_times (bar, glyphs->empty, cells - full);
      g_string_append (bar, i + 1 < n_segments ? glyphs->mark : glyphs->right);
    }

  return g_string_free (bar, FALSE);
}

/* The first and the last label are always there; one in between is, where a blank parts it from
 * both. */
static char *
draw_labels (const PerksTierStep *steps,
             guint                n_segments,
             guint                cells)
{
  GString *labels = g_string_new (NULL);
  guint end = n_segments * (cells + 1);
  guint last_width = perks_text_get_width (steps[n_segments].label);
  guint last_start = end + 1 > last_width ? end + 1 - last_width : 0;
  guint used = 0;

  for (guint i = 0; i < n_segments; i++)
    {
      guint width = perks_text_get_width (steps[i].label);
      guint middle = i * (cells + 1);
      guint start = i == 0 || middle < width / 2 ? 0 : middle - width / 2;

      /* One that would run into the label before it may stand to the right of its mark. */
      if (i > 0 && start < used + 1)
        start = used + 1;
      if (start > middle + 1 || start + width + 1 > last_start)
        continue;
      perks_text_pad (labels, start - used);
      g_string_append (labels, steps[i].label);
      used = start + width;
    }

  perks_text_pad (labels, last_start > used ? last_start - used : 0);
  g_string_append (labels, steps[n_segments].label);
  return g_string_free (labels, FALSE);
}

static char *
draw_marker (const PerksTierStep *steps,
             guint                n_segments,
             gint64               value,
             guint                cells,
             const Glyphs        *glyphs)
{
  GString *marker = g_string_new (NULL);
  guint position = 0;

  for (guint i = 0; i < n_segments && value >= steps[i].threshold; i++)
    position = i * (cells + 1) + get_filled_cells (steps, i, value, cells);
  if (value >= steps[n_segments].threshold)
    position = n_segments * (cells + 1);

  perks_text_pad (marker, position);
  g_string_append (marker, glyphs->marker);
  return g_string_free (marker, FALSE);
}

/**
 * perks_tier_bar_new:
 * @steps: (array length=n_steps): the tiers, the lowest first, with thresholds that grow
 * @n_steps: how many, at least two
 * @value: the sum that counts, in cents of USD
 * @columns: how many columns of a terminal there are
 * @unicode: whether the characters for boxes may be used; ASCII otherwise
 *
 * Returns: (transfer full): the bar; free it with perks_tier_bar_free()
 */
PerksTierBar *
perks_tier_bar_new (const PerksTierStep *steps,
                    guint                n_steps,
                    gint64               value,
                    guint                columns,
                    gboolean             unicode)
{
  PerksTierBar *self;
  const Glyphs *glyphs = unicode ? &unicode_glyphs : &ascii_glyphs;
  guint n_segments;
  guint cells;

  g_return_val_if_fail (steps != NULL && n_steps >= 2, NULL);

  n_segments = n_steps - 1;
  cells = columns > n_segments + 1 ? (columns - n_segments - 1) / n_segments : FEWEST_CELLS;
  cells = MAX (cells, FEWEST_CELLS);

  self = g_new0 (PerksTierBar, 1);
  self->bar = draw_bar (steps, n_segments, value, cells, glyphs, &self->filled);
  self->labels = draw_labels (steps, n_segments, cells);
  self->marker = draw_marker (steps, n_segments, value, cells, glyphs);
  return self;
}

/**
 * perks_tier_bar_free:
 * @self: (transfer full): a bar
 */
void
perks_tier_bar_free (PerksTierBar *self)
{
  g_free (self->bar);
  g_free (self->labels);
  g_free (self->marker);
  g_free (self);
}
