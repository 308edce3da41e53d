/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contact.h"

static void
test_new (void)
{
  PerksContact *contact = perks_contact_new_from_text ("Ann Able <ann@contoso.example>");

  g_assert_true (PERKS_IS_CONTACT (contact));
  g_assert_finalize_object (contact);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *address;
  } cases[] = {
    { "Ann Able <ann@contoso.example>", "Ann Able", "ann@contoso.example" },
    { "  Ann Able   < ann@contoso.example >  ", "Ann Able", "ann@contoso.example" },
    { "Ann Able<ann@contoso.example>", "Ann Able", "ann@contoso.example" },
    { "\"Able, Ann\" <ann@contoso.example>", "Able, Ann", "ann@contoso.example" },
    { "\"\" <ann@contoso.example>", NULL, "ann@contoso.example" },
    { "<ann@contoso.example>", NULL, "ann@contoso.example" },
    { "ann@contoso.example", NULL, "ann@contoso.example" },
    { " ann@contoso.example ", NULL, "ann@contoso.example" },
    { "Ann Able", "Ann Able", NULL },
    { "  Ann  ", "Ann", NULL },
    { "Änne Öztürk <aenne@contoso.example>", "Änne Öztürk", "aenne@contoso.example" },
    { "Ann @ Contoso", "Ann @ Contoso", NULL },
    { "@ann", "@ann", NULL },
    { "Ann <Contoso>", "Ann <Contoso>", NULL },
    { "Ann <ann@contoso.example> (sales)", "Ann <ann@contoso.example> (sales)", NULL },
    { "Ann <ann@contoso.example", "Ann <ann@contoso.example", NULL },
    { "Ann <>", "Ann <>", NULL },
    { "<", "<", NULL },
    { ">", ">", NULL },
    { "\"", "\"", NULL },
    { "", NULL, NULL },
    { "   ", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksContact) contact = perks_contact_new_from_text (cases[i].text);

      g_assert_cmpstr (perks_contact_get_name (contact), ==, cases[i].name);
      g_assert_cmpstr (perks_contact_get_address (contact), ==, cases[i].address);
    }
}

/* rules.md, `contact-generic`: the list itself. */
static void
test_list (void)
{
  static const char *const mailboxes[] = {
    "info", "sales", "contact", "admin", "support", "marketing", "hello", "office", "mail", "team",
    "help",
    "partners", "billing", "accounts", "enquiries", "general", "webmaster", "postmaster", "noreply",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (mailboxes); i++)
    {
      g_autofree char *upper = g_ascii_strup (mailboxes[i], -1);
      const char *const forms[] = { "%s@contoso.example", "Somebody <%s@contoso.example>" };

      for (gsize k = 0; k < G_N_ELEMENTS (forms); k++)
        {
          g_auto (GStrv) parts = g_strsplit (forms[k], "%s", 2);
          g_autofree char *plain = g_strconcat (parts[0], mailboxes[i], parts[1], NULL);
          g_autofree char *loud = g_strconcat (parts[0], upper, parts[1], NULL);
          g_autofree char *tagged = g_strconcat (parts[0], mailboxes[i], "+ms", parts[1], NULL);
          g_autoptr (PerksContact) a = perks_contact_new_from_text (plain);
          g_autoptr (PerksContact) b = perks_contact_new_from_text (loud);
          g_autoptr (PerksContact) c = perks_contact_new_from_text (tagged);

          g_assert_true (perks_contact_is_generic (a));
          g_assert_true (perks_contact_is_generic (b));
          g_assert_true (perks_contact_is_generic (c));
        }
    }
}

static void
test_generic (void)
{
  static const struct
  {
    const char *text;
    gboolean    generic;
  } cases[] = {
    { "Info@contoso.example", TRUE },       { "iNfO@CONTOSO.EXAMPLE", TRUE },
    { "no-reply@contoso.example", TRUE },   { "no.reply@contoso.example", TRUE },
    { "No-Reply+7@contoso.example", TRUE }, { "noreply@contoso.example", TRUE },
    { "info+ms@contoso.example", TRUE },    { "info+@contoso.example", TRUE },
    { "info+a+b@contoso.example", TRUE },   { "in-fo@contoso.example", TRUE },
    { "s.a.l.e.s@contoso.example", TRUE },  { "web-master@contoso.example", TRUE },
    { "-info-@contoso.example", TRUE },     { "info@", TRUE },
    { "sales.team@contoso.example", FALSE }, { "team-sales@contoso.example", FALSE },
    { "ann.info@contoso.example", FALSE },  { "information@contoso.example", FALSE },
    { "sale@contoso.example", FALSE },      { "no_reply@contoso.example", FALSE },
    { "ann@info.example", FALSE },          { "ann+info@contoso.example", FALSE },
    { "+info@contoso.example", FALSE },     { "info1@contoso.example", FALSE },
    { "helpdesk@contoso.example", FALSE },  { "İnfo@contoso.example", FALSE },
    { "--@contoso.example", FALSE },        { "info", FALSE },
    { "sales", FALSE },                     { "Info Sales", FALSE },
    { "info@old@contoso.example", FALSE },  { "old@info@contoso.example", FALSE },
    { "info @contoso.example", FALSE },     { "", FALSE },
    { "Sales <ann@contoso.example>", FALSE }, { "Ann <sales@contoso.example>", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksContact) contact = perks_contact_new_from_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (perks_contact_is_generic (contact), ==, cases[i].generic);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/contact/new", test_new);
  g_test_add_func ("/contact/forms", test_forms);
  g_test_add_func ("/contact/list", test_list);
  g_test_add_func ("/contact/generic", test_generic);

  return g_test_run ();
}
