/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-model-fixture.h"
#include "perks-rule.h"

G_BEGIN_DECLS

/* How rules are applied: by an edition (that of 2023-08 with all figures for %NULL), on a day, and
 * with what else a case has. */
typedef struct
{
  PerksEdition       *edition;
  const char         *today;
  int                 horizon;
  GPtrArray          *editions;
  const PerksWording *wording;
} PerksRuleSetting;

typedef void (*PerksRulesFunc) (PerksRuleCase *rule_case);

GPtrArray     *perks_rule_fixture_apply      (PerksFixture           *fixture,
                                              const PerksRuleSetting *setting,
                                              PerksRulesFunc          func);
void           perks_rule_fixture_check      (GPtrArray              *deadlines,
                                              PerksEdition           *edition);
char          *perks_rule_fixture_write_down (GPtrArray              *deadlines);
PerksDeadline *perks_rule_fixture_find       (GPtrArray              *deadlines,
                                              const char             *rule,
                                              const char             *entity);

G_END_DECLS
