/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-csv-writer.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* Rows are gathered and written in pieces of this size. */
#define CHUNK 65536

/**
 * PerksCsvWriter:
 *
 * Writes a table of text as RFC 4180: commas, CR LF, UTF-8 without a mark. A spreadsheet takes some
 * texts for formulas and would run them; those get an apostrophe, which perks_csv_unguard() takes
 * off again.
 */
struct _PerksCsvWriter
{
  GObject        parent_instance;

  GOutputStream *stream;
  GString       *text;
  gboolean       in_row;
};

G_DEFINE_FINAL_TYPE (PerksCsvWriter, perks_csv_writer, G_TYPE_OBJECT)

/* What makes a formula of a text in one of the spreadsheets, and the apostrophe itself, so that
 * taking one off is always right. */
static gboolean
needs_guard (const char *text)
{
  static const char *const starts[] = {
    "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (g_str_has_prefix (text, starts[i]))
        return TRUE;
    }

  return FALSE;
}

static void
append_quoted (GString    *text,
               const char *cell)
{
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* An empty first cell is quoted: alone in its row it would be a blank line. */
static void
append_cell (PerksCsvWriter *self,
             const char     *cell)
{
  gboolean first = !self->in_row;

  if (!first)
    g_string_append_c (self->text, ',');
  self->in_row = TRUE;

  if (strpbrk (cell, ",;\t\"\r\n") != NULL || (first && *cell == '\0') || *cell == ' ' ||
      g_str_has_suffix (cell, " ") || g_str_has_prefix (cell, "\357\273\277"))
    append_quoted (self->text, cell);
  else
    g_string_append (self->text, cell);
}

static gboolean
write_text (PerksCsvWriter  *self,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (GError) cause = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &cause) &&
      g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, cancellable,
                                 &cause))
    {
      g_string_truncate (self->text, 0);
      return TRUE;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_CANCELLED,
                         _("Writing the table was cancelled"));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE,
                         _("The table cannot be written: the disk is full"));
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE, _("The table cannot be written: %s"),
                 cause->message);

  return FALSE;
}

static void
perks_csv_writer_finalize (GObject *object)
{
  PerksCsvWriter *self = PERKS_CSV_WRITER (object);

  g_clear_object (&self->stream);
  g_string_free (self->text, TRUE);

  G_OBJECT_CLASS (perks_csv_writer_parent_class)->finalize (object);
}

static void
perks_csv_writer_class_init (PerksCsvWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_csv_writer_finalize;
}

static void
perks_csv_writer_init (PerksCsvWriter *self)
{
  self->text = g_string_sized_new (CHUNK + 4096);
}

/**
 * perks_csv_writer_new:
 * @stream: where the table goes; a #GMemoryOutputStream for a table in memory
 *
 * Returns: (transfer full): a writer before the first cell; it does not close @stream
 */
PerksCsvWriter *
perks_csv_writer_new (GOutputStream *stream)
{
  PerksCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (PERKS_TYPE_CSV_WRITER, NULL);
  self->stream = g_object_ref (stream);
  return self;
}

/**
 * perks_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): text in UTF-8; %NULL is an empty cell
 *
 * Adds a cell of text, guarded by perks_csv_guard().
 */
void
perks_csv_writer_add_text (PerksCsvWriter *self,
                           const char     *text)
{
  g_autofree char *guarded = NULL;

  g_return_if_fail (PERKS_IS_CSV_WRITER (self));

  guarded = perks_csv_guard (text != NULL ? text : "");
  append_cell (self, guarded);
}

/**
 * perks_csv_writer_add_number:
 * @self: a writer
 * @number: (nullable): digits, point and minus sign, or a day as `YYYY-MM-DD`; %NULL is an empty
 *   cell
 *
 * Adds a cell that is written as it is, so that `-12.50` stays a number. Never for what somebody
 * entered.
 */
void
perks_csv_writer_add_number (PerksCsvWriter *self,
                             const char     *number)
{
  g_return_if_fail (PERKS_IS_CSV_WRITER (self));
  g_return_if_fail (number == NULL || strspn (number, "0123456789.-") == strlen (number));

  append_cell (self, number != NULL ? number : "");
}

/**
 * perks_csv_writer_end_row:
 * @self: a writer
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Ends the row. It may stay in memory until perks_csv_writer_finish().
 *
 * Returns: %FALSE with %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_NO_SPACE or %PERKS_ERROR_CANCELLED
 */
gboolean
perks_csv_writer_end_row (PerksCsvWriter  *self,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_return_val_if_fail (PERKS_IS_CSV_WRITER (self), FALSE);

  g_string_append (self->text, "\r\n");
  self->in_row = FALSE;
  return self->text->len < CHUNK || write_text (self, cancellable, error);
}

/**
 * perks_csv_writer_finish:
 * @self: a writer
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Writes what is still in memory.
 *
 * Returns: %FALSE with %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_NO_SPACE or %PERKS_ERROR_CANCELLED
 */
gboolean
perks_csv_writer_finish (PerksCsvWriter  *self,
                         GCancellable    *cancellable,
                         GError         **error)
{
  g_return_val_if_fail (PERKS_IS_CSV_WRITER (self), FALSE);
  g_return_val_if_fail (!self->in_row, FALSE);

  return write_text (self, cancellable, error);
}

/**
 * perks_csv_guard:
 * @text: text of a cell
 *
 * Puts an apostrophe before what a spreadsheet would take for a formula, and before an apostrophe.
 *
 * Returns: (transfer full): the text as it goes into the file
 */
char *
perks_csv_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return needs_guard (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * perks_csv_unguard:
 * @text: text of a cell as it stood in a file
 *
 * Takes off the one apostrophe that perks_csv_guard() puts there. An apostrophe that it would not
 * have put, as in `'tis`, stays.
 *
 * Returns: (transfer full): the text
 */
char *
perks_csv_unguard (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strdup (*text == '\'' && needs_guard (text + 1) ? text + 1 : text);
}
