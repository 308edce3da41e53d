#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Engagements, credits, claims and deadlines: their shapes, and the days that rules.md gives them."""

import calendar
import csv
import json
import math
import shlex
import unittest
from datetime import date, timedelta
from fractions import Fraction

from perks_cli import PerksCase, TODAY, new_random

AMOUNT = r"^-?[0-9]+\.[0-9]{2}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
CREDIT_LEAD = 30
ENGAGEMENT_LEAD = 14
ENGAGEMENT_MONTHS = 3
SILENCE_WEEKS = 3


def add_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class Owed(PerksCase):
    def add(self, offer, listing, **fields):
        self.json("offer", "add", f"--name={offer.title()}", f"id={offer}", "type=softwareAsAService",
                  f"listing={listing}", "owner=jo@acme.example",
                  *(f"{name.replace('_', '-')}={value}" for name, value in fields.items()))

    def credit(self, start, end, amount="1000", kind="poc", *more):
        return self.json("credit", "add", f"--amount={amount}", f"--kind={kind}", f"--start={start}", f"--end={end}",
                         *more)["id"]

    def deadlines(self, *words, rules=None):
        found = self.json("deadlines", *words)["deadlines"]
        return [(line["rule"], line["entity"], line["due"]) for line in found
                if rules is None or line["rule"] in rules]


class Shapes(Owed):
    def setUp(self):
        super().setUp()
        self.json("sample")

    def test_engagements(self):
        engagements = self.json("engagement", "list", f"--today={TODAY}")
        self.assertEqual(set(engagements), {"engagements"})
        offers = [offer["id"] for offer in self.json("offer", "list")["offers"]]
        self.assertEqual([line["offer"] for line in engagements["engagements"]], offers)
        for line in engagements["engagements"]:
            self.assertLessEqual({"id", "offer", "kind", "start", "end", "starts", "ends", "days_left", "manager",
                                  "notes", "activities", "out", "opted-out-on", "opted-in-on", "opt-reason"},
                                 set(line))
            self.assertIn(line["kind"], {"fixed", "evergreen", "none"})
            self.assertIsInstance(line["out"], bool)
            if line["ends"] is None:
                self.assertIsNone(line["days_left"])
            else:
                self.assertRegex(line["ends"], DAY)
                left = date.fromisoformat(line["ends"]) - date.fromisoformat(TODAY)
                self.assertEqual(line["days_left"], left.days)
        lines = self.text("engagement", "list", "--format=jsonl", f"--today={TODAY}").splitlines()
        self.assertEqual([json.loads(line) for line in lines], engagements["engagements"])

    def test_engagement_commands(self):
        offer = "kitchen-rollout"
        started = self.json("engagement", "start", offer, "--manager=Ada", "--date=2026-10-01")
        self.assertEqual(set(started), {"id"})
        self.assertEqual(self.json("engagement", "end", offer, "--date=2026-11-01"), {})
        self.assertEqual(self.json("engagement", "opt-out", offer, "--reason=no time", f"--today={TODAY}"), {})
        self.assertEqual(self.json("engagement", "opt-in", offer, f"--today={TODAY}"), {})
        edited = self.json("engagement", "edit", offer, "activities=plan", "notes=", f"--today={TODAY}")
        listed = self.json("engagement", "list", f"--today={TODAY}")["engagements"]
        self.assertEqual([line for line in listed if line["offer"] == offer], [edited])
        self.assertEqual((edited["manager"], edited["activities"], edited["id"]), ("Ada", "plan", started["id"]))

    def test_credits(self):
        sample = self.json("credit", "list")["credits"]
        for credit in sample:
            self.assertEqual(self.json("credit", "remove", credit["id"]), {})
        self.assertEqual(self.json("credit", "list"), {"credits": []})
        added = self.json("credit", "add", "--amount=1500.5", "--kind=other", "--start=2026-01-01",
                          "--end=2026-12-31", "--offer=planner", "--note=first")
        self.assertEqual(set(added), {"id"})
        (credit,) = self.json("credit", "list")["credits"]
        self.assertLessEqual({"id": added["id"], "amount": "1500.50", "used": None, "left": "1500.50", "kind": "other",
                              "start": "2026-01-01", "end": "2026-12-31", "offer": "planner",
                              "note": "first"}.items(), credit.items())
        used = self.json("credit", "use", added["id"], "0.51")
        self.assertEqual((used["used"], used["left"]), ("0.51", "1499.99"))
        edited = self.json("credit", "edit", added["id"], "kind=poc", "note=")
        self.assertEqual((edited["kind"], edited["note"]), ("poc", None))
        self.assertEqual(self.json("credit", "list")["credits"], [edited])
        self.assertEqual(self.json("credit", "remove", added["id"]), {})
        self.assertEqual(self.json("credit", "list"), {"credits": []})

    def test_claims(self):
        claims = self.json("claim", "list")
        self.assertEqual(set(claims), {"claims"})
        for claim in claims["claims"]:
            self.assertLessEqual({"id", "benefit", "offer", "state", "since", "requested-on", "expires-on", "by", "note"},
                                 set(claim))
            self.assertRegex(claim["since"], DAY)
            words = ["claim", "history", claim["benefit"]]
            history = self.json(*words, *([f"--offer={claim['offer']}"] if claim["offer"] else []))
            self.assertEqual(set(history), {"history"})
            for step in history["history"]:
                self.assertEqual(set(step), {"state", "since", "by", "note", "moment"})
                self.assertRegex(step["moment"], MOMENT)
            self.assertEqual(history["history"][-1]["state"], claim["state"])
        of_planner = self.json("claim", "list", "--offer=planner")["claims"]
        self.assertEqual(of_planner, [claim for claim in claims["claims"] if claim["offer"] == "planner"])

    def test_isv_connect(self):
        raised = {line["rule"] for line in self.json("report", f"--today={TODAY}")["attention"]}
        self.assertIn("isv-connect", raised)
        self.assertEqual(self.json("claim", "isv-connect", "--offer=guest-ledger", "done"), {})
        raised = {line["rule"] for line in self.json("report", f"--today={TODAY}")["attention"]}
        self.assertNotIn("isv-connect", raised)

    def test_deadlines(self):
        attention = self.json("report", f"--today={TODAY}")["attention"]
        deadlines = self.json("deadlines", f"--today={TODAY}")
        self.assertEqual(set(deadlines), {"deadlines"})
        self.assertEqual(deadlines["deadlines"], [line for line in attention if line["due"] is not None])
        for line in self.json("deadlines", "--within=9999", f"--today={TODAY}")["deadlines"]:
            self.assertLessEqual({"rule", "entity", "due", "text", "source", "id", "provenance"}, set(line))
            self.assertRegex(line["due"], DAY)
        lines = self.text("deadlines", "--format=jsonl", f"--today={TODAY}").splitlines()
        self.assertEqual([json.loads(line) for line in lines], deadlines["deadlines"])

    def test_export(self):
        """A calendar holds all that is due on a day, as the list without an end does."""
        deadlines = self.json("deadlines", "--within=99999", f"--today={TODAY}")["deadlines"]
        for kind in ("ics", "json", "csv"):
            path = self.folder / f"out.{kind}"
            self.assertEqual(self.json("export", "deadlines", f"--output={path}", f"--today={TODAY}"),
                             {"output": str(path)})
            self.assertEqual(self.text("export", "deadlines", "--output=-", f"--kind={kind}", f"--today={TODAY}",
                                       "--format=json").encode(), path.read_bytes())
        self.assertEqual(json.loads((self.folder / "out.json").read_text())["deadlines"], deadlines)
        table = list(csv.DictReader((self.folder / "out.csv").read_text().splitlines()))
        self.assertEqual([(row["rule"], row["entity"], row["due"]) for row in table],
                         [(line["rule"], line["entity"], line["due"]) for line in deadlines])
        lines = (self.folder / "out.ics").read_bytes().decode().split("\r\n")
        days = [line.partition(":")[2] for line in lines if line.startswith("DTSTART")]
        self.assertEqual(days, [line["due"].replace("-", "") for line in deadlines])
        self.assertEqual((lines[0], lines[-2]), ("BEGIN:VCALENDAR", "END:VCALENDAR"))
        self.assert_fails("export", "offers", "--output=out.ics", names="offers")

    def test_more_days_more_deadlines(self):
        day = date.fromisoformat(TODAY)
        everything = self.deadlines("--within=99999", f"--today={TODAY}")
        self.assertEqual([due for _, _, due in everything], sorted(due for _, _, due in everything))
        for within in (0, 1, 22, 23, 24, 59, 60, 365):
            last = (day + timedelta(days=within)).isoformat()
            self.assertEqual(self.deadlines(f"--within={within}", f"--today={TODAY}"),
                             [line for line in everything if line[2] <= last])

    def test_explanations(self):
        attention = self.json("report", f"--today={TODAY}")["attention"]
        far = self.json("deadlines", "--within=9999", f"--today={TODAY}")["deadlines"]
        for edition in ("2019-08", "2023-08", "2023-12"):
            for line in self.json("report", f"--today={TODAY}", f"--edition={edition}")["attention"]:
                self.check_explanation(line, f"--edition={edition}")
        for line in attention + far:
            self.check_explanation(line)

    def check_explanation(self, line, *options):
        name = line["id"]
        self.assertEqual(name, f"{line['rule']}/{line['entity']}")
        explanation = self.json("explain", "deadline", name, f"--today={TODAY}", *options)
        self.assertEqual(set(explanation), {"deadline", "rests_on", "steps", "command", "clauses"})
        self.assertEqual(explanation["deadline"], line)
        self.assertIn(line["provenance"], {"published", "assumed", "user"})
        self.assertTrue(explanation["rests_on"], name)
        for ground in explanation["rests_on"]:
            self.assertEqual(set(ground), {"subject", "value", "assumed", "note", "source"})
            self.assertIsInstance(ground["assumed"], bool)
            self.assertNotRegex(ground["value"], r"\$[0-9,]+\.[0-9]{2}", "an amount in the form of a locale")
        if line["provenance"] == "assumed":
            self.assertTrue(any(ground["assumed"] for ground in explanation["rests_on"]), name)
        (clause,) = explanation["clauses"]
        self.assertEqual(line["source"].partition("#")[2], clause["id"])
        self.assertTrue(explanation["command"].startswith("perks "))
        self.assertEqual(len(explanation["steps"]), 2 if line["rule"] in ("contact-silence", "owner-left") else 0)
        for step in explanation["steps"]:
            self.assertTrue(step["url"].startswith("https://"))

        text = self.text("explain", "deadline", name, f"--today={TODAY}", *options)
        self.assertEqual("(assumed)" in text, line["provenance"] == "assumed", name)

    def test_commands_can_be_run(self):
        """Whatever the text says to type is a command, unless a person has to fill something in."""
        for words in (["deadlines", "--within=9999"], ["credit", "list"], ["claim", "list"], ["report"]):
            for line in self.text(*words, f"--today={TODAY}").splitlines():
                if not line.strip().startswith("perks ") or "…" in line:
                    continue
                command = shlex.split(line)[1:]
                with self.subTest(command=command):
                    status, _, errors = self.run_perks(*command, f"--today={TODAY}")
                    self.assertEqual((status, errors), (0, ""))

    def test_explain_tier(self):
        for edition in ("2019-08", "2023-08", "2023-12"):
            report = self.json("report", f"--today={TODAY}", f"--edition={edition}")
            tier = self.json("explain", "tier", f"--today={TODAY}", f"--edition={edition}")
            self.assertEqual(tier["since"], report["tier"]["since"])
            self.assertEqual(tier["provenance"], report["tier"]["provenance"])
            self.assertEqual({"from": tier["window"]["from"], "to": tier["window"]["to"]},
                             report["billed_sales"]["window"])
            self.assertEqual(tier["falls_on"] is None, tier["window"]["from"] is None)
            forecast = tier["forecast"]
            self.assertEqual((forecast["tier"], forecast["missing"], forecast["day"]),
                             (report["next"]["id"], report["next"]["missing"], report["next"]["forecast"]))
            days = math.ceil(Fraction(forecast["missing"]) * forecast["pace_days"] / Fraction(forecast["pace"]))
            self.assertEqual(forecast["days"], days)
            self.assertEqual(forecast["day"], (date.fromisoformat(TODAY) + timedelta(days=days)).isoformat())
            self.assertEqual(forecast["provenance"], "assumed")

    def test_comparison_of_editions(self):
        a, b = (self.json("report", f"--today={TODAY}", f"--edition={edition}") for edition in ("2023-08", "2023-12"))
        lines = {line["subject"]: (line["before"], line["after"]) for line in
                 self.json("editions", "compare", "2023-08", "2023-12", f"--today={TODAY}")["publisher"]}
        self.assertEqual(lines["tier"], (a["tier"]["label"], b["tier"]["label"]))
        self.assertEqual(lines["tier since"], (a["tier"]["since"], b["tier"]["since"]))
        self.assertEqual(lines["forecast"], (a["next"]["forecast"], b["next"]["forecast"]))
        self.assertEqual(lines["missing"], (f"{a['next']['missing']} USD", f"{b['next']['missing']} USD"))
        for before, after in lines.values():
            self.assertNotEqual(before, after)


class Days(Owed):
    """The days of random offers and credits, from rules.md and not from the program."""

    def setUp(self):
        super().setUp()
        self.add_publisher()
        self.random = new_random()

    def expect(self, today, within):
        """Without a horizon a rule looks ahead as far as it warns; what is overdue is there in any case."""
        expected = []
        for offer, listing, since in self.offers:
            silent = since + timedelta(weeks=SILENCE_WEEKS)
            if silent < today:
                expected.append(("contact-silence", f"offer:{offer}", silent))
            ends = add_months(since, ENGAGEMENT_MONTHS)
            lead = ENGAGEMENT_LEAD if within is None else within
            if listing == "free-trial" and 0 <= (ends - today).days <= lead:
                expected.append(("engagement-ending", f"offer:{offer}", ends))
        for credit, end in self.credits:
            lead = CREDIT_LEAD if within is None else within
            if 0 <= (end - today).days <= lead:
                expected.append(("credit-ending", f"credit:{credit}", end))
        return sorted((due.isoformat(), rule, entity) for rule, entity, due in expected)

    def test_random(self):
        start = date(2026, 11, 30)
        self.offers = []
        for number in range(12):
            since = start - timedelta(days=self.random.randrange(150))
            listing = self.random.choice(["free-trial", "subscription"])
            self.add(f"o{number}", listing, status="live", live_since=since)
            self.offers.append((f"o{number}", listing, since))
        self.credits = []
        begin = start - timedelta(days=200)
        for _ in range(6):
            end = begin + timedelta(days=self.random.randrange(80))
            self.credits.append((self.credit(begin, end), end))
            begin = end + timedelta(days=1 + self.random.randrange(20))

        rules = ("contact-silence", "engagement-ending", "credit-ending")
        days = {start + timedelta(days=self.random.randrange(-60, 120)) for _ in range(6)}
        for _, _, since in self.offers:
            days.add(since + timedelta(weeks=SILENCE_WEEKS, days=self.random.choice([0, 1])))
            days.add(add_months(since, ENGAGEMENT_MONTHS) - timedelta(days=self.random.choice([-1, 0, 14, 15])))
        for day in sorted(days):
            for within in (None, 0, self.random.randrange(200)):
                words = [f"--today={day}"] + ([f"--within={within}"] if within is not None else [])
                found = self.deadlines(*words, rules=rules)
                with self.subTest(day=day, within=within):
                    self.assertEqual(sorted((due, rule, entity) for rule, entity, due in found),
                                     self.expect(day, within))

    def test_month_ends(self):
        for number, (since, end) in enumerate([("2026-11-30", "2027-02-28"), ("2023-11-30", "2024-02-29"),
                                               ("2026-08-31", "2026-11-30"), ("2026-01-31", "2026-04-30")]):
            self.add(f"o{number}", "free-trial", status="live", live_since=since)
            (line,) = [line for line in self.json("engagement", "list")["engagements"]
                       if line["offer"] == f"o{number}"]
            self.assertEqual((line["kind"], line["starts"], line["ends"]), ("fixed", since, end))


class Refused(Owed):
    """A command that is refused names what is wrong and changes nothing."""

    def test_all_or_nothing(self):
        self.add_publisher()
        self.add("winch", "subscription", status="live", live_since="2026-01-01")
        self.add("chat", "contact-me", status="live", live_since="2026-01-01")
        self.json("engagement", "start", "winch")
        credit = self.credit("2026-03-01", "2026-05-31")
        before = self.export()
        cases = [
            (["credit", "add", "--amount=1", "--kind=poc", "--start=2026-05-31", "--end=2026-06-30"], ["2026-05-31"]),
            (["credit", "add", "--amount=1", "--kind=poc", "--start=2026-01-01", "--end=2026-03-01"], ["2026-03-01"]),
            (["credit", "add", "--amount=0", "--kind=poc", "--start=2027-01-01", "--end=2027-01-02"], ["amount"]),
            (["credit", "add", "--amount=1", "--kind=poc", "--start=2027-01-02", "--end=2027-01-01"], ["end"]),
            (["credit", "use", credit, "1000.01"], ["1000.00"]),
            (["credit", "edit", credit, "note=x", "used=1001"], ["used"]),
            (["credit", "edit", credit, "note=x", "left=5"], ["left"]),
            (["engagement", "start", "winch"], ["Winch"]),
            (["engagement", "start", "chat"], ["Chat"]),
            (["engagement", "end", "winch", "--date=2025-12-31"], ["end"]),
            (["engagement", "edit", "winch", "notes=x", "end=2025-12-31"], ["end"]),
            (["engagement", "edit", "winch", "notes=x", "offer=chat"], ["offer"]),
            (["engagement", "opt-in", "winch"], ["Winch"]),
            (["claim", "list", "done"], ["list"]),
        ]
        for words, names in cases:
            with self.subTest(words=words):
                self.assert_fails(*words, names=names)
        self.assertEqual(self.export(), before)


if __name__ == "__main__":
    unittest.main()
