/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit-dialog.h"

#include <glib/gi18n.h>

#include "perks-amount-reader.h"
#include "perks-commands.h"
#include "perks-credit-text.h"
#include "perks-credit.h"
#include "perks-day.h"
#include "perks-offer.h"

/**
 * PerksCreditDialog:
 *
 * The window in which a sponsorship credit is entered or edited, or a part of one is entered as
 * used. It shows how an amount was understood before it is saved.
 */
struct _PerksCreditDialog
{
  PerksFormDialog  parent_instance;

  PerksCredit     *credit;
  gboolean         use;
};

G_DEFINE_FINAL_TYPE (PerksCreditDialog, perks_credit_dialog, PERKS_TYPE_FORM_DIALOG)

typedef struct
{
  char   *id;
  char  **assignments;
  gint64  used;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->id);
  g_strfreev (save->assignments);
  g_free (save);
}

static gboolean
save_credit (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  const Save *save = user_data;
  const char *const *assignments = (const char *const *) save->assignments;

  if (save->used > 0)
    return perks_commands_use_credit (workspace, NULL, save->id, save->used, error);
  if (save->id != NULL)
    return perks_commands_edit_credit (workspace, NULL, save->id, assignments, error);

  return perks_commands_add_credit (workspace, NULL, assignments, NULL, error);
}

static gboolean
read_amount (PerksFormDialog *dialog,
             gint64          *cents)
{
  g_autofree char *text = perks_form_dialog_dup_text (dialog, "amount");
  PerksMoney money;

  if (!perks_amount_read (text, "USD", &money, NULL) || money.minor <= 0)
    return FALSE;

  *cents = money.minor;
  return TRUE;
}

static char *
write_usd (PerksFormDialog *dialog,
           gint64           cents)
{
  PerksContext *context = perks_form_dialog_get_context (dialog);

  return perks_locale_text_money (perks_context_get_locale_text (context),
                                  perks_money_new_usd (cents));
}

/* What the tier gives for the kind that is chosen, as long as no amount is typed. */
static char *
propose_amount (PerksCreditDialog *self)
{
  PerksFormDialog *dialog = PERKS_FORM_DIALOG (self);
  PerksContext *context = perks_form_dialog_get_context (dialog);
  g_autofree char *text = perks_form_dialog_dup_text (dialog, "amount");
  g_autofree char *name = NULL;
  int kind;

  if (self->use || *text != '\0')
    return NULL;

  name = perks_form_dialog_dup_text (dialog, "kind");
  if (!perks_enum_from_name (PERKS_TYPE_CREDIT_KIND, name, &kind))
    return NULL;

  return perks_credit_text_given (perks_context_get_situation (context), (PerksCreditKind) kind,
                                  perks_context_get_locale_text (context));
}

/* Says how the amount was understood. */
static gboolean
check_amount (PerksCreditDialog *self)
{
  PerksFormDialog *dialog = PERKS_FORM_DIALOG (self);
  g_autofree char *proposal = propose_amount (self);
  g_autofree char *reading = NULL;
  g_autofree char *left = NULL;
  g_autofree char *wrong = NULL;
  gint64 cents;

  if (!read_amount (dialog, &cents))
    return perks_form_dialog_check_field (
      dialog, "amount",
      proposal != NULL ? proposal : _("Enter an amount in USD, such as 5000 or 1,250.50."), NULL);

  reading = write_usd (dialog, cents);
  if (self->use && cents > perks_credit_get_left (self->credit))
    {
      left = write_usd (dialog, perks_credit_get_left (self->credit));
      wrong = g_strdup_printf (_("Only %s is left."), left);
    }

  return perks_form_dialog_check_field (dialog, "amount", wrong, reading);
}

static gboolean
check_day (PerksFormDialog *dialog,
           const char      *name,
           PerksDay        *day)
{
  g_autofree char *text = perks_form_dialog_dup_text (dialog, name);
  gboolean valid = perks_day_from_string (text, day, NULL);

  return perks_form_dialog_check_field (dialog, name,
                                        valid ? NULL : _("Choose a day, or type it as 2026-11-22."),
                                        NULL);
}

static gboolean
check_days (PerksFormDialog *dialog)
{
  PerksDay start = PERKS_DAY_NONE;
  PerksDay end = PERKS_DAY_NONE;
  gboolean has_start = check_day (dialog, "start", &start);
  gboolean has_end = check_day (dialog, "end", &end);
  const char *wrong = end < start ? _("The last day cannot be before the first.") : NULL;

  if (!has_start || !has_end)
    return FALSE;

  return perks_form_dialog_check_field (dialog, "end", wrong, NULL);
}

static gboolean
perks_credit_dialog_check (PerksFormDialog *dialog)
{
  PerksCreditDialog *self = PERKS_CREDIT_DIALOG (dialog);
  gboolean amount = check_amount (self);

  return self->use ? amount : check_days (dialog) && amount;
}

/* The amount goes on as it was understood. */
static void
set_amount (char **assignments,
            gint64 cents)
{
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      g_autofree char *usd = perks_usd_to_string (cents);

      if (!g_str_has_prefix (assignments[i], "amount="))
        continue;
      g_free (assignments[i]);
      assignments[i] = g_strconcat ("amount=", usd, NULL);
    }
}

static void
perks_credit_dialog_prepare (PerksFormDialog *dialog,
                             PerksFormWork   *work)
{
  PerksCreditDialog *self = PERKS_CREDIT_DIALOG (dialog);
  Save *save = g_new0 (Save, 1);
  gint64 cents = 0;

  read_amount (dialog, &cents);
  if (self->credit != NULL)
    save->id = g_strdup (perks_record_get_id (PERKS_RECORD (self->credit)));
  if (self->use)
    save->used = cents;
  save->assignments = perks_form_dialog_make_assignments (dialog);
  set_amount (save->assignments, cents);

  work->func = save_credit;
  work->data = save;
  work->destroy = save_free;
}

static void
perks_credit_dialog_dispose (GObject *object)
{
  g_clear_object (&PERKS_CREDIT_DIALOG (object)->credit);

  G_OBJECT_CLASS (perks_credit_dialog_parent_class)->dispose (object);
}

static void
perks_credit_dialog_class_init (PerksCreditDialogClass *klass)
{
  PerksFormDialogClass *dialog_class = PERKS_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_credit_dialog_dispose;
  dialog_class->check = perks_credit_dialog_check;
  dialog_class->prepare = perks_credit_dialog_prepare;
}

static void
perks_credit_dialog_init (PerksCreditDialog *self)
{
}

static PerksFormField *
make_kinds (void)
{
  const char *const names[] = { "test-drive", "poc", "other", NULL };
  const char *const titles[] = { _("Test drive or trial sandbox"),
                                 _("Deployment or proof of concept"), _("Other"), NULL };
  PerksFormField *field = perks_form_field_new_choice (_("What It Is For"));

  perks_form_field_set_choices (field, names, titles);
  return field;
}

static PerksFormField *
make_offers (PerksContext *context)
{
  PerksSituation *situation = perks_context_get_situation (context);
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  PerksFormField *field = perks_form_field_new_choice (_("Offer"));

  g_ptr_array_add (names, (char *) "");
  g_ptr_array_add (titles, (char *) _("All of them"));
  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      const char *name = perks_offer_get_name (offer);

      g_ptr_array_add (names, (char *) perks_record_get_id (PERKS_RECORD (offer)));
      g_ptr_array_add (titles, (char *) (name != NULL ? name : ""));
    }
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (titles, NULL);
  perks_form_field_set_choices (field, (const char *const *) names->pdata,
                                (const char *const *) titles->pdata);
  return field;
}

static void
fill (PerksFormDialog *self,
      PerksCredit     *credit)
{
  static const char *const names[] = { "kind", "amount", "start", "end", "offer", "note" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (credit), names[i]);

      perks_form_field_set_text (perks_form_dialog_find_field (self, names[i]),
                                 text != NULL ? text : "");
    }
}

static PerksCreditDialog *
make_dialog (GtkWindow    *parent,
             PerksContext *context,
             PerksCredit  *credit,
             const char   *title)
{
  PerksCreditDialog *self = g_object_new (PERKS_TYPE_CREDIT_DIALOG, "transient-for", parent,
                                          "title", title, NULL);

  perks_form_dialog_set_up (PERKS_FORM_DIALOG (self), parent, context);
  g_set_object (&self->credit, credit);
  return self;
}

/**
 * perks_credit_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @context: the context, with a situation
 * @credit: (nullable): the credit that is edited, or %NULL for a new one
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
perks_credit_dialog_new (GtkWindow    *parent,
                         PerksContext *context,
                         PerksCredit  *credit)
{
  PerksCreditDialog *self = make_dialog (parent, context, credit,
                                         credit != NULL ? _("Edit Credit") : _("New Credit"));
  PerksFormDialog *dialog = PERKS_FORM_DIALOG (self);

  perks_form_dialog_set_description (dialog, _("Credits follow one another: the earlier has to be "
                                               "used up or ended before the next begins."));
  perks_form_dialog_add_field (dialog, "kind", make_kinds ());
  perks_form_dialog_add_field (dialog, "amount", perks_form_field_new_text (_("Amount in USD")));
  perks_form_dialog_add_field (dialog, "start", perks_form_field_new_day (_("First Day")));
  perks_form_dialog_add_field (dialog, "end", perks_form_field_new_day (_("Last Day")));
  perks_form_dialog_add_field (dialog, "offer", make_offers (context));
  perks_form_dialog_add_field (dialog, "note", perks_form_field_new_text (_("Note")));
  if (credit != NULL)
    fill (dialog, credit);
  perks_form_dialog_refresh (dialog);
  return GTK_WIDGET (self);
}

/**
 * perks_credit_dialog_new_use:
 * @parent: (nullable): the window that it belongs to
 * @context: the context
 * @credit: the credit of which a part is used
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
perks_credit_dialog_new_use (GtkWindow    *parent,
                             PerksContext *context,
                             PerksCredit  *credit)
{
  PerksCreditDialog *self = make_dialog (parent, context, credit, _("Enter Use"));
  PerksFormDialog *dialog = PERKS_FORM_DIALOG (self);
  g_autofree char *left = NULL;
  g_autofree char *description = NULL;

  self->use = TRUE;
  left = write_usd (dialog, perks_credit_get_left (credit));
  description = g_strdup_printf (_("%s is left. Enter what was used of it since the last time."),
                                 left);
  perks_form_dialog_set_description (dialog, description);
  perks_form_dialog_add_field (dialog, "amount", perks_form_field_new_text (_("Used Now, in USD")));
  perks_form_dialog_refresh (dialog);
  return GTK_WIDGET (self);
}
