/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file system for SQLite that fails at will: every write, truncation and sync is counted. */

void  faulty_vfs_install (void);
void  faulty_vfs_arm     (guint    fail_at,
                          gboolean for_ever,
                          int      code);
guint faulty_vfs_disarm  (void);

G_END_DECLS
