/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-terms-place.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-edition-facts.h"
#include "perks-page-groups.h"
#include "perks-scroll.h"

/**
 * PerksTermsPlace:
 *
 * The terms of the edition in use, to be read in place: its numbers, then each clause with its
 * source, all marked where they are assumed. What rests on a clause leads here.
 */
struct _PerksTermsPlace
{
  PerksPlace          parent_instance;

  PerksEdition       *edition;
  PerksPageGroups    *groups;
  GHashTable         *rows;
  GtkWidget          *marked;
  char               *wanted;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (PerksTermsPlace, perks_terms_place, PERKS_TYPE_PLACE)

static GtkWidget *
create_text (const char *text,
             const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static char *
describe_source (const PerksClause *clause)
{
  switch (clause->provenance)
    {
    case PERKS_PROVENANCE_ASSUMED:
      return g_strdup_printf (_("Assumed. Source: %s"), clause->source);
    case PERKS_PROVENANCE_USER:
      return g_strdup_printf (_("Entered by you. Source: %s"), clause->source);
    case PERKS_PROVENANCE_PUBLISHED:
    default:
      return g_strdup_printf (_("Source: %s"), clause->source);
    }
}

/* One row that can be focused, so that the page scrolls to it. */
static GtkWidget *
create_row (const PerksClause *clause)
{
  g_autofree char *source = describe_source (clause);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), create_text (clause->text, NULL));
  gtk_box_append (GTK_BOX (box), create_text (source, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), clause->title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
add_clause (PerksTermsPlace   *self,
            const PerksClause *clause)
{
  PerksFactGroup *group = perks_page_groups_add (self->groups, clause->title, NULL);
  GtkWidget *row = create_row (clause);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_hash_table_insert (self->rows, g_strdup (clause->id), row);
}

static void
show_edition (PerksTermsPlace *self)
{
  PerksLocaleText *locale_text =
    perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
  GPtrArray *clauses = perks_edition_get_clauses (self->edition);

  perks_page_groups_add (self->groups, perks_edition_get_label (self->edition),
                         perks_edition_get_summary (self->edition));
  perks_edition_facts_show (self->groups, self->edition, locale_text);
  for (guint i = 0; i < clauses->len; i++)
    add_clause (self, g_ptr_array_index (clauses, i));
}

static void
unmark (PerksTermsPlace *self)
{
  if (self->marked == NULL)
    return;

  gtk_widget_remove_css_class (self->marked, "perks-wanted");
  adw_preferences_group_set_header_suffix (
    ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (self->marked, ADW_TYPE_PREFERENCES_GROUP)),
    NULL);
  self->marked = NULL;
}

/* By a frame and a word: among many clauses it is found at a glance. */
static void
mark (PerksTermsPlace *self,
      GtkWidget       *row)
{
  GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *label = gtk_label_new (_("Opened from a Link"));

  unmark (self);
  self->marked = row;
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (row, "perks-wanted");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), label);
  gtk_widget_grab_focus (row);
  perks_scroll_to (group);
}

static void
show_wanted (PerksTermsPlace *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  GtkWidget *row = wanted != NULL ? g_hash_table_lookup (self->rows, wanted) : NULL;

  if (row != NULL)
    mark (self, row);
  else if (wanted != NULL)
    perks_place_show_toast (PERKS_PLACE (self), _("This edition has no such clause."));
}

/* The terms change with the edition only; what is being read stays where it is. */
static void
perks_terms_place_show (PerksPlace     *place,
                        PerksSituation *situation)
{
  PerksTermsPlace *self = PERKS_TERMS_PLACE (place);

  if (!g_set_object (&self->edition, perks_situation_get_edition (situation)))
    return;

  self->marked = NULL;
  g_hash_table_remove_all (self->rows);
  perks_page_groups_clear (self->groups);
  show_edition (self);
  show_wanted (self);
}

/* A source names its edition before the clause: `2019-08#getting-started`. */
static void
perks_terms_place_open (PerksPlace *place,
                        const char *id)
{
  PerksTermsPlace *self = PERKS_TERMS_PLACE (place);
  const char *hash = strchr (id, '#');

  g_free (self->wanted);
  self->wanted = g_strdup (hash != NULL ? hash + 1 : id);
  if (self->edition != NULL)
    show_wanted (self);
}

static void
perks_terms_place_dispose (GObject *object)
{
  PerksTermsPlace *self = PERKS_TERMS_PLACE (object);

  g_hash_table_remove_all (self->rows);
  g_clear_object (&self->groups);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_TERMS_PLACE);
  g_clear_object (&self->edition);

  G_OBJECT_CLASS (perks_terms_place_parent_class)->dispose (object);
}

static void
perks_terms_place_finalize (GObject *object)
{
  PerksTermsPlace *self = PERKS_TERMS_PLACE (object);

  g_hash_table_unref (self->rows);
  g_free (self->wanted);

  G_OBJECT_CLASS (perks_terms_place_parent_class)->finalize (object);
}

static void
perks_terms_place_class_init (PerksTermsPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_terms_place_dispose;
  G_OBJECT_CLASS (klass)->finalize = perks_terms_place_finalize;
  PERKS_PLACE_CLASS (klass)->show = perks_terms_place_show;
  PERKS_PLACE_CLASS (klass)->open = perks_terms_place_open;

  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/programme/perks-terms-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksTermsPlace, page);
}

static void
perks_terms_place_init (PerksTermsPlace *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->groups = perks_page_groups_new (self->page);
}
