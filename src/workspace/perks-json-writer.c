/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-writer.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* How many bytes are put together before they are written. */
#define CHUNK (64 * 1024)

/**
 * PerksJsonWriter: (skip)
 *
 * Writes one JSON object to a stream piece by piece, so that a list of any length takes no more
 * memory than one of its elements. Every element stands on a line of its own.
 */
struct _PerksJsonWriter
{
  GObject        parent_instance;

  GOutputStream *stream;
  GCancellable  *cancellable;
  JsonGenerator *generator;
  GString       *text;
  const char    *separator;
  const char    *element_separator;
};

G_DEFINE_FINAL_TYPE (PerksJsonWriter, perks_json_writer, G_TYPE_OBJECT)

static gboolean
flush (PerksJsonWriter  *self,
       GError          **error)
{
  g_autoptr (GError) cause = NULL;

  /* Not every stream looks at the cancellable. */
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &cause) &&
      g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL,
                                 self->cancellable, &cause))
    {
      g_string_truncate (self->text, 0);
      return TRUE;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_CANCELLED, _("The export was cancelled"));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE,
                         _("The export cannot be written: the disk is full"));
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE, _("The export cannot be written: %s"),
                 cause->message);

  return FALSE;
}

static void
append_node (PerksJsonWriter *self,
             JsonNode        *node)
{
  json_generator_set_root (self->generator, node);
  json_generator_to_gstring (self->generator, self->text);
}

static void
append_member_name (PerksJsonWriter *self,
                    const char      *member)
{
  g_string_append_printf (self->text, "%s\n\"%s\": ", self->separator, member);
  self->separator = ",";
}

static void
perks_json_writer_finalize (GObject *object)
{
  PerksJsonWriter *self = PERKS_JSON_WRITER (object);

  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->generator);
  g_string_free (self->text, TRUE);

  G_OBJECT_CLASS (perks_json_writer_parent_class)->finalize (object);
}

static void
perks_json_writer_class_init (PerksJsonWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_json_writer_finalize;
}

static void
perks_json_writer_init (PerksJsonWriter *self)
{
  self->generator = json_generator_new ();
  self->text = g_string_sized_new (CHUNK + 4096);
  self->separator = "{";
}

/**
 * perks_json_writer_new:
 * @stream: where the object goes
 * @cancellable: (nullable): ends the writing
 *
 * Returns: (transfer full): a writer before the first member; it does not close @stream
 */
PerksJsonWriter *
perks_json_writer_new (GOutputStream *stream,
                       GCancellable  *cancellable)
{
  PerksJsonWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (PERKS_TYPE_JSON_WRITER, NULL);
  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  return self;
}

/**
 * perks_json_writer_add_member:
 * @self: a writer
 * @member: the member's name, without anything that has to be escaped
 * @value: (transfer full): its value
 */
void
perks_json_writer_add_member (PerksJsonWriter *self,
                              const char      *member,
                              JsonNode        *value)
{
  g_autoptr (JsonNode) node = value;

  append_member_name (self, member);
  append_node (self, node);
}

/**
 * perks_json_writer_begin_array:
 * @self: a writer
 * @member: the name of a member that is an array
 */
void
perks_json_writer_begin_array (PerksJsonWriter *self,
                               const char      *member)
{
  append_member_name (self, member);
  g_string_append_c (self->text, '[');
  self->element_separator = "";
}

/**
 * perks_json_writer_add_element:
 * @self: a writer in an array
 * @builder: a builder that holds the element; it is empty again afterwards
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_NO_SPACE or %PERKS_ERROR_CANCELLED
 */
gboolean
perks_json_writer_add_element (PerksJsonWriter  *self,
                               JsonBuilder      *builder,
                               GError          **error)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);

  g_string_append_printf (self->text, "%s\n", self->element_separator);
  self->element_separator = ",";
  append_node (self, node);
  json_builder_reset (builder);

  return self->text->len < CHUNK || flush (self, error);
}

/**
 * perks_json_writer_end_array:
 * @self: a writer in an array
 */
void
perks_json_writer_end_array (PerksJsonWriter *self)
{
  g_string_append (self->text, *self->element_separator != '\0' ? "\n]" : "]");
}

/**
 * perks_json_writer_finish:
 * @self: a writer
 * @error: return location for a #PerksError
 *
 * Ends the object and writes what is still in memory.
 *
 * Returns: %FALSE as perks_json_writer_add_element()
 */
gboolean
perks_json_writer_finish (PerksJsonWriter  *self,
                          GError          **error)
{
  g_string_append (self->text, "\n}\n");
  return flush (self, error);
}
