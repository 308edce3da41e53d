/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-output.h"

#include "cli-fixture.h"

static const char *const arguments[] = { "perks", "report", NULL };

/* A context whose text can be looked at. */
static PerksCliContext *
make_context (CliFixture   *fixture,
              PerksCliLine *line,
              const char   *format)
{
  g_autofree char *option = g_strconcat ("--format=", format, NULL);
  const char *const words[] = { "report", option, NULL };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);

  g_assert_true (perks_cli_line_parse (line, words, NULL));
  return perks_cli_context_new (line, console, NULL, arguments);
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = make_context (fixture, line, "text");

  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s %d", "a\033[1m\nb", 5);
  perks_cli_print_blank (context);
  perks_cli_print_field (context, "Label", "value");
  perks_cli_print_field (context, "Nothing", NULL);
  perks_cli_print_field (context, "Empty", "");
  perks_cli_print_paragraph (context, "-", "one two");
  perks_cli_print_paragraph (context, NULL, "three");
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==,
                   "a [1m b 5\n\nLabel               value\n  - one two\nthree\n");
}

/* Long values go on below themselves, in 80 columns. */
static void
test_wrapped (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = make_context (fixture, line, "text");
  g_auto (GStrv) lines = NULL;

  perks_cli_print_field (
    context, "Label",
    "a value that is so long that it cannot stand on one line of a terminal of usual width");
  lines = g_strsplit (perks_cli_context_get_text (context)->str, "\n", -1);
  g_assert_cmpint (g_strv_length (lines), ==, 3);
  g_assert_cmpint (strlen (lines[0]), <=, 80);
  g_assert_true (g_str_has_prefix (lines[1], "                    "));
  g_assert_cmpint (lines[1][20], !=, ' ');
}

/* What is to be copied stays on one line; a label that is longer than its column moves it on. */
static void
test_columns (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = make_context (fixture, line, "text");

  perks_cli_print_unwrapped (context, "Label",
                             "a command that is so long that it does not fit into the eighty "
                             "columns of a line\033[1m");
  perks_cli_print_unwrapped (context, "", "short");
  perks_cli_print_unwrapped (context, "A label of twenty-five ch", "x");
  perks_cli_print_field_at (context, 10, "Label", "value");
  perks_cli_print_field_at (context, 4, "Label", "value");
  perks_cli_print_field_at (context, 4, "Label", NULL);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==,
                   "Label               a command that is so long that it does not fit into the "
                   "eighty columns of a line [1m\n"
                   "                    short\n"
                   "A label of twenty-five ch  x\n"
                   "Label     value\n"
                   "Label  value\n");
}

static void
add_text (JsonBuilder *builder,
          gpointer     item,
          gpointer     user_data)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "x");
  json_builder_add_string_value (builder, item);
  json_builder_end_object (builder);
}

static void
test_list (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliLine) line_of_lines = perks_cli_line_new ();
  g_autoptr (PerksCliContext) object = make_context (fixture, line, "json");
  g_autoptr (PerksCliContext) lines = make_context (fixture, line_of_lines, "jsonl");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (JsonNode) node = NULL;

  g_ptr_array_add (items, (gpointer) "a\nb");
  g_ptr_array_add (items, (gpointer) "“c”");
  perks_cli_print_list (object, "things", items, add_text, NULL);
  perks_cli_print_list (lines, "things", items, add_text, NULL);
  node = json_from_string (perks_cli_context_get_text (object)->str, NULL);
  g_assert_cmpint (json_array_get_length (
                     json_object_get_array_member (json_node_get_object (node), "things")),
                   ==, 2);
  g_assert_cmpstr (perks_cli_context_get_text (lines)->str, ==,
                   "{\"x\":\"a\\nb\"}\n{\"x\":\"“c”\"}\n");
}

/* The members of one object, and more behind them. */
static void
test_members (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (JsonBuilder) other = json_builder_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = NULL;

  add_text (other, (gpointer) "a", NULL);
  json_builder_begin_object (builder);
  perks_cli_add_members (builder, other);
  json_builder_set_member_name (builder, "y");
  json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  text = perks_cli_to_json_line (builder);
  g_assert_cmpstr (text, ==, "{\"x\":\"a\",\"y\":null}");
}

static void
test_values (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = make_context (fixture, line, "json");
  g_autoptr (JsonNode) node = NULL;

  perks_cli_print_id (context, "an-id");
  node = json_from_string (perks_cli_context_get_text (context)->str, NULL);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "id"), ==, "an-id");
  g_string_truncate (perks_cli_context_get_text (context), 0);
  perks_cli_print_done (context);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==, "{}\n");
  g_assert_true (perks_cli_take_lines ("x\n", context, NULL));
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==, "{}\nx\n");
}

/* In a locale of ASCII the marks are, in JSON nothing is. */
static void
test_ascii (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (PerksCliContext) context = NULL;

  cli_fixture_set (fixture, "LC_ALL", "C");
  context = make_context (fixture, line, "json");
  perks_cli_print_paragraph (context, NULL, "“a” – b…");
  perks_cli_print_id (context, "“a”");
  cli_assert_contains (perks_cli_context_get_text (context)->str, "\"a\" - b...\n");
  cli_assert_contains (perks_cli_context_get_text (context)->str, "“a”");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-output/text", test_text);
  cli_add ("/cli-output/wrapped", test_wrapped);
  cli_add ("/cli-output/columns", test_columns);
  cli_add ("/cli-output/members", test_members);
  cli_add ("/cli-output/list", test_list);
  cli_add ("/cli-output/values", test_values);
  cli_add ("/cli-output/ascii", test_ascii);

  return g_test_run ();
}
