/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-words.h"

static char *
fold (const char *text)
{
  g_autoptr (GPtrArray) words = perks_words_fold (text);

  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "Azure sponsorship", "azure sponsorship" },
    { "  Co-sell, READY!  ", "co sell ready" },
    { "what’s new", "what s new" },
    { "Q&A", "q a" },
    { "MS-AZR-0036P", "ms azr 0036p" },
    { "Café", "cafe" },
    { "Cafe\314\201", "cafe" },          /* the accent as a character of its own */
    { "ÉTÉ", "ete" },
    { "Straße", "strasse" },
    { "Smørrebrød", "smoerrebroed" },    /* as Danes spell it without ø */
    { "Łódź", "lodz" },
    { "ﬁle", "file" },                   /* a ligature */
    { "字 Привет", "字 привет" },
    { "Ёлка", "елка" },                  /* no ASCII, and an accent all the same */
    { "", "" },
    { " -–— !? ", "" },
    { "a\377b", "a b" },                 /* not UTF-8 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = fold (cases[i].text);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *word;
    int         place;
  } cases[] = {
    { "Guide to marketplace APIs", "market", 9 }, { "Guide to marketplace APIs", "guide", 0 },
    { "Guide to marketplace APIs", "place", -1 }, { "Guide to marketplace APIs", "apis", 21 },
    { "Guide to marketplace APIs", "apisx", -1 }, { "Éclair, école", "eco", 9 },
    { "co-sell", "sell", 3 },                     { "", "a", -1 },
    { "one one", "one", 0 },                      { "(x)", "x", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *found = perks_words_find_prefix (cases[i].text, cases[i].word);

      g_assert_cmpint (found != NULL ? (int) (found - cases[i].text) : -1, ==, cases[i].place);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/words/fold", test_fold);
  g_test_add_func ("/words/find", test_find);

  return g_test_run ();
}
