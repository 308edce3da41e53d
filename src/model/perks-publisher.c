/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-publisher.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-field.h"

/**
 * PerksPublisher:
 *
 * The company that sells in the marketplace and whose books these are. It may own several publisher
 * profiles; their sales add up.
 */
struct _PerksPublisher
{
  PerksRecord parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_MPN_ID,
  PROP_ENROLLED,
  PROP_MARKETING_CONTACTS,
  PROP_EDITION,
  N_PROPS
};

/* The programme writes to one, two or three. */
#define MOST_CONTACTS 3

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksPublisher, perks_publisher, PERKS_TYPE_RECORD)

/* The one entry condition of the programme is a partner ID; it is digits and nothing else. */
static gboolean
check_mpn_id (const char  *text,
              GError     **error)
{
  gsize length = strlen (text);

  if (length >= 4 && length <= 10 && strspn (text, "0123456789") == length)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("mpn-id: “%s” is not a partner ID; it has 4 to 10 digits and nothing else"), text);
  return FALSE;
}

/* Where a contact ends: a comma in a name between quotation marks, “"Able, Ann" <ann@…>”, is part
 * of it, unless the second mark is missing. */
static const char *
find_contact_end (const char *text)
{
  while (*text != '\0' && *text != ',' && *text != ';')
    {
      const char *closing = *text == '"' ? strchr (text + 1, '"') : NULL;

      text = closing != NULL ? closing + 1 : text + 1;
    }

  return text;
}

/* Empty ones too. */
static char **
split_contacts (const char *text)
{
  g_autoptr (GStrvBuilder) contacts = g_strv_builder_new ();
  const char *begin = text;
  const char *end = find_contact_end (begin);

  while (TRUE)
    {
      g_autofree char *contact = g_strstrip (g_strndup (begin, (gsize) (end - begin)));

      g_strv_builder_add (contacts, contact);
      if (*end == '\0')
        return g_strv_builder_end (contacts);
      begin = end + 1;
      end = find_contact_end (begin);
    }
}

static gboolean
check_marketing_contacts (const char  *text,
                          GError     **error)
{
  g_auto (GStrv) contacts = split_contacts (text);

  if (g_strv_contains ((const char *const *) contacts, ""))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("marketing-contacts: “%s” has an empty contact; write names or mail addresses "
                     "with a comma between two"), text);
      return FALSE;
    }
  if (g_strv_length (contacts) > MOST_CONTACTS)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("marketing-contacts: “%s” are %u contacts; the programme takes one to three"),
                   text, g_strv_length (contacts));
      return FALSE;
    }

  return TRUE;
}

static gboolean
perks_publisher_check (PerksRecord  *record,
                       const char   *field,
                       const char   *text,
                       GError      **error)
{
  return g_str_equal (field, "mpn-id") ? check_mpn_id (text, error) : TRUE;
}

/* Books of before hold any number of contacts. */
static gboolean
perks_publisher_check_entry (PerksRecord  *record,
                             const char   *field,
                             const char   *text,
                             GError      **error)
{
  return g_str_equal (field, "marketing-contacts") ? check_marketing_contacts (text, error) : TRUE;
}

static void
perks_publisher_class_init (PerksPublisherClass *klass)
{
  props[PROP_ID] = perks_field_text ("id");
  props[PROP_NAME] = perks_field_text ("name");
  props[PROP_MPN_ID] = perks_field_text ("mpn-id");
  props[PROP_ENROLLED] = perks_field_enum ("enrolled", PERKS_TYPE_ANSWER);
  props[PROP_MARKETING_CONTACTS] = perks_field_text ("marketing-contacts");
  props[PROP_EDITION] = perks_field_text ("edition");

  PERKS_RECORD_CLASS (klass)->check = perks_publisher_check;
  PERKS_RECORD_CLASS (klass)->check_entry = perks_publisher_check_entry;
  perks_record_class_install (PERKS_RECORD_CLASS (klass), "publisher", props, N_PROPS);
}

static void
perks_publisher_init (PerksPublisher *self)
{
}

/**
 * perks_publisher_new:
 * @id: the id, unique among the publishers of the books
 *
 * Returns: (transfer full): a publisher with nothing entered
 */
PerksPublisher *
perks_publisher_new (const char *id)
{
  return g_object_new (PERKS_TYPE_PUBLISHER, "id", id, NULL);
}

/**
 * perks_publisher_get_name:
 * @self: a publisher
 *
 * Returns: (transfer none) (nullable): the name of the company
 */
const char *
perks_publisher_get_name (PerksPublisher *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_NAME));
}

/**
 * perks_publisher_get_mpn_id:
 * @self: a publisher
 *
 * Returns: (transfer none) (nullable): the partner ID, 4 to 10 digits
 */
const char *
perks_publisher_get_mpn_id (PerksPublisher *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_MPN_ID));
}

/**
 * perks_publisher_get_enrolled:
 * @self: a publisher
 *
 * Returns: whether the publisher has enrolled in Marketplace Rewards
 */
PerksAnswer
perks_publisher_get_enrolled (PerksPublisher *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_ENROLLED));
}

/**
 * perks_publisher_get_marketing_contacts:
 * @self: a publisher
 *
 * Returns: (transfer none) (nullable): one to three names or mail addresses with commas between
 *   them, as they were entered
 */
const char *
perks_publisher_get_marketing_contacts (PerksPublisher *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_MARKETING_CONTACTS));
}

/**
 * perks_publisher_list_marketing_contacts:
 * @self: a publisher
 *
 * Whom the programme writes to, one by one. Books of before may hold more than three.
 *
 * Returns: (transfer full) (array zero-terminated=1): names or mail addresses, none of them empty
 */
char **
perks_publisher_list_marketing_contacts (PerksPublisher *self)
{
  g_autoptr (GStrvBuilder) filled = g_strv_builder_new ();
  const char *text = perks_publisher_get_marketing_contacts (self);
  g_auto (GStrv) contacts = split_contacts (text != NULL ? text : "");

  for (guint i = 0; contacts[i] != NULL; i++)
    {
      if (*contacts[i] != '\0')
        g_strv_builder_add (filled, contacts[i]);
    }

  return g_strv_builder_end (filled);
}

/**
 * perks_publisher_get_edition:
 * @self: a publisher
 *
 * Returns: (transfer none) (nullable): the id of the edition that was chosen, or %NULL for the
 *   default
 */
const char *
perks_publisher_get_edition (PerksPublisher *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_EDITION));
}
