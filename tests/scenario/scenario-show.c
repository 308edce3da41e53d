/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scenario-show.h"

#include "perks-advice.h"
#include "perks-conditions.h"
#include "perks-day.h"
#include "perks-money.h"
#include "perks-tier.h"

static const char *
name_tier (PerksTier *tier)
{
  return tier != NULL ? perks_tier_get_id (tier) : "-";
}

static char *
write_day (PerksDay day)
{
  return day != PERKS_DAY_NONE ? perks_day_to_string (day) : g_strdup ("-");
}

/* Since when a tier holds that asks for sales and is held through them. */
static PerksDay
get_since (const PerksStanding *standing)
{
  if (standing->tier == NULL || standing->by != PERKS_METRIC_BILLED_SALES ||
      perks_tier_get_threshold (standing->tier, PERKS_METRIC_BILLED_SALES) == 0)
    return PERKS_DAY_NONE;
  return standing->since;
}

static void
show_tier (GString             *shown,
           const PerksStanding *standing)
{
  g_autofree char *since = write_day (get_since (standing));
  g_autofree char *falls_on = write_day (standing->falls_on);

  g_string_append_printf (shown, "  tier %s by %s since %s falls-on %s\n",
                          name_tier (standing->tier),
                          standing->tier != NULL ? perks_enum_to_name (PERKS_TYPE_METRIC,
                                                                       standing->by)
                                                 : "-",
                          since, falls_on);
}

static void
show_sum (GString             *shown,
          const PerksStanding *standing)
{
  g_autofree char *counted = perks_usd_to_string (standing->counted);

  g_string_append_printf (shown, "  counted %s", counted);
  for (int i = PERKS_EXCLUSION_FRAUD; i < PERKS_EXCLUSION_USER; i++)
    {
      g_autofree char *excluded = perks_usd_to_string (standing->excluded[i]);

      g_string_append_printf (shown, " %s %s", perks_enum_to_name (PERKS_TYPE_EXCLUSION, i),
                              excluded);
    }
  g_string_append_c (shown, '\n');
}

static void
show_next (GString             *shown,
           const PerksStanding *standing)
{
  g_autofree char *missing = standing->next != NULL ? perks_usd_to_string (standing->missing)
                                                    : g_strdup ("-");

  g_string_append_printf (shown, "  next %s missing %s forecast ", name_tier (standing->next),
                          missing);
  if (standing->forecast != PERKS_DAY_NONE)
    g_string_append_printf (shown, "+%d\n", standing->forecast - standing->today);
  else
    g_string_append (shown, "-\n");
}

/* How many of what is given through that path stand so. */
static guint
count_state (GPtrArray         *entitlements,
             PerksPath          path,
             PerksBenefitState  state)
{
  guint count = 0;

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      if (perks_entitlement_get_path (entitlement) == path &&
          perks_entitlement_get_state (entitlement) == state)
        count++;
    }

  return count;
}

static void
show_benefits (GString   *shown,
               GPtrArray *entitlements)
{
  g_autoptr (GError) error = NULL;
  PerksBenefitCounts counts = { 0 };
  g_autofree char *unused = NULL;

  perks_conditions_count (entitlements, &counts, &error);
  g_assert_no_error (error);
  unused = perks_usd_to_string (counts.unused_value);
  g_string_append_printf (shown,
                          "  benefits unlocked %u locked %u available %u blocked %u unused %s\n",
                          counts.unlocked, counts.locked,
                          count_state (entitlements, PERKS_PATH_TRANSACT,
                                       PERKS_BENEFIT_STATE_AVAILABLE),
                          count_state (entitlements, PERKS_PATH_TRANSACT,
                                       PERKS_BENEFIT_STATE_BLOCKED), unused);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_sorted (GString   *shown,
               GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (shown, "  %s\n", (const char *) g_ptr_array_index (lines, i));
}

static void
show_offers (GString       *shown,
             PerksBooks    *books,
             PerksStanding *standing)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *offers = perks_books_get_offers (books);

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      PerksPath path = perks_edition_derive_path_on (standing->edition, offer,
                                                     standing->today);
      g_autoptr (GPtrArray) own = perks_conditions_list_for_offer (books, standing, offer);

      if (perks_offer_is_live (offer))
        g_ptr_array_add (lines,
                         g_strdup_printf ("offer %s %s available %u blocked %u",
                                          perks_record_get_id (PERKS_RECORD (offer)),
                                          perks_enum_to_name (PERKS_TYPE_PATH, path),
                                          count_state (own, path, PERKS_BENEFIT_STATE_AVAILABLE),
                                          count_state (own, path, PERKS_BENEFIT_STATE_BLOCKED)));
    }

  append_sorted (shown, lines);
}

/* That the owner has left is due on whatever day it is. */
static char *
write_due (PerksDeadline *line,
           PerksDay       today)
{
  PerksDay due = perks_deadline_get_due (line);

  if (g_str_equal (perks_deadline_get_rule (line), "owner-left") && due == today)
    return g_strdup ("today");
  return write_day (due);
}

/* The number of benefits and what they are worth, as the sentence says them. */
static void
append_worth (GString       *text,
              PerksDeadline *line)
{
  const char *sentence = perks_deadline_get_text (line);
  const char *worth = strstr (sentence, ", worth ");
  g_auto (GStrv) words = g_strsplit (worth != NULL ? worth + strlen (", worth ") : "0.00 USD", " ",
                                     2);

  g_string_append_printf (text, " %d worth %s", atoi (sentence), words[0]);
}

static char *
write_line (PerksDeadline *line,
            PerksDay       today)
{
  g_autofree char *due = write_due (line, today);
  GString *text = g_string_new (NULL);

  g_string_printf (text, "! %s %s %s", perks_deadline_get_rule (line),
                   perks_deadline_get_entity (line), due);
  if (g_str_equal (perks_deadline_get_rule (line), "benefit-unclaimed"))
    append_worth (text, line);
  return g_string_free (text, FALSE);
}

static void
show_attention (GString             *shown,
                const PerksRuleCase *rule_case)
{
  g_autoptr (GPtrArray) advice = perks_advice_list (rule_case);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < advice->len; i++)
    g_ptr_array_add (lines,
                     write_line (g_ptr_array_index (advice, i), rule_case->standing->today));

  append_sorted (shown, lines);
}

/**
 * scenario_show:
 * @books: the books
 * @editions: (element-type PerksEdition): all editions that are known
 * @edition: the one in use
 * @today: the day
 *
 * Returns: (transfer full): all that is shown, as scenario-oracle.py writes it
 */
char *
scenario_show (PerksBooks   *books,
               GPtrArray    *editions,
               PerksEdition *edition,
               PerksDay      today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksStanding) standing = perks_standing_new (books, edition, today, &error);
  g_autoptr (GPtrArray) entitlements = NULL;
  GString *shown = g_string_new (NULL);

  g_assert_no_error (error);
  entitlements = perks_conditions_list_for_publisher (books, standing);
  g_string_append_printf (shown, "  edition %s\n", perks_edition_get_id (edition));
  show_tier (shown, standing);
  show_sum (shown, standing);
  show_next (shown, standing);
  show_benefits (shown, entitlements);
  show_offers (shown, books, standing);
  show_attention (shown, &(PerksRuleCase) {
    .books = books,
    .standing = standing,
    .editions = editions,
    .entitlements = entitlements,
  });
  return g_string_free (shown, FALSE);
}
