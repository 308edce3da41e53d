/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PERKS_OPERATION_EXISTS:
 *
 * The field whose value says whether a record is in the books: `yes` or %NULL.
 */
#define PERKS_OPERATION_EXISTS "exists"

/**
 * PerksOperation:
 * @kind: the kind of the record: `publisher`, `offer`, `claim`, `engagement`, `credit`, `setting`,
 *   `edition`, `sale` (the id is publisher, slash, key), `batch` (the id is publisher, slash,
 *   SHA-256)
 * @id: the id of the record
 * @field: the field, or %PERKS_OPERATION_EXISTS
 * @before: (nullable): its value before
 * @after: (nullable): its value after
 *
 * One change of one field of one record. Values are text in the form of perks_record_dup_field().
 */
typedef struct
{
  char *kind;
  char *id;
  char *field;
  char *before;
  char *after;
} PerksOperation;

PerksOperation *perks_operation_new    (const char           *kind,
                                        const char           *id,
                                        const char           *field,
                                        const char           *before,
                                        const char           *after);
void            perks_operation_free   (PerksOperation       *self);
PerksOperation *perks_operation_invert (const PerksOperation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksOperation, perks_operation_free)

G_END_DECLS
