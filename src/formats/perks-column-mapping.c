/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-column-mapping.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-json-guard.h"
#include "perks-report-layout.h"

#define MOST_BYTES (64 * 1024)

/* The columns that a mapping names besides the key, in the order in which they are written. */
static const struct
{
  const char      *member;
  PerksReportRole  role;
  gboolean         required;
} members[] = {
  { "date", PERKS_REPORT_ROLE_DATE, TRUE },
  { "usd", PERKS_REPORT_ROLE_USD, TRUE },
  { "amount", PERKS_REPORT_ROLE_AMOUNT, FALSE },
  { "currency", PERKS_REPORT_ROLE_CURRENCY, FALSE },
  { "offer", PERKS_REPORT_ROLE_OFFER, TRUE },
  { "sku", PERKS_REPORT_ROLE_SKU, FALSE },
  { "trial", PERKS_REPORT_ROLE_TRIAL, FALSE },
  { "status", PERKS_REPORT_ROLE_STATUS, FALSE },
};

/* A dialect's column has a list of spellings; here it has one, and the end of the list. */
typedef const char *Spelling[2];

/**
 * PerksColumnMapping:
 *
 * What a person says the columns of a report mean, saved under a name. It is made up column by
 * column, or read from JSON, and becomes a dialect with perks_column_mapping_get_dialect().
 */
struct _PerksColumnMapping
{
  GObject             parent_instance;

  char               *name;
  char              **key;
  char               *columns[PERKS_N_REPORT_ROLES];

  PerksReportDialect  dialect;
  GArray             *dialect_columns;
  Spelling            spellings[PERKS_N_REPORT_ROLES + PERKS_REPORT_MOST_PARTS];
};

G_DEFINE_FINAL_TYPE (PerksColumnMapping, perks_column_mapping, G_TYPE_OBJECT)

static gboolean
set_fault (GError     **error,
           const char  *member,
           const char  *what)
{
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, "/%s: %s", member, what);
  return FALSE;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         *json_node_get_string (node) != '\0';
}

static gboolean
read_key (PerksColumnMapping  *self,
          JsonNode            *node,
          GError             **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return set_fault (error, "key", _("a list of columns is expected"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *member = g_strdup_printf ("key/%u", i);

      if (!is_text (element))
        return set_fault (error, member, _("the name of a column is expected"));
      g_ptr_array_add (columns, (char *) json_node_get_string (element));
    }

  g_ptr_array_add (columns, NULL);
  perks_column_mapping_set_key (self, (const char *const *) columns->pdata);
  return TRUE;
}

static gboolean
read_column (PerksColumnMapping  *self,
             const char          *member,
             JsonNode            *node,
             GError             **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (!g_str_equal (members[i].member, member))
        continue;
      if (JSON_NODE_HOLDS_NULL (node))
        return TRUE;
      if (!is_text (node))
        return set_fault (error, member, _("the name of a column or null is expected"));
      perks_column_mapping_set_column (self, members[i].role, json_node_get_string (node));
      return TRUE;
    }

  return set_fault (error, member, _("a mapping has no such field"));
}

static gboolean
read_member (PerksColumnMapping  *self,
             const char          *member,
             JsonNode            *node,
             GError             **error)
{
  if (g_str_equal (member, "key"))
    return read_key (self, node, error);
  if (!g_str_equal (member, "name"))
    return read_column (self, member, node, error);
  if (!is_text (node))
    return set_fault (error, member, _("a name is expected"));

  g_free (self->name);
  self->name = g_strdup (json_node_get_string (node));
  return TRUE;
}

static gboolean
read_mapping (PerksColumnMapping  *self,
              const char          *data,
              gsize                length,
              GError             **error)
{
  g_autoptr (JsonNode) root = perks_json_read (data, length, MOST_BYTES, error);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (root == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return set_fault (error, "", _("an object is expected"));

  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &member, &node))
    if (!read_member (self, member, node, error))
      return FALSE;

  return perks_column_mapping_check (self, error);
}

static void
add_dialect_column (PerksColumnMapping *self,
                    PerksReportRole     role,
                    const char         *name)
{
  guint number = self->dialect_columns->len;
  PerksReportColumn column = { role, PERKS_REPORT_NEED_REQUIRED, self->spellings[number] };

  self->spellings[number][0] = name;
  g_array_append_val (self->dialect_columns, column);
}

static void
add_member (JsonBuilder *builder,
            const char  *member,
            const char  *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
perks_column_mapping_finalize (GObject *object)
{
  PerksColumnMapping *self = PERKS_COLUMN_MAPPING (object);

  for (guint i = 0; i < PERKS_N_REPORT_ROLES; i++)
    g_free (self->columns[i]);
  g_strfreev (self->key);
  g_free (self->name);
  g_array_unref (self->dialect_columns);

  G_OBJECT_CLASS (perks_column_mapping_parent_class)->finalize (object);
}

static void
perks_column_mapping_class_init (PerksColumnMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_column_mapping_finalize;
}

static void
perks_column_mapping_init (PerksColumnMapping *self)
{
  self->key = g_new0 (char *, 1);
  self->dialect_columns = g_array_new (FALSE, TRUE, sizeof (PerksReportColumn));
}

/**
 * perks_column_mapping_new:
 * @name: what the mapping is called
 *
 * Returns: (transfer full): a mapping without columns
 */
PerksColumnMapping *
perks_column_mapping_new (const char *name)
{
  PerksColumnMapping *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (PERKS_TYPE_COLUMN_MAPPING, NULL);
  self->name = g_strdup (name);
  return self;
}

/**
 * perks_column_mapping_new_from_data:
 * @data: JSON as perks_column_mapping_to_json() writes it
 * @length: its length in bytes, at most 64 KiB
 * @file_name: what messages call it
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full): a complete mapping, or %NULL with %PERKS_ERROR_MALFORMED, which names
 *   the file, the place and the reason
 */
PerksColumnMapping *
perks_column_mapping_new_from_data (const char  *data,
                                    gsize        length,
                                    const char  *file_name,
                                    GError     **error)
{
  g_autoptr (PerksColumnMapping) self = perks_column_mapping_new ("");

  if (!read_mapping (self, data, length, error))
    {
      g_prefix_error (error, _("“%s”, "), file_name);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * perks_column_mapping_new_from_file:
 * @file: a file of JSON
 * @cancellable: (nullable): ends the reading
 * @error: return location for a #PerksError
 *
 * Reads a mapping that was saved. Waits for the disk.
 *
 * Returns: (transfer full): a complete mapping, or %NULL with %PERKS_ERROR_UNREADABLE,
 *   %PERKS_ERROR_CANCELLED or %PERKS_ERROR_MALFORMED
 */
PerksColumnMapping *
perks_column_mapping_new_from_file (GFile         *file,
                                    GCancellable  *cancellable,
                                    GError       **error)
{
  g_autofree char *base_name = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *data = NULL;
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  base_name = g_file_get_basename (file);
  name = g_filename_display_name (base_name);
  data = g_malloc (MOST_BYTES + 1);
  stream = G_INPUT_STREAM (g_file_read (file, cancellable, &cause));
  if (stream == NULL ||
      !g_input_stream_read_all (stream, data, MOST_BYTES + 1, &length, cancellable, &cause))
    {
      gboolean cancelled = g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      g_set_error (error, PERKS_ERROR, cancelled ? PERKS_ERROR_CANCELLED : PERKS_ERROR_UNREADABLE,
                   _("“%s” cannot be read: %s"), name, cause->message);
      return NULL;
    }

  return perks_column_mapping_new_from_data (data, length, name, error);
}

/**
 * perks_column_mapping_get_name:
 * @self: a mapping
 *
 * Returns: what the mapping is called
 */
const char *
perks_column_mapping_get_name (PerksColumnMapping *self)
{
  g_return_val_if_fail (PERKS_IS_COLUMN_MAPPING (self), NULL);

  return self->name;
}

/**
 * perks_column_mapping_set_key:
 * @self: a mapping
 * @columns: %NULL-terminated: the columns whose texts together are found in one row only
 */
void
perks_column_mapping_set_key (PerksColumnMapping *self,
                              const char *const  *columns)
{
  g_return_if_fail (PERKS_IS_COLUMN_MAPPING (self));
  g_return_if_fail (columns != NULL);

  g_strfreev (self->key);
  self->key = g_strdupv ((char **) columns);
}

/**
 * perks_column_mapping_get_key:
 * @self: a mapping
 *
 * Returns: (transfer none): the columns of the key, %NULL-terminated
 */
const char *const *
perks_column_mapping_get_key (PerksColumnMapping *self)
{
  g_return_val_if_fail (PERKS_IS_COLUMN_MAPPING (self), NULL);

  return (const char *const *) self->key;
}

/**
 * perks_column_mapping_set_column:
 * @self: a mapping
 * @role: what the column is; neither the key nor the rate
 * @column: (nullable): the column's name in the report, or %NULL for none
 */
void
perks_column_mapping_set_column (PerksColumnMapping *self,
                                 PerksReportRole     role,
                                 const char         *column)
{
  g_return_if_fail (PERKS_IS_COLUMN_MAPPING (self));
  g_return_if_fail (role < PERKS_N_REPORT_ROLES);
  g_return_if_fail (role != PERKS_REPORT_ROLE_KEY && role != PERKS_REPORT_ROLE_RATE);

  g_free (self->columns[role]);
  self->columns[role] = g_strdup (column);
}

/**
 * perks_column_mapping_get_column:
 * @self: a mapping
 * @role: what the column is
 *
 * Returns: (nullable): the column's name in the report
 */
const char *
perks_column_mapping_get_column (PerksColumnMapping *self,
                                 PerksReportRole     role)
{
  g_return_val_if_fail (PERKS_IS_COLUMN_MAPPING (self), NULL);
  g_return_val_if_fail (role < PERKS_N_REPORT_ROLES, NULL);

  return self->columns[role];
}

/**
 * perks_column_mapping_check:
 * @self: a mapping
 * @error: return location for a #PerksError
 *
 * Whether everything is there that a report cannot be read without: a name, the key, the date, the
 * amount in USD and the offer; and to an own amount its currency.
 *
 * Returns: %FALSE with %PERKS_ERROR_MALFORMED, the missing field named
 */
gboolean
perks_column_mapping_check (PerksColumnMapping  *self,
                            GError             **error)
{
  g_return_val_if_fail (PERKS_IS_COLUMN_MAPPING (self), FALSE);

  if (*self->name == '\0')
    return set_fault (error, "name", _("the mapping has no name"));
  if (self->key[0] == NULL)
    return set_fault (error, "key", _("at least one column is needed"));
  if (g_strv_length (self->key) > PERKS_REPORT_MOST_PARTS)
    return set_fault (error, "key", _("at most 8 columns are allowed"));

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].required && self->columns[members[i].role] == NULL)
      return set_fault (error, members[i].member, _("a column is needed"));

  if (self->columns[PERKS_REPORT_ROLE_AMOUNT] != NULL &&
      self->columns[PERKS_REPORT_ROLE_CURRENCY] == NULL)
    return set_fault (error, "currency", _("an own amount needs the column of its currency"));

  return TRUE;
}

/**
 * perks_column_mapping_get_dialect:
 * @self: a complete mapping
 *
 * Returns: (transfer none): the mapping as a dialect; good until the mapping is changed or freed
 */
const PerksReportDialect *
perks_column_mapping_get_dialect (PerksColumnMapping *self)
{
  g_return_val_if_fail (PERKS_IS_COLUMN_MAPPING (self), NULL);
  g_return_val_if_fail (perks_column_mapping_check (self, NULL), NULL);

  g_array_set_size (self->dialect_columns, 0);
  for (guint i = 0; self->key[i] != NULL; i++)
    add_dialect_column (self, PERKS_REPORT_ROLE_KEY, self->key[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (self->columns[members[i].role] != NULL)
      add_dialect_column (self, members[i].role, self->columns[members[i].role]);

  self->dialect.name = self->name;
  self->dialect.columns = (const PerksReportColumn *) (void *) self->dialect_columns->data;
  self->dialect.n_columns = self->dialect_columns->len;
  return &self->dialect;
}

/**
 * perks_column_mapping_to_json:
 * @self: a mapping
 *
 * Returns: (transfer full): the mapping as JSON, for people to read too
 */
char *
perks_column_mapping_to_json (PerksColumnMapping *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (PERKS_IS_COLUMN_MAPPING (self), NULL);

  json_builder_begin_object (builder);
  add_member (builder, "name", self->name);
  json_builder_set_member_name (builder, "key");
  json_builder_begin_array (builder);
  for (guint i = 0; self->key[i] != NULL; i++)
    json_builder_add_string_value (builder, self->key[i]);
  json_builder_end_array (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    add_member (builder, members[i].member, self->columns[members[i].role]);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
