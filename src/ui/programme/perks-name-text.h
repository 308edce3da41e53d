/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *perks_name_text      (const char *name);
char       *perks_name_text_list (const char *names);

G_END_DECLS
