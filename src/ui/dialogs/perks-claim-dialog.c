/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-dialog.h"

#include <glib/gi18n.h>

#include "perks-benefit-claims.h"
#include "perks-benefit-texts.h"
#include "perks-claim-author.h"
#include "perks-day.h"
#include "perks-form-days.h"

/**
 * PerksClaimDialog:
 *
 * The window in which it is entered how far a benefit has got: state, day, who did it, until when,
 * and a note. For another state than the present one the day is today and the person the one who
 * was named last, unless something else is typed.
 */
struct _PerksClaimDialog
{
  PerksFormDialog  parent_instance;

  PerksSituation  *situation;
  PerksClaim      *before;
  char            *benefit;
  char            *offer;
  char            *proposed_day;
  char            *proposed_by;
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (PerksClaimDialog, perks_claim_dialog, PERKS_TYPE_FORM_DIALOG)

static void
say (PerksClaimDialog *self,
     const char       *name,
     PerksFormTone     tone,
     const char       *message)
{
  perks_form_field_set_message (perks_form_dialog_find_field (PERKS_FORM_DIALOG (self), name),
                                tone, message);
}

static PerksClaimState
get_state (PerksClaimDialog *self)
{
  g_autofree char *name = perks_form_dialog_dup_text (PERKS_FORM_DIALOG (self), "state");
  int state = PERKS_CLAIM_STATE_AVAILABLE;

  perks_enum_from_name (PERKS_TYPE_CLAIM_STATE, name, &state);
  return state;
}

static gboolean
is_present_state (PerksClaimDialog *self)
{
  return self->before != NULL && perks_claim_get_state (self->before) == get_state (self);
}

/* What nobody has typed over is proposed anew. */
static void
propose (PerksClaimDialog  *self,
         const char        *name,
         char             **proposed,
         const char        *text)
{
  PerksFormDialog *form = PERKS_FORM_DIALOG (self);
  g_autofree char *typed = perks_form_dialog_dup_text (form, name);

  if (g_strcmp0 (typed, *proposed != NULL ? *proposed : "") != 0)
    return;

  g_free (*proposed);
  *proposed = g_strdup (text != NULL ? text : "");
  perks_form_field_set_text (perks_form_dialog_find_field (form, name), *proposed);
}

static void
propose_all (PerksClaimDialog *self)
{
  PerksContext *context = perks_form_dialog_get_context (PERKS_FORM_DIALOG (self));
  const gboolean same = is_present_state (self);
  PerksDay since = same ? perks_claim_get_since (self->before) : PERKS_DAY_NONE;
  g_autofree char *day = NULL;

  if (since == PERKS_DAY_NONE)
    since = perks_situation_get_today (self->situation);
  day = perks_day_to_string (since);

  self->filling = TRUE;
  propose (self, "day", &self->proposed_day, day);
  propose (self, "by", &self->proposed_by,
           same ? perks_claim_get_by (self->before) : perks_claim_author_get (G_OBJECT (context)));
  self->filling = FALSE;
}

/* Only what is scheduled can be still to come. */
static gboolean
check_day (PerksClaimDialog *self,
           PerksDay         *day)
{
  if (!perks_form_days_check (PERKS_FORM_DIALOG (self), "day", day))
    return FALSE;
  if (*day == PERKS_DAY_NONE)
    {
      say (self, "day", PERKS_FORM_TONE_ERROR, _("Enter a day."));
      return FALSE;
    }
  if (*day <= perks_situation_get_today (self->situation) ||
      get_state (self) == PERKS_CLAIM_STATE_SCHEDULED)
    return TRUE;

  say (self, "day", PERKS_FORM_TONE_ERROR,
       _("This day is still to come. Only what is scheduled can have such a day."));
  return FALSE;
}

static gboolean
check_end (PerksClaimDialog *self,
           PerksDay          day)
{
  const PerksDay before =
    self->before != NULL ? perks_claim_get_expires_on (self->before) : PERKS_DAY_NONE;
  PerksDay end;

  if (!perks_form_days_check (PERKS_FORM_DIALOG (self), "expires-on", &end))
    return FALSE;
  if (end != PERKS_DAY_NONE && end < day)
    {
      say (self, "expires-on", PERKS_FORM_TONE_ERROR, _("It cannot end before that day."));
      return FALSE;
    }
  if (end == PERKS_DAY_NONE && before != PERKS_DAY_NONE)
    {
      say (self, "expires-on", PERKS_FORM_TONE_ERROR,
           _("A last day can be changed, but not taken away."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
perks_claim_dialog_check (PerksFormDialog *form)
{
  PerksClaimDialog *self = PERKS_CLAIM_DIALOG (form);
  PerksDay day;
  gboolean good;

  if (self->filling)
    return FALSE;

  propose_all (self);
  good = check_day (self, &day);
  return check_end (self, day) && good;
}

static char *
dup_changed_note (PerksClaimDialog *self)
{
  g_autofree char *note = perks_form_dialog_dup_text (PERKS_FORM_DIALOG (self), "note");
  const char *before = self->before != NULL ? perks_claim_get_note (self->before) : NULL;

  return g_strcmp0 (note, before != NULL ? before : "") != 0 ? g_steal_pointer (&note) : NULL;
}

static void
perks_claim_dialog_prepare (PerksFormDialog *form,
                            PerksFormWork   *work)
{
  PerksClaimDialog *self = PERKS_CLAIM_DIALOG (form);
  PerksBenefitClaim *claim = g_new0 (PerksBenefitClaim, 1);
  g_autofree char *by = perks_form_dialog_dup_text (form, "by");

  claim->benefit = g_strdup (self->benefit);
  claim->offer = g_strdup (self->offer);
  claim->state = get_state (self);
  claim->note = dup_changed_note (self);
  claim->by = *by != '\0' ? g_strdup (by) : NULL;
  perks_form_days_get (form, "day", &claim->day);
  perks_form_days_get (form, "expires-on", &claim->expires_on);
  perks_claim_author_set (G_OBJECT (perks_form_dialog_get_context (form)), claim->by);

  work->func = perks_benefit_claim_apply;
  work->data = claim;
  work->destroy = (GDestroyNotify) perks_benefit_claim_free;
  work->done = perks_benefit_claim_describe (claim, self->situation);
}

static void
perks_claim_dialog_finalize (GObject *object)
{
  PerksClaimDialog *self = PERKS_CLAIM_DIALOG (object);

  g_clear_object (&self->situation);
  g_clear_object (&self->before);
  g_free (self->benefit);
  g_free (self->offer);
  g_free (self->proposed_day);
  g_free (self->proposed_by);

  G_OBJECT_CLASS (perks_claim_dialog_parent_class)->finalize (object);
}

static void
perks_claim_dialog_class_init (PerksClaimDialogClass *klass)
{
  PerksFormDialogClass *form_class = PERKS_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = perks_claim_dialog_finalize;
  form_class->check = perks_claim_dialog_check;
  form_class->prepare = perks_claim_dialog_prepare;
}

static void
perks_claim_dialog_init (PerksClaimDialog *self)
{
}

static PerksFormField *
make_state_field (void)
{
  PerksFormField *field = perks_form_field_new_choice (_("State"));
  const char *names[PERKS_CLAIM_STATE_REVOKED + 2] = { NULL };
  const char *titles[PERKS_CLAIM_STATE_REVOKED + 2] = { NULL };

  for (guint state = 0; state <= PERKS_CLAIM_STATE_REVOKED; state++)
    {
      names[state] = perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, state);
      titles[state] = perks_benefit_texts_claim (state);
    }

  perks_form_field_set_choices (field, names, titles);
  return field;
}

static void
add_fields (PerksClaimDialog *self)
{
  PerksFormDialog *form = PERKS_FORM_DIALOG (self);
  const char *note = self->before != NULL ? perks_claim_get_note (self->before) : NULL;
  const PerksClaimState state = self->before != NULL ? perks_claim_get_state (self->before)
                                                     : PERKS_CLAIM_STATE_REQUESTED;

  perks_form_dialog_add_field (form, "state", make_state_field ());
  perks_form_dialog_add_field (form, "day", perks_form_field_new_day (_("Day")));
  perks_form_dialog_add_field (form, "by", perks_form_field_new_text (_("By Whom")));
  perks_form_dialog_add_field (form, "expires-on", perks_form_field_new_day (_("Last Day")));
  perks_form_dialog_add_field (form, "note", perks_form_field_new_text (_("Note")));

  perks_form_field_set_text (perks_form_dialog_find_field (form, "state"),
                             perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, state));
  if (self->before != NULL)
    perks_form_days_set (form, "expires-on", perks_claim_get_expires_on (self->before));
  perks_form_field_set_text (perks_form_dialog_find_field (form, "note"), note != NULL ? note : "");
}

static const char *
name_target (PerksClaimDialog *self)
{
  PerksOffer *offer = NULL;

  if (self->offer == NULL)
    return _("All offers together");

  offer = perks_books_find_offer (perks_situation_get_books (self->situation), self->offer);
  return offer != NULL && perks_offer_get_name (offer) != NULL ? perks_offer_get_name (offer)
                                                               : self->offer;
}

static void
describe (PerksClaimDialog *self)
{
  PerksEdition *edition = perks_situation_get_edition (self->situation);
  g_autofree char *text =
    g_strdup_printf ("%s\n%s", perks_benefit_claims_name (edition, self->benefit),
                     name_target (self));

  perks_form_dialog_set_description (PERKS_FORM_DIALOG (self), text);
}

/**
 * perks_claim_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @context: the context, with a situation
 * @benefit: the id of a benefit, or %PERKS_CLAIM_ISV_CONNECT
 * @offer: (nullable): the id of an offer, or %NULL for the publisher as a whole
 *
 * Returns: (transfer none) (nullable): a window that is not shown yet, or %NULL when the edition
 *   does not have the benefit
 */
PerksFormDialog *
perks_claim_dialog_new (GtkWindow    *parent,
                        PerksContext *context,
                        const char   *benefit,
                        const char   *offer)
{
  PerksSituation *situation = perks_context_get_situation (context);
  PerksEdition *edition = perks_situation_get_edition (situation);
  PerksClaimDialog *self;

  if (!g_str_equal (benefit, PERKS_CLAIM_ISV_CONNECT) &&
      perks_edition_find_benefit (edition, benefit) == NULL)
    return NULL;

  self = g_object_new (PERKS_TYPE_CLAIM_DIALOG,
                       "title", _("Enter Claim"),
                       "default-height", 560,
                       NULL);
  self->situation = g_object_ref (situation);
  self->benefit = g_strdup (benefit);
  self->offer = g_strdup (offer);
  g_set_object (&self->before,
                perks_books_find_claim (perks_situation_get_books (situation), benefit, offer));
  perks_form_dialog_set_up (PERKS_FORM_DIALOG (self), parent, context);
  describe (self);
  add_fields (self);
  perks_form_dialog_refresh (PERKS_FORM_DIALOG (self));
  return PERKS_FORM_DIALOG (self);
}
