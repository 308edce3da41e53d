/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-deadline.h"

void
text_fixture_set_up (TextFixture   *self,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  self->locale_text = perks_locale_text_new ("en_US");
  self->books = perks_fixture_new ();
}

void
text_fixture_tear_down (TextFixture   *self,
                        gconstpointer  data)
{
  g_clear_object (&self->catalog);
  g_clear_object (&self->locale_text);
  g_clear_pointer (&self->books, perks_fixture_free);
}

static GPtrArray *
copy_records (GPtrArray *records)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copies, perks_record_copy (g_ptr_array_index (records, i)));

  return copies;
}

/* The books as they are now: what is changed afterwards changes no situation. */
static PerksBooks *
dup_books (PerksFixture *books)
{
  g_autoptr (GPtrArray) offers = copy_records (books->offers);
  g_autoptr (GPtrArray) claims = copy_records (books->claims);
  g_autoptr (GPtrArray) engagements = copy_records (books->engagements);
  g_autoptr (GPtrArray) credits = copy_records (books->credits);
  g_autoptr (PerksRecord) publisher = NULL;
  PerksFixture copy = *books;

  if (books->publisher != NULL)
    publisher = perks_record_copy (PERKS_RECORD (books->publisher));
  copy.publisher = PERKS_PUBLISHER (publisher);
  copy.offers = offers;
  copy.claims = claims;
  copy.engagements = engagements;
  copy.credits = credits;
  return perks_fixture_dup_books (&copy);
}

PerksSituation *
text_fixture_judge_by (TextFixture  *self,
                       PerksEdition *edition,
                       const char   *today)
{
  g_autoptr (PerksBooks) books = dup_books (self->books);
  g_autoptr (GError) error = NULL;
  PerksSituation *situation = perks_situation_new (&(PerksSituationValues) {
    .books = books,
    .edition = edition,
    .today = perks_fixture_day (today),
    .editions = perks_catalog_get_editions (self->catalog),
    .locale_text = self->locale_text,
  }, &error);

  g_assert_no_error (error);
  return situation;
}

PerksSituation *
text_fixture_judge (TextFixture *self,
                    const char  *edition,
                    const char  *today)
{
  return text_fixture_judge_by (self, perks_catalog_find_edition (self->catalog, edition), today);
}

PerksDeadline *
text_fixture_find (PerksSituation *situation,
                   const char     *id)
{
  g_autoptr (GError) error = NULL;
  PerksDeadline *deadline = perks_explanation_find_deadline (situation, id, &error);

  g_assert_no_error (error);
  return deadline;
}

/* The lines as text, to show what differs. */
char *
text_fixture_list (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      PerksExplanationLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s%s: %.60s", i > 0 ? "\n" : "", line->subject, line->value);
    }

  return g_string_free (text, FALSE);
}

/* A value that ends with “…” is the beginning of what has to be there. */
static void
assert_value (const char *value,
              const char *expected)
{
  g_autofree char *head = NULL;

  if (!g_str_has_suffix (expected, "…"))
    {
      g_assert_cmpstr (value, ==, expected);
      return;
    }

  head = g_strndup (expected, strlen (expected) - strlen ("…"));
  if (!g_str_has_prefix (value, head))
    g_error ("“%s” does not begin with “%s”", value, head);
}

void
text_fixture_assert_lines (GPtrArray      *lines,
                           const TextLine *expected,
                           guint           n_expected)
{
  for (guint i = 0; i < MIN (lines->len, n_expected); i++)
    {
      PerksExplanationLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpstr (line->subject, ==, expected[i].subject);
      assert_value (line->value, expected[i].value);
      g_assert_cmpstr (line->source, ==, expected[i].source);
      g_assert_cmpint (line->assumed, ==, expected[i].assumed);
    }

  if (lines->len != n_expected)
    {
      g_autofree char *text = text_fixture_list (lines);

      g_error ("There are %u lines and not %u:\n%s", lines->len, n_expected, text);
    }
}

static char *
list_differences (GPtrArray *differences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (differences, i);

      g_string_append_printf (text, "\n%s {%s}: %s -> %s", difference->subject, difference->key,
                              difference->before != NULL ? difference->before : "-",
                              difference->after != NULL ? difference->after : "-");
    }

  return g_string_free (text, FALSE);
}

/* A key is there once; what differs differs; and the whole is what has to be there. */
void
text_fixture_assert_differences (TextFixture          *self,
                                 PerksSituation       *before,
                                 PerksSituation       *after,
                                 const TextDifference *expected,
                                 guint                 n_expected)
{
  g_autoptr (GPtrArray) differences = perks_situation_compare (before, after, self->locale_text);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = list_differences (differences);

  g_test_message ("%s", text);
  for (guint i = 0; i < MIN (differences->len, n_expected); i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (differences, i);

      g_assert_cmpstr (difference->subject, ==, expected[i].subject);
      g_assert_cmpstr (difference->key, ==, expected[i].key);
      g_assert_cmpstr (difference->before, ==, expected[i].before);
      g_assert_cmpstr (difference->after, ==, expected[i].after);
      g_assert_cmpstr (difference->before, !=, difference->after);
      g_assert_true (g_hash_table_add (keys, difference->key));
    }

  if (differences->len != n_expected)
    g_error ("There are %u differences and not %u:%s", differences->len, n_expected, text);
}
