/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-record-id.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* Ids of publishers and offers: given by the person, or made from the name so that they can be
 * typed on a command line. A slash is never part of one, since the ids of claims and sales are
 * put together with it. */

/**
 * perks_record_id_from_name:
 * @name: a name
 * @fallback: what stands for a name without any letter or digit
 *
 * Returns: (transfer full): the name in lower case, accents dropped, with `-` in place of
 *   everything that is neither a letter nor a digit of ASCII; at most %PERKS_RECORD_ID_MOST_LENGTH
 *   characters
 */
char *
perks_record_id_from_name (const char *name,
                           const char *fallback)
{
  /* The language is named, so that the id is the same on every machine. */
  g_autofree char *folded = g_str_to_ascii (name, "C");
  GString *id = g_string_new (NULL);

  for (const char *p = folded; *p != '\0' && id->len < PERKS_RECORD_ID_MOST_LENGTH; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }

  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_append (id, fallback);

  return g_string_free (id, FALSE);
}

/**
 * perks_record_id_check:
 * @id: an id that a person gave
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE when it is empty or holds anything but letters
 *   and digits of ASCII, `-`, `_` and `.`
 */
gboolean
perks_record_id_check (const char  *id,
                       GError     **error)
{
  const char *p = id;

  while (g_ascii_isalnum (*p) || *p == '-' || *p == '_' || *p == '.')
    p++;
  if (*p == '\0' && p > id)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("id: “%s” is not allowed; it is made of letters A to Z, digits, “-”, “_” and “.”"),
               id);
  return FALSE;
}

/**
 * perks_record_id_number:
 * @id: an id
 * @taken: (element-type utf8 utf8): the ids that are taken
 *
 * Returns: (transfer full): @id, with a number behind it when it is taken
 */
char *
perks_record_id_number (const char *id,
                        GHashTable *taken)
{
  char *numbered = g_strdup (id);

  for (guint i = 2; g_hash_table_contains (taken, numbered); i++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s-%u", id, i);
    }

  return numbered;
}

/**
 * perks_record_id_choose:
 * @given: (nullable): the id that the person gave, or %NULL to make one from the name
 * @name: the record's name
 * @kind: the kind of the record, `offer` for one; stands for a name without any letter or digit
 * @taken: (element-type utf8 utf8): the ids that are taken
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the id of a new record, or %NULL with
 *   %PERKS_ERROR_INVALID_VALUE or %PERKS_ERROR_EXISTS when the one given cannot be used
 */
char *
perks_record_id_choose (const char  *given,
                        const char  *name,
                        const char  *kind,
                        GHashTable  *taken,
                        GError     **error)
{
  g_autofree char *made = NULL;

  if (given == NULL)
    {
      made = perks_record_id_from_name (name, kind);
      return perks_record_id_number (made, taken);
    }

  if (!perks_record_id_check (given, error))
    return NULL;
  if (g_hash_table_contains (taken, given))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_EXISTS,
                   _("id: “%s” is taken already; choose another one"), given);
      return NULL;
    }

  return g_strdup (given);
}
