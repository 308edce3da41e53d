#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the texts and figures of the shipped editions have to keep among themselves: test_texts.py DATA

Reads the files as they are, without the program.
"""

import json
import re
import sys
import unittest
from pathlib import Path

DATA = Path(sys.argv.pop(1))
SENTENCES = ("summary", "how", "value", "text", "note")
ADDRESS = re.compile(r"https?://[^\s()]+")


def load(name):
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


EDITIONS = {name: load(name) for name in ("2019-08", "2023-08", "2023-12")}
RESOURCES = load("resources")["resources"]


def walk(value, pointer=""):
    """Every text with its JSON pointer."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from walk(item, f"{pointer}/{index}")
    elif isinstance(value, str):
        yield pointer, value


def texts():
    for name, edition in EDITIONS.items():
        for pointer, text in walk(edition):
            yield f"{name}.json: {pointer}", text
    for pointer, text in walk(RESOURCES):
        yield f"resources.json: {pointer}", text


def billed_sales(edition, tier_id):
    """The threshold of a tier in cents."""
    for tier in edition["tiers"]:
        if tier["id"] == tier_id:
            return int(tier["thresholds"]["billed-sales"].replace(".", ""))
    raise KeyError(tier_id)


class Texts(unittest.TestCase):
    def test_characters(self):
        for place, text in texts():
            with self.subTest(place):
                self.assertNotRegex(text, r"  |[\"'!]| - |\.\.\.|^\s|\s$|[\x00-\x1f]")

    def test_sentences_end(self):
        for place, text in texts():
            if place.split("/")[-1] in SENTENCES and "/figures/" not in place:
                with self.subTest(place):
                    self.assertTrue(text[0].isupper() or text[0].isdigit(), text)
                    self.assertTrue(text.endswith("."), text)

    def test_plain(self):
        """No person needs to know in which repository something was read."""
        for place, text in texts():
            with self.subTest(place):
                self.assertNotRegex(text, r"(?i)github|\b[0-9a-f]{8,40}\b|please|simply|leverage|utili[sz]e")

    def test_addresses(self):
        for place, text in texts():
            for address in ADDRESS.findall(text):
                with self.subTest(place):
                    self.assertTrue(address.startswith("https://"), address)
                    self.assertNotRegex(address, r"[.,;]$")

    def test_resources_differ(self):
        for member in ("id", "title", "url"):
            values = [resource[member] for resource in RESOURCES]
            self.assertEqual(len(values), len(set(values)), member)


class Editions(unittest.TestCase):
    def test_follow_each_other(self):
        days = [(e["effective_from"], e["effective_to"]) for e in EDITIONS.values()]
        self.assertEqual(days, sorted(days, key=lambda day: day[0]))
        for (_, end), (start, _) in zip(days, days[1:]):
            self.assertLess(end, start)
        self.assertIsNone(days[-1][1])

    def test_same_benefits(self):
        """All three know the 34 of the published table, with the same conditions."""
        published = {benefit["id"]: benefit for benefit in EDITIONS["2023-08"]["benefits"]}
        for name, edition in EDITIONS.items():
            found = {benefit["id"]: benefit for benefit in edition["benefits"]}
            for key, benefit in published.items():
                with self.subTest(f"{name} {key}"):
                    for member in ("name", "category", "paths", "mode", "conditions", "levels"):
                        self.assertEqual(found[key][member], benefit[member])

    def test_2019_borrows(self):
        published = {benefit["id"]: benefit for benefit in EDITIONS["2023-08"]["benefits"]}
        for benefit in EDITIONS["2019-08"]["benefits"]:
            if benefit["id"] in published:
                with self.subTest(benefit["id"]):
                    for member in ("first_tier", "amounts"):
                        self.assertEqual(benefit[member], published[benefit["id"]][member])
            else:
                self.assertEqual(benefit["category"], "technical")

    def test_2023_12_takes_the_next_tier(self):
        """Where a tier is gone, the next that remains is the first: nobody is promised too much."""
        old, new = EDITIONS["2023-08"], EDITIONS["2023-12"]
        found = {benefit["id"]: benefit for benefit in new["benefits"]}
        for benefit in old["benefits"]:
            if benefit["first_tier"] is None:
                self.assertIsNone(found[benefit["id"]]["first_tier"])
                continue
            threshold = billed_sales(old, benefit["first_tier"])
            expected = next(tier["id"] for tier in new["tiers"]
                            if billed_sales(new, tier["id"]) >= threshold)
            with self.subTest(benefit["id"]):
                self.assertEqual(found[benefit["id"]]["first_tier"], expected)

    def test_2023_12_amounts(self):
        """The amount of a tier is that of the highest old tier that the same sales had reached."""
        old, new = EDITIONS["2023-08"], EDITIONS["2023-12"]
        found = {benefit["id"]: benefit for benefit in new["benefits"]}
        for benefit in old["benefits"]:
            expected = {}
            first = found[benefit["id"]]["first_tier"]
            for tier in new["tiers"] if benefit["amounts"] else []:
                threshold = billed_sales(new, tier["id"])
                reached = [t["id"] for t in old["tiers"] if billed_sales(old, t["id"]) <= threshold]
                amounts = [benefit["amounts"][t] for t in reached if t in benefit["amounts"]]
                if threshold >= billed_sales(new, first):
                    expected[tier["id"]] = amounts[-1]
            with self.subTest(benefit["id"]):
                self.assertEqual(found[benefit["id"]]["amounts"], expected)

    def test_count_of_optimization(self):
        """The clause names a number; it has to be that of the table."""
        for name in ("2023-08", "2023-12"):
            number = sum("listing-optimization" in benefit["conditions"]
                         for benefit in EDITIONS[name]["benefits"] if "transact" in benefit["paths"])
            clause = next(clause for clause in EDITIONS[name]["clauses"]
                          if clause["id"] == "listing-optimization")
            self.assertEqual(number, 13)
            self.assertTrue(clause["text"].startswith("Thirteen Transact benefits"))

    def test_complete_by_is_told(self):
        for name, edition in EDITIONS.items():
            told = any("30 June 2024" in clause["text"] for clause in edition["clauses"])
            self.assertEqual(told, edition["figures"].get("complete-by", {}).get("value") == "2024-06-30", name)


if __name__ == "__main__":
    unittest.main()
