/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-page-groups.h"

/**
 * PerksPageGroups:
 *
 * The groups at the end of a page that come and go with what is shown. What they say is data: none
 * of it is markup.
 */
struct _PerksPageGroups
{
  GObject             parent_instance;

  AdwPreferencesPage *page;
  GPtrArray          *groups;
};

G_DEFINE_FINAL_TYPE (PerksPageGroups, perks_page_groups, G_TYPE_OBJECT)

static void
perks_page_groups_finalize (GObject *object)
{
  g_ptr_array_unref (PERKS_PAGE_GROUPS (object)->groups);

  G_OBJECT_CLASS (perks_page_groups_parent_class)->finalize (object);
}

static void
perks_page_groups_class_init (PerksPageGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_page_groups_finalize;
}

static void
perks_page_groups_init (PerksPageGroups *self)
{
  self->groups = g_ptr_array_new ();
}

/**
 * perks_page_groups_new:
 * @page: the page, which has to live longer
 *
 * Returns: (transfer full): no groups yet
 */
PerksPageGroups *
perks_page_groups_new (AdwPreferencesPage *page)
{
  PerksPageGroups *self = g_object_new (PERKS_TYPE_PAGE_GROUPS, NULL);

  self->page = page;
  return self;
}

/**
 * perks_page_groups_clear:
 * @self: groups
 *
 * Takes all groups off the page.
 */
void
perks_page_groups_clear (PerksPageGroups *self)
{
  g_return_if_fail (PERKS_IS_PAGE_GROUPS (self));

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
}

/**
 * perks_page_groups_add:
 * @self: groups
 * @title: what the group is about
 * @description: (nullable): a sentence below the title
 *
 * Adds a group at the end of the page.
 *
 * Returns: (transfer none): the new group
 */
PerksFactGroup *
perks_page_groups_add (PerksPageGroups *self,
                       const char      *title,
                       const char      *description)
{
  AdwPreferencesGroup *group = g_object_new (PERKS_TYPE_FACT_GROUP, NULL);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *markup =
    description != NULL ? g_markup_escape_text (description, -1) : NULL;

  g_return_val_if_fail (PERKS_IS_PAGE_GROUPS (self), NULL);

  adw_preferences_group_set_title (group, title_markup);
  adw_preferences_group_set_description (group, markup);
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
  return PERKS_FACT_GROUP (group);
}
