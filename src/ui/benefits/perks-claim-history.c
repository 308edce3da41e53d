/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-history.h"

#include <glib/gi18n.h>

#include "perks-benefit-texts.h"
#include "perks-claim-step.h"
#include "perks-history-line.h"

/* What became of a claim, in words: who brought it where and when, the latest step first. Pure. */

static char *
write_title (const PerksClaimStep *step,
             PerksLocaleText      *locale_text)
{
  const char *state = perks_benefit_texts_claim (step->state);
  g_autofree char *day = NULL;

  if (step->since == PERKS_DAY_NONE)
    return g_strdup (state);

  day = perks_locale_text_day (locale_text, step->since);
  return g_strdup_printf (_("%s: %s"), day, state);
}

static char *
write_entry (const PerksClaimStep *step,
             PerksLocaleText      *locale_text)
{
  g_autofree char *entered = perks_history_line_date (step->moment, locale_text);

  if (step->by == NULL)
    return g_strdup_printf (_("Entered on %s"), entered);

  return g_strdup_printf (_("By %s, entered on %s"), step->by, entered);
}

/**
 * perks_claim_history_write:
 * @changes: (element-type PerksChange): what became of a claim, the oldest first
 * @locale_text: how days are written
 *
 * Returns: (transfer full) (element-type PerksHistoryLine): since when it had which state, who did
 *   it, when it was entered, and the note; the latest step first
 */
GPtrArray *
perks_claim_history_write (GPtrArray       *changes,
                           PerksLocaleText *locale_text)
{
  g_autoptr (GPtrArray) steps = perks_claim_steps_list (changes);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_history_line_free);

  for (guint i = steps->len; i > 0; i--)
    {
      const PerksClaimStep *step = g_ptr_array_index (steps, i - 1);
      g_autofree char *title = write_title (step, locale_text);
      g_autofree char *entry = write_entry (step, locale_text);
      g_autofree char *text =
        step->note != NULL ? g_strdup_printf ("%s\n%s", entry, step->note) : g_strdup (entry);

      g_ptr_array_add (lines, perks_history_line_new (title, text));
    }

  return lines;
}
