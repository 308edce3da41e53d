/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource.h"

/**
 * PerksResource:
 *
 * A page of self-serve material: a guide, a form or a toolkit that helps to go to market. What the
 * publisher does with it (bookmark, done, a copy that was kept) stands in the books. Immutable.
 */
struct _PerksResource
{
  GObject   parent_instance;

  char     *id;
  char     *title;
  char     *url;
  char     *alternative_url;
  char     *category;
  char     **audience;
  char     *summary;
  char     *source;
  gboolean  verified;
};

G_DEFINE_FINAL_TYPE (PerksResource, perks_resource, G_TYPE_OBJECT)

static void
perks_resource_finalize (GObject *object)
{
  PerksResource *self = PERKS_RESOURCE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->url);
  g_free (self->alternative_url);
  g_free (self->category);
  g_strfreev (self->audience);
  g_free (self->summary);
  g_free (self->source);

  G_OBJECT_CLASS (perks_resource_parent_class)->finalize (object);
}

static void
perks_resource_class_init (PerksResourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_resource_finalize;
}

static void
perks_resource_init (PerksResource *self)
{
}

/**
 * perks_resource_new:
 * @values: what it is made from
 *
 * The texts are copied.
 *
 * Returns: (transfer full): a resource
 */
PerksResource *
perks_resource_new (const PerksResourceValues *values)
{
  PerksResource *self = g_object_new (PERKS_TYPE_RESOURCE, NULL);

  self->id = g_strdup (values->id);
  self->title = g_strdup (values->title);
  self->url = g_strdup (values->url);
  self->alternative_url = g_strdup (values->alternative_url);
  self->category = g_strdup (values->category);
  self->audience = g_strdupv ((char **) values->audience);
  self->summary = g_strdup (values->summary);
  self->source = g_strdup (values->source);
  self->verified = values->verified;

  return self;
}

/**
 * perks_resource_get_id:
 * @self: a resource
 *
 * Returns: (transfer none): the id, unique in the catalogue
 */
const char *
perks_resource_get_id (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return self->id;
}

/**
 * perks_resource_get_title:
 * @self: a resource
 *
 * Returns: (transfer none): the title
 */
const char *
perks_resource_get_title (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return self->title;
}

/**
 * perks_resource_get_url:
 * @self: a resource
 *
 * Returns: (transfer none): the address of the original
 */
const char *
perks_resource_get_url (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return self->url;
}

/**
 * perks_resource_get_alternative_url:
 * @self: a resource
 *
 * Returns: (transfer none) (nullable): a second address
 */
const char *
perks_resource_get_alternative_url (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return self->alternative_url;
}

/**
 * perks_resource_get_category:
 * @self: a resource
 *
 * Returns: (transfer none): the shelf it stands on
 */
const char *
perks_resource_get_category (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return self->category;
}

/**
 * perks_resource_get_audience:
 * @self: a resource
 *
 * Returns: (transfer none) (array zero-terminated=1): whom it serves: `all`, or names of paths and
 *   offer types
 */
const char *const *
perks_resource_get_audience (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return (const char *const *) self->audience;
}

/**
 * perks_resource_get_summary:
 * @self: a resource
 *
 * Returns: (transfer none): what it says, in our words
 */
const char *
perks_resource_get_summary (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return self->summary;
}

/**
 * perks_resource_get_source:
 * @self: a resource
 *
 * Returns: (transfer none): where the address is known from
 */
const char *
perks_resource_get_source (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), NULL);

  return self->source;
}

/**
 * perks_resource_get_verified:
 * @self: a resource
 *
 * Returns: whether the exact address was read in a source
 */
gboolean
perks_resource_get_verified (PerksResource *self)
{
  g_return_val_if_fail (PERKS_IS_RESOURCE (self), FALSE);

  return self->verified;
}
