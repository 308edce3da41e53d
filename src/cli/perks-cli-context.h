/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "perks-cli-command.h"
#include "perks-cli-line.h"
#include "perks-cli.h"
#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksCliFormat:
 * @PERKS_CLI_FORMAT_TEXT: for people
 * @PERKS_CLI_FORMAT_JSON: one object
 * @PERKS_CLI_FORMAT_JSONL: an object on each line of a list
 *
 * How a command answers.
 */
typedef enum
{
  PERKS_CLI_FORMAT_TEXT,
  PERKS_CLI_FORMAT_JSON,
  PERKS_CLI_FORMAT_JSONL,
} PerksCliFormat;

PerksCliContext      *perks_cli_context_new             (PerksCliLine        *line,
                                                         PerksConsole        *console,
                                                         const PerksCliHost  *host,
                                                         const char *const   *arguments);
void                  perks_cli_context_free            (PerksCliContext     *self);

PerksConsole         *perks_cli_context_get_console     (PerksCliContext     *self);
PerksCliLine         *perks_cli_context_get_line        (PerksCliContext     *self);
const char           *perks_cli_context_get_word        (PerksCliContext     *self,
                                                         guint                number);
PerksCliFormat        perks_cli_context_get_format      (PerksCliContext     *self);
gboolean              perks_cli_context_is_text         (PerksCliContext     *self);
const PerksSelection *perks_cli_context_get_selection   (PerksCliContext     *self);
PerksLocaleText      *perks_cli_context_get_locale_text (PerksCliContext     *self);
GFile                *perks_cli_context_find_file       (PerksCliContext     *self,
                                                         const char          *name);

PerksWorkspace       *perks_cli_context_open            (PerksCliContext     *self,
                                                         GError             **error);
PerksSituation       *perks_cli_context_load            (PerksCliContext     *self,
                                                         GError             **error);
PerksBooks           *perks_cli_context_load_books      (PerksCliContext     *self,
                                                         GError             **error);

GString              *perks_cli_context_get_text        (PerksCliContext     *self);
gboolean              perks_cli_context_flush           (PerksCliContext     *self,
                                                         GError             **error);
void                  perks_cli_context_set_status      (PerksCliContext     *self,
                                                         int                  status);
int                   perks_cli_context_get_status      (PerksCliContext     *self);
gboolean              perks_cli_context_is_handed_over  (PerksCliContext     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksCliContext, perks_cli_context_free)

G_END_DECLS
