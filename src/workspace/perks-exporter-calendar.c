/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-exporter-private.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-day.h"
#include "perks-deadline-text.h"
#include "perks-deadline.h"
#include "perks-icalendar.h"
#include "perks-publisher.h"

/* What is owed as a calendar that a person subscribes to or imports. Each entry lasts the whole day
 * on which something is owed or lapses, and is the same entry in every later export. */

#define PRODUCT "-//Perks//Perks " PERKS_VERSION "//EN"

static const struct
{
  const char *rule;
  const char *category;
} categories[] = {
  { "contact-missing", N_("Contacts") },
  { "contact-generic", N_("Contacts") },
  { "contact-silence", N_("Contacts") },
  { "owner-left", N_("Contacts") },
  { "claim-reply-overdue", N_("Benefits") },
  { "claim-expiring", N_("Benefits") },
  { "complete-by", N_("Benefits") },
  { "benefit-unclaimed", N_("Benefits") },
  { "optimization-first", N_("Benefits") },
  { "isv-connect", N_("Benefits") },
  { "offer-delisted", N_("Benefits") },
  { "engagement-ending", N_("Engagements") },
  { "credit-ending", N_("Sponsorship") },
  { "credit-gap", N_("Sponsorship") },
  { "tier-at-risk", N_("Tier") },
};

/* What is left is about the publisher or the programme. */
static const char *
find_category (const char *rule)
{
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      if (g_str_equal (categories[i].rule, rule))
        return _(categories[i].category);
    }

  return _("Programme");
}

/* The sentence, and where the clause is known from on which it rests. */
static char *
write_description (PerksSituation *situation,
                   PerksDeadline  *deadline)
{
  const char *sign = strchr (perks_deadline_get_source (deadline), '#');
  PerksEdition *edition = perks_situation_get_edition (situation);
  const PerksClause *clause = sign != NULL ? perks_edition_find_clause (edition, sign + 1) : NULL;
  const char *text = perks_deadline_get_text (deadline);

  if (clause == NULL)
    return g_strdup (text);
  if (perks_deadline_get_provenance (deadline) == PERKS_PROVENANCE_ASSUMED)
    return g_strdup_printf (_("%s\n\n%s: %s (assumed)"), text, clause->title, clause->source);

  return g_strdup_printf (_("%s\n\n%s: %s"), text, clause->title, clause->source);
}

/* A day is enough to act. Of what is owed today or is overdue nobody is reminded: many calendars
 * would do so at once and for all of it, whenever it is imported. */
static int
choose_alarm (PerksSituation *situation,
              PerksDay        day)
{
  return day > perks_situation_get_today (situation) ? 1 : PERKS_CALENDAR_NO_ALARM;
}

static void
add_deadline (PerksICalendar *calendar,
              PerksSituation *situation,
              PerksDeadline  *deadline)
{
  PerksPublisher *publisher = perks_books_get_publisher (perks_situation_get_books (situation));
  g_autofree char *id = perks_deadline_dup_id (deadline);
  g_autofree char *uid = g_strconcat (perks_record_get_id (PERKS_RECORD (publisher)), "/", id,
                                      NULL);
  g_autofree char *summary = perks_deadline_text_title (situation, deadline);
  g_autofree char *description = write_description (situation, deadline);
  PerksDay day = perks_deadline_get_due (deadline);

  perks_icalendar_add (calendar, &(PerksCalendarEntry) {
    .uid = uid,
    .day = day,
    .summary = summary,
    .description = description,
    .category = find_category (perks_deadline_get_rule (deadline)),
    .alarm_days = choose_alarm (situation, day),
  });
}

/* As of the day for which it holds, so that the same books on one day make the same bytes. */
static PerksICalendar *
make_calendar (PerksSituation *situation)
{
  PerksPublisher *publisher = perks_books_get_publisher (perks_situation_get_books (situation));
  g_autofree char *today = perks_day_to_string (perks_situation_get_today (situation));
  g_autofree char *name = NULL;

  if (publisher != NULL)
    name = g_strdup_printf (_("Perks: %s"), perks_publisher_get_name (publisher));

  return perks_icalendar_new (PRODUCT, name != NULL ? name : "Perks", today);
}

/**
 * perks_exporter_write_calendar: (skip)
 * @workspace: a workspace
 * @selection: (nullable): for whom, by which edition, for which day, and how days and amounts are
 *   written in the descriptions
 * @stream: where the calendar goes
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Writes everything that is owed or lapses on a day, however far away it is, as iCalendar. The
 * day before each the calendar reminds, unless that has passed. The UID of an entry follows from
 * publisher, rule and record.
 *
 * Returns: %FALSE as perks_exporter_write()
 */
gboolean
perks_exporter_write_calendar (PerksWorkspace        *workspace,
                               const PerksSelection  *selection,
                               GOutputStream         *stream,
                               GCancellable          *cancellable,
                               GError               **error)
{
  g_autoptr (PerksSituation) situation = perks_workspace_load (workspace, selection, error);
  g_autoptr (PerksICalendar) calendar = NULL;
  GPtrArray *deadlines;

  if (situation == NULL)
    return FALSE;

  calendar = make_calendar (situation);
  deadlines = perks_situation_get_deadlines (situation);
  for (guint i = 0; i < deadlines->len; i++)
    add_deadline (calendar, situation, g_ptr_array_index (deadlines, i));

  return perks_icalendar_write (calendar, stream, cancellable, error);
}
