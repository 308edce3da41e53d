/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sqlite-connection.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/**
 * TableFixture:
 *
 * New books on a connection of the test's own thread, with the publisher "pub", its ledger and a
 * batch.
 */
typedef struct
{
  char                  *directory;
  char                  *path;
  PerksSqliteConnection *connection;
  gint64                 ledger;
  gint64                 batch;
} TableFixture;

void   table_fixture_set_up    (TableFixture  *self,
                                gconstpointer  user_data);
void   table_fixture_tear_down (TableFixture  *self,
                                gconstpointer  user_data);
gint64 table_fixture_query     (TableFixture  *self,
                                const char    *sql);
void   table_fixture_put       (TableFixture  *self,
                                PerksRecord   *record);

G_END_DECLS
