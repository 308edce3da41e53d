/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource-parser.h"

#include <glib/gi18n.h>

#include "perks-complaint.h"
#include "perks-json-reader-fields.h"
#include "perks-json-reader-values.h"
#include "perks-json-reader-words.h"
#include "perks-resource.h"

static const char *const resource_members[] = {
  "id", "title", "url", "alternative_url", "category", "audience", "summary", "url_status",
  "source", NULL
};

static const char *const category_words[] = {
  "Rewards programme", "Azure sponsorship", "Publish and list", "Offer types", "Marketing",
  "Leads", "Trials and test drive", "Co-sell and channel", "Pricing and payouts", "Analytics",
  "APIs and developers", "Policies and legal", "Support and community", "Training", NULL
};

static const char *const audience_words[] = {
  "all", "list", "trial", "consulting", "transact", NULL
};
static const char *const url_status_words[] = { "seen", "derived", NULL };

/* An address is handed to the desktop to be opened: schemes that run or read something here have
 * no place. */
static gboolean
is_address (const char *text,
            const char *prefix)
{
  if (!g_str_has_prefix (text, prefix) || text[strlen (prefix)] == '\0')
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

static const char *
read_url (PerksJsonReader *reader)
{
  const char *url = perks_json_reader_get_text (reader, "url");

  if (perks_json_reader_is_good (reader) && !is_address (url, "https://") &&
      !is_address (url, "mailto:"))
    perks_json_reader_complain (reader, "url",
                                _("has to be an address with https:// or mailto:, without spaces"));

  return url;
}

static const char *
read_alternative_url (PerksJsonReader *reader)
{
  const char *url = perks_json_reader_get_nullable_text (reader, "alternative_url");

  if (perks_json_reader_is_good (reader) && url != NULL && !is_address (url, "https://"))
    perks_json_reader_complain (reader, "alternative_url",
                                _("has to be an address with https://, without spaces, or null"));

  return url;
}

static void
read_audience_word (PerksJsonReader *reader,
                    guint            index,
                    GPtrArray       *audience)
{
  const char *word = perks_json_reader_get_text_at (reader, index);
  g_autofree char *segment = g_strdup_printf ("%u", index);
  g_autofree char *shown = perks_complaint_shorten (word);
  g_autofree char *words = g_strjoinv (" ", (char **) audience_words);

  if (!perks_json_reader_is_good (reader))
    return;

  if (!g_strv_contains (audience_words, word))
    perks_json_reader_complain (reader, segment, _("“%s” is not among the allowed words: %s"),
                                shown, words);
  else if (g_ptr_array_find_with_equal_func (audience, word, g_str_equal, NULL))
    perks_json_reader_complain (reader, segment, _("“%s” stands here twice"), shown);

  g_ptr_array_add (audience, (char *) word);
}

static GPtrArray *
read_audience (PerksJsonReader *reader)
{
  g_autoptr (GPtrArray) audience = g_ptr_array_new ();
  guint length;

  if (perks_json_reader_open_array (reader, "audience", 1, &length))
    {
      for (guint i = 0; i < length && perks_json_reader_is_good (reader); i++)
        read_audience_word (reader, i, audience);
      perks_json_reader_close (reader);
    }

  g_ptr_array_add (audience, NULL);
  return g_steal_pointer (&audience);
}

static PerksResource *
read_resource (PerksJsonReader *reader,
               GHashTable      *seen)
{
  g_autoptr (GPtrArray) audience = NULL;
  PerksResourceValues values = { 0 };
  guint category;

  values.id = perks_json_reader_get_unique_id (reader, "id", seen);
  values.title = perks_json_reader_get_text (reader, "title");
  values.url = read_url (reader);
  values.alternative_url = read_alternative_url (reader);
  category = perks_json_reader_get_choice (reader, "category", category_words);
  values.category = category_words[category];
  audience = read_audience (reader);
  values.audience = (const char *const *) audience->pdata;
  values.summary = perks_json_reader_get_text (reader, "summary");
  values.verified = perks_json_reader_get_choice (reader, "url_status", url_status_words) == 0;
  values.source = perks_json_reader_get_text (reader, "source");

  return perks_json_reader_is_good (reader) ? perks_resource_new (&values) : NULL;
}

/**
 * perks_resource_parser_read:
 * @reader: a reader that stands in a library of resources
 *
 * Reads the member `resources`.
 *
 * Returns: (transfer container) (element-type PerksResource): the resources in the order of the
 *   file; fewer than there are after a complaint
 */
GPtrArray *
perks_resource_parser_read (PerksJsonReader *reader)
{
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint length;

  if (!perks_json_reader_open_array (reader, "resources", 1, &length))
    return g_steal_pointer (&resources);

  for (guint i = 0; i < length && perks_json_reader_open_element (reader, i, resource_members); i++)
    {
      g_autoptr (PerksResource) resource = read_resource (reader, seen);

      if (resource != NULL)
        g_ptr_array_add (resources, g_steal_pointer (&resource));
      perks_json_reader_close (reader);
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&resources);
}
