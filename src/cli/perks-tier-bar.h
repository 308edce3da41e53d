/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PerksTierStep:
 * @label: the label of the tier
 * @threshold: from which sum on it is reached, in cents of USD
 *
 * A mark on the bar.
 */
typedef struct
{
  const char *label;
  gint64      threshold;
} PerksTierStep;

/**
 * PerksTierBar:
 * @bar: the bar itself
 * @labels: the labels of the tiers below their marks; those that would run into each other are left
 * out
 * @marker: a line with a mark below the present position
 * @filled: how many bytes of @bar are what has been reached, its left edge included
 *
 * A bar of the tiers, drawn with letters.
 */
typedef struct
{
  char *bar;
  char *labels;
  char *marker;
  gsize filled;
} PerksTierBar;

PerksTierBar *perks_tier_bar_new  (const PerksTierStep *steps,
                                   guint                n_steps,
                                   gint64               value,
                                   guint                columns,
                                   gboolean             unicode);
void          perks_tier_bar_free (PerksTierBar        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksTierBar, perks_tier_bar_free)

G_END_DECLS
