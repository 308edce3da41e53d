/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-edition.h"

G_BEGIN_DECLS

/* Books as nobody would keep them: every kind of offer, sale, claim, credit and remote, with days
 * before and after today. */
PerksBooks *random_books_new       (GRand        *random,
                                    PerksEdition *edition,
                                    PerksDay      today);
PerksBooks *random_books_with_sums (PerksBooks   *books,
                                    GArray       *sums);

G_END_DECLS
