/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-csv-reader.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-text.h"
#include "perks-text-buffer.h"
#include "perks-text-stream.h"

/* A row of a report has a few hundred bytes; one of a mebibyte is none, but a quote that was never
 * closed. */
#define MOST_ROW (1024 * 1024)

/* A field within the row: where it starts and ends, quotes counted in. Later, where its text
 * starts. */
typedef struct
{
  guint32 start;
  guint32 end;
} Field;

/**
 * PerksCsvReader:
 *
 * Reads a table of text row by row: RFC 4180 with comma, semicolon or tab, with any of the three
 * line ends, in UTF-8 or UTF-16. Memory does not grow with the file, and no memory is taken for a
 * field.
 *
 * A row is scanned where it lies in the buffer and only then cut up, so that a buffer that ends
 * within a row can be filled up and the scan go on.
 */
struct _PerksCsvReader
{
  GObject             parent_instance;

  PerksTextBuffer     buffer;
  char               *name;

  char                separator;
  gboolean            stops[256];
  gboolean            after_carriage_return;
  gboolean            has_quotes;

  const char         *row;
  Field              *fields;
  guint               n_fields;
  guint               most_fields;
  guint64             line;
  guint64             next_line;
  PerksRefusedReason  refusal;
};

G_DEFINE_FINAL_TYPE (PerksCsvReader, perks_csv_reader, G_TYPE_OBJECT)

static gboolean
set_malformed (PerksCsvReader  *self,
               guint64          line,
               const char      *what,
               GError         **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, line);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, _("“%s”, line %s: %s"), self->name,
               number, what);
  return FALSE;
}

static gboolean
set_not_text (PerksCsvReader  *self,
              GError         **error)
{
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED,
               _("“%s” is not a text file: save the report as CSV"), self->name);
  return FALSE;
}

/* Sees that there is a byte at @position of the row unless the file ends there. */
static gboolean
reach (PerksCsvReader  *self,
       gsize            position,
       GError         **error)
{
  if (position < self->buffer.length || self->buffer.at_end)
    return TRUE;
  if (position > MOST_ROW)
    return set_malformed (self, self->line,
                          _("the line is longer than 1 MiB; perhaps a quote in it is not closed"),
                          error);

  return perks_text_buffer_reach (&self->buffer, position, error);
}

/* Goes on to the next separator, line end or end of the file. The NUL behind the buffer ends the
 * inner loop. */
static gboolean
scan_plain (PerksCsvReader  *self,
            gsize           *position,
            GError         **error)
{
  for (;;)
    {
      const char *p = self->buffer.row + *position;

      while (!self->stops[(guchar) *p])
        p++;

      *position = (gsize) (p - self->buffer.row);
      if (*p != '\0')
        return TRUE;
      if (*position < self->buffer.length)
        return set_not_text (self, error);
      if (self->buffer.at_end)
        return TRUE;
      if (!reach (self, *position, error))
        return FALSE;
    }
}

static gboolean
set_unclosed (PerksCsvReader  *self,
              gsize            opening,
              GError         **error)
{
  guint64 line = self->line + perks_text_count_line_ends (self->buffer.row, opening);

  return set_malformed (self, line, _("the quote that begins here is never closed"), error);
}

/* Goes on behind the closing quote of the field whose opening quote is at @position. */
static gboolean
scan_quoted (PerksCsvReader  *self,
             gsize           *position,
             GError         **error)
{
  gsize opening = (*position)++;

  self->has_quotes = TRUE;
  for (;;)
    {
      const char *quote;

      if (!reach (self, *position, error))
        return FALSE;
      quote = memchr (self->buffer.row + *position, '"', self->buffer.length - *position);
      if (quote == NULL)
        {
          if (self->buffer.at_end)
            return set_unclosed (self, opening, error);
          *position = self->buffer.length;
          continue;
        }

      *position = (gsize) (quote + 1 - self->buffer.row);
      if (!reach (self, *position, error))
        return FALSE;
      if (self->buffer.row[*position] != '"')
        return TRUE;
      (*position)++;
    }
}

static gboolean
scan_field (PerksCsvReader  *self,
            gsize           *position,
            GError         **error)
{
  gsize start = *position;
  gsize behind_quotes = start;

  if (!reach (self, *position, error))
    return FALSE;
  if (self->buffer.row[*position] == '"')
    {
      if (!scan_quoted (self, position, error))
        return FALSE;
      behind_quotes = *position;
    }
  if (!scan_plain (self, position, error))
    return FALSE;
  if (behind_quotes > start && *position > behind_quotes)
    self->refusal = PERKS_REFUSED_REASON_BROKEN_QUOTES;

  if (self->n_fields == self->most_fields)
    {
      self->most_fields *= 2;
      self->fields = g_renew (Field, self->fields, self->most_fields);
    }
  self->fields[self->n_fields++] = (Field) { .start = (guint32) start, .end = (guint32) *position };
  return TRUE;
}

/* Passes over line ends, so that blank lines are no rows, and counts them. */
static gboolean
skip_blank_lines (PerksCsvReader  *self,
                  GError         **error)
{
  for (;;)
    {
      char character;

      if (!reach (self, 0, error))
        return FALSE;
      character = *self->buffer.row;
      if (character != '\r' && character != '\n')
        return TRUE;

      self->next_line += !(character == '\n' && self->after_carriage_return);
      self->after_carriage_return = character == '\r';
      perks_text_buffer_advance (&self->buffer, 1);
      self->line = self->next_line;
    }
}

static void
cut_up (PerksCsvReader *self)
{
  char *row = self->buffer.row;

  for (guint i = 0; i < self->n_fields; i++)
    {
      Field *field = &self->fields[i];

      if (row[field->start] == '"' && self->refusal != PERKS_REFUSED_REASON_BROKEN_QUOTES)
        {
          const char *text = perks_text_unquote (row + field->start, field->end - field->start);

          field->start = (guint32) (text - row);
        }
      else
        {
          row[field->end] = '\0';
        }
    }
}

/* The scan has ended at @length, on a line end or the end of the file. */
static gboolean
finish_row (PerksCsvReader  *self,
            gsize            length,
            GError         **error)
{
  const char *row = self->buffer.row;

  if (length > MOST_ROW)
    return set_malformed (self, self->line, _("the line is longer than 1 MiB"), error);
  if (self->has_quotes)
    {
      if (memchr (row, '\0', length) != NULL)
        return set_not_text (self, error);
      self->next_line += perks_text_count_line_ends (row, length);
    }
  if (!perks_text_is_utf8 (row, length))
    self->refusal = PERKS_REFUSED_REASON_NOT_UTF8;

  self->after_carriage_return = row[length] == '\r';
  self->next_line++;
  cut_up (self);
  self->row = row;
  perks_text_buffer_advance (&self->buffer, MIN (length + 1, self->buffer.length));
  return TRUE;
}

static gboolean
scan_row (PerksCsvReader  *self,
          gsize           *length,
          GError         **error)
{
  *length = 0;
  for (;;)
    {
      if (!scan_field (self, length, error))
        return FALSE;
      if (self->buffer.row[*length] != self->separator)
        return TRUE;
      (*length)++;
    }
}

/* Counts what may part the fields in the first line, outside quotes. The most frequent does. */
static gboolean
find_separator (PerksCsvReader  *self,
                GError         **error)
{
  static const char candidates[] = { ',', ';', '\t' };
  gsize counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  gboolean at_start = TRUE;
  gsize best = 0;

  for (gsize position = 0; ; position++)
    {
      const char *found;
      char character;

      if (!reach (self, position, error))
        return FALSE;
      character = self->buffer.row[position];
      if (position >= self->buffer.length || (!quoted && (character == '\r' || character == '\n')))
        break;

      found = memchr (candidates, character, sizeof candidates);
      if (character == '"' && (quoted || at_start))
        quoted = !quoted;
      else if (found != NULL && !quoted)
        counts[found - candidates]++;
      at_start = found != NULL || character == '"';
    }

  for (gsize i = 1; i < G_N_ELEMENTS (candidates); i++)
    if (counts[i] > counts[best])
      best = i;

  self->separator = candidates[best];
  self->stops[(guchar) self->separator] = TRUE;
  return TRUE;
}

static void
perks_csv_reader_finalize (GObject *object)
{
  PerksCsvReader *self = PERKS_CSV_READER (object);

  perks_text_buffer_clear (&self->buffer);
  g_free (self->name);
  g_free (self->fields);

  G_OBJECT_CLASS (perks_csv_reader_parent_class)->finalize (object);
}

static void
perks_csv_reader_class_init (PerksCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_csv_reader_finalize;
}

static void
perks_csv_reader_init (PerksCsvReader *self)
{
  self->most_fields = 64;
  self->fields = g_new (Field, self->most_fields);
  self->next_line = 1;
  self->stops['\0'] = TRUE;
  self->stops['\r'] = TRUE;
  self->stops['\n'] = TRUE;
}

/**
 * perks_csv_reader_new:
 * @stream: the file's bytes
 * @name: what messages call the file
 * @cancellable: (nullable): ends the reading
 *
 * Nothing is read yet, so that this cannot fail.
 *
 * Returns: (transfer full): a reader before the first row, to be used on one thread at a time
 */
PerksCsvReader *
perks_csv_reader_new (GInputStream *stream,
                      const char   *name,
                      GCancellable *cancellable)
{
  g_autoptr (GInputStream) text = NULL;
  PerksCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (PERKS_TYPE_CSV_READER, NULL);
  text = perks_text_stream_new (stream);
  perks_text_buffer_init (&self->buffer, text, name, cancellable);
  self->name = g_strdup (name);
  return self;
}

/**
 * perks_csv_reader_next:
 * @self: a reader
 * @error: return location for a #PerksError
 *
 * Reads the next row, the header being the first. Blank lines are passed over. What parts the
 * fields is found from the first row. May wait for the disk.
 *
 * When it fails and perks_csv_reader_get_refusal() gives a reason, only this row cannot be read,
 * and reading can go on; after any other failure it cannot.
 *
 * Returns: %FALSE at the end (@error is then unset), or with %PERKS_ERROR_MALFORMED,
 *   %PERKS_ERROR_UNREADABLE or %PERKS_ERROR_CANCELLED, naming file and line
 */
gboolean
perks_csv_reader_next (PerksCsvReader  *self,
                       GError         **error)
{
  gsize length;

  g_return_val_if_fail (PERKS_IS_CSV_READER (self), FALSE);

  self->n_fields = 0;
  self->has_quotes = FALSE;
  self->refusal = PERKS_REFUSED_REASON_NONE;
  self->line = self->next_line;

  if (!skip_blank_lines (self, error))
    return FALSE;
  if (self->buffer.length == 0)
    return FALSE;
  if (self->separator == '\0' && !find_separator (self, error))
    return FALSE;
  if (!scan_row (self, &length, error) || !finish_row (self, length, error))
    {
      self->n_fields = 0;
      self->refusal = PERKS_REFUSED_REASON_NONE;
      return FALSE;
    }
  if (self->refusal != PERKS_REFUSED_REASON_NONE)
    return set_malformed (self, self->line, perks_refused_reason_to_text (self->refusal), error);

  return TRUE;
}

/**
 * perks_csv_reader_get_n_fields:
 * @self: a reader
 *
 * Returns: how many fields the row has
 */
guint
perks_csv_reader_get_n_fields (PerksCsvReader *self)
{
  g_return_val_if_fail (PERKS_IS_CSV_READER (self), 0);

  return self->n_fields;
}

/**
 * perks_csv_reader_get_field:
 * @self: a reader
 * @number: which field, from 0
 *
 * Returns: the field's text without its quotes, in UTF-8; the reader's own, good until the next row
 *   is read
 */
const char *
perks_csv_reader_get_field (PerksCsvReader *self,
                            guint           number)
{
  g_return_val_if_fail (PERKS_IS_CSV_READER (self), NULL);
  g_return_val_if_fail (number < self->n_fields, NULL);

  return self->row + self->fields[number].start;
}

/**
 * perks_csv_reader_get_line:
 * @self: a reader
 *
 * Returns: the line of the file on which the row starts, from 1; lines within quotes count
 */
guint64
perks_csv_reader_get_line (PerksCsvReader *self)
{
  g_return_val_if_fail (PERKS_IS_CSV_READER (self), 0);

  return self->line;
}

/**
 * perks_csv_reader_get_refusal:
 * @self: a reader
 *
 * Returns: why the last row could not be read although the ones behind it can;
 *   %PERKS_REFUSED_REASON_NONE when it could, or when nothing more can be read
 */
PerksRefusedReason
perks_csv_reader_get_refusal (PerksCsvReader *self)
{
  g_return_val_if_fail (PERKS_IS_CSV_READER (self), PERKS_REFUSED_REASON_NONE);

  return self->refusal;
}

/**
 * perks_csv_reader_get_separator:
 * @self: a reader
 *
 * Returns: what parts the fields, or NUL before the first row
 */
char
perks_csv_reader_get_separator (PerksCsvReader *self)
{
  g_return_val_if_fail (PERKS_IS_CSV_READER (self), '\0');

  return self->separator;
}
