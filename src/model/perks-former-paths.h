/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksFormerPath:
 * @path: the path
 * @until: the first day of the path that followed
 *
 * A path that an offer had before.
 */
typedef struct
{
  PerksPath path;
  PerksDay  until;
} PerksFormerPath;

GArray   *perks_former_paths_list     (const char  *text);
gboolean  perks_former_paths_check    (const char  *text,
                                       GError     **error);
PerksDay  perks_former_paths_get_last (const char  *text,
                                       PerksDay     day);
gboolean  perks_former_paths_find     (const char  *text,
                                       PerksDay     day,
                                       PerksPath   *path);
char     *perks_former_paths_append   (const char  *text,
                                       PerksPath    path,
                                       PerksPath    next,
                                       PerksDay     day);

G_END_DECLS
