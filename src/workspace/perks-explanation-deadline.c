/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-private.h"

#include <glib/gi18n.h>

#include "perks-claim.h"
#include "perks-day.h"
#include "perks-deadline.h"
#include "perks-engagement-span.h"
#include "perks-fact-text.h"

/* What a line of attention rests on: the facts of the books, the figures of the edition, how the
 * day follows from them, and the clause. */

typedef struct
{
  PerksSituation  *situation;
  PerksEdition    *edition;
  PerksDeadline   *deadline;
  PerksLocaleText *locale_text;
  PerksOffer      *offer;
  PerksClaim      *claim;
  GPtrArray       *lines;
} DeadlineCase;

static PerksClaim *
find_claim (PerksBooks *books,
            const char *id)
{
  GPtrArray *claims = perks_books_get_claims (books);

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (g_str_equal (perks_record_get_id (PERKS_RECORD (claim)), id))
        return claim;
    }

  return NULL;
}

static void
find_entity (DeadlineCase *self)
{
  PerksBooks *books = perks_situation_get_books (self->situation);
  g_auto (GStrv) parts = g_strsplit (perks_deadline_get_entity (self->deadline), ":", 2);

  if (parts[0] == NULL || parts[1] == NULL)
    return;
  if (g_str_equal (parts[0], "offer"))
    self->offer = perks_books_find_offer (books, parts[1]);
  if (g_str_equal (parts[0], "claim"))
    self->claim = find_claim (books, parts[1]);
  if (self->claim != NULL && perks_claim_get_offer (self->claim) != NULL)
    self->offer = perks_books_find_offer (books, perks_claim_get_offer (self->claim));
}

static gboolean
is_raised_by (DeadlineCase *self,
              const char   *rule)
{
  return g_str_equal (perks_deadline_get_rule (self->deadline), rule);
}

static void
add_facts (DeadlineCase *self)
{
  const char *const *facts = perks_deadline_get_facts (self->deadline);

  for (; facts != NULL && *facts != NULL; facts++)
    {
      g_auto (GStrv) parts = g_strsplit (*facts, "=", 2);
      g_autofree char *value = perks_fact_text_value (self->edition, parts[0], parts[1],
                                                      self->locale_text);

      perks_explanation_add (self->lines, perks_fact_text_subject (parts[0]), value);
    }
}

/* What an offer's path gives ends some months after that path began. */
static gboolean
ends_with_path (DeadlineCase *self)
{
  return is_raised_by (self, "claim-expiring") && self->offer != NULL &&
         (self->claim == NULL || perks_claim_get_expires_on (self->claim) == PERKS_DAY_NONE);
}

/* The day from which the months of a path run, where the facts do not say it. */
static void
add_path_since (DeadlineCase *self)
{
  PerksDay since;

  if (self->offer == NULL || !(ends_with_path (self) || is_raised_by (self, "engagement-ending")))
    return;

  since = perks_offer_get_path_since (self->offer, perks_situation_get_today (self->situation));
  if (self->claim != NULL || since != perks_offer_get_live_since (self->offer))
    perks_explanation_add_day (self->lines, _("On its path since"), since, self->locale_text);
}

/* Where nobody has entered when it was asked for, the day counts since which it is. */
static void
add_since (DeadlineCase *self)
{
  if (is_raised_by (self, "claim-reply-overdue") && self->claim != NULL &&
      perks_claim_get_requested_on (self->claim) == PERKS_DAY_NONE)
    perks_explanation_add_day (self->lines, perks_fact_text_subject ("since"),
                               perks_claim_get_since (self->claim), self->locale_text);
}

static void
add_remote (DeadlineCase *self)
{
  GPtrArray *remotes = perks_books_get_remotes (perks_situation_get_books (self->situation));

  for (guint i = 0; is_raised_by (self, "sync-failing") && i < remotes->len; i++)
    {
      const PerksRemote *remote = g_ptr_array_index (remotes, i);
      g_autofree char *failures = NULL;

      if (g_strcmp0 (remote->name, perks_deadline_get_target (self->deadline)) != 0)
        continue;
      failures = perks_locale_text_count (self->locale_text, remote->failures);
      perks_explanation_add_day (self->lines, _("Set up on"), remote->set_up_on,
                                 self->locale_text);
      perks_explanation_add_day (self->lines, _("Succeeded last on"), remote->succeeded_on,
                                 self->locale_text);
      perks_explanation_add (self->lines, _("Failures since"), failures);
    }
}

static void
add_editions (DeadlineCase *self)
{
  GPtrArray *editions = perks_situation_get_editions (self->situation);

  if (!is_raised_by (self, "edition-superseded"))
    return;

  perks_explanation_add (self->lines, _("Edition in use"), perks_edition_get_id (self->edition));
  perks_explanation_add_day (self->lines, _("Its last day"), perks_edition_get_to (self->edition),
                             self->locale_text);
  for (guint i = 0; i < editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (editions, i);

      if (g_strcmp0 (perks_edition_get_id (edition),
                     perks_deadline_get_target (self->deadline)) != 0)
        continue;
      perks_explanation_add (self->lines, _("Later edition"), perks_edition_get_id (edition));
      perks_explanation_add_day (self->lines, _("Its first day"), perks_edition_get_from (edition),
                                 self->locale_text);
    }
}

static void
add_window (DeadlineCase *self)
{
  const PerksClause *clause = perks_edition_find_clause (self->edition, "window");
  int months = perks_edition_get_window_months (self->edition);
  g_autofree char *value =
    g_strdup_printf (ngettext ("the last %d month", "the last %d months", (gulong) months), months);

  perks_explanation_add_rule (self->lines, &(PerksExplanationLine) {
    .subject = (char *) _("Period that counts"),
    .value = value,
    .assumed = perks_edition_get_window_provenance (self->edition) == PERKS_PROVENANCE_ASSUMED,
    .note = (char *) perks_edition_get_window_note (self->edition),
    .source = clause != NULL ? clause->source : (char *) perks_edition_get_source (self->edition),
  });
}

static void
add_standing (DeadlineCase *self)
{
  PerksStanding *standing = perks_situation_get_standing (self->situation);
  g_autofree char *sum = perks_locale_text_money (self->locale_text,
                                                  perks_money_new_usd (standing->counted));

  if (!is_raised_by (self, "tier-at-risk") || standing->tier == NULL)
    return;

  perks_explanation_add (self->lines, _("Billed sales that count"), sum);
  perks_explanation_add_tier (self->lines, self->edition, _("Tier"), standing->tier,
                              self->locale_text);
  add_window (self);
}

static void
add_figures (DeadlineCase *self)
{
  const char *const *figures = perks_deadline_get_figures (self->deadline);
  gboolean has_path_figure = FALSE;

  for (; figures != NULL && *figures != NULL; figures++)
    {
      has_path_figure |= g_str_equal (*figures, "path-benefit-months");
      perks_explanation_add_figure (self->lines, self->edition, *figures, self->locale_text);
    }
  if (ends_with_path (self) && !has_path_figure)
    perks_explanation_add_figure (self->lines, self->edition, "path-benefit-months",
                                  self->locale_text);
}

/* Months run from going live, or from the last change of path. */
static char *
write_months (PerksOffer *offer,
              PerksDay    today,
              int         months)
{
  if (perks_offer_get_path_since (offer, today) == perks_offer_get_live_since (offer))
    return g_strdup_printf (ngettext ("live since + %d month", "live since + %d months",
                                      (gulong) months), months);

  return g_strdup_printf (ngettext ("on its path since + %d month",
                                    "on its path since + %d months", (gulong) months), months);
}

/**
 * perks_explanation_derive_end:
 * @situation: a situation
 * @offer: an offer
 *
 * Returns: (transfer full): how the end of what its path gives follows: `live since + 6 months`
 */
char *
perks_explanation_derive_end (PerksSituation *situation,
                              PerksOffer     *offer)
{
  return write_months (offer, perks_situation_get_today (situation),
                       perks_edition_get_number (perks_situation_get_edition (situation),
                                                 "path-benefit-months"));
}

static char *
derive_silence (DeadlineCase *self)
{
  int weeks = perks_edition_get_number (self->edition, "silence-weeks");

  return g_strdup_printf (ngettext ("live since + %d week", "live since + %d weeks",
                                    (gulong) weeks), weeks);
}

static char *
derive_reply (DeadlineCase *self)
{
  int days = perks_edition_get_number (self->edition, "reply-days");

  if (self->claim != NULL && perks_claim_get_requested_on (self->claim) == PERKS_DAY_NONE)
    return g_strdup_printf (ngettext ("since + %d day", "since + %d days", (gulong) days), days);

  return g_strdup_printf (ngettext ("requested on + %d day", "requested on + %d days",
                                    (gulong) days), days);
}

static char *
derive_engagement (DeadlineCase *self)
{
  int months = perks_edition_get_number (self->edition, "engagement-months");
  PerksEngagementSpan span;

  perks_engagement_span_find (&span, perks_situation_get_books (self->situation), self->edition,
                              self->offer, perks_situation_get_today (self->situation));
  if (span.record != NULL && perks_engagement_get_end (span.record) != PERKS_DAY_NONE)
    return g_strdup (_("the last day that is entered"));
  if (span.record != NULL && perks_engagement_get_start (span.record) != PERKS_DAY_NONE)
    return g_strdup_printf (ngettext ("the first day that is entered + %d month",
                                      "the first day that is entered + %d months",
                                      (gulong) months), months);

  return write_months (self->offer, perks_situation_get_today (self->situation), months);
}

static const char *
get_reason (DeadlineCase *self)
{
  if (is_raised_by (self, "contact-missing"))
    return _("live since");
  if (is_raised_by (self, "owner-left"))
    return _("today, because nobody gets the messages until then");
  if (is_raised_by (self, "claim-expiring"))
    return _("the last day that is entered for the claim");
  if (is_raised_by (self, "complete-by"))
    return _("the last day that the edition allows");
  if (is_raised_by (self, "credit-ending"))
    return _("the last day of the sponsorship");
  if (is_raised_by (self, "tier-at-risk"))
    return _("the day on which the sum is below the tier when nothing more is sold");

  return NULL;
}

static char *
derive_due (DeadlineCase *self)
{
  if (is_raised_by (self, "contact-silence"))
    return derive_silence (self);
  if (is_raised_by (self, "claim-reply-overdue"))
    return derive_reply (self);
  if (is_raised_by (self, "engagement-ending") && self->offer != NULL)
    return derive_engagement (self);
  if (ends_with_path (self))
    return perks_explanation_derive_end (self->situation, self->offer);

  return g_strdup (get_reason (self));
}

static void
add_due (DeadlineCase *self)
{
  g_autofree char *day = perks_locale_text_day (self->locale_text,
                                                perks_deadline_get_due (self->deadline));
  g_autofree char *derivation = NULL;
  g_autofree char *value = NULL;

  if (day == NULL)
    return;

  derivation = derive_due (self);
  value = derivation != NULL ? g_strdup_printf (_("%s: %s"), day, derivation) : g_strdup (day);
  perks_explanation_add (self->lines, _("Due"), value);
}

static void
add_clause (DeadlineCase *self)
{
  const char *source = perks_deadline_get_source (self->deadline);
  const char *mark = source != NULL ? strchr (source, '#') : NULL;

  if (mark != NULL)
    perks_explanation_add_clause (self->lines, self->edition, mark + 1);
}

/**
 * perks_explanation_of_deadline:
 * @situation: a situation
 * @deadline: what it raises
 * @locale_text: how days and amounts are written
 *
 * Says what @deadline rests on: first the facts of the books, then the figures of the edition, then
 * how the day follows from them, last the clause.
 *
 * Returns: (transfer full) (element-type PerksExplanationLine): the lines
 */
GPtrArray *
perks_explanation_of_deadline (PerksSituation  *situation,
                               PerksDeadline   *deadline,
                               PerksLocaleText *locale_text)
{
  g_autoptr (GPtrArray) lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_explanation_line_free);
  DeadlineCase self = {
    .situation = situation,
    .deadline = deadline,
    .locale_text = locale_text,
    .lines = lines,
  };

  g_return_val_if_fail (PERKS_IS_SITUATION (situation), NULL);
  g_return_val_if_fail (PERKS_IS_DEADLINE (deadline), NULL);
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (locale_text), NULL);

  self.edition = perks_situation_get_edition (situation);
  find_entity (&self);
  add_facts (&self);
  add_path_since (&self);
  add_since (&self);
  add_remote (&self);
  add_editions (&self);
  add_standing (&self);
  add_figures (&self);
  add_due (&self);
  add_clause (&self);

  return g_steal_pointer (&lines);
}
