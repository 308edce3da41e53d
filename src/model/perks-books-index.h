/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-claim.h"
#include "perks-engagement.h"
#include "perks-offer.h"

G_BEGIN_DECLS

/* For perks-books.c only. */

typedef struct _PerksBooksIndex PerksBooksIndex;

PerksBooksIndex *perks_books_index_new              (const PerksBooksValues *values);
void             perks_books_index_free             (PerksBooksIndex        *self);
PerksOffer      *perks_books_index_find_offer       (PerksBooksIndex        *self,
                                                     const char             *id);
PerksClaim      *perks_books_index_find_claim       (PerksBooksIndex        *self,
                                                     const char             *benefit,
                                                     const char             *offer);
PerksEngagement *perks_books_index_find_engagement  (PerksBooksIndex        *self,
                                                     const char             *offer);
GPtrArray       *perks_books_index_list_claims      (PerksBooksIndex        *self,
                                                     const char             *benefit);
gboolean         perks_books_index_has_public       (PerksBooksIndex        *self,
                                                     const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksBooksIndex, perks_books_index_free)

G_END_DECLS
