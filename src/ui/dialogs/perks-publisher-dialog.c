/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-publisher-dialog.h"

#include <glib/gi18n.h>

#include "perks-commands.h"
#include "perks-publisher.h"

/**
 * PerksPublisherDialog:
 *
 * The window in which the company is entered or edited: its name, its partner ID, whether it has
 * enrolled, and whom the Rewards team may write to. It says at once when the partner ID cannot be
 * one.
 */
struct _PerksPublisherDialog
{
  PerksFormDialog  parent_instance;

  PerksPublisher  *before;
};

static const char *const names[] = { "name", "mpn-id", "enrolled", "marketing-contacts" };

G_DEFINE_FINAL_TYPE (PerksPublisherDialog, perks_publisher_dialog, PERKS_TYPE_FORM_DIALOG)

typedef struct
{
  char  *id;
  char  *name;
  char **assignments;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->id);
  g_free (save->name);
  g_strfreev (save->assignments);
  g_free (save);
}

static gboolean
save_publisher (PerksWorkspace  *workspace,
                gpointer         user_data,
                GCancellable    *cancellable,
                GError         **error)
{
  const Save *save = user_data;
  const char *const *assignments = (const char *const *) save->assignments;

  if (save->id != NULL)
    return perks_commands_edit_publisher (workspace, save->id, assignments, error);

  /* The name is given apart. */
  return perks_commands_add_publisher (workspace, save->name, assignments + 1, NULL, error);
}

static const char *
describe_wrong (const char *name,
                const char *text)
{
  if (g_str_equal (name, "name"))
    return *text == '\0' ? _("Enter the name of the company.") : _("That cannot be a name.");
  if (g_str_equal (name, "mpn-id"))
    return _("A partner ID has 4 to 10 digits and nothing else.");
  if (g_str_equal (name, "marketing-contacts"))
    return _("Enter one to three names or mail addresses, with commas between them.");

  return _("That cannot be entered here.");
}

static const char *
find_hint (const char *name,
           const char *text)
{
  if (g_str_equal (name, "mpn-id") && *text == '\0')
    return _("Benefits cannot be claimed without it. It can be entered later.");
  if (g_str_equal (name, "marketing-contacts") && *text == '\0')
    return _("Whom the Rewards team writes to: one to three persons.");

  return NULL;
}

static gboolean
check_field (PerksFormDialog *dialog,
             const char      *name)
{
  g_autoptr (PerksPublisher) scratch = perks_publisher_new ("scratch");
  g_autofree char *text = perks_form_dialog_dup_text (dialog, name);
  gboolean valid = perks_record_set_field (PERKS_RECORD (scratch), name, text, NULL);

  if (g_str_equal (name, "name"))
    valid &= *text != '\0';

  return perks_form_dialog_check_field (dialog, name, valid ? NULL : describe_wrong (name, text),
                                        find_hint (name, text));
}

static gboolean
perks_publisher_dialog_check (PerksFormDialog *dialog)
{
  gboolean valid = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    valid &= check_field (dialog, names[i]);

  return valid;
}

static void
perks_publisher_dialog_prepare (PerksFormDialog *dialog,
                                PerksFormWork   *work)
{
  PerksPublisherDialog *self = PERKS_PUBLISHER_DIALOG (dialog);
  Save *save = g_new0 (Save, 1);

  save->id =
    self->before != NULL ? g_strdup (perks_record_get_id (PERKS_RECORD (self->before))) : NULL;
  save->name = perks_form_dialog_dup_text (dialog, "name");
  save->assignments = perks_form_dialog_make_assignments (dialog);

  work->func = save_publisher;
  work->data = save;
  work->destroy = save_free;
}

static void
perks_publisher_dialog_dispose (GObject *object)
{
  g_clear_object (&PERKS_PUBLISHER_DIALOG (object)->before);

  G_OBJECT_CLASS (perks_publisher_dialog_parent_class)->dispose (object);
}

static void
perks_publisher_dialog_class_init (PerksPublisherDialogClass *klass)
{
  PerksFormDialogClass *dialog_class = PERKS_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_publisher_dialog_dispose;
  dialog_class->check = perks_publisher_dialog_check;
  dialog_class->prepare = perks_publisher_dialog_prepare;
}

static void
perks_publisher_dialog_init (PerksPublisherDialog *self)
{
  PerksFormDialog *dialog = PERKS_FORM_DIALOG (self);
  const char *const answers[] = { "", "yes", "no", NULL };
  const char *const titles[] = { _("Not said"), _("Yes"), _("No"), NULL };
  PerksFormField *enrolled = perks_form_field_new_choice (_("Enrolled in Marketplace Rewards"));

  perks_form_field_set_choices (enrolled, answers, titles);
  perks_form_dialog_add_field (dialog, "name", perks_form_field_new_text (_("Company")));
  perks_form_dialog_add_field (dialog, "mpn-id",
                               perks_form_field_new_text (_("Partner ID (MPN ID)")));
  perks_form_dialog_add_field (dialog, "enrolled", enrolled);
  perks_form_dialog_add_field (dialog, "marketing-contacts",
                         perks_form_field_new_text (_("Marketing Contacts")));
}

static void
fill (PerksFormDialog *dialog,
      PerksPublisher  *publisher)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (publisher), names[i]);

      perks_form_field_set_text (perks_form_dialog_find_field (dialog, names[i]),
                                 text != NULL ? text : "");
    }
}

/**
 * perks_publisher_dialog_new:
 * @parent: (nullable): the window that it belongs to
 * @context: the context
 * @publisher: (nullable): the id of the publisher that is edited, or %NULL for a new one
 *
 * Returns: (transfer none): a window that is not shown yet
 */
PerksPublisherDialog *
perks_publisher_dialog_new (GtkWindow    *parent,
                            PerksContext *context,
                            const char   *publisher)
{
  PerksPublisherDialog *self = g_object_new (PERKS_TYPE_PUBLISHER_DIALOG,
                                             "transient-for", parent,
                                             "title", publisher != NULL ? _("Edit Publisher")
                                                                        : _("New Publisher"),
                                             NULL);
  PerksFormDialog *dialog = PERKS_FORM_DIALOG (self);
  PerksSituation *situation = perks_context_get_situation (context);

  perks_form_dialog_set_up (dialog, parent, context);
  if (publisher == NULL)
    perks_form_dialog_set_description (dialog, _("Offers and sales belong to a publisher."));
  if (publisher != NULL && situation != NULL)
    g_set_object (&self->before,
                  perks_books_find_publisher (perks_situation_get_books (situation), publisher));
  if (self->before != NULL)
    fill (dialog, self->before);

  perks_form_dialog_refresh (dialog);
  gtk_widget_grab_focus (perks_form_field_get_row (perks_form_dialog_find_field (dialog, "name")));
  return self;
}
