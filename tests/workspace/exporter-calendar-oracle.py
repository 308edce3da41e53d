#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar of deadlines, read by a foreign program: exporter-calendar-oracle.py DUMP APPLICATION-ID REPORT

It has exactly the deadlines that the JSON export of the same day has, under ids that stay.
"""

import datetime
import hashlib
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import icalendar
except ImportError:
    print("python3-icalendar is not installed")
    sys.exit(77)

DUMP, APPLICATION_ID, REPORT = sys.argv[1:4]
DUMP = Path(DUMP).resolve()
PUBLISHER = "pantlerwick-software"
TODAY = datetime.date(2026, 11, 22)
ONE_DAY = datetime.timedelta(days=1)
CATEGORIES = {"contact": "Contacts", "owner": "Contacts", "claim": "Benefits", "complete": "Benefits",
              "engagement": "Engagements", "credit": "Sponsorship", "tier": "Tier", "edition": "Programme"}


def make_uid(line):
    """As perks-icalendar.c describes it, of publisher, rule and record."""
    digest = hashlib.sha256(f"{PUBLISHER}/{line['rule']}/{line['entity']}".encode()).hexdigest()
    return f"{digest[:32]}@{APPLICATION_ID}"


class CalendarCase(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="perks-calendar-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def dump(self, day, *reports):
        subprocess.run([DUMP, self.folder / "books", self.folder, str(day), *reports], check=True, timeout=60)
        lines = json.loads((self.folder / "deadlines.json").read_text())["deadlines"]
        text = (self.folder / "deadlines.ics").read_bytes()
        return lines, text, icalendar.Calendar.from_ical(text)

    def check_event(self, event, line, day):
        due = datetime.date.fromisoformat(line["due"])
        self.assertEqual(event["DTSTART"].dt, due)
        self.assertEqual(event["DTEND"].dt, due + ONE_DAY)
        self.assertEqual(event["DTSTAMP"].dt,
                         datetime.datetime.combine(day, datetime.time(), datetime.timezone.utc))
        text, blank, source = str(event["DESCRIPTION"]).split("\n")
        self.assertEqual((text, blank), (line["text"], ""))
        self.assertRegex(source, r"^[A-Z][^:]+: .*[Pp]age of ")
        self.assertEqual(source.endswith(" (assumed)"), line["provenance"] == "assumed")
        self.assertEqual(event["CATEGORIES"].to_ical().decode(), CATEGORIES[line["rule"].split("-")[0]])
        self.assertLessEqual(len(str(event["SUMMARY"])), 150)
        self.assertNotIn("\n", str(event["SUMMARY"]))
        alarms = [part for part in event.subcomponents if part.name == "VALARM"]
        self.assertEqual([alarm["TRIGGER"].dt for alarm in alarms],
                         [datetime.timedelta(hours=-15)] if due > day else [])

    def check_day(self, day, *reports):
        lines, text, calendar = self.dump(day, *reports)
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
        self.assertEqual(len(events), len(calendar.walk("VEVENT")))
        self.assertEqual(sorted(events), sorted(make_uid(line) for line in lines))
        for line in lines:
            self.check_event(events[make_uid(line)], line, day)
        return lines, text

    def test_days(self):
        """Every tenth day of more than a year. There is something on some of them, and not the same on all."""
        seen = set()
        for number in range(0, 400, 10):
            lines, _ = self.check_day(TODAY - 60 * ONE_DAY + number * ONE_DAY)
            seen.add(tuple(line["id"] for line in lines))
        self.assertGreater(len(seen), 5)
        self.assertGreater(max(map(len, seen)), 5)

    def test_same_bytes(self):
        _, text = self.check_day(TODAY)
        _, again = self.check_day(TODAY)
        self.assertEqual(text, again)

    def test_ids_stay(self):
        """On the next day, and when the same report and a further one come in."""
        further = self.folder / "further.csv"
        further.write_text("PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"
                           "FURTHER,1,2026-11-01,Nothing known,1.00\n")
        lines, _ = self.check_day(TODAY)
        later, _ = self.check_day(TODAY + ONE_DAY)
        reimported, _ = self.check_day(TODAY, REPORT, str(further))
        ids = [line["id"] for line in lines]
        self.assertEqual(ids, [line["id"] for line in later])
        self.assertEqual(ids, [line["id"] for line in reimported])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
