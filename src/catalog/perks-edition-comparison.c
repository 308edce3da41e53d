/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-comparison.h"

#include "perks-edition-entry.h"

static void
add_difference (GPtrArray  *differences,
                const char *subject,
                const char *property,
                const char *before,
                const char *after)
{
  PerksEditionDifference *difference;

  if (g_strcmp0 (before, after) == 0)
    return;

  difference = g_new0 (PerksEditionDifference, 1);
  difference->subject = property != NULL ? g_strdup_printf ("%s: %s", subject, property)
                                         : g_strdup (subject);
  difference->before = g_strdup (before);
  difference->after = g_strdup (after);
  g_ptr_array_add (differences, difference);
}

static void
compare_entries (GPtrArray         *differences,
                 PerksEditionEntry *a,
                 PerksEditionEntry *b)
{
  add_difference (differences, a->subject, NULL, a->value, b->value);

  for (guint i = 0; i < a->names->len; i++)
    {
      const char *name = g_ptr_array_index (a->names, i);

      add_difference (differences, a->subject, name, g_ptr_array_index (a->values, i),
                      perks_edition_entry_find (b, name));
    }

  for (guint i = 0; i < b->names->len; i++)
    {
      const char *name = g_ptr_array_index (b->names, i);

      if (perks_edition_entry_find (a, name) == NULL)
        add_difference (differences, a->subject, name, NULL, g_ptr_array_index (b->values, i));
    }
}

static GHashTable *
index_entries (GPtrArray *entries)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      PerksEditionEntry *entry = g_ptr_array_index (entries, i);

      g_hash_table_insert (index, entry->subject, entry);
    }

  return index;
}

static void
compare_section (GPtrArray           *differences,
                 PerksEdition        *a,
                 PerksEdition        *b,
                 PerksEditionSection  section)
{
  g_autoptr (GPtrArray) entries = perks_edition_entry_list (a, section);
  g_autoptr (GPtrArray) others = perks_edition_entry_list (b, section);
  g_autoptr (GHashTable) index = index_entries (entries);
  g_autoptr (GHashTable) other_index = index_entries (others);

  for (guint i = 0; i < entries->len; i++)
    {
      PerksEditionEntry *entry = g_ptr_array_index (entries, i);
      PerksEditionEntry *other = g_hash_table_lookup (other_index, entry->subject);

      if (other != NULL)
        compare_entries (differences, entry, other);
      else
        add_difference (differences, entry->subject, NULL, entry->value, NULL);
    }

  for (guint i = 0; i < others->len; i++)
    {
      PerksEditionEntry *other = g_ptr_array_index (others, i);

      if (!g_hash_table_contains (index, other->subject))
        add_difference (differences, other->subject, NULL, NULL, other->value);
    }
}

/**
 * perks_edition_difference_free:
 * @self: (transfer full): a difference
 *
 * Frees @self.
 */
void
perks_edition_difference_free (PerksEditionDifference *self)
{
  g_free (self->subject);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/**
 * perks_edition_compare:
 * @a: an edition
 * @b: the edition that would take its place
 *
 * Says line by line what is different for a publisher: what is summed and over which time, figures,
 * tiers, benefits, listings, paths, and the clauses by their text. A thing that only one of the two
 * has is one line; of a thing that both have, each property that differs is one. Editions are
 * unlike in their explanations and sources too, which is not listed.
 *
 * Returns: (transfer container) (element-type PerksEditionDifference): the differences, none for
 *   editions of the same content; within each part those of @a in its order, then what only @b has
 */
GPtrArray *
perks_edition_compare (PerksEdition *a,
                       PerksEdition *b)
{
  g_autoptr (GPtrArray) differences =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_edition_difference_free);

  g_return_val_if_fail (PERKS_IS_EDITION (a) && PERKS_IS_EDITION (b), NULL);

  for (guint section = 0; section < PERKS_N_EDITION_SECTIONS; section++)
    compare_section (differences, a, b, section);

  return g_steal_pointer (&differences);
}
