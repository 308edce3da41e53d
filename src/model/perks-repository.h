/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-books.h"
#include "perks-change.h"
#include "perks-sale-source.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksImportFile:
 * @name: the name of the file, without its folder
 * @sha256: the SHA-256 of its bytes, in hexadecimal digits
 * @dialect: the name of the dialect or mapping
 * @source: where its sales come from; not read when the file is in the books already
 * @already_imported: (out): whether a file with this SHA-256 is in the publisher's books
 * @accepted: (out): how many sales are new
 * @duplicates: (out): how many were known with the same content
 * @updated: (out): how many were known with other content, which was replaced
 * @usd: (out): what the new and the updated sales that count add up to, in cents of USD
 * @fraud_usd: (out): what those among them that a person marked as fraud add up to, in cents of USD
 * @first: (out): the first day among the sales read, or %PERKS_DAY_NONE
 * @last: (out): the last day among the sales read, or %PERKS_DAY_NONE
 *
 * One file of an import, and what became of it.
 */
typedef struct
{
  char            *name;
  char            *sha256;
  char            *dialect;
  PerksSaleSource *source;

  gboolean         already_imported;
  gint64           accepted;
  gint64           duplicates;
  gint64           updated;
  gint64           usd;
  gint64           fraud_usd;
  PerksDay         first;
  PerksDay         last;
} PerksImportFile;

PerksImportFile *perks_import_file_new  (const char      *name,
                                         const char      *sha256,
                                         const char      *dialect,
                                         PerksSaleSource *source);
void             perks_import_file_free (PerksImportFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksImportFile, perks_import_file_free)

typedef enum
{
  PERKS_SALES_SORT_DAY,
  PERKS_SALES_SORT_OFFER,
  PERKS_SALES_SORT_USD,
  PERKS_SALES_SORT_OWN,
  PERKS_SALES_SORT_KEY,
  PERKS_SALES_SORT_KIND,
} PerksSalesSort;

/**
 * PerksSalesQuery:
 * @publisher: the id of the publisher
 * @from: the first day, or %PERKS_DAY_NONE
 * @to: the last day, or %PERKS_DAY_NONE
 * @offer: (nullable): the id of an offer of the books
 * @sort: by what the sales are sorted; equal ones by key
 * @descending: whether the order is turned round
 * @limit: how many at the most, or -1 for all
 * @offset: how many to pass over
 */
typedef struct
{
  const char    *publisher;
  PerksDay       from;
  PerksDay       to;
  const char    *offer;
  PerksSalesSort sort;
  gboolean       descending;
  gint64         limit;
  gint64         offset;
} PerksSalesQuery;

typedef gboolean (*PerksSaleFunc) (const PerksSale  *sale,
                                   gpointer          user_data,
                                   GError          **error);

#define PERKS_TYPE_REPOSITORY (perks_repository_get_type ())
G_DECLARE_INTERFACE (PerksRepository, perks_repository, PERKS, REPOSITORY, GObject)

struct _PerksRepositoryInterface
{
  GTypeInterface parent_iface;

  PerksBooks *(*load)          (PerksRepository        *self,
                                const char             *publisher,
                                GError                **error);
  gboolean    (*apply)         (PerksRepository        *self,
                                PerksChange            *change,
                                GError                **error);
  gboolean    (*import)        (PerksRepository        *self,
                                const char             *publisher,
                                GPtrArray              *files,
                                PerksChange            *change,
                                gboolean                dry_run,
                                GCancellable           *cancellable,
                                GError                **error);
  gboolean    (*count_sales)   (PerksRepository        *self,
                                const PerksSalesQuery  *query,
                                gint64                 *total,
                                GError                **error);
  gboolean    (*foreach_sale)  (PerksRepository        *self,
                                const PerksSalesQuery  *query,
                                PerksSaleFunc           func,
                                gpointer                user_data,
                                GError                **error);
  GPtrArray  *(*find_sales)    (PerksRepository        *self,
                                const char             *publisher,
                                const char *const      *keys,
                                GError                **error);
  GPtrArray  *(*list_batches)  (PerksRepository        *self,
                                const char             *publisher,
                                GError                **error);
  GPtrArray  *(*list_changes)  (PerksRepository        *self,
                                const char             *kind,
                                const char             *id,
                                GError                **error);
  GPtrArray  *(*verify)        (PerksRepository        *self,
                                GError                **error);
};

PerksBooks *perks_repository_load         (PerksRepository        *self,
                                           const char             *publisher,
                                           GError                **error);
gboolean    perks_repository_apply        (PerksRepository        *self,
                                           PerksChange            *change,
                                           GError                **error);
gboolean    perks_repository_import       (PerksRepository        *self,
                                           const char             *publisher,
                                           GPtrArray              *files,
                                           PerksChange            *change,
                                           gboolean                dry_run,
                                           GCancellable           *cancellable,
                                           GError                **error);
gboolean    perks_repository_count_sales  (PerksRepository        *self,
                                           const PerksSalesQuery  *query,
                                           gint64                 *total,
                                           GError                **error);
gboolean    perks_repository_foreach_sale (PerksRepository        *self,
                                           const PerksSalesQuery  *query,
                                           PerksSaleFunc           func,
                                           gpointer                user_data,
                                           GError                **error);
GPtrArray  *perks_repository_find_sales   (PerksRepository        *self,
                                           const char             *publisher,
                                           const char *const      *keys,
                                           GError                **error);
GPtrArray  *perks_repository_list_batches (PerksRepository        *self,
                                           const char             *publisher,
                                           GError                **error);
GPtrArray  *perks_repository_list_changes (PerksRepository        *self,
                                           const char             *kind,
                                           const char             *id,
                                           GError                **error);
GPtrArray  *perks_repository_verify       (PerksRepository        *self,
                                           GError                **error);

G_END_DECLS
