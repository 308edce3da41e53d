/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-rows.h"

#include <glib/gi18n.h>

#include "perks-cli-commands.h"

#define FIELDS_OF_AN_OFFER                                                                     \
  N_("The fields of an offer are id, name, type, storefront, listing, consulting, visibility, " \
     "status, live-since, owner, primary-contact, owner-left, contacted-on, portal, "           \
     "listing-optimized, co-sell-ready, country, product-family, teams-mau and "                \
     "teams-mau-on. An empty value takes a field back.")
#define FIELDS_OF_A_PUBLISHER                                                                  \
  N_("The fields of a publisher are name, mpn-id, enrolled, marketing-contacts and edition. "   \
     "An empty value takes a field back.")

#define FIELDS_OF_AN_ENGAGEMENT                                                                \
  N_("The fields of an engagement are manager, notes, activities, start, end, opted-out-on, "   \
     "opted-in-on and opt-reason. An empty value takes a field back.")
#define FIELDS_OF_A_CREDIT                                                                     \
  N_("The fields of a credit are amount, used, kind, start, end, offer and note. An empty value " \
     "takes a field back.")
#define CREDITS_FOLLOW_ONE_ANOTHER                                                             \
  N_("Credits follow one another: the earlier has to be used up or ended before the next "      \
     "begins.")

#define TEXT(name, placeholder, summary) \
  { name, PERKS_CLI_ARGUMENT_TEXT, placeholder, NULL, summary }
#define DAY(name, summary) \
  { name, PERKS_CLI_ARGUMENT_DAY, "YYYY-MM-DD", NULL, summary }
#define COUNT(name, summary) \
  { name, PERKS_CLI_ARGUMENT_COUNT, "N", NULL, summary }

/* One table is the parser, the usage and the help, so that they cannot say different things. */

static const PerksCliOption global_options[] = {
  TEXT ("data-dir", "DIR", N_("the folder of the books; a folder of the person’s own by default")),
  { "format", PERKS_CLI_ARGUMENT_CHOICE, "text|json|jsonl", "text json jsonl",
    N_("text for people, one JSON object, or one object on each line of a list") },
  TEXT ("publisher", "ID", N_("for this publisher and not the one in use")),
  TEXT ("edition", "ID", N_("by this edition of the programme and not the one in use")),
  DAY ("today", N_("as if it were this day")),
  { "help", PERKS_CLI_ARGUMENT_NONE, NULL, NULL, N_("say how a command is used, and end"), 'h' },
  { "version", PERKS_CLI_ARGUMENT_NONE, NULL, NULL, N_("say which version this is, and end") },
  { NULL },
};

static const PerksCliOption publisher_add_options[] = {
  { "name", PERKS_CLI_ARGUMENT_TEXT, "NAME", NULL, N_("what it is called"), 0, TRUE },
  TEXT ("mpn-id", "DIGITS", N_("the partner ID, 4 to 10 digits")),
  { NULL },
};

static const PerksCliOption offer_add_options[] = {
  { "name", PERKS_CLI_ARGUMENT_TEXT, "NAME", NULL,
    N_("what it is called, as the reports print it"), 0, TRUE },
  { NULL },
};

static const PerksCliOption import_options[] = {
  TEXT ("dialect",
        "NAME",
        N_("read the files as this kind of report: revenue, orders or earnings")),
  TEXT ("mapping", "FILE", N_("read the files by the columns that this file names")),
  { "dry-run", PERKS_CLI_ARGUMENT_NONE, NULL, NULL, N_("say what would happen and change nothing"),
    'n' },
  { NULL },
};

static const PerksCliOption sales_list_options[] = {
  DAY ("from", N_("from this day on")),
  DAY ("to", N_("up to this day")),
  TEXT ("offer", "ID", N_("of this offer only")),
  COUNT ("limit", N_("at most so many; 100 by default")),
  COUNT ("offset", N_("pass over so many first")),
  { "sort", PERKS_CLI_ARGUMENT_CHOICE, "FIELD",
    "day offer usd amount key kind -day -offer -usd -amount -key -kind",
    N_("by day, offer, usd, amount, key or kind; with a dash in front the last first") },
  { NULL },
};

static const PerksCliOption sales_keys_options[] = {
  TEXT ("keys", "FILE", N_("also those in this file, one on each line; “-” is standard input")),
  { NULL },
};

static const PerksCliOption benefits_options[] = {
  { "category", PERKS_CLI_ARGUMENT_CHOICE, "marketing|sales|technical", "marketing sales technical",
    N_("of this category only") },
  TEXT ("offer", "ID", N_("of this offer only")),
  { NULL },
};

static const PerksCliOption claim_options[] = {
  TEXT ("offer", "ID", N_("for this offer; for the publisher when left out")),
  TEXT ("note", "TEXT", N_("what is to be remembered")),
  DAY ("date", N_("since this day; today when left out")),
  TEXT ("by", "NAME", N_("who brought it there")),
  DAY ("expires", N_("its last day")),
  { NULL },
};

static const PerksCliOption claim_list_options[] = {
  TEXT ("offer", "ID", N_("of this offer only")),
  { NULL },
};

static const PerksCliOption claim_history_options[] = {
  TEXT ("offer", "ID", N_("for this offer; for the publisher when left out")),
  { NULL },
};

static const PerksCliOption engagement_start_options[] = {
  TEXT ("manager", "NAME", N_("who helps")),
  DAY ("date", N_("its first day; the day of going live, else today, when left out")),
  { NULL },
};

static const PerksCliOption engagement_end_options[] = {
  DAY ("date", N_("its last day; today when left out")),
  { NULL },
};

static const PerksCliOption engagement_opt_options[] = {
  DAY ("date", N_("since this day; today when left out")),
  TEXT ("reason", "TEXT", N_("why you do so")),
  { NULL },
};

static const PerksCliOption credit_add_options[] = {
  { "amount", PERKS_CLI_ARGUMENT_USD, "USD", NULL, N_("how much it is, such as 5000"), 0, TRUE },
  { "kind", PERKS_CLI_ARGUMENT_CHOICE, "test-drive|poc|other", "test-drive poc other",
    N_("what it may be used for"), 0, TRUE },
  { "start", PERKS_CLI_ARGUMENT_DAY, "YYYY-MM-DD", NULL, N_("its first day"), 0, TRUE },
  { "end", PERKS_CLI_ARGUMENT_DAY, "YYYY-MM-DD", NULL, N_("its last day"), 0, TRUE },
  TEXT ("offer", "ID", N_("for this offer")),
  TEXT ("note", "TEXT", N_("what is to be remembered")),
  { NULL },
};

static const PerksCliOption deadlines_options[] = {
  { "within", PERKS_CLI_ARGUMENT_COUNT, "DAYS", NULL,
    N_("all that is due up to so many days from today, also what nobody has to be warned of yet") },
  { NULL },
};

static const PerksCliOption resources_list_options[] = {
  TEXT ("category", "C", N_("of this category only")),
  { NULL },
};

static const PerksCliOption explain_benefit_options[] = {
  TEXT ("offer", "ID", N_("for this offer; for the publisher when left out")),
  { NULL },
};

static const PerksCliOption whatif_options[] = {
  { "add-sales", PERKS_CLI_ARGUMENT_USD, "USD", NULL,
    N_("what would be billed, such as 20000 or 12500.50"), 0, TRUE },
  DAY ("on", N_("on this day; today when left out")),
  { NULL },
};

static const PerksCliOption export_options[] = {
  { "output", PERKS_CLI_ARGUMENT_TEXT, "FILE", NULL,
    N_("the file; its kind follows from the ending .csv, .json or .ics; “-” is standard output"),
    'o', TRUE },
  { "kind", PERKS_CLI_ARGUMENT_CHOICE, "csv|json|ics", "csv json ics",
    N_("the kind, whatever the ending is") },
  { NULL },
};

static const PerksCliCommand commands[] = {
  { "sample", NULL, NULL, 0, 0, NULL, N_("fill an empty data directory with the sample books"),
    NULL, perks_cli_sample },

  { "publisher", "add", "[FIELD=VALUE…]", 0, -1, publisher_add_options, N_("add a publisher"),
    FIELDS_OF_A_PUBLISHER, perks_cli_publisher_add },
  { "publisher", "list", NULL, 0, 0, NULL, N_("list the publishers of the books"), NULL,
    perks_cli_publisher_list },
  { "publisher", "show", "ID", 1, 1, NULL, N_("show a publisher"), NULL,
    perks_cli_publisher_show },
  { "publisher", "edit", "ID FIELD=VALUE…", 2, -1, NULL, N_("change fields of a publisher"),
    FIELDS_OF_A_PUBLISHER, perks_cli_publisher_edit },
  { "publisher", "remove", "ID", 1, 1, NULL, N_("remove a publisher with all that belongs to it"),
    NULL, perks_cli_publisher_remove },
  { "publisher", "use", "ID", 1, 1, NULL, N_("work for this publisher from now on"), NULL,
    perks_cli_publisher_use },

  { "offer", "add", "[FIELD=VALUE…]", 0, -1, offer_add_options, N_("add an offer"),
    FIELDS_OF_AN_OFFER, perks_cli_offer_add },
  { "offer", "list", NULL, 0, 0, NULL, N_("list the offers"), NULL, perks_cli_offer_list },
  { "offer", "show", "ID", 1, 1, NULL, N_("show an offer"), NULL, perks_cli_offer_show },
  { "offer", "edit", "ID FIELD=VALUE…", 2, -1, NULL, N_("change fields of an offer"),
    FIELDS_OF_AN_OFFER, perks_cli_offer_edit },
  { "offer", "remove", "ID", 1, 1, NULL, N_("remove an offer"), NULL, perks_cli_offer_remove },

  { "import", NULL, "FILE…", 1, -1, import_options, N_("import the sales of reports"),
    N_("A row that cannot be read is refused and named, and the rest is taken. A file or a row "
       "that is in the books already counts once."),
    perks_cli_import },

  { "sales", "list", NULL, 0, 0, sales_list_options, N_("list the sales"), NULL,
    perks_cli_sales_list },
  { "sales", "mark-fraud", "[KEY…]", 0, -1, sales_keys_options,
    N_("mark sales as proven fraud; they no longer count"), NULL, perks_cli_sales_mark_fraud },
  { "sales", "clear-fraud", "[KEY…]", 0, -1, sales_keys_options,
    N_("take the mark of fraud back"), NULL, perks_cli_sales_clear_fraud },

  { "report", NULL, NULL, 0, 0, NULL,
    N_("the standing: tier, distance, forecast, what deserves attention"), NULL,
    perks_cli_report },
  { "benefits", NULL, NULL, 0, 0, benefits_options,
    N_("list the benefits and how each one stands"), NULL, perks_cli_benefits },
  { "claim", NULL, "BENEFIT STATE", 2, 2, claim_options,
    N_("note how far the claim of a benefit has got"),
    N_("The states are available, requested, contacted, scheduled, active, done, declined, "
       "refused, expired and revoked. Joining ISV Connect is claimed as isv-connect."),
    perks_cli_claim },
  { "claim", "list", NULL, 0, 0, claim_list_options, N_("list what is claimed"), NULL,
    perks_cli_claim_list },
  { "claim", "history", "BENEFIT", 1, 1, claim_history_options,
    N_("list who brought a claim to which state, and when"), NULL, perks_cli_claim_history },

  { "engagement", "start", "OFFER", 1, 1, engagement_start_options,
    N_("note that an engagement manager helps an offer"),
    N_("An engagement that began by itself when the offer went live is written down."),
    perks_cli_engagement_start },
  { "engagement", "end", "OFFER", 1, 1, engagement_end_options,
    N_("note the last day of an engagement"), NULL, perks_cli_engagement_end },
  { "engagement", "opt-out", "OFFER", 1, 1, engagement_opt_options,
    N_("note that you stay out of what the programme does for an offer"), NULL,
    perks_cli_engagement_opt_out },
  { "engagement", "opt-in", "OFFER", 1, 1, engagement_opt_options,
    N_("note that you take part again"), NULL, perks_cli_engagement_opt_in },
  { "engagement", "list", NULL, 0, 0, NULL, N_("list the offers with who helps, and until when"),
    N_("An engagement is fixed (some months from going live), evergreen (without an end) or "
       "none."),
    perks_cli_engagement_list },
  { "engagement", "edit", "OFFER FIELD=VALUE…", 2, -1, NULL,
    N_("change fields of the engagement that an offer has now"), FIELDS_OF_AN_ENGAGEMENT,
    perks_cli_engagement_edit },

  { "credit", "add", NULL, 0, 0, credit_add_options, N_("add an Azure sponsorship credit"),
    CREDITS_FOLLOW_ONE_ANOTHER, perks_cli_credit_add },
  { "credit", "use", "ID AMOUNT", 2, 2, NULL, N_("note that some of a credit is used"), NULL,
    perks_cli_credit_use },
  { "credit", "list", NULL, 0, 0, NULL, N_("list the credits, and what could be asked for"), NULL,
    perks_cli_credit_list },
  { "credit", "edit", "ID FIELD=VALUE…", 2, -1, NULL, N_("change fields of a credit"),
    FIELDS_OF_A_CREDIT, perks_cli_credit_edit },
  { "credit", "remove", "ID", 1, 1, NULL, N_("remove a credit"), NULL, perks_cli_credit_remove },

  { "deadlines", NULL, NULL, 0, 0, deadlines_options,
    N_("what is due, since when or how soon, and what settles it"),
    N_("What the edition only assumes is marked; see also: perks explain deadline ID"),
    perks_cli_deadlines },

  { "editions", "list", NULL, 0, 0, NULL, N_("list the editions of the programme"), NULL,
    perks_cli_editions_list },
  { "editions", "show", "ID", 1, 1, NULL, N_("show the tiers and the terms of an edition"), NULL,
    perks_cli_editions_show },
  { "editions", "compare", "A B", 2, 2, NULL,
    N_("list what would change for you, and what differs between two editions"), NULL,
    perks_cli_editions_compare },
  { "editions", "check", "FILE", 1, 1, NULL, N_("check a file that holds an edition"), NULL,
    perks_cli_editions_check },
  { "editions", "load", "FILE", 1, 1, NULL, N_("take an edition from a file into the books"), NULL,
    perks_cli_editions_load },
  { "editions", "use", "ID", 1, 1, NULL, N_("go by this edition from now on"), NULL,
    perks_cli_editions_use },

  { "resources", "list", NULL, 0, 0, resources_list_options, N_("list the self-serve material"),
    NULL, perks_cli_resources_list },
  { "resources", "search", "WORDS…", 1, -1, NULL, N_("search the self-serve material"), NULL,
    perks_cli_resources_search },
  { "resources", "show", "ID", 1, 1, NULL, N_("show a page of self-serve material"), NULL,
    perks_cli_resources_show },

  { "explain", "tier", NULL, 0, 0, NULL, N_("the rows and rules behind the tier"), NULL,
    perks_cli_explain_tier },
  { "explain", "benefit", "ID", 1, 1, explain_benefit_options,
    N_("the conditions and rules behind a benefit"), NULL, perks_cli_explain_benefit },
  { "explain", "deadline", "ID", 1, 1, NULL,
    N_("what a deadline rests on, and the steps to settle it"),
    N_("The ID is that of the JSON of deadlines, such as contact-silence/offer:ID, or the rule "
       "alone where it is raised once."),
    perks_cli_explain_deadline },
  { "whatif", NULL, NULL, 0, 0, whatif_options,
    N_("the standing as it would be with a further sale; changes nothing"), NULL,
    perks_cli_whatif },
  { "export", NULL, "sales|offers|benefits|deadlines|everything", 1, 1, export_options,
    N_("write sales, offers, benefits, deadlines or everything to a file"),
    N_("Deadlines can be written as a calendar (.ics) as well; it holds all that is due on a day, "
       "however far away. Everything comes as JSON only."),
    perks_cli_export },
  { "verify", NULL, NULL, 0, 0, NULL,
    N_("check the books: integrity, sums against rows, journal against tables"), NULL,
    perks_cli_verify },
  { NULL },
};

/**
 * perks_cli_rows_get_commands:
 *
 * Returns: (transfer none): the commands in the order of the help, ended by one without a name
 */
const PerksCliCommand *
perks_cli_rows_get_commands (void)
{
  return commands;
}

/**
 * perks_cli_rows_get_global_options:
 *
 * Returns: (transfer none): the options that every command has, ended by one without a name
 */
const PerksCliOption *
perks_cli_rows_get_global_options (void)
{
  return global_options;
}
