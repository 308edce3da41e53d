/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-edition.h"

G_BEGIN_DECLS

PerksEdition *perks_cli_read_edition (GFile   *file,
                                      GError **error);

G_END_DECLS
