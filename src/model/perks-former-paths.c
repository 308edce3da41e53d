/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-former-paths.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-error.h"

/* The paths that an offer had before its present one, as one field of the offer: each with the
 * first day of the path that followed, the oldest first. An offer that changes its listing option
 * gets the rules of its new path from that day, and keeps what was before. */

static gboolean
read_former_path (const char      *text,
                  PerksFormerPath *former)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  int path;

  if (g_strv_length (parts) != 2 || !perks_enum_from_name (PERKS_TYPE_PATH, parts[0], &path) ||
      path == PERKS_PATH_UNKNOWN || !perks_day_from_string (parts[1], &former->until, NULL))
    return FALSE;

  former->path = path;
  return TRUE;
}

/* %NULL for a text that does not have the form. */
static GArray *
read_former_paths (const char *text)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PerksFormerPath));
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", ",", -1);
  PerksDay before = PERKS_DAY_NONE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      PerksFormerPath former;

      if (!read_former_path (words[i], &former) || former.until <= before)
        return NULL;
      g_array_append_val (list, former);
      before = former.until;
    }

  return g_steal_pointer (&list);
}

static char *
write_former_paths (GArray *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const PerksFormerPath *former = &g_array_index (list, PerksFormerPath, i);
      g_autofree char *until = perks_day_to_string (former->until);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? "," : "",
                              perks_enum_to_name (PERKS_TYPE_PATH, former->path), until);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * perks_former_paths_list:
 * @text: (nullable): the value of the field
 *
 * For whoever asks of many days: the text is read once.
 *
 * Returns: (transfer full) (element-type PerksFormerPath): the former paths, the oldest first; none
 *   for a text that does not have the form
 */
GArray *
perks_former_paths_list (const char *text)
{
  GArray *list = read_former_paths (text != NULL ? text : "");

  return list != NULL ? list : g_array_new (FALSE, FALSE, sizeof (PerksFormerPath));
}

/**
 * perks_former_paths_check:
 * @text: the value of the field
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE when it is not `PATH:DAY` with commas between
 *   them, the days ascending
 */
gboolean
perks_former_paths_check (const char  *text,
                          GError     **error)
{
  g_autoptr (GArray) list = read_former_paths (text);

  if (list != NULL)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("former-paths: “%s” is not a list such as list:2025-01-01,trial:2026-03-01: the "
                 "paths list, trial, consulting or transact, each with the day on which the next "
                 "began, the oldest first"), text);
  return FALSE;
}

/**
 * perks_former_paths_get_last:
 * @text: (nullable): the value of the field
 * @day: a day
 *
 * Returns: the day since which the path of @day holds, or %PERKS_DAY_NONE when there was no other
 *   before it
 */
PerksDay
perks_former_paths_get_last (const char *text,
                             PerksDay    day)
{
  g_autoptr (GArray) list = text != NULL ? read_former_paths (text) : NULL;
  PerksDay last = PERKS_DAY_NONE;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      PerksDay until = g_array_index (list, PerksFormerPath, i).until;

      if (until <= day)
        last = until;
    }

  return last;
}

/**
 * perks_former_paths_find:
 * @text: (nullable): the value of the field
 * @day: a day
 * @path: (out): the path that held on @day
 *
 * Returns: whether a former path held on @day; %FALSE when it was the present one
 */
gboolean
perks_former_paths_find (const char *text,
                         PerksDay    day,
                         PerksPath  *path)
{
  g_autoptr (GArray) list = text != NULL ? read_former_paths (text) : NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const PerksFormerPath *former = &g_array_index (list, PerksFormerPath, i);

      if (day >= former->until)
        continue;
      *path = former->path;
      return TRUE;
    }

  return FALSE;
}

/**
 * perks_former_paths_append:
 * @text: (nullable): the value of the field
 * @path: the path that has held until now
 * @next: the path that holds from now on
 * @day: the first day of @next
 *
 * Notes a change of path. Of several changes on one day only the path before the first is kept, and
 * a change that is taken back on the same day leaves nothing; nor does an offer that had no path
 * yet.
 *
 * Returns: (transfer full) (nullable): the new value of the field, or %NULL when there is nothing
 *   to note
 */
char *
perks_former_paths_append (const char *text,
                           PerksPath   path,
                           PerksPath   next,
                           PerksDay    day)
{
  g_autoptr (GArray) list = text != NULL ? read_former_paths (text)
                                         : g_array_new (FALSE, FALSE, sizeof (PerksFormerPath));
  PerksFormerPath former = { path, day };
  const PerksFormerPath *last;

  g_return_val_if_fail (list != NULL, NULL);

  last = list->len > 0 ? &g_array_index (list, PerksFormerPath, list->len - 1) : NULL;
  if (last != NULL && last->until == day && last->path == next)
    g_array_set_size (list, list->len - 1);
  else if (path != PERKS_PATH_UNKNOWN && path != next && (last == NULL || last->until < day))
    g_array_append_val (list, former);

  return write_former_paths (list);
}
