/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "perks-catalog.h"

#include "perks-catalog-data.h"
#include "perks-catalog-parser.h"

#define DATA_PATH PERKS_RESOURCE_BASE "/catalog/"

static const char *const shipped_editions[] = { "2019-08.json", "2023-08.json", "2023-12.json" };

/**
 * PerksCatalog:
 *
 * The programme as data: its editions, and the library of self-serve resources. Those that Perks
 * ships are always there; editions that a person loaded come in through
 * perks_catalog_copy_with_editions(). Immutable, so it can be read from any thread.
 */
struct _PerksCatalog
{
  GObject    parent_instance;

  GPtrArray *editions;
  GPtrArray *resources;
};

G_DEFINE_FINAL_TYPE (PerksCatalog, perks_catalog, G_TYPE_OBJECT)

static GBytes *
load_data (const char  *name,
           GError     **error)
{
  g_autofree char *path = g_strconcat (DATA_PATH, name, NULL);

  return g_resource_lookup_data (perks_catalog_data_get_resource (), path,
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static PerksEdition *
load_edition (const char  *name,
              GError     **error)
{
  g_autoptr (GBytes) bytes = load_data (name, error);

  return bytes != NULL ? perks_catalog_parse_edition (name, bytes, error) : NULL;
}

static GPtrArray *
load_resources (GError **error)
{
  g_autoptr (GBytes) bytes = load_data ("resources.json", error);

  return bytes != NULL ? perks_catalog_parse_resources ("resources.json", bytes, error) : NULL;
}

static int
compare_editions (gconstpointer a,
                  gconstpointer b)
{
  PerksEdition *first = *(PerksEdition *const *) a;
  PerksEdition *second = *(PerksEdition *const *) b;
  PerksDay from = perks_edition_get_from (first);
  PerksDay other_from = perks_edition_get_from (second);

  if (from != other_from)
    return from < other_from ? -1 : 1;

  return strcmp (perks_edition_get_id (first), perks_edition_get_id (second));
}

static gboolean
has_id (gconstpointer edition,
        gconstpointer id)
{
  return g_str_equal (perks_edition_get_id ((PerksEdition *) edition), id);
}

static void
put_edition (GPtrArray    *editions,
             PerksEdition *edition)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (editions, perks_edition_get_id (edition), has_id, &index))
    g_ptr_array_remove_index (editions, index);

  g_ptr_array_add (editions, g_object_ref (edition));
}

static void
perks_catalog_dispose (GObject *object)
{
  PerksCatalog *self = PERKS_CATALOG (object);

  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_pointer (&self->resources, g_ptr_array_unref);

  G_OBJECT_CLASS (perks_catalog_parent_class)->dispose (object);
}

static void
perks_catalog_class_init (PerksCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_catalog_dispose;
}

static void
perks_catalog_init (PerksCatalog *self)
{
  self->editions = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * perks_catalog_new:
 * @error: return location for a #PerksError
 *
 * Reads what is shipped inside the program; no file is opened.
 *
 * Returns: (transfer full) (nullable): a catalog of the shipped editions and resources, or %NULL
 *   with %PERKS_ERROR_MALFORMED when the program was built with data that is not good
 */
PerksCatalog *
perks_catalog_new (GError **error)
{
  g_autoptr (PerksCatalog) self = g_object_new (PERKS_TYPE_CATALOG, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (shipped_editions); i++)
    {
      g_autoptr (PerksEdition) edition = load_edition (shipped_editions[i], error);

      if (edition == NULL)
        return NULL;
      put_edition (self->editions, edition);
    }
  g_ptr_array_sort (self->editions, compare_editions);

  self->resources = load_resources (error);
  return self->resources != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * perks_catalog_copy_with_editions:
 * @self: a catalog
 * @editions: (element-type PerksEdition): further editions
 *
 * Puts @editions beside those of @self. An edition with the id of one that is there takes its
 * place, the last of @editions before the others; whether a person may replace a shipped edition is
 * for the caller to say.
 *
 * Returns: (transfer full): a catalog
 */
PerksCatalog *
perks_catalog_copy_with_editions (PerksCatalog *self,
                                  GPtrArray    *editions)
{
  g_autoptr (PerksCatalog) copy = NULL;

  g_return_val_if_fail (PERKS_IS_CATALOG (self), NULL);
  g_return_val_if_fail (editions != NULL, NULL);

  copy = g_object_new (PERKS_TYPE_CATALOG, NULL);
  copy->resources = g_ptr_array_ref (self->resources);

  for (guint i = 0; i < self->editions->len; i++)
    put_edition (copy->editions, g_ptr_array_index (self->editions, i));
  for (guint i = 0; i < editions->len; i++)
    put_edition (copy->editions, g_ptr_array_index (editions, i));
  g_ptr_array_sort (copy->editions, compare_editions);

  return g_steal_pointer (&copy);
}

/**
 * perks_catalog_get_editions:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type PerksEdition): the editions, by their first day, oldest
 *   first; not to be changed
 */
GPtrArray *
perks_catalog_get_editions (PerksCatalog *self)
{
  g_return_val_if_fail (PERKS_IS_CATALOG (self), NULL);

  return self->editions;
}

/**
 * perks_catalog_find_edition:
 * @self: a catalog
 * @id: (nullable): the id of an edition
 *
 * Returns: (transfer none) (nullable): the edition, or %NULL when there is none of that id
 */
PerksEdition *
perks_catalog_find_edition (PerksCatalog *self,
                            const char   *id)
{
  guint index;

  g_return_val_if_fail (PERKS_IS_CATALOG (self), NULL);

  if (id == NULL || !g_ptr_array_find_with_equal_func (self->editions, id, has_id, &index))
    return NULL;

  return g_ptr_array_index (self->editions, index);
}

/**
 * perks_catalog_get_default_edition:
 * @self: a catalog
 *
 * The edition of a publisher who has not chosen one: the only one whose table is known in full.
 *
 * Returns: (transfer none): the edition
 */
PerksEdition *
perks_catalog_get_default_edition (PerksCatalog *self)
{
  return perks_catalog_find_edition (self, PERKS_CATALOG_DEFAULT_EDITION);
}

/**
 * perks_catalog_get_resources:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type PerksResource): the resources in their order of display;
 *   not to be changed
 */
GPtrArray *
perks_catalog_get_resources (PerksCatalog *self)
{
  g_return_val_if_fail (PERKS_IS_CATALOG (self), NULL);

  return self->resources;
}

/**
 * perks_catalog_find_resource:
 * @self: a catalog
 * @id: (nullable): the id of a resource
 *
 * Returns: (transfer none) (nullable): the resource, or %NULL when there is none of that id
 */
PerksResource *
perks_catalog_find_resource (PerksCatalog *self,
                             const char   *id)
{
  g_return_val_if_fail (PERKS_IS_CATALOG (self), NULL);

  for (guint i = 0; i < self->resources->len; i++)
    {
      PerksResource *resource = g_ptr_array_index (self->resources, i);

      if (g_strcmp0 (perks_resource_get_id (resource), id) == 0)
        return resource;
    }

  return NULL;
}
