/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-output.h"
#include "perks-error.h"
#include "perks-json-shapes.h"
#include "perks-resource-search.h"
#include "perks-resource.h"
#include "perks-text-table.h"

/* The commands on the self-serve material. */

static void
add_resource (JsonBuilder *builder,
              gpointer     item,
              gpointer     user_data)
{
  perks_json_add_resource (builder, item);
}

static void
add_match (JsonBuilder *builder,
           gpointer     item,
           gpointer     user_data)
{
  const PerksResourceMatch *match = item;

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_resource_get_id (match->resource));
  perks_json_add_text (builder, "title", perks_resource_get_title (match->resource));
  perks_json_add_text (builder, "snippet", match->snippet);
  perks_json_add_text (builder, "category", perks_resource_get_category (match->resource));
  perks_json_add_text (builder, "url", perks_resource_get_url (match->resource));
  json_builder_end_object (builder);
}

/* Categories are named with capitals and blanks; nobody should have to type them so. */
static gboolean
is_category (PerksResource *resource,
             const char    *category)
{
  g_autofree char *wanted = g_utf8_casefold (category, -1);
  g_autofree char *own = g_utf8_casefold (perks_resource_get_category (resource), -1);

  g_strdelimit (wanted, "-_", ' ');
  g_strdelimit (own, "-_", ' ');
  return g_str_equal (wanted, own);
}

static GPtrArray *
choose (GPtrArray  *resources,
        const char *category)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < resources->len; i++)
    if (category == NULL || is_category (g_ptr_array_index (resources, i), category))
      g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (resources, i)));

  return chosen;
}

static char *
list_categories (GPtrArray *resources)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < resources->len; i++)
    {
      const char *category = perks_resource_get_category (g_ptr_array_index (resources, i));

      if (!g_hash_table_add (seen, (gpointer) category))
        continue;
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", category);
    }

  return g_string_free (list, FALSE);
}

static gboolean
print_table (PerksCliContext  *context,
             GPtrArray        *resources,
             GError          **error)
{
  const PerksTextColumn columns[] = { { _("ID") }, { _("Title"), FALSE, TRUE }, { _("Category") } };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < resources->len; i++)
    {
      PerksResource *resource = g_ptr_array_index (resources, i);
      const char *cells[] = { perks_resource_get_id (resource), perks_resource_get_title (resource),
                              perks_resource_get_category (resource) };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

static void
print_matches (PerksCliContext *context,
               GPtrArray       *matches)
{
  if (matches->len == 0)
    perks_cli_print_paragraph (context, NULL, _("Nothing has all of these words."));

  for (guint i = 0; i < matches->len; i++)
    {
      const PerksResourceMatch *match = g_ptr_array_index (matches, i);

      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s (%s)",
                            perks_resource_get_title (match->resource),
                            perks_resource_get_id (match->resource));
      perks_cli_print_paragraph (context, "", match->snippet);
    }
}

static void
print_resource (PerksCliContext *context,
                PerksResource   *resource)
{
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s",
                        perks_resource_get_title (resource));
  perks_cli_print_paragraph (context, NULL, perks_resource_get_summary (resource));
  perks_cli_print_blank (context);
  perks_cli_print_field (context, _("ID"), perks_resource_get_id (resource));
  perks_cli_print_field (context, _("Category"), perks_resource_get_category (resource));
  perks_cli_print_field (context, _("Address"), perks_resource_get_url (resource));
  perks_cli_print_field (context, _("Or"), perks_resource_get_alternative_url (resource));
  perks_cli_print_field (context, _("Source"), perks_resource_get_source (resource));
}

/**
 * perks_cli_resources_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks resources list`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_resources_list (PerksCliContext  *context,
                          GError          **error)
{
  const char *category = perks_cli_line_get_text (perks_cli_context_get_line (context), "category");
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autoptr (GPtrArray) chosen = NULL;
  GPtrArray *resources;

  if (workspace == NULL)
    return FALSE;

  resources = perks_catalog_get_resources (perks_workspace_get_catalog (workspace));
  chosen = choose (resources, category);
  if (chosen->len == 0 && category != NULL)
    {
      g_autofree char *categories = list_categories (resources);

      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("There is no category “%s”; it is one of: %s"), category, categories);
      return FALSE;
    }
  if (perks_cli_context_is_text (context))
    return print_table (context, chosen, error);

  perks_cli_print_list (context, "resources", chosen, add_resource, NULL);
  return TRUE;
}

/**
 * perks_cli_resources_search:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks resources search`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_resources_search (PerksCliContext  *context,
                            GError          **error)
{
  const char *const *words = perks_cli_line_get_words (perks_cli_context_get_line (context));
  g_autofree char *joined = g_strjoinv (" ", (char **) words);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autoptr (GPtrArray) matches = NULL;

  if (workspace == NULL)
    return FALSE;

  matches = perks_resource_search (perks_catalog_get_resources (
                                     perks_workspace_get_catalog (workspace)),
                                   joined);
  if (perks_cli_context_is_text (context))
    print_matches (context, matches);
  else
    perks_cli_print_list (context, "results", matches, add_match, NULL);
  return TRUE;
}

/**
 * perks_cli_resources_show:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks resources show`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_resources_show (PerksCliContext  *context,
                          GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  PerksResource *resource = workspace != NULL
    ? perks_catalog_find_resource (perks_workspace_get_catalog (workspace), id)
    : NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (workspace == NULL)
    return FALSE;
  if (resource == NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("There is no resource “%s”; “perks resources list” lists them"), id);
      return FALSE;
    }
  if (perks_cli_context_is_text (context))
    {
      print_resource (context, resource);
      return TRUE;
    }

  builder = json_builder_new ();
  perks_json_add_resource (builder, resource);
  perks_cli_print_json (context, builder);
  return TRUE;
}
