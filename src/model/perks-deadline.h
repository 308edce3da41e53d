/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-types.h"

G_BEGIN_DECLS

#define PERKS_TYPE_DEADLINE (perks_deadline_get_type ())
G_DECLARE_FINAL_TYPE (PerksDeadline, perks_deadline, PERKS, DEADLINE, GObject)

/**
 * PerksDeadlineValues:
 * @rule: the id of the rule that raises it: `contact-silence` …
 * @entity: what it is about: `offer:ID`, `publisher:ID`, `claim:ID` …
 * @due: the civil day on which it is owed or lapses, or %PERKS_DAY_NONE where it has none
 * @text: what is the matter and what to do next, in one or two sentences
 * @source: the edition and clause that it rests on: `2019-08#getting-started`
 * @provenance: where the least sure of clause and figures is known from
 * @action: what a person can do about it
 * @target: (nullable): what the action is about: the id of an offer, claim, benefit …
 * @facts: (nullable) (array zero-terminated=1): what in the books raised it, `name=value`; the
 *   names are those of fields
 * @figures: (nullable) (array zero-terminated=1): the names of the edition's figures that it
 *   rests on
 *
 * What a deadline is made from. The texts are copied.
 */
typedef struct
{
  const char        *rule;
  const char        *entity;
  PerksDay           due;
  const char        *text;
  const char        *source;
  PerksProvenance    provenance;
  PerksAction        action;
  const char        *target;
  const char *const *facts;
  const char *const *figures;
} PerksDeadlineValues;

PerksDeadline     *perks_deadline_new            (const PerksDeadlineValues *values);
char              *perks_deadline_dup_id         (PerksDeadline             *self);
const char        *perks_deadline_get_rule       (PerksDeadline             *self);
const char        *perks_deadline_get_entity     (PerksDeadline             *self);
PerksDay           perks_deadline_get_due        (PerksDeadline             *self);
const char        *perks_deadline_get_text       (PerksDeadline             *self);
const char        *perks_deadline_get_source     (PerksDeadline             *self);
PerksProvenance    perks_deadline_get_provenance (PerksDeadline             *self);
PerksAction        perks_deadline_get_action     (PerksDeadline             *self);
const char        *perks_deadline_get_target     (PerksDeadline             *self);
const char *const *perks_deadline_get_facts      (PerksDeadline             *self);
const char *const *perks_deadline_get_figures    (PerksDeadline             *self);

G_END_DECLS
