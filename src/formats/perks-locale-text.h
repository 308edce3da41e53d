/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "perks-money.h"
#include "perks-types.h"

G_BEGIN_DECLS

#define PERKS_TYPE_LOCALE_TEXT (perks_locale_text_get_type ())
G_DECLARE_FINAL_TYPE (PerksLocaleText, perks_locale_text, PERKS, LOCALE_TEXT, GObject)

PerksLocaleText *perks_locale_text_new         (const char      *locale);
PerksLocaleText *perks_locale_text_new_plain   (void);
char            *perks_locale_text_money       (PerksLocaleText *self,
                                                PerksMoney       money);
char            *perks_locale_text_money_short (PerksLocaleText *self,
                                                PerksMoney       money);
char            *perks_locale_text_count       (PerksLocaleText *self,
                                                gint64           count);
char            *perks_locale_text_day         (PerksLocaleText *self,
                                                PerksDay         day);
char            *perks_locale_text_month       (PerksLocaleText *self,
                                                PerksDay         day);

G_END_DECLS
