/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-route.h"

#include "perks-claim.h"
#include "perks-day.h"

static PerksDeadline *
make_deadline (PerksAction  action,
               const char  *target)
{
  return perks_deadline_new (&(PerksDeadlineValues) {
    .rule = "rule",
    .entity = "offer:planner",
    .text = "Text.",
    .source = "2023-08#tiers",
    .action = action,
    .target = target,
  });
}

/* Books with one claim: of the blog feature, for the planner. */
static PerksBooks *
make_books (void)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  PerksClaim *claim = perks_claim_new ("acme/blog-feature/planner");
  const PerksBooksValues values = { .claims = claims };

  g_object_set (claim, "publisher", "acme", "benefit", "blog-feature", "offer", "planner", NULL);
  g_ptr_array_add (claims, claim);
  return perks_books_new (&values);
}

static void
test_actions (void)
{
  static const struct
  {
    PerksAction action;
    const char *target;
    const char *name;
    const char *parameter;
  } cases[] = {
    { PERKS_ACTION_EDIT_PUBLISHER, "acme", "win.edit-publisher", NULL },
    { PERKS_ACTION_EDIT_OFFER, "planner", "win.edit-offer", "planner" },
    { PERKS_ACTION_FIND_OWNER, "planner", "win.go", "offers:planner:contacts" },
    { PERKS_ACTION_OPEN_OFFER, "planner", "win.go", "offers:planner:benefits" },
    { PERKS_ACTION_OPEN_ENGAGEMENT, "planner", "win.go", "offers:planner:engagement" },
    { PERKS_ACTION_OPEN_BENEFITS, NULL, "win.go", "benefits" },
    { PERKS_ACTION_OPEN_CLAIM, "acme/blog-feature/planner", "win.go",
      "benefits:blog-feature:planner" },
    { PERKS_ACTION_OPEN_CLAIM, "acme/no-such/claim", "win.go", "benefits" },
    { PERKS_ACTION_OPEN_CLAIM, NULL, "win.go", "benefits" },
    { PERKS_ACTION_OPEN_CREDITS, "one", "win.credits", "one" },
    { PERKS_ACTION_OPEN_CREDITS, NULL, "win.credits", "" },
    { PERKS_ACTION_OPEN_FORECAST, NULL, "win.forecast", NULL },
    { PERKS_ACTION_MARK_DONE, "planner", "win.mark-done", "planner" },
    { PERKS_ACTION_OPEN_EDITIONS, "2023-12", "win.editions", "2023-12" },
    { PERKS_ACTION_OPEN_REMOTES, "partner-center", "win.accounts", NULL },
  };
  g_autoptr (PerksBooks) books = make_books ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksDeadline) deadline = make_deadline (cases[i].action, cases[i].target);
      g_auto (PerksDeadlineRoute) route = { NULL };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      perks_deadline_route_find (&route, deadline, books);
      g_assert_cmpstr (route.action, ==, cases[i].name);
      g_assert_cmpstr (route.target, ==, cases[i].parameter);
    }
}

/* Every action has a route, and without books only the place of a claim is not known. */
static void
test_without_books (void)
{
  for (int action = 0; action <= PERKS_ACTION_OPEN_REMOTES; action++)
    {
      g_autoptr (PerksDeadline) deadline =
        make_deadline ((PerksAction) action, "acme/blog-feature/planner");
      g_auto (PerksDeadlineRoute) route = { NULL };

      perks_deadline_route_find (&route, deadline, NULL);
      g_assert_true (g_str_has_prefix (route.action, "win."));
      if (action == PERKS_ACTION_OPEN_CLAIM)
        g_assert_cmpstr (route.target, ==, "benefits");
    }
}

static void
test_clear (void)
{
  g_autoptr (PerksDeadline) deadline = make_deadline (PERKS_ACTION_OPEN_OFFER, "planner");
  PerksDeadlineRoute route;

  perks_deadline_route_find (&route, deadline, NULL);
  perks_deadline_route_clear (&route);
  g_assert_null (route.action);
  g_assert_null (route.target);
  perks_deadline_route_clear (&route);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/deadline-route/actions", test_actions);
  g_test_add_func ("/ui/deadline-route/without-books", test_without_books);
  g_test_add_func ("/ui/deadline-route/clear", test_clear);

  return g_test_run ();
}
