/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-context.h"

#include <glib/gi18n.h>

#include "perks-application-id.h"
#include "perks-cli-handover.h"
#include "perks-error.h"

/*
 * PerksCliContext:
 *
 * What a running command works with: its words, the workspace and the text that it answers. The
 * workspace is opened when it is first asked for; help and the check of a file need none. The text
 * is kept until the command is done, so a command that fails has printed nothing.
 */
struct _PerksCliContext
{
  PerksCliLine       *line;
  PerksConsole       *console;
  const PerksCliHost *host;
  const char *const  *arguments;
  GFile              *directory;
  PerksWorkspace     *workspace;
  PerksSelection      selection;
  PerksLocaleText    *locale_text;
  GString            *text;
  int                 status;
  gboolean            is_handed_over;
};

/* How long another short command may take until this one gives up, and how often it asks. */
#define WAIT_SECONDS 10
#define ASK_AGAIN_MICROSECONDS (50 * 1000)

static PerksWorkspace *
use_host (PerksCliContext  *self,
          GError          **error)
{
  g_autofree char *wanted = perks_data_directory_get_path (self->directory);
  g_autofree char *open = perks_data_directory_get_path (
    perks_workspace_get_directory (self->host->workspace));

  if (g_str_equal (wanted, open))
    return g_object_ref (self->host->workspace);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_IN_USE,
               _("%s: the window that answers has other books open, those of %s"), wanted, open);
  return NULL;
}

static PerksWorkspace *
open_once (PerksCliContext  *self,
           GError          **error)
{
  g_autoptr (PerksClock) clock = self->selection.today != PERKS_DAY_NONE
    ? perks_clock_new_fixed (self->selection.today)
    : perks_clock_new_system ();

  return perks_workspace_new (self->directory, clock, error);
}

/* The books may be held by a window, which can answer in this command's place, or by another
 * command, which is soon done. */
static PerksWorkspace *
open_or_hand_over (PerksCliContext  *self,
                   GError          **error)
{
  gint64 end = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;

  while (TRUE)
    {
      g_autoptr (GError) reason = NULL;
      g_autoptr (PerksWorkspace) workspace = open_once (self, &reason);
      PerksHandover handover;

      if (workspace != NULL)
        return g_steal_pointer (&workspace);

      if (g_error_matches (reason, PERKS_ERROR, PERKS_ERROR_IN_USE))
        {
          handover = perks_cli_hand_over (self->directory, self->console, self->arguments,
                                          &self->status);
          self->is_handed_over = handover == PERKS_HANDOVER_DONE;
          if (handover == PERKS_HANDOVER_NO_BUS && g_get_monotonic_time () >= end)
            g_prefix_error (&reason, "%s", _("no session bus here to ask a window by; "));
        }

      if (self->is_handed_over || !g_error_matches (reason, PERKS_ERROR, PERKS_ERROR_IN_USE) ||
          g_get_monotonic_time () >= end)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }

      g_usleep (ASK_AGAIN_MICROSECONDS);
    }
}

/**
 * perks_cli_context_new:
 * @line: a line without an error, which must outlive it
 * @console: where the command was typed
 * @host: (nullable): what the process has to offer; it must outlive it
 * @arguments: (array zero-terminated): the arguments with the name of the program, which must
 * outlive it
 *
 * Returns: (transfer full): a context in which nothing has been opened yet
 */
PerksCliContext *
perks_cli_context_new (PerksCliLine       *line,
                       PerksConsole       *console,
                       const PerksCliHost *host,
                       const char *const  *arguments)
{
  PerksCliContext *self;

  g_return_val_if_fail (line != NULL, NULL);
  g_return_val_if_fail (PERKS_IS_CONSOLE (console), NULL);

  self = g_new0 (PerksCliContext, 1);
  self->line = line;
  self->console = g_object_ref (console);
  self->host = host;
  self->arguments = arguments;
  self->directory = perks_data_directory_find (perks_cli_line_get_text (line, "data-dir"),
                                               perks_console_get_directory (console),
                                               perks_console_get_environment (console));
  self->selection.publisher = perks_cli_line_get_text (line, "publisher");
  self->selection.edition = perks_cli_line_get_text (line, "edition");
  self->selection.today = perks_cli_line_get_day (line, "today");
  self->text = g_string_new (NULL);
  return self;
}

/**
 * perks_cli_context_free:
 * @self: (transfer full): a context
 *
 * Closes the workspace unless it is the host's.
 */
void
perks_cli_context_free (PerksCliContext *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->console);
  g_clear_object (&self->directory);
  g_clear_object (&self->locale_text);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * perks_cli_context_get_console:
 * @self: a context
 *
 * Returns: (transfer none): where the command was typed
 */
PerksConsole *
perks_cli_context_get_console (PerksCliContext *self)
{
  return self->console;
}

/**
 * perks_cli_context_get_line:
 * @self: a context
 *
 * Returns: (transfer none): the words and options of the command
 */
PerksCliLine *
perks_cli_context_get_line (PerksCliContext *self)
{
  return self->line;
}

/**
 * perks_cli_context_get_word:
 * @self: a context
 * @number: which word after the command, from 0; it has to be there
 *
 * Returns: (transfer none): the word
 */
const char *
perks_cli_context_get_word (PerksCliContext *self,
                            guint            number)
{
  const char *const *words = perks_cli_line_get_words (self->line);

  g_return_val_if_fail (number < g_strv_length ((char **) words), "");

  return words[number];
}

/**
 * perks_cli_context_get_format:
 * @self: a context
 *
 * Returns: how the command is to answer
 */
PerksCliFormat
perks_cli_context_get_format (PerksCliContext *self)
{
  const char *format = perks_cli_line_get_text (self->line, "format");

  if (g_strcmp0 (format, "json") == 0)
    return PERKS_CLI_FORMAT_JSON;
  if (g_strcmp0 (format, "jsonl") == 0)
    return PERKS_CLI_FORMAT_JSONL;

  return PERKS_CLI_FORMAT_TEXT;
}

/**
 * perks_cli_context_is_text:
 * @self: a context
 *
 * Returns: whether the answer is for a person
 */
gboolean
perks_cli_context_is_text (PerksCliContext *self)
{
  return perks_cli_context_get_format (self) == PERKS_CLI_FORMAT_TEXT;
}

/**
 * perks_cli_context_get_selection:
 * @self: a context
 *
 * Returns: (transfer none): for whom, by which edition and for which day
 */
const PerksSelection *
perks_cli_context_get_selection (PerksCliContext *self)
{
  if (perks_cli_context_is_text (self))
    self->selection.locale_text = perks_cli_context_get_locale_text (self);

  return &self->selection;
}

/**
 * perks_cli_context_get_locale_text:
 * @self: a context
 *
 * Returns: (transfer none): what writes amounts and days as the person does, or the same everywhere
 *   where the answer is for a program
 */
PerksLocaleText *
perks_cli_context_get_locale_text (PerksCliContext *self)
{
  gboolean is_own = self->host == NULL || self->host->workspace == NULL;

  if (self->locale_text == NULL && !perks_cli_context_is_text (self))
    self->locale_text = perks_locale_text_new_plain ();
  else if (self->locale_text == NULL)
    self->locale_text = perks_locale_text_new (is_own ? NULL
                                                      : perks_console_get_locale (self->console));

  return self->locale_text;
}

/**
 * perks_cli_context_find_file:
 * @self: a context
 * @name: (type filename): a file as it was typed
 *
 * A name is a path and never an address: nothing that is typed here reaches for the network.
 *
 * Returns: (transfer full): the file
 */
GFile *
perks_cli_context_find_file (PerksCliContext *self,
                             const char      *name)
{
  g_autofree char *path = g_canonicalize_filename (name,
                                                   perks_console_get_directory (self->console));

  return g_file_new_for_path (path);
}

/**
 * perks_cli_context_open:
 * @self: a context
 * @error: return location for a #PerksError
 *
 * Opens the data directory, or hands the command over to the window that holds it; the command is
 * then over, see perks_cli_context_is_handed_over(). Blocks for ten seconds at the most.
 *
 * Returns: (transfer none): the workspace, or %NULL
 */
PerksWorkspace *
perks_cli_context_open (PerksCliContext  *self,
                        GError          **error)
{
  if (self->workspace == NULL)
    self->workspace = self->host != NULL && self->host->workspace != NULL
      ? use_host (self, error)
      : open_or_hand_over (self, error);

  return self->workspace;
}

/**
 * perks_cli_context_load:
 * @self: a context
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full): the standing, the benefits and the advice for the selection, or %NULL
 */
PerksSituation *
perks_cli_context_load (PerksCliContext  *self,
                        GError          **error)
{
  PerksWorkspace *workspace = perks_cli_context_open (self, error);

  if (workspace == NULL)
    return NULL;

  return perks_workspace_load (workspace, perks_cli_context_get_selection (self), error);
}

/**
 * perks_cli_context_load_books:
 * @self: a context
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full): the books of the publisher of the selection, else of the one in use, or
 * %NULL
 */
PerksBooks *
perks_cli_context_load_books (PerksCliContext  *self,
                              GError          **error)
{
  PerksWorkspace *workspace = perks_cli_context_open (self, error);

  if (workspace == NULL)
    return NULL;

  return perks_repository_load (perks_workspace_get_repository (workspace),
                                self->selection.publisher, error);
}

/**
 * perks_cli_context_get_text:
 * @self: a context
 *
 * Returns: (transfer none): what is going to be standard output; a command adds to it
 */
GString *
perks_cli_context_get_text (PerksCliContext *self)
{
  return self->text;
}

/**
 * perks_cli_context_flush:
 * @self: a context
 * @error: return location for an error of standard output
 *
 * Writes what has gathered so far to standard output.
 *
 * Returns: whether it could be written
 */
gboolean
perks_cli_context_flush (PerksCliContext  *self,
                         GError          **error)
{
  gboolean written = perks_console_write (self->console, self->text->str, error);

  g_string_truncate (self->text, 0);
  if (!written)
    g_prefix_error (error, "%s", _("the answer could not be written to standard output: "));

  return written;
}

/**
 * perks_cli_context_set_status:
 * @self: a context
 * @status: with what the command ends although it printed an answer
 */
void
perks_cli_context_set_status (PerksCliContext *self,
                              int              status)
{
  self->status = status;
}

/**
 * perks_cli_context_get_status:
 * @self: a context
 *
 * Returns: with what the command ends when it did not fail
 */
int
perks_cli_context_get_status (PerksCliContext *self)
{
  return self->status;
}

/**
 * perks_cli_context_is_handed_over:
 * @self: a context
 *
 * Returns: whether a window has answered in this command's place
 */
gboolean
perks_cli_context_is_handed_over (PerksCliContext *self)
{
  return self->is_handed_over;
}
