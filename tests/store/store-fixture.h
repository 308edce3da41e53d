/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-change.h"
#include "perks-error.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-repository.h"
#include "perks-store.h"

G_BEGIN_DECLS

#define MOMENT "2026-11-22T12:00:00Z"
#define PUBLISHER "pub"

/**
 * StoreFixture:
 *
 * A data directory of its own and a store in it, which has the publisher "pub".
 */
typedef struct
{
  char       *path;
  PerksStore *store;
} StoreFixture;

void             store_fixture_set_up            (StoreFixture      *self,
                                                  gconstpointer      user_data);
void             store_fixture_tear_down         (StoreFixture      *self,
                                                  gconstpointer      user_data);
void             store_fixture_reopen            (StoreFixture      *self);
PerksRepository *store_fixture_get_repository    (StoreFixture      *self);
char            *store_fixture_get_database_path (StoreFixture      *self);
char            *store_fixture_dump_books        (StoreFixture      *self);
char            *store_fixture_dump_tables       (StoreFixture      *self);
void             store_fixture_execute           (StoreFixture      *self,
                                                  const char        *sql);
gint64           store_fixture_query             (StoreFixture      *self,
                                                  const char        *sql);
void             store_fixture_check             (StoreFixture      *self);
void             store_fixture_apply             (StoreFixture      *self,
                                                  PerksChange       *change);
void             store_fixture_apply_fails       (StoreFixture      *self,
                                                  PerksChange       *change,
                                                  PerksError         code,
                                                  const char        *named);
void             store_fixture_set               (StoreFixture      *self,
                                                  const char        *kind,
                                                  const char        *id,
                                                  const char        *field,
                                                  const char        *before,
                                                  const char        *after);
void             store_fixture_add_offer         (StoreFixture      *self,
                                                  const char        *id,
                                                  const char        *name);
PerksImportFile *store_fixture_import            (StoreFixture      *self,
                                                  const char        *name,
                                                  GPtrArray         *sales);
GRand           *store_fixture_new_random        (void);

void             remove_directory                (const char        *path);
PerksChange     *new_change                      (const char        *label);
PerksRecord     *new_record                      (GType              type,
                                                  const char        *id,
                                                  ...) G_GNUC_NULL_TERMINATED;
GPtrArray       *new_sales                       (void);
PerksSale       *add_sale                        (GPtrArray         *sales,
                                                  const char        *key,
                                                  const char        *offer,
                                                  PerksDay           day,
                                                  gint64             usd);

#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

TestSource *test_source_new              (GPtrArray    *sales);
void        test_source_fail_at          (TestSource   *self,
                                          guint         row);
void        test_source_cancel_at        (TestSource   *self,
                                          guint         row,
                                          GCancellable *cancellable);
guint       test_source_get_n_read       (TestSource   *self);

G_END_DECLS
