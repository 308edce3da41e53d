/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "perks-commands.h"
#include "perks-day.h"
#include "perks-error.h"
#include "perks-exporter.h"
#include "perks-workspace.h"

G_BEGIN_DECLS

/* A workspace on an empty data directory of its own, on 22 November 2026. */
typedef struct
{
  char           *path;
  PerksWorkspace *workspace;
} Fixture;

#define FIXTURE_TODAY "2026-11-22"

void         fixture_set_up      (Fixture             *self,
                                  gconstpointer        data);
void         fixture_set_up_filled (Fixture           *self,
                                  gconstpointer        data);
void         fixture_tear_down   (Fixture             *self,
                                  gconstpointer        data);
void         fixture_reopen      (Fixture             *self);

void         fixture_add_offer   (Fixture             *self,
                                  const char          *publisher,
                                  const char          *id,
                                  const char          *words);
void         fixture_edit_offer  (Fixture             *self,
                                  const char          *id,
                                  const char          *words);
void         fixture_check       (Fixture             *self);
char        *fixture_export      (Fixture             *self,
                                  PerksExportSubject   subject,
                                  PerksExportKind      kind);
char        *fixture_export_all  (Fixture             *self);
GFile       *fixture_write       (Fixture             *self,
                                  const char          *name,
                                  const char          *text);
PerksBooks  *fixture_load        (Fixture             *self,
                                  const char          *publisher);

PerksDay     read_day            (const char          *text);
char        *read_sample         (const char          *name);
char        *read_edition        (const char          *id,
                                  const char          *new_id);
void         assert_same_lines   (const char          *found,
                                  const char          *expected);
JsonNode    *read_json           (const char          *text);
const char  *get_text            (JsonObject          *object,
                                  const char          *member);
char        *list_members        (JsonObject          *object);
void         remove_folder       (const char          *path);

#define assert_says(error, words) \
  G_STMT_START { \
    g_assert_nonnull (error); \
    if (strstr ((error)->message, words) == NULL) \
      g_error ("“%s” does not say “%s”", (error)->message, words); \
    g_assert_null (strchr ((error)->message, '\n')); \
  } G_STMT_END

G_END_DECLS
