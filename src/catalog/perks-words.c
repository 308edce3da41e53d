/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-words.h"

/* Words as a search sees them: runs of letters, digits and marks, without case and without
 * accents. */

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static const char *
find_word (const char  *text,
           const char **end)
{
  const char *start = text;

  while (*start != '\0' && !is_word_character (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  *end = start;
  while (**end != '\0' && is_word_character (g_utf8_get_char (*end)))
    *end = g_utf8_next_char (*end);

  return *end > start ? start : NULL;
}

static char *
drop_marks (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_ismark (g_utf8_get_char (p)))
        g_string_append_unichar (plain, g_utf8_get_char (p));
    }

  return g_string_free (plain, FALSE);
}

/* Letters such as ø have no accent that could be dropped; a script that ASCII cannot spell stays
 * as it is. */
static char *
fold (const char *start,
      const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  g_autofree char *plain = drop_marks (word);
  g_autofree char *folded = g_utf8_casefold (plain, -1);
  g_autofree char *ascii = g_str_to_ascii (folded, "en");

  if (strchr (ascii, '?') != NULL)
    return g_steal_pointer (&folded);

  return g_ascii_strdown (ascii, -1);
}

/**
 * perks_words_fold:
 * @text: text
 *
 * Returns: (transfer full) (element-type utf8): the words of @text in their order, without case and
 *   accents
 */
GPtrArray *
perks_words_fold (const char *text)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = NULL;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  /* What comes from a command line need not be UTF-8. */
  valid = g_utf8_make_valid (text, -1);
  for (const char *start = find_word (valid, &end); start != NULL; start = find_word (end, &end))
    g_ptr_array_add (words, fold (start, end));

  return g_steal_pointer (&words);
}

/**
 * perks_words_find_prefix:
 * @text: text in UTF-8
 * @folded: a word as perks_words_fold() gives it
 *
 * Returns: (transfer none) (nullable): where in @text the first word stands that begins with
 *   @folded, or %NULL
 */
const char *
perks_words_find_prefix (const char *text,
                         const char *folded)
{
  const char *end;

  g_return_val_if_fail (text != NULL && folded != NULL, NULL);

  for (const char *start = find_word (text, &end); start != NULL; start = find_word (end, &end))
    {
      g_autofree char *word = fold (start, end);

      if (g_str_has_prefix (word, folded))
        return start;
    }

  return NULL;
}
