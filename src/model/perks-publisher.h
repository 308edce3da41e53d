/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-record.h"

G_BEGIN_DECLS

#define PERKS_TYPE_PUBLISHER (perks_publisher_get_type ())
G_DECLARE_FINAL_TYPE (PerksPublisher, perks_publisher, PERKS, PUBLISHER, PerksRecord)

PerksPublisher  *perks_publisher_new                     (const char *id);
const char      *perks_publisher_get_name                (PerksPublisher *self);
const char      *perks_publisher_get_mpn_id              (PerksPublisher *self);
PerksAnswer      perks_publisher_get_enrolled            (PerksPublisher *self);
const char      *perks_publisher_get_marketing_contacts  (PerksPublisher *self);
char           **perks_publisher_list_marketing_contacts (PerksPublisher *self);
const char      *perks_publisher_get_edition             (PerksPublisher *self);

G_END_DECLS
