/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-reader-fields.h"

#include <glib/gi18n.h>

#include "perks-complaint.h"
#include "perks-day.h"
#include "perks-json-reader-values.h"
#include "perks-json-reader-words.h"
#include "perks-money.h"

/* 999,999,999,999,999.99 USD still fits into 64 bits of cents, with room for sums. */
#define MOST_DIGITS_OF_USD 15

static gboolean
is_id (const char *text)
{
  gboolean after_letter = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_islower (*p) || g_ascii_isdigit (*p))
        after_letter = TRUE;
      else if (*p == '-' && after_letter)
        after_letter = FALSE;
      else
        return FALSE;
    }

  return after_letter;
}

/* Digits without a leading zero, as no number has two spellings then. */
static gboolean
is_number (const char *text,
           gsize       length,
           gsize       most_digits)
{
  if (length == 0 || length > most_digits || (text[0] == '0' && length > 1))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_usd (const char *text)
{
  const char *point = strchr (text, '.');

  return point != NULL && is_number (text, (gsize) (point - text), MOST_DIGITS_OF_USD) &&
         strlen (point) == 3 && g_ascii_isdigit (point[1]) && g_ascii_isdigit (point[2]);
}

static const char *
check_id (PerksJsonReader *self,
          const char      *member,
          const char      *text)
{
  if (perks_json_reader_is_good (self) && !is_id (text))
    perks_json_reader_complain (self, member,
                                _("has to be an id: small letters and digits, with single "
                                  "hyphens between"));

  return text;
}

static PerksDay
read_day (PerksJsonReader *self,
          const char      *member,
          const char      *text)
{
  PerksDay day = PERKS_DAY_NONE;

  if (perks_json_reader_is_good (self) && !perks_day_from_string (text, &day, NULL))
    perks_json_reader_complain (self, member, _("has to be a day of the calendar, as YYYY-MM-DD"));

  return day;
}

/**
 * perks_json_reader_get_id:
 * @self: a reader
 * @member: a member that has to be an id: small letters and digits with single hyphens between
 *
 * Returns: (transfer none): the id; empty or unfit after a complaint
 */
const char *
perks_json_reader_get_id (PerksJsonReader *self,
                          const char      *member)
{
  return check_id (self, member, perks_json_reader_get_text (self, member));
}

/**
 * perks_json_reader_get_nullable_id:
 * @self: a reader
 * @member: a member that has to be there, and to be an id or null
 *
 * Returns: (transfer none) (nullable): the id, or %NULL for null
 */
const char *
perks_json_reader_get_nullable_id (PerksJsonReader *self,
                                   const char      *member)
{
  const char *id = perks_json_reader_get_nullable_text (self, member);

  return id != NULL ? check_id (self, member, id) : NULL;
}

/**
 * perks_json_reader_get_unique_id:
 * @self: a reader
 * @member: a member that has to be an id
 * @seen: (element-type utf8 utf8): the set of ids that stand in the same list before it; the id is
 *   added
 *
 * Returns: (transfer none): the id; empty or unfit after a complaint
 */
const char *
perks_json_reader_get_unique_id (PerksJsonReader *self,
                                 const char      *member,
                                 GHashTable      *seen)
{
  const char *id = perks_json_reader_get_id (self, member);

  if (perks_json_reader_is_good (self) && !g_hash_table_add (seen, (char *) id))
    {
      g_autofree char *shown = perks_complaint_shorten (id);

      perks_json_reader_complain (self, member, _("“%s” is the id of an earlier one"), shown);
    }

  return id;
}

/**
 * perks_json_reader_get_day:
 * @self: a reader
 * @member: a member that has to be a day as `YYYY-MM-DD`
 *
 * Returns: the day; %PERKS_DAY_NONE after a complaint
 */
PerksDay
perks_json_reader_get_day (PerksJsonReader *self,
                           const char      *member)
{
  return read_day (self, member, perks_json_reader_get_text (self, member));
}

/**
 * perks_json_reader_get_nullable_day:
 * @self: a reader
 * @member: a member that has to be there, and to be a day as `YYYY-MM-DD` or null
 *
 * Returns: the day; %PERKS_DAY_NONE for null and after a complaint
 */
PerksDay
perks_json_reader_get_nullable_day (PerksJsonReader *self,
                                    const char      *member)
{
  const char *text = perks_json_reader_get_nullable_text (self, member);

  return text != NULL ? read_day (self, member, text) : PERKS_DAY_NONE;
}

/**
 * perks_json_reader_get_usd:
 * @self: a reader
 * @member: a member that has to be an amount of USD as text, with exactly two digits after the
 *   point
 *
 * Amounts are text, since a number of JSON may pass through a binary fraction and come out changed.
 *
 * Returns: the amount in cents, never negative; 0 after a complaint
 */
gint64
perks_json_reader_get_usd (PerksJsonReader *self,
                           const char      *member)
{
  const char *text = perks_json_reader_get_text (self, member);
  PerksMoney money = { 0 };

  if (!perks_json_reader_is_good (self))
    return 0;
  if (!is_usd (text) || !perks_money_from_string (text, "USD", &money, NULL))
    perks_json_reader_complain (self, member,
                                _("has to be an amount of USD in quotes, with two digits after the "
                                  "point: \"1234.50\""));

  return money.minor;
}

/**
 * perks_json_reader_get_count:
 * @self: a reader
 * @member: a member that has to be a number above 0 as text
 * @most_digits: how many digits it may have, at most 18
 *
 * Returns: the number; 0 after a complaint
 */
gint64
perks_json_reader_get_count (PerksJsonReader *self,
                             const char      *member,
                             gsize            most_digits)
{
  const char *text = perks_json_reader_get_text (self, member);
  guint64 number = 0;

  if (!perks_json_reader_is_good (self))
    return 0;
  if (!is_number (text, strlen (text), most_digits) || g_str_equal (text, "0") ||
      !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &number, NULL))
    perks_json_reader_complain (self, member,
                                _("has to be a whole number above 0 in quotes, of at most %d "
                                  "digits: \"250\""), (int) most_digits);

  return (gint64) number;
}

/**
 * perks_json_reader_get_provenance:
 * @self: a reader that stands in something that has a `provenance` and no note
 *
 * Returns: where it is known from
 */
PerksProvenance
perks_json_reader_get_provenance (PerksJsonReader *self)
{
  return perks_json_reader_get_enum (self, "provenance", PERKS_TYPE_PROVENANCE);
}

/**
 * perks_json_reader_check_note:
 * @self: a reader that stands in something that has a `note`
 * @provenance: where the thing is known from
 * @note: (nullable): its note
 *
 * What is assumed is shown to the person with a sentence, so there has to be one.
 */
void
perks_json_reader_check_note (PerksJsonReader *self,
                              PerksProvenance  provenance,
                              const char      *note)
{
  if (provenance == PERKS_PROVENANCE_ASSUMED && note == NULL)
    perks_json_reader_complain (self, "note", _("has to say in a sentence what is assumed"));
}
