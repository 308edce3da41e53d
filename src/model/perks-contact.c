/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contact.h"

/**
 * PerksContact:
 *
 * Who answers for an offer: a name, a mail address, or both, as a person entered them in one line
 * of text. The Rewards team writes to the address, so it matters whether somebody reads it.
 * Immutable.
 */
struct _PerksContact
{
  GObject  parent_instance;

  char    *name;
  char    *address;
};

G_DEFINE_FINAL_TYPE (PerksContact, perks_contact, G_TYPE_OBJECT)

/* rules.md, `contact-generic`, as they read after normalise_mailbox(). */
static const char *const general_mailboxes[] = {
  "info", "sales", "contact", "admin", "support", "marketing", "hello", "office", "mail", "team",
  "help", "partners", "billing", "accounts", "enquiries", "general", "webmaster", "postmaster",
  "noreply", NULL,
};

static void
perks_contact_finalize (GObject *object)
{
  PerksContact *self = PERKS_CONTACT (object);

  g_free (self->name);
  g_free (self->address);

  G_OBJECT_CLASS (perks_contact_parent_class)->finalize (object);
}

static void
perks_contact_class_init (PerksContactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_contact_finalize;
}

static void
perks_contact_init (PerksContact *self)
{
}

static char *
strip_or_null (const char *text,
               gsize       length)
{
  g_autofree char *part = g_strstrip (g_strndup (text, length));
  gsize stripped = strlen (part);

  if (stripped > 1 && part[0] == '"' && part[stripped - 1] == '"')
    return strip_or_null (part + 1, stripped - 2);

  return stripped > 0 ? g_steal_pointer (&part) : NULL;
}

static gboolean
is_address (const char *text)
{
  return text != NULL && *text != '@' && strchr (text, '@') != NULL &&
         strpbrk (text, " \t<>") == NULL;
}

static gboolean
split_brackets (PerksContact *self,
                const char   *text)
{
  const char *open = strrchr (text, '<');
  g_autofree char *address = NULL;

  if (open == NULL || !g_str_has_suffix (open, ">"))
    return FALSE;

  address = strip_or_null (open + 1, strlen (open) - 2);
  if (!is_address (address))
    return FALSE;

  self->name = strip_or_null (text, (gsize) (open - text));
  self->address = g_steal_pointer (&address);
  return TRUE;
}

/* `+tag` is cut off; `-` and `.` say nothing: no-reply, no.reply and noreply are one mailbox. */
static char *
normalise_mailbox (const char *address)
{
  GString *mailbox = g_string_new (NULL);
  const char *end = strrchr (address, '@');

  for (const char *p = address; p < end && *p != '+'; p++)
    {
      if (*p != '-' && *p != '.')
        g_string_append_c (mailbox, g_ascii_tolower (*p));
    }

  return g_string_free (mailbox, FALSE);
}

/**
 * perks_contact_new_from_text:
 * @text: (nullable): `Name <address>`, an address, or a name
 *
 * Reads a contact as a person enters it. What is not an address is a name; nothing is refused.
 *
 * Returns: (transfer full): a contact
 */
PerksContact *
perks_contact_new_from_text (const char *text)
{
  PerksContact *self = g_object_new (PERKS_TYPE_CONTACT, NULL);
  g_autofree char *stripped = text != NULL ? strip_or_null (text, strlen (text)) : NULL;

  if (stripped == NULL || split_brackets (self, stripped))
    return self;

  if (is_address (stripped))
    self->address = g_steal_pointer (&stripped);
  else
    self->name = g_steal_pointer (&stripped);

  return self;
}

/**
 * perks_contact_get_name:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
perks_contact_get_name (PerksContact *self)
{
  g_return_val_if_fail (PERKS_IS_CONTACT (self), NULL);

  return self->name;
}

/**
 * perks_contact_get_address:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): the mail address
 */
const char *
perks_contact_get_address (PerksContact *self)
{
  g_return_val_if_fail (PERKS_IS_CONTACT (self), NULL);

  return self->address;
}

/**
 * perks_contact_is_generic:
 * @self: a contact
 *
 * Whether the address is a general mailbox, in which the programme's messages often get lost:
 * `info@`, `No-Reply@`, `sales+store@`. The whole mailbox has to be one of the list: `sales.team@`
 * is not.
 *
 * Returns: %FALSE also where there is no address
 */
gboolean
perks_contact_is_generic (PerksContact *self)
{
  g_autofree char *mailbox = NULL;

  g_return_val_if_fail (PERKS_IS_CONTACT (self), FALSE);

  if (self->address == NULL)
    return FALSE;

  mailbox = normalise_mailbox (self->address);
  return g_strv_contains (general_mailboxes, mailbox);
}
