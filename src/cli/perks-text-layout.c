/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text-layout.h"

#include <string.h>

static guint
get_character_width (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;

  return g_unichar_iswide (character) ? 2 : 1;
}

/**
 * perks_text_get_width:
 * @text: text in UTF-8 without marks of style
 *
 * Returns: how many columns of a terminal @text takes
 */
guint
perks_text_get_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += get_character_width (g_utf8_get_char (text));

  return width;
}

/**
 * perks_text_clean:
 * @text: text from outside
 *
 * A name from a report must not be able to move the cursor of a terminal or to break a line.
 *
 * Returns: (transfer full): @text as valid UTF-8, a blank for every control character
 */
char *
perks_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      g_string_append_unichar (clean, g_unichar_iscntrl (character) ? ' ' : character);
    }

  return g_string_free (clean, FALSE);
}

/* Marks that typography has and ASCII has not; letters of names are left as they are. */
static const char *
find_plain_mark (gunichar character)
{
  static const struct
  {
    gunichar    mark;
    const char *plain;
  } marks[] = {
    { 0x00a0, " " }, { 0x00b7, "-" },  { 0x00d7, "x" },  { 0x00f7, "/" },  { 0x2009, " " },
    { 0x2011, "-" }, { 0x2013, "-" },  { 0x2014, "-" },  { 0x2018, "'" },
    { 0x2019, "'" }, { 0x201c, "\"" }, { 0x201d, "\"" }, { 0x2026, "..." },
    { 0x202f, " " }, { 0x2192, "->" }, { 0x2212, "-" },  { 0x2265, ">=" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].mark == character)
      return marks[i].plain;

  return NULL;
}

/**
 * perks_text_to_plain_marks:
 * @text: text in UTF-8
 *
 * Returns: (transfer full): @text with typographic marks in ASCII
 */
char *
perks_text_to_plain_marks (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *mark = find_plain_mark (g_utf8_get_char (at));

      if (mark != NULL)
        g_string_append (plain, mark);
      else
        g_string_append_len (plain, at, g_utf8_next_char (at) - at);
    }

  return g_string_free (plain, FALSE);
}

/**
 * perks_text_cut:
 * @text: text in UTF-8
 * @width: how many columns there are
 * @mark: what stands for the rest
 *
 * Returns: (transfer full): @text, or as much of it as fits with @mark behind it
 */
char *
perks_text_cut (const char *text,
                guint       width,
                const char *mark)
{
  guint mark_width = perks_text_get_width (mark);
  guint used = 0;
  const char *at = text;

  if (perks_text_get_width (text) <= width)
    return g_strdup (text);

  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint next = get_character_width (g_utf8_get_char (at));

      if (used + next + mark_width > width)
        break;
      used += next;
    }

  return g_strdup_printf ("%.*s%s", (int) (at - text), text, mark);
}

/**
 * perks_text_pad:
 * @target: what is written to
 * @count: how many blanks
 */
void
perks_text_pad (GString *target,
                guint    count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_c (target, ' ');
}

/**
 * perks_text_wrap:
 * @target: what is written to
 * @text: text in UTF-8 of one paragraph
 * @used: how many columns of the line are used already
 * @indent: where further lines start
 * @columns: how many columns a line has
 *
 * Writes @text with line ends between words, and one at its end. A word that is longer than a line
 * stands on a line of its own.
 */
void
perks_text_wrap (GString    *target,
                 const char *text,
                 guint       used,
                 guint       indent,
                 guint       columns)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  gboolean at_start = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = perks_text_get_width (words[i]);

      if (width == 0)
        continue;
      if (!at_start && used + 1 + width > columns)
        {
          g_string_append_c (target, '\n');
          perks_text_pad (target, indent);
          used = indent;
          at_start = TRUE;
        }
      g_string_append_printf (target, "%s%s", at_start ? "" : " ", words[i]);
      used += width + (at_start ? 0 : 1);
      at_start = FALSE;
    }

  g_string_append_c (target, '\n');
}
