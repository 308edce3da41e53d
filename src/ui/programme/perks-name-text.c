/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-name-text.h"

#include <glib/gi18n.h>

/* What the names that editions use mean. A name that is not among them stays what it is. */

static const struct
{
  const char *name;
  const char *text;
} texts[] = {
  { "billed-sales", N_("billed sales") },
  { "teams-mau", N_("monthly active users of Teams") },

  { "category", N_("category") },
  { "paths", N_("for the paths") },
  { "first tier", N_("given from the tier") },
  { "mode", N_("how it is had") },
  { "conditions", N_("what it asks for") },
  { "amount", N_("amount") },
  { "level for list", N_("what List gets") },
  { "level for trial", N_("what Trial gets") },
  { "level for consulting", N_("what Consulting gets") },
  { "level for transact", N_("what Transact gets") },
  { "storefronts", N_("storefronts") },
  { "options", N_("listing options") },
  { "title", N_("title") },

  { "marketing", N_("marketing") },
  { "sales", N_("sales") },
  { "technical", N_("technical") },

  { "list", N_("List") },
  { "trial", N_("Trial") },
  { "consulting", N_("Consulting") },
  { "transact", N_("Transact") },
  { "unknown", N_("not known") },

  { "self-serve", N_("without asking anybody") },
  { "automatic", N_("by itself") },
  { "assisted", N_("with help of the Rewards team") },
  { "request", N_("on request") },
  { "funding", N_("on request, as money") },
  { "one-time", N_("once for each publication") },

  { "guidance", N_("guidance") },
  { "personal", N_("personal help") },

  { "listing-optimization", N_("the listing optimization") },
  { "private-offer", N_("not a private offer") },
  { "public-listing", N_("a public listing") },
  { "region", N_("the country") },
  { "co-sell-ready", N_("co-sell readiness") },
  { "marketing-contact", N_("a marketing contact") },
  { "not-enrolled", N_("enrolment") },
  { "not-live", N_("a live offer") },
  { "opted-out", N_("not to have opted out") },

  { "contact-me", N_("contact me") },
  { "free-trial", N_("free trial") },
  { "test-drive", N_("test drive") },
  { "get-it-now-free", N_("get it now (free)") },
  { "byol", N_("bring your own licence (BYOL)") },
  { "subscription", N_("subscription") },
  { "usage-based", N_("usage-based") },

  { "assessment", N_("assessment") },
  { "briefing", N_("briefing") },
  { "implementation", N_("implementation") },
  { "proof-of-concept", N_("proof of concept") },
  { "workshop", N_("workshop") },

  { "azure-marketplace", "Azure Marketplace" },
  { "appsource", "AppSource" },
};

/**
 * perks_name_text:
 * @name: a name that files use
 *
 * Returns: (transfer none): what it means, to be read inside a sentence; @name where Perks has no
 *   words for it
 */
const char *
perks_name_text (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (g_str_equal (texts[i].name, name))
        return _(texts[i].text);
    }

  return name;
}

/**
 * perks_name_text_list:
 * @names: names with commas between them
 *
 * Returns: (transfer full): what each of them means, with commas between them
 */
char *
perks_name_text_list (const char *names)
{
  g_auto (GStrv) words = g_strsplit (names, ", ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    g_strv_builder_add (builder, perks_name_text (words[i]));

  list = g_strv_builder_end (builder);
  return g_strjoinv (_(", "), list);
}
