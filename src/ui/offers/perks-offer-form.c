/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-form.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-contact-texts.h"
#include "perks-day.h"
#include "perks-offer-choices.h"

/**
 * PerksOfferForm:
 *
 * The fields of an offer. Whatever is typed goes into the draft at once; the form says below each
 * field what is wrong with it, and which path follows from all.
 */
struct _PerksOfferForm
{
  AdwBin               parent_instance;

  PerksEdition        *edition;
  PerksLocaleText     *locale_text;
  PerksOfferDraft     *draft;
  GPtrArray           *fields;
  gboolean             filling;
  guint                choices_source;

  AdwPreferencesGroup *offer_group;
  AdwPreferencesGroup *people_group;
  AdwPreferencesGroup *rewards_group;
  AdwPreferencesGroup *teams_group;
  GtkWidget           *change;
  GtkLabel            *change_text;
  GtkLabel            *path;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PerksOfferForm, perks_offer_form, ADW_TYPE_BIN)

typedef enum
{
  OFFER_GROUP,
  PEOPLE_GROUP,
  REWARDS_GROUP,
  TEAMS_GROUP,
} FieldGroup;

static const struct
{
  const char     *name;
  const char     *title;
  PerksFormField *(*make) (const char *title);
  FieldGroup      group;
} field_list[] = {
  { "name", N_("Name"), perks_form_field_new_text, OFFER_GROUP },
  { "type", N_("Type"), perks_form_field_new_choice, OFFER_GROUP },
  { "listing", N_("Listing Option"), perks_form_field_new_choice, OFFER_GROUP },
  { "consulting", N_("Kind of Consulting"), perks_form_field_new_choice, OFFER_GROUP },
  { "storefront", N_("Storefronts"), perks_form_field_new_choice, OFFER_GROUP },
  { "visibility", N_("Visibility"), perks_form_field_new_choice, OFFER_GROUP },
  { "status", N_("Status"), perks_form_field_new_choice, OFFER_GROUP },
  { "live-since", N_("Live Since"), perks_form_field_new_day, OFFER_GROUP },
  { "owner", N_("Owner"), perks_form_field_new_text, PEOPLE_GROUP },
  { "owner-left", N_("Owner Has Left the Company"), perks_form_field_new_switch, PEOPLE_GROUP },
  { "primary-contact", N_("Primary Contact"), perks_form_field_new_text, PEOPLE_GROUP },
  { "contacted-on", N_("Rewards Team Wrote On"), perks_form_field_new_day, PEOPLE_GROUP },
  { "portal", N_("Made In"), perks_form_field_new_choice, PEOPLE_GROUP },
  { "listing-optimized", N_("Listing Optimization Done"), perks_form_field_new_switch,
    REWARDS_GROUP },
  { "co-sell-ready", N_("Co-Sell Ready"), perks_form_field_new_switch, REWARDS_GROUP },
  { "country", N_("Country"), perks_form_field_new_text, REWARDS_GROUP },
  { "product-family", N_("Product Family"), perks_form_field_new_choice, REWARDS_GROUP },
  { "teams-mau", N_("Monthly Active Users"), perks_form_field_new_text, TEAMS_GROUP },
  { "teams-mau-on", N_("Counted On"), perks_form_field_new_day, TEAMS_GROUP },
};

static void
update_choices (PerksOfferForm *self,
                PerksFormField *field,
                const char     *name)
{
  g_autoptr (PerksOfferChoices) choices = NULL;

  if (!ADW_IS_COMBO_ROW (perks_form_field_get_row (field)))
    return;

  choices =
    perks_offer_choices_new (self->edition, name, perks_offer_draft_get_text (self->draft, "type"),
                             perks_offer_draft_get_text (self->draft, name));
  perks_form_field_set_choices (field, (const char *const *) choices->names->pdata,
                                (const char *const *) choices->titles->pdata);
}

/* What a right value means: the day that was understood. */
static char *
explain (PerksOfferForm *self,
         const char     *name,
         const char     *text)
{
  PerksDay day;

  if (g_str_has_suffix (name, "-since") || g_str_has_suffix (name, "-on"))
    return perks_day_from_string (text, &day, NULL) ? perks_locale_text_day (self->locale_text, day)
                                                    : NULL;
  if (g_str_equal (name, "listing") && *perks_offer_draft_get_text (self->draft, "type") != '\0')
    return perks_offer_choices_explain_left_out (self->edition,
                                                 perks_offer_draft_get_text (self->draft, "type"));

  return NULL;
}

static void
update_message (PerksOfferForm *self,
                PerksFormField *field,
                const char     *name)
{
  const char *text = perks_offer_draft_get_text (self->draft, name);
  g_autofree char *wrong = perks_offer_draft_check (self->draft, self->edition, name);
  g_autofree char *hint = explain (self, name, text);
  const gboolean is_contact = g_str_equal (name, "owner") || g_str_equal (name, "primary-contact");

  /* Nobody has done anything wrong before the first letter. */
  if (wrong != NULL)
    perks_form_field_set_message (field,
                                  perks_offer_draft_is_changed (self->draft) ? PERKS_FORM_TONE_ERROR
                                                                             : PERKS_FORM_TONE_HINT,
                                  wrong);
  else if (is_contact && perks_contact_texts_is_generic (text))
    perks_form_field_set_message (field, PERKS_FORM_TONE_WARNING,
                                  perks_contact_texts_concern (PERKS_CONTACT_CONCERN_GENERIC));
  else
    perks_form_field_set_message (field, PERKS_FORM_TONE_HINT, hint);
}

static void
update_all_choices (PerksOfferForm *self,
                    PerksFormField *but)
{
  const gboolean filling = self->filling;

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (field_list); i++)
    {
      PerksFormField *field = g_ptr_array_index (self->fields, i);

      if (field != but)
        update_choices (self, field, field_list[i].name);
    }
  self->filling = filling;
}

static gboolean
update_choices_cb (gpointer user_data)
{
  PerksOfferForm *self = user_data;

  self->choices_source = 0;
  update_all_choices (self, NULL);
  return G_SOURCE_REMOVE;
}

static void
show_change (PerksOfferForm *self)
{
  g_autofree char *change = perks_offer_draft_describe_change (self->draft, self->edition);

  gtk_label_set_label (self->change_text, change != NULL ? change : "");
  gtk_widget_set_visible (self->change, change != NULL);
}

static void
refresh (PerksOfferForm *self)
{
  g_autofree char *path = perks_offer_draft_describe_path (self->draft, self->edition);

  for (guint i = 0; i < G_N_ELEMENTS (field_list); i++)
    {
      PerksFormField *field = g_ptr_array_index (self->fields, i);

      update_message (self, field, field_list[i].name);
    }

  perks_form_field_set_visible (perks_offer_form_find_field (self, "consulting"),
                                perks_offer_draft_is_consulting (self->draft));
  gtk_label_set_label (self->path, path);
  show_change (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
field_changed_cb (PerksOfferForm *self,
                  PerksFormField *field)
{
  g_autofree char *text = NULL;
  guint i;

  if (self->filling || self->draft == NULL || !g_ptr_array_find (self->fields, field, &i))
    return;

  text = perks_form_field_dup_text (field);
  perks_offer_draft_set_text (self->draft, field_list[i].name, text);
  update_all_choices (self, field);
  refresh (self);
  /* A row must not lose its choices while it says which of them was taken. */
  if (self->choices_source == 0)
    self->choices_source = g_idle_add (update_choices_cb, self);
}

static void
perks_offer_form_dispose (GObject *object)
{
  PerksOfferForm *self = PERKS_OFFER_FORM (object);

  g_clear_handle_id (&self->choices_source, g_source_remove);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_OFFER_FORM);
  g_clear_object (&self->draft);
  g_clear_object (&self->edition);
  g_clear_object (&self->locale_text);

  G_OBJECT_CLASS (perks_offer_form_parent_class)->dispose (object);
}

static void
perks_offer_form_class_init (PerksOfferFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_offer_form_dispose;

  /**
   * PerksOfferForm::changed:
   *
   * The draft changed, and with it perhaps whether it is valid.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/offers/perks-offer-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksOfferForm, change);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferForm, change_text);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferForm, offer_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferForm, path);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferForm, people_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferForm, rewards_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferForm, teams_group);
}

static void
perks_offer_form_init (PerksOfferForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->fields = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (field_list); i++)
    {
      AdwPreferencesGroup *const groups[] = {
        [OFFER_GROUP] = self->offer_group,
        [PEOPLE_GROUP] = self->people_group,
        [REWARDS_GROUP] = self->rewards_group,
        [TEAMS_GROUP] = self->teams_group,
      };
      PerksFormField *field = field_list[i].make (_(field_list[i].title));

      perks_form_field_add_to (field, groups[field_list[i].group]);
      g_signal_connect_object (field, "changed", G_CALLBACK (field_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->fields, field);
    }
}

/**
 * perks_offer_form_set_rules:
 * @self: a form
 * @edition: by which rules
 * @locale_text: how days are written
 *
 * To be called before a draft is set.
 */
void
perks_offer_form_set_rules (PerksOfferForm  *self,
                            PerksEdition    *edition,
                            PerksLocaleText *locale_text)
{
  g_set_object (&self->edition, edition);
  g_set_object (&self->locale_text, locale_text);
}

/**
 * perks_offer_form_get_draft:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): what is typed
 */
PerksOfferDraft *
perks_offer_form_get_draft (PerksOfferForm *self)
{
  return self->draft;
}

/**
 * perks_offer_form_set_draft:
 * @self: a form
 * @draft: what is typed so far
 *
 * Fills the fields from a draft.
 */
void
perks_offer_form_set_draft (PerksOfferForm  *self,
                            PerksOfferDraft *draft)
{
  g_return_if_fail (self->edition != NULL);

  g_set_object (&self->draft, draft);
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (field_list); i++)
    {
      PerksFormField *field = g_ptr_array_index (self->fields, i);

      update_choices (self, field, field_list[i].name);
      perks_form_field_set_text (field, perks_offer_draft_get_text (draft, field_list[i].name));
    }
  refresh (self);
  self->filling = FALSE;
}

/**
 * perks_offer_form_is_valid:
 * @self: a form
 *
 * Returns: whether what is typed can be saved
 */
gboolean
perks_offer_form_is_valid (PerksOfferForm *self)
{
  return self->draft != NULL && perks_offer_draft_is_valid (self->draft, self->edition);
}

/**
 * perks_offer_form_find_field:
 * @self: a form
 * @name: the name of a field of an offer
 *
 * Returns: (transfer none) (nullable): the field
 */
PerksFormField *
perks_offer_form_find_field (PerksOfferForm *self,
                             const char     *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_list); i++)
    {
      if (g_str_equal (field_list[i].name, name))
        return g_ptr_array_index (self->fields, i);
    }

  return NULL;
}
