/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource-text.h"

#include <glib/gi18n.h>

#include "perks-resource-search.h"

static const char *
get_audience_name (const char *audience)
{
  static const struct
  {
    const char *audience;
    const char *name;
  } names[] = {
    { "all", N_("All publishers") },
    { "list", N_("List offers") },
    { "trial", N_("Trial offers") },
    { "consulting", N_("Consulting offers") },
    { "transact", N_("Transact offers") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].audience, audience))
        return _(names[i].name);
    }

  return audience;
}

/**
 * perks_resource_text_audience:
 * @resource: a resource
 *
 * Returns: (transfer full): whom it serves, in words
 */
char *
perks_resource_text_audience (PerksResource *resource)
{
  const char *const *audience = perks_resource_get_audience (resource);
  GString *text = g_string_new (NULL);

  for (guint i = 0; audience[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, _(", "));
      g_string_append (text, get_audience_name (audience[i]));
    }

  return g_string_free (text, FALSE);
}

/**
 * perks_resource_text_source:
 * @resource: a resource
 *
 * Returns: (transfer full): where the resource is known from, and whether its address was read
 *   there
 */
char *
perks_resource_text_source (PerksResource *resource)
{
  const char *source = perks_resource_get_source (resource);

  if (perks_resource_get_verified (resource))
    return g_strdup (source);

  return g_strdup_printf (_("%s. The address is assumed from the name of the page."), source);
}

/**
 * perks_resource_text_categories:
 * @resources: (element-type PerksResource): resources
 *
 * Returns: (transfer full) (element-type utf8): their categories, each once, in the order in which
 *   they come first
 */
GPtrArray *
perks_resource_text_categories (GPtrArray *resources)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *categories = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < resources->len; i++)
    {
      const char *category = perks_resource_get_category (g_ptr_array_index (resources, i));

      if (g_hash_table_add (seen, (gpointer) category))
        g_ptr_array_add (categories, g_strdup (category));
    }

  return categories;
}

static gboolean
is_in (PerksResource *resource,
       const char    *category)
{
  return category == NULL || g_str_equal (perks_resource_get_category (resource), category);
}

/**
 * perks_resource_text_find:
 * @resources: (element-type PerksResource): resources
 * @category: (nullable): a category, or %NULL for all
 * @words: what was typed; empty for everything
 *
 * Returns: (transfer full) (element-type PerksResource): the resources of @category that have all
 *   of @words, the best first; without words in their own order
 */
GPtrArray *
perks_resource_text_find (GPtrArray  *resources,
                          const char *category,
                          const char *words)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autoptr (GPtrArray) matches = NULL;

  if (*stripped == '\0')
    {
      for (guint i = 0; i < resources->len; i++)
        if (is_in (g_ptr_array_index (resources, i), category))
          g_ptr_array_add (found, g_object_ref (g_ptr_array_index (resources, i)));
      return found;
    }

  matches = perks_resource_search (resources, stripped);
  for (guint i = 0; i < matches->len; i++)
    {
      PerksResourceMatch *match = g_ptr_array_index (matches, i);

      if (is_in (match->resource, category))
        g_ptr_array_add (found, g_object_ref (match->resource));
    }

  return found;
}
