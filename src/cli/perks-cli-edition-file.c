/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-edition-file.h"

#include <glib/gi18n.h>

#include "perks-catalog-parser.h"
#include "perks-error.h"

static GBytes *
read_bytes (GFile   *file,
            GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = NULL;
  gsize length = 0;

  if (stream == NULL)
    return NULL;

  /* A byte more than an edition may have, so that the parser sees that it is too long. */
  data = g_malloc (PERKS_CATALOG_MOST_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PERKS_CATALOG_MOST_BYTES + 1,
                                &length, NULL, error))
    return NULL;

  return g_bytes_new (data, length);
}

/* In the words of the other files that are read. */
static void
set_unreadable (const char   *name,
                const GError *reason,
                GError      **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, _("There is no file “%s”"), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
                 _("“%s” is a folder: choose a file in it"), name);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, _("“%s” cannot be read: %s"), name,
                 reason->message);
}

/**
 * perks_cli_read_edition:
 * @file: a file
 * @error: return location for %PERKS_ERROR_UNREADABLE, or for the error of the parser
 *
 * Returns: (transfer full) (nullable): the edition that @file holds, or %NULL
 */
PerksEdition *
perks_cli_read_edition (GFile   *file,
                        GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = read_bytes (file, &reason);

  if (bytes != NULL)
    return perks_catalog_parse_edition (name, bytes, error);

  set_unreadable (name, reason, error);
  return NULL;
}
