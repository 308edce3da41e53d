/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-editions-place.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-comparison.h"
#include "perks-edition-actions.h"
#include "perks-edition-changes.h"
#include "perks-edition-row.h"
#include "perks-fact-group.h"
#include "perks-page-groups.h"
#include "perks-scroll.h"

/**
 * PerksEditionsPlace:
 *
 * The editions of the programme: which one is used, what another would change for this publisher,
 * line by line, before it is chosen, and where each is known from.
 */
struct _PerksEditionsPlace
{
  PerksPlace          parent_instance;

  char               *chosen;
  gboolean            bring_changes;
  GCancellable       *comparing;
  PerksPageGroups    *groups;
  GPtrArray          *rows;
  PerksEdition       *used;
  GPtrArray          *shown;

  PerksFactGroup     *changes;
  PerksFactGroup     *editions;
  AdwPreferencesPage *page;
  GtkWidget          *use_button;
};

G_DEFINE_FINAL_TYPE (PerksEditionsPlace, perks_editions_place, PERKS_TYPE_PLACE)

static PerksEdition *
find_edition (PerksEditionsPlace *self,
              const char         *id)
{
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (self));
  GPtrArray *editions = perks_situation_get_editions (situation);

  for (guint i = 0; id != NULL && i < editions->len; i++)
    {
      if (g_str_equal (perks_edition_get_id (g_ptr_array_index (editions, i)), id))
        return g_ptr_array_index (editions, i);
    }

  return NULL;
}

static PerksLocaleText *
get_locale_text (PerksEditionsPlace *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static void
let_all_be_read (GtkWidget *row)
{
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static void
say (PerksEditionsPlace *self,
     const char         *title,
     const char         *text,
     const char         *icon)
{
  perks_fact_group_clear (self->changes);
  let_all_be_read (perks_fact_group_add_fact (self->changes, title, text, icon));
}

static void
show_changes (PerksEditionsPlace *self,
              GPtrArray          *changes)
{
  if (changes->len == 0)
    {
      say (self, _("Nothing"), _("Your standing, benefits and deadlines stay as they are."), NULL);
      return;
    }

  perks_fact_group_clear (self->changes);
  perks_edition_changes_show (self->groups, changes);
}

static void
show_differences (PerksEditionsPlace *self)
{
  perks_edition_changes_show_differences (self->groups, self->used,
                                          find_edition (self, self->chosen),
                                          get_locale_text (self));
}

/* Whoever has chosen an edition looks at what it would change; a change of the books moves nothing.
 */
static void
bring_changes (PerksEditionsPlace *self)
{
  if (self->bring_changes && gtk_widget_get_visible (GTK_WIDGET (self->changes)))
    perks_scroll_to (GTK_WIDGET (self->changes));
  self->bring_changes = FALSE;
}

/* Only the comparison that was begun last is not cancelled. */
static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PerksEditionsPlace) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = perks_comparison_run_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  perks_page_groups_clear (self->groups);
  if (changes != NULL)
    show_changes (self, changes);
  else
    say (self, error->message, NULL, "dialog-error-symbolic");
  show_differences (self);
  bring_changes (self);
}

static void
describe_comparison (PerksEditionsPlace *self,
                     PerksEdition       *edition)
{
  g_autofree char *description =
    g_markup_printf_escaped (_("With %s in place of %s"), perks_edition_get_label (edition),
                             perks_edition_get_label (self->used));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->changes), description);
}

static void
begin_comparison (PerksEditionsPlace *self,
                  PerksSituation     *situation,
                  PerksEdition       *edition)
{
  gboolean publisher = perks_books_get_publisher (perks_situation_get_books (situation)) != NULL;

  describe_comparison (self, edition);
  gtk_widget_set_visible (self->use_button, publisher);
  if (!publisher)
    {
      perks_page_groups_clear (self->groups);
      say (self, _("No Publisher Yet"),
           _("When your company is entered, Perks says here what would change for it."), NULL);
      show_differences (self);
      bring_changes (self);
      return;
    }

  if (perks_fact_group_get_size (self->changes) == 0)
    say (self, _("Comparing…"), NULL, NULL);
  self->comparing = g_cancellable_new ();
  perks_comparison_run_async (situation, edition, self->comparing, compared_cb,
                              g_object_ref (self));
}

/* What is shown stays until the new comparison is there, unless another edition was chosen. */
static void
compare (PerksEditionsPlace *self,
         gboolean            again)
{
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (self));
  PerksEdition *edition = find_edition (self, self->chosen);
  gboolean other = edition != NULL && edition != self->used;

  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), other);
  if (!other || !again)
    {
      perks_fact_group_clear (self->changes);
      perks_page_groups_clear (self->groups);
    }
  if (other)
    begin_comparison (self, situation, edition);
}

static void
mark_chosen (PerksEditionsPlace *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const char *id = g_object_get_data (G_OBJECT (row), "edition");

      if (id != NULL && g_strcmp0 (id, self->chosen) == 0)
        gtk_widget_add_css_class (row, "perks-wanted");
      else
        gtk_widget_remove_css_class (row, "perks-wanted");
    }
}

static void
choose (PerksEditionsPlace *self,
        const char         *id)
{
  self->bring_changes = TRUE;
  if (g_strcmp0 (self->chosen, id) == 0)
    {
      bring_changes (self);
      return;
    }

  g_free (self->chosen);
  self->chosen = g_strdup (id);
  mark_chosen (self);
  if (self->used != NULL)
    compare (self, FALSE);
}

static void
row_activated_cb (PerksEditionsPlace *self,
                  GtkWidget          *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "edition"));
}

static void
add_edition (PerksEditionsPlace *self,
             PerksEdition       *edition)
{
  GtkWidget *row = perks_edition_row_add (self->editions, edition, edition == self->used,
                                          get_locale_text (self));

  g_ptr_array_add (self->rows, row);
  if (edition == self->used)
    return;

  g_object_set_data_full (G_OBJECT (row), "edition", g_strdup (perks_edition_get_id (edition)),
                          g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
is_shown (PerksEditionsPlace *self,
          GPtrArray          *editions,
          PerksEdition       *used)
{
  if (self->used != used || self->shown->len != editions->len)
    return FALSE;

  for (guint i = 0; i < editions->len; i++)
    {
      if (g_ptr_array_index (self->shown, i) != g_ptr_array_index (editions, i))
        return FALSE;
    }

  return TRUE;
}

/* A list that is the same stays, and with it the focus. */
static void
show_editions (PerksEditionsPlace *self,
               PerksSituation     *situation)
{
  GPtrArray *editions = perks_situation_get_editions (situation);

  if (is_shown (self, editions, perks_situation_get_edition (situation)))
    return;

  g_set_object (&self->used, perks_situation_get_edition (situation));
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->rows, 0);
  perks_fact_group_clear (self->editions);
  for (guint i = 0; i < editions->len; i++)
    {
      g_ptr_array_add (self->shown, g_object_ref (g_ptr_array_index (editions, i)));
      add_edition (self, g_ptr_array_index (editions, i));
    }
  mark_chosen (self);
}

static void
perks_editions_place_show (PerksPlace     *place,
                           PerksSituation *situation)
{
  PerksEditionsPlace *self = PERKS_EDITIONS_PLACE (place);

  show_editions (self, situation);
  compare (self, TRUE);
}

static void
perks_editions_place_open (PerksPlace *place,
                           const char *id)
{
  choose (PERKS_EDITIONS_PLACE (place), id);
}

static void
use_clicked_cb (PerksEditionsPlace *self)
{
  perks_edition_actions_use (PERKS_PLACE (self), self->chosen);
}

static void
load_clicked_cb (PerksEditionsPlace *self)
{
  perks_edition_actions_choose_file (PERKS_PLACE (self));
}

static void
perks_editions_place_dispose (GObject *object)
{
  PerksEditionsPlace *self = PERKS_EDITIONS_PLACE (object);

  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
  g_clear_object (&self->groups);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_EDITIONS_PLACE);
  g_clear_object (&self->used);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (perks_editions_place_parent_class)->dispose (object);
}

static void
perks_editions_place_finalize (GObject *object)
{
  PerksEditionsPlace *self = PERKS_EDITIONS_PLACE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->shown);

  G_OBJECT_CLASS (perks_editions_place_parent_class)->finalize (object);
}

static void
perks_editions_place_class_init (PerksEditionsPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_editions_place_dispose;
  G_OBJECT_CLASS (klass)->finalize = perks_editions_place_finalize;
  PERKS_PLACE_CLASS (klass)->show = perks_editions_place_show;
  PERKS_PLACE_CLASS (klass)->open = perks_editions_place_open;

  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/programme/perks-editions-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksEditionsPlace, changes);
  gtk_widget_class_bind_template_child (widget_class, PerksEditionsPlace, editions);
  gtk_widget_class_bind_template_child (widget_class, PerksEditionsPlace, page);
  gtk_widget_class_bind_template_child (widget_class, PerksEditionsPlace, use_button);
  gtk_widget_class_bind_template_callback (widget_class, load_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked_cb);
}

static void
perks_editions_place_init (PerksEditionsPlace *self)
{
  self->rows = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = perks_page_groups_new (self->page);
}
