/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-deadline.h"
#include "perks-edition.h"
#include "perks-record.h"
#include "perks-standing.h"
#include "perks-wording.h"

G_BEGIN_DECLS

/* For the files of rules only: perks-advice.c and those named perks-…-rules.c. */

/**
 * PerksRuleCase:
 * @books: the books
 * @standing: the standing worked out from them, which says what day it is and by which edition to
 *   go
 * @editions: (nullable) (element-type PerksEdition): all editions that are known, the oldest first
 * @entitlements: (element-type PerksEntitlement): what the publisher is entitled to
 * @wording: (nullable): how days and amounts are written
 * @horizon: a rule that warns some days ahead warns at least so many days ahead
 * @deadlines: (element-type PerksDeadline): where what is found is added
 *
 * What rules are applied to.
 */
typedef struct
{
  PerksBooks         *books;
  PerksStanding      *standing;
  GPtrArray          *editions;
  GPtrArray          *entitlements;
  const PerksWording *wording;
  int                 horizon;
  GPtrArray          *deadlines;
} PerksRuleCase;

/**
 * PerksFinding:
 * @rule: the id of the rule
 * @clause: the id of the clause that it rests on
 * @record: (nullable): what it is about
 * @entity: (nullable): what it is about, as kind, colon and id, where that is no record
 * @due: its day, or %PERKS_DAY_NONE
 * @text: what is the matter, why, and what to do next
 * @action: what a person can do about it
 * @target: (nullable): the id of what the action is about
 * @fields: (nullable): the names of the fields of @record that raised it, with blanks between them
 * @figures: (nullable): the names of the edition's figures that it rests on, with blanks between
 *   them
 *
 * What a rule has found.
 */
typedef struct
{
  const char  *rule;
  const char  *clause;
  PerksRecord *record;
  const char  *entity;
  PerksDay     due;
  const char  *text;
  PerksAction  action;
  const char  *target;
  const char  *fields;
  const char  *figures;
} PerksFinding;

void        perks_rule_raise      (PerksRuleCase       *self,
                                   const PerksFinding  *finding);
gboolean    perks_rule_is_near    (const PerksRuleCase *self,
                                   PerksDay             day,
                                   int                  lead);
char       *perks_rule_write_day  (const PerksRuleCase *self,
                                   PerksDay             day);
char       *perks_rule_write_usd  (const PerksRuleCase *self,
                                   gint64               cents);
const char *perks_rule_name_of    (PerksOffer          *offer);
void        perks_rule_sort       (GPtrArray           *deadlines);

G_END_DECLS
