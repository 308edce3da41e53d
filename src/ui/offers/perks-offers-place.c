/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offers-place.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-benefit-actions.h"
#include "perks-commands.h"
#include "perks-contacted-dialog.h"
#include "perks-engagement-dialog.h"
#include "perks-offer-editor.h"
#include "perks-offer-page.h"
#include "perks-offer-sales.h"
#include "perks-offers-table.h"
#include "perks-pages.h"

/**
 * PerksOffersPlace:
 *
 * The publisher's offers as a list, with a page for each. Above the list it names the offers that
 * sales know and the books do not.
 */
struct _PerksOffersPlace
{
  PerksPlace        parent_instance;

  AdwStatusPage    *error_page;
  GtkWidget        *bar;
  GtkStack         *list_stack;
  GtkListBox       *notices;
  PerksPages       *pages;
  GtkEditable      *search_entry;
  GtkStack         *stack;
  PerksOffersTable *table;
};

G_DEFINE_FINAL_TYPE (PerksOffersPlace, perks_offers_place, PERKS_TYPE_PLACE)

static PerksLocaleText *
get_locale_text (PerksOffersPlace *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static void
choose_list_page (PerksOffersPlace *self,
                  PerksSituation   *situation)
{
  const gboolean any = perks_books_get_offers (perks_situation_get_books (situation))->len > 0;
  const guint n_found = g_list_model_get_n_items (perks_offers_table_get_rows (self->table));

  gtk_widget_set_visible (self->bar, any);
  gtk_stack_set_visible_child_name (self->list_stack, !any          ? "empty"
                                                      : n_found > 0 ? "list"
                                                                    : "not-found");
}

static char *
dup_more (PerksOffersPlace *self,
          const char       *sentence,
          guint             n)
{
  g_autofree char *count = perks_locale_text_count (get_locale_text (self), n);
  g_autofree char *more = NULL;

  if (n == 0)
    return NULL;

  more = g_strdup_printf (ngettext ("%s more name follows.", "%s more names follow.", n), count);
  return g_strdup_printf ("%s %s", sentence, more);
}

static void
add_notice (PerksOffersPlace        *self,
            const PerksUnknownOffer *unknown,
            guint                    n_more)
{
  PerksLocaleText *locale_text = get_locale_text (self);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add Offer"));
  g_autofree char *rows = perks_locale_text_count (locale_text, unknown->rows);
  g_autofree char *usd = perks_locale_text_money (locale_text, perks_money_new_usd (unknown->usd));
  g_autofree char *subtitle = NULL;
  g_autofree char *more = NULL;
  g_autofree char *label = NULL;

  subtitle = g_strdup_printf (ngettext ("%s sale of %s, but there is no offer of this name.",
                                        "%s sales of %s, but there is no offer of this name.",
                                        unknown->rows),
                              rows, usd);
  more = dup_more (self, subtitle, n_more);
  label = g_strdup_printf (_("Add Offer “%s”"), unknown->name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), unknown->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more != NULL ? more : subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, unknown->name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "offers.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", unknown->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->notices, row);
}

static gboolean
show_notices (PerksOffersPlace  *self,
              PerksSituation    *situation,
              GError           **error)
{
  g_autoptr (GPtrArray) unknowns = perks_offer_sales_list_unknown (situation, error);
  GtkWidget *row;

  if (unknowns == NULL)
    return FALSE;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->notices))) != NULL)
    gtk_list_box_remove (self->notices, row);
  /* One at a time: on a telephone there is no room for more above the list. */
  if (unknowns->len > 0)
    add_notice (self, g_ptr_array_index (unknowns, 0), unknowns->len - 1);
  gtk_widget_set_visible (GTK_WIDGET (self->notices), unknowns->len > 0);
  return TRUE;
}

static void
show_open_page (PerksOffersPlace *self)
{
  GtkWidget *page = perks_pages_get_visible_page (self->pages);

  if (PERKS_IS_OFFER_PAGE (page) &&
      !perks_offer_page_show (PERKS_OFFER_PAGE (page),
                              perks_place_get_context (PERKS_PLACE (self))))
    perks_pages_pop_to_base (self->pages);
}

static void
perks_offers_place_show (PerksPlace     *place,
                         PerksSituation *situation)
{
  PerksOffersPlace *self = PERKS_OFFERS_PLACE (place);
  g_autoptr (GError) error = NULL;

  show_open_page (self);
  if (perks_books_get_publisher (perks_situation_get_books (situation)) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "no-publisher");
    }
  else if (!perks_offers_table_show (self->table, situation, get_locale_text (self), &error) ||
           !show_notices (self, situation, &error))
    {
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, message);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
  else
    {
      choose_list_page (self, situation);
      gtk_stack_set_visible_child_name (self->stack, "content");
    }
}

static GtkWidget *
find_page (PerksOffersPlace *self,
           const char       *offer)
{
  GtkWidget *visible = perks_pages_get_visible_page (self->pages);

  if (!PERKS_IS_OFFER_PAGE (visible) ||
      !g_str_equal (perks_offer_page_get_id (PERKS_OFFER_PAGE (visible)), offer))
    return NULL;

  return visible;
}

static GtkWidget *
push_page (PerksOffersPlace *self,
           const char       *offer)
{
  g_autoptr (GtkWidget) page = g_object_ref_sink (perks_offer_page_new (offer));

  if (!perks_offer_page_show (PERKS_OFFER_PAGE (page),
                              perks_place_get_context (PERKS_PLACE (self))))
    {
      perks_place_show_toast (PERKS_PLACE (self), _("This offer is not in the books any more."));
      return NULL;
    }

  perks_pages_pop_to_base (self->pages);
  perks_pages_push (self->pages, page);
  return page;
}

/* The id of an offer, and behind a colon the part of its page that is looked for. */
static void
perks_offers_place_open (PerksPlace *place,
                         const char *id)
{
  PerksOffersPlace *self = PERKS_OFFERS_PLACE (place);
  g_auto (GStrv) words = g_strsplit (id, ":", 2);
  GtkWidget *page = NULL;

  if (perks_place_get_situation (place) == NULL || words[0] == NULL)
    return;

  page = find_page (self, words[0]);
  if (page == NULL)
    page = push_page (self, words[0]);
  if (page != NULL && words[1] != NULL)
    gtk_widget_activate_action (page, "offer-page.show", "s", words[1]);
}

static void
search_changed_cb (PerksOffersPlace *self)
{
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (self));

  perks_offers_table_search (self->table, gtk_editable_get_text (self->search_entry));
  if (situation != NULL)
    choose_list_page (self, situation);
}

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
edit (PerksOffersPlace *self,
      const char       *offer,
      const char       *name)
{
  perks_offer_editor_present (find_window (GTK_WIDGET (self)),
                              perks_place_get_context (PERKS_PLACE (self)), offer, name);
}

static void
add_activated (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  edit (PERKS_OFFERS_PLACE (widget), NULL, g_variant_get_string (parameter, NULL));
}

static void
edit_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  edit (PERKS_OFFERS_PLACE (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
present (PerksOffersPlace *self,
         PerksFormDialog  *dialog)
{
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else
    perks_place_show_toast (PERKS_PLACE (self), _("This offer is not in the books any more."));
}

static void
contacted_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  present (PERKS_OFFERS_PLACE (widget),
           perks_contacted_dialog_new (find_window (widget),
                                       perks_place_get_context (PERKS_PLACE (widget)),
                                       g_variant_get_string (parameter, NULL)));
}

static void
engagement_activated (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  const char *offer;
  guint step;

  g_variant_get (parameter, "(&su)", &offer, &step);
  present (PERKS_OFFERS_PLACE (widget),
           perks_engagement_dialog_new (find_window (widget),
                                        perks_place_get_context (PERKS_PLACE (widget)), offer,
                                        step));
}

static gboolean
remove_offer (PerksWorkspace  *workspace,
              gpointer         user_data,
              GCancellable    *cancellable,
              GError         **error)
{
  return perks_commands_remove_offer (workspace, NULL, user_data, error);
}

static void
remove_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (widget));
  PerksOffer *offer = perks_books_find_offer (perks_situation_get_books (situation), id);
  g_autofree char *done = NULL;

  if (offer == NULL)
    return;

  done = g_strdup_printf (_("Offer “%s” removed."), perks_offer_get_name (offer));
  perks_place_run (PERKS_PLACE (widget), remove_offer, g_strdup (id), g_free, done);
}

static void
perks_offers_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_OFFERS_PLACE);

  G_OBJECT_CLASS (perks_offers_place_parent_class)->dispose (object);
}

static void
perks_offers_place_class_init (PerksOffersPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_offers_place_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_offers_place_show;
  PERKS_PLACE_CLASS (klass)->open = perks_offers_place_open;

  g_type_ensure (PERKS_TYPE_OFFERS_TABLE);
  g_type_ensure (PERKS_TYPE_PAGES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/offers/perks-offers-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, bar);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, error_page);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, list_stack);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, notices);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, table);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_install_action (widget_class, "offers.add", "s", add_activated);
  gtk_widget_class_install_action (widget_class, "offers.edit", "s", edit_activated);
  gtk_widget_class_install_action (widget_class, "offers.remove", "s", remove_activated);
  gtk_widget_class_install_action (widget_class, "offers.contacted", "s", contacted_activated);
  gtk_widget_class_install_action (widget_class, "offers.engagement", "(su)", engagement_activated);
  perks_benefit_actions_install (PERKS_PLACE_CLASS (klass));
}

static void
perks_offers_place_init (PerksOffersPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
