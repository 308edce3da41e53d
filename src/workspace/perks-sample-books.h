/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-workspace.h"

G_BEGIN_DECLS

gboolean perks_sample_books_fill (PerksWorkspace  *workspace,
                                  char           **publisher,
                                  GError         **error);

G_END_DECLS
