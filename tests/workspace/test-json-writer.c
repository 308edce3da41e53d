/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-json-writer.h"

static JsonBuilder *
make_element (JsonBuilder *builder,
              const char  *text)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, text);
  json_builder_end_object (builder);
  return builder;
}

static char *
take_text (GOutputStream *stream)
{
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_new (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  PerksJsonWriter *writer = perks_json_writer_new (stream, NULL);

  g_assert_finalize_object (writer);
  g_assert_false (g_output_stream_is_closed (stream));
}

static void
test_shape (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (PerksJsonWriter) writer = perks_json_writer_new (stream, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  perks_json_writer_add_member (writer, "version", json_node_init_int (json_node_alloc (), 1));
  perks_json_writer_begin_array (writer, "empty");
  perks_json_writer_end_array (writer);
  perks_json_writer_begin_array (writer, "two");
  g_assert_true (perks_json_writer_add_element (writer, make_element (builder, "a"), &error));
  g_assert_true (perks_json_writer_add_element (writer, make_element (builder, "\"é\n"), &error));
  perks_json_writer_end_array (writer);
  perks_json_writer_begin_array (writer, "one");
  g_assert_true (perks_json_writer_add_element (writer, make_element (builder, "c"), &error));
  perks_json_writer_end_array (writer);
  g_assert_true (perks_json_writer_finish (writer, &error));
  g_assert_no_error (error);

  text = take_text (stream);
  g_assert_cmpstr (text, ==,
                   "{\n\"version\": 1,\n\"empty\": [],\n\"two\": [\n{\"text\":\"a\"},\n"
                   "{\"text\":\"\\\"é\\n\"}\n],\n\"one\": [\n{\"text\":\"c\"}\n]\n}\n");
}

/* Long enough to be written in several pieces. */
static void
test_long (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (PerksJsonWriter) writer = perks_json_writer_new (stream, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  JsonArray *array;

  perks_json_writer_begin_array (writer, "many");
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      g_assert_true (perks_json_writer_add_element (writer, make_element (builder, number),
                                                    &error));
      /* What is not written yet stays small. */
      g_assert_cmpuint (g_seekable_tell (G_SEEKABLE (stream)) + 70000, >, i * 10);
    }
  perks_json_writer_end_array (writer);
  g_assert_true (perks_json_writer_finish (writer, &error));

  text = take_text (stream);
  root = read_json (text);
  array = json_object_get_array_member (json_node_get_object (root), "many");
  g_assert_cmpuint (json_array_get_length (array), ==, 20000);
  g_assert_cmpstr (get_text (json_array_get_object_element (array, 19999), "text"), ==, "19999");
}

static void
test_errors (void)
{
  char small[4];
  g_autoptr (GOutputStream) full = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PerksJsonWriter) writer = perks_json_writer_new (full, NULL);
  g_autoptr (PerksJsonWriter) cancelled = perks_json_writer_new (stream, cancellable);
  g_autoptr (GError) error = NULL;

  perks_json_writer_begin_array (writer, "none");
  perks_json_writer_end_array (writer);
  g_assert_false (perks_json_writer_finish (writer, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (perks_json_writer_finish (cancelled, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
}

static void
test_closed (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (PerksJsonWriter) writer = perks_json_writer_new (stream, NULL);
  g_autoptr (GError) error = NULL;

  g_output_stream_close (stream, NULL, NULL);
  g_assert_false (perks_json_writer_finish (writer, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/json-writer/new", test_new);
  g_test_add_func ("/workspace/json-writer/shape", test_shape);
  g_test_add_func ("/workspace/json-writer/long", test_long);
  g_test_add_func ("/workspace/json-writer/errors", test_errors);
  g_test_add_func ("/workspace/json-writer/closed", test_closed);

  return g_test_run ();
}
