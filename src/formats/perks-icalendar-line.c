/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-icalendar-line.h"

/* RFC 5545, 3.1: a longer line is folded. The line end does not count. */
#define MOST_OCTETS 75

/* Unicode's line ends are no line ends of iCalendar, but some programs part lines there. */
static gboolean
is_line_end (gunichar character)
{
  return character == '\n' || character == '\r' || character == 0x85 || character == 0x2028 ||
         character == 0x2029;
}

/* CONTROL of RFC 5545, 3.1. */
static gboolean
is_forbidden (gunichar character)
{
  return (character < 0x20 && character != '\t') || character == 0x7F;
}

/**
 * perks_icalendar_line_append:
 * @lines: where the line is added
 * @name: the name of a property with its parameters
 * @value: the value as it is written: UTF-8 without control characters
 *
 * Adds `NAME:VALUE` and CR LF. What is longer than 75 bytes goes on in a line that begins with a
 * space; no character is parted.
 */
void
perks_icalendar_line_append (GString    *lines,
                             const char *name,
                             const char *value)
{
  g_autofree char *line = NULL;
  gsize n_octets = 0;
  const char *next;

  g_return_if_fail (lines != NULL && name != NULL && value != NULL);
  g_return_if_fail (g_utf8_validate (value, -1, NULL));

  line = g_strconcat (name, ":", value, NULL);
  for (const char *p = line; *p != '\0'; p = next)
    {
      gsize length;

      next = g_utf8_next_char (p);
      length = (gsize) (next - p);
      if (n_octets + length > MOST_OCTETS)
        {
          g_string_append (lines, "\r\n ");
          n_octets = 1;
        }
      g_string_append_len (lines, p, (gssize) length);
      n_octets += length;
    }

  g_string_append (lines, "\r\n");
}

/**
 * perks_icalendar_line_append_text:
 * @lines: where the line is added
 * @name: the name of a property whose value is TEXT
 * @text: any text
 *
 * Adds a text, escaped by RFC 5545, 3.3.11. All line ends, those of Unicode too, become the one
 * that iCalendar has. Control characters but the tab are left out; what is not UTF-8 is replaced by
 * U+FFFD.
 */
void
perks_icalendar_line_append_text (GString    *lines,
                                  const char *name,
                                  const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) escaped = NULL;

  g_return_if_fail (lines != NULL && name != NULL && text != NULL);

  valid = g_utf8_make_valid (text, -1);
  escaped = g_string_sized_new (strlen (valid) + 16);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\r' && p[1] == '\n')
        continue;

      if (is_line_end (character))
        g_string_append (escaped, "\\n");
      else if (character == '\\' || character == ';' || character == ',')
        g_string_append_printf (escaped, "\\%c", *p);
      else if (!is_forbidden (character))
        g_string_append_unichar (escaped, character);
    }

  perks_icalendar_line_append (lines, name, escaped->str);
}

/**
 * perks_icalendar_line_append_url:
 * @lines: where the line is added
 * @name: the name of a property whose value is a URI
 * @url: an address
 *
 * Adds an address, which is not escaped as text is. Bytes that cannot stand in one by RFC 3986 are
 * written with percent signs; those that it brings along stay.
 */
void
perks_icalendar_line_append_url (GString    *lines,
                                 const char *name,
                                 const char *url)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (lines != NULL && name != NULL && url != NULL);

  escaped = g_uri_escape_string (url, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS
                                 G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%", FALSE);
  perks_icalendar_line_append (lines, name, escaped);
}
