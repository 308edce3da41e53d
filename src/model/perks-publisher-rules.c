/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-publisher-rules.h"

#include <glib/gi18n.h>

#include "perks-publisher.h"
#include "perks-tier.h"

/* The rules about the publisher as a whole: its entry condition, its tier, the edition it goes by,
 * and where its sales come from. */

#define RISK_DAYS 60
#define SILENT_DAYS 3
#define MOST_FAILURES 3

static gboolean
is_partner_id (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  return length >= 4 && length <= 10 && strspn (text, "0123456789") == length;
}

static void
check_mpn_id (PerksRuleCase  *rule_case,
              PerksPublisher *publisher)
{
  if (is_partner_id (perks_publisher_get_mpn_id (publisher)))
    return;

  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "mpn-id-missing",
    .clause = "getting-started",
    .record = PERKS_RECORD (publisher),
    .text = _("The publisher has no MPN ID, without which nothing can be published. Enter the 4 to "
              "10 digits that Partner Center shows for your account."),
    .action = PERKS_ACTION_EDIT_PUBLISHER,
    .target = perks_record_get_id (PERKS_RECORD (publisher)),
    .fields = "mpn-id",
  });
}

static void
check_tier (PerksRuleCase  *rule_case,
            PerksPublisher *publisher)
{
  PerksStanding *standing = rule_case->standing;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (!perks_rule_is_near (rule_case, standing->falls_on, RISK_DAYS))
    return;

  day = perks_rule_write_day (rule_case, standing->falls_on);
  text = g_strdup_printf (_("Without further sales the tier %s is lost on %s, because only the "
                            "sales of the trailing window count. Claim what it gives before, and "
                            "see what has to be sold to keep it."),
                          perks_tier_get_label (standing->tier), day);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "tier-at-risk",
    .clause = "window",
    .record = PERKS_RECORD (publisher),
    .due = standing->falls_on,
    .text = text,
    .action = PERKS_ACTION_OPEN_FORECAST,
  });
}

/* The latest of those that have begun; while none has, the next to begin. */
static PerksEdition *
find_later (PerksRuleCase *rule_case)
{
  PerksDay from = perks_edition_get_from (rule_case->standing->edition);
  PerksDay today = rule_case->standing->today;
  PerksEdition *later = NULL;

  for (guint i = 0; rule_case->editions != NULL && i < rule_case->editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (rule_case->editions, i);

      if (perks_edition_get_from (edition) > from &&
          (later == NULL || perks_edition_get_from (edition) <= today))
        later = edition;
    }

  return later;
}

static void
check_edition (PerksRuleCase *rule_case)
{
  PerksEdition *edition = rule_case->standing->edition;
  PerksDay to = perks_edition_get_to (edition);
  PerksEdition *later = find_later (rule_case);
  g_autofree char *entity = g_strconcat ("edition:", perks_edition_get_id (edition), NULL);
  g_autofree char *ended = NULL;
  g_autofree char *text = NULL;

  if (to == PERKS_DAY_NONE || rule_case->standing->today <= to || later == NULL)
    return;

  ended = perks_rule_write_day (rule_case, to);
  text = g_strdup_printf (_("The edition %s ended on %s, so the programme may judge by other rules "
                            "now. Compare it with %s, see what would change for you, and choose."),
                          perks_edition_get_id (edition), ended, perks_edition_get_id (later));
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "edition-superseded",
    .clause = "purpose",
    .entity = entity,
    .text = text,
    .action = PERKS_ACTION_OPEN_EDITIONS,
    .target = perks_edition_get_id (later),
  });
}

static char *
describe_remote (PerksRuleCase     *rule_case,
                 const PerksRemote *remote,
                 PerksDay           since)
{
  g_autofree char *day = NULL;

  if (since == PERKS_DAY_NONE)
    return g_strdup_printf (_("Nothing has ever come in from %s, so the sum and the tier may be "
                              "out of date. Look at what went wrong last and try again."),
                            remote->name);

  day = perks_rule_write_day (rule_case, since);
  return g_strdup_printf (_("Nothing has come in from %s since %s, so the sum and the tier may be "
                            "out of date. Look at what went wrong last and try again."),
                          remote->name, day);
}

static void
check_remote (PerksRuleCase     *rule_case,
              const PerksRemote *remote)
{
  PerksDay since = MAX (remote->set_up_on, remote->succeeded_on);
  g_autofree char *entity = g_strconcat ("remote:", remote->name, NULL);
  g_autofree char *text = NULL;

  if ((gint64) rule_case->standing->today - since < SILENT_DAYS && remote->failures < MOST_FAILURES)
    return;

  text = describe_remote (rule_case, remote, since);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "sync-failing",
    .clause = "tiers",
    .entity = entity,
    .text = text,
    .action = PERKS_ACTION_OPEN_REMOTES,
    .target = remote->name,
  });
}

/**
 * perks_publisher_rules_apply:
 * @rule_case: what the rules are applied to
 *
 * Applies `mpn-id-missing`, `tier-at-risk`, `edition-superseded` and `sync-failing`. Source:
 * rules.md, What is owed and when.
 */
void
perks_publisher_rules_apply (PerksRuleCase *rule_case)
{
  PerksPublisher *publisher = perks_books_get_publisher (rule_case->books);
  GPtrArray *remotes = perks_books_get_remotes (rule_case->books);

  if (publisher == NULL)
    return;

  check_mpn_id (rule_case, publisher);
  check_tier (rule_case, publisher);
  check_edition (rule_case);
  for (guint i = 0; i < remotes->len; i++)
    check_remote (rule_case, g_ptr_array_index (remotes, i));
}
