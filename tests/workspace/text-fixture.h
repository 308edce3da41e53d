/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-catalog.h"
#include "perks-explanation.h"
#include "perks-model-fixture.h"
#include "perks-situation-comparison.h"

G_BEGIN_DECLS

/* Books in the making, the editions that Perks ships, and American English. */
typedef struct
{
  PerksCatalog    *catalog;
  PerksLocaleText *locale_text;
  PerksFixture    *books;
} TextFixture;

#define TEXT_TODAY "2026-11-22"

void            text_fixture_set_up    (TextFixture     *self,
                                        gconstpointer    data);
void            text_fixture_tear_down (TextFixture     *self,
                                        gconstpointer    data);
PerksSituation *text_fixture_judge     (TextFixture     *self,
                                        const char      *edition,
                                        const char      *today);
PerksSituation *text_fixture_judge_by  (TextFixture     *self,
                                        PerksEdition    *edition,
                                        const char      *today);
PerksDeadline  *text_fixture_find      (PerksSituation  *situation,
                                        const char      *id);
char           *text_fixture_list      (GPtrArray       *lines);

/**
 * TextLine:
 * @subject: what it is
 * @value: what it says
 * @source: (nullable): where it is known from
 * @assumed: whether it is assumed
 *
 * A line of an explanation as it has to be.
 */
typedef struct
{
  const char *subject;
  const char *value;
  const char *source;
  gboolean    assumed;
} TextLine;

void            text_fixture_assert_lines (GPtrArray      *lines,
                                           const TextLine *expected,
                                           guint           n_expected);

/* A line of a comparison as it has to be. */
typedef struct
{
  const char *subject;
  const char *key;
  const char *before;
  const char *after;
} TextDifference;

void            text_fixture_assert_differences (TextFixture          *self,
                                                 PerksSituation       *before,
                                                 PerksSituation       *after,
                                                 const TextDifference *expected,
                                                 guint                 n_expected);

#define text_assert_differs(fixture, before, after, ...) \
  G_STMT_START { \
    static const TextDifference expected[] = { __VA_ARGS__ }; \
    text_fixture_assert_differences (fixture, before, after, expected, G_N_ELEMENTS (expected)); \
  } G_STMT_END

#define text_add(path, func) \
  g_test_add (path, TextFixture, NULL, text_fixture_set_up, func, text_fixture_tear_down)

G_END_DECLS
