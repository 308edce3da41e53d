/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-pages.h"

/**
 * PerksPages:
 *
 * A pile of pages, of which the uppermost is seen: a list below, and what it leads into above it.
 * The page below keeps its scroll position and gets the focus back. A page is any widget; most
 * are made from a #PerksPage, which has the row with the back button.
 *
 * Alt+Left and Escape go back, and so does the action `pages.pop` of whatever is inside.
 */
struct _PerksPages
{
  AdwBin     parent_instance;

  GtkStack  *stack;
  GPtrArray *pages;
};

enum
{
  PROP_0,
  PROP_BASE,
  PROP_DEPTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksPages, perks_pages, ADW_TYPE_BIN)

static void
depth_changed (PerksPages *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.pop", self->pages->len > 1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DEPTH]);
}

/* A page that slides away is kept until it is out of sight. */
static void
remove_left_pages (PerksPages *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!g_ptr_array_find (self->pages, child, NULL))
        gtk_stack_remove (self->stack, child);
      child = next;
    }
}

static void
transition_running_changed_cb (PerksPages *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    remove_left_pages (self);
}

static void
show_page (PerksPages             *self,
           GtkStackTransitionType  transition)
{
  GtkWidget *page = perks_pages_get_visible_page (self);

  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, page);
  if (!gtk_stack_get_transition_running (self->stack))
    remove_left_pages (self);
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
pop_activated (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  perks_pages_pop (PERKS_PAGES (widget));
}

static void
perks_pages_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PerksPages *self = PERKS_PAGES (object);

  switch (property_id)
    {
    case PROP_BASE:
      g_value_set_object (value, perks_pages_get_base (self));
      break;
    case PROP_DEPTH:
      g_value_set_uint (value, perks_pages_get_depth (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_pages_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_BASE:
      perks_pages_set_base (PERKS_PAGES (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_pages_dispose (GObject *object)
{
  PerksPages *self = PERKS_PAGES (object);

  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  g_ptr_array_set_size (self->pages, 0);
  self->stack = NULL;

  G_OBJECT_CLASS (perks_pages_parent_class)->dispose (object);
}

static void
perks_pages_finalize (GObject *object)
{
  g_ptr_array_unref (PERKS_PAGES (object)->pages);

  G_OBJECT_CLASS (perks_pages_parent_class)->finalize (object);
}

static void
perks_pages_class_init (PerksPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = perks_pages_get_property;
  object_class->set_property = perks_pages_set_property;
  object_class->dispose = perks_pages_dispose;
  object_class->finalize = perks_pages_finalize;

  props[PROP_BASE] = g_param_spec_object ("base", NULL, NULL, GTK_TYPE_WIDGET,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                          G_PARAM_STATIC_STRINGS);
  props[PROP_DEPTH] = g_param_spec_uint ("depth", NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "pages.pop", NULL, pop_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "pages.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Left, GDK_ALT_MASK, "pages.pop",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "pages.pop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pages.pop", NULL);
}

static void
perks_pages_init (PerksPages *self)
{
  self->pages = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  g_signal_connect_swapped (self->stack, "notify::transition-running",
                            G_CALLBACK (transition_running_changed_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pages.pop", FALSE);
}

/**
 * perks_pages_new:
 *
 * Returns: (transfer floating): a pile without pages
 */
GtkWidget *
perks_pages_new (void)
{
  return g_object_new (PERKS_TYPE_PAGES, NULL);
}

/**
 * perks_pages_get_base:
 * @self: a pile of pages
 *
 * Returns: (transfer none) (nullable): the page at the bottom
 */
GtkWidget *
perks_pages_get_base (PerksPages *self)
{
  g_return_val_if_fail (PERKS_IS_PAGES (self), NULL);

  return self->pages->len > 0 ? g_ptr_array_index (self->pages, 0) : NULL;
}

/**
 * perks_pages_set_base:
 * @self: a pile of pages
 * @base: the page at the bottom, which always stays
 *
 * Puts the first page down; it can be done once.
 */
void
perks_pages_set_base (PerksPages *self,
                      GtkWidget  *base)
{
  g_return_if_fail (PERKS_IS_PAGES (self));
  g_return_if_fail (GTK_IS_WIDGET (base));
  g_return_if_fail (self->pages->len == 0);

  g_ptr_array_add (self->pages, base);
  gtk_stack_add_child (self->stack, base);
  show_page (self, GTK_STACK_TRANSITION_TYPE_NONE);
  depth_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BASE]);
}

/**
 * perks_pages_get_visible_page:
 * @self: a pile of pages
 *
 * Returns: (transfer none) (nullable): the uppermost page
 */
GtkWidget *
perks_pages_get_visible_page (PerksPages *self)
{
  g_return_val_if_fail (PERKS_IS_PAGES (self), NULL);

  return self->pages->len > 0 ? g_ptr_array_index (self->pages, self->pages->len - 1) : NULL;
}

/**
 * perks_pages_get_depth:
 * @self: a pile of pages
 *
 * Returns: how many pages there are, the one at the bottom counted
 */
guint
perks_pages_get_depth (PerksPages *self)
{
  g_return_val_if_fail (PERKS_IS_PAGES (self), 0);

  return self->pages->len;
}

/**
 * perks_pages_push:
 * @self: a pile of pages with a base
 * @page: (transfer floating): a widget; it is gone once it is popped
 *
 * Slides a page over the others and moves the focus into it.
 */
void
perks_pages_push (PerksPages *self,
                  GtkWidget  *page)
{
  g_return_if_fail (PERKS_IS_PAGES (self));
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (self->pages->len > 0);

  g_ptr_array_add (self->pages, page);
  gtk_stack_add_child (self->stack, page);
  /* First, so that the button that leads back can have the focus. */
  depth_changed (self);
  show_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  if (gtk_widget_get_mapped (page) && !has_focus_inside (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * perks_pages_pop:
 * @self: a pile of pages
 *
 * Takes the uppermost page away. The focus goes back to where it was below.
 *
 * Returns: whether there was one besides the base
 */
gboolean
perks_pages_pop (PerksPages *self)
{
  g_return_val_if_fail (PERKS_IS_PAGES (self), FALSE);

  if (self->pages->len < 2)
    return FALSE;

  g_ptr_array_remove_index (self->pages, self->pages->len - 1);
  show_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  depth_changed (self);
  return TRUE;
}

/**
 * perks_pages_pop_to_base:
 * @self: a pile of pages
 *
 * Takes all pages away but the one at the bottom.
 */
void
perks_pages_pop_to_base (PerksPages *self)
{
  g_return_if_fail (PERKS_IS_PAGES (self));

  if (self->pages->len < 2)
    return;

  g_ptr_array_set_size (self->pages, 1);
  show_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  depth_changed (self);
}
