/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-record.h"

G_BEGIN_DECLS

typedef struct _PerksAssignments PerksAssignments;

PerksAssignments *perks_assignments_new      (const char *const  *words,
                                              GError            **error);
void              perks_assignments_free     (PerksAssignments   *self);
char             *perks_assignments_take     (PerksAssignments   *self,
                                              const char         *field);
gboolean          perks_assignments_has      (PerksAssignments   *self,
                                              const char         *field);
gboolean          perks_assignments_is_empty (PerksAssignments   *self);
gboolean          perks_assignments_apply    (PerksAssignments   *self,
                                              PerksRecord        *record,
                                              GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksAssignments, perks_assignments_free)

G_END_DECLS
