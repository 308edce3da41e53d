/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-publisher-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-commands.h"
#include "perks-publisher.h"

/**
 * PerksPublisherDialog:
 *
 * The window in which the company is entered or edited: its name, its partner ID, and whether it
 * has enrolled. It says at once when the partner ID cannot be one.
 */
struct _PerksPublisherDialog
{
  AdwWindow            parent_instance;

  PerksContext        *context;
  PerksPublisher      *before;
  PerksFormField      *fields[3];
  gboolean             saving;

  AdwPreferencesGroup *group;
  GtkRevealer         *error;
  GtkLabel            *error_text;
  GtkWidget           *save_button;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const names[] = { "name", "mpn-id", "enrolled" };

G_DEFINE_FINAL_TYPE (PerksPublisherDialog, perks_publisher_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  char  *id;
  char  *name;
  char **assignments;
} Save;

static void
save_free (Save *save)
{
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

  return perks_commands_add_publisher (workspace, save->name, assignments, NULL, error);
}

static char *
dup_text (PerksPublisherDialog *self,
          guint                 i)
{
  g_autofree char *text = perks_form_field_dup_text (self->fields[i]);

  return g_strdup (g_strstrip (text));
}

/* What is wrong with a field, in words. */
static const char *
check_field (guint       i,
             const char *text)
{
  g_autoptr (PerksPublisher) scratch = perks_publisher_new ("scratch");

  if (perks_record_set_field (PERKS_RECORD (scratch), names[i], text, NULL))
    return i == 0 && *text == '\0' ? _("Enter the name of the company.") : NULL;

  return _("A partner ID has 4 to 10 digits and nothing else.");
}

static void
refresh (PerksPublisherDialog *self)
{
  gboolean valid = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = dup_text (self, i);
      const char *wrong = check_field (i, text);
      const char *hint = NULL;

      valid &= wrong == NULL;
      if (i == 1 && *text == '\0')
        hint = _("Benefits cannot be claimed without it. It can be entered later.");
      perks_form_field_set_message (self->fields[i],
                                    *text != '\0' ? PERKS_FORM_TONE_ERROR : PERKS_FORM_TONE_HINT,
                                    wrong != NULL ? wrong : hint);
    }

  gtk_widget_set_sensitive (self->save_button, valid && !self->saving);
}

static void
saved_cb (GObject      *workspace,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PerksPublisherDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error))
    {
      g_signal_emit (self, signals[SAVED], 0);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_label (self->error_text, error->message);
  gtk_revealer_set_reveal_child (self->error, TRUE);
  refresh (self);
}

static char **
make_assignments (PerksPublisherDialog *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = self->before != NULL ? 0 : 1; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = dup_text (self, i);
      g_autofree char *word = g_strconcat (names[i], "=", text, NULL);

      if (self->before != NULL || *text != '\0')
        g_strv_builder_add (words, word);
    }

  return g_strv_builder_end (words);
}

static void
save_clicked_cb (PerksPublisherDialog *self)
{
  Save *save = g_new0 (Save, 1);

  save->id =
    self->before != NULL ? g_strdup (perks_record_get_id (PERKS_RECORD (self->before))) : NULL;
  save->name = dup_text (self, 0);
  save->assignments = make_assignments (self);

  self->saving = TRUE;
  gtk_revealer_set_reveal_child (self->error, FALSE);
  refresh (self);
  perks_workspace_run_async (perks_context_get_workspace (self->context), save_publisher, save,
                             (GDestroyNotify) save_free, NULL, saved_cb, g_object_ref (self));
}

static gboolean
perks_publisher_dialog_close_request (GtkWindow *window)
{
  if (PERKS_PUBLISHER_DIALOG (window)->saving)
    return TRUE;

  return GTK_WINDOW_CLASS (perks_publisher_dialog_parent_class)->close_request (window);
}

static void
perks_publisher_dialog_dispose (GObject *object)
{
  PerksPublisherDialog *self = PERKS_PUBLISHER_DIALOG (object);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_clear_object (&self->fields[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_PUBLISHER_DIALOG);
  g_clear_object (&self->before);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (perks_publisher_dialog_parent_class)->dispose (object);
}

static void
perks_publisher_dialog_class_init (PerksPublisherDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_publisher_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = perks_publisher_dialog_close_request;

  /**
   * PerksPublisherDialog::saved:
   *
   * The publisher is in the books, and the situation is that with it.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/dialogs/perks-publisher-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksPublisherDialog, error);
  gtk_widget_class_bind_template_child (widget_class, PerksPublisherDialog, error_text);
  gtk_widget_class_bind_template_child (widget_class, PerksPublisherDialog, group);
  gtk_widget_class_bind_template_child (widget_class, PerksPublisherDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
perks_publisher_dialog_init (PerksPublisherDialog *self)
{
  const char *const answers[] = { "", "yes", "no", NULL };
  const char *const titles[] = { _("Not said"), _("Yes"), _("No"), NULL };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->fields[0] = perks_form_field_new_text (_("Company"));
  self->fields[1] = perks_form_field_new_text (_("Partner ID (MPN ID)"));
  self->fields[2] = perks_form_field_new_choice (_("Enrolled in Marketplace Rewards"));
  perks_form_field_set_choices (self->fields[2], answers, titles);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      perks_form_field_add_to (self->fields[i], self->group);
      g_signal_connect_object (self->fields[i], "changed", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
    }
  refresh (self);
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
  PerksSituation *situation = perks_context_get_situation (context);

  self->context = g_object_ref (context);
  if (publisher == NULL)
    adw_preferences_group_set_description (self->group,
                                           _("Offers and sales belong to a publisher."));
  if (publisher != NULL && situation != NULL)
    g_set_object (&self->before,
                  perks_books_find_publisher (perks_situation_get_books (situation), publisher));

  for (guint i = 0; self->before != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (self->before), names[i]);

      perks_form_field_set_text (self->fields[i], text != NULL ? text : "");
    }

  gtk_widget_grab_focus (perks_form_field_get_row (self->fields[0]));
  return self;
}

/**
 * perks_publisher_dialog_find_field:
 * @self: a dialog
 * @name: `name`, `mpn-id` or `enrolled`
 *
 * Returns: (transfer none) (nullable): the field
 */
PerksFormField *
perks_publisher_dialog_find_field (PerksPublisherDialog *self,
                                   const char           *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], name))
        return self->fields[i];
    }

  return NULL;
}
