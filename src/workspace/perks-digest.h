/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksDigest:
 * @title: what the notification says first
 * @body: the lines below
 * @ids: (array zero-terminated=1): the ids of the deadlines that it tells of
 *
 * What a person is reminded of on one day.
 */
typedef struct
{
  char  *title;
  char  *body;
  char **ids;
} PerksDigest;

PerksDigest *perks_digest_new     (PerksSituation    *situation);
void         perks_digest_free    (PerksDigest       *self);
gboolean     perks_digest_is_true (const char *const *ids,
                                   PerksSituation    *situation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksDigest, perks_digest_free)

G_END_DECLS
