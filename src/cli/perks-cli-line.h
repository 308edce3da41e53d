/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-command.h"
#include "perks-types.h"

G_BEGIN_DECLS

typedef struct _PerksCliLine PerksCliLine;

PerksCliLine          *perks_cli_line_new         (void);
void                   perks_cli_line_free        (PerksCliLine       *self);
gboolean               perks_cli_line_parse       (PerksCliLine       *self,
                                                   const char *const  *arguments,
                                                   GError            **error);

const PerksCliCommand *perks_cli_line_get_command (PerksCliLine       *self);
const char            *perks_cli_line_get_name    (PerksCliLine       *self);
const char *const     *perks_cli_line_get_words   (PerksCliLine       *self);
gboolean               perks_cli_line_has_option  (PerksCliLine       *self,
                                                   const char         *name);
const char            *perks_cli_line_get_text    (PerksCliLine       *self,
                                                   const char         *name);
PerksDay               perks_cli_line_get_day     (PerksCliLine       *self,
                                                   const char         *name);
gint64                 perks_cli_line_get_usd     (PerksCliLine       *self,
                                                   const char         *name);
gint64                 perks_cli_line_get_count   (PerksCliLine       *self,
                                                   const char         *name,
                                                   gint64              otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksCliLine, perks_cli_line_free)

G_END_DECLS
