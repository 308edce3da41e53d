/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sys/stat.h>

#include "perks-error.h"
#include "perks-report-file.h"

static GFile *
write_file (const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "report.csv", NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
test_open (void)
{
  g_autoptr (GFile) file = write_file ("a,b\n");
  g_auto (PerksReportFile) report = { 0 };
  g_autoptr (GError) error = NULL;
  char buffer[16] = { 0 };

  g_assert_true (perks_report_file_open (&report, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (report.name, ==, "report.csv");
  g_assert_cmpuint (report.size, ==, 4);
  g_assert_cmpint (g_input_stream_read (report.stream, buffer, 15, NULL, NULL), ==, 4);
  g_assert_cmpstr (buffer, ==, "a,b\n");
  g_assert_true (perks_report_file_check (&report, NULL, &error));
  g_assert_no_error (error);
}

static void
check_refused (const char *path,
               PerksError  code,
               const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (PerksReportFile) report = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_report_file_open (&report, file, NULL, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_refused (void)
{
  g_autofree char *link = g_build_filename (g_get_user_data_dir (), "link.csv", NULL);
  g_autofree char *pipe = g_build_filename (g_get_user_data_dir (), "pipe.csv", NULL);
  g_autoptr (GFile) file = write_file ("a\n");
  g_autoptr (GFile) linked = g_file_new_for_path (link);
  g_auto (PerksReportFile) report = { 0 };

  check_refused ("/nonexistent/gone.csv", PERKS_ERROR_NOT_FOUND, "gone.csv");
  check_refused ("/usr", PERKS_ERROR_UNREADABLE, "usr");
  check_refused ("/dev/null", PERKS_ERROR_UNREADABLE, "null");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  check_refused (pipe, PERKS_ERROR_UNREADABLE, "pipe.csv");

  /* A link to a file is as good as the file; one that leads nowhere is not. */
  g_assert_true (g_file_make_symbolic_link (linked, "report.csv", NULL, NULL));
  g_assert_true (perks_report_file_open (&report, linked, NULL, NULL));
  g_assert_true (g_file_delete (file, NULL, NULL));
  check_refused (link, PERKS_ERROR_NOT_FOUND, "link.csv");
}

static void
test_check (void)
{
  g_autoptr (GFile) file = write_file ("a,b\n");
  g_auto (PerksReportFile) report = { 0 };
  g_autoptr (GFile) longer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_report_file_open (&report, file, NULL, NULL));
  longer = write_file ("a,b\n1,2\n");
  g_assert_false (perks_report_file_check (&report, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "changed"));
  g_clear_error (&error);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_false (perks_report_file_check (&report, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "vanished"));
}

static void
test_translate (void)
{
  static const struct
  {
    int        cause;
    PerksError code;
  } cases[] = {
    { G_IO_ERROR_NOT_FOUND, PERKS_ERROR_NOT_FOUND },
    { G_IO_ERROR_CANCELLED, PERKS_ERROR_CANCELLED },
    { G_IO_ERROR_PERMISSION_DENIED, PERKS_ERROR_UNREADABLE },
    { G_IO_ERROR_FAILED, PERKS_ERROR_UNREADABLE },
  };
  g_autoptr (GFile) file = write_file ("a\n");
  g_auto (PerksReportFile) report = { 0 };

  g_assert_true (perks_report_file_open (&report, file, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) cause = g_error_new_literal (G_IO_ERROR, cases[i].cause, "the cause");
      g_autoptr (GError) error = NULL;

      g_assert_false (perks_report_file_translate (&report, cause, &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, "report.csv"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/report-file/open", test_open);
  g_test_add_func ("/report-file/refused", test_refused);
  g_test_add_func ("/report-file/check", test_check);
  g_test_add_func ("/report-file/translate", test_translate);

  return g_test_run ();
}
