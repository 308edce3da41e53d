/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-handover.h"

#include "cli-fixture.h"
#include "perks-application-id.h"

/* The books are held by another process. For the window this program runs itself a second time;
 * what it does then is what a window does with a command that is handed over to it. */

/* --- The other process --- */

typedef struct
{
  GApplicationCommandLine *command_line;
  PerksWorkspace          *workspace;
} Answer;

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->command_line);
  g_object_unref (answer->workspace);
  g_free (answer);
}

static void
answer_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Answer *answer = task_data;
  PerksCliHost host = { answer->workspace };
  g_autoptr (PerksConsole) console = perks_console_new_for_command_line (answer->command_line);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (answer->command_line, NULL);

  g_task_return_int (task, perks_cli_run ((const char *const *) arguments, console, &host));
}

/* Only now, as the window does it: GApplication itself sets a status when the handler returns. */
static void
on_answered (GObject      *application,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GApplicationCommandLine) command_line = user_data;
  int status = (int) g_task_propagate_int (G_TASK (result), NULL);

  g_application_command_line_set_exit_status (command_line, status);
}

static int
on_command_line (GApplication            *application,
                 GApplicationCommandLine *command_line,
                 gpointer                 user_data)
{
  Answer *answer = g_new0 (Answer, 1);
  g_autoptr (GTask) task =
    g_task_new (application, NULL, on_answered, g_object_ref (command_line));

  answer->command_line = g_object_ref (command_line);
  answer->workspace = g_object_ref (user_data);
  g_task_set_task_data (task, answer, (GDestroyNotify) answer_free);
  g_task_run_in_thread (task, answer_in_thread);
  return 0;
}

static void
on_startup (GApplication *application,
            gpointer      user_data)
{
  g_application_hold (application);
  g_print ("ready\n");
}

static int
run_window (const char *path)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autofree char *id = perks_application_id_for_directory (directory);
  g_autoptr (PerksClock) clock = perks_clock_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksWorkspace) workspace = perks_workspace_new (directory, clock, &error);
  g_autoptr (GApplication) application = NULL;
  char *arguments[] = { (char *) "window", NULL };

  g_assert_no_error (error);
  application = g_application_new (id, G_APPLICATION_HANDLES_COMMAND_LINE |
                                         G_APPLICATION_SEND_ENVIRONMENT | G_APPLICATION_IS_SERVICE);
  g_signal_connect (application, "startup", G_CALLBACK (on_startup), NULL);
  g_signal_connect (application, "command-line", G_CALLBACK (on_command_line), workspace);
  return g_application_run (application, 1, arguments);
}

/* Holds the books for some time and then lets go. */
static int
run_holder (const char *path,
            const char *milliseconds)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (PerksClock) clock = perks_clock_new_system ();
  g_autoptr (PerksWorkspace) workspace = perks_workspace_new (directory, clock, NULL);

  g_assert_nonnull (workspace);
  g_print ("ready\n");
  g_usleep ((gulong) g_ascii_strtoull (milliseconds, NULL, 10) * 1000);
  return 0;
}

/* --- The test --- */

typedef struct
{
  CliFixture   cli;
  GTestDBus   *bus;
  GSubprocess *other;
  char        *output;
  char        *errors;
  int          status;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  cli_fixture_set_up (&fixture->cli, NULL);
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->bus);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  if (fixture->other != NULL)
    {
      g_subprocess_force_exit (fixture->other);
      g_subprocess_wait (fixture->other, NULL, NULL);
    }
  g_clear_object (&fixture->other);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
  g_free (fixture->output);
  g_free (fixture->errors);
  cli_fixture_tear_down (&fixture->cli, NULL);
}

/* Starts this program in another part and waits until it holds the books. */
static void
start_other (Fixture    *fixture,
             const char *part,
             const char *value)
{
  g_autofree char *books = g_build_filename (fixture->cli.directory, "books", NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  fixture->other = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                     g_getenv ("PERKS_TEST_SELF"), part, books, value, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (fixture->other));
  line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "ready");
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data != NULL ? data : "", length);
}

/* Runs the program itself, as a person does. */
static void
run_perks_with_input (Fixture    *fixture,
                      gboolean    has_bus,
                      const char *locale,
                      const char *line,
                      const char *input)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GBytes) typed = g_bytes_new (input, strlen (input));
  g_autofree char *whole = g_strdup_printf ("%s --data-dir=books %s", g_getenv ("PERKS_PROGRAM"),
                                            line);
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_shell_parse_argv (whole, NULL, &arguments, NULL));
  g_subprocess_launcher_set_cwd (launcher, fixture->cli.directory);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  if (!has_bus)
    {
      g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
      g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", fixture->cli.directory, TRUE);
    }

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, typed, NULL, &output, &errors, &error);
  g_assert_no_error (error);

  fixture->status = g_subprocess_get_exit_status (process);
  g_free (fixture->output);
  g_free (fixture->errors);
  fixture->output = dup_text (output);
  fixture->errors = dup_text (errors);
}

static void
run_perks (Fixture    *fixture,
           gboolean    has_bus,
           const char *locale,
           const char *line)
{
  run_perks_with_input (fixture, has_bus, locale, line, "");
}

static void
assert_answer (Fixture    *fixture,
               int         status,
               const char *output,
               const char *errors)
{
  g_test_message ("%d: %s / %s", fixture->status, fixture->output, fixture->errors);
  g_assert_cmpint (fixture->status, ==, status);
  cli_assert_contains (fixture->output, output);
  cli_assert_contains (fixture->errors, errors);
}

/* The answer, the reason and the status come from the window and are printed here. */
static void
test_window (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autofree char *path = cli_fixture_write (
    &fixture->cli, "a.csv",
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,"
    "Currency\n"
    "P1,1,2026-01-01,Café “Winch”,basic,5.00,5.00,USD\n");

  start_other (fixture, "--window", NULL);
  run_perks (fixture, TRUE, "C.UTF-8", "--format=json publisher add --name='Acme Hoists'");
  assert_answer (fixture, 0, "\"acme-hoists\"", "");
  g_assert_cmpstr (fixture->errors, ==, "");
  run_perks (fixture, TRUE, "C.UTF-8", "import a.csv");
  assert_answer (fixture, 0, "1 rows: 1 new", "");
  run_perks (fixture, TRUE, "C.UTF-8", "sales list");
  assert_answer (fixture, 0, "Café “Winch”", "");
  run_perks (fixture, TRUE, "C.UTF-8", "publisher show none");
  assert_answer (fixture, 1, "", "perks: There is no publisher “none”");
  g_assert_cmpstr (fixture->output, ==, "");
  run_perks (fixture, TRUE, "C.UTF-8", "claim x nonsense");
  assert_answer (fixture, 2, "", "Usage: perks claim");
}

/* What is typed on standard input is read here and goes over with the command. */
static void
test_input (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *path = cli_fixture_write (
    &fixture->cli, "a.csv",
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,"
    "Currency\n"
    "P1,1,2026-01-01,Winch,basic,5.00,5.00,USD\n"
    "P2,1,2026-01-01,Winch,basic,5.00,5.00,USD\n");

  run_perks (fixture, TRUE, "C.UTF-8", "publisher add --name=Acme");
  run_perks (fixture, TRUE, "C.UTF-8", "import a.csv");
  start_other (fixture, "--window", NULL);
  run_perks_with_input (fixture, TRUE, "C.UTF-8", "sales mark-fraud --keys=-", "P1:1\nP2:1\n");
  assert_answer (fixture, 0, "Marked 2 sales as fraud.", "");
  run_perks_with_input (fixture, TRUE, "C.UTF-8", "sales clear-fraud --keys=-", "P1:1\nP3:1\n");
  assert_answer (fixture, 1, "", "P3:1");
  run_perks_with_input (fixture, TRUE, "C.UTF-8", "sales clear-fraud --keys=-", "");
  assert_answer (fixture, 1, "", "“-” names no key");
}

/* What is owed, by the window's rules, and what is entered about it. */
static void
test_owed (Fixture       *fixture,
           gconstpointer  unused)
{
  static const struct
  {
    const char *line;
    int         status;
    const char *output;
    const char *errors;
  } cases[] = {
    { "deadlines", 0, "overdue by ", "" },
    { "--format=json deadlines --within=999", 0, "\"engagement-ending\"", "" },
    { "explain deadline contact-silence", 0, "\nWhat it rests on\n", "" },
    { "explain deadline nonsense", 1, "", "nonsense" },
    { "engagement start kitchen-rollout --manager=Ada", 0, "Started the engagement of ", "" },
    { "engagement list", 0, "  Ada", "" },
    { "credit add --amount=500 --kind=poc --start=2028-11-01 --end=2028-12-01", 0, "Added ", "" },
    { "credit add --amount=500 --kind=poc --start=2028-11-02 --end=2028-12-01", 1, "", "overlaps" },
    { "credit list", 0, "\nLeft in all         $", "" },
    { "claim history featured-category --offer=planner", 0, "requested", "" },
    { "editions compare 2023-08 2023-12", 0, "What would change for ", "" },
    { "whatif --add-sales=1", 0, "What would change\n", "" },
    { "export deadlines --output=- --kind=ics", 0, "BEGIN:VCALENDAR\r\n", "" },
    { "credit use x", 2, "", "Usage: perks credit use ID AMOUNT" },
  };

  run_perks (fixture, TRUE, "C.UTF-8", "sample");
  start_other (fixture, "--window", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strconcat ("--today=2026-11-22 ", cases[i].line, NULL);

      run_perks (fixture, TRUE, "C.UTF-8", line);
      assert_answer (fixture, cases[i].status, cases[i].output, cases[i].errors);
    }
}

/* JSON is the same bytes in every locale, and the window takes the locale of the command and not
 * its own. */
static void
test_locale (Fixture       *fixture,
             gconstpointer  unused)
{
  start_other (fixture, "--window", NULL);
  run_perks (fixture, TRUE, "C", "publisher add --name='Café “Winch”'");
  assert_answer (fixture, 0, "Added the publisher Café \"Winch\"", "");
  run_perks (fixture, TRUE, "C", "--format=json publisher list");
  assert_answer (fixture, 0, "Café “Winch”", "");
  run_perks (fixture, TRUE, "C", "report");
  assert_answer (fixture, 0, "[........|", "");
  run_perks (fixture, TRUE, "C.UTF-8", "report");
  assert_answer (fixture, 0, "▕░░░░░░░░│", "");
}

/* Much output comes over whole and in order. */
static void
test_much (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *from_window = NULL;

  run_perks (fixture, TRUE, "C.UTF-8", "sample");
  assert_answer (fixture, 0, "perks report", "");
  start_other (fixture, "--window", NULL);
  run_perks (fixture, TRUE, "C.UTF-8", "export everything --output=- --kind=json");
  from_window = g_steal_pointer (&fixture->output);
  g_subprocess_force_exit (fixture->other);
  g_subprocess_wait (fixture->other, NULL, NULL);
  run_perks (fixture, TRUE, "C.UTF-8", "export everything --output=- --kind=json");
  g_assert_cmpint (strlen (fixture->output), >, 100000);
  g_assert_cmpstr (from_window, ==, fixture->output);
}

/* Another short command holds the books: this one waits for it. */
static void
test_short_holder (Fixture       *fixture,
                   gconstpointer  unused)
{
  start_other (fixture, "--holder", "700");
  run_perks (fixture, FALSE, "C.UTF-8", "publisher add --name=Acme");
  assert_answer (fixture, 0, "Acme", "");
}

/* Somebody holds the books and answers nobody: after ten seconds that is said in one line. */
static void
test_long_holder (Fixture       *fixture,
                  gconstpointer  has_bus)
{
  gint64 start = g_get_monotonic_time ();

  start_other (fixture, "--holder", "60000");
  run_perks (fixture, has_bus != NULL, "C.UTF-8", "publisher add --name=Acme");
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 10 * G_USEC_PER_SEC);
  assert_answer (fixture, 1, "", "perks: ");
  g_assert_cmpstr (fixture->output, ==, "");
  g_assert_true (strchr (fixture->errors, '\n') == fixture->errors + strlen (fixture->errors) - 1);
  g_assert_cmpint (strstr (fixture->errors, "no session bus") != NULL, ==, has_bus == NULL);
}

#define add(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc >= 3 && g_str_equal (argv[1], "--window"))
    return run_window (argv[2]);
  if (argc >= 4 && g_str_equal (argv[1], "--holder"))
    return run_holder (argv[2], argv[3]);

  g_setenv ("PERKS_TEST_SELF", argv[0], TRUE);
  g_test_init (&argc, &argv, NULL);

  add ("/cli-handover/window", NULL, test_window);
  add ("/cli-handover/input", NULL, test_input);
  add ("/cli-handover/owed", NULL, test_owed);
  add ("/cli-handover/locale", NULL, test_locale);
  add ("/cli-handover/much", NULL, test_much);
  add ("/cli-handover/short-holder", NULL, test_short_holder);
  add ("/cli-handover/long-holder", "bus", test_long_holder);
  add ("/cli-handover/long-holder-without-bus", NULL, test_long_holder);

  return g_test_run ();
}
