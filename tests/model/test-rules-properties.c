/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-advice.h"
#include "perks-conditions.h"
#include "perks-day.h"
#include "perks-deadlines.h"
#include "perks-rule-fixture.h"

/* What holds of advice and deadlines for any books whatever: a few hundred random ones. */

#define N_BOOKS 400

static guint32
get_seed (void)
{
  const char *text = g_getenv ("PERKS_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : 4711;

  g_test_message ("seed %u", seed);
  return seed;
}

static const char *
pick (GRand             *chance,
      const char *const *words,
      gsize              n_words)
{
  return words[g_rand_int_range (chance, 0, (int) n_words)];
}

#define PICK(chance, ...) \
  pick (chance, ((const char *const[]) { __VA_ARGS__ }), \
        G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })))

/* Near the days on which rules begin, and sometimes far off or not at all. */
static PerksDay
pick_day (GRand    *chance,
          PerksDay  today)
{
  switch (g_rand_int_range (chance, 0, 8))
    {
    case 0:
      return PERKS_DAY_NONE;
    case 1:
      return today - g_rand_int_range (chance, 0, 3000);
    case 2:
      return today + g_rand_int_range (chance, 0, 400);
    case 3:
      return today - g_rand_int_range (chance, 80, 100);
    default:
      return today + g_rand_int_range (chance, -70, 70);
    }
}

static void
set_text (gpointer    record,
          const char *field,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_restore_field (record, field, text, &error);
  g_assert_no_error (error);
}

static void
set_day (gpointer    record,
         const char *field,
         GRand      *chance,
         PerksDay    today)
{
  g_autofree char *text = perks_day_to_string (pick_day (chance, today));

  set_text (record, field, text);
}

static void
set_former_paths (PerksOffer *offer,
                  GRand      *chance,
                  PerksDay    today)
{
  g_autofree char *day = perks_day_to_string (today - g_rand_int_range (chance, 0, 200));
  g_autofree char *text =
    g_strdup_printf ("%s:%s", PICK (chance, "list", "trial", "consulting", "transact"), day);

  if (g_rand_int_range (chance, 0, 4) == 0)
    set_text (offer, "former-paths", text);
}

static void
add_random_offer (PerksFixture *fixture,
                  GRand        *chance,
                  PerksDay      today,
                  int           number)
{
  g_autofree char *id = g_strdup_printf ("offer-%d", number);
  PerksOffer *offer = perks_fixture_add_offer (fixture, id, NULL);

  set_text (offer, "name", PICK (chance, "Planner", "Crème “brûlée”", "planner", NULL));
  set_text (offer, "type", PICK (chance, "softwareAsAService", "softwareAsAService",
                                 "azureVirtualMachine", "consultingService",
                                 "dynamics365ForCustomerEngagement", "unheardOf", NULL));
  set_text (offer, "storefront", PICK (chance, NULL, NULL, "appsource", "azure-marketplace"));
  set_text (offer, "listing", PICK (chance, "subscription", "subscription", "usage-based", "byol",
                                    "free-trial", "contact-me", NULL));
  set_text (offer, "consulting", PICK (chance, NULL, "workshop", "briefing"));
  set_text (offer, "visibility", PICK (chance, "public", "public", "private"));
  set_text (offer, "status", PICK (chance, "live", "live", "live", "draft", "delisted"));
  set_text (offer, "owner", PICK (chance, "Ann", "ann@contoso.example", "info@contoso.example",
                                  NULL));
  set_text (offer, "primary-contact", PICK (chance, NULL, "Bob", "Sales+x@contoso.example"));
  set_text (offer, "owner-left", PICK (chance, "no", "no", "yes"));
  set_text (offer, "portal", PICK (chance, NULL, "cloud-partner-portal", "partner-center"));
  set_text (offer, "listing-optimized", PICK (chance, "yes", "no"));
  set_text (offer, "co-sell-ready", PICK (chance, "yes", "no"));
  set_text (offer, "country", PICK (chance, NULL, "DE"));
  set_text (offer, "product-family", PICK (chance, NULL, "dynamics", "Dynamics", "office"));
  set_text (offer, "teams-mau", PICK (chance, NULL, NULL, "0", "300", "70000"));
  set_day (offer, "live-since", chance, today);
  set_day (offer, "contacted-on", chance, today);
  set_former_paths (offer, chance, today);
}

static const char *
pick_offer (GRand *chance)
{
  return PICK (chance, NULL, "offer-0", "offer-1", "offer-2", "offer-3", "gone");
}

/* One for each of benefit and offer: that makes the id. */
static void
add_random_claim (PerksFixture *fixture,
                  GRand        *chance,
                  PerksDay      today)
{
  const char *benefit = PICK (chance, "sponsor-poc", "sponsor-test-drive", "featured-category",
                              "press-release-support", "nt-marketing-toolkit", "trial-review",
                              "nt-listing-optimization", "onboarding", "isv-connect", "unheard-of");
  const char *offer = pick_offer (chance);
  PerksClaim *claim;

  for (guint i = 0; i < fixture->claims->len; i++)
    {
      claim = g_ptr_array_index (fixture->claims, i);
      if (g_strcmp0 (perks_claim_get_benefit (claim), benefit) == 0 &&
          g_strcmp0 (perks_claim_get_offer (claim), offer) == 0)
        return;
    }

  claim = perks_fixture_add_claim (fixture, benefit, offer,
                                   PICK (chance, "available", "requested", "requested", "contacted",
                                         "scheduled", "active", "active", "done", "declined",
                                         "refused", "expired", "revoked"));
  set_day (claim, "since", chance, today);
  set_day (claim, "requested-on", chance, today);
  set_day (claim, "expires-on", chance, today);
  set_text (claim, "note", PICK (chance, NULL, "50 % done (null)"));
}

static void
add_random_engagement (PerksFixture *fixture,
                       GRand        *chance,
                       PerksDay      today)
{
  PerksEngagement *engagement = perks_fixture_add_engagement (fixture, pick_offer (chance), NULL);

  set_day (engagement, "start", chance, today);
  set_day (engagement, "end", chance, today);
  set_day (engagement, "opted-out-on", chance, today);
  set_day (engagement, "opted-in-on", chance, today);
}

static void
add_random_credit (PerksFixture *fixture,
                   GRand        *chance,
                   PerksDay      today,
                   int           number)
{
  g_autofree char *id = g_strdup_printf ("credit-%d", number);
  PerksCredit *credit = perks_fixture_add_credit (fixture, id, "");

  set_text (credit, "amount", PICK (chance, NULL, "0.00", "100.00", "2000.00"));
  set_text (credit, "used", PICK (chance, NULL, "0.00", "100.00", "99.99"));
  set_day (credit, "start", chance, today);
  set_day (credit, "end", chance, today);
}

static void
add_random_remote (PerksFixture *fixture,
                   GRand        *chance,
                   PerksDay      today,
                   const char   *name)
{
  g_autofree char *set_up_on = perks_day_to_string (pick_day (chance, today));
  g_autofree char *succeeded_on = perks_day_to_string (pick_day (chance, today));

  perks_fixture_add_remote (fixture, name, set_up_on, succeeded_on,
                            (guint) g_rand_int_range (chance, 0, 5));
}

static void
add_random_sale (PerksFixture *fixture,
                 GRand        *chance,
                 PerksDay      today)
{
  g_autofree char *day = perks_day_to_string (today - g_rand_int_range (chance, -20, 500));
  g_autofree char *usd = g_strdup_printf ("%d.%02d", g_rand_int_range (chance, -5000, 60000),
                                          g_rand_int_range (chance, 0, 100));

  perks_fixture_add_sale (fixture, pick_offer (chance), day,
                          g_rand_int_range (chance, 0, 6) > 0 ? PERKS_SALE_KIND_BILLED
                                                              : PERKS_SALE_KIND_FRAUD, usd);
}

static void
set_random_publisher (PerksFixture *fixture,
                      GRand        *chance)
{
  g_object_set (fixture->publisher, "mpn-id", PICK (chance, NULL, "12", "1234567"), NULL);
  set_text (fixture->publisher, "enrolled", PICK (chance, NULL, NULL, "yes", "no"));
  set_text (fixture->publisher, "marketing-contacts", PICK (chance, NULL, "a@b.c", "a,b,c,d"));
  if (g_rand_int_range (chance, 0, 20) == 0)
    g_clear_object (&fixture->publisher);
}

static PerksFixture *
make_random (GRand    *chance,
             PerksDay  today)
{
  PerksFixture *fixture = perks_fixture_new ();
  int n_offers = g_rand_int_range (chance, 0, 5);
  int n_claims = g_rand_int_range (chance, 0, 12);
  int n_engagements = g_rand_int_range (chance, 0, 5);
  int n_credits = g_rand_int_range (chance, 0, 3);
  int n_sales = g_rand_int_range (chance, 0, 8);

  set_random_publisher (fixture, chance);
  for (int i = 0; i < n_offers; i++)
    add_random_offer (fixture, chance, today, i);
  for (int i = 0; i < n_claims; i++)
    add_random_claim (fixture, chance, today);
  for (int i = 0; i < n_engagements; i++)
    add_random_engagement (fixture, chance, today);
  for (int i = 0; i < n_credits; i++)
    add_random_credit (fixture, chance, today, i);
  for (int i = 0; i < n_sales; i++)
    add_random_sale (fixture, chance, today);
  if (g_rand_boolean (chance))
    add_random_remote (fixture, chance, today, "partner-center");
  if (g_rand_boolean (chance))
    add_random_remote (fixture, chance, today, "editions");

  return fixture;
}

static PerksEdition *
make_random_edition (GRand *chance)
{
  g_autoptr (GString) figures = g_string_new (NULL);

  g_string_append (figures, PICK (chance, "silence-weeks=3", "silence-weeks=4", ""));
  g_string_append (figures, PICK (chance, " reply-days=7", ""));
  g_string_append (figures, PICK (chance, " engagement-months=3", ""));
  g_string_append (figures, PICK (chance, " path-benefit-months=6", " path-benefit-months=3", ""));
  g_string_append (figures, PICK (chance, " complete-by=2027-01-01", " complete-by=2024-06-30",
                                  ""));
  g_string_append (figures, PICK (chance, " asks-enrolment=yes", ""));

  return perks_fixture_edition_new (g_rand_boolean (chance) ? 12 : 0, PERKS_FIXTURE_METRICS,
                                    g_strchug (figures->str));
}

/* One that holds since 2024, after those of the fixture. */
static PerksEdition *
make_later_edition (void)
{
  const PerksEditionValues values = { .id = "2024-01", .label = "A label",
                                      .from = perks_fixture_day ("2024-01-01") };

  return perks_edition_new (&values);
}

/* Random books, and everything that advice is made from. */
typedef struct
{
  PerksFixture  *fixture;
  PerksEdition  *edition;
  GPtrArray     *editions;
  PerksBooks    *books;
  PerksStanding *standing;
} Case;

static void
case_init (Case  *self,
           GRand *chance)
{
  PerksDay today = perks_fixture_day ("2026-11-22") - g_rand_int_range (chance, 0, 800);
  g_autoptr (GError) error = NULL;

  self->fixture = make_random (chance, today);
  self->edition = make_random_edition (chance);
  self->editions = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->editions, perks_fixture_edition_2023 ());
  if (g_rand_boolean (chance))
    g_ptr_array_add (self->editions, make_later_edition ());
  self->books = perks_fixture_dup_books (self->fixture);
  self->standing = perks_standing_new (self->books, self->edition, today, &error);
  g_assert_no_error (error);
}

static void
case_clear (Case *self)
{
  perks_standing_unref (self->standing);
  g_object_unref (self->books);
  g_ptr_array_unref (self->editions);
  g_object_unref (self->edition);
  perks_fixture_free (self->fixture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

typedef GPtrArray *(*List) (const PerksRuleCase *rule_case);

static GPtrArray *
list (const Case *self,
      List        func,
      int         horizon)
{
  return func (&(PerksRuleCase) {
    .books = self->books,
    .standing = self->standing,
    .editions = self->editions,
    .horizon = horizon,
  });
}

typedef void (*Check) (const Case *self,
                       GRand      *chance);

static void
for_random_books (Check check)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (get_seed ());

  for (int i = 0; i < N_BOOKS; i++)
    {
      g_auto (Case) random_case = { NULL };

      case_init (&random_case, chance);
      check (&random_case, chance);
    }
}

/* One line for a rule and an entity; the rules are those of the contract; each names a clause of
 * the edition and figures that it has; the sentences are whole. */
static void
check_lines (const Case *self,
             GRand      *chance)
{
  g_autoptr (GPtrArray) advice = list (self, perks_advice_list, g_rand_int_range (chance, 0, 400));

  perks_rule_fixture_check (advice, self->edition);
}

static void
test_lines (void)
{
  for_random_books (check_lines);
}

static int
get_rank (PerksDeadline *line)
{
  static const char *const table[] = {
    "mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
    "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending",
    "benefit-unclaimed", "optimization-first", "credit-ending", "credit-gap", "tier-at-risk",
    "isv-connect", "offer-delisted", "edition-superseded", "sync-failing",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (g_str_equal (table[i], perks_deadline_get_rule (line)))
        return (int) i;
    }

  g_assert_not_reached ();
}

/* By day, those without one last, and on one day by the table of rules.md. */
static void
check_order (const Case *self,
             GRand      *chance)
{
  g_autoptr (GPtrArray) advice = list (self, perks_advice_list, g_rand_int_range (chance, 0, 400));

  for (guint i = 1; i < advice->len; i++)
    {
      PerksDeadline *before = g_ptr_array_index (advice, i - 1);
      PerksDeadline *after = g_ptr_array_index (advice, i);
      PerksDay before_day = perks_deadline_get_due (before);
      PerksDay after_day = perks_deadline_get_due (after);

      if (before_day == after_day)
        g_assert_cmpint (get_rank (before), <=, get_rank (after));
      else if (after_day != PERKS_DAY_NONE)
        g_assert_true (before_day != PERKS_DAY_NONE && before_day < after_day);
    }
}

static void
test_order (void)
{
  for_random_books (check_order);
}

static char *
describe (PerksDeadline *line)
{
  g_autofree char *id = perks_deadline_dup_id (line);
  const char *target = perks_deadline_get_target (line);

  return g_strdup_printf ("%s|%d|%s|%s|%d|%s", id, perks_deadline_get_due (line),
                          perks_deadline_get_text (line), perks_deadline_get_source (line),
                          perks_deadline_get_action (line), target != NULL ? target : "");
}

/* Whether each line of @fewer is in @more, in the same order. */
static void
assert_subset (GPtrArray *fewer,
               GPtrArray *more)
{
  guint k = 0;

  for (guint i = 0; i < fewer->len; i++)
    {
      g_autofree char *wanted = describe (g_ptr_array_index (fewer, i));
      gboolean found = FALSE;

      while (!found && k < more->len)
        {
          g_autofree char *other = describe (g_ptr_array_index (more, k++));

          found = g_str_equal (wanted, other);
        }
      if (!found)
        g_error ("Lost, or at another place: %s", wanted);
    }
}

/* A longer horizon adds lines and changes none. */
static void
check_horizon (const Case *self,
               GRand      *chance)
{
  int near = g_rand_int_range (chance, 0, 100);
  int far = near + g_rand_int_range (chance, 1, 300);
  g_autoptr (GPtrArray) advice = list (self, perks_advice_list, 0);
  g_autoptr (GPtrArray) near_advice = list (self, perks_advice_list, near);
  g_autoptr (GPtrArray) far_advice = list (self, perks_advice_list, far);
  g_autoptr (GPtrArray) near_deadlines = list (self, perks_deadlines_list, near);
  g_autoptr (GPtrArray) far_deadlines = list (self, perks_deadlines_list, far);

  assert_subset (advice, near_advice);
  assert_subset (near_advice, far_advice);
  assert_subset (near_deadlines, far_deadlines);
  g_assert_cmpuint (far_advice->len - near_advice->len, ==,
                    far_deadlines->len - near_deadlines->len);
}

static void
test_horizon (void)
{
  for_random_books (check_horizon);
}

/* Deadlines are the advice that has a day. */
static void
check_deadlines (const Case *self,
                 GRand      *chance)
{
  int horizon = g_rand_int_range (chance, 0, 400);
  g_autoptr (GPtrArray) advice = list (self, perks_advice_list, horizon);
  g_autoptr (GPtrArray) deadlines = list (self, perks_deadlines_list, horizon);
  guint n_with_day = 0;

  for (guint i = 0; i < advice->len; i++)
    n_with_day += perks_deadline_get_due (g_ptr_array_index (advice, i)) != PERKS_DAY_NONE;
  for (guint i = 0; i < deadlines->len; i++)
    g_assert_cmpint (perks_deadline_get_due (g_ptr_array_index (deadlines, i)), !=,
                     PERKS_DAY_NONE);

  g_assert_cmpuint (deadlines->len, ==, n_with_day);
  assert_subset (deadlines, advice);
}

static void
test_deadlines (void)
{
  for_random_books (check_deadlines);
}

/* Entitlements that are at hand need not be worked out again, and asking changes nothing. */
static void
check_entitlements (const Case *self,
                    GRand      *chance)
{
  g_autoptr (GPtrArray) entitlements = perks_conditions_list_for_publisher (self->books,
                                                                            self->standing);
  g_autoptr (GPtrArray) first = list (self, perks_advice_list, 0);
  g_autoptr (GPtrArray) again = list (self, perks_advice_list, 0);
  g_autoptr (GPtrArray) with = perks_advice_list (&(PerksRuleCase) {
    .books = self->books,
    .standing = self->standing,
    .editions = self->editions,
    .entitlements = entitlements,
  });

  g_assert_cmpuint (again->len, ==, first->len);
  g_assert_cmpuint (with->len, ==, first->len);
  assert_subset (first, again);
  assert_subset (first, with);
}

static void
test_entitlements (void)
{
  for_random_books (check_entitlements);
}

/* The random books are worth their time: sooner or later every rule is raised by some of them. */
static void
test_all_raised (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (get_seed ());
  g_autoptr (GHashTable) raised = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 50 * N_BOOKS && g_hash_table_size (raised) < 18; i++)
    {
      g_auto (Case) random_case = { NULL };
      g_autoptr (GPtrArray) advice = NULL;

      case_init (&random_case, chance);
      advice = list (&random_case, perks_advice_list, 0);
      for (guint k = 0; k < advice->len; k++)
        g_hash_table_add (raised,
                          g_strdup (perks_deadline_get_rule (g_ptr_array_index (advice, k))));
    }

  g_assert_cmpuint (g_hash_table_size (raised), ==, 18);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rules-properties/lines", test_lines);
  g_test_add_func ("/rules-properties/order", test_order);
  g_test_add_func ("/rules-properties/horizon", test_horizon);
  g_test_add_func ("/rules-properties/deadlines", test_deadlines);
  g_test_add_func ("/rules-properties/entitlements", test_entitlements);
  g_test_add_func ("/rules-properties/all-raised", test_all_raised);

  return g_test_run ();
}
