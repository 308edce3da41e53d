/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-reader-words.h"

#include <glib/gi18n.h>

#include "perks-complaint.h"
#include "perks-enums.h"
#include "perks-json-reader-values.h"

static void
complain_of_choice (PerksJsonReader *self,
                    const char      *member,
                    const char      *text,
                    const char      *choices)
{
  g_autofree char *shown = NULL;

  if (!perks_json_reader_is_good (self))
    return;

  shown = perks_complaint_shorten (text);
  perks_json_reader_complain (self, member, _("“%s” is not among the allowed words: %s"), shown,
                              choices);
}

/* "unknown" and "none" say that a person has entered nothing; a file of the programme has to say
 * something. */
static gboolean
is_word (const char *nick)
{
  return !g_str_equal (nick, "unknown") && !g_str_equal (nick, "none");
}

static guint
find_flag (GType       type,
           const char *name)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GFlagsValue *found = g_flags_get_value_by_nick (G_FLAGS_CLASS (klass), name);

  return found != NULL ? found->value : 0;
}

static guint
find_bit (GType       type,
          const char *name)
{
  int value;

  if (G_TYPE_IS_FLAGS (type))
    return find_flag (type, name);
  if (!is_word (name) || !perks_enum_from_name (type, name, &value))
    return 0;

  return 1u << value;
}

static char *
list_flags (GType type,
            guint allowed)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < G_FLAGS_CLASS (klass)->n_values; i++)
    {
      if ((G_FLAGS_CLASS (klass)->values[i].value & allowed) != 0)
        g_strv_builder_add (names, G_FLAGS_CLASS (klass)->values[i].value_nick);
    }

  list = g_strv_builder_end (names);
  return g_strjoinv (" ", list);
}

static char *
list_words (GType type,
            guint allowed)
{
  g_autoptr (GTypeClass) klass = NULL;
  g_autoptr (GStrvBuilder) names = NULL;
  g_auto (GStrv) list = NULL;

  if (G_TYPE_IS_FLAGS (type))
    return list_flags (type, allowed);

  klass = g_type_class_ref (type);
  names = g_strv_builder_new ();
  for (guint i = 0; i < G_ENUM_CLASS (klass)->n_values; i++)
    {
      const GEnumValue *value = &G_ENUM_CLASS (klass)->values[i];

      if (is_word (value->value_nick) && ((1u << value->value) & allowed) != 0)
        g_strv_builder_add (names, value->value_nick);
    }

  list = g_strv_builder_end (names);
  return g_strjoinv (" ", list);
}

static guint
read_set_element (PerksJsonReader *self,
                  guint            index,
                  GType            type,
                  guint            allowed,
                  guint            set)
{
  const char *text = perks_json_reader_get_text_at (self, index);
  g_autofree char *segment = g_strdup_printf ("%u", index);
  g_autofree char *words = NULL;
  guint bit;

  if (!perks_json_reader_is_good (self))
    return 0;

  bit = find_bit (type, text) & allowed;
  if (bit == 0)
    {
      words = list_words (type, allowed);
      complain_of_choice (self, segment, text, words);
    }
  else if ((set & bit) != 0)
    perks_json_reader_complain (self, segment, _("“%s” stands here twice"), text);

  return bit;
}

/**
 * perks_json_reader_get_choice:
 * @self: a reader
 * @member: a member that has to be one of a few words
 * @choices: (array zero-terminated=1): the words
 *
 * Returns: the index of the word in @choices; 0 after a complaint
 */
guint
perks_json_reader_get_choice (PerksJsonReader   *self,
                              const char        *member,
                              const char *const *choices)
{
  const char *text = perks_json_reader_get_text (self, member);
  g_autofree char *words = NULL;

  for (guint i = 0; choices[i] != NULL; i++)
    {
      if (g_str_equal (choices[i], text))
        return i;
    }

  words = g_strjoinv (" ", (char **) choices);
  complain_of_choice (self, member, text, words);
  return 0;
}

/**
 * perks_json_reader_get_enum:
 * @self: a reader
 * @member: a member that has to be the name of a value
 * @type: an enumeration of Perks
 *
 * Names that stand for "nothing entered" are not allowed.
 *
 * Returns: the value; 0 after a complaint
 */
int
perks_json_reader_get_enum (PerksJsonReader *self,
                            const char      *member,
                            GType            type)
{
  const char *text = perks_json_reader_get_text (self, member);
  g_autofree char *words = NULL;
  int value = 0;

  if (!perks_json_reader_is_good (self))
    return 0;
  if (is_word (text) && perks_enum_from_name (type, text, &value))
    return value;

  words = list_words (type, PERKS_JSON_ANY_VALUE);
  complain_of_choice (self, member, text, words);
  return 0;
}

/**
 * perks_json_reader_get_set:
 * @self: a reader
 * @member: a member that has to be an array of names of values, none of them twice
 * @type: an enumeration or flags type of Perks
 * @allowed: a bit for each value that may be there, or %PERKS_JSON_ANY_VALUE
 * @fewest: how many have to be there at least
 *
 * Returns: the flags, or a bit `1 << value` for each value of an enumeration
 */
guint
perks_json_reader_get_set (PerksJsonReader *self,
                           const char      *member,
                           GType            type,
                           guint            allowed,
                           guint            fewest)
{
  guint length;
  guint set = 0;

  if (!perks_json_reader_open_array (self, member, fewest, &length))
    return 0;

  for (guint i = 0; i < length && perks_json_reader_is_good (self); i++)
    set |= read_set_element (self, i, type, allowed, set);

  perks_json_reader_close (self);
  return set;
}
