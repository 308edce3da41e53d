/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-programme-window.h"

#include "config.h"
#include "perks-adaptive-title.h"
#include "perks-credits-place.h"
#include "perks-editions-place.h"
#include "perks-terms-place.h"
#include "perks-window.h"

/**
 * PerksProgrammeWindow:
 *
 * A window of its own about the programme, to be read beside the books: its editions and what each
 * would change, its terms, and the sponsorship that it gives.
 */
struct _PerksProgrammeWindow
{
  AdwWindow        parent_instance;

  PerksContext    *context;

  AdwToastOverlay *toasts;
  AdwViewStack    *places;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksProgrammeWindow, perks_programme_window, ADW_TYPE_WINDOW)

static void
toast_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autofree char *title = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  adw_toast_overlay_add_toast (PERKS_PROGRAMME_WINDOW (widget)->toasts, adw_toast_new (title));
}

/* What belongs to the books is shown where the books are. */
static void
go_activated (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent == NULL)
    return;

  gtk_window_present (parent);
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), action_name, parameter);
}

static void
go_to (PerksProgrammeWindow *self,
       const char           *place,
       const char           *id)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->places, place);

  adw_view_stack_set_visible_child (self->places, child);
  if (id != NULL && *id != '\0')
    perks_place_open (PERKS_PLACE (child), id);
}

static void
perks_programme_window_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, PERKS_PROGRAMME_WINDOW (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_programme_window_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_CONTEXT:
      PERKS_PROGRAMME_WINDOW (object)->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_programme_window_dispose (GObject *object)
{
  PerksProgrammeWindow *self = PERKS_PROGRAMME_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_PROGRAMME_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (perks_programme_window_parent_class)->dispose (object);
}

static void
perks_programme_window_class_init (PerksProgrammeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = perks_programme_window_get_property;
  object_class->set_property = perks_programme_window_set_property;
  object_class->dispose = perks_programme_window_dispose;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, PERKS_TYPE_CONTEXT,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (PERKS_TYPE_ADAPTIVE_TITLE);
  g_type_ensure (PERKS_TYPE_CREDITS_PLACE);
  g_type_ensure (PERKS_TYPE_EDITIONS_PLACE);
  g_type_ensure (PERKS_TYPE_TERMS_PLACE);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/programme/perks-programme-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksProgrammeWindow, places);
  gtk_widget_class_bind_template_child (widget_class, PerksProgrammeWindow, toasts);

  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_activated);
  gtk_widget_class_install_action (widget_class, "win.edit-publisher", NULL, go_activated);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
perks_programme_window_init (PerksProgrammeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PerksProgrammeWindow *
find_window (GtkWindow *parent)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; parent != NULL && i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (PERKS_IS_PROGRAMME_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
        return PERKS_PROGRAMME_WINDOW (window);
    }

  return NULL;
}

/**
 * perks_programme_window_present:
 * @parent: (nullable): the window of the books
 * @context: the context
 * @place: `editions`, `terms` or `credits`
 * @id: (nullable): what is to be shown there: an edition, a clause
 *
 * Shows the window of @parent, which is made when there is none.
 *
 * Returns: (transfer none): the window
 */
PerksProgrammeWindow *
perks_programme_window_present (GtkWindow    *parent,
                                PerksContext *context,
                                const char   *place,
                                const char   *id)
{
  PerksProgrammeWindow *self = find_window (parent);

  if (self == NULL)
    self = g_object_new (PERKS_TYPE_PROGRAMME_WINDOW, "transient-for", parent, "context", context,
                         NULL);

  gtk_window_present (GTK_WINDOW (self));
  go_to (self, place, id);
  return self;
}

static void
present_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PerksContext *context = perks_window_get_context (PERKS_WINDOW (widget));
  const char *place = strchr (action_name, '.') + 1;

  if (context != NULL)
    perks_programme_window_present (GTK_WINDOW (widget), context, place,
                                    g_variant_get_string (parameter, NULL));
}

/**
 * perks_programme_window_install_actions:
 * @widget_class: the class of the window of the books
 *
 * Installs `win.editions`, `win.terms` and `win.credits`, each with the id of what is to be shown,
 * or an empty text.
 */
void
perks_programme_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.editions", "s", present_activated);
  gtk_widget_class_install_action (widget_class, "win.terms", "s", present_activated);
  gtk_widget_class_install_action (widget_class, "win.credits", "s", present_activated);
}
