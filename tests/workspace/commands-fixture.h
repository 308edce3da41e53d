/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "support.h"

G_BEGIN_DECLS

#define COMMANDS_FIXTURE_CREDIT "one-poc-2026-01-01"

/* Something that a person does with the books that commands_fixture_set_up() makes. */
typedef struct
{
  const char  *name;
  gboolean   (*run) (Fixture *fixture,
                     GError **error);
} Command;

extern const Command commands_fixture_all[];
extern const guint commands_fixture_n_all;

void     commands_fixture_set_up (Fixture          *fixture,
                                  gconstpointer     data);
void     commands_fixture_import (Fixture          *fixture);
gboolean commands_fixture_run    (Fixture          *fixture,
                                  const char       *name,
                                  GError          **error);
gboolean commands_fixture_claim  (Fixture          *fixture,
                                  const char       *benefit,
                                  const char       *offer,
                                  PerksClaimState   state,
                                  GError          **error);

G_END_DECLS
