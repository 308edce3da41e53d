/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text-table.h"

#include "perks-text-layout.h"

/*
 * PerksTextTable:
 *
 * A table whose columns are as wide as what stands in them. The first rows wait until the widths
 * are known; after that a row is written as it comes, so a table of a million rows takes no more
 * memory than one of a thousand.
 */
struct _PerksTextTable
{
  PerksConsole          *console;
  const PerksTextColumn *columns;
  guint                  n_columns;
  PerksTextSink          sink;
  gpointer               user_data;
  guint                 *widths;
  GPtrArray             *waiting;
  gboolean               started;
};

#define MOST_WAITING_ROWS 1000
#define GAP 2
/* A name cut shorter than this says nothing. */
#define LEAST_CUT_WIDTH 12

static void
widen (PerksTextTable *self,
       char          **cells)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->widths[i] = MAX (self->widths[i], perks_text_get_width (cells[i]));
}

static guint
get_total_width (PerksTextTable *self)
{
  guint total = GAP * (self->n_columns - 1);

  for (guint i = 0; i < self->n_columns; i++)
    total += self->widths[i];

  return total;
}

/* Takes from the widest column first; what is piped into another program is never cut. */
static void
fit_terminal (PerksTextTable *self)
{
  guint total = get_total_width (self);
  guint columns = perks_console_get_columns (self->console);

  if (!perks_console_is_terminal (self->console))
    return;

  for (; total > columns; total--)
    {
      int widest = -1;

      for (guint i = 0; i < self->n_columns; i++)
        if (self->columns[i].may_be_cut && self->widths[i] > LEAST_CUT_WIDTH &&
            (widest < 0 || self->widths[i] > self->widths[widest]))
          widest = (int) i;
      if (widest < 0)
        return;
      self->widths[widest]--;
    }
}

static void
append_cell (PerksTextTable *self,
             GString        *line,
             guint           column,
             const char     *text)
{
  const char *mark = perks_console_has_unicode (self->console) ? "…" : "...";
  gboolean cuts = self->columns[column].may_be_cut && perks_console_is_terminal (self->console);
  g_autofree char *shown = cuts ? perks_text_cut (text, self->widths[column], mark)
                                : g_strdup (text);
  guint width = perks_text_get_width (shown);
  guint padding = self->widths[column] > width ? self->widths[column] - width : 0;

  if (self->columns[column].is_number)
    perks_text_pad (line, padding);
  g_string_append (line, shown);
  if (!self->columns[column].is_number && column + 1 < self->n_columns)
    perks_text_pad (line, padding);
  if (column + 1 < self->n_columns)
    perks_text_pad (line, GAP);
}

static char *
format_row (PerksTextTable    *self,
            const char *const *cells)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    append_cell (self, line, i, cells[i]);
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return g_string_free (line, FALSE);
}

static gboolean
write_line (PerksTextTable  *self,
            const char      *line,
            GError         **error)
{
  g_autofree char *fit = perks_console_fit (self->console, line);
  g_autofree char *text = g_strconcat (fit, "\n", NULL);

  return self->sink (text, self->user_data, error);
}

static gboolean
write_heading (PerksTextTable  *self,
               GError         **error)
{
  g_autofree const char **headings = g_new0 (const char *, self->n_columns);
  g_autofree char *line = NULL;
  g_autofree char *styled = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    headings[i] = self->columns[i].heading;

  line = format_row (self, headings);
  styled = perks_console_style (self->console, PERKS_CONSOLE_STYLE_FAINT, line);
  return write_line (self, styled, error);
}

static gboolean
start (PerksTextTable  *self,
       GError         **error)
{
  self->started = TRUE;
  fit_terminal (self);
  if (!write_heading (self, error))
    return FALSE;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      g_autofree char *line = format_row (self, g_ptr_array_index (self->waiting, i));

      if (!write_line (self, line, error))
        return FALSE;
    }

  g_ptr_array_set_size (self->waiting, 0);
  return TRUE;
}

static char **
clean_cells (PerksTextTable    *self,
             const char *const *cells)
{
  char **clean = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    clean[i] = perks_text_clean (cells[i] != NULL ? cells[i] : "");

  return clean;
}

/**
 * perks_text_table_new:
 * @console: for whom it is
 * @columns: (array length=n_columns): the columns, which must outlive it
 * @n_columns: how many
 * @sink: takes the lines
 * @user_data: handed to @sink
 *
 * Returns: (transfer full): a table without rows
 */
PerksTextTable *
perks_text_table_new (PerksConsole          *console,
                      const PerksTextColumn *columns,
                      guint                  n_columns,
                      PerksTextSink          sink,
                      gpointer               user_data)
{
  PerksTextTable *self;

  g_return_val_if_fail (PERKS_IS_CONSOLE (console), NULL);
  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (PerksTextTable, 1);
  self->console = g_object_ref (console);
  self->columns = columns;
  self->n_columns = n_columns;
  self->sink = sink;
  self->user_data = user_data;
  self->widths = g_new0 (guint, n_columns);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < n_columns; i++)
    self->widths[i] = perks_text_get_width (columns[i].heading);

  return self;
}

/**
 * perks_text_table_free:
 * @self: (transfer full): a table
 */
void
perks_text_table_free (PerksTextTable *self)
{
  g_object_unref (self->console);
  g_free (self->widths);
  g_ptr_array_unref (self->waiting);
  g_free (self);
}

/**
 * perks_text_table_add_row:
 * @self: a table
 * @cells: one text for each column; %NULL for nothing
 * @error: return location for an error of the sink
 *
 * Returns: %FALSE when the sink stopped
 */
gboolean
perks_text_table_add_row (PerksTextTable     *self,
                          const char *const  *cells,
                          GError            **error)
{
  g_auto (GStrv) clean = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  clean = clean_cells (self, cells);
  if (!self->started)
    {
      widen (self, clean);
      g_ptr_array_add (self->waiting, g_steal_pointer (&clean));
      return self->waiting->len < MOST_WAITING_ROWS || start (self, error);
    }

  line = format_row (self, (const char *const *) clean);
  return write_line (self, line, error);
}

/**
 * perks_text_table_finish:
 * @self: a table
 * @error: return location for an error of the sink
 *
 * Writes what still waits.
 *
 * Returns: %FALSE when the sink stopped
 */
gboolean
perks_text_table_finish (PerksTextTable  *self,
                         GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->started || start (self, error);
}
