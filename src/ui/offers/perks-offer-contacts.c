/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-contacts.h"

#include <glib/gi18n.h>

#include "perks-address.h"
#include "perks-contact-steps.h"
#include "perks-contact-texts.h"

/* Getting in touch: who answers for an offer, whether the Rewards team wrote, and what to do when
 * it did not. */

static void
add_contact (PerksFactGroup *group,
             const char     *title,
             const char     *contact)
{
  g_autofree char *warned = NULL;

  if (!perks_contact_texts_is_generic (contact))
    {
      perks_fact_group_add_fact (group, title, contact != NULL ? contact : _("Not entered"), NULL);
      return;
    }

  warned = g_strdup_printf ("%s\n%s", contact,
                            perks_contact_texts_concern (PERKS_CONTACT_CONCERN_GENERIC));
  perks_fact_group_add_fact (group, title, warned, "dialog-warning-symbolic");
}

static void
add_silence (PerksFactGroup       *group,
             const PerksOfferView *view,
             gboolean              too_long)
{
  g_autofree char *silence = perks_contact_texts_silence (
    view->locale_text, perks_situation_get_edition (view->situation), view->offer,
    perks_situation_get_today (view->situation));

  perks_fact_group_add_fact (group, _("Rewards Team"), silence,
                             too_long ? "dialog-warning-symbolic" : NULL);
}

static void
add_steps (PerksFactGroup       *group,
           const PerksOfferView *view)
{
  g_autoptr (GPtrArray) steps = perks_contact_steps_list (view->catalog, view->offer);

  for (guint i = 0; i < steps->len; i++)
    {
      const PerksContactStep *step = g_ptr_array_index (steps, i);
      g_autofree char *text = g_strdup_printf ("%s\n%s", step->text, step->url);
      GtkWidget *row = perks_fact_group_add_fact (group, step->label, text, NULL);

      perks_address_add_way (ADW_ACTION_ROW (row), step->label, step->url);
    }
}

/**
 * perks_offer_contacts_show:
 * @group: the list
 * @buttons: the buttons below it
 * @view: what is looked at
 *
 * Writes whom the Rewards team writes to, the clock of silence and, where it has run out or the
 * owner has left, the two steps of the programme's page, each with its address.
 */
void
perks_offer_contacts_show (PerksFactGroup       *group,
                           PerksButtonBox       *buttons,
                           const PerksOfferView *view)
{
  PerksOffer *offer = view->offer;
  const gboolean steps = perks_contact_texts_needs_steps (
    perks_situation_get_edition (view->situation), offer,
    perks_situation_get_today (view->situation));

  perks_fact_group_clear (group);
  perks_button_box_clear (buttons);
  add_contact (group, _("Owner"), perks_offer_get_owner (offer));
  if (perks_offer_get_owner_left (offer))
    perks_fact_group_add_fact (group, _("Owner Has Left"),
                               perks_contact_texts_concern (PERKS_CONTACT_CONCERN_OWNER_LEFT),
                               "dialog-warning-symbolic");
  add_contact (group, _("Primary Contact"), perks_offer_get_primary_contact (offer));
  add_silence (group, view, steps && !perks_offer_get_owner_left (offer));
  if (steps)
    add_steps (group, view);

  if (perks_offer_is_live (offer) && perks_offer_get_contacted_on (offer) == PERKS_DAY_NONE)
    perks_button_box_add (buttons, _("The _Team Has Written…"), "offers.contacted",
                          g_variant_new_string (perks_record_get_id (PERKS_RECORD (offer))));
}
