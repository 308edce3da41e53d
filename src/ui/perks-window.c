/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-window.h"

#include "config.h"
#include "perks-adaptive-title.h"
#include "perks-benefits-place.h"
#include "perks-offers-place.h"
#include "perks-overview-place.h"
#include "perks-resources-place.h"
#include "perks-sales-place.h"
#include "perks-window-actions.h"

/**
 * PerksWindow:
 *
 * The window: a switcher over the five places, and whatever is said in passing. It can be shown
 * before the books are open; the places wait until it is handed a context.
 */
struct _PerksWindow
{
  AdwApplicationWindow parent_instance;

  PerksContext        *context;

  GtkStack            *stack;
  GtkWidget           *switcher;
  GtkWidget           *switcher_bar;
  AdwStatusPage       *error_page;
  AdwToastOverlay     *toasts;
  AdwViewStack        *places;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksWindow, perks_window, ADW_TYPE_APPLICATION_WINDOW)

static void
perks_window_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PerksWindow *self = PERKS_WINDOW (object);

  switch (property_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_window_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_CONTEXT:
      perks_window_set_context (PERKS_WINDOW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_window_dispose (GObject *object)
{
  PerksWindow *self = PERKS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (perks_window_parent_class)->dispose (object);
}

static void
perks_window_class_init (PerksWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = perks_window_get_property;
  object_class->set_property = perks_window_set_property;
  object_class->dispose = perks_window_dispose;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, PERKS_TYPE_CONTEXT,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (PERKS_TYPE_ADAPTIVE_TITLE);
  g_type_ensure (PERKS_TYPE_BENEFITS_PLACE);
  g_type_ensure (PERKS_TYPE_OFFERS_PLACE);
  g_type_ensure (PERKS_TYPE_OVERVIEW_PLACE);
  g_type_ensure (PERKS_TYPE_RESOURCES_PLACE);
  g_type_ensure (PERKS_TYPE_SALES_PLACE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/perks-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, PerksWindow, places);
  gtk_widget_class_bind_template_child (widget_class, PerksWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, PerksWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, PerksWindow, toasts);

  perks_window_class_install_actions (widget_class);
}

static void
perks_window_init (PerksWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window without a context
 */
PerksWindow *
perks_window_new (GtkApplication *application)
{
  return g_object_new (PERKS_TYPE_WINDOW, "application", application, NULL);
}

/**
 * perks_window_get_context:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the context, or %NULL until the books are open
 */
PerksContext *
perks_window_get_context (PerksWindow *self)
{
  return self->context;
}

/**
 * perks_window_set_context:
 * @self: a window
 * @context: (nullable): the context
 *
 * Hands the window, and through it the places, what they show; it can be set once.
 */
void
perks_window_set_context (PerksWindow  *self,
                          PerksContext *context)
{
  if (!g_set_object (&self->context, context))
    return;

  gtk_stack_set_visible_child_name (self->stack, "places");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTEXT]);
}

static void
enable (PerksWindow *self,
        gboolean     enabled)
{
  static const char *const actions[] = { "win.go", "win.import", "win.new-offer",
                                         "win.edit-publisher", "win.deadlines" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
  gtk_widget_set_sensitive (self->switcher, enabled);
  gtk_widget_set_sensitive (self->switcher_bar, enabled);
}

/**
 * perks_window_show_error:
 * @self: a window
 * @message: what happened and what to do; not markup
 *
 * Says in place of everything else why the books cannot be shown. What needs them cannot be chosen
 * any more.
 */
void
perks_window_show_error (PerksWindow *self,
                         const char  *message)
{
  g_autofree char *description = g_markup_escape_text (message, -1);

  enable (self, FALSE);
  adw_status_page_set_description (self->error_page, description);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/**
 * perks_window_clear_error:
 * @self: a window
 *
 * Shows the places again, because it is tried once more to open the books.
 */
void
perks_window_clear_error (PerksWindow *self)
{
  enable (self, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "places");
}

/**
 * perks_window_show_toast:
 * @self: a window
 * @message: a sentence; not markup
 *
 * Says something in passing, at the bottom edge.
 */
void
perks_window_show_toast (PerksWindow *self,
                         const char  *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

/**
 * perks_window_go:
 * @self: a window
 * @place: `overview`, `offers`, `benefits`, `sales` or `resources`
 * @id: (nullable): what is to be opened there
 *
 * Shows a place, and a part of it.
 */
void
perks_window_go (PerksWindow *self,
                 const char  *place,
                 const char  *id)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->places, place);

  g_return_if_fail (child != NULL);

  adw_view_stack_set_visible_child (self->places, child);
  if (id != NULL && *id != '\0')
    perks_place_open (PERKS_PLACE (child), id);
}
