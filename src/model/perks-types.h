/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _PerksBenefit PerksBenefit;
typedef struct _PerksBooks PerksBooks;
typedef struct _PerksChange PerksChange;
typedef struct _PerksClaim PerksClaim;
typedef struct _PerksClock PerksClock;
typedef struct _PerksContact PerksContact;
typedef struct _PerksCredit PerksCredit;
typedef struct _PerksDeadline PerksDeadline;
typedef struct _PerksEdition PerksEdition;
typedef struct _PerksEngagement PerksEngagement;
typedef struct _PerksEntitlement PerksEntitlement;
typedef struct _PerksListing PerksListing;
typedef struct _PerksOffer PerksOffer;
typedef struct _PerksPublisher PerksPublisher;
typedef struct _PerksRecord PerksRecord;
typedef struct _PerksRepository PerksRepository;
typedef struct _PerksResource PerksResource;
typedef struct _PerksSale PerksSale;
typedef struct _PerksSaleSource PerksSaleSource;
typedef struct _PerksStanding PerksStanding;
typedef struct _PerksTier PerksTier;

/**
 * PerksDay:
 *
 * A civil day without a zone, counted from 1 January of the year 1 (which is day 1).
 * %PERKS_DAY_NONE stands for "no day".
 */
typedef gint32 PerksDay;

#define PERKS_DAY_NONE 0

G_END_DECLS
