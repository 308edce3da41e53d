/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-command-line-stream.h"

#include <string.h>

/* A command line that keeps what is printed to it, as the one of another process would send it. */
#define TEST_TYPE_COMMAND_LINE (test_command_line_get_type ())
G_DECLARE_FINAL_TYPE (
  TestCommandLine, test_command_line, TEST, COMMAND_LINE, GApplicationCommandLine)

struct _TestCommandLine
{
  GApplicationCommandLine parent_instance;

  GString                *output;
  GString                *errors;
};

G_DEFINE_FINAL_TYPE (TestCommandLine, test_command_line, G_TYPE_APPLICATION_COMMAND_LINE)

static void
test_command_line_print (GApplicationCommandLine *command_line,
                         const char              *message)
{
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_string_append_printf (TEST_COMMAND_LINE (command_line)->output, "%s|", message);
}

static void
test_command_line_printerr (GApplicationCommandLine *command_line,
                            const char              *message)
{
  g_string_append_printf (TEST_COMMAND_LINE (command_line)->errors, "%s|", message);
}

static void
test_command_line_finalize (GObject *object)
{
  g_string_free (TEST_COMMAND_LINE (object)->output, TRUE);
  g_string_free (TEST_COMMAND_LINE (object)->errors, TRUE);
  G_OBJECT_CLASS (test_command_line_parent_class)->finalize (object);
}

static void
test_command_line_class_init (TestCommandLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_command_line_finalize;
  G_APPLICATION_COMMAND_LINE_CLASS (klass)->print_literal = test_command_line_print;
  G_APPLICATION_COMMAND_LINE_CLASS (klass)->printerr_literal = test_command_line_printerr;
}

static void
test_command_line_init (TestCommandLine *self)
{
  self->output = g_string_new (NULL);
  self->errors = g_string_new (NULL);
}

static TestCommandLine *
make_command_line (void)
{
  return g_object_new (TEST_TYPE_COMMAND_LINE, NULL);
}

static void
write_bytes (GOutputStream *stream,
             const char    *bytes,
             gsize          length)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_output_stream_write_all (stream, bytes, length, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_new (void)
{
  g_autoptr (TestCommandLine) command_line = make_command_line ();
  GOutputStream *stream =
    perks_command_line_stream_new (G_APPLICATION_COMMAND_LINE (command_line), FALSE);

  g_assert_finalize_object (stream);
}

static void
test_both (void)
{
  g_autoptr (TestCommandLine) command_line = make_command_line ();
  g_autoptr (GOutputStream) output =
    perks_command_line_stream_new (G_APPLICATION_COMMAND_LINE (command_line), FALSE);
  g_autoptr (GOutputStream) errors =
    perks_command_line_stream_new (G_APPLICATION_COMMAND_LINE (command_line), TRUE);

  write_bytes (output, "one\n", 4);
  write_bytes (errors, "two\n", 4);
  g_assert_cmpstr (command_line->output->str, ==, "one\n|");
  g_assert_cmpstr (command_line->errors->str, ==, "two\n|");
}

/* A character that is cut in two at any place comes over whole. */
static void
test_cut (void)
{
  const char *text = "a“é😀”b";

  for (gsize at = 0; at <= strlen (text); at++)
    {
      g_autoptr (TestCommandLine) command_line = make_command_line ();
      g_autoptr (GOutputStream) stream =
        perks_command_line_stream_new (G_APPLICATION_COMMAND_LINE (command_line), FALSE);
      g_autoptr (GString) whole = NULL;

      write_bytes (stream, text, at);
      write_bytes (stream, text + at, strlen (text) - at);
      whole = g_string_new (command_line->output->str);
      g_string_replace (whole, "|", "", 0);
      g_assert_cmpstr (whole->str, ==, text);
    }
}

/* What is no UTF-8 at all is not held back, nor does it end the connection. */
static void
test_invalid (void)
{
  g_autoptr (TestCommandLine) command_line = make_command_line ();
  g_autoptr (GOutputStream) stream =
    perks_command_line_stream_new (G_APPLICATION_COMMAND_LINE (command_line), FALSE);

  write_bytes (stream, "a\xff" "bcdef", 7);
  g_assert_cmpstr (command_line->output->str, ==, "a\ufffd" "bcdef|");
  write_bytes (stream, "x\xe2", 2);
  g_assert_true (g_str_has_suffix (command_line->output->str, "|x|"));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  g_assert_true (g_str_has_suffix (command_line->output->str, "|x|\ufffd|"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/command-line-stream/new", test_new);
  g_test_add_func ("/command-line-stream/both", test_both);
  g_test_add_func ("/command-line-stream/cut", test_cut);
  g_test_add_func ("/command-line-stream/invalid", test_invalid);

  return g_test_run ();
}
