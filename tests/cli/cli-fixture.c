/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>

static void
remove_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator)
    children = g_file_enumerate_children (folder, "standard::*",
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info;
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
         info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        remove_folder (child);
      else
        g_file_delete (child, NULL, NULL);
    }

  g_file_delete (folder, NULL, NULL);
}

void
cli_fixture_set_up (CliFixture    *self,
                    gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("perks-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->environment = g_environ_setenv (NULL, "LC_ALL", "C.UTF-8", TRUE);
  cli_fixture_set (self, "HOME", self->directory);
}

void
cli_fixture_tear_down (CliFixture    *self,
                       gconstpointer  unused)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->directory);

  remove_folder (folder);
  g_free (self->directory);
  g_free (self->output);
  g_free (self->errors);
  g_strfreev (self->environment);
}

void
cli_fixture_set (CliFixture *self,
                 const char *name,
                 const char *value)
{
  self->environment = g_environ_setenv (self->environment, name, value, TRUE);
}

static PerksConsole *
make_console (CliFixture    *self,
              GOutputStream *output,
              GOutputStream *errors)
{
  g_autoptr (GInputStream) input =
    self->input != NULL ? g_memory_input_stream_new_from_data (self->input, -1, NULL) : NULL;
  PerksConsoleValues values = {
    .input = input,
    .output = output,
    .errors = errors,
    .output_is_terminal = self->is_terminal,
    .errors_is_terminal = self->errors_is_terminal,
    .columns = self->columns,
    .directory = self->directory,
    .environment = (const char *const *) self->environment,
  };

  return perks_console_new (&values);
}

PerksConsole *
cli_fixture_new_console (CliFixture *self)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) errors = g_memory_output_stream_new_resizable ();

  return make_console (self, output, errors);
}

static char *
steal_text (GOutputStream *stream)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  const char *data = g_memory_output_stream_get_data (memory);

  return g_strndup (data != NULL ? data : "", g_memory_output_stream_get_data_size (memory));
}

/* Runs a command typed as for a shell, on the books of the fixture. */
int
cli_fixture_run (CliFixture *self,
                 const char *line)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) errors = g_memory_output_stream_new_resizable ();
  g_autoptr (PerksConsole) console = make_console (self, output, errors);
  g_autofree char *whole = g_strconcat ("perks --data-dir=books ", line, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = NULL;

  g_shell_parse_argv (whole, NULL, &arguments, &error);
  g_assert_no_error (error);
  self->status = perks_cli_run ((const char *const *) arguments, console, &self->host);

  g_free (self->output);
  g_free (self->errors);
  self->output = steal_text (output);
  self->errors = steal_text (errors);
  return self->status;
}

/* Runs a command that has to succeed and to be silent on standard error. */
void
cli_fixture_must (CliFixture *self,
                  const char *line)
{
  if (cli_fixture_run (self, line) != 0 || *self->errors != '\0')
    g_error ("perks %s: status %d: %s", line, self->status, self->errors);
}

/* Runs a command that has to end with @status, one line of reason that contains @reason and no
 * output. */
void
cli_fixture_fail (CliFixture *self,
                  int         status,
                  const char *line,
                  const char *reason)
{
  cli_fixture_run (self, line);
  if (self->status != status || strstr (self->errors, reason) == NULL)
    g_error ("perks %s: status %d instead of %d: %s", line, self->status, status, self->errors);

  g_assert_cmpstr (self->output, ==, "");
  g_assert_true (g_str_has_prefix (self->errors, "perks: "));
  if (status == 1)
    g_assert_true (strchr (self->errors, '\n') == self->errors + strlen (self->errors) - 1);
  else
    cli_assert_contains (self->errors, "\nUsage: perks");
}

/* Runs a command with --format=json. */
JsonNode *
cli_fixture_get_json (CliFixture *self,
                      const char *line)
{
  g_autofree char *whole = g_strconcat ("--format=json ", line, NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  cli_fixture_must (self, whole);
  node = json_from_string (self->output, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (self->output, "\n"));
  return node;
}

char *
cli_fixture_write (CliFixture *self,
                   const char *name,
                   const char *content)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->directory, name, NULL);

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* Books with a publisher, a live transactable offer and four rows: 30000.00 and 250.50 count, a
 * trial and a rejected one do not. */
void
cli_fixture_add_sales (CliFixture *self)
{
  g_autofree char *path = cli_fixture_write (
    self, "sales.csv",
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,Currency,"
    "PayoutStatus,TrialDeployment\n"
    "P1,1,2026-01-01,Winch,basic,30000.00,27000.00,EUR,Sent,false\n"
    "P2,1,2026-02-01,Winch,basic,250.50,250.50,USD,Sent,false\n"
    "P3,1,2026-02-01,Winch,basic,11.00,11.00,USD,Sent,true\n"
    "P4,1,2026-02-01,Winch,basic,22.00,22.00,USD,Rejected,false\n");

  cli_fixture_must (self, "publisher add --name='Acme Hoists' --mpn-id=1234567");
  cli_fixture_must (self,
                    "offer add --name=Winch id=winch type=softwareAsAService listing=subscription "
                    "status=live live-since=2025-12-01 owner=jo@acme.example");
  cli_fixture_must (self, "import sales.csv");
}
