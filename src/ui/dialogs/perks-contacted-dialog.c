/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contacted-dialog.h"

#include <glib/gi18n.h>

#include "perks-commands.h"
#include "perks-form-days.h"

/**
 * PerksContactedDialog:
 *
 * The window in which it is entered that the Rewards team has written about an offer, and when.
 */
struct _PerksContactedDialog
{
  PerksFormDialog  parent_instance;

  PerksSituation  *situation;
  PerksOffer      *offer;
};

G_DEFINE_FINAL_TYPE (PerksContactedDialog, perks_contacted_dialog, PERKS_TYPE_FORM_DIALOG)

typedef struct
{
  char *offer;
  char *assignments[2];
} Save;

static void
save_free (Save *save)
{
  g_free (save->offer);
  g_free (save->assignments[0]);
  g_free (save);
}

static gboolean
save_day (PerksWorkspace  *workspace,
          gpointer         user_data,
          GCancellable    *cancellable,
          GError         **error)
{
  const Save *save = user_data;

  return perks_commands_edit_offer (workspace, NULL, save->offer,
                                    (const char *const *) save->assignments, error);
}

static void
say (PerksContactedDialog *self,
     PerksFormTone         tone,
     const char           *message)
{
  perks_form_field_set_message (perks_form_dialog_find_field (PERKS_FORM_DIALOG (self), "day"),
                                tone, message);
}

static gboolean
perks_contacted_dialog_check (PerksFormDialog *form)
{
  PerksContactedDialog *self = PERKS_CONTACTED_DIALOG (form);
  const PerksDay live = perks_offer_get_live_since (self->offer);
  PerksDay day;

  if (!perks_form_days_check (form, "day", &day))
    return FALSE;
  if (day == PERKS_DAY_NONE)
    {
      say (self, PERKS_FORM_TONE_ERROR, _("Enter a day."));
      return FALSE;
    }
  if (day > perks_situation_get_today (self->situation))
    {
      say (self, PERKS_FORM_TONE_ERROR, _("This day is still to come."));
      return FALSE;
    }
  if (live != PERKS_DAY_NONE && day < live)
    say (self, PERKS_FORM_TONE_WARNING, _("The offer was not live yet on this day."));

  return TRUE;
}

static void
perks_contacted_dialog_prepare (PerksFormDialog *form,
                                PerksFormWork   *work)
{
  PerksContactedDialog *self = PERKS_CONTACTED_DIALOG (form);
  g_autofree char *day = perks_form_dialog_dup_text (form, "day");
  Save *save = g_new0 (Save, 1);

  save->offer = g_strdup (perks_record_get_id (PERKS_RECORD (self->offer)));
  save->assignments[0] = g_strconcat ("contacted-on=", day, NULL);
  work->func = save_day;
  work->data = save;
  work->destroy = (GDestroyNotify) save_free;
  work->done = g_strdup (_("The day on which the Rewards team wrote is saved."));
}

static void
perks_contacted_dialog_finalize (GObject *object)
{
  PerksContactedDialog *self = PERKS_CONTACTED_DIALOG (object);

  g_clear_object (&self->situation);
  g_clear_object (&self->offer);

  G_OBJECT_CLASS (perks_contacted_dialog_parent_class)->finalize (object);
}

static void
perks_contacted_dialog_class_init (PerksContactedDialogClass *klass)
{
  PerksFormDialogClass *form_class = PERKS_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = perks_contacted_dialog_finalize;
  form_class->check = perks_contacted_dialog_check;
  form_class->prepare = perks_contacted_dialog_prepare;
}

static void
perks_contacted_dialog_init (PerksContactedDialog *self)
{
}

/**
 * perks_contacted_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @context: the context, with a situation
 * @offer: the id of an offer of the books
 *
 * Returns: (transfer none) (nullable): a window that is not shown yet, or %NULL when there is no
 *   such offer
 */
PerksFormDialog *
perks_contacted_dialog_new (GtkWindow    *parent,
                            PerksContext *context,
                            const char   *offer)
{
  PerksSituation *situation = perks_context_get_situation (context);
  PerksOffer *found = perks_books_find_offer (perks_situation_get_books (situation), offer);
  PerksContactedDialog *self;
  PerksFormDialog *form;

  if (found == NULL)
    return NULL;

  self = g_object_new (PERKS_TYPE_CONTACTED_DIALOG,
                       "title", _("The Team Has Written"),
                       "default-height", 300,
                       NULL);
  form = PERKS_FORM_DIALOG (self);
  self->situation = g_object_ref (situation);
  self->offer = g_object_ref (found);
  perks_form_dialog_set_up (form, parent, context);
  perks_form_dialog_set_description (form, perks_offer_get_name (found) != NULL
                                             ? perks_offer_get_name (found) : offer);
  perks_form_dialog_add_field (form, "day", perks_form_field_new_day (_("Rewards Team Wrote On")));
  perks_form_days_set (form, "day", perks_situation_get_today (situation));
  perks_form_dialog_refresh (form);
  return form;
}
