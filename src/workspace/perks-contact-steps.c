/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contact-steps.h"

#include <glib/gi18n.h>

#include "perks-rule.h"

/* What to do when the Rewards team has not written, or wrote to somebody who has left. The
 * addresses are those of the catalogue; the Cloud Partner Portal is closed and has none any more.
 * Source: the programme page, Getting started. */

#define PARTNER_CENTER "partner-center"
#define TICKET "support-ticket"
#define PARTNER_CENTER_TICKET "support-ticket-pc"

static void
add_step (GPtrArray    *steps,
          PerksCatalog *catalog,
          const char   *resource_id,
          const char   *label,
          char         *text)
{
  PerksResource *resource = perks_catalog_find_resource (catalog, resource_id);
  PerksContactStep *step = g_new0 (PerksContactStep, 1);

  g_assert (resource != NULL);
  step->text = text;
  step->label = g_strdup (label);
  step->url = g_strdup (perks_resource_get_url (resource));
  g_ptr_array_add (steps, step);
}

static char *
describe_naming (PerksOffer *offer)
{
  const char *name = perks_rule_name_of (offer);

  switch (perks_offer_get_portal (offer))
    {
    case PERKS_PORTAL_CLOUD_PARTNER_PORTAL:
      return g_strdup_printf (_("“%s” was made in the Cloud Partner Portal, which is closed. Name "
                                "its new owner in Partner Center."), name);
    case PERKS_PORTAL_PARTNER_CENTER:
      return g_strdup_printf (_("Name the new owner of “%s” in Partner Center."), name);
    case PERKS_PORTAL_UNKNOWN:
    default:
      return g_strdup_printf (_("Name the new owner of “%s” where it was made, in the Cloud "
                                "Partner Portal or in Partner Center. The Cloud Partner Portal is "
                                "closed, so begin in Partner Center."), name);
    }
}

static char *
describe_search (PerksOffer *offer)
{
  const char *name = perks_rule_name_of (offer);

  switch (perks_offer_get_portal (offer))
    {
    case PERKS_PORTAL_CLOUD_PARTNER_PORTAL:
      return g_strdup_printf (_("“%s” was made in the Cloud Partner Portal, which is closed. Look "
                                "up its owner in Partner Center: the message and the next steps "
                                "went to that person."), name);
    case PERKS_PORTAL_PARTNER_CENTER:
      return g_strdup_printf (_("Look up the owner of “%s” in Partner Center: the message and the "
                                "next steps went to that person."), name);
    case PERKS_PORTAL_UNKNOWN:
    default:
      return g_strdup_printf (_("Look up the owner of “%s” where it was made, in the Cloud Partner "
                                "Portal or in Partner Center: the message and the next steps went "
                                "to that person. The Cloud Partner Portal is closed, so begin in "
                                "Partner Center."), name);
    }
}

/**
 * perks_contact_step_free:
 * @self: (transfer full): a step
 *
 * Frees @self.
 */
void
perks_contact_step_free (PerksContactStep *self)
{
  g_free (self->text);
  g_free (self->label);
  g_free (self->url);
  g_free (self);
}

/**
 * perks_contact_steps_list:
 * @catalog: the catalogue
 * @offer: an offer
 *
 * Lists what to do to get in touch with the Rewards team about @offer: first to look up its owner,
 * or to name a new one where the owner has left, in the portal that the offer was made in; then,
 * when that cannot be done, to raise a support ticket. May be called on any thread.
 *
 * Returns: (transfer full) (element-type PerksContactStep): the two steps
 */
GPtrArray *
perks_contact_steps_list (PerksCatalog *catalog,
                          PerksOffer   *offer)
{
  g_autoptr (GPtrArray) steps =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_contact_step_free);
  const char *ticket;

  g_return_val_if_fail (PERKS_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (PERKS_IS_OFFER (offer), NULL);

  ticket = perks_offer_get_portal (offer) == PERKS_PORTAL_PARTNER_CENTER ? PARTNER_CENTER_TICKET
                                                                         : TICKET;
  add_step (steps, catalog, PARTNER_CENTER, _("Open Partner Center"),
            perks_offer_get_owner_left (offer) ? describe_naming (offer) : describe_search (offer));
  add_step (steps, catalog, ticket, _("Raise a Ticket"),
            g_strdup (perks_offer_get_owner_left (offer)
                        ? _("Where that cannot be done, raise a support ticket.")
                        : _("When the owner cannot be found, raise a support ticket.")));

  return g_steal_pointer (&steps);
}
