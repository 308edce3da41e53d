/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-draft.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-offer-check.h"
#include "perks-offer-texts.h"

/**
 * PerksOfferDraft:
 *
 * What a person has typed of an offer, field by field and as typed, right or wrong. It says what
 * is wrong with a field and what follows from the fields that are right, and can be kept for
 * later.
 */
struct _PerksOfferDraft
{
  GObject     parent_instance;

  PerksOffer *before;
  char       *name;
  GHashTable *texts;
};

G_DEFINE_FINAL_TYPE (PerksOfferDraft, perks_offer_draft, G_TYPE_OBJECT)

static const char *const fields[] = {
  "name", "type", "listing", "consulting", "storefront", "visibility", "status", "live-since",
  "owner", "owner-left", "primary-contact", "contacted-on", "portal", "listing-optimized",
  "co-sell-ready", "country", "product-family", "teams-mau", "teams-mau-on",
};

static void
perks_offer_draft_finalize (GObject *object)
{
  PerksOfferDraft *self = PERKS_OFFER_DRAFT (object);

  g_clear_object (&self->before);
  g_free (self->name);
  g_hash_table_unref (self->texts);

  G_OBJECT_CLASS (perks_offer_draft_parent_class)->finalize (object);
}

static void
perks_offer_draft_class_init (PerksOfferDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_offer_draft_finalize;
}

static void
perks_offer_draft_init (PerksOfferDraft *self)
{
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

/* What a field had before anything was typed. */
static char *
dup_stored_text (PerksOfferDraft *self,
                 const char      *field)
{
  g_autoptr (PerksOffer) offer =
    self->before != NULL ? g_object_ref (self->before) : perks_offer_new ("new");
  g_autofree char *text = perks_record_dup_field (PERKS_RECORD (offer), field);

  if (self->before == NULL && self->name != NULL && g_str_equal (field, "name"))
    return g_strdup (self->name);

  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

/**
 * perks_offer_draft_new:
 * @before: (nullable): the offer that is edited, or %NULL for a new one
 * @name: (nullable): the name of a new offer where it is known
 *
 * Returns: (transfer full): a draft with the fields of @before
 */
PerksOfferDraft *
perks_offer_draft_new (PerksOffer *before,
                       const char *name)
{
  PerksOfferDraft *self = g_object_new (PERKS_TYPE_OFFER_DRAFT, NULL);

  g_set_object (&self->before, before);
  self->name = g_strdup (name);
  perks_offer_draft_reset (self);
  return self;
}

/**
 * perks_offer_draft_get_before:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the offer as it was when the draft began, or %NULL for a
 *   new one
 */
PerksOffer *
perks_offer_draft_get_before (PerksOfferDraft *self)
{
  return self->before;
}

/**
 * perks_offer_draft_get_name:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the name with which the draft of a new offer began
 */
const char *
perks_offer_draft_get_name (PerksOfferDraft *self)
{
  return self->name;
}

/**
 * perks_offer_draft_get_text:
 * @self: a draft
 * @field: the name of a field
 *
 * Returns: (transfer none): what is typed, "" for nothing
 */
const char *
perks_offer_draft_get_text (PerksOfferDraft *self,
                            const char      *field)
{
  return g_hash_table_lookup (self->texts, field);
}

/**
 * perks_offer_draft_set_text:
 * @self: a draft
 * @field: the name of a field
 * @text: what is typed
 */
void
perks_offer_draft_set_text (PerksOfferDraft *self,
                            const char      *field,
                            const char      *text)
{
  g_return_if_fail (g_hash_table_contains (self->texts, field));

  g_hash_table_replace (self->texts, (gpointer) g_intern_string (field), g_strdup (text));
}

/**
 * perks_offer_draft_reset:
 * @self: a draft
 *
 * Puts back what was there before anything was typed.
 */
void
perks_offer_draft_reset (PerksOfferDraft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_hash_table_replace (self->texts, (gpointer) fields[i], dup_stored_text (self, fields[i]));
}

/**
 * perks_offer_draft_is_changed:
 * @self: a draft
 *
 * Returns: whether something is typed that was not there before
 */
gboolean
perks_offer_draft_is_changed (PerksOfferDraft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *stored = dup_stored_text (self, fields[i]);

      if (g_strcmp0 (stored, perks_offer_draft_get_text (self, fields[i])) != 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * perks_offer_draft_is_consulting:
 * @self: a draft
 *
 * Returns: whether the type is the one that has kinds of consulting
 */
gboolean
perks_offer_draft_is_consulting (PerksOfferDraft *self)
{
  return g_strcmp0 (perks_offer_draft_get_text (self, "type"), "consultingService") == 0;
}

/* What counts of a field: white space around it does not, nor a kind of consulting that is out
 * of sight. */
static char *
dup_effective_text (PerksOfferDraft *self,
                    const char      *field)
{
  if (g_str_equal (field, "consulting") && !perks_offer_draft_is_consulting (self))
    return g_strdup ("");

  return g_strstrip (g_strdup (perks_offer_draft_get_text (self, field)));
}

/**
 * perks_offer_draft_check:
 * @self: a draft
 * @edition: by which rules
 * @field: the name of a field
 *
 * Returns: (transfer full) (nullable): what is wrong with what is typed there, or %NULL
 */
char *
perks_offer_draft_check (PerksOfferDraft *self,
                         PerksEdition    *edition,
                         const char      *field)
{
  g_autofree char *text = dup_effective_text (self, field);
  char *message = perks_offer_check_form (field, text);
  g_autoptr (PerksOffer) offer = NULL;

  if (message != NULL)
    return message;

  offer = perks_offer_draft_dup_offer (self);
  return perks_offer_check_rules (offer, edition, field);
}

/**
 * perks_offer_draft_is_valid:
 * @self: a draft
 * @edition: by which rules
 *
 * Returns: whether it can be saved
 */
gboolean
perks_offer_draft_is_valid (PerksOfferDraft *self,
                            PerksEdition    *edition)
{
  g_autoptr (PerksOffer) offer = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *message = perks_offer_draft_check (self, edition, fields[i]);

      if (message != NULL)
        return FALSE;
    }

  offer = perks_offer_draft_dup_offer (self);
  return perks_edition_check_offer (edition, offer, NULL);
}

/**
 * perks_offer_draft_dup_offer:
 * @self: a draft
 *
 * Returns: (transfer full): an offer with all fields that are typed in the right form; a new one
 *   has the id `new`
 */
PerksOffer *
perks_offer_draft_dup_offer (PerksOfferDraft *self)
{
  PerksOffer *offer = self->before != NULL
                        ? PERKS_OFFER (perks_record_copy (PERKS_RECORD (self->before)))
                        : perks_offer_new ("new");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = dup_effective_text (self, fields[i]);

      perks_record_set_field (PERKS_RECORD (offer), fields[i], text, NULL);
    }

  return offer;
}

/**
 * perks_offer_draft_dup_assignments:
 * @self: a draft
 *
 * Returns: (transfer full) (array zero-terminated=1): `FIELD=VALUE` for each field but the name
 *   that has a value
 */
char **
perks_offer_draft_dup_assignments (PerksOfferDraft *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = dup_effective_text (self, fields[i]);
      g_autofree char *word = g_strconcat (fields[i], "=", text, NULL);

      if (*text != '\0' && !g_str_equal (fields[i], "name"))
        g_strv_builder_add (words, word);
    }

  return g_strv_builder_end (words);
}

static guint
count_benefits (PerksEdition *edition,
                PerksPath     path)
{
  GPtrArray *benefits = perks_edition_get_benefits (edition);
  guint n = 0;

  for (guint i = 0; i < benefits->len; i++)
    n += perks_benefit_is_for_path (g_ptr_array_index (benefits, i), path);

  return n;
}

/**
 * perks_offer_draft_describe_path:
 * @self: a draft
 * @edition: by which rules
 *
 * Returns: (transfer full): which path follows from what is typed and what it brings, or what to
 *   enter first
 */
char *
perks_offer_draft_describe_path (PerksOfferDraft *self,
                                 PerksEdition    *edition)
{
  g_autoptr (PerksOffer) offer = perks_offer_draft_dup_offer (self);
  const PerksPath path = perks_edition_derive_path (edition, offer);
  const guint n = count_benefits (edition, path);

  switch (path)
    {
    case PERKS_PATH_TRANSACT:
      return g_strdup_printf (ngettext ("Path: Transact — %u benefit by tier applies",
                                        "Path: Transact — %u benefits by tier apply", n), n);
    case PERKS_PATH_LIST:
    case PERKS_PATH_TRIAL:
    case PERKS_PATH_CONSULTING:
      return g_strdup_printf (ngettext ("Path: %s — %u benefit that needs no tier applies",
                                        "Path: %s — %u benefits that need no tier apply", n),
                              perks_offer_texts_path (path), n);
    case PERKS_PATH_UNKNOWN:
    default:
      return perks_offer_texts_path_rule (edition, offer);
    }
}

/**
 * perks_offer_draft_describe_change:
 * @self: a draft
 * @edition: by which rules
 *
 * A live offer that gets another path gets its rules from the day on which it is saved, and keeps
 * what was.
 *
 * Returns: (transfer full) (nullable): what saving does to the path, or %NULL where it leaves it
 */
char *
perks_offer_draft_describe_change (PerksOfferDraft *self,
                                   PerksEdition    *edition)
{
  g_autoptr (PerksOffer) after = perks_offer_draft_dup_offer (self);
  const PerksPath next = perks_edition_derive_path (edition, after);
  PerksPath path;

  if (self->before == NULL || !perks_offer_is_live (self->before) || !perks_offer_is_live (after))
    return NULL;

  path = perks_edition_derive_path (edition, self->before);
  if (path == next || path == PERKS_PATH_UNKNOWN || next == PERKS_PATH_UNKNOWN)
    return NULL;

  return g_strdup_printf (_("From today the rules of %s hold; what was %s stays in the history."),
                          perks_offer_texts_path (next), perks_offer_texts_path (path));
}
