/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-types.h"

G_BEGIN_DECLS

#define PERKS_TYPE_RECORD (perks_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (PerksRecord, perks_record, PERKS, RECORD, GObject)

/**
 * PerksRecordClass:
 * @kind: the name of this kind of record in the journal: `offer`, `claim` …
 * @fields: the fields by property number; the first element is unused
 * @n_fields: how many, the unused one counted
 * @check: (nullable): what the form of a field does not say: returns %FALSE and sets an error that
 *   names the field when @text cannot be its value
 * @check_entry: (nullable): the same for what is entered only; the books may hold more, because it
 *   was once allowed
 */
struct _PerksRecordClass
{
  GObjectClass parent_class;

  const char  *kind;
  GParamSpec **fields;
  guint        n_fields;

  gboolean   (*check)       (PerksRecord  *self,
                             const char   *field,
                             const char   *text,
                             GError      **error);
  gboolean   (*check_entry) (PerksRecord  *self,
                             const char   *field,
                             const char   *text,
                             GError      **error);
};

void        perks_record_class_install (PerksRecordClass  *klass,
                                        const char        *kind,
                                        GParamSpec       **fields,
                                        guint              n_fields);

const char   *perks_record_get_kind        (PerksRecord  *self);
const char   *perks_record_get_id          (PerksRecord  *self);
char        **perks_record_list_fields     (PerksRecord  *self);
gboolean      perks_record_has_field       (PerksRecord  *self,
                                            const char   *field);
char         *perks_record_dup_field       (PerksRecord  *self,
                                            const char   *field);
gboolean      perks_record_set_field       (PerksRecord  *self,
                                            const char   *field,
                                            const char   *text,
                                            GError      **error);
gboolean      perks_record_restore_field   (PerksRecord  *self,
                                            const char   *field,
                                            const char   *text,
                                            GError      **error);
PerksRecord  *perks_record_copy            (PerksRecord  *self);

const GValue *perks_record_get_value       (PerksRecord  *self,
                                            guint         number);

G_END_DECLS
