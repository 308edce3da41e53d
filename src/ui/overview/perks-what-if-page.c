/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-what-if-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-amount-text.h"
#include "perks-day.h"
#include "perks-difference-text.h"
#include "perks-explanation-row.h"
#include "perks-fact-group.h"
#include "perks-overview-text.h"
#include "perks-page.h"
#include "perks-situation-comparison.h"
#include "perks-tier-meter.h"
#include "perks-what-if.h"

/**
 * PerksWhatIfPage:
 *
 * What would follow from a sale that might be: the standing as it would be, and line by line what
 * would change. It is worked out while the person types; the books stay as they are.
 */
struct _PerksWhatIfPage
{
  PerksPlace           parent_instance;

  PerksFormField      *amount;
  PerksFormField      *day;
  guint                timeout;
  GCancellable        *asking;

  PerksPage           *page;
  AdwPreferencesGroup *fields;
  GtkWidget           *result;
  GtkLabel            *tier;
  GtkLabel            *since;
  PerksTierMeter      *meter;
  GtkLabel            *way;
  PerksFactGroup      *differences;
  GtkWidget           *failure;
  GtkLabel            *failure_text;
};

G_DEFINE_FINAL_TYPE (PerksWhatIfPage, perks_what_if_page, PERKS_TYPE_PLACE)

/* In milliseconds: who types does not want an answer to every digit. */
#define PATIENCE 250

static PerksLocaleText *
get_locale_text (PerksWhatIfPage *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static void
hide_result (PerksWhatIfPage *self)
{
  gtk_widget_set_visible (self->result, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), FALSE);
  gtk_widget_set_visible (self->failure, FALSE);
}

static void
set_optional_text (GtkLabel   *label,
                   const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_standing (PerksWhatIfPage *self,
               PerksStanding   *standing)
{
  PerksLocaleText *locale_text = get_locale_text (self);
  g_autofree char *tier = perks_overview_describe_tier (standing);
  g_autofree char *since = perks_overview_describe_since (standing, locale_text);
  g_autofree char *way = perks_overview_describe_way (standing, locale_text);

  gtk_label_set_label (self->tier, tier);
  set_optional_text (self->since, since);
  set_optional_text (self->way, way);
  perks_tier_meter_set_standing (self->meter, standing, locale_text);
  gtk_widget_set_visible (self->result, TRUE);
}

static void
add_difference (PerksWhatIfPage                *self,
                const PerksSituationDifference *difference)
{
  g_autofree char *text = perks_change_text (difference->before, difference->after);
  const PerksExplanationLine line = { .subject = difference->subject, .value = text };

  perks_fact_group_add_row (self->differences, perks_explanation_row_new (&line));
}

static void
show_differences (PerksWhatIfPage *self,
                  GPtrArray       *differences)
{
  perks_fact_group_clear (self->differences);
  for (guint i = 0; i < differences->len; i++)
    add_difference (self, g_ptr_array_index (differences, i));
  if (differences->len == 0)
    perks_fact_group_add_fact (self->differences, _("Nothing would change."), NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), TRUE);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PerksWhatIfPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksWhatIf) what_if = perks_what_if_finish (result, &error);

  /* Something else has been asked meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  hide_result (self);
  if (what_if == NULL)
    {
      gtk_label_set_label (self->failure_text, error->message);
      gtk_widget_set_visible (self->failure, TRUE);
      return;
    }

  show_standing (self, perks_situation_get_standing (what_if->situation));
  show_differences (self, what_if->differences);
}

static gboolean
read_amount (PerksWhatIfPage *self,
             gint64          *cents)
{
  g_autofree char *text = perks_form_field_dup_text (self->amount);
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;

  if (*g_strstrip (text) == '\0')
    {
      perks_form_field_set_message (self->amount, PERKS_FORM_TONE_HINT, NULL);
      return FALSE;
    }

  if (!perks_amount_text_read_usd (text, get_locale_text (self), cents, NULL))
    {
      shown = perks_locale_text_money (get_locale_text (self), perks_money_new_usd (125050));
      message = g_strdup_printf (_("Enter an amount in USD, such as %s."), shown);
      perks_form_field_set_message (self->amount, PERKS_FORM_TONE_ERROR, message);
      return FALSE;
    }

  shown = perks_locale_text_money (get_locale_text (self), perks_money_new_usd (*cents));
  /* Translators: %s is an amount, written out */
  message = g_strdup_printf (_("Understood as %s"), shown);
  perks_form_field_set_message (self->amount, PERKS_FORM_TONE_HINT, message);
  return TRUE;
}

static gboolean
read_day (PerksWhatIfPage *self,
          PerksDay        *day)
{
  PerksDay today = perks_situation_get_today (perks_place_get_situation (PERKS_PLACE (self)));
  g_autofree char *text = perks_form_field_dup_text (self->day);
  gboolean valid;

  *day = PERKS_DAY_NONE;
  valid = *g_strstrip (text) == '\0' || perks_day_from_string (text, day, NULL);
  if (!valid)
    perks_form_field_set_message (self->day, PERKS_FORM_TONE_ERROR,
                                  _("Enter a day as year, month and day: 2026-11-30."));
  else if (*day > today)
    perks_form_field_set_message (self->day, PERKS_FORM_TONE_HINT,
                                  _("A sale after today does not count yet."));
  else
    perks_form_field_set_message (self->day, PERKS_FORM_TONE_HINT, NULL);

  return valid;
}

static void
ask (PerksWhatIfPage *self)
{
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (self));
  gint64 cents = 0;
  PerksDay day;
  gboolean asked;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (situation == NULL)
    return;

  asked = read_amount (self, &cents);
  if (!read_day (self, &day) || !asked)
    {
      hide_result (self);
      return;
    }

  self->asking = g_cancellable_new ();
  perks_what_if_async (situation, day, cents, self->asking, answered_cb, g_object_ref (self));
}

static gboolean
timeout_cb (gpointer user_data)
{
  PerksWhatIfPage *self = user_data;

  self->timeout = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (PerksWhatIfPage *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PATIENCE, timeout_cb, self);
}

static void
perks_what_if_page_show (PerksPlace     *place,
                         PerksSituation *situation)
{
  ask (PERKS_WHAT_IF_PAGE (place));
}

static void
perks_what_if_page_dispose (GObject *object)
{
  PerksWhatIfPage *self = PERKS_WHAT_IF_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->amount);
  g_clear_object (&self->day);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_WHAT_IF_PAGE);

  G_OBJECT_CLASS (perks_what_if_page_parent_class)->dispose (object);
}

static void
perks_what_if_page_class_init (PerksWhatIfPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_what_if_page_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_what_if_page_show;

  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  g_type_ensure (PERKS_TYPE_PAGE);
  g_type_ensure (PERKS_TYPE_TIER_METER);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/overview/perks-what-if-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, differences);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, failure);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, failure_text);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, fields);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, meter);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, result);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, since);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, tier);
  gtk_widget_class_bind_template_child (widget_class, PerksWhatIfPage, way);
}

static void
perks_what_if_page_init (PerksWhatIfPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->amount = perks_form_field_new_text (_("Billed Sales in USD"));
  self->day = perks_form_field_new_day (_("On (Today When Empty)"));
  perks_form_field_add_to (self->amount, self->fields);
  perks_form_field_add_to (self->day, self->fields);
  g_signal_connect_object (self->amount, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  hide_result (self);
}

/**
 * perks_what_if_page_new:
 *
 * Returns: (transfer floating): a page without a context
 */
GtkWidget *
perks_what_if_page_new (void)
{
  return g_object_new (PERKS_TYPE_WHAT_IF_PAGE, NULL);
}

/**
 * perks_what_if_page_get_amount:
 * @self: a page
 *
 * Returns: (transfer none): the field for the amount
 */
PerksFormField *
perks_what_if_page_get_amount (PerksWhatIfPage *self)
{
  return self->amount;
}

/**
 * perks_what_if_page_get_day:
 * @self: a page
 *
 * Returns: (transfer none): the field for the day
 */
PerksFormField *
perks_what_if_page_get_day (PerksWhatIfPage *self)
{
  return self->day;
}
