/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "perks-credit.h"
#include "perks-engagement-span.h"
#include "perks-importer.h"
#include "perks-sale.h"
#include "perks-situation.h"

G_BEGIN_DECLS

void  perks_json_add_publisher   (JsonBuilder               *builder,
                                  PerksPublisher            *publisher);
void  perks_json_add_offer       (JsonBuilder               *builder,
                                  PerksOffer                *offer,
                                  PerksEdition              *edition);
void  perks_json_add_engagement  (JsonBuilder               *builder,
                                  PerksOffer                *offer,
                                  const PerksEngagementSpan *span);
void  perks_json_add_credit      (JsonBuilder               *builder,
                                  PerksCredit               *credit);
void  perks_json_add_record      (JsonBuilder               *builder,
                                  PerksRecord               *record);
void  perks_json_add_sale        (JsonBuilder               *builder,
                                  const PerksSale           *sale);
void  perks_json_add_entitlement (JsonBuilder               *builder,
                                  PerksEntitlement          *entitlement);
void  perks_json_add_deadline    (JsonBuilder               *builder,
                                  PerksDeadline             *deadline);
void  perks_json_add_resource    (JsonBuilder               *builder,
                                  PerksResource             *resource);
void  perks_json_add_edition     (JsonBuilder               *builder,
                                  PerksEdition              *edition);
void  perks_json_add_import      (JsonBuilder               *builder,
                                  const PerksImportResult   *result);
void  perks_json_add_report      (JsonBuilder               *builder,
                                  PerksSituation            *situation);

void  perks_json_add_text        (JsonBuilder               *builder,
                                  const char                *member,
                                  const char                *text);
void  perks_json_add_usd         (JsonBuilder               *builder,
                                  const char                *member,
                                  gint64                     cents);
void  perks_json_add_day         (JsonBuilder               *builder,
                                  const char                *member,
                                  PerksDay                   day);
void  perks_json_add_count       (JsonBuilder               *builder,
                                  const char                *member,
                                  gint64                     count);
void  perks_json_add_yes         (JsonBuilder               *builder,
                                  const char                *member,
                                  gboolean                   yes);
void  perks_json_add_enum        (JsonBuilder               *builder,
                                  const char                *member,
                                  GType                      type,
                                  int                        value);
void  perks_json_add_path        (JsonBuilder               *builder,
                                  const char                *member,
                                  PerksPath                  path);

char *perks_json_to_text         (JsonNode                  *node);

G_END_DECLS
