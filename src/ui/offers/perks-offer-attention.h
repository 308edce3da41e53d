/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-offer-view.h"

G_BEGIN_DECLS

guint perks_offer_attention_show (GtkListBox           *list,
                                  const PerksOfferView *view);

G_END_DECLS
