/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-fraud-dialog.h"

#include <glib/gi18n.h>

#include "perks-commands.h"

/**
 * PerksFraudDialog:
 *
 * The window in which sales are marked as fraud, or cleared of it, by a list of their keys, as it
 * comes in a message.
 */
struct _PerksFraudDialog
{
  PerksFormDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (PerksFraudDialog, perks_fraud_dialog, PERKS_TYPE_FORM_DIALOG)

typedef struct
{
  char   **keys;
  gboolean fraud;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_strfreev (save->keys);
  g_free (save);
}

static gboolean
save_marks (PerksWorkspace  *workspace,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  const Save *save = user_data;

  return perks_commands_mark_fraud (workspace, NULL, (const char *const *) save->keys, save->fraud,
                                    error);
}

static gboolean
perks_fraud_dialog_check (PerksFormDialog *dialog)
{
  g_autofree char *text = perks_form_dialog_dup_text (dialog, "keys");
  g_auto (GStrv) keys = perks_fraud_dialog_split_keys (text);
  guint n_keys = g_strv_length (keys);
  g_autofree char *count = g_strdup_printf (ngettext ("%u key", "%u keys", n_keys), n_keys);

  return perks_form_dialog_check_field (dialog, "keys",
                                        n_keys > 0 ? NULL
                                                   : _("Paste the keys, with blanks, commas or new "
                                                       "lines between them."),
                                        count);
}

static void
perks_fraud_dialog_prepare (PerksFormDialog *dialog,
                            PerksFormWork   *work)
{
  g_autofree char *text = perks_form_dialog_dup_text (dialog, "keys");
  g_autofree char *mark = perks_form_dialog_dup_text (dialog, "mark");
  Save *save = g_new0 (Save, 1);

  save->keys = perks_fraud_dialog_split_keys (text);
  save->fraud = g_str_equal (mark, "fraud");

  work->func = save_marks;
  work->data = save;
  work->destroy = save_free;
}

static void
perks_fraud_dialog_class_init (PerksFraudDialogClass *klass)
{
  PerksFormDialogClass *dialog_class = PERKS_FORM_DIALOG_CLASS (klass);

  dialog_class->check = perks_fraud_dialog_check;
  dialog_class->prepare = perks_fraud_dialog_prepare;
}

static void
perks_fraud_dialog_init (PerksFraudDialog *self)
{
  PerksFormDialog *dialog = PERKS_FORM_DIALOG (self);
  const char *const names[] = { "fraud", "clear", NULL };
  const char *const titles[] = { _("Mark as fraud"), _("Clear the mark"), NULL };
  PerksFormField *mark = perks_form_field_new_choice (_("What to Do"));

  perks_form_field_set_choices (mark, names, titles);
  perks_form_dialog_add_field (dialog, "keys", perks_form_field_new_text (_("Keys of the Sales")));
  perks_form_dialog_add_field (dialog, "mark", mark);
}

/**
 * perks_fraud_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @context: the context
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
perks_fraud_dialog_new (GtkWindow    *parent,
                        PerksContext *context)
{
  PerksFormDialog *self = g_object_new (PERKS_TYPE_FRAUD_DIALOG, "transient-for", parent,
                                        "title", _("Mark by Keys"), NULL);

  perks_form_dialog_set_up (self, parent, context);
  perks_form_dialog_set_description (self, _("What is proven to be fraud does not count towards "
                                             "the tier. A mark survives every further import."));
  perks_form_dialog_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * perks_fraud_dialog_split_keys:
 * @text: keys with blanks, commas, semicolons or new lines between them
 *
 * Returns: (transfer full): the keys
 */
char **
perks_fraud_dialog_split_keys (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n,;", -1);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_strv_builder_add (keys, words[i]);
    }

  return g_strv_builder_end (keys);
}
