/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-form-field.h"

#include <glib/gi18n.h>

#include "perks-day-button.h"

/**
 * PerksFormField:
 *
 * A field of a form: a row to type or choose in, and below it a row that says what is wrong or
 * worth knowing. The value is text, the same for all kinds of fields.
 */
struct _PerksFormField
{
  GObject    parent_instance;

  GtkWidget *row;
  GtkWidget *message;
  GtkWidget *icon;
  GtkSwitch *toggle;
  GPtrArray *names;
  gboolean   visible;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PerksFormField, perks_form_field, G_TYPE_OBJECT)

static void
emit_changed_cb (PerksFormField *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
perks_form_field_dispose (GObject *object)
{
  PerksFormField *self = PERKS_FORM_FIELD (object);

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  if (self->toggle != NULL)
    g_signal_handlers_disconnect_by_data (self->toggle, self);
  self->toggle = NULL;
  g_clear_object (&self->row);
  g_clear_object (&self->message);
  g_clear_pointer (&self->names, g_ptr_array_unref);

  G_OBJECT_CLASS (perks_form_field_parent_class)->dispose (object);
}

static void
perks_form_field_class_init (PerksFormFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_form_field_dispose;

  /**
   * PerksFormField::changed:
   *
   * The person typed or chose something, or perks_form_field_set_text() changed the value.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
perks_form_field_init (PerksFormField *self)
{
  self->visible = TRUE;
}

static PerksFormField *
make_field (GtkWidget  *row,
            const char *title)
{
  PerksFormField *self = g_object_new (PERKS_TYPE_FORM_FIELD, NULL);

  self->row = g_object_ref_sink (row);
  self->message = g_object_ref_sink (adw_action_row_new ());
  self->icon = gtk_image_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->message), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->message), self->icon);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->message), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->message), FALSE);
  gtk_widget_set_focusable (self->message, FALSE);
  gtk_widget_add_css_class (self->message, "perks-form-message");
  gtk_widget_set_visible (self->message, FALSE);
  return self;
}

/**
 * perks_form_field_new_text:
 * @title: what is to be typed
 *
 * Returns: (transfer full): a field for a line of text
 */
PerksFormField *
perks_form_field_new_text (const char *title)
{
  PerksFormField *self = make_field (adw_entry_row_new (), title);

  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->row), TRUE);
  g_signal_connect_swapped (self->row, "changed", G_CALLBACK (emit_changed_cb), self);
  return self;
}

/**
 * perks_form_field_new_day:
 * @title: what day
 *
 * Returns: (transfer full): a field for a day, `YYYY-MM-DD`, which can be chosen from a calendar
 *   too
 */
PerksFormField *
perks_form_field_new_day (const char *title)
{
  PerksFormField *self = perks_form_field_new_text (title);

  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row),
                            perks_day_button_new (GTK_EDITABLE (self->row), title));
  return self;
}

/**
 * perks_form_field_new_choice:
 * @title: what is to be chosen
 *
 * Returns: (transfer full): a field with a list to choose from, which is empty yet
 */
PerksFormField *
perks_form_field_new_choice (const char *title)
{
  PerksFormField *self = make_field (adw_combo_row_new (), title);

  self->names = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (self->row, "notify::selected", G_CALLBACK (emit_changed_cb), self);
  return self;
}

/**
 * perks_form_field_new_switch:
 * @title: what is so or not
 *
 * Returns: (transfer full): a field that is `yes` or empty
 */
PerksFormField *
perks_form_field_new_switch (const char *title)
{
  PerksFormField *self = make_field (adw_action_row_new (), title);
  GtkWidget *toggle = gtk_switch_new ();

  self->toggle = GTK_SWITCH (toggle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), toggle);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (emit_changed_cb), self);
  return self;
}

/**
 * perks_form_field_add_to:
 * @self: a field
 * @group: a boxed list
 *
 * Puts the field at the end of the list.
 */
void
perks_form_field_add_to (PerksFormField      *self,
                         AdwPreferencesGroup *group)
{
  adw_preferences_group_add (group, self->row);
  adw_preferences_group_add (group, self->message);
}

/**
 * perks_form_field_get_row:
 * @self: a field
 *
 * Returns: (transfer none): the row to type or choose in
 */
GtkWidget *
perks_form_field_get_row (PerksFormField *self)
{
  return self->row;
}

static guint
find_name (PerksFormField *self,
           const char     *name)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->names, i), name) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
has_choices (PerksFormField    *self,
             const char *const *names)
{
  guint n = 0;

  for (; names[n] != NULL; n++)
    {
      if (n >= self->names->len || !g_str_equal (names[n], g_ptr_array_index (self->names, n)))
        return FALSE;
    }

  return n == self->names->len;
}

/**
 * perks_form_field_set_choices:
 * @self: a field to choose in
 * @names: (array zero-terminated=1): the values
 * @titles: (array zero-terminated=1): how they are shown, in the same order
 *
 * Sets what can be chosen. What is chosen stays where it is among @names, else the first is.
 */
void
perks_form_field_set_choices (PerksFormField    *self,
                              const char *const *names,
                              const char *const *titles)
{
  g_autofree char *chosen = perks_form_field_dup_text (self);
  g_autoptr (GtkStringList) model = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (self->row));

  if (has_choices (self, names))
    return;

  g_ptr_array_set_size (self->names, 0);
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (self->names, g_strdup (names[i]));

  model = gtk_string_list_new (titles);
  g_signal_handlers_block_by_func (self->row, emit_changed_cb, self);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->row), G_LIST_MODEL (model));
  if (find_name (self, chosen) != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), find_name (self, chosen));
  g_signal_handlers_unblock_by_func (self->row, emit_changed_cb, self);
}

/**
 * perks_form_field_dup_text:
 * @self: a field
 *
 * Returns: (transfer full): the value, "" for none
 */
char *
perks_form_field_dup_text (PerksFormField *self)
{
  guint selected;

  if (self->toggle != NULL)
    return g_strdup (gtk_switch_get_active (self->toggle) ? "yes" : "");
  if (ADW_IS_ENTRY_ROW (self->row))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row)));

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));
  return g_strdup (selected < self->names->len ? g_ptr_array_index (self->names, selected) : "");
}

/**
 * perks_form_field_set_text:
 * @self: a field
 * @text: the value, "" for none
 */
void
perks_form_field_set_text (PerksFormField *self,
                           const char     *text)
{
  if (self->toggle != NULL)
    gtk_switch_set_active (self->toggle, g_str_equal (text, "yes"));
  else if (ADW_IS_ENTRY_ROW (self->row))
    gtk_editable_set_text (GTK_EDITABLE (self->row), text);
  else if (find_name (self, text) != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), find_name (self, text));
}

/**
 * perks_form_field_get_message:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): what is said below it
 */
const char *
perks_form_field_get_message (PerksFormField *self)
{
  if (!gtk_widget_get_visible (self->message))
    return NULL;

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->message));
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/**
 * perks_form_field_set_message:
 * @self: a field
 * @tone: whether it is wrong, may be wrong, or is only worth knowing
 * @message: (nullable): what is said below the field, or %NULL for nothing
 */
void
perks_form_field_set_message (PerksFormField *self,
                              PerksFormTone   tone,
                              const char     *message)
{
  const gboolean error = message != NULL && tone == PERKS_FORM_TONE_ERROR;
  const gboolean warning = message != NULL && tone == PERKS_FORM_TONE_WARNING;

  set_css_class (self->row, "error", error);
  set_css_class (self->message, "error", error);
  set_css_class (self->message, "dim-label", !error && !warning);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->message),
                                 message != NULL ? message : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), error ? "dialog-error-symbolic"
                                                       : warning ? "dialog-warning-symbolic"
                                                                 : "dialog-information-symbolic");
  gtk_widget_set_visible (self->message, message != NULL && self->visible);
  gtk_widget_set_tooltip_text (self->row, error ? message : NULL);
  if (error)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID);
}

/**
 * perks_form_field_set_visible:
 * @self: a field
 * @visible: whether it is there at all
 */
void
perks_form_field_set_visible (PerksFormField *self,
                              gboolean        visible)
{
  self->visible = visible;
  gtk_widget_set_visible (self->row, visible);
  if (!visible)
    gtk_widget_set_visible (self->message, FALSE);
}
