/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-cli.h"

G_BEGIN_DECLS

#define PERKS_TYPE_APPLICATION (perks_application_get_type ())
G_DECLARE_FINAL_TYPE (PerksApplication, perks_application, PERKS, APPLICATION, AdwApplication)

PerksApplication *perks_application_new           (const PerksCliWindow *window);

G_END_DECLS
