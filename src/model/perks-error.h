/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PERKS_ERROR (perks_error_quark ())
GQuark perks_error_quark (void);

/**
 * PerksError:
 * @PERKS_ERROR_INVALID_VALUE: a field was given a value outside its set, form or range
 * @PERKS_ERROR_UNKNOWN_FIELD: the record has no field of that name
 * @PERKS_ERROR_NOT_FOUND: nothing with that id, name or path exists
 * @PERKS_ERROR_EXISTS: something with that id exists already
 * @PERKS_ERROR_OVERFLOW: an amount does not fit into 64 bits of minor units
 * @PERKS_ERROR_CURRENCY: amounts of two currencies cannot be put together
 * @PERKS_ERROR_MALFORMED: a file's content is not what its kind asks for
 * @PERKS_ERROR_NOT_RECOGNISED: a report has none of the known sets of columns
 * @PERKS_ERROR_UNREADABLE: a file cannot be opened or read to its end
 * @PERKS_ERROR_UNWRITABLE: a file or folder cannot be written
 * @PERKS_ERROR_NO_SPACE: the disk is full
 * @PERKS_ERROR_IN_USE: another process holds the books
 * @PERKS_ERROR_NEWER: the books were written by a newer version
 * @PERKS_ERROR_DAMAGED: the books contradict themselves or cannot be read
 * @PERKS_ERROR_STORAGE: any other failure of the storage engine
 * @PERKS_ERROR_CANCELLED: the person cancelled it
 * @PERKS_ERROR_REFUSED: the rules of the programme do not allow it
 * @PERKS_ERROR_USAGE: the words of a command are wrong
 *
 * Every failure that a person can meet. The message says what happened, to what, and what to do; it
 * is one sentence or line and fit to be shown.
 */
typedef enum
{
  PERKS_ERROR_INVALID_VALUE,
  PERKS_ERROR_UNKNOWN_FIELD,
  PERKS_ERROR_NOT_FOUND,
  PERKS_ERROR_EXISTS,
  PERKS_ERROR_OVERFLOW,
  PERKS_ERROR_CURRENCY,
  PERKS_ERROR_MALFORMED,
  PERKS_ERROR_NOT_RECOGNISED,
  PERKS_ERROR_UNREADABLE,
  PERKS_ERROR_UNWRITABLE,
  PERKS_ERROR_NO_SPACE,
  PERKS_ERROR_IN_USE,
  PERKS_ERROR_NEWER,
  PERKS_ERROR_DAMAGED,
  PERKS_ERROR_STORAGE,
  PERKS_ERROR_CANCELLED,
  PERKS_ERROR_REFUSED,
  PERKS_ERROR_USAGE,
} PerksError;

G_END_DECLS
