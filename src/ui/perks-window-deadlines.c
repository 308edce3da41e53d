/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-window-deadlines.h"

#include <glib/gi18n.h>

#include "perks-change-run.h"
#include "perks-claim.h"
#include "perks-commands.h"
#include "perks-deadline-route.h"
#include "perks-explanation.h"
#include "perks-offer-editor.h"
#include "perks-undo.h"

/* What the window does about what deserves attention, and where it is explained. */

static PerksSituation *
get_situation (PerksWindow *self)
{
  PerksContext *context = perks_window_get_context (self);

  return context != NULL ? perks_context_get_situation (context) : NULL;
}

static void
explain (PerksWindow   *self,
         PerksDeadline *deadline)
{
  g_autofree char *id = perks_deadline_dup_id (deadline);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.explain", "s", id);
}

/**
 * perks_window_act:
 * @self: a window with a situation
 * @deadline: what deserves attention
 *
 * Does what the button beside @deadline says. Where the window cannot do it, @deadline is
 * explained.
 */
void
perks_window_act (PerksWindow   *self,
                  PerksDeadline *deadline)
{
  g_auto (PerksDeadlineRoute) route = { NULL };

  g_return_if_fail (get_situation (self) != NULL);

  perks_deadline_route_find (&route, deadline,
                             perks_situation_get_books (get_situation (self)));
  if (!perks_window_has_action (GTK_WIDGET (self), route.action))
    explain (self, deadline);
  else if (route.target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), route.action, "s", route.target);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), route.action, NULL);
}

/**
 * perks_window_has_action:
 * @widget: a widget
 * @name: the name of an action
 *
 * Returns: whether the window that @widget is in knows the action
 */
gboolean
perks_window_has_action (GtkWidget  *widget,
                         const char *name)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  const GVariantType *parameter;
  const char *known, *property;
  GType owner;

  if (root == NULL)
    return FALSE;

  /* GTK 4.8 wants room for everything that it can tell. */
  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (root), i, &owner, &known,
                                                   &parameter, &property); i++)
    {
      if (g_str_equal (known, name))
        return TRUE;
    }

  return FALSE;
}

static void
act_activated (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PerksWindow *self = PERKS_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  PerksDeadline *deadline;

  if (get_situation (self) == NULL)
    return;

  deadline = perks_explanation_find_deadline (get_situation (self),
                                              g_variant_get_string (parameter, NULL), &error);
  if (deadline != NULL)
    perks_window_act (self, deadline);
  else
    perks_window_show_toast (self, error->message);
}

static void
deadlines_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  perks_window_go (PERKS_WINDOW (widget), "overview", "deadlines");
}

static void
forecast_activated (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  perks_window_go (PERKS_WINDOW (widget), "overview", "tier");
}

static void
what_if_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  perks_window_go (PERKS_WINDOW (widget), "overview", "what-if");
}

static void
explain_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_autofree char *id = g_strconcat ("deadline/", g_variant_get_string (parameter, NULL), NULL);

  perks_window_go (PERKS_WINDOW (widget), "overview", id);
}

static void
edit_offer_activated (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  PerksWindow *self = PERKS_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  if (get_situation (self) == NULL)
    return;

  if (perks_books_find_offer (perks_situation_get_books (get_situation (self)), id) != NULL)
    perks_offer_editor_present (GTK_WINDOW (self), perks_window_get_context (self), id, NULL);
  else
    perks_window_show_toast (self, _("This offer is not in the books any more."));
}

static gboolean
mark_done (PerksWorkspace  *workspace,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  return perks_commands_claim (workspace, NULL, &(PerksClaimValues) {
    .benefit = PERKS_CLAIM_ISV_CONNECT,
    .offer = user_data,
    .state = PERKS_CLAIM_STATE_DONE,
  }, error);
}

static void
marked_done_cb (GObject      *workspace,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (PerksWindow) self = user_data;
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (perks_change_run_finish (PERKS_WORKSPACE (workspace), result, &change, &error))
    perks_undo_tell (GTK_WIDGET (self), _("ISV Connect is marked as done."),
                     PERKS_WORKSPACE (workspace), change);
  else
    perks_window_show_toast (self, error->message);
}

static void
mark_done_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  PerksContext *context = perks_window_get_context (PERKS_WINDOW (widget));

  if (context != NULL)
    perks_change_run_async (perks_context_get_workspace (context), mark_done,
                            g_variant_dup_string (parameter, NULL), g_free, marked_done_cb,
                            g_object_ref (widget));
}

/**
 * perks_window_deadlines_install_actions:
 * @widget_class: the class of the window
 *
 * Installs `win.act` and `win.explain` with the id of a deadline, `win.deadlines`, `win.forecast`,
 * `win.what-if`, and `win.edit-offer` and `win.mark-done` with the id of an offer.
 */
void
perks_window_deadlines_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.act", "s", act_activated);
  gtk_widget_class_install_action (widget_class, "win.explain", "s", explain_activated);
  gtk_widget_class_install_action (widget_class, "win.deadlines", NULL, deadlines_activated);
  gtk_widget_class_install_action (widget_class, "win.forecast", NULL, forecast_activated);
  gtk_widget_class_install_action (widget_class, "win.what-if", NULL, what_if_activated);
  gtk_widget_class_install_action (widget_class, "win.edit-offer", "s", edit_offer_activated);
  gtk_widget_class_install_action (widget_class, "win.mark-done", "s", mark_done_activated);
}
