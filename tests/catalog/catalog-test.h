/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-json-reader.h"

G_BEGIN_DECLS

/**
 * BrokenCase:
 * @from: text that stands in the good file; its first occurrence is replaced
 * @to: what it is replaced by
 * @pointer: the JSON pointer that the complaint has to name
 * @reason: a part of the reason that it has to give
 *
 * A good file made bad in one place.
 */
typedef struct
{
  const char *from;
  const char *to;
  const char *pointer;
  const char *reason;
} BrokenCase;

typedef gboolean (*ParseFunction) (const char  *name,
                                   GBytes      *bytes,
                                   GError     **error);

char         *load_test_file         (const char       *name);
GPtrArray    *load_table             (const char       *name);
const char   *get_cell               (GPtrArray        *table,
                                      guint             row,
                                      const char       *column);
char         *replace_once           (const char       *text,
                                      const char       *from,
                                      const char       *to);
PerksEdition *parse_own_edition      (const char       *from,
                                      const char       *to);
void          assert_broken_editions (const BrokenCase *cases,
                                      gsize             n_cases);
void          assert_broken_files    (const char       *file,
                                      ParseFunction     parse,
                                      const BrokenCase *cases,
                                      gsize             n_cases);

PerksJsonReader *open_json        (const char      *text);
void             assert_complaint (PerksJsonReader *reader,
                                   const char      *message);

G_END_DECLS
