/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"

G_BEGIN_DECLS

#define PERKS_TYPE_PLACE (perks_place_get_type ())
G_DECLARE_DERIVABLE_TYPE (PerksPlace, perks_place, PERKS, PLACE, GtkWidget)

/**
 * PerksPlaceClass:
 * @show: shows a situation; called when there is a first one and after each change of the books
 * @open: (nullable): opens a part of the place: an offer, a benefit, a resource by its id
 */
struct _PerksPlaceClass
{
  GtkWidgetClass parent_class;

  void (*show) (PerksPlace     *self,
                PerksSituation *situation);
  void (*open) (PerksPlace     *self,
                const char     *id);
};

PerksContext   *perks_place_get_context   (PerksPlace          *self);
void            perks_place_set_context   (PerksPlace          *self,
                                           PerksContext        *context);
PerksSituation *perks_place_get_situation (PerksPlace          *self);
void            perks_place_open          (PerksPlace          *self,
                                           const char          *id);
void            perks_place_run           (PerksPlace          *self,
                                           PerksWorkFunc        func,
                                           gpointer             user_data,
                                           GDestroyNotify       destroy,
                                           const char          *done);
void            perks_place_show_toast    (PerksPlace          *self,
                                           const char          *message);

G_END_DECLS
