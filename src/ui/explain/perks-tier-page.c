/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-explanation-rows.h"
#include "perks-fact-group.h"
#include "perks-overview-text.h"
#include "perks-page.h"
#include "perks-tier-explanation.h"
#include "perks-tier.h"

/**
 * PerksTierPage:
 *
 * Why the tier is the one that it is: the sum, what does not count and why, the threshold, the
 * period, since when and until when, the way to the next tier as a reckoning, and the clauses that
 * all of it rests on.
 */
struct _PerksTierPage
{
  PerksPlace      parent_instance;

  PerksPage      *page;
  GtkLabel       *verdict;
  PerksFactGroup *sum;
  PerksFactGroup *excluded;
  PerksFactGroup *reasons;
  PerksFactGroup *forecast;
  PerksFactGroup *rules;
};

G_DEFINE_FINAL_TYPE (PerksTierPage, perks_tier_page, PERKS_TYPE_PLACE)

static PerksLocaleText *
get_locale_text (PerksTierPage *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static char *
format_usd (PerksTierPage *self,
            gint64         cents)
{
  return perks_locale_text_money (get_locale_text (self), perks_money_new_usd (cents));
}

static void
show_sum (PerksTierPage *self,
          PerksStanding *standing)
{
  g_autofree char *counted = format_usd (self, standing->counted);

  perks_fact_group_clear (self->sum);
  perks_fact_group_add_figure (self->sum, _("Billed sales that count"), NULL, counted);
  perks_fact_group_add_link (self->sum, _("Sales by Month and Offer"),
                             _("Everything that the sum is made of, and everything that is left "
                               "out"), NULL, "overview:rows");
}

static void
show_excluded (PerksTierPage *self,
               PerksStanding *standing)
{
  perks_fact_group_clear (self->excluded);
  for (int exclusion = 0; exclusion < PERKS_N_EXCLUSIONS; exclusion++)
    {
      g_autofree char *sum = format_usd (self, standing->excluded[exclusion]);

      if (standing->excluded[exclusion] != 0)
        perks_fact_group_add_figure (self->excluded,
                                     perks_overview_name_exclusion ((PerksExclusion) exclusion),
                                     perks_overview_explain_exclusion ((PerksExclusion) exclusion),
                                     sum);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->excluded),
                          perks_fact_group_get_size (self->excluded) > 0);
}

/* The label of a tier is data; a title of a group is markup. */
static void
set_title (PerksFactGroup *group,
           const char     *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
}

static void
show_titles (PerksTierPage *self,
             PerksStanding *standing)
{
  const char *tier = standing->tier != NULL ? perks_tier_get_label (standing->tier) : NULL;
  const char *next = standing->next != NULL ? perks_tier_get_label (standing->next) : "";
  /* Translators: %s is the programme’s own name of a tier, such as “$50K” */
  g_autofree char *rests = tier != NULL ? g_strdup_printf (_("What the %s Tier Rests On"), tier)
                                        : g_strdup (_("What a Tier Rests On"));
  /* Translators: %s is the programme’s own name of a tier, such as “$50K” */
  g_autofree char *way = g_strdup_printf (_("The Way to %s"), next);

  set_title (self->reasons, rests);
  set_title (self->forecast, way);
}

static void
show_reasons (PerksTierPage *self,
              PerksStanding *standing)
{
  g_autoptr (GPtrArray) reasons =
    perks_tier_explanation_list_reasons (standing, get_locale_text (self));
  g_autoptr (GPtrArray) forecast =
    perks_tier_explanation_list_forecast (standing, get_locale_text (self));

  show_titles (self, standing);
  perks_explanation_rows_add_lines (self->reasons, reasons);
  perks_explanation_rows_add_lines (self->forecast, forecast);
}

static void
show_rules (PerksTierPage *self,
            PerksEdition  *edition)
{
  const char *const *ids = perks_tier_explanation_get_clauses ();

  perks_fact_group_clear (self->rules);
  for (; *ids != NULL; ids++)
    perks_explanation_rows_add_clause (self->rules, edition, *ids);
}

static void
perks_tier_page_show (PerksPlace     *place,
                      PerksSituation *situation)
{
  PerksTierPage *self = PERKS_TIER_PAGE (place);
  PerksStanding *standing = perks_situation_get_standing (situation);
  g_autofree char *verdict =
    perks_tier_explanation_dup_verdict (standing, get_locale_text (self));

  gtk_label_set_label (self->verdict, verdict);
  show_sum (self, standing);
  show_excluded (self, standing);
  show_reasons (self, standing);
  show_rules (self, perks_situation_get_edition (situation));
}

static void
perks_tier_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_TIER_PAGE);

  G_OBJECT_CLASS (perks_tier_page_parent_class)->dispose (object);
}

static void
perks_tier_page_class_init (PerksTierPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_tier_page_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_tier_page_show;

  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/explain/perks-tier-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksTierPage, excluded);
  gtk_widget_class_bind_template_child (widget_class, PerksTierPage, forecast);
  gtk_widget_class_bind_template_child (widget_class, PerksTierPage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksTierPage, reasons);
  gtk_widget_class_bind_template_child (widget_class, PerksTierPage, rules);
  gtk_widget_class_bind_template_child (widget_class, PerksTierPage, sum);
  gtk_widget_class_bind_template_child (widget_class, PerksTierPage, verdict);
}

static void
perks_tier_page_init (PerksTierPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_tier_page_new:
 *
 * Returns: (transfer floating): a page without a context
 */
GtkWidget *
perks_tier_page_new (void)
{
  return g_object_new (PERKS_TYPE_TIER_PAGE, NULL);
}
