/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void   perks_compat_open_file        (GtkWindow            *parent,
                                      const char           *title,
                                      GListModel           *filters,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GFile *perks_compat_open_file_finish (GAsyncResult         *result,
                                      GError              **error);
void   perks_compat_save_file        (GtkWindow            *parent,
                                      const char           *title,
                                      const char           *name,
                                      GListModel           *filters,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GFile *perks_compat_save_file_finish (GAsyncResult         *result,
                                      GError              **error);
void   perks_compat_show_about       (GtkWindow            *parent,
                                      const char           *first_property,
                                      ...) G_GNUC_NULL_TERMINATED;
void   perks_compat_get_color        (GtkWidget            *widget,
                                      GdkRGBA              *color);

G_END_DECLS
