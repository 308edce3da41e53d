/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-refused-row.h"

static void
test_names (void)
{
  static const struct
  {
    PerksRefusedReason reason;
    const char        *name;
  } cases[] = {
    { PERKS_REFUSED_REASON_NOT_A_NUMBER, "not-a-number" },
    { PERKS_REFUSED_REASON_AMBIGUOUS_AMOUNT, "ambiguous-amount" },
    { PERKS_REFUSED_REASON_TOO_LARGE, "too-large" },
    { PERKS_REFUSED_REASON_OTHER_CURRENCY, "other-currency" },
    { PERKS_REFUSED_REASON_NOT_A_CURRENCY, "not-a-currency" },
    { PERKS_REFUSED_REASON_NOT_A_DATE, "not-a-date" },
    { PERKS_REFUSED_REASON_NOT_YES_OR_NO, "not-yes-or-no" },
    { PERKS_REFUSED_REASON_KEY_MISSING, "key-missing" },
    { PERKS_REFUSED_REASON_OFFER_MISSING, "offer-missing" },
    { PERKS_REFUSED_REASON_TOO_FEW_FIELDS, "too-few-fields" },
    { PERKS_REFUSED_REASON_TOO_MANY_FIELDS, "too-many-fields" },
    { PERKS_REFUSED_REASON_NOT_UTF8, "not-utf8" },
    { PERKS_REFUSED_REASON_BROKEN_QUOTES, "broken-quotes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksRefusedRow) row = perks_refused_row_new (17, "Revenue", "abc",
                                                               cases[i].reason);
      g_autofree char *message = perks_refused_row_dup_message (row);

      g_assert_cmpstr (perks_refused_row_get_reason_name (row), ==, cases[i].name);
      g_assert_nonnull (strstr (message, "17"));
      g_assert_nonnull (strstr (message, "Revenue"));
      g_assert_nonnull (strstr (message, "abc"));
      g_assert_nonnull (strstr (message, perks_refused_reason_to_text (cases[i].reason)));
      g_assert_null (strchr (message, '\n'));
    }
}

static void
test_cut (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PerksRefusedRow) long_row = NULL;
  g_autoptr (PerksRefusedRow) exact = NULL;
  g_autoptr (PerksRefusedRow) invalid = perks_refused_row_new (1, "a", "x\377y",
                                                               PERKS_REFUSED_REASON_NOT_UTF8);

  for (int i = 0; i < 200; i++)
    g_string_append (text, "é");
  exact = perks_refused_row_new (1, "a", text->str, PERKS_REFUSED_REASON_NOT_A_NUMBER);
  g_assert_cmpstr (exact->value, ==, text->str);

  g_string_append (text, "tail");
  long_row = perks_refused_row_new (1, "a", text->str, PERKS_REFUSED_REASON_NOT_A_NUMBER);
  g_assert_cmpstr (long_row->value, ==, exact->value);
  g_assert_true (g_utf8_validate (invalid->value, -1, NULL));
}

static void
test_copy (void)
{
  g_autoptr (PerksRefusedRow) row = perks_refused_row_new (3, NULL, NULL,
                                                           PERKS_REFUSED_REASON_TOO_FEW_FIELDS);
  g_autoptr (PerksRefusedRow) copy = g_boxed_copy (PERKS_TYPE_REFUSED_ROW, row);
  g_autofree char *message = perks_refused_row_dup_message (copy);

  g_assert_cmpuint (copy->line, ==, 3);
  g_assert_null (copy->column);
  g_assert_null (copy->value);
  g_assert_cmpint (copy->reason, ==, PERKS_REFUSED_REASON_TOO_FEW_FIELDS);
  g_assert_cmpstr (message, ==, "line 3: the row has fewer fields than the header");
}

static void
test_empty (void)
{
  g_autoptr (PerksRefusedRow) row = perks_refused_row_new (4, "LineItemId", "",
                                                           PERKS_REFUSED_REASON_KEY_MISSING);
  g_autofree char *message = perks_refused_row_dup_message (row);

  g_assert_cmpstr (message, ==,
                   "line 4, column LineItemId is empty: what the row is known by is missing");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/refused-row/names", test_names);
  g_test_add_func ("/refused-row/cut", test_cut);
  g_test_add_func ("/refused-row/copy", test_copy);
  g_test_add_func ("/refused-row/empty", test_empty);

  return g_test_run ();
}
