/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-rule.h"

#include "perks-offer.h"

/* What all rules have in common that say what is owed or deserves attention. */

/* The order of the table in rules.md, part “What is owed and when”. */
static const char *const rules[] = {
  "mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
  "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending", "benefit-unclaimed",
  "optimization-first", "credit-ending", "credit-gap", "tier-at-risk", "isv-connect",
  "offer-delisted", "edition-superseded", "sync-failing",
};

static gsize
get_rank (const char *rule)
{
  gsize rank = 0;

  while (rank < G_N_ELEMENTS (rules) && !g_str_equal (rules[rank], rule))
    rank++;

  return rank;
}

/* What has no day comes after everything that has one. */
static int
compare_days (PerksDay a,
              PerksDay b)
{
  gint64 a_key = a != PERKS_DAY_NONE ? a : G_MAXINT64;
  gint64 b_key = b != PERKS_DAY_NONE ? b : G_MAXINT64;

  return (a_key > b_key) - (a_key < b_key);
}

static int
compare_deadlines (gconstpointer a,
                   gconstpointer b)
{
  PerksDeadline *a_deadline = *(PerksDeadline *const *) a;
  PerksDeadline *b_deadline = *(PerksDeadline *const *) b;
  int order = compare_days (perks_deadline_get_due (a_deadline),
                            perks_deadline_get_due (b_deadline));
  gsize a_rank, b_rank;

  if (order != 0)
    return order;

  a_rank = get_rank (perks_deadline_get_rule (a_deadline));
  b_rank = get_rank (perks_deadline_get_rule (b_deadline));
  return (a_rank > b_rank) - (a_rank < b_rank);
}

/**
 * perks_rule_raise:
 * @deadlines: (element-type PerksDeadline): where it is added
 * @edition: the edition that the rule is read from
 * @rule: the id of the rule
 * @clause: the id of the clause that it rests on
 * @record: what it is about
 * @due: its day, or %PERKS_DAY_NONE
 * @text: what is the matter and what to do next
 *
 * Adds what a rule has found.
 */
void
perks_rule_raise (GPtrArray    *deadlines,
                  PerksEdition *edition,
                  const char   *rule,
                  const char   *clause,
                  PerksRecord  *record,
                  PerksDay      due,
                  const char   *text)
{
  g_autofree char *entity = g_strconcat (perks_record_get_kind (record), ":",
                                         perks_record_get_id (record), NULL);
  g_autofree char *source = g_strconcat (perks_edition_get_id (edition), "#", clause, NULL);
  PerksDeadlineValues values = { .rule = rule, .entity = entity, .due = due, .text = text,
                                 .source = source };

  g_ptr_array_add (deadlines, perks_deadline_new (&values));
}

/**
 * perks_rule_name_of:
 * @offer: an offer
 *
 * Returns: (transfer none): how to name it in a sentence: its name, else its id
 */
const char *
perks_rule_name_of (PerksOffer *offer)
{
  const char *name = perks_offer_get_name (offer);

  return name != NULL ? name : perks_record_get_id (PERKS_RECORD (offer));
}

/**
 * perks_rule_sort:
 * @deadlines: (element-type PerksDeadline): deadlines
 *
 * Sorts by day, the earliest first, those without one last; on the same day in the order of the
 * table in rules.md; what one rule raises on one day stays in the order of the books.
 */
void
perks_rule_sort (GPtrArray *deadlines)
{
  g_ptr_array_sort (deadlines, compare_deadlines);
}
