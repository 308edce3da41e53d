/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-csv-reader.h"
#include "perks-drip-stream.h"
#include "perks-error.h"

#define MEBIBYTE (1024 * 1024)

/* A string's bytes and their number, zeros counted. */
#define BYTES(string) string, sizeof string - 1

/* Fields are shown as [a][b], rows end with a newline; so a whole table is one string. */
static char *
read_table (const char *data,
            gsize       length,
            gsize       most,
            GError    **error)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new (data, length, most, -1);
  g_autoptr (PerksCsvReader) reader = perks_csv_reader_new (stream, "table.csv", NULL);
  g_autoptr (GString) table = g_string_new (NULL);

  while (perks_csv_reader_next (reader, error))
    {
      for (guint i = 0; i < perks_csv_reader_get_n_fields (reader); i++)
        g_string_append_printf (table, "[%s]", perks_csv_reader_get_field (reader, i));
      g_string_append_printf (table, "@%" G_GUINT64_FORMAT "\n",
                              perks_csv_reader_get_line (reader));
    }

  return g_strdup (table->str);
}

static void
check_table (const char *data,
             gsize       length,
             const char *expected)
{
  static const gsize sizes[] = { 1, 2, 3, 7, 64, 100000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *table = read_table (data, length, sizes[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (table, ==, expected);
    }
}

static void
check_failure (const char *data,
               gsize       length,
               const char *message)
{
  static const gsize sizes[] = { 1, 3, 100000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *table = read_table (data, length, sizes[i], &error);

      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
      g_assert_nonnull (strstr (error->message, "table.csv"));
      if (strstr (error->message, message) == NULL)
        g_error ("“%s” does not name “%s”", error->message, message);
    }
}

static void
test_new (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  PerksCsvReader *reader = perks_csv_reader_new (stream, "table.csv", NULL);

  g_assert_cmpint (perks_csv_reader_get_separator (reader), ==, '\0');
  g_assert_cmpuint (perks_csv_reader_get_n_fields (reader), ==, 0);
  g_assert_finalize_object (reader);
}

static void
test_tables (void)
{
  static const struct
  {
    const char *data;
    const char *table;
  } cases[] = {
    { "", "" },
    { "\n", "" },
    { "\r\n\r\n\n\r", "" },
    { "a", "[a]@1\n" },
    { "a\n", "[a]@1\n" },
    { "a,b\n1,2\n", "[a][b]@1\n[1][2]@2\n" },
    { "a,b\r\n1,2\r\n", "[a][b]@1\n[1][2]@2\n" },
    { "a,b\r1,2\r", "[a][b]@1\n[1][2]@2\n" },
    { "a,b\n1,2", "[a][b]@1\n[1][2]@2\n" },
    { "a,b\n1,2\r\n3,4\r5,6", "[a][b]@1\n[1][2]@2\n[3][4]@3\n[5][6]@4\n" },
    { "a,b\n1,2\n\n\n", "[a][b]@1\n[1][2]@2\n" },
    { "\n\na,b\n\n1,2\n", "[a][b]@3\n[1][2]@5\n" },
    { "\r\n\r\na,b\r\n\r\n1,2", "[a][b]@3\n[1][2]@5\n" },
    { "a,b\n,\n", "[a][b]@1\n[][]@2\n" },
    { "a,b\n,", "[a][b]@1\n[][]@2\n" },
    { "a,b\n1,2,\n", "[a][b]@1\n[1][2][]@2\n" },
    { "a,b\n1\n", "[a][b]@1\n[1]@2\n" },
    { "a,b\n\"\",\"\"\n", "[a][b]@1\n[][]@2\n" },
    { "a\n\"\"\nx", "[a]@1\n[]@2\n[x]@3\n" },
    { "\"a\",\"b\"\n\"1\",\"2\"", "[a][b]@1\n[1][2]@2\n" },
    { "a,b\n\"x,y\",\"p\"\"q\"\n", "[a][b]@1\n[x,y][p\"q]@2\n" },
    { "a,b\n\"\"\"\",\"\"\"\"\"\"\n", "[a][b]@1\n[\"][\"\"]@2\n" },
    { "a,b\n\"x\ny\",2\n3,4\n", "[a][b]@1\n[x\ny][2]@2\n[3][4]@4\n" },
    { "a,b\r\n\"x\r\ny\r\n\",2\r\n3,4\r\n", "[a][b]@1\n[x\r\ny\r\n][2]@2\n[3][4]@5\n" },
    { "a,b\r\"x\ry\",2\r3,4", "[a][b]@1\n[x\ry][2]@2\n[3][4]@4\n" },
    { "a,b\nx\"y,5\" disk\n", "[a][b]@1\n[x\"y][5\" disk]@2\n" },
    { "a;b\n1,5;2\n", "[a][b]@1\n[1,5][2]@2\n" },
    { "a\tb\n1,5\t2;3\n", "[a][b]@1\n[1,5][2;3]@2\n" },
    { "\"a,b,c\";d\n1;2\n", "[a,b,c][d]@1\n[1][2]@2\n" },
    { "\"a;\"\"b\"\";;\",d\n1,2\n", "[a;\"b\";;][d]@1\n[1][2]@2\n" },
    { "5\" a;b\n1,1,1,1;2\n", "[5\" a][b]@1\n[1,1,1,1][2]@2\n" },
    { "a,b;c,d\n", "[a][b;c][d]@1\n" },
    { "ä,€\n𝄞,日本\n", "[ä][€]@1\n[𝄞][日本]@2\n" },
    { "\357\273\277a,b\n1,2\n", "[a][b]@1\n[1][2]@2\n" },
    { "\357\273\277\"a\",b\n", "[a][b]@1\n" },
    { "\357\273\277", "" },
    { " a , b \n 1 , 2 \n", "[ a ][ b ]@1\n[ 1 ][ 2 ]@2\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].data);
      check_table (cases[i].data, strlen (cases[i].data), cases[i].table);
    }
}

/* The same table in every encoding, made by GLib's converter and not by ours. */
static void
test_encodings (void)
{
  static const char text[] = "Name,Price\r\n\"Zoë, “x”\",€12\r\n𝄞日本,\"a\nb\"\r\n";
  static const char table[] = "[Name][Price]@1\n[Zoë, “x”][€12]@2\n[𝄞日本][a\nb]@3\n";
  static const struct
  {
    const char *encoding;
    const char *mark;
    gsize       mark_length;
  } cases[] = {
    { "UTF-8", "", 0 },
    { "UTF-8", "\357\273\277", 3 },
    { "UTF-16LE", "\377\376", 2 },
    { "UTF-16BE", "\376\377", 2 },
    { "UTF-16LE", "", 0 },
    { "UTF-16BE", "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length;
      g_autofree char *converted = g_convert (text, -1, cases[i].encoding, "UTF-8", NULL, &length,
                                              NULL);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_test_message ("%s, %u bytes of mark", cases[i].encoding, (guint) cases[i].mark_length);
      g_byte_array_append (bytes, (const guint8 *) cases[i].mark, (guint) cases[i].mark_length);
      g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);
      check_table ((const char *) bytes->data, bytes->len, table);
    }
}

static void
test_failures (void)
{
  static const char nul_in_quotes[] = "a,b\n\"x\0y\",2\n";
  static const char nul_outside[] = "a,b\nx\0y,2\n";
  static const char picture[] = "\211PNG\r\n\032\n\0\0\0\rIHDR\0\0";
  static const char archive[] = "PK\003\004\024\0\006\0\010\0\0\0!\0";
  static const char program[] = "\177ELF\002\001\001\0\0\0\0\0\0\0\0\0\003\0>\0";

  check_failure (BYTES ("a,b\n1,\"2\n3,4\n"), "line 2");
  check_failure (BYTES ("a,b\n1,2\n\"x\ny\",\"z\n\n"), "line 4");
  check_failure (BYTES ("\"a,b\n1,2\n"), "line 1");
  check_failure (BYTES ("a,b\n1,\""), "line 2");
  check_failure (BYTES (nul_in_quotes), "not a text file");
  check_failure (BYTES (nul_outside), "not a text file");
  check_failure (BYTES (picture), "");
  check_failure (BYTES (archive), "not a text file");
  check_failure (BYTES (program), "not a text file");
}

/* One row cannot be read, the others can. */
static void
check_bad_row (const char         *data,
               gsize               length,
               PerksRefusedReason  reason,
               guint64             line)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new (data, length, 5, -1);
  g_autoptr (PerksCsvReader) reader = perks_csv_reader_new (stream, "table.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_strdup_printf ("line %" G_GUINT64_FORMAT, line);

  g_assert_true (perks_csv_reader_next (reader, &error));
  g_assert_cmpint (perks_csv_reader_get_refusal (reader), ==, PERKS_REFUSED_REASON_NONE);
  g_assert_false (perks_csv_reader_next (reader, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "table.csv"));
  g_assert_nonnull (strstr (error->message, place));
  g_assert_cmpint (perks_csv_reader_get_refusal (reader), ==, reason);
  g_assert_cmpuint (perks_csv_reader_get_line (reader), ==, line);
  g_clear_error (&error);

  g_assert_true (perks_csv_reader_next (reader, &error));
  g_assert_cmpstr (perks_csv_reader_get_field (reader, 0), ==, "good");
  g_assert_false (perks_csv_reader_next (reader, &error));
  g_assert_no_error (error);
  g_assert_cmpint (perks_csv_reader_get_refusal (reader), ==, PERKS_REFUSED_REASON_NONE);
}

static void
test_bad_rows (void)
{
  static const char half_pair[] = "\377\376a\0,\0b\0\n\0\0\330,\0x\0\n\0g\0o\0o\0d\0,\0b\0\n\0";

  check_bad_row (BYTES ("a,b\nZo\353,1\ngood,1\n"), PERKS_REFUSED_REASON_NOT_UTF8, 2);
  check_bad_row (BYTES ("a,b\n\n\"\300\200\",1\ngood,1\n"), PERKS_REFUSED_REASON_NOT_UTF8, 3);
  check_bad_row (BYTES ("a,b\n\355\240\200,1\ngood,1\n"), PERKS_REFUSED_REASON_NOT_UTF8, 2);
  check_bad_row (BYTES ("a,b\n\"x\"y,1\ngood,1\n"), PERKS_REFUSED_REASON_BROKEN_QUOTES, 2);
  check_bad_row (BYTES ("a,b\n\"x\" ,1\ngood,1\n"), PERKS_REFUSED_REASON_BROKEN_QUOTES, 2);
  check_bad_row (BYTES ("a,b\n\"he said \"hello\", he did\",1\ngood,1\n"),
                 PERKS_REFUSED_REASON_BROKEN_QUOTES, 2);
  check_bad_row (BYTES (half_pair), PERKS_REFUSED_REASON_NOT_UTF8, 2);
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;

  while (text->len < MEBIBYTE)
    g_string_append (text, "0123456789,");
  g_string_append (text, "\nx,y\n");
  table = read_table (text->str, text->len, 4096, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (table, "[x][y]@3\n"));

  g_string_truncate (text, 4);
  while (text->len < 10 * MEBIBYTE)
    g_string_append (text, "0123456789,");
  check_failure (text->str, text->len, "line 2");

  g_string_truncate (text, 0);
  while (text->len < 10 * MEBIBYTE)
    g_string_append (text, "0123456789 ");
  check_failure (text->str, text->len, "line 1");

  /* A quote that is never closed in a file that goes on: it is the quote's row that is named. */
  g_string_assign (text, "a,b\n1,2\n3,\"4\n");
  while (text->len < 2 * MEBIBYTE)
    g_string_append (text, "1,2\n");
  check_failure (text->str, text->len, "line 3");
}

/* A row that ends where the buffer ends, for every place of the end around it. */
static void
test_borders (void)
{
  for (gsize filler = 65500; filler < 65560; filler++)
    {
      g_autoptr (GString) text = g_string_new ("a,b\r\n");
      g_autofree char *expected = NULL;
      g_autofree char *x = g_strnfill (filler - 10, 'x');

      g_string_append_printf (text, "%s,1\r\n\"q\"\"q\r\n\",\"2\"\r\nz,3\r\n", x);
      expected = g_strdup_printf ("[a][b]@1\n[%s][1]@2\n[q\"q\r\n][2]@3\n[z][3]@5\n", x);
      for (gsize most = 65530; most < 65542; most += 5)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *table = read_table (text->str, text->len, most, &error);

          g_assert_no_error (error);
          g_assert_cmpstr (table, ==, expected);
        }
    }
}

static void
test_stream_fails (void)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new ("a,b\n1,2\n3,4\n", 12, 4, 8);
  g_autoptr (PerksCsvReader) reader = perks_csv_reader_new (stream, "table.csv", NULL);
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  while (perks_csv_reader_next (reader, &error))
    n_rows++;

  g_assert_cmpuint (n_rows, <=, 2);
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "table.csv"));
  g_assert_cmpint (perks_csv_reader_get_refusal (reader), ==, PERKS_REFUSED_REASON_NONE);
}

static void
test_cancelled (void)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new ("a,b\n1,2\n3,4\n", 12, 4, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PerksCsvReader) reader = perks_csv_reader_new (stream, "table.csv", cancellable);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (perks_csv_reader_next (reader, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
  g_assert_nonnull (strstr (error->message, "table.csv"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/csv-reader/new", test_new);
  g_test_add_func ("/csv-reader/tables", test_tables);
  g_test_add_func ("/csv-reader/encodings", test_encodings);
  g_test_add_func ("/csv-reader/failures", test_failures);
  g_test_add_func ("/csv-reader/bad-rows", test_bad_rows);
  g_test_add_func ("/csv-reader/long", test_long);
  g_test_add_func ("/csv-reader/borders", test_borders);
  g_test_add_func ("/csv-reader/stream-fails", test_stream_fails);
  g_test_add_func ("/csv-reader/cancelled", test_cancelled);

  return g_test_run ();
}
