/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-engagement-span.h"
#include "perks-error.h"
#include "perks-record-id.h"
#include "perks-rule.h"

/* Commands on engagements. What nobody has entered follows from the offer; the first command on an
 * engagement writes it down. */

typedef struct
{
  PerksSituation      *situation;
  PerksOffer          *offer;
  PerksEngagementSpan  span;
  PerksDay             day;
} Case;

static void
case_clear (Case *self)
{
  g_clear_object (&self->situation);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static gboolean
load_case (Case                  *self,
           PerksWorkspace        *workspace,
           const PerksSelection  *selection,
           const char            *offer,
           PerksDay               day,
           GError               **error)
{
  PerksBooks *books;

  self->situation = perks_workspace_load (workspace, selection, error);
  if (self->situation == NULL)
    return FALSE;
  books = perks_situation_get_books (self->situation);
  self->offer = perks_commands_require_offer (books, offer, error);
  if (self->offer == NULL)
    return FALSE;

  self->day = day != PERKS_DAY_NONE ? day : perks_situation_get_today (self->situation);
  perks_engagement_span_find (&self->span, books, perks_situation_get_edition (self->situation),
                              self->offer, perks_situation_get_today (self->situation));
  return TRUE;
}

static gboolean
set_day (PerksRecord  *record,
         const char   *field,
         PerksDay      day,
         GError      **error)
{
  g_autofree char *text = day != PERKS_DAY_NONE ? perks_day_to_string (day) : NULL;

  return perks_record_set_field (record, field, text, error);
}

/* OFFER/DAY, and a number where that has been used. The ids of offers are unique over all
 * publishers, and what begins with one is of no other offer. */
static char *
make_id (PerksBooks *books,
         const char *offer,
         PerksDay    day)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *engagements = perks_books_get_engagements (books);
  g_autofree char *text = perks_day_to_string (day);
  g_autofree char *id = g_strconcat (offer, "/", text, NULL);

  for (guint i = 0; i < engagements->len; i++)
    g_hash_table_add (taken,
                      (char *) perks_record_get_id (g_ptr_array_index (engagements, i)));

  return perks_record_id_number (id, taken);
}

static PerksRecord *
make_record (const Case *self,
             PerksDay    start)
{
  const char *offer = perks_record_get_id (PERKS_RECORD (self->offer));
  g_autofree char *id = make_id (perks_situation_get_books (self->situation), offer,
                                 start != PERKS_DAY_NONE ? start : self->day);
  PerksEngagement *engagement = perks_engagement_new (id);

  g_object_set (engagement, "publisher", perks_offer_get_publisher (self->offer), "offer", offer,
                "start", start, NULL);
  return PERKS_RECORD (engagement);
}

/* The record of this publication as it is to become: a copy of what is there, or a new one. */
static PerksRecord *
prepare_record (const Case *self)
{
  if (self->span.record != NULL)
    return perks_record_copy (PERKS_RECORD (self->span.record));

  return make_record (self, self->span.start);
}

static gboolean
refuse_early_start (PerksDay   path_since,
                    GError   **error)
{
  g_autofree char *since = perks_day_to_string (path_since);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("start: the offer has been live on its path since %s, and its engagement cannot "
                 "begin before that"), since);
  return FALSE;
}

/* A record that began before the present publication would belong to the one before, and nobody
 * would see it. */
static gboolean
check_days (const Case   *self,
            PerksRecord  *record,
            GError      **error)
{
  PerksEngagement *engagement = PERKS_ENGAGEMENT (record);
  PerksDay path_since =
    perks_offer_get_path_since (self->offer, perks_situation_get_today (self->situation));
  PerksDay start = perks_engagement_get_start (engagement);
  PerksDay end = perks_engagement_get_end (engagement);
  PerksDay out = perks_engagement_get_opted_out_on (engagement);
  PerksDay in = perks_engagement_get_opted_in_on (engagement);

  if (start != PERKS_DAY_NONE && start < path_since)
    return refuse_early_start (path_since, error);
  if (start != PERKS_DAY_NONE && end != PERKS_DAY_NONE && end < start)
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                           _("end: an engagement cannot end before it has begun"));
      return FALSE;
    }
  if (in == PERKS_DAY_NONE || in >= out)
    return TRUE;

  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                       _("opted-in-on: opting in again cannot come before opting out"));
  return FALSE;
}

static gboolean
apply (const Case      *self,
       PerksWorkspace  *workspace,
       const char      *label,
       PerksRecord     *before,
       PerksRecord     *after,
       GError         **error)
{
  g_autoptr (PerksChange) change = perks_commands_begin (workspace, "%s: %s", label,
                                                         perks_rule_name_of (self->offer));

  if (!check_days (self, after, error))
    return FALSE;
  if (before != NULL)
    perks_change_edit (change, before, after);
  else
    perks_change_create (change, after);

  return perks_commands_end (workspace, change, error);
}

static gboolean
check_may_start (const Case  *self,
                 GError     **error)
{
  const char *name = perks_rule_name_of (self->offer);

  if (self->span.kind == PERKS_ENGAGEMENT_KIND_NONE)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
                   _("“%s” has no engagement: a manager helps offers of path Trial, Consulting and "
                     "Transact only"), name);
      return FALSE;
    }
  if (!perks_offer_is_live (self->offer))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
                   _("“%s” is not live: an engagement begins when the offer goes live"), name);
      return FALSE;
    }
  if (self->span.record != NULL &&
      perks_engagement_get_start (self->span.record) != PERKS_DAY_NONE &&
      !perks_engagement_span_is_over (&self->span, self->day))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_EXISTS,
                   _("“%s” has an engagement that is not over; end it before starting another"),
                   name);
      return FALSE;
    }

  return TRUE;
}

/**
 * perks_commands_start_engagement:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @offer: the id of an offer
 * @manager: (nullable): the name of the engagement manager
 * @day: its first day, or %PERKS_DAY_NONE for the day of going live, else today
 * @id: (out) (optional): the id of the engagement
 * @error: return location for a #PerksError
 *
 * Notes that an engagement has begun. One that began by itself when the offer went live is written
 * down. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_REFUSED when the offer's path has no
 *   engagement or the offer is not live, %PERKS_ERROR_EXISTS while another one runs,
 *   %PERKS_ERROR_INVALID_VALUE for a day before the present path, or an error of storage; nothing
 *   is then changed
 */
gboolean
perks_commands_start_engagement (PerksWorkspace        *workspace,
                                 const PerksSelection  *selection,
                                 const char            *offer,
                                 const char            *manager,
                                 PerksDay               day,
                                 char                 **id,
                                 GError               **error)
{
  g_auto (Case) self = { NULL };
  g_autoptr (PerksRecord) after = NULL;
  PerksRecord *before = NULL;
  PerksDay start = day;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (offer != NULL, FALSE);

  if (!load_case (&self, workspace, selection, offer, day, error) ||
      !check_may_start (&self, error))
    return FALSE;

  if (start == PERKS_DAY_NONE)
    start = self.span.record == NULL && self.span.start != PERKS_DAY_NONE ? self.span.start
                                                                         : self.day;
  if (self.span.record != NULL &&
      perks_engagement_get_start (self.span.record) == PERKS_DAY_NONE)
    before = PERKS_RECORD (self.span.record);
  after = before != NULL ? perks_record_copy (before) : make_record (&self, start);
  if (!set_day (after, "start", start, error) ||
      !perks_record_set_field (after, "manager", manager, error) ||
      !apply (&self, workspace, _("Start of the engagement"), before, after, error))
    return FALSE;

  if (id != NULL)
    *id = g_strdup (perks_record_get_id (after));
  return TRUE;
}

/* Ending today what is over already would make it longer; a day that is named is meant. */
static gboolean
check_may_end (const Case  *self,
               gboolean     names_day,
               GError     **error)
{
  const char *name = perks_rule_name_of (self->offer);
  g_autofree char *end = NULL;

  if (self->span.kind == PERKS_ENGAGEMENT_KIND_NONE || self->span.start == PERKS_DAY_NONE)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("“%s” has no engagement that could end"), name);
      return FALSE;
    }
  if (names_day || !perks_engagement_span_is_over (&self->span, self->day))
    return TRUE;

  end = perks_day_to_string (self->span.end);
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("The engagement for “%s” ended on %s already; name the day if it was another one"),
               name, end);
  return FALSE;
}

/**
 * perks_commands_end_engagement:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @offer: the id of an offer
 * @day: its last day, or %PERKS_DAY_NONE for today
 * @error: return location for a #PerksError
 *
 * Notes that the engagement of an offer ends, or ended, on another day than it would by itself.
 * Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND when there is no such offer or it has no engagement,
 *   %PERKS_ERROR_INVALID_VALUE for a day before its first, %PERKS_ERROR_REFUSED when it is over and
 *   no day is named, or an error of storage; nothing is then changed
 */
gboolean
perks_commands_end_engagement (PerksWorkspace        *workspace,
                               const PerksSelection  *selection,
                               const char            *offer,
                               PerksDay               day,
                               GError               **error)
{
  g_auto (Case) self = { NULL };
  g_autoptr (PerksRecord) after = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (offer != NULL, FALSE);

  if (!load_case (&self, workspace, selection, offer, day, error) ||
      !check_may_end (&self, day != PERKS_DAY_NONE, error))
    return FALSE;

  after = prepare_record (&self);
  return set_day (after, "end", self.day, error) &&
         apply (&self, workspace, _("End of the engagement"),
                (PerksRecord *) self.span.record, after, error);
}

/**
 * perks_commands_opt:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @offer: the id of an offer
 * @in: whether the publisher opts in again, and not out
 * @day: since when, or %PERKS_DAY_NONE for today
 * @reason: (nullable): why
 * @error: return location for a #PerksError
 *
 * Notes that the publisher opts out of what the programme does for an offer, or in again. Source:
 * rules.md, Paths. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_REFUSED when that is how it stands
 *   already, %PERKS_ERROR_INVALID_VALUE for opting in before the day of opting out, or an error of
 *   storage; nothing is then changed
 */
gboolean
perks_commands_opt (PerksWorkspace        *workspace,
                    const PerksSelection  *selection,
                    const char            *offer,
                    gboolean               in,
                    PerksDay               day,
                    const char            *reason,
                    GError               **error)
{
  g_auto (Case) self = { NULL };
  g_autoptr (PerksRecord) after = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (offer != NULL, FALSE);

  if (!load_case (&self, workspace, selection, offer, day, error))
    return FALSE;
  if (self.span.out != in)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
                   in ? _("You have not opted out for “%s”") : _("You have opted out for “%s” "
                                                                 "already"),
                   perks_rule_name_of (self.offer));
      return FALSE;
    }

  after = prepare_record (&self);
  return set_day (after, in ? "opted-in-on" : "opted-out-on", self.day, error) &&
         (in || set_day (after, "opted-in-on", PERKS_DAY_NONE, error)) &&
         perks_record_set_field (after, "opt-reason", reason, error) &&
         apply (&self, workspace, in ? _("Opting in") : _("Opting out"),
                (PerksRecord *) self.span.record, after, error);
}

static gboolean
check_assignments (PerksAssignments  *assignments,
                   GError           **error)
{
  static const char *const fixed[] = { "id", "publisher", "offer" };

  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      if (!perks_assignments_has (assignments, fixed[i]))
        continue;
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNKNOWN_FIELD,
                   _("%s of an engagement cannot be changed"), fixed[i]);
      return FALSE;
    }

  return TRUE;
}

/**
 * perks_commands_edit_engagement:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition
 * @offer: the id of an offer
 * @assignments: (array zero-terminated=1): `FIELD=VALUE` for the fields that are to change:
 *   `manager`, `notes`, `activities` …
 * @error: return location for a #PerksError
 *
 * Changes what is entered about the engagement that an offer has now. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_INVALID_VALUE,
 *   %PERKS_ERROR_UNKNOWN_FIELD, %PERKS_ERROR_REFUSED when the offer's path has no engagement, or an
 *   error of storage; nothing is then changed
 */
gboolean
perks_commands_edit_engagement (PerksWorkspace        *workspace,
                                const PerksSelection  *selection,
                                const char            *offer,
                                const char *const     *assignments,
                                GError               **error)
{
  g_auto (Case) self = { NULL };
  g_autoptr (PerksAssignments) given = perks_assignments_new (assignments, error);
  g_autoptr (PerksRecord) after = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (offer != NULL, FALSE);

  if (given == NULL || !check_assignments (given, error) ||
      !load_case (&self, workspace, selection, offer, PERKS_DAY_NONE, error))
    return FALSE;
  if (self.span.kind == PERKS_ENGAGEMENT_KIND_NONE && self.span.record == NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED, _("“%s” has no engagement"),
                   perks_rule_name_of (self.offer));
      return FALSE;
    }

  /* What follows by itself is written down only together with something that is entered. */
  if (perks_assignments_is_empty (given))
    return TRUE;

  after = prepare_record (&self);
  return perks_assignments_apply (given, after, error) &&
         apply (&self, workspace, _("Edit of the engagement"),
                (PerksRecord *) self.span.record, after, error);
}
