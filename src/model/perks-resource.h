/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksResourceValues:
 * @id: the id, unique in the catalogue
 * @title: the title
 * @url: the address of the original
 * @alternative_url: (nullable): a second address
 * @category: the shelf it stands on
 * @audience: (array zero-terminated=1): whom it serves: `all`, or names of paths and offer types
 * @summary: what it says, in our words
 * @source: where the address is known from
 * @verified: whether the exact address was read in a source, rather than built from a known file
 *   name
 *
 * What a resource is made from.
 */
typedef struct
{
  const char        *id;
  const char        *title;
  const char        *url;
  const char        *alternative_url;
  const char        *category;
  const char *const *audience;
  const char        *summary;
  const char        *source;
  gboolean           verified;
} PerksResourceValues;

#define PERKS_TYPE_RESOURCE (perks_resource_get_type ())
G_DECLARE_FINAL_TYPE (PerksResource, perks_resource, PERKS, RESOURCE, GObject)

PerksResource     *perks_resource_new                 (const PerksResourceValues *values);
const char        *perks_resource_get_id              (PerksResource             *self);
const char        *perks_resource_get_title           (PerksResource             *self);
const char        *perks_resource_get_url             (PerksResource             *self);
const char        *perks_resource_get_alternative_url (PerksResource             *self);
const char        *perks_resource_get_category        (PerksResource             *self);
const char *const *perks_resource_get_audience        (PerksResource             *self);
const char        *perks_resource_get_summary         (PerksResource             *self);
const char        *perks_resource_get_source          (PerksResource             *self);
gboolean           perks_resource_get_verified        (PerksResource             *self);

G_END_DECLS
