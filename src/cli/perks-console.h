/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-console-input.h"

G_BEGIN_DECLS

/**
 * PerksConsoleStyle:
 * @PERKS_CONSOLE_STYLE_PLAIN: as the terminal has it
 * @PERKS_CONSOLE_STYLE_HEADING: what a block is about
 * @PERKS_CONSOLE_STYLE_FAINT: of less weight than the rest
 * @PERKS_CONSOLE_STYLE_GOOD: reached, available, done
 * @PERKS_CONSOLE_STYLE_WARNING: asks for attention
 *
 * How a piece of text looks on a terminal that has colours. Nothing is said by it alone.
 */
typedef enum
{
  PERKS_CONSOLE_STYLE_PLAIN,
  PERKS_CONSOLE_STYLE_HEADING,
  PERKS_CONSOLE_STYLE_FAINT,
  PERKS_CONSOLE_STYLE_GOOD,
  PERKS_CONSOLE_STYLE_WARNING,
} PerksConsoleStyle;

/**
 * PerksConsoleValues:
 * @input: (nullable): standard input
 * @output: standard output
 * @errors: standard error
 * @output_is_terminal: whether a person reads @output as it is written
 * @errors_is_terminal: whether a person reads @errors as it is written
 * @columns: how wide the terminal is, or 0 where it is not known
 * @directory: (type filename): the folder that names of files start from
 * @environment: the environment of the process that the command was typed in
 *
 * What a console is made from.
 */
typedef struct
{
  GInputStream      *input;
  GOutputStream     *output;
  GOutputStream     *errors;
  gboolean           output_is_terminal;
  gboolean           errors_is_terminal;
  guint              columns;
  const char        *directory;
  const char *const *environment;
} PerksConsoleValues;

#define PERKS_TYPE_CONSOLE (perks_console_get_type ())
G_DECLARE_FINAL_TYPE (PerksConsole, perks_console, PERKS, CONSOLE, GObject)

PerksConsole      *perks_console_new                    (const PerksConsoleValues *values);
PerksConsole      *perks_console_new_for_process        (void);
PerksConsole      *perks_console_new_for_command_line   (GApplicationCommandLine  *command_line);

PerksConsoleInput *perks_console_get_input              (PerksConsole             *self);
GOutputStream     *perks_console_get_output             (PerksConsole             *self);
const char        *perks_console_get_directory          (PerksConsole             *self);
const char *const *perks_console_get_environment        (PerksConsole             *self);
const char        *perks_console_get_variable           (PerksConsole             *self,
                                                         const char               *name);
const char        *perks_console_get_locale             (PerksConsole             *self);
gboolean           perks_console_is_terminal            (PerksConsole             *self);
gboolean           perks_console_shows_progress         (PerksConsole             *self);
gboolean           perks_console_has_colours            (PerksConsole             *self);
gboolean           perks_console_has_unicode            (PerksConsole             *self);
guint              perks_console_get_columns            (PerksConsole             *self);

gboolean           perks_console_write                  (PerksConsole             *self,
                                                         const char               *text,
                                                         GError                  **error);
void               perks_console_write_error            (PerksConsole             *self,
                                                         const char               *text);
char              *perks_console_style                  (PerksConsole             *self,
                                                         PerksConsoleStyle         style,
                                                         const char               *text);
char              *perks_console_fit                    (PerksConsole             *self,
                                                         const char               *text);

G_END_DECLS
