/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-situation-comparison-private.h"

#include "perks-deadline-text.h"
#include "perks-deadline.h"

/* The lines of attention that come, go or change their day. */

static GHashTable *
index_advice (PerksSituation *situation)
{
  GPtrArray *advice = perks_situation_get_advice (situation);
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (advice, i);

      g_hash_table_insert (index, perks_deadline_dup_id (deadline), deadline);
    }

  return index;
}

/* Either may be %NULL, but not both. */
static void
add_line (PerksComparison *self,
          PerksDeadline   *deadline,
          PerksDeadline   *other)
{
  g_autofree char *id = perks_deadline_dup_id (deadline != NULL ? deadline : other);
  g_autofree char *title = deadline != NULL ? perks_deadline_text_title (self->before, deadline)
                                            : perks_deadline_text_title (self->after, other);
  g_autofree char *key = g_strconcat ("attention ", id, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (deadline == NULL || other == NULL)
    {
      perks_comparison_add (self, title, key,
                            deadline != NULL ? perks_deadline_get_text (deadline) : NULL,
                            other != NULL ? perks_deadline_get_text (other) : NULL);
      return;
    }

  before = perks_locale_text_day (self->locale_text, perks_deadline_get_due (deadline));
  after = perks_locale_text_day (self->locale_text, perks_deadline_get_due (other));
  perks_comparison_add (self, title, key, before, after);
}

/**
 * perks_comparison_add_attention:
 * @self: a comparison in the making
 *
 * Adds what is raised in one situation only, and what has another day. One that comes or goes shows
 * its sentence, one that stays its days.
 */
void
perks_comparison_add_attention (PerksComparison *self)
{
  GPtrArray *advice = perks_situation_get_advice (self->before);
  GPtrArray *others = perks_situation_get_advice (self->after);
  g_autoptr (GHashTable) index = index_advice (self->before);
  g_autoptr (GHashTable) other_index = index_advice (self->after);

  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (advice, i);
      g_autofree char *id = perks_deadline_dup_id (deadline);

      add_line (self, deadline, g_hash_table_lookup (other_index, id));
    }
  for (guint i = 0; i < others->len; i++)
    {
      PerksDeadline *other = g_ptr_array_index (others, i);
      g_autofree char *id = perks_deadline_dup_id (other);

      if (!g_hash_table_contains (index, id))
        add_line (self, NULL, other);
    }
}
