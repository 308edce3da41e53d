/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-counted-rows.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

#define PERKS_TYPE_COUNTED_ITEM (perks_counted_item_get_type ())
G_DECLARE_FINAL_TYPE (PerksCountedItem, perks_counted_item, PERKS, COUNTED_ITEM, GObject)

PerksCountedItem *perks_counted_item_new          (const PerksCountedRow *row,
                                                   PerksLocaleText       *locale_text);
GPtrArray        *perks_counted_item_list         (PerksSituation        *situation,
                                                   PerksLocaleText       *locale_text,
                                                   GError               **error);
const char       *perks_counted_item_get_title    (PerksCountedItem      *self);
const char       *perks_counted_item_get_subtitle (PerksCountedItem      *self);
const char       *perks_counted_item_get_amount   (PerksCountedItem      *self);
gboolean          perks_counted_item_counts       (PerksCountedItem      *self);

G_END_DECLS
