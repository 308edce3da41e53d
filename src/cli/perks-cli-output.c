/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-output.h"

#include <glib/gi18n.h>

#include "perks-json-shapes.h"
#include "perks-record.h"
#include "perks-text-layout.h"

/* What the commands share in the way they answer. Names and notes come from outside, so all of it
 * is cleaned of what a terminal would obey. */

#define LABEL_COLUMNS 20
#define INDENT 2

static void
append_fit (PerksCliContext *context,
            const char      *text)
{
  g_autofree char *fit = perks_console_fit (perks_cli_context_get_console (context), text);

  g_string_append (perks_cli_context_get_text (context), fit);
}

/**
 * perks_cli_print_line:
 * @context: a context
 * @style: how the line looks
 * @format: the form of the line, as printf() has it
 * @...: what goes into it
 */
void
perks_cli_print_line (PerksCliContext   *context,
                      PerksConsoleStyle  style,
                      const char        *format,
                      ...)
{
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *styled = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);

  clean = perks_text_clean (text);
  styled = perks_console_style (perks_cli_context_get_console (context), style, clean);
  append_fit (context, styled);
  perks_cli_print_blank (context);
}

/**
 * perks_cli_print_blank:
 * @context: a context
 *
 * Ends a line.
 */
void
perks_cli_print_blank (PerksCliContext *context)
{
  g_string_append_c (perks_cli_context_get_text (context), '\n');
}

static void
print_wrapped (PerksCliContext *context,
               const char      *before,
               guint            indent,
               const char      *text)
{
  g_autofree char *clean = perks_text_clean (text);
  g_autoptr (GString) lines = g_string_new (before);
  guint used = perks_text_get_width (before);

  perks_text_pad (lines, used < indent ? indent - used : 0);
  perks_text_wrap (lines, clean, MAX (used, indent), indent,
                   perks_console_get_columns (perks_cli_context_get_console (context)));
  append_fit (context, lines->str);
}

/**
 * perks_cli_print_field:
 * @context: a context
 * @label: what it is
 * @value: (nullable): the value; nothing is printed without one
 */
void
perks_cli_print_field (PerksCliContext *context,
                       const char      *label,
                       const char      *value)
{
  perks_cli_print_field_at (context, LABEL_COLUMNS, label, value);
}

/**
 * perks_cli_print_field_at:
 * @context: a context
 * @column: where the value starts, where @label is not longer
 * @label: what it is
 * @value: (nullable): the value; nothing is printed without one
 */
void
perks_cli_print_field_at (PerksCliContext *context,
                          guint            column,
                          const char      *label,
                          const char      *value)
{
  g_autofree char *before = g_strconcat (label, "  ", NULL);

  if (value != NULL && *value != '\0')
    print_wrapped (context, before, column, value);
}

/**
 * perks_cli_print_paragraph:
 * @context: a context
 * @bullet: (nullable): what stands in front of the first line
 * @text: one paragraph
 */
void
perks_cli_print_paragraph (PerksCliContext *context,
                           const char      *bullet,
                           const char      *text)
{
  g_autofree char *before = bullet != NULL ? g_strdup_printf ("%*s%s ", INDENT, "", bullet)
                                           : g_strdup ("");

  print_wrapped (context, before, perks_text_get_width (before), text);
}

/**
 * perks_cli_print_unwrapped:
 * @context: a context
 * @label: what it is, or empty
 * @value: a command or an address
 *
 * Prints what cannot be copied when it is broken in two.
 */
void
perks_cli_print_unwrapped (PerksCliContext *context,
                           const char      *label,
                           const char      *value)
{
  g_autofree char *clean = perks_text_clean (value);
  g_autoptr (GString) line = g_string_new (label);
  guint used = perks_text_get_width (label);

  perks_text_pad (line, MAX (used + 2, LABEL_COLUMNS) - used);
  g_string_append (line, clean);
  append_fit (context, line->str);
  perks_cli_print_blank (context);
}

/**
 * perks_cli_print_record:
 * @context: a context
 * @record: a record
 *
 * Prints every field of @record that is entered, by the name that `edit` takes.
 */
void
perks_cli_print_record (PerksCliContext *context,
                        PerksRecord     *record)
{
  g_auto (GStrv) fields = perks_record_list_fields (record);

  perks_cli_print_field (context, "id", perks_record_get_id (record));
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *value = perks_record_dup_field (record, fields[i]);

      perks_cli_print_field (context, fields[i], value);
    }
}

/**
 * perks_cli_print_no_publisher:
 * @context: a context
 * @books: the books
 *
 * Says what to do next where a person asks for something and there is no publisher yet.
 *
 * Returns: whether that is so and was said
 */
gboolean
perks_cli_print_no_publisher (PerksCliContext *context,
                              PerksBooks      *books)
{
  if (perks_books_get_publisher (books) != NULL || !perks_cli_context_is_text (context))
    return FALSE;

  /* Not wrapped: a command that is broken in two cannot be copied. */
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, "%s",
                        _("No publisher yet. Add one with: perks publisher add --name=NAME"));
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, "%s", _("Or try: perks sample"));
  return TRUE;
}

/**
 * perks_cli_print_json:
 * @context: a context
 * @builder: a builder with one whole value
 */
void
perks_cli_print_json (PerksCliContext *context,
                      JsonBuilder     *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = perks_cli_context_get_format (context) == PERKS_CLI_FORMAT_JSONL
    ? json_to_string (root, FALSE)
    : perks_json_to_text (root);

  g_string_append (perks_cli_context_get_text (context), text);
  perks_cli_print_blank (context);
}

static void
print_items (PerksCliContext  *context,
             GPtrArray        *items,
             PerksCliJsonFunc  add,
             gpointer          user_data)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      add (builder, g_ptr_array_index (items, i), user_data);
      perks_cli_print_json (context, builder);
    }
}

/**
 * perks_cli_print_list:
 * @context: a context that asks for JSON
 * @name: the name of the thing
 * @items: the things
 * @add: adds one of them
 * @user_data: handed to @add
 *
 * Prints one object with one array, or one object on each line.
 */
void
perks_cli_print_list (PerksCliContext  *context,
                      const char       *name,
                      GPtrArray        *items,
                      PerksCliJsonFunc  add,
                      gpointer          user_data)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (perks_cli_context_get_format (context) == PERKS_CLI_FORMAT_JSONL)
    {
      print_items (context, items, add, user_data);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    add (builder, g_ptr_array_index (items, i), user_data);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

/**
 * perks_cli_print_id:
 * @context: a context that asks for JSON
 * @id: the id of what was added
 */
void
perks_cli_print_id (PerksCliContext *context,
                    const char      *id)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", id);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

/**
 * perks_cli_print_done:
 * @context: a context that asks for JSON
 *
 * Prints the object that says nothing but that it is done.
 */
void
perks_cli_print_done (PerksCliContext *context)
{
  g_string_append (perks_cli_context_get_text (context), "{}\n");
}

/**
 * perks_cli_add_members:
 * @builder: a builder in an object
 * @other: a builder with one whole object
 *
 * Adds the members of another object, so that more can follow them.
 */
void
perks_cli_add_members (JsonBuilder *builder,
                       JsonBuilder *other)
{
  g_autoptr (JsonNode) root = json_builder_get_root (other);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_value (builder, json_node_copy (node));
    }
}

/**
 * perks_cli_to_json_line:
 * @builder: a builder with one whole value
 *
 * Returns: (transfer full): the value on one line, without a newline
 */
char *
perks_cli_to_json_line (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * perks_cli_begin_table:
 * @context: a context that asks for text
 * @columns: (array length=n_columns): the columns, which must outlive the table
 * @n_columns: how many
 *
 * Returns: (transfer full): a table that goes to standard output
 */
PerksTextTable *
perks_cli_begin_table (PerksCliContext       *context,
                       const PerksTextColumn *columns,
                       guint                  n_columns)
{
  return perks_text_table_new (perks_cli_context_get_console (context), columns, n_columns,
                               perks_cli_take_lines, context);
}

/**
 * perks_cli_take_lines:
 * @text: lines of a table
 * @user_data: the context
 * @error: not used
 *
 * Returns: %TRUE
 */
gboolean
perks_cli_take_lines (const char  *text,
                      gpointer     user_data,
                      GError     **error)
{
  g_string_append (perks_cli_context_get_text (user_data), text);
  return TRUE;
}

/**
 * perks_cli_describe_usd:
 * @context: a context
 * @cents: an amount in cents of USD
 *
 * Returns: (transfer full): the amount as the person writes it, without decimals where they are
 * zero
 */
char *
perks_cli_describe_usd (PerksCliContext *context,
                        gint64           cents)
{
  return perks_locale_text_money_short (perks_cli_context_get_locale_text (context),
                                        perks_money_new_usd (cents));
}

/**
 * perks_cli_describe_day:
 * @context: a context
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the day as the person writes it
 */
char *
perks_cli_describe_day (PerksCliContext *context,
                        PerksDay         day)
{
  return perks_locale_text_day (perks_cli_context_get_locale_text (context), day);
}

/**
 * perks_cli_describe_count:
 * @context: a context
 * @count: a number of things
 *
 * Returns: (transfer full): the number as the person writes it
 */
char *
perks_cli_describe_count (PerksCliContext *context,
                          gint64           count)
{
  return perks_locale_text_count (perks_cli_context_get_locale_text (context), count);
}
