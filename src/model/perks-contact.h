/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-types.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CONTACT (perks_contact_get_type ())
G_DECLARE_FINAL_TYPE (PerksContact, perks_contact, PERKS, CONTACT, GObject)

PerksContact *perks_contact_new_from_text (const char   *text);
const char   *perks_contact_get_name      (PerksContact *self);
const char   *perks_contact_get_address   (PerksContact *self);
gboolean      perks_contact_is_generic    (PerksContact *self);

G_END_DECLS
