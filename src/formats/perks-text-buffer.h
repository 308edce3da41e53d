/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PerksTextBuffer:
 * @row: where the row begins
 * @length: how much of the file is there from the row's beginning on; a NUL stands behind it
 * @at_end: whether the file ends there
 *
 * A window on a text, of which one row has to fit in. Clear it with perks_text_buffer_clear().
 */
typedef struct
{
  char         *row;
  gsize         length;
  gboolean      at_end;

  /*< private >*/
  char         *memory;
  gsize         capacity;
  GInputStream *stream;
  GCancellable *cancellable;
  char         *name;
} PerksTextBuffer;

void     perks_text_buffer_init    (PerksTextBuffer  *self,
                                    GInputStream     *stream,
                                    const char       *name,
                                    GCancellable     *cancellable);
void     perks_text_buffer_clear   (PerksTextBuffer  *self);
gboolean perks_text_buffer_fill    (PerksTextBuffer  *self,
                                    GError          **error);
gboolean perks_text_buffer_reach   (PerksTextBuffer  *self,
                                    gsize             position,
                                    GError          **error);
void     perks_text_buffer_advance (PerksTextBuffer  *self,
                                    gsize             length);

G_END_DECLS
