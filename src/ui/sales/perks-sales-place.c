/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-place.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-commands.h"
#include "perks-fraud-dialog.h"
#include "perks-ledger-view.h"
#include "perks-ledger.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-sales-text.h"

/**
 * PerksSalesPlace:
 *
 * The ledger: every sale of the publisher, filtered and sorted where it is kept; fraud marks are
 * set and taken back here. Reports come in by the window’s action, by this place’s button, or by
 * being dropped.
 */
struct _PerksSalesPlace
{
  PerksPlace       parent_instance;

  PerksLedger     *ledger;
  GPtrArray       *offers;

  GtkStack        *stack;
  AdwStatusPage   *error_page;
  PerksLedgerView *view;
  GtkDropDown     *offer;
  GtkStringList   *offer_names;
  GtkDropDown     *period;
  GtkLabel        *summary;
  GtkRevealer     *actions;
  GtkLabel        *chosen;
  GtkButton       *mark;
  GtkButton       *clear;
};

#define MOST_CHOSEN 500

G_DEFINE_FINAL_TYPE (PerksSalesPlace, perks_sales_place, PERKS_TYPE_PLACE)

/* The first row of the list of offers stands for all of them. */
static const char *
get_offer (PerksSalesPlace *self)
{
  guint selected = gtk_drop_down_get_selected (self->offer);

  if (selected == 0 || selected > self->offers->len)
    return NULL;

  return perks_record_get_id (g_ptr_array_index (self->offers, selected - 1));
}

static void
show_ledger (PerksSalesPlace *self)
{
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (self));
  PerksContext *context = perks_place_get_context (PERKS_PLACE (self));
  PerksSalesQuery query = { .limit = -1, .offer = get_offer (self) };
  PerksWorkspace *workspace;
  PerksPublisher *publisher;

  if (situation == NULL)
    return;

  publisher = perks_books_get_publisher (perks_situation_get_books (situation));
  if (publisher == NULL)
    return;

  workspace = perks_context_get_workspace (context);
  query.publisher = perks_record_get_id (PERKS_RECORD (publisher));
  perks_sales_text_get_days (gtk_drop_down_get_selected (self->period),
                             perks_situation_get_today (situation), &query.from, &query.to);
  perks_ledger_view_get_order (self->view, &query.sort, &query.descending);
  perks_ledger_query (self->ledger, perks_workspace_get_repository (workspace), &query);
}

static void
ledger_ready_cb (PerksSalesPlace *self)
{
  PerksContext *context = perks_place_get_context (PERKS_PLACE (self));
  guint n_sales = g_list_model_get_n_items (G_LIST_MODEL (self->ledger));
  g_autofree char *summary = NULL;

  summary = perks_sales_text_summary (perks_context_get_situation (context), n_sales,
                                      perks_context_get_locale_text (context));
  gtk_label_set_text (self->summary, summary);
  gtk_stack_set_visible_child_name (self->stack, n_sales > 0 ? "ledger" : "nothing");
}

static void
ledger_failed_cb (PerksSalesPlace *self,
                  const char      *message)
{
  g_autofree char *description = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->error_page, description);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
clear_filter_cb (PerksSalesPlace *self)
{
  gtk_drop_down_set_selected (self->offer, 0);
  gtk_drop_down_set_selected (self->period, PERKS_SALES_PERIOD_ALL);
}

static void
selection_changed_cb (PerksSalesPlace *self)
{
  guint n_chosen = perks_ledger_view_get_n_selected (self->view);
  gboolean too_many = n_chosen > MOST_CHOSEN;
  g_autoptr (GPtrArray) keys = NULL;
  g_autofree char *chosen = NULL;
  g_autofree char *count = NULL;
  guint n_marked = 0;

  if (!too_many)
    keys = perks_ledger_view_get_selected_keys (self->view, &n_marked);
  count = perks_locale_text_count (
    perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self))), n_chosen);
  if (too_many)
    chosen = g_strdup_printf (_("%s sales chosen; at most %d can be marked at once"), count,
                              MOST_CHOSEN);
  else
    chosen = g_strdup_printf (ngettext ("%s sale chosen", "%s sales chosen", n_chosen), count);

  gtk_label_set_text (self->chosen, chosen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mark), keys != NULL && n_marked < keys->len);
  gtk_widget_set_sensitive (GTK_WIDGET (self->clear), n_marked > 0);
  gtk_revealer_set_reveal_child (self->actions, n_chosen > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), n_chosen == 0);
}

typedef struct
{
  char   **keys;
  gboolean fraud;
} FraudMark;

static void
fraud_mark_free (FraudMark *mark)
{
  g_strfreev (mark->keys);
  g_free (mark);
}

static gboolean
mark_fraud (PerksWorkspace  *workspace,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  FraudMark *mark = user_data;
  PerksSelection selection = { 0 };

  return perks_commands_mark_fraud (workspace, &selection, (const char *const *) mark->keys,
                                    mark->fraud, error);
}

static void
set_fraud (PerksSalesPlace *self,
           gboolean         fraud)
{
  FraudMark *mark = g_new0 (FraudMark, 1);
  GPtrArray *keys = perks_ledger_view_get_selected_keys (self->view, NULL);

  mark->keys = (char **) g_ptr_array_free (keys, FALSE);
  mark->fraud = fraud;
  perks_ledger_view_unselect (self->view);
  perks_place_run (PERKS_PLACE (self), mark_fraud, mark, (GDestroyNotify) fraud_mark_free,
                   fraud ? _("Marked as fraud: these sales no longer count")
                         : _("Mark taken back: these sales count again"));
}

static void
mark_clicked_cb (PerksSalesPlace *self)
{
  set_fraud (self, TRUE);
}

static void
clear_clicked_cb (PerksSalesPlace *self)
{
  set_fraud (self, FALSE);
}

static void
mark_by_keys_activated (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_window_present (
    GTK_WINDOW (perks_fraud_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        perks_place_get_context (PERKS_PLACE (widget)))));
}

/* The list of offers is made anew only when it is another one, so that a choice lasts. */
static gboolean
has_same_offers (PerksSalesPlace *self,
                 GPtrArray       *offers)
{
  if (self->offers == NULL || self->offers->len != offers->len)
    return FALSE;

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *before = g_ptr_array_index (self->offers, i);
      PerksOffer *now = g_ptr_array_index (offers, i);

      if (g_strcmp0 (perks_offer_get_name (before), perks_offer_get_name (now)) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
show_offers (PerksSalesPlace *self,
             GPtrArray       *offers)
{
  gboolean same = has_same_offers (self, offers);

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = g_ptr_array_ref (offers);
  if (same)
    return;

  gtk_string_list_splice (self->offer_names, 1,
                          g_list_model_get_n_items (G_LIST_MODEL (self->offer_names)) - 1, NULL);
  for (guint i = 0; i < offers->len; i++)
    gtk_string_list_append (self->offer_names,
                            perks_offer_get_name (g_ptr_array_index (offers, i)));
}

static void
perks_sales_place_show (PerksPlace     *place,
                        PerksSituation *situation)
{
  PerksSalesPlace *self = PERKS_SALES_PLACE (place);
  PerksBooks *books = perks_situation_get_books (situation);
  PerksContext *context = perks_place_get_context (place);

  perks_ledger_view_set_locale_text (self->view, perks_context_get_locale_text (context));
  show_offers (self, perks_books_get_offers (books));
  if (perks_books_get_sums (books)->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    show_ledger (self);
}

static gboolean
file_dropped_cb (PerksSalesPlace *self,
                 const GValue    *value)
{
  GFile *file = g_value_get_object (value);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  return uri != NULL &&
         gtk_widget_activate_action (GTK_WIDGET (self), "win.import-file", "s", uri);
}

static void
perks_sales_place_dispose (GObject *object)
{
  PerksSalesPlace *self = PERKS_SALES_PLACE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_SALES_PLACE);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (perks_sales_place_parent_class)->dispose (object);
}

static void
perks_sales_place_class_init (PerksSalesPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_sales_place_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_sales_place_show;

  gtk_widget_class_install_action (widget_class, "sales.mark-by-keys", NULL,
                                   mark_by_keys_activated);

  g_type_ensure (PERKS_TYPE_LEDGER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/sales/perks-sales-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, actions);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, chosen);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, clear);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, error_page);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, mark);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, offer);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, offer_names);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, period);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, summary);
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, view);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_ledger);
}

static void
perks_sales_place_init (PerksSalesPlace *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->ledger = perks_ledger_new ();
  perks_ledger_view_set_model (self->view, G_LIST_MODEL (self->ledger));
  g_signal_connect_object (self->ledger, "ready", G_CALLBACK (ledger_ready_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ledger, "failed", G_CALLBACK (ledger_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (file_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
