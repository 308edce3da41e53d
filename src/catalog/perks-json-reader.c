/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-reader.h"

#include <glib/gi18n.h>

#include "perks-complaint.h"
#include "perks-error.h"

/**
 * PerksJsonReader:
 *
 * Walks through a JSON tree and remembers the way as a JSON pointer (RFC 6901), so that every
 * complaint names the place: `my-edition.json: /benefits/3/first_tier: is missing`.
 *
 * The first complaint stays. From then on every place is empty and every getter gives a value that
 * means nothing but is safe to use, so that code which reads a shape needs no check after each
 * member: it asks perks_json_reader_is_good() before it makes something of what was read.
 *
 * Texts belong to the tree and live as long as the reader.
 */
struct _PerksJsonReader
{
  char      *name;
  JsonNode  *root;
  GPtrArray *nodes;
  GPtrArray *segments;
  char      *complaint;
};

static JsonNode *
get_present_node (PerksJsonReader *self)
{
  if (self->complaint != NULL || self->nodes->len == 0)
    return NULL;

  return g_ptr_array_index (self->nodes, self->nodes->len - 1);
}

static JsonObject *
get_present_object (PerksJsonReader *self)
{
  JsonNode *node = get_present_node (self);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_present_array (PerksJsonReader *self)
{
  JsonNode *node = get_present_node (self);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static char *
describe_place (PerksJsonReader *self,
                const char      *member)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->segments->len; i++)
    perks_complaint_append_segment (pointer, g_ptr_array_index (self->segments, i));
  if (member != NULL)
    perks_complaint_append_segment (pointer, member);

  return g_string_free (pointer, FALSE);
}

static void
push (PerksJsonReader *self,
      const char      *segment,
      JsonNode        *node)
{
  if (segment != NULL)
    g_ptr_array_add (self->segments, g_strdup (segment));
  g_ptr_array_add (self->nodes, node);
}

static gboolean
enter_object (PerksJsonReader   *self,
              const char        *segment,
              JsonNode          *node,
              const char *const *known)
{
  if (node == NULL || self->complaint != NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      perks_json_reader_complain (self, segment, _("has to be an object, in braces"));
      return FALSE;
    }

  push (self, segment, node);
  perks_json_reader_check_members (self, known);
  return TRUE;
}

/**
 * perks_json_reader_new:
 * @name: what complaints call the file
 * @root: the root of a JSON tree; a reference is taken
 *
 * Returns: (transfer full): a reader that stands before the root
 */
PerksJsonReader *
perks_json_reader_new (const char *name,
                       JsonNode   *root)
{
  PerksJsonReader *self;

  g_return_val_if_fail (name != NULL && root != NULL, NULL);

  self = g_new0 (PerksJsonReader, 1);
  self->name = g_strdup (name);
  self->root = json_node_ref (root);
  self->nodes = g_ptr_array_new ();
  self->segments = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * perks_json_reader_free:
 * @self: (transfer full): a reader
 *
 * Ends @self and all texts that it gave.
 */
void
perks_json_reader_free (PerksJsonReader *self)
{
  g_free (self->name);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_free (self->complaint);
  g_free (self);
}

/**
 * perks_json_reader_is_good:
 * @self: a reader
 *
 * Returns: whether there has been no complaint so far
 */
gboolean
perks_json_reader_is_good (PerksJsonReader *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->complaint == NULL;
}

/**
 * perks_json_reader_finish:
 * @self: a reader
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_MALFORMED and the first complaint in one line, `NAME: POINTER:
 *   reason`
 */
gboolean
perks_json_reader_finish (PerksJsonReader  *self,
                          GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->complaint == NULL)
    return TRUE;

  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, self->complaint);
  return FALSE;
}

/**
 * perks_json_reader_complain:
 * @self: a reader
 * @member: (nullable): the member or the index that is wrong, or %NULL for the present place itself
 * @format: what is wrong with it, to be read after the pointer: `is missing`
 * @...: what @format asks for
 *
 * Only the first complaint is kept: those that follow are often its consequences.
 */
void
perks_json_reader_complain (PerksJsonReader *self,
                            const char      *member,
                            const char      *format,
                            ...)
{
  g_autofree char *reason = NULL;
  g_autofree char *place = NULL;
  g_autofree char *complaint = NULL;
  va_list arguments;

  g_return_if_fail (self != NULL && format != NULL);

  if (self->complaint != NULL)
    return;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  place = describe_place (self, member);
  complaint = g_strdup_printf ("%s%s%s: %s", self->name, *place != '\0' ? ": " : "", place, reason);
  self->complaint = perks_complaint_make_line (complaint);
}

/**
 * perks_json_reader_open_object:
 * @self: a reader
 * @member: (nullable): a member that has to be an object, or %NULL for the root
 * @known: (nullable) (array zero-terminated=1): the members that it may have, or %NULL for any
 *
 * Steps into an object.
 *
 * Returns: whether the reader stands in it now; then perks_json_reader_close() is due
 */
gboolean
perks_json_reader_open_object (PerksJsonReader   *self,
                               const char        *member,
                               const char *const *known)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (member == NULL)
    return enter_object (self, NULL, self->root, known);

  return enter_object (self, member, perks_json_reader_require (self, member), known);
}

/**
 * perks_json_reader_check_members:
 * @self: a reader that stands in an object
 * @known: (nullable) (array zero-terminated=1): the members that it may have, or %NULL for any
 *
 * Complains about a member that is not among @known: a misspelt name must not pass for one that was
 * left out.
 */
void
perks_json_reader_check_members (PerksJsonReader   *self,
                                 const char *const *known)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *member;

  g_return_if_fail (self != NULL);

  object = get_present_object (self);
  if (object == NULL || known == NULL)
    return;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      g_autofree char *names = NULL;

      if (g_strv_contains (known, member))
        continue;
      names = g_strjoinv (" ", (char **) known);
      perks_json_reader_complain (self, member, _("is not known here; known are: %s"), names);
    }
}

/**
 * perks_json_reader_open_array:
 * @self: a reader
 * @member: a member that has to be an array
 * @fewest: how many elements it has to have at least
 * @length: (out): where the number of its elements is put; 0 after a complaint
 *
 * Steps into an array.
 *
 * Returns: whether the reader stands in it now; then perks_json_reader_close() is due
 */
gboolean
perks_json_reader_open_array (PerksJsonReader *self,
                              const char      *member,
                              guint            fewest,
                              guint           *length)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL && member != NULL && length != NULL, FALSE);

  *length = 0;
  node = perks_json_reader_require (self, member);
  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      perks_json_reader_complain (self, member, _("has to be an array, in brackets"));
      return FALSE;
    }
  if (json_array_get_length (json_node_get_array (node)) < fewest)
    {
      perks_json_reader_complain (self, member, _("is empty"));
      return FALSE;
    }

  push (self, member, node);
  *length = json_array_get_length (json_node_get_array (node));
  return TRUE;
}

/**
 * perks_json_reader_open_element:
 * @self: a reader that stands in an array
 * @index: which element; it has to be an object
 * @known: (nullable) (array zero-terminated=1): the members that it may have, or %NULL for any
 *
 * Steps into an element.
 *
 * Returns: whether the reader stands in it now; then perks_json_reader_close() is due
 */
gboolean
perks_json_reader_open_element (PerksJsonReader   *self,
                                guint              index,
                                const char *const *known)
{
  g_autofree char *segment = g_strdup_printf ("%u", index);

  g_return_val_if_fail (self != NULL, FALSE);

  return enter_object (self, segment, perks_json_reader_get_element (self, index), known);
}

/**
 * perks_json_reader_close:
 * @self: a reader
 *
 * Steps back out of what was opened last.
 */
void
perks_json_reader_close (PerksJsonReader *self)
{
  g_return_if_fail (self != NULL && self->nodes->len > 0);

  g_ptr_array_set_size (self->nodes, (int) self->nodes->len - 1);
  if (self->segments->len > 0)
    g_ptr_array_set_size (self->segments, (int) self->segments->len - 1);
}

/**
 * perks_json_reader_list_members:
 * @self: a reader
 *
 * For objects whose members are keys of a table.
 *
 * Returns: (transfer container) (element-type utf8): the names of the members of the present
 *   object, in the order of the file; none after a complaint
 */
GPtrArray *
perks_json_reader_list_members (PerksJsonReader *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  JsonObject *object;
  JsonObjectIter iter;
  const char *member;

  g_return_val_if_fail (self != NULL, NULL);

  object = get_present_object (self);
  if (object != NULL)
    {
      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, &member, NULL))
        g_ptr_array_add (names, (char *) member);
    }

  return g_steal_pointer (&names);
}

/**
 * perks_json_reader_find:
 * @self: a reader
 * @member: a name
 *
 * Returns: (transfer none) (nullable): the member of the present object, or %NULL when there is
 *   none or after a complaint
 */
JsonNode *
perks_json_reader_find (PerksJsonReader *self,
                        const char      *member)
{
  JsonObject *object;

  g_return_val_if_fail (self != NULL && member != NULL, NULL);

  object = get_present_object (self);
  return object != NULL ? json_object_get_member (object, member) : NULL;
}

/**
 * perks_json_reader_require:
 * @self: a reader
 * @member: a name
 *
 * Complains when the present object has no such member.
 *
 * Returns: (transfer none) (nullable): the member, or %NULL after a complaint
 */
JsonNode *
perks_json_reader_require (PerksJsonReader *self,
                           const char      *member)
{
  JsonNode *node = perks_json_reader_find (self, member);

  if (node == NULL)
    perks_json_reader_complain (self, member, _("is missing"));

  return node;
}

/**
 * perks_json_reader_get_element:
 * @self: a reader that stands in an array
 * @index: which element
 *
 * Returns: (transfer none) (nullable): the element, or %NULL when there is none or after a
 *   complaint
 */
JsonNode *
perks_json_reader_get_element (PerksJsonReader *self,
                               guint            index)
{
  JsonArray *array;

  g_return_val_if_fail (self != NULL, NULL);

  array = get_present_array (self);
  if (array == NULL || index >= json_array_get_length (array))
    return NULL;

  return json_array_get_element (array, index);
}
