/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-operation.h"
#include "perks-record.h"
#include "perks-types.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CHANGE (perks_change_get_type ())
G_DECLARE_FINAL_TYPE (PerksChange, perks_change, PERKS, CHANGE, GObject)

PerksChange *perks_change_new            (const char  *label,
                                          const char  *moment);
const char  *perks_change_get_label      (PerksChange *self);
const char  *perks_change_get_moment     (PerksChange *self);
GPtrArray   *perks_change_get_operations (PerksChange *self);
void         perks_change_add            (PerksChange *self,
                                          const char  *kind,
                                          const char  *id,
                                          const char  *field,
                                          const char  *before,
                                          const char  *after);
void         perks_change_create         (PerksChange *self,
                                          PerksRecord *record);
void         perks_change_edit           (PerksChange *self,
                                          PerksRecord *before,
                                          PerksRecord *after);
void         perks_change_remove         (PerksChange *self,
                                          PerksRecord *record);
PerksChange *perks_change_invert         (PerksChange *self,
                                          const char  *label,
                                          const char  *moment);

G_END_DECLS
