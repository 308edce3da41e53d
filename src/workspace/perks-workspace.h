/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-catalog.h"
#include "perks-clock.h"
#include "perks-locale-text.h"
#include "perks-repository.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksSelection:
 * @publisher: (nullable): the id of a publisher, or %NULL for the one in use
 * @edition: (nullable): the id of an edition, or %NULL for the one that the publisher, else the
 *   data directory uses, else the default
 * @today: the day, or %PERKS_DAY_NONE for the clock's
 * @locale_text: (nullable): how days and amounts are written in sentences, or %NULL for plainly;
 *   used only during the call, on its thread
 *
 * For whom, by which rules and for which day something is asked.
 */
typedef struct
{
  const char      *publisher;
  const char      *edition;
  PerksDay         today;
  PerksLocaleText *locale_text;
} PerksSelection;

/**
 * PERKS_SETTING_PUBLISHER:
 *
 * The setting of the data directory that holds the id of the publisher in use.
 */
#define PERKS_SETTING_PUBLISHER "publisher"

/**
 * PERKS_SETTING_EDITION:
 *
 * The setting of the data directory that holds the id of the edition for publishers that name none.
 */
#define PERKS_SETTING_EDITION "edition"

#define PERKS_TYPE_WORKSPACE (perks_workspace_get_type ())
G_DECLARE_FINAL_TYPE (PerksWorkspace, perks_workspace, PERKS, WORKSPACE, GObject)

typedef gboolean (*PerksWorkFunc) (PerksWorkspace  *workspace,
                                   gpointer         user_data,
                                   GCancellable    *cancellable,
                                   GError         **error);

PerksWorkspace  *perks_workspace_new            (GFile                 *directory,
                                                 PerksClock            *clock,
                                                 GError               **error);
GFile           *perks_workspace_get_directory  (PerksWorkspace        *self);
PerksRepository *perks_workspace_get_repository (PerksWorkspace        *self);
PerksCatalog    *perks_workspace_get_catalog    (PerksWorkspace        *self);
PerksClock      *perks_workspace_get_clock      (PerksWorkspace        *self);
void             perks_workspace_set_locale_text (PerksWorkspace       *self,
                                                 PerksLocaleText       *locale_text);

GPtrArray       *perks_workspace_list_editions  (PerksWorkspace        *self,
                                                 PerksBooks            *books,
                                                 GError               **error);
PerksEdition    *perks_workspace_find_edition   (PerksWorkspace        *self,
                                                 PerksBooks            *books,
                                                 const char            *id,
                                                 GError               **error);
PerksSituation  *perks_workspace_load           (PerksWorkspace        *self,
                                                 const PerksSelection  *selection,
                                                 GError               **error);

PerksChange     *perks_workspace_dup_last_change (PerksWorkspace       *self);
void             perks_workspace_set_last_change (PerksWorkspace       *self,
                                                 PerksChange           *change);

PerksSituation  *perks_workspace_get_situation  (PerksWorkspace        *self);
void             perks_workspace_run_async      (PerksWorkspace        *self,
                                                 PerksWorkFunc          func,
                                                 gpointer               user_data,
                                                 GDestroyNotify         destroy,
                                                 GCancellable          *cancellable,
                                                 GAsyncReadyCallback    callback,
                                                 gpointer               callback_data);
gboolean         perks_workspace_run_finish     (PerksWorkspace        *self,
                                                 GAsyncResult          *result,
                                                 GError               **error);

G_END_DECLS
