/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-dialog.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-engagement-checks.h"
#include "perks-form-days.h"

#define N_EDITED 5

/**
 * PerksEngagementDialog:
 *
 * The window in which the engagement of an offer is started, edited or ended, and in which the
 * publisher opts out of it or in again.
 */
struct _PerksEngagementDialog
{
  PerksFormDialog      parent_instance;

  PerksEngagementStep  step;
  PerksSituation      *situation;
  PerksEngagementCase  talk;
  char                *before[N_EDITED];
};

G_DEFINE_FINAL_TYPE (PerksEngagementDialog, perks_engagement_dialog, PERKS_TYPE_FORM_DIALOG)

static const struct
{
  const char *title;
  const char *verb;
  const char *description;
  const char *done;
} steps[PERKS_N_ENGAGEMENT_STEPS] = {
  { N_("Start Engagement"), N_("_Start"), NULL, N_("Start of the engagement saved.") },
  { N_("Edit Engagement"), N_("_Save"), NULL, N_("Engagement saved.") },
  { N_("End Engagement"), N_("_End"), NULL, N_("End of the engagement saved.") },
  { N_("Opt Out"), N_("_Opt Out"),
    N_("What the Rewards team works on is then blocked for this offer, until you opt in again."),
    N_("Opted out.") },
  { N_("Opt In Again"), N_("_Opt In"),
    N_("What the Rewards team works on is then open to this offer again."),
    N_("Opted in again.") },
};

static const struct
{
  const char     *name;
  const char     *title;
  PerksFormField *(*make) (const char *title);
} edited[N_EDITED] = {
  { "manager", N_("Engagement Manager"), perks_form_field_new_text },
  { "start", N_("First Day"), perks_form_field_new_day },
  { "end", N_("Last Day"), perks_form_field_new_day },
  { "activities", N_("Chosen Activities"), perks_form_field_new_text },
  { "notes", N_("Notes"), perks_form_field_new_text },
};

static void
say (PerksEngagementDialog *self,
     const char            *name,
     PerksFormTone          tone,
     const char            *message)
{
  perks_form_field_set_message (perks_form_dialog_find_field (PERKS_FORM_DIALOG (self), name),
                                tone, message);
}

/* Marks a field as wrong; @wrong is what is wrong with it, or %NULL when all is well. */
static gboolean
accept (PerksEngagementDialog *self,
        const char            *name,
        char                  *wrong)
{
  g_autofree char *message = wrong;

  if (message == NULL)
    return TRUE;

  say (self, name, PERKS_FORM_TONE_ERROR, message);
  return FALSE;
}

static gboolean
check_start (PerksEngagementDialog *self,
             PerksDay               day)
{
  g_autofree char *understood = perks_locale_text_day (self->talk.locale_text, day);
  g_autofree char *end = perks_engagement_checks_describe_end (&self->talk, day);
  g_autofree char *message = g_strdup_printf ("%s. %s", understood, end);

  if (!accept (self, "day", perks_engagement_checks_start (&self->talk, day)))
    return FALSE;

  say (self, "day", PERKS_FORM_TONE_HINT, message);
  return TRUE;
}

static gboolean
check_day (PerksEngagementDialog *self)
{
  PerksDay day;

  if (!perks_form_days_check (PERKS_FORM_DIALOG (self), "day", &day))
    return FALSE;
  if (day == PERKS_DAY_NONE)
    return accept (self, "day", g_strdup (_("Enter a day.")));

  if (self->step == PERKS_ENGAGEMENT_STEP_START)
    return check_start (self, day);
  if (self->step == PERKS_ENGAGEMENT_STEP_END)
    return accept (self, "day",
                   perks_engagement_checks_end (&self->talk, self->talk.span.start, day));
  if (self->step == PERKS_ENGAGEMENT_STEP_OPT_IN)
    return accept (self, "day", perks_engagement_checks_opt_in (&self->talk, day));

  return TRUE;
}

static gboolean
check_edit (PerksEngagementDialog *self)
{
  PerksFormDialog *form = PERKS_FORM_DIALOG (self);
  g_autofree char *hint = NULL;
  PerksDay start, end;
  gboolean good = perks_form_days_check (form, "start", &start);

  if (good && start != PERKS_DAY_NONE)
    good = accept (self, "start", perks_engagement_checks_start (&self->talk, start));
  else if (good && perks_offer_is_live (self->talk.offer))
    start = perks_offer_get_path_since (self->talk.offer, self->talk.today);
  say (self, "activities", PERKS_FORM_TONE_HINT, _("Several with a semicolon between them."));
  if (!perks_form_days_check (form, "end", &end))
    return FALSE;
  if (end != PERKS_DAY_NONE)
    return accept (self, "end", perks_engagement_checks_end (&self->talk, start, end)) && good;

  hint = perks_engagement_checks_describe_end (&self->talk, start);
  say (self, "end", PERKS_FORM_TONE_HINT, hint);
  return good;
}

static gboolean
perks_engagement_dialog_check (PerksFormDialog *form)
{
  PerksEngagementDialog *self = PERKS_ENGAGEMENT_DIALOG (form);

  return self->step == PERKS_ENGAGEMENT_STEP_EDIT ? check_edit (self) : check_day (self);
}

/* Only what was changed: something else may have changed the rest meanwhile. */
static char **
list_assignments (PerksEngagementDialog *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < N_EDITED; i++)
    {
      g_autofree char *text = perks_form_dialog_dup_text (PERKS_FORM_DIALOG (self),
                                                          edited[i].name);
      g_autofree char *word = g_strconcat (edited[i].name, "=", text, NULL);

      if (g_strcmp0 (text, self->before[i]) != 0)
        g_strv_builder_add (words, word);
    }

  return g_strv_builder_end (words);
}

static char *
dup_if_typed (PerksFormDialog *form,
              const char      *name)
{
  g_autofree char *text = NULL;

  if (perks_form_dialog_find_field (form, name) == NULL)
    return NULL;

  text = perks_form_dialog_dup_text (form, name);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
perks_engagement_dialog_prepare (PerksFormDialog *form,
                                 PerksFormWork   *out)
{
  PerksEngagementDialog *self = PERKS_ENGAGEMENT_DIALOG (form);
  g_autoptr (PerksEngagementWork) work = g_new0 (PerksEngagementWork, 1);

  work->step = self->step;
  work->offer = g_strdup (perks_record_get_id (PERKS_RECORD (self->talk.offer)));
  if (self->step == PERKS_ENGAGEMENT_STEP_EDIT)
    {
      work->assignments = list_assignments (self);
      if (work->assignments[0] == NULL)
        return;
    }
  else
    {
      work->manager = dup_if_typed (form, "manager");
      work->reason = dup_if_typed (form, "reason");
      perks_form_days_get (form, "day", &work->day);
    }

  out->func = perks_engagement_work_apply;
  out->data = g_steal_pointer (&work);
  out->destroy = (GDestroyNotify) perks_engagement_work_free;
  out->done = g_strdup (_(steps[self->step].done));
}

static void
perks_engagement_dialog_finalize (GObject *object)
{
  PerksEngagementDialog *self = PERKS_ENGAGEMENT_DIALOG (object);

  for (guint i = 0; i < N_EDITED; i++)
    g_free (self->before[i]);
  g_clear_object (&self->situation);

  G_OBJECT_CLASS (perks_engagement_dialog_parent_class)->finalize (object);
}

static void
perks_engagement_dialog_class_init (PerksEngagementDialogClass *klass)
{
  PerksFormDialogClass *form_class = PERKS_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = perks_engagement_dialog_finalize;
  form_class->check = perks_engagement_dialog_check;
  form_class->prepare = perks_engagement_dialog_prepare;
}

static void
perks_engagement_dialog_init (PerksEngagementDialog *self)
{
}

static char *
dup_before (PerksEngagementDialog *self,
            const char            *field)
{
  char *text = NULL;

  if (self->talk.span.record != NULL)
    text = perks_record_dup_field (PERKS_RECORD (self->talk.span.record), field);
  else if (g_str_equal (field, "start") && self->talk.span.start != PERKS_DAY_NONE)
    text = perks_day_to_string (self->talk.span.start);

  return text != NULL ? text : g_strdup ("");
}

static void
add_edited_fields (PerksEngagementDialog *self)
{
  PerksFormDialog *form = PERKS_FORM_DIALOG (self);

  for (guint i = 0; i < N_EDITED; i++)
    {
      perks_form_dialog_add_field (form, edited[i].name, edited[i].make (_(edited[i].title)));
      self->before[i] = dup_before (self, edited[i].name);
    }
  for (guint i = 0; i < N_EDITED; i++)
    perks_form_field_set_text (perks_form_dialog_find_field (form, edited[i].name),
                               self->before[i]);
}

static void
add_fields (PerksEngagementDialog *self)
{
  PerksFormDialog *form = PERKS_FORM_DIALOG (self);
  PerksDay day = self->talk.today;
  const gboolean starts = self->step == PERKS_ENGAGEMENT_STEP_START;

  if (starts)
    perks_form_dialog_add_field (form, "manager",
                                 perks_form_field_new_text (_("Engagement Manager")));
  perks_form_dialog_add_field (form, "day",
                               perks_form_field_new_day (starts ? _("First Day")
                                                         : self->step == PERKS_ENGAGEMENT_STEP_END
                                                           ? _("Last Day")
                                                           : _("Day")));
  if (self->step >= PERKS_ENGAGEMENT_STEP_OPT_OUT)
    perks_form_dialog_add_field (form, "reason", perks_form_field_new_text (_("Reason")));

  /* One that began by itself is written down with its day; what follows one that is over begins
   * now. */
  if (starts && self->talk.span.start != PERKS_DAY_NONE &&
      !perks_engagement_span_is_over (&self->talk.span, day))
    day = self->talk.span.start;
  perks_form_days_set (form, "day", day);
}

static void
describe (PerksEngagementDialog *self)
{
  const char *name = perks_offer_get_name (self->talk.offer);
  const char *sentence = steps[self->step].description;
  g_autofree char *text = NULL;

  if (name == NULL)
    name = perks_record_get_id (PERKS_RECORD (self->talk.offer));
  text = sentence != NULL ? g_strdup_printf ("%s\n%s", name, _(sentence)) : g_strdup (name);
  perks_form_dialog_set_description (PERKS_FORM_DIALOG (self), text);
}

/**
 * perks_engagement_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @context: the context, with a situation
 * @offer: the id of an offer of the books
 * @step: what is to be done
 *
 * Returns: (transfer none) (nullable): a window that is not shown yet, or %NULL when there is no
 *   such offer
 */
PerksFormDialog *
perks_engagement_dialog_new (GtkWindow           *parent,
                             PerksContext        *context,
                             const char          *offer,
                             PerksEngagementStep  step)
{
  PerksSituation *situation = perks_context_get_situation (context);
  PerksBooks *books = perks_situation_get_books (situation);
  PerksOffer *found = perks_books_find_offer (books, offer);
  PerksEngagementDialog *self;

  g_return_val_if_fail (step < PERKS_N_ENGAGEMENT_STEPS, NULL);

  if (found == NULL)
    return NULL;

  self = g_object_new (PERKS_TYPE_ENGAGEMENT_DIALOG,
                       "title", _(steps[step].title),
                       "default-height", step == PERKS_ENGAGEMENT_STEP_EDIT ? 600 : 380,
                       NULL);
  self->step = step;
  self->situation = g_object_ref (situation);
  /* The situation keeps what is talked about, the context how it is written. */
  self->talk = (PerksEngagementCase) {
    .offer = found,
    .books = books,
    .edition = perks_situation_get_edition (situation),
    .today = perks_situation_get_today (situation),
    .locale_text = perks_context_get_locale_text (context),
  };
  perks_engagement_span_find (&self->talk.span, books, self->talk.edition, found,
                              self->talk.today);
  perks_form_dialog_set_up (PERKS_FORM_DIALOG (self), parent, context);
  perks_form_dialog_set_verb (PERKS_FORM_DIALOG (self), _(steps[step].verb));
  describe (self);
  if (step == PERKS_ENGAGEMENT_STEP_EDIT)
    add_edited_fields (self);
  else
    add_fields (self);
  perks_form_dialog_refresh (PERKS_FORM_DIALOG (self));
  return PERKS_FORM_DIALOG (self);
}
