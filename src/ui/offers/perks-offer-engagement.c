/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-engagement.h"

#include <glib/gi18n.h>

#include "perks-engagement-texts.h"
#include "perks-engagement-work.h"

#define BAR_WIDTH 96

/* The engagement of an offer: who helps, how long, what was chosen, and what can be done. */

static void
add_text (PerksFactGroup *group,
          const char     *title,
          const char     *text,
          const char     *icon)
{
  if (text != NULL)
    perks_fact_group_add_fact (group, title, text, icon);
}

static void
add_days_left (PerksFactGroup            *group,
               const PerksEngagementCase *talk)
{
  g_autofree char *text = perks_engagement_texts_left (talk);
  GtkWidget *bar;
  GtkWidget *row;
  int left, all;

  if (!perks_engagement_texts_get_days (talk, &left, &all))
    return;

  bar = gtk_level_bar_new_for_interval (0, all);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), left);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days left"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
  row = perks_fact_group_add_fact (group, _("Time Left"), text, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
}

static const char *
get_manager (const PerksEngagementCase *talk)
{
  const char *manager =
    talk->span.record != NULL ? perks_engagement_get_manager (talk->span.record) : NULL;

  return manager != NULL ? manager : _("Not entered");
}

static void
add_details (PerksFactGroup            *group,
             const PerksEngagementCase *talk)
{
  g_autofree char *start = perks_engagement_texts_start (talk);
  g_autofree char *end = perks_engagement_texts_end (talk);
  g_autofree char *activities = perks_engagement_texts_activities (talk);

  if (start != NULL)
    add_text (group, _("Engagement Manager"), get_manager (talk), NULL);
  add_text (group, _("Since"), start, NULL);
  add_text (group, _("Until"), end, NULL);
  add_days_left (group, talk);
  add_text (group, _("Chosen Activities"), activities, NULL);
  if (talk->span.record != NULL)
    add_text (group, _("Notes"), perks_engagement_get_notes (talk->span.record), NULL);
}

static void
add_former (PerksFactGroup            *group,
            const PerksEngagementCase *talk)
{
  g_autoptr (GPtrArray) former = perks_engagement_texts_list_former (talk);

  for (guint i = 0; i < former->len; i++)
    {
      g_autofree char *text = perks_engagement_texts_former (talk, g_ptr_array_index (former, i));

      add_text (group, _("Before"), text, NULL);
    }
}

static void
add_button (PerksButtonBox       *buttons,
            const PerksOfferView *view,
            const char           *label,
            PerksEngagementStep   step)
{
  perks_button_box_add (buttons, label, "offers.engagement",
                        g_variant_new ("(su)", perks_record_get_id (PERKS_RECORD (view->offer)),
                                       step));
}

static void
add_buttons (PerksButtonBox            *buttons,
             const PerksOfferView      *view,
             const PerksEngagementCase *talk)
{
  const gboolean given = talk->span.kind != PERKS_ENGAGEMENT_KIND_NONE;
  const gboolean known = perks_edition_derive_path_on (talk->edition, talk->offer, talk->today) !=
                         PERKS_PATH_UNKNOWN;

  if (perks_engagement_texts_may_start (talk))
    add_button (buttons, view, _("_Start…"), PERKS_ENGAGEMENT_STEP_START);
  if (given && (talk->span.record != NULL || talk->span.start != PERKS_DAY_NONE))
    add_button (buttons, view, _("E_dit…"), PERKS_ENGAGEMENT_STEP_EDIT);
  if (perks_engagement_texts_may_end (talk))
    add_button (buttons, view, _("E_nd…"), PERKS_ENGAGEMENT_STEP_END);
  /* List has no manager, but it too may opt out of the team's help. */
  if (talk->span.out)
    add_button (buttons, view, _("Opt _In…"), PERKS_ENGAGEMENT_STEP_OPT_IN);
  else if (known)
    add_button (buttons, view, _("_Opt Out…"), PERKS_ENGAGEMENT_STEP_OPT_OUT);
}

/**
 * perks_offer_engagement_show:
 * @group: the list
 * @buttons: the buttons below it
 * @view: what is looked at
 *
 * Writes the engagement that the offer has now, those that it had before, and the buttons for what
 * can be done.
 */
void
perks_offer_engagement_show (PerksFactGroup       *group,
                             PerksButtonBox       *buttons,
                             const PerksOfferView *view)
{
  PerksEngagementCase talk = {
    .offer = view->offer,
    .books = perks_situation_get_books (view->situation),
    .edition = perks_situation_get_edition (view->situation),
    .today = perks_situation_get_today (view->situation),
    .locale_text = view->locale_text,
  };
  g_autofree char *state = NULL;
  g_autofree char *opt = NULL;

  perks_engagement_span_find (&talk.span, talk.books, talk.edition, talk.offer, talk.today);
  state = perks_engagement_texts_state (&talk);
  opt = perks_engagement_texts_opt (&talk);

  perks_fact_group_clear (group);
  perks_button_box_clear (buttons);
  add_text (group, _("How It Stands"), state, NULL);
  add_text (group, talk.span.out ? _("Opted Out") : _("Opting Out"), opt,
            talk.span.out ? "dialog-warning-symbolic" : NULL);
  if (talk.span.kind != PERKS_ENGAGEMENT_KIND_NONE)
    add_details (group, &talk);
  add_former (group, &talk);
  add_buttons (buttons, view, &talk);
}
