/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-action-text.h"

#include <glib/gi18n.h>

#include "perks-contact.h"

/* What is written on the one button beside something that deserves attention, and what a person
 * types on a terminal to the same end. Pure; may be called on any thread. */

/* Characters that mean nothing to a shell. */
#define PLAIN G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_.:/"

/**
 * perks_action_text_label:
 * @action: what a person can do
 *
 * Returns: (transfer none): a label for the button that does it, of at most 18 characters
 */
const char *
perks_action_text_label (PerksAction action)
{
  static const char *const labels[] = {
    [PERKS_ACTION_EDIT_PUBLISHER] = N_("Edit Publisher"),
    [PERKS_ACTION_EDIT_OFFER] = N_("Edit Offer"),
    [PERKS_ACTION_FIND_OWNER] = N_("Find the Owner"),
    [PERKS_ACTION_OPEN_OFFER] = N_("Open Offer"),
    [PERKS_ACTION_OPEN_BENEFITS] = N_("Open Benefits"),
    [PERKS_ACTION_OPEN_CLAIM] = N_("Open Claim"),
    [PERKS_ACTION_OPEN_ENGAGEMENT] = N_("Open Engagement"),
    [PERKS_ACTION_OPEN_CREDITS] = N_("Open Credits"),
    [PERKS_ACTION_OPEN_FORECAST] = N_("Open Forecast"),
    [PERKS_ACTION_MARK_DONE] = N_("Mark as Done"),
    [PERKS_ACTION_OPEN_EDITIONS] = N_("Compare Editions"),
    [PERKS_ACTION_OPEN_REMOTES] = N_("Open Accounts"),
  };

  g_return_val_if_fail (action < G_N_ELEMENTS (labels), NULL);

  return _(labels[action]);
}

static char *
quote (const char *text)
{
  if (text == NULL)
    return g_strdup ("ID");
  if (text[0] != '\0' && strspn (text, PLAIN) == strlen (text))
    return g_strdup (text);

  return g_shell_quote (text);
}

static gboolean
is_raised_by (PerksDeadline *deadline,
              const char    *rule)
{
  return g_str_equal (perks_deadline_get_rule (deadline), rule);
}

static const char *
find_fact (PerksDeadline *deadline,
           const char    *name)
{
  const char *const *facts = perks_deadline_get_facts (deadline);
  gsize length = strlen (name);

  for (; facts != NULL && *facts != NULL; facts++)
    {
      if (strncmp (*facts, name, length) == 0 && (*facts)[length] == '=')
        return *facts + length + 1;
    }

  return NULL;
}

/* Of owner and primary contact, the one to enter anew. */
static const char *
choose_contact (PerksDeadline *deadline)
{
  const char *owner = find_fact (deadline, "owner");
  g_autoptr (PerksContact) contact = NULL;

  if (is_raised_by (deadline, "contact-missing") || owner == NULL || *owner == '\0')
    return is_raised_by (deadline, "contact-missing") ? "owner=…" : "primary-contact=…";

  contact = perks_contact_new_from_text (owner);
  return perks_contact_is_generic (contact) ? "owner=…" : "primary-contact=…";
}

static char *
edit_offer (PerksDeadline *deadline,
            const char    *id)
{
  if (is_raised_by (deadline, "optimization-first"))
    return g_strdup_printf ("perks offer edit %s listing-optimized=yes", id);
  if (is_raised_by (deadline, "contact-missing") || is_raised_by (deadline, "contact-generic"))
    return g_strdup_printf ("perks offer edit %s %s", id, choose_contact (deadline));

  return g_strdup_printf ("perks offer show %s", id);
}

/* The parts of the id are publisher, benefit and, for an offer, the offer; see
 * perks_claim_make_id(). An answer is what a claim waits for that nobody has answered. */
static char *
set_claim (PerksDeadline *deadline)
{
  const char *target = perks_deadline_get_target (deadline);
  g_auto (GStrv) parts = g_strsplit (target != NULL ? target : "", "/", 3);
  const char *state = is_raised_by (deadline, "claim-reply-overdue") ? "contacted" : "done";
  guint n_parts = g_strv_length (parts);
  g_autofree char *benefit = quote (n_parts > 1 ? parts[1] : NULL);
  g_autofree char *offer = quote (n_parts > 2 ? parts[2] : NULL);

  if (n_parts > 2)
    return g_strdup_printf ("perks claim %s --offer=%s %s", benefit, offer, state);

  return g_strdup_printf ("perks claim %s %s", benefit, state);
}

static char *
compare_editions (PerksDeadline *deadline,
                  const char    *later)
{
  const char *entity = perks_deadline_get_entity (deadline);
  const char *colon = strchr (entity, ':');
  g_autofree char *edition = quote (colon != NULL ? colon + 1 : entity);

  return g_strdup_printf ("perks editions compare %s %s", edition, later);
}

static char *
explain (PerksDeadline *deadline)
{
  g_autofree char *id = perks_deadline_dup_id (deadline);
  g_autofree char *quoted = quote (id);

  return g_strdup_printf ("perks explain deadline %s", quoted);
}

static char *
open_offer (PerksDeadline *deadline,
            const char    *id)
{
  if (is_raised_by (deadline, "offer-delisted"))
    return g_strdup_printf ("perks offer show %s", id);

  return g_strdup_printf ("perks benefits --offer=%s", id);
}

/**
 * perks_action_text_command:
 * @deadline: a deadline
 *
 * Says how a person does on a terminal what the button of @deadline does, or sees what it shows,
 * with the commands of CONTRACT part 1. Ids are quoted for a shell where they have to be; `…`
 * stands for what only the person knows.
 *
 * Returns: (transfer full): a command line
 */
char *
perks_action_text_command (PerksDeadline *deadline)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (PERKS_IS_DEADLINE (deadline), NULL);

  target = quote (perks_deadline_get_target (deadline));
  switch (perks_deadline_get_action (deadline))
    {
    case PERKS_ACTION_EDIT_PUBLISHER:
      return g_strdup_printf ("perks publisher edit %s mpn-id=…", target);
    case PERKS_ACTION_EDIT_OFFER:
      return edit_offer (deadline, target);
    case PERKS_ACTION_FIND_OWNER:
      return is_raised_by (deadline, "owner-left")
               ? g_strdup_printf ("perks offer edit %s owner=… owner-left=no", target)
               : explain (deadline);
    case PERKS_ACTION_OPEN_OFFER:
      return open_offer (deadline, target);
    case PERKS_ACTION_OPEN_BENEFITS:
      return g_strdup ("perks benefits");
    case PERKS_ACTION_OPEN_CLAIM:
      return set_claim (deadline);
    case PERKS_ACTION_OPEN_CREDITS:
      return g_strdup ("perks credit list");
    case PERKS_ACTION_OPEN_FORECAST:
      return g_strdup ("perks explain tier");
    case PERKS_ACTION_MARK_DONE:
      return g_strdup_printf ("perks claim isv-connect --offer=%s done", target);
    case PERKS_ACTION_OPEN_EDITIONS:
      return compare_editions (deadline, target);
    case PERKS_ACTION_OPEN_REMOTES:
      return g_strdup ("perks sync status");
    case PERKS_ACTION_OPEN_ENGAGEMENT:
    default:
      return explain (deadline);
    }
}
