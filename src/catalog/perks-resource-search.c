/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource-search.h"

#include "perks-words.h"

#define MOST_SNIPPET_CHARACTERS 120
#define LEAD_CHARACTERS         40

enum
{
  RANK_TITLE,
  RANK_CATEGORY,
  RANK_SUMMARY,
  RANK_NONE,
};

static guint
rank_word (PerksResource *resource,
           const char    *word)
{
  if (perks_words_find_prefix (perks_resource_get_title (resource), word) != NULL)
    return RANK_TITLE;
  if (perks_words_find_prefix (perks_resource_get_category (resource), word) != NULL)
    return RANK_CATEGORY;
  if (perks_words_find_prefix (perks_resource_get_summary (resource), word) != NULL)
    return RANK_SUMMARY;

  return RANK_NONE;
}

static gboolean
rank_words (PerksResource *resource,
            GPtrArray     *words,
            guint         *rank)
{
  *rank = 0;

  for (guint i = 0; i < words->len; i++)
    {
      guint rank_of_word = rank_word (resource, g_ptr_array_index (words, i));

      if (rank_of_word == RANK_NONE)
        return FALSE;
      *rank += rank_of_word;
    }

  return TRUE;
}

static const char *
find_first_hit (const char *text,
                GPtrArray  *words)
{
  const char *first = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const char *hit = perks_words_find_prefix (text, g_ptr_array_index (words, i));

      if (hit != NULL && (first == NULL || hit < first))
        first = hit;
    }

  return first;
}

/* Steps back over at most @most characters, to the start of a word. */
static const char *
step_back (const char *text,
           const char *from,
           guint       most)
{
  const char *start = from;
  const char *p = from;

  for (; p > text && most > 0; most--)
    {
      p = g_utf8_prev_char (p);
      if (p == text || p[-1] == ' ')
        start = p;
    }

  return start;
}

/* Steps on over at most @most characters, to the end of a word, or into a word that is longer
 * than that. */
static const char *
step_on (const char *from,
         guint       most)
{
  const char *end = NULL;
  const char *p = from;

  for (; *p != '\0' && most > 0; most--)
    {
      p = g_utf8_next_char (p);
      if (*p == '\0' || *p == ' ')
        end = p;
    }

  return end != NULL ? end : p;
}

static char *
make_snippet (const char *summary,
              GPtrArray  *words)
{
  const char *hit = find_first_hit (summary, words);
  const char *start = summary;
  const char *end;
  g_autofree char *part = NULL;

  if (g_utf8_strlen (summary, -1) <= MOST_SNIPPET_CHARACTERS)
    return g_strdup (summary);
  if (hit != NULL && g_utf8_strlen (summary, hit - summary) > LEAD_CHARACTERS)
    start = step_back (summary, hit, LEAD_CHARACTERS);

  end = step_on (start, MOST_SNIPPET_CHARACTERS);
  part = g_strndup (start, (gsize) (end - start));

  return g_strconcat (start > summary ? "… " : "", part, *end != '\0' ? " …" : "", NULL);
}

static PerksResourceMatch *
perks_resource_match_new (PerksResource *resource,
                          GPtrArray     *words,
                          guint          rank)
{
  PerksResourceMatch *self = g_new0 (PerksResourceMatch, 1);

  self->resource = g_object_ref (resource);
  self->snippet = make_snippet (perks_resource_get_summary (resource), words);
  self->rank = rank;

  return self;
}

/* g_ptr_array_sort() is stable, so equal ranks keep the order of display. */
static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const PerksResourceMatch *first = *(PerksResourceMatch *const *) a;
  const PerksResourceMatch *second = *(PerksResourceMatch *const *) b;

  return (int) first->rank - (int) second->rank;
}

/**
 * perks_resource_match_free:
 * @self: (transfer full): a match
 *
 * Frees @self.
 */
void
perks_resource_match_free (PerksResourceMatch *self)
{
  g_clear_object (&self->resource);
  g_free (self->snippet);
  g_free (self);
}

/**
 * perks_resource_search:
 * @resources: (element-type PerksResource): the resources in their order of display
 * @words: what a person typed
 *
 * Finds the resources in which every word of @words begins a word of the title, the category or the
 * summary. Case and accents make no difference. A hit in the title is worth more than one in the
 * category, and that more than one in the summary; what is worth the same stays in the order of
 * @resources.
 *
 * Returns: (transfer container) (element-type PerksResourceMatch): what was found, the best first;
 *   nothing when there is no letter and no digit in @words
 */
GPtrArray *
perks_resource_search (GPtrArray  *resources,
                       const char *words)
{
  g_autoptr (GPtrArray) matches =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_resource_match_free);
  g_autoptr (GPtrArray) folded = NULL;

  g_return_val_if_fail (resources != NULL && words != NULL, NULL);

  folded = perks_words_fold (words);
  for (guint i = 0; i < resources->len && folded->len > 0; i++)
    {
      PerksResource *resource = g_ptr_array_index (resources, i);
      guint rank;

      if (rank_words (resource, folded, &rank))
        g_ptr_array_add (matches, perks_resource_match_new (resource, folded, rank));
    }
  g_ptr_array_sort (matches, compare_matches);

  return g_steal_pointer (&matches);
}
