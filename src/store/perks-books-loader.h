/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

PerksBooks *perks_books_loader_load (PerksSqliteConnection  *connection,
                                     const char             *publisher,
                                     GError                **error);

G_END_DECLS
