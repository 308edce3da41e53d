/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-complaint.h"

#define MOST_SHOWN_CHARACTERS   60
#define MOST_CHARACTERS_OF_LINE 1000

/**
 * perks_complaint_shorten:
 * @text: text from a file
 *
 * Cuts what a message quotes from a file down to a length that a message can bear.
 *
 * Returns: (transfer full): @text, or its first 60 characters and an ellipsis
 */
char *
perks_complaint_shorten (const char *text)
{
  g_autofree char *start = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_utf8_strlen (text, -1) <= MOST_SHOWN_CHARACTERS)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MOST_SHOWN_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

/**
 * perks_complaint_append_segment:
 * @pointer: a JSON pointer
 * @segment: the name of a member, or an index
 *
 * Lengthens @pointer by one step, escaped as RFC 6901 asks for and cut to a length that can be
 * shown.
 */
void
perks_complaint_append_segment (GString    *pointer,
                                const char *segment)
{
  g_autofree char *shown = perks_complaint_shorten (segment);

  g_string_append_c (pointer, '/');
  for (const char *p = shown; *p != '\0'; p++)
    {
      if (*p == '~')
        g_string_append (pointer, "~0");
      else if (*p == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *p);
    }
}

/**
 * perks_complaint_make_line:
 * @text: a message that quotes a file
 *
 * A file may come from anywhere: what it puts into a message must neither break the line, steer a
 * terminal nor turn the direction of the text.
 *
 * Returns: (transfer full): @text with a space in place of each such character, and without what is
 *   too long for a message
 */
char *
perks_complaint_make_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);
  guint n_characters = 0;

  for (const char *p = valid; *p != '\0' && n_characters < MOST_CHARACTERS_OF_LINE;
       p = g_utf8_next_char (p), n_characters++)
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
          type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (line, ' ');
      else
        g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}
