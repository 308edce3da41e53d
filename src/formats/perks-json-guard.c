/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-guard.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* The largest power of ten that a double holds; beyond it the parser would make infinity of a
 * number. */
#define MOST_POWER 307

typedef struct
{
  const char  *start;
  const char  *p;
  const char  *end;
  guint        depth;
  char         brackets[PERKS_JSON_MOST_DEPTH];
  GHashTable  *keys[PERKS_JSON_MOST_DEPTH];
  GString     *text;
  GError     **error;
} Guard;

/* The place is worked out only when it is needed: lines from 1, columns in characters from 1. */
static gboolean
refuse (Guard      *guard,
        const char *what)
{
  int line = 1;
  int column = 1;

  for (const char *p = guard->start; p < guard->p; p++)
    {
      if (*p == '\n')
        {
          line++;
          column = 1;
        }
      else if ((*p & 0xC0) != 0x80)
        {
          column++;
        }
    }

  g_set_error (guard->error, PERKS_ERROR, PERKS_ERROR_MALFORMED, _("line %d, column %d: %s"),
               line, column, what);
  return FALSE;
}

static void
skip_blanks (Guard *guard)
{
  while (guard->p < guard->end && strchr (" \t\r\n", *guard->p) != NULL && *guard->p != '\0')
    guard->p++;
}

static gboolean
is_at (Guard *guard,
       char   character)
{
  return guard->p < guard->end && *guard->p == character;
}

static gboolean
is_at_digit (Guard *guard)
{
  return guard->p < guard->end && g_ascii_isdigit (*guard->p);
}

static gboolean
read_unit (Guard    *guard,
           gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, guard->p++)
    {
      if (guard->p == guard->end || !g_ascii_isxdigit (*guard->p))
        return refuse (guard, _("four hexadecimal digits have to follow \\u"));
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (*guard->p);
    }

  return TRUE;
}

/* Behind `\u`. Two halves of a pair have to stand together. */
static gboolean
check_code_point (Guard *guard)
{
  gunichar unit, low;

  if (!read_unit (guard, &unit))
    return FALSE;
  if (unit == 0)
    return refuse (guard, _("a zero character is not allowed"));
  if (unit >= 0xDC00 && unit < 0xE000)
    return refuse (guard, _("half a character is not allowed"));

  if (unit >= 0xD800 && unit < 0xDC00)
    {
      if (guard->end - guard->p < 2 || guard->p[0] != '\\' || guard->p[1] != 'u')
        return refuse (guard, _("half a character is not allowed"));
      guard->p += 2;
      if (!read_unit (guard, &low))
        return FALSE;
      if (low < 0xDC00 || low >= 0xE000)
        return refuse (guard, _("half a character is not allowed"));
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }

  g_string_append_unichar (guard->text, unit);
  return TRUE;
}

static gboolean
check_escape (Guard *guard)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;

  guard->p++;
  if (is_at (guard, 'u'))
    {
      guard->p++;
      return check_code_point (guard);
    }

  found = guard->p < guard->end ? memchr (escapes, *guard->p, sizeof escapes - 1) : NULL;
  if (found == NULL)
    return refuse (guard, _("there is no such escape"));

  g_string_append_c (guard->text, meanings[found - escapes]);
  guard->p++;
  return TRUE;
}

/* Leaves what the string means in the guard's text. */
static gboolean
check_string (Guard *guard)
{
  guard->p++;
  g_string_truncate (guard->text, 0);

  while (guard->p < guard->end && *guard->p != '"')
    {
      if ((guchar) *guard->p < 0x20)
        return refuse (guard, _("a control character in a string has to be escaped"));
      if (*guard->p != '\\')
        g_string_append_c (guard->text, *guard->p++);
      else if (!check_escape (guard))
        return FALSE;
    }

  if (guard->p == guard->end)
    return refuse (guard, _("a string is not closed"));

  guard->p++;
  return TRUE;
}

static int
skip_digits (Guard *guard)
{
  const char *first = guard->p;

  while (is_at_digit (guard))
    guard->p++;

  return (int) MIN (guard->p - first, 1000000);
}

static gboolean
check_exponent (Guard *guard,
                int    n_whole_digits)
{
  gboolean negative;
  int power = 0;

  guard->p++;
  negative = is_at (guard, '-');
  if (negative || is_at (guard, '+'))
    guard->p++;
  if (!is_at_digit (guard))
    return refuse (guard, _("a number ends in the middle"));

  for (; is_at_digit (guard); guard->p++)
    power = MIN (power * 10 + g_ascii_digit_value (*guard->p), 1000000);
  if (!negative && power + n_whole_digits > MOST_POWER)
    return refuse (guard, _("a number is too large"));

  return TRUE;
}

static gboolean
check_number (Guard *guard)
{
  int n_whole, n_decimals = 0;

  if (is_at (guard, '-'))
    guard->p++;
  if (!is_at_digit (guard))
    return refuse (guard, _("a number has to begin with a digit"));
  if (*guard->p == '0' && guard->end - guard->p > 1 && g_ascii_isdigit (guard->p[1]))
    return refuse (guard, _("a number must not begin with zeros"));

  n_whole = skip_digits (guard);
  if (is_at (guard, '.'))
    {
      guard->p++;
      n_decimals = skip_digits (guard);
      if (n_decimals == 0)
        return refuse (guard, _("a number ends in the middle"));
    }
  if (n_whole + n_decimals > PERKS_JSON_MOST_DIGITS)
    return refuse (guard, _("a number has more than 18 digits"));

  return (!is_at (guard, 'e') && !is_at (guard, 'E')) || check_exponent (guard, n_whole);
}

static gboolean
check_word (Guard *guard)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (guard->end - guard->p) >= length && memcmp (guard->p, words[i], length) == 0)
        {
          guard->p += length;
          return TRUE;
        }
    }

  return refuse (guard, _("a value is expected here"));
}

static gboolean
open_bracket (Guard *guard)
{
  if (guard->depth == PERKS_JSON_MOST_DEPTH)
    return refuse (guard, _("more than 64 levels are not allowed"));

  guard->brackets[guard->depth] = *guard->p++;
  if (guard->keys[guard->depth] != NULL)
    g_hash_table_remove_all (guard->keys[guard->depth]);
  guard->depth++;
  return TRUE;
}

static gboolean
check_key (Guard *guard)
{
  GHashTable **keys = &guard->keys[guard->depth - 1];
  const char *start = guard->p;

  if (!is_at (guard, '"'))
    return refuse (guard, _("a key in double quotes is expected here"));
  if (!check_string (guard))
    return FALSE;

  if (*keys == NULL)
    *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_add (*keys, g_strdup (guard->text->str)))
    {
      g_autofree char *what = g_strdup_printf (_("the key “%s” stands twice"), guard->text->str);

      guard->p = start;
      return refuse (guard, what);
    }

  skip_blanks (guard);
  if (!is_at (guard, ':'))
    return refuse (guard, _("a colon is expected here"));

  guard->p++;
  return TRUE;
}

/* What may stand where a value begins; opens at most one bracket. */
static gboolean
check_value (Guard *guard)
{
  skip_blanks (guard);
  if (guard->p == guard->end)
    return refuse (guard, _("the text ends in the middle"));
  if (*guard->p == '{' || *guard->p == '[')
    return open_bracket (guard);
  if (*guard->p == '"')
    return check_string (guard);
  if (*guard->p == '-' || g_ascii_isdigit (*guard->p))
    return check_number (guard);

  return check_word (guard);
}

static gboolean
is_in_object (Guard *guard)
{
  return guard->brackets[guard->depth - 1] == '{';
}

/* Behind a value: closes brackets, and passes the comma before the next value. */
static gboolean
check_behind_value (Guard *guard)
{
  while (guard->depth > 0)
    {
      skip_blanks (guard);
      if (is_at (guard, ','))
        {
          guard->p++;
          skip_blanks (guard);
          return !is_in_object (guard) || check_key (guard);
        }
      if (guard->p == guard->end)
        return refuse (guard, _("the text ends in the middle"));
      if (!is_at (guard, is_in_object (guard) ? '}' : ']'))
        return refuse (guard, _("a comma or a closing bracket is expected here"));
      guard->p++;
      guard->depth--;
    }

  return TRUE;
}

/* Behind an opened bracket: closes it when it is empty, and passes the first key of an object. */
static gboolean
check_inside_bracket (Guard    *guard,
                      gboolean *empty)
{
  skip_blanks (guard);
  *empty = is_at (guard, is_in_object (guard) ? '}' : ']');
  if (*empty)
    {
      guard->p++;
      guard->depth--;
      return TRUE;
    }

  return !is_in_object (guard) || check_key (guard);
}

/* No recursion: how deep a text goes must not be how deep the stack goes. */
static gboolean
check_text (Guard *guard)
{
  do
    {
      guint depth = guard->depth;
      gboolean complete = TRUE;

      if (!check_value (guard))
        return FALSE;
      if (guard->depth > depth && !check_inside_bracket (guard, &complete))
        return FALSE;
      if (complete && !check_behind_value (guard))
        return FALSE;
    }
  while (guard->depth > 0);

  skip_blanks (guard);
  return guard->p == guard->end || refuse (guard, _("nothing may follow the value"));
}

static gboolean
check_bytes (Guard *guard,
             gsize  most_bytes)
{
  gsize length = (gsize) (guard->end - guard->start);
  const char *invalid;

  if (length > most_bytes)
    {
      g_set_error (guard->error, PERKS_ERROR, PERKS_ERROR_MALFORMED,
                   _("the text is larger than the %d KiB that are read"),
                   (int) (most_bytes / 1024));
      return FALSE;
    }
  if (!g_utf8_validate_len (guard->start, length, &invalid))
    {
      guard->p = invalid;
      return *invalid == '\0' ? refuse (guard, _("a zero character is not allowed"))
                              : refuse (guard, _("this is not UTF-8"));
    }

  return TRUE;
}

static gsize
get_mark_length (const char *data,
                 gsize       length)
{
  return length >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;
}

/**
 * perks_json_guard_check:
 * @data: text that is said to be JSON
 * @length: its length in bytes
 * @most_bytes: how many bytes are allowed
 * @error: return location for a #PerksError
 *
 * Looks a text through before json-glib gets it, which in the versions that Perks runs on crashes
 * on deep nesting, wraps large numbers, cuts strings at a zero character and takes much that is not
 * JSON. What is no JSON by RFC 8259 is refused; and besides more than 64 levels, numbers of more
 * than 18 digits or beyond the range of a double, zero characters, and keys that stand twice in an
 * object. A byte-order mark is passed over.
 *
 * Returns: %FALSE with %PERKS_ERROR_MALFORMED, line and column in the message
 */
gboolean
perks_json_guard_check (const char  *data,
                        gsize        length,
                        gsize        most_bytes,
                        GError     **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Guard guard = { .start = data, .end = data + length, .text = text, .error = error };
  gboolean good;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  guard.start += get_mark_length (data, length);
  guard.p = guard.start;
  good = check_bytes (&guard, most_bytes) && check_text (&guard);

  for (guint i = 0; i < PERKS_JSON_MOST_DEPTH; i++)
    g_clear_pointer (&guard.keys[i], g_hash_table_unref);
  return good;
}

/**
 * perks_json_read:
 * @data: JSON
 * @length: its length in bytes
 * @most_bytes: how many bytes are allowed
 * @error: return location for a #PerksError
 *
 * Reads JSON that perks_json_guard_check() has found good.
 *
 * Returns: (transfer full) (nullable): the value, never without a type, or %NULL with
 *   %PERKS_ERROR_MALFORMED
 */
JsonNode *
perks_json_read (const char  *data,
                 gsize        length,
                 gsize        most_bytes,
                 GError     **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) cause = NULL;
  gsize mark_length;
  JsonNode *root;

  if (!perks_json_guard_check (data, length, most_bytes, error))
    return NULL;

  mark_length = get_mark_length (data, length);
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data + mark_length, (gssize) (length - mark_length),
                                   &cause))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, _("this is not JSON: %s"),
                   cause->message);
      return NULL;
    }

  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, _("there is no value"));

  return root;
}
