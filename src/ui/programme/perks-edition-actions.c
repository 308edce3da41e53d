/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-actions.h"

#include <glib/gi18n.h>

#include "perks-commands.h"
#include "perks-compat.h"

/* What can be done with editions: one is used, another comes from a file. */

static gboolean
use_edition (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_commands_use_edition (workspace, NULL, user_data, error);
}

/**
 * perks_edition_actions_use:
 * @place: where it is done
 * @id: the id of an edition
 *
 * Has the publisher go by an edition from now on.
 */
void
perks_edition_actions_use (PerksPlace *place,
                           const char *id)
{
  perks_place_run (place, use_edition, g_strdup (id), g_free, _("The edition is in use."));
}

static gboolean
load_edition (PerksWorkspace  *workspace,
              gpointer         user_data,
              GCancellable    *cancellable,
              GError         **error)
{
  return perks_commands_load_edition (workspace, user_data, NULL, error);
}

/**
 * perks_edition_actions_load:
 * @place: where it is done
 * @file: a file with an edition
 *
 * Takes an edition into the books; says in passing that it worked, or why not.
 */
void
perks_edition_actions_load (PerksPlace *place,
                            GFile      *file)
{
  perks_place_run (place, load_edition, g_object_ref (file), g_object_unref,
                   _("The edition is loaded and can be compared."));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (PerksPlace) place = user_data;
  g_autoptr (GFile) file = perks_compat_open_file_finish (result, NULL);

  if (file != NULL)
    perks_edition_actions_load (place, file);
}

/**
 * perks_edition_actions_choose_file:
 * @place: where it is done
 *
 * Asks for a file with an edition and loads it.
 */
void
perks_edition_actions_choose_file (PerksPlace *place)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) json = gtk_file_filter_new ();

  gtk_file_filter_set_name (json, _("Editions (JSON)"));
  gtk_file_filter_add_suffix (json, "json");
  g_list_store_append (filters, json);
  perks_compat_open_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (place))),
                          _("Load an Edition"), G_LIST_MODEL (filters), NULL, file_chosen_cb,
                          g_object_ref (place));
}
