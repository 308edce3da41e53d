/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "perks-json-reader.h"

G_BEGIN_DECLS

GPtrArray *perks_resource_parser_read (PerksJsonReader *reader);

G_END_DECLS
