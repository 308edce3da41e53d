/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-digest.h"

#include <glib/gi18n.h>

#include "perks-deadline.h"

/* What a person is reminded of: what is overdue, and what is owed or lapses within a week. Pure;
 * may be called on any thread. */

#define LEAD_DAYS 7
#define MOST_LINES 3
#define MOST_CHARACTERS 100
#define MOST_NAME_CHARACTERS 24

static gboolean
is_overdue (PerksDeadline *deadline,
            PerksDay       today)
{
  PerksDay due = perks_deadline_get_due (deadline);

  return due != PERKS_DAY_NONE && due < today;
}

static gboolean
is_near (PerksDeadline *deadline,
         PerksDay       today)
{
  PerksDay due = perks_deadline_get_due (deadline);

  return due != PERKS_DAY_NONE && (gint64) due - today <= LEAD_DAYS;
}

static GPtrArray *
list_near (PerksSituation *situation)
{
  GPtrArray *advice = perks_situation_get_advice (situation);
  GPtrArray *near = g_ptr_array_new ();

  for (guint i = 0; i < advice->len; i++)
    {
      if (is_near (g_ptr_array_index (advice, i), perks_situation_get_today (situation)))
        g_ptr_array_add (near, g_ptr_array_index (advice, i));
    }

  return near;
}

static char *
write_title (guint n_overdue,
             guint n_coming)
{
  g_autofree char *coming = NULL;
  g_autofree char *overdue = NULL;

  if (n_coming == 0)
    return g_strdup_printf (ngettext ("%u deadline is overdue", "%u deadlines are overdue",
                                      n_overdue), n_overdue);

  coming = g_strdup_printf (ngettext ("%u deadline this week", "%u deadlines this week",
                                      n_coming), n_coming);
  if (n_overdue == 0)
    return g_steal_pointer (&coming);

  overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue), n_overdue);
  return g_strdup_printf (_("%s, %s"), coming, overdue);
}

/* The end of the first sentence: a full stop outside quotation marks before a capital letter or a
 * quotation mark. A name may hold full stops, and so may a day. */
static const char *
find_sentence_end (const char *text)
{
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x201c)
        depth++;
      else if (c == 0x201d)
        depth--;
      else if (c == '.' && depth <= 0 && p[1] == ' ')
        {
          gunichar next = g_utf8_get_char (p + 2);

          if (next == 0x201c || g_unichar_isupper (next))
            return p + 1;
        }
    }

  return text + strlen (text);
}

/* What is too long ends after a word. */
static char *
cut (const char *text,
     long        most)
{
  g_autofree char *head = NULL;
  gsize length;

  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);

  head = g_utf8_substring (text, 0, most - 1);
  if (text[strlen (head)] != ' ' && strrchr (head, ' ') != NULL)
    *strrchr (head, ' ') = '\0';
  for (length = strlen (head); length > 0 && strchr (",;:.", head[length - 1]) != NULL; length--)
    head[length - 1] = '\0';
  return g_strconcat (head, "…", NULL);
}

static gboolean
cut_name (const GMatchInfo *match,
          GString          *result,
          gpointer          unused)
{
  g_autofree char *name = g_match_info_fetch (match, 1);
  g_autofree char *short_name = cut (name, MOST_NAME_CHARACTERS);

  g_string_append_printf (result, "“%s”", short_name);
  return FALSE;
}

/* Long names would leave no room for what is the matter. */
static char *
cut_names (const char *sentence)
{
  g_autoptr (GRegex) quoted = g_regex_new ("“([^“”]*)”", 0, 0, NULL);

  return g_regex_replace_eval (quoted, sentence, -1, 0, 0, cut_name, NULL, NULL);
}

static char *
shorten (const char *text)
{
  const char *end = find_sentence_end (text);
  g_autofree char *sentence = g_strndup (text, (gsize) (end - text));
  g_autofree char *line = NULL;

  g_strdelimit (sentence, "\n", ' ');
  line = cut_names (sentence);
  return cut (line, MOST_CHARACTERS);
}

static char *
write_body (GPtrArray *near)
{
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < near->len && i < MOST_LINES; i++)
    {
      g_autofree char *line = shorten (perks_deadline_get_text (g_ptr_array_index (near, i)));

      if (i > 0)
        g_string_append_c (body, '\n');
      g_string_append (body, line);
    }

  if (near->len > MOST_LINES)
    {
      guint n_more = near->len - MOST_LINES;

      g_string_append_c (body, '\n');
      g_string_append_printf (body, ngettext ("and %u more", "and %u more", n_more), n_more);
    }

  return g_string_free (body, FALSE);
}

/**
 * perks_digest_new:
 * @situation: a situation
 *
 * Gathers what deserves attention and is overdue, due today or due within the next seven days, in
 * the order of the situation. What has no day is nothing to be reminded of.
 *
 * Returns: (transfer full) (nullable): what to remind of, or %NULL when there is nothing
 */
PerksDigest *
perks_digest_new (PerksSituation *situation)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) near = NULL;
  PerksDigest *self;
  guint n_overdue = 0;

  g_return_val_if_fail (PERKS_IS_SITUATION (situation), NULL);

  near = list_near (situation);
  if (near->len == 0)
    return NULL;

  for (guint i = 0; i < near->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (near, i);
      g_autofree char *id = perks_deadline_dup_id (deadline);

      if (is_overdue (deadline, perks_situation_get_today (situation)))
        n_overdue++;
      g_strv_builder_add (ids, id);
    }

  self = g_new0 (PerksDigest, 1);
  self->title = write_title (n_overdue, near->len - n_overdue);
  self->body = write_body (near);
  self->ids = g_strv_builder_end (ids);
  return self;
}

/**
 * perks_digest_free:
 * @self: (transfer full): a digest
 *
 * Frees @self.
 */
void
perks_digest_free (PerksDigest *self)
{
  g_free (self->title);
  g_free (self->body);
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * perks_digest_is_true:
 * @ids: (array zero-terminated=1): the ids of a digest that was shown
 * @situation: a situation
 *
 * Returns: whether each of @ids still is something to be reminded of; where it is not, and where
 *   there is none, the notification is to be withdrawn
 */
gboolean
perks_digest_is_true (const char *const *ids,
                      PerksSituation    *situation)
{
  g_autoptr (GHashTable) raised = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) near = NULL;

  g_return_val_if_fail (ids != NULL, FALSE);
  g_return_val_if_fail (PERKS_IS_SITUATION (situation), FALSE);

  near = list_near (situation);
  for (guint i = 0; i < near->len; i++)
    g_hash_table_add (raised, perks_deadline_dup_id (g_ptr_array_index (near, i)));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!g_hash_table_contains (raised, ids[i]))
        return FALSE;
    }

  return ids[0] != NULL;
}
