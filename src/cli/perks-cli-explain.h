/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"

G_BEGIN_DECLS

void perks_cli_add_clauses       (JsonBuilder       *builder,
                                  PerksEdition      *edition,
                                  const char *const *ids);
void perks_cli_add_terms         (JsonBuilder       *builder,
                                  GPtrArray         *clauses);
void perks_cli_add_figures       (JsonBuilder       *builder,
                                  GPtrArray         *figures);
void perks_cli_print_clauses     (PerksCliContext   *context,
                                  PerksEdition      *edition,
                                  const char *const *ids);

void perks_cli_add_explanation   (JsonBuilder       *builder,
                                  GPtrArray         *lines);
void perks_cli_print_explanation (PerksCliContext   *context,
                                  const char        *heading,
                                  GPtrArray         *lines);

G_END_DECLS
