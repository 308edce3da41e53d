/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-meter-layout.h"

/* Which labels of the meter are shown, and where: pure, in whole pixels. */

static gboolean
is_free (const PerksMeterLabel *labels,
         guint                  n_labels,
         const PerksMeterLabel *label,
         int                    row,
         int                    gap)
{
  for (guint i = 0; i < n_labels; i++)
    {
      const PerksMeterLabel *other = &labels[i];

      if (other != label && other->row == row && label->x < other->x + other->width + gap &&
          other->x < label->x + label->width + gap)
        return FALSE;
    }

  return TRUE;
}

static void
place (PerksMeterLabel *labels,
       guint            n_labels,
       guint            number,
       int              n_rows,
       int              gap)
{
  PerksMeterLabel *label = &labels[number];

  for (int row = 0; label->width > 0 && label->row < 0 && row < n_rows; row++)
    {
      if (is_free (labels, n_labels, label, row, gap))
        label->row = row;
    }
}

/**
 * perks_meter_layout_get_mark:
 * @width: the width of the meter in pixels
 * @n_steps: how many steps it has
 * @step: the number of steps that lie before the mark, from 0 to @n_steps
 * @is_mirrored: whether it begins at the right edge
 *
 * Returns: where the mark is, in pixels from the left edge
 */
int
perks_meter_layout_get_mark (int      width,
                             guint    n_steps,
                             guint    step,
                             gboolean is_mirrored)
{
  int mark;

  g_return_val_if_fail (n_steps > 0 && step <= n_steps, 0);

  mark = (int) ((gint64) width * step / n_steps);
  return is_mirrored ? width - mark : mark;
}

/**
 * perks_meter_layout_place:
 * @labels: (array length=n_labels): the labels in the order of the thresholds
 * @n_labels: how many there are
 * @present: the number of the threshold that was reached last
 * @width: the width of the meter in pixels
 * @gap: how far apart two labels must be, in pixels
 *
 * Decides which labels are shown and where. Each stands below its mark, as far as the edges let it.
 * The present threshold, the next, the last and the first stay, if need be in a second row; of the
 * others those are left out that would come too near to one that is shown.
 *
 * Returns: how many rows are used
 */
guint
perks_meter_layout_place (PerksMeterLabel *labels,
                          guint            n_labels,
                          guint            present,
                          int              width,
                          int              gap)
{
  guint n_rows = 0;

  g_return_val_if_fail (n_labels > 0 && present < n_labels, 0);

  for (guint i = 0; i < n_labels; i++)
    {
      labels[i].x =
        CLAMP (labels[i].mark - labels[i].width / 2, 0, MAX (width - labels[i].width, 0));
      labels[i].row = -1;
    }

  place (labels, n_labels, present, PERKS_METER_MOST_ROWS, gap);
  place (labels, n_labels, MIN (present + 1, n_labels - 1), PERKS_METER_MOST_ROWS, gap);
  place (labels, n_labels, n_labels - 1, PERKS_METER_MOST_ROWS, gap);
  place (labels, n_labels, 0, PERKS_METER_MOST_ROWS, gap);
  for (guint i = 0; i < n_labels; i++)
    {
      place (labels, n_labels, i, 1, gap);
      n_rows = MAX (n_rows, (guint) (labels[i].row + 1));
    }

  return n_rows;
}
