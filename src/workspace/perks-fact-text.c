/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-fact-text.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-listing.h"
#include "perks-money.h"

/* The fields of records in words, as explanations name what is entered. Pure; one thread at a time
 * for each #PerksLocaleText. */

typedef enum
{
  FACT_KIND_TEXT,
  FACT_KIND_DAY,
  FACT_KIND_USD,
  FACT_KIND_YES,
  FACT_KIND_WORD,
  FACT_KIND_WORDS,
  FACT_KIND_TYPE,
} FactKind;

static const struct
{
  const char *field;
  const char *subject;
  FactKind    kind;
} facts[] = {
  { "mpn-id", N_("MPN ID"), FACT_KIND_TEXT },
  { "type", N_("Type"), FACT_KIND_TYPE },
  { "storefront", N_("Storefronts"), FACT_KIND_WORDS },
  { "listing", N_("Listing option"), FACT_KIND_WORD },
  { "consulting", N_("Consulting service"), FACT_KIND_WORD },
  { "visibility", N_("Visibility"), FACT_KIND_WORD },
  { "status", N_("Status"), FACT_KIND_WORD },
  { "live-since", N_("Live since"), FACT_KIND_DAY },
  { "owner", N_("Owner"), FACT_KIND_TEXT },
  { "primary-contact", N_("Primary contact"), FACT_KIND_TEXT },
  { "owner-left", N_("Owner has left"), FACT_KIND_YES },
  { "contacted-on", N_("The Rewards team wrote on"), FACT_KIND_DAY },
  { "portal", N_("Made in"), FACT_KIND_WORD },
  { "listing-optimized", N_("Listing optimized"), FACT_KIND_YES },
  { "co-sell-ready", N_("Co-sell ready"), FACT_KIND_YES },
  { "country", N_("Country"), FACT_KIND_TEXT },
  { "product-family", N_("Product family"), FACT_KIND_TEXT },
  { "state", N_("State"), FACT_KIND_WORD },
  { "since", N_("Since"), FACT_KIND_DAY },
  { "requested-on", N_("Requested on"), FACT_KIND_DAY },
  { "expires-on", N_("Ends on"), FACT_KIND_DAY },
  { "amount", N_("Amount"), FACT_KIND_USD },
  { "used", N_("Used"), FACT_KIND_USD },
  { "start", N_("First day"), FACT_KIND_DAY },
  { "end", N_("Last day"), FACT_KIND_DAY },
};

/* The values of the fields that have a set of them. No name means two things. */
static const struct
{
  const char *name;
  const char *words;
} words[] = {
  { "azure-marketplace", N_("Azure Marketplace") },
  { "appsource", N_("AppSource") },
  { "contact-me", N_("Contact me") },
  { "free-trial", N_("Free trial") },
  { "test-drive", N_("Test drive") },
  { "get-it-now-free", N_("Get it now (free)") },
  { "byol", N_("Bring your own licence (BYOL)") },
  { "subscription", N_("Subscription") },
  { "usage-based", N_("Usage-based") },
  { "assessment", N_("Assessment") },
  { "briefing", N_("Briefing") },
  { "implementation", N_("Implementation") },
  { "proof-of-concept", N_("Proof of concept") },
  { "workshop", N_("Workshop") },
  { "public", N_("Public") },
  { "private", N_("Private") },
  { "draft", N_("Draft") },
  { "live", N_("Live") },
  { "delisted", N_("Delisted") },
  { "cloud-partner-portal", N_("Cloud Partner Portal") },
  { "partner-center", N_("Partner Center") },
  { "available", N_("Not claimed") },
  { "requested", N_("Requested") },
  { "contacted", N_("In contact") },
  { "scheduled", N_("Scheduled") },
  { "active", N_("Active") },
  { "done", N_("Done") },
  { "declined", N_("Declined by you") },
  { "refused", N_("Refused by the Rewards team") },
  { "expired", N_("Expired") },
  { "revoked", N_("Revoked") },
};

static gsize
find_row (const char *field)
{
  gsize row = 0;

  while (row < G_N_ELEMENTS (facts) && !g_str_equal (facts[row].field, field))
    row++;

  return row;
}

/**
 * perks_fact_text_subject:
 * @field: the name of a field of a record
 *
 * Returns: (transfer none): what it is in words; its name where Perks has no words for it
 */
const char *
perks_fact_text_subject (const char *field)
{
  gsize row;

  g_return_val_if_fail (field != NULL, NULL);

  row = find_row (field);
  return row < G_N_ELEMENTS (facts) ? _(facts[row].subject) : field;
}

static const char *
get_words (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].name, name))
        return _(words[i].words);
    }

  return name;
}

static char *
write_several (const char *names)
{
  g_auto (GStrv) parts = g_strsplit (names, ",", -1);
  g_autoptr (GPtrArray) written = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (written, (gpointer) get_words (g_strstrip (parts[i])));
  g_ptr_array_add (written, NULL);

  return g_strjoinv (_(", "), (char **) written->pdata);
}

static char *
write_day (const char      *text,
           PerksLocaleText *locale_text)
{
  PerksDay day;

  if (!perks_day_from_string (text, &day, NULL))
    return g_strdup (text);

  return perks_locale_text_day (locale_text, day);
}

static char *
write_usd (const char      *text,
           PerksLocaleText *locale_text)
{
  PerksMoney money;

  if (!perks_money_from_string (text, "USD", &money, NULL))
    return g_strdup (text);

  return perks_locale_text_money (locale_text, money);
}

/* Several of an edition's listings can be of one type; it is then what their names begin with. */
static char *
write_type (PerksEdition *edition,
            const char   *type)
{
  GPtrArray *listings = perks_edition_get_listings (edition);
  const char *name = NULL;

  for (guint i = 0; i < listings->len; i++)
    {
      PerksListing *listing = g_ptr_array_index (listings, i);

      if (g_strcmp0 (perks_listing_get_type_name (listing), type) != 0)
        continue;
      if (name != NULL)
        return g_strndup (name, strcspn (name, ":"));
      name = perks_listing_get_name (listing);
    }

  return g_strdup (name != NULL ? name : type);
}

/**
 * perks_fact_text_value:
 * @edition: the edition, which has the names of the types of offers
 * @field: the name of a field of a record
 * @value: (nullable): what it holds, in the form of perks_record_dup_field()
 * @locale_text: how days and amounts are written
 *
 * Returns: (transfer full): the value as a person reads it
 */
char *
perks_fact_text_value (PerksEdition    *edition,
                       const char      *field,
                       const char      *value,
                       PerksLocaleText *locale_text)
{
  gsize row;
  FactKind kind;

  g_return_val_if_fail (PERKS_IS_EDITION (edition), NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (locale_text), NULL);

  row = find_row (field);
  kind = row < G_N_ELEMENTS (facts) ? facts[row].kind : FACT_KIND_TEXT;
  if (kind == FACT_KIND_YES)
    return g_strdup (g_strcmp0 (value, "yes") == 0 ? _("yes") : _("no"));
  if (value == NULL || *value == '\0')
    return g_strdup (_("not entered"));

  switch (kind)
    {
    case FACT_KIND_DAY:
      return write_day (value, locale_text);
    case FACT_KIND_USD:
      return write_usd (value, locale_text);
    case FACT_KIND_WORD:
      return g_strdup (get_words (value));
    case FACT_KIND_WORDS:
      return write_several (value);
    case FACT_KIND_TYPE:
      return write_type (edition, value);
    case FACT_KIND_TEXT:
    case FACT_KIND_YES:
    default:
      return g_strdup (value);
    }
}
