/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-listing-parser.h"

#include <glib/gi18n.h>

#include "perks-complaint.h"
#include "perks-json-reader-fields.h"
#include "perks-json-reader-values.h"
#include "perks-json-reader-words.h"
#include "perks-listing.h"

static const char *const listing_members[] = {
  "name", "type", "storefronts", "options", "note", "provenance", "source", NULL
};

static const char *const paths_members[] = {
  "listing", "consulting", "provenance", "source", NULL
};

static const char *const listing_option_members[] = {
  "contact-me", "free-trial", "test-drive", "get-it-now-free", "byol", "subscription",
  "usage-based", NULL
};

static const char *const consulting_kind_members[] = {
  "assessment", "briefing", "implementation", "proof-of-concept", "workshop", NULL
};

/* The names of the product ingestion API: azureApplication, microsoft365App. */
static gboolean
is_type_name (const char *text)
{
  if (!g_ascii_islower (text[0]))
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p))
        return FALSE;
    }

  return TRUE;
}

static const char *
read_type (PerksJsonReader *reader)
{
  const char *type = perks_json_reader_get_text (reader, "type");

  if (perks_json_reader_is_good (reader) && !is_type_name (type))
    perks_json_reader_complain (reader, "type",
                                _("has to be the name of an offer type: letters and digits, a "
                                  "small letter first"));

  return type;
}

/* One type may stand in two rows, as Azure applications do; it is the printed name that tells
 * them apart. */
static const char *
read_name (PerksJsonReader *reader,
           GHashTable      *seen)
{
  const char *name = perks_json_reader_get_text (reader, "name");

  if (perks_json_reader_is_good (reader) && !g_hash_table_add (seen, (char *) name))
    {
      g_autofree char *shown = perks_complaint_shorten (name);

      perks_json_reader_complain (reader, "name", _("“%s” is the name of an earlier one"), shown);
    }

  return name;
}

static PerksListing *
read_listing (PerksJsonReader *reader,
              GHashTable      *seen)
{
  PerksListingValues values = { 0 };

  values.name = read_name (reader, seen);
  values.type = read_type (reader);
  values.storefronts = perks_json_reader_get_set (reader, "storefronts", PERKS_TYPE_STOREFRONTS,
                                                  PERKS_JSON_ANY_VALUE, 1);
  values.options = perks_json_reader_get_set (reader, "options", PERKS_TYPE_LISTING_OPTION,
                                              PERKS_JSON_ANY_VALUE, 1);
  values.provenance = perks_json_reader_get_provenance (reader);
  perks_json_reader_get_text (reader, "source");
  values.note = perks_json_reader_get_nullable_text (reader, "note");
  perks_json_reader_check_note (reader, values.provenance, values.note);

  return perks_json_reader_is_good (reader) ? perks_listing_new (&values) : NULL;
}

static void
read_path_table (PerksJsonReader   *reader,
                 const char        *member,
                 const char *const *names,
                 GType              type,
                 PerksPath         *paths)
{
  if (!perks_json_reader_open_object (reader, member, names))
    return;

  for (guint i = 0; names[i] != NULL; i++)
    {
      int value = 0;

      perks_enum_from_name (type, names[i], &value);
      paths[value] = perks_json_reader_get_enum (reader, names[i], PERKS_TYPE_PATH);
    }

  perks_json_reader_close (reader);
}

/**
 * perks_listing_parser_read:
 * @reader: a reader that stands in an edition
 *
 * Reads the member `listing_options`.
 *
 * Returns: (transfer container) (element-type PerksListing): the listings in the order of the file;
 *   fewer than there are after a complaint
 */
GPtrArray *
perks_listing_parser_read (PerksJsonReader *reader)
{
  g_autoptr (GPtrArray) listings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint length;

  if (!perks_json_reader_open_array (reader, "listing_options", 1, &length))
    return g_steal_pointer (&listings);

  for (guint i = 0; i < length && perks_json_reader_open_element (reader, i, listing_members); i++)
    {
      g_autoptr (PerksListing) listing = read_listing (reader, seen);

      if (listing != NULL)
        g_ptr_array_add (listings, g_steal_pointer (&listing));
      perks_json_reader_close (reader);
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&listings);
}

/**
 * perks_listing_parser_read_paths:
 * @reader: a reader that stands in an edition
 * @values: where the paths of listing options and of consulting kinds are put
 *
 * Reads the member `paths`. Every listing option and every consulting kind has to have a path: an
 * offer whose path is not known would have no benefits and no explanation.
 */
void
perks_listing_parser_read_paths (PerksJsonReader    *reader,
                                 PerksEditionValues *values)
{
  if (!perks_json_reader_open_object (reader, "paths", paths_members))
    return;

  read_path_table (reader, "listing", listing_option_members, PERKS_TYPE_LISTING_OPTION,
                   values->listing_paths);
  read_path_table (reader, "consulting", consulting_kind_members, PERKS_TYPE_CONSULTING_KIND,
                   values->consulting_paths);
  perks_json_reader_get_provenance (reader);
  perks_json_reader_get_text (reader, "source");

  perks_json_reader_close (reader);
}
