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

  if (order != 0 || g_str_equal (perks_deadline_get_rule (a_deadline),
                                 perks_deadline_get_rule (b_deadline)))
    return order;

  a_rank = get_rank (perks_deadline_get_rule (a_deadline));
  b_rank = get_rank (perks_deadline_get_rule (b_deadline));
  return (a_rank > b_rank) - (a_rank < b_rank);
}

/* What is assumed has to be shown as assumed, whatever else it rests on. */
static PerksProvenance
get_less_sure (PerksProvenance a,
               PerksProvenance b)
{
  if (a == PERKS_PROVENANCE_ASSUMED || b == PERKS_PROVENANCE_PUBLISHED)
    return a;

  return b;
}

/* The clause or figure that is the least sure decides. */
static PerksProvenance
find_provenance (PerksEdition       *edition,
                 const PerksFinding *finding,
                 const char *const  *figures)
{
  const PerksClause *clause = perks_edition_find_clause (edition, finding->clause);
  PerksProvenance provenance = clause != NULL ? clause->provenance : PERKS_PROVENANCE_PUBLISHED;

  for (guint i = 0; figures != NULL && figures[i] != NULL; i++)
    {
      const PerksFigure *figure = perks_edition_find_figure (edition, figures[i]);

      if (figure != NULL)
        provenance = get_less_sure (provenance, figure->provenance);
    }

  return provenance;
}

static char **
list_facts (const PerksFinding *finding)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_auto (GStrv) fields = NULL;

  if (finding->fields == NULL || finding->record == NULL)
    return NULL;

  fields = g_strsplit (finding->fields, " ", -1);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *value = perks_record_dup_field (finding->record, fields[i]);
      g_autofree char *fact = g_strconcat (fields[i], "=", value != NULL ? value : "", NULL);

      g_strv_builder_add (facts, fact);
    }

  return g_strv_builder_end (facts);
}

static char *
make_entity (const PerksFinding *finding)
{
  if (finding->record == NULL)
    return g_strdup (finding->entity);

  return g_strconcat (perks_record_get_kind (finding->record), ":",
                      perks_record_get_id (finding->record), NULL);
}

/**
 * perks_rule_raise:
 * @self: what the rule is applied to
 * @finding: what it has found
 *
 * Adds what a rule has found.
 */
void
perks_rule_raise (PerksRuleCase      *self,
                  const PerksFinding *finding)
{
  PerksEdition *edition = self->standing->edition;
  g_autofree char *entity = make_entity (finding);
  g_autofree char *source = g_strconcat (perks_edition_get_id (edition), "#", finding->clause,
                                         NULL);
  g_auto (GStrv) facts = list_facts (finding);
  g_auto (GStrv) figures = finding->figures != NULL ? g_strsplit (finding->figures, " ", -1) : NULL;
  const PerksDeadlineValues values = {
    .rule = finding->rule,
    .entity = entity,
    .due = finding->due,
    .text = finding->text,
    .source = source,
    .provenance = find_provenance (edition, finding, (const char *const *) figures),
    .action = finding->action,
    .target = finding->target,
    .facts = (const char *const *) facts,
    .figures = (const char *const *) figures,
  };

  g_ptr_array_add (self->deadlines, perks_deadline_new (&values));
}

/**
 * perks_rule_is_near:
 * @self: what the rule is applied to
 * @day: a day on which something lapses
 * @lead: how many days ahead the rule warns
 *
 * Returns: whether @day is today or one of the next @lead days, or of the days of the case's
 *   horizon where that is further away
 */
gboolean
perks_rule_is_near (const PerksRuleCase *self,
                    PerksDay             day,
                    int                  lead)
{
  gint64 ahead = (gint64) day - self->standing->today;

  return day != PERKS_DAY_NONE && ahead >= 0 && ahead <= MAX (lead, self->horizon);
}

/**
 * perks_rule_write_day:
 * @self: what the rule is applied to
 * @day: a day
 *
 * Returns: (transfer full): the day as it is written in a sentence
 */
char *
perks_rule_write_day (const PerksRuleCase *self,
                      PerksDay             day)
{
  return perks_wording_write_day (self->wording, day);
}

/**
 * perks_rule_write_usd:
 * @self: what the rule is applied to
 * @cents: an amount in cents of USD
 *
 * Returns: (transfer full): the amount as it is written in a sentence, with its currency
 */
char *
perks_rule_write_usd (const PerksRuleCase *self,
                      gint64               cents)
{
  return perks_wording_write_usd (self->wording, cents);
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
