/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "perks-cli.h"

G_BEGIN_DECLS

/**
 * CliFixture:
 * @directory: a folder of its own, removed afterwards; the current one of the commands
 * @output: what the last command wrote to standard output
 * @errors: what it wrote to standard error
 * @status: with what it ended
 * @input: (nullable): what the next command finds on standard input
 * @is_terminal: whether the next command writes to a terminal
 * @errors_is_terminal: whether its standard error is one
 * @columns: how wide that is
 * @environment: the environment of the next command
 * @host: what the process has to offer to the next command
 *
 * Runs commands in this process, each on a console in memory and on the books in the folder
 * "books".
 */
typedef struct
{
  char        *directory;
  char        *output;
  char        *errors;
  int          status;
  const char  *input;
  gboolean     is_terminal;
  gboolean     errors_is_terminal;
  guint        columns;
  char       **environment;
  PerksCliHost host;
} CliFixture;

void          cli_fixture_set_up      (CliFixture    *self,
                                       gconstpointer  unused);
void          cli_fixture_tear_down   (CliFixture    *self,
                                       gconstpointer  unused);
void          cli_fixture_set         (CliFixture    *self,
                                       const char    *name,
                                       const char    *value);
PerksConsole *cli_fixture_new_console (CliFixture    *self);
int           cli_fixture_run         (CliFixture    *self,
                                       const char    *line);
void          cli_fixture_must        (CliFixture    *self,
                                       const char    *line);
void          cli_fixture_fail        (CliFixture    *self,
                                       int            status,
                                       const char    *line,
                                       const char    *reason);
JsonNode     *cli_fixture_get_json    (CliFixture    *self,
                                       const char    *line);
char         *cli_fixture_write       (CliFixture    *self,
                                       const char    *name,
                                       const char    *content);
void          cli_fixture_add_sales   (CliFixture    *self);

#define cli_add(path, func) \
  g_test_add (path, CliFixture, NULL, cli_fixture_set_up, func, cli_fixture_tear_down)
#define cli_assert_contains(text, part)                                                  \
  G_STMT_START                                                                           \
    {                                                                                    \
      const char *cli_text = (text);                                                     \
      if (strstr (cli_text, part) == NULL)                                               \
        g_error ("%s:%d: “%s” is not in: %s", __FILE__, __LINE__, part, cli_text);       \
    }                                                                                    \
  G_STMT_END

G_END_DECLS
