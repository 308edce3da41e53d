/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-reader-values.h"

#include <glib/gi18n.h>

static gboolean
has_control_character (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/* Gives "" rather than NULL, since whoever asks for a text goes on with it before looking for
 * complaints. */
static const char *
read_text (PerksJsonReader *self,
           const char      *segment,
           JsonNode        *node)
{
  const char *text;

  if (node == NULL)
    return "";
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      perks_json_reader_complain (self, segment, _("has to be text, in quotes"));
      return "";
    }

  text = json_node_get_string (node);
  if (is_blank (text))
    perks_json_reader_complain (self, segment, _("is empty"));
  else if (has_control_character (text))
    perks_json_reader_complain (self, segment,
                                _("holds a control character, such as a line break"));

  return perks_json_reader_is_good (self) ? text : "";
}

/**
 * perks_json_reader_get_text:
 * @self: a reader
 * @member: a member that has to be text with at least one character that is not a space
 *
 * Returns: (transfer none): the text; empty after a complaint
 */
const char *
perks_json_reader_get_text (PerksJsonReader *self,
                            const char      *member)
{
  g_return_val_if_fail (self != NULL && member != NULL, "");

  return read_text (self, member, perks_json_reader_require (self, member));
}

/**
 * perks_json_reader_get_nullable_text:
 * @self: a reader
 * @member: a member that has to be there, and to be text or null
 *
 * Returns: (transfer none) (nullable): the text, or %NULL for null
 */
const char *
perks_json_reader_get_nullable_text (PerksJsonReader *self,
                                     const char      *member)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL && member != NULL, NULL);

  node = perks_json_reader_require (self, member);
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;

  return read_text (self, member, node);
}

/**
 * perks_json_reader_get_optional_text:
 * @self: a reader
 * @member: a member that may be left out, and else has to be text or null
 *
 * Returns: (transfer none) (nullable): the text, or %NULL
 */
const char *
perks_json_reader_get_optional_text (PerksJsonReader *self,
                                     const char      *member)
{
  g_return_val_if_fail (self != NULL && member != NULL, NULL);

  if (perks_json_reader_find (self, member) == NULL)
    return NULL;

  return perks_json_reader_get_nullable_text (self, member);
}

/**
 * perks_json_reader_get_text_at:
 * @self: a reader that stands in an array
 * @index: which element; it has to be text
 *
 * Returns: (transfer none): the text; empty after a complaint
 */
const char *
perks_json_reader_get_text_at (PerksJsonReader *self,
                               guint            index)
{
  g_autofree char *segment = g_strdup_printf ("%u", index);

  g_return_val_if_fail (self != NULL, "");

  return read_text (self, segment, perks_json_reader_get_element (self, index));
}

/**
 * perks_json_reader_get_integer:
 * @self: a reader
 * @member: a member that has to be a whole number
 * @least: the smallest that is allowed
 * @most: the largest that is allowed
 *
 * Returns: the number; @least after a complaint
 */
int
perks_json_reader_get_integer (PerksJsonReader *self,
                               const char      *member,
                               int              least,
                               int              most)
{
  JsonNode *node;
  gint64 number;

  g_return_val_if_fail (self != NULL && member != NULL, least);

  node = perks_json_reader_require (self, member);
  if (node == NULL)
    return least;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      number = json_node_get_int (node);
      if (number >= least && number <= most)
        return (int) number;
    }

  perks_json_reader_complain (self, member,
                              _("has to be a whole number from %d to %d, without quotes"), least,
                              most);
  return least;
}
