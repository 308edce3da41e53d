/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-page.h"

#include "config.h"
#include "perks-side-layout.h"

/**
 * PerksPage:
 *
 * A page of #PerksPages: a row with the button that leads back, the title and what can be done
 * here, and the content below it, which scrolls by itself. All three can be set in a template. On a
 * narrow screen what can be done stands below the title.
 */
struct _PerksPage
{
  AdwBin    parent_instance;

  AdwBin   *actions;
  AdwBin   *content;
  GtkLabel *title;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CONTENT,
  PROP_ACTIONS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksPage, perks_page, ADW_TYPE_BIN)

static void
perks_page_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  PerksPage *self = PERKS_PAGE (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, perks_page_get_title (self));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, perks_page_get_content (self));
      break;
    case PROP_ACTIONS:
      g_value_set_object (value, perks_page_get_actions (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_page_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  PerksPage *self = PERKS_PAGE (object);

  switch (property_id)
    {
    case PROP_TITLE:
      perks_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_CONTENT:
      perks_page_set_content (self, g_value_get_object (value));
      break;
    case PROP_ACTIONS:
      perks_page_set_actions (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_PAGE);

  G_OBJECT_CLASS (perks_page_parent_class)->dispose (object);
}

static void
perks_page_class_init (PerksPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = perks_page_get_property;
  object_class->set_property = perks_page_set_property;
  object_class->dispose = perks_page_dispose;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_ACTIONS] = g_param_spec_object ("actions", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (PERKS_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/widgets/perks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksPage, actions);
  gtk_widget_class_bind_template_child (widget_class, PerksPage, content);
  gtk_widget_class_bind_template_child (widget_class, PerksPage, title);
}

static void
perks_page_init (PerksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_page_new:
 * @title: the title
 *
 * Returns: (transfer floating): a page without content
 */
GtkWidget *
perks_page_new (const char *title)
{
  return g_object_new (PERKS_TYPE_PAGE, "title", title, NULL);
}

/**
 * perks_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none): the title
 */
const char *
perks_page_get_title (PerksPage *self)
{
  return gtk_label_get_label (self->title);
}

/**
 * perks_page_set_title:
 * @self: a page
 * @title: (nullable): the title; not markup
 */
void
perks_page_set_title (PerksPage  *self,
                      const char *title)
{
  if (g_strcmp0 (perks_page_get_title (self), title) == 0)
    return;

  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * perks_page_get_content:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is below the row with the title
 */
GtkWidget *
perks_page_get_content (PerksPage *self)
{
  return adw_bin_get_child (self->content);
}

/**
 * perks_page_set_content:
 * @self: a page
 * @content: (nullable): what is below the row with the title
 */
void
perks_page_set_content (PerksPage *self,
                        GtkWidget *content)
{
  if (perks_page_get_content (self) == content)
    return;

  adw_bin_set_child (self->content, content);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTENT]);
}

/**
 * perks_page_get_actions:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is at the end of the row with the title
 */
GtkWidget *
perks_page_get_actions (PerksPage *self)
{
  return adw_bin_get_child (self->actions);
}

/**
 * perks_page_set_actions:
 * @self: a page
 * @actions: (nullable): a button, or a box of some, for the end of the row with the title
 */
void
perks_page_set_actions (PerksPage *self,
                        GtkWidget *actions)
{
  if (perks_page_get_actions (self) == actions)
    return;

  adw_bin_set_child (self->actions, actions);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIONS]);
}
