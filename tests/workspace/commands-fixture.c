/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands-fixture.h"

#include "perks-importer.h"
#include "perks-offer.h"

/* Books that have one of everything, and one of every command on them. */

static void
import (Fixture    *fixture,
        const char *publisher,
        const char *name,
        const char *rows)
{
  g_autofree char *text = g_strconcat ("PurchaseRecordId,LineItemId,MonthStartDate,OfferName,"
                                       "EstimatedRevenueUSD\n", rows, NULL);
  const PerksImportOptions options = { .publisher = publisher };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, fixture_write (fixture, name, text));
  results = perks_importer_run (fixture->workspace, files, &options, NULL, &error);
  g_assert_no_error (error);
}

void
commands_fixture_import (Fixture *fixture)
{
  import (fixture, NULL, "a.csv", "A,1,2026-01-01,Insights,100.00\nB,1,2026-02-01,trial,3.00\n");
  import (fixture, "two", "b.csv", "A,1,2026-01-01,second,7.00\n");
}

static void
load_edition (Fixture    *fixture,
              const char *summary)
{
  g_autofree char *text = read_edition ("2023-08", "own");
  g_autoptr (GString) edition = g_string_new (text);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_string_replace (edition, "\"effective_to\": \"2023-11-30\"", summary, 1), ==,
                    1);
  file = fixture_write (fixture, "own.json", edition->str);
  g_assert_true (perks_commands_load_edition (fixture->workspace, file, NULL, &error));
  g_assert_no_error (error);
}

gboolean
commands_fixture_claim (Fixture          *fixture,
                        const char       *benefit,
                        const char       *offer,
                        PerksClaimState   state,
                        GError          **error)
{
  return perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = benefit,
    .offer = offer,
    .state = state,
    .by = "Ada",
    .note = "“n”\nm",
    .expires_on = read_day ("2027-01-31"),
  }, error);
}

static gboolean
add_credit (Fixture     *fixture,
            const char  *words,
            GError     **error)
{
  g_auto (GStrv) assignments = g_strsplit (words, " ", -1);

  return perks_commands_add_credit (fixture->workspace, NULL, (const char *const *) assignments,
                                    NULL, error);
}

/* Two publishers, “one” and “two”, who have one of everything. */
void
commands_fixture_set_up (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  static const char *const keys[] = { "B:1", NULL };
  g_autoptr (GError) error = NULL;

  fixture_set_up_filled (fixture, data);
  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, &error);
  g_assert_no_error (error);
  fixture_add_offer (fixture, "two", "second", "type=azureVirtualMachine listing=usage-based "
                                               "status=live live-since=2026-01-01");
  fixture_add_offer (fixture, NULL, "trial", "type=softwareAsAService listing=free-trial "
                                             "status=live live-since=2026-10-31 owner=a@x.org");
  commands_fixture_import (fixture);
  load_edition (fixture, "\"effective_to\": \"2023-11-29\"");

  g_assert_true (perks_commands_mark_fraud (fixture->workspace, NULL, keys, TRUE, &error));
  g_assert_true (commands_fixture_claim (fixture, "featured-category", "insights",
                                         PERKS_CLAIM_STATE_REQUESTED, &error));
  g_assert_true (commands_fixture_claim (fixture, "blog-feature", NULL,
                                         PERKS_CLAIM_STATE_ACTIVE, &error));
  g_assert_true (perks_commands_start_engagement (fixture->workspace, NULL, "insights", "Ada",
                                                  PERKS_DAY_NONE, NULL, &error));
  g_assert_true (perks_commands_opt (fixture->workspace, NULL, "insights", FALSE,
                                     read_day ("2026-11-01"), "no time", &error));
  g_assert_true (add_credit (fixture, "amount=5000 used=12.34 kind=poc start=2026-01-01 "
                                      "end=2026-06-30 offer=insights note=n", &error));
  g_assert_no_error (error);
}

static gboolean
add_publisher (Fixture *fixture,
               GError **error)
{
  static const char *const words[] = { "mpn-id=7654321", "enrolled=no", NULL };

  return perks_commands_add_publisher (fixture->workspace, "Three", words, NULL, error);
}

static gboolean
edit_publisher (Fixture *fixture,
                GError **error)
{
  static const char *const words[] = { "name=Uno", "mpn-id=", "marketing-contacts=a@x.org", NULL };

  return perks_commands_edit_publisher (fixture->workspace, "one", words, error);
}

/* The one in use, with all that hangs on it. */
static gboolean
remove_publisher (Fixture *fixture,
                  GError **error)
{
  return perks_commands_remove_publisher (fixture->workspace, "one", error);
}

static gboolean
remove_other_publisher (Fixture *fixture,
                        GError **error)
{
  return perks_commands_remove_publisher (fixture->workspace, "two", error);
}

static gboolean
use_publisher (Fixture *fixture,
               GError **error)
{
  return perks_commands_use_publisher (fixture->workspace, "two", error);
}

static gboolean
add_offer (Fixture *fixture,
           GError **error)
{
  static const char *const words[] = {
    "type=softwareAsAService", "listing=subscription", "storefront=appsource", "owner-left=yes",
    "teams-mau=0", NULL
  };

  return perks_commands_add_offer (fixture->workspace, NULL, "Zweites “Angebot”", words, NULL,
                                   error);
}

static gboolean
edit_offer (Fixture *fixture,
            GError **error)
{
  static const char *const words[] = {
    "name=Trial 2", "owner=", "listing=subscription", "co-sell-ready=yes", "teams-mau=12", NULL
  };

  return perks_commands_edit_offer (fixture->workspace, NULL, "trial", words, error);
}

static gboolean
save_offer (Fixture *fixture,
            GError **error)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  PerksOffer *before = perks_books_find_offer (books, "trial");
  g_autoptr (PerksRecord) after = NULL;

  if (before == NULL)
    return edit_offer (fixture, error);

  after = perks_record_copy (PERKS_RECORD (before));
  g_object_set (after, "live-since", PERKS_DAY_NONE, "country", "IE", NULL);
  return perks_commands_save_offer (fixture->workspace, NULL, before, PERKS_OFFER (after), error);
}

/* With a claim, an engagement and a credit. */
static gboolean
remove_offer (Fixture *fixture,
              GError **error)
{
  return perks_commands_remove_offer (fixture->workspace, NULL, "insights", error);
}

static gboolean
claim_first (Fixture *fixture,
             GError **error)
{
  return commands_fixture_claim (fixture, "nt-marketing-toolkit", "trial",
                                 PERKS_CLAIM_STATE_CONTACTED, error);
}

static gboolean
claim_further (Fixture *fixture,
               GError **error)
{
  return commands_fixture_claim (fixture, "featured-category", "insights",
                                 PERKS_CLAIM_STATE_DONE, error);
}

static gboolean
start_engagement (Fixture *fixture,
                  GError **error)
{
  return perks_commands_start_engagement (fixture->workspace, NULL, "trial", "Grace",
                                          PERKS_DAY_NONE, NULL, error);
}

static gboolean
end_engagement (Fixture *fixture,
                GError **error)
{
  return perks_commands_end_engagement (fixture->workspace, NULL, "insights", PERKS_DAY_NONE,
                                        error);
}

static gboolean
opt_out (Fixture *fixture,
         GError **error)
{
  return perks_commands_opt (fixture->workspace, NULL, "trial", FALSE, PERKS_DAY_NONE, "r", error);
}

static gboolean
opt_in (Fixture *fixture,
        GError **error)
{
  return perks_commands_opt (fixture->workspace, NULL, "insights", TRUE, PERKS_DAY_NONE, NULL,
                             error);
}

static gboolean
edit_engagement (Fixture *fixture,
                 GError **error)
{
  static const char *const words[] = { "manager=", "activities=Blog; webinar", NULL };

  return perks_commands_edit_engagement (fixture->workspace, NULL, "insights", words, error);
}

static gboolean
add_another_credit (Fixture *fixture,
                    GError **error)
{
  return add_credit (fixture, "amount=1 kind=other start=2026-07-01 end=2026-12-31", error);
}

static gboolean
edit_credit (Fixture *fixture,
             GError **error)
{
  static const char *const words[] = { "amount=6000", "used=", "offer=trial", "note=", NULL };

  return perks_commands_edit_credit (fixture->workspace, NULL, COMMANDS_FIXTURE_CREDIT, words,
                                     error);
}

static gboolean
use_credit (Fixture *fixture,
            GError **error)
{
  return perks_commands_use_credit (fixture->workspace, NULL, COMMANDS_FIXTURE_CREDIT, 1, error);
}

static gboolean
remove_credit (Fixture *fixture,
               GError **error)
{
  return perks_commands_remove_credit (fixture->workspace, NULL, COMMANDS_FIXTURE_CREDIT, error);
}

static gboolean
mark_fraud (Fixture *fixture,
            GError **error)
{
  static const char *const keys[] = { "A:1", "B:1", NULL };

  return perks_commands_mark_fraud (fixture->workspace, NULL, keys, TRUE, error);
}

static gboolean
clear_fraud (Fixture *fixture,
             GError **error)
{
  static const char *const keys[] = { "A:1", "B:1", NULL };

  return perks_commands_mark_fraud (fixture->workspace, NULL, keys, FALSE, error);
}

static gboolean
use_edition (Fixture *fixture,
             GError **error)
{
  return perks_commands_use_edition (fixture->workspace, NULL, "2019-08", error);
}

static gboolean
load_edition_again (Fixture *fixture,
                    GError **error)
{
  load_edition (fixture, "\"effective_to\": \"2023-11-28\"");
  return TRUE;
}

const Command commands_fixture_all[] = {
  { "add-publisher", add_publisher },
  { "edit-publisher", edit_publisher },
  { "remove-publisher", remove_publisher },
  { "remove-other-publisher", remove_other_publisher },
  { "use-publisher", use_publisher },
  { "add-offer", add_offer },
  { "edit-offer", edit_offer },
  { "save-offer", save_offer },
  { "remove-offer", remove_offer },
  { "claim-first", claim_first },
  { "claim-further", claim_further },
  { "start-engagement", start_engagement },
  { "end-engagement", end_engagement },
  { "opt-out", opt_out },
  { "opt-in", opt_in },
  { "edit-engagement", edit_engagement },
  { "add-credit", add_another_credit },
  { "edit-credit", edit_credit },
  { "use-credit", use_credit },
  { "remove-credit", remove_credit },
  { "mark-fraud", mark_fraud },
  { "clear-fraud", clear_fraud },
  { "use-edition", use_edition },
  { "load-edition", load_edition_again },
};

const guint commands_fixture_n_all = G_N_ELEMENTS (commands_fixture_all);

gboolean
commands_fixture_run (Fixture     *fixture,
                      const char  *name,
                      GError     **error)
{
  for (guint i = 0; i < commands_fixture_n_all; i++)
    {
      if (g_str_equal (commands_fixture_all[i].name, name))
        return commands_fixture_all[i].run (fixture, error);
    }

  g_assert_not_reached ();
}
