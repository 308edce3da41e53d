#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Books that are written to and read again: random commands against a model of what they should leave."""

import copy
import csv
import json
import unittest
from pathlib import Path

from perks_cli import PerksCase, TODAY, new_random, row

EDITIONS = Path(__file__).parents[2] / "src/catalog/data"
VALUES = {
    "name": ["Winch", "Hoist “Größe L”", "A, B; C", "=cmd|x", "  padded  ", "日本語", "x" * 300],
    "owner": ["jo@acme.example", "", "Jo O’Neil <jo@acme.example>"],
    "primary-contact": ["ann@acme.example", ""],
    "country": ["IE", "DE", ""],
    "status": ["draft", "live", "delisted"],
    "visibility": ["public", "private"],
    "owner-left": ["yes", "no"],
    "listing-optimized": ["yes", "no"],
    "co-sell-ready": ["yes", "no"],
    "live-since": ["2024-02-29", "2025-12-01", ""],
    "contacted-on": ["2025-12-24", ""],
    "portal": ["partner-center", "cloud-partner-portal", ""],
    "teams-mau": ["0", "12", "250000", ""],
}


class Model:
    """What the offers of one publisher should be."""

    def __init__(self):
        self.offers = {}

    def set(self, offer, changes):
        fields = self.offers.setdefault(offer, {})
        for name, value in changes.items():
            if name == "teams-mau":
                fields[name] = int(value) if value else None
            elif value == "" and name in ("owner-left", "listing-optimized", "co-sell-ready"):
                fields[name] = "no"
            else:
                fields[name] = value or None


class Books(PerksCase):
    def assert_model(self, model):
        offers = {offer["id"]: offer for offer in self.json("offer", "list")["offers"]}
        self.assertEqual(set(offers), set(model.offers))
        for name, fields in model.offers.items():
            shown = {field: offers[name][field] for field in fields}
            self.assertEqual(shown, fields, name)

    def change(self, source, count):
        fields = source.sample(sorted(VALUES), count)
        return {field: source.choice(VALUES[field]) for field in fields}

    def test_random_commands(self):
        source = new_random()
        model = Model()
        self.add_publisher()
        for _ in range(120):
            offer = f"offer-{source.randrange(6)}"
            changes = self.change(source, source.randrange(1, 6))
            words = [f"{name}={value}" for name, value in changes.items()]
            if offer not in model.offers:
                changes.setdefault("name", "Winch")
                self.json("offer", "add", f"--name={changes['name']}", f"id={offer}",
                          *(word for word in words if not word.startswith("name=")))
                model.set(offer, changes)
            elif source.random() < 0.2:
                self.json("offer", "remove", offer)
                del model.offers[offer]
            elif source.random() < 0.2:
                before = copy.deepcopy(model.offers)
                self.assert_fails("offer", "edit", offer, *words, "status=nonsense", names="status")
                self.assertEqual(model.offers, before)
            else:
                self.json("offer", "edit", offer, *words)
                model.set(offer, changes)
        self.assert_model(model)
        self.assertEqual(self.json("verify"), {"ok": True, "findings": []})

    def test_same_content_same_bytes(self):
        """The order in which things were entered, and what was taken back, is not in the export."""
        steps = [
            lambda books: self.json("offer", "add", "--name=Winch", "id=winch", "type=softwareAsAService",
                                    "listing=subscription", "status=live", "live-since=2025-12-01", books=books),
            lambda books: self.json("offer", "add", "--name=Hoist", "id=hoist", "owner=jo@acme.example", books=books),
            lambda books: self.json("import", "a.csv", books=books),
            lambda books: self.json("import", "b.csv", books=books),
        ]
        self.write_report("a.csv", [row(f"A{number}") for number in range(20)])
        self.write_report("b.csv", [row(f"B{number}") for number in range(20)])
        exports = set()
        for number, order in enumerate(([0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2])):
            books = self.folder / f"books-{number}"
            self.json("publisher", "add", "--name=Acme", books=books)
            for step in order:
                steps[step](books)
            self.json("offer", "add", "--name=Gone", "id=gone", books=books)
            self.json("offer", "remove", "gone", books=books)
            self.json("offer", "edit", "hoist", "owner=ann@acme.example", books=books)
            self.json("offer", "edit", "hoist", "owner=jo@acme.example", books=books)
            exports.add(self.export(books))
        self.assertEqual(len(exports), 1)
        (export,) = exports
        self.assertIsInstance(json.loads(export), dict)

    def test_export_depends_on_nothing_else(self):
        self.json("sample")
        first = self.export()
        second = self.text("export", "everything", "--output=-", "--kind=json", "--today=2031-01-01", LC_ALL="C",
                           TZ="Pacific/Kiritimati")
        self.assertEqual(first, second)

    def test_lists_as_lines(self):
        self.json("sample")
        for words, name in ((["publisher", "list"], "publishers"), (["offer", "list"], "offers"),
                            (["sales", "list", "--limit=250"], "sales"), (["benefits"], "benefits"),
                            (["editions", "list"], "editions"), (["resources", "list"], "resources"),
                            (["resources", "search", "listing"], "results")):
            with self.subTest(name=name):
                lines = self.text(*words, "--format=jsonl", f"--today={TODAY}").splitlines()
                self.assertEqual([json.loads(line) for line in lines],
                                 self.json(*words, f"--today={TODAY}")[name])

    def test_exports_agree_with_lists(self):
        self.json("sample")
        self.text("export", "offers", "--output=o.csv")
        self.text("export", "sales", "--output=s.csv")
        with (self.folder / "o.csv").open(newline="", encoding="utf-8-sig") as file:
            offers = list(csv.DictReader(file))
        self.assertEqual([offer["id"] for offer in offers],
                         [offer["id"] for offer in self.json("offer", "list")["offers"]])
        with (self.folder / "s.csv").open(newline="", encoding="utf-8-sig") as file:
            sales = list(csv.DictReader(file))
        listed = self.json("sales", "list", "--limit=100000")
        self.assertEqual(len(sales), listed["total"])
        self.assertEqual(sorted(sale["usd"] for sale in sales), sorted(sale["usd"] for sale in listed["sales"]))

    def test_publishers_apart(self):
        """What belongs to one publisher is not seen, counted or changed for another."""
        self.add_publisher("One")
        self.add_publisher("Two")
        self.write_report("a.csv", [row("P1", usd="700.00")])
        for number, publisher in enumerate(("one", "two")):
            self.add_offer("Winch", f"id={publisher}-winch", f"live-since=2025-12-0{number + 1}")
            self.json("publisher", "use", "two")
        self.json("import", "a.csv", "--publisher=two")
        counted = {publisher: self.json("report", f"--publisher={publisher}", f"--today={TODAY}")["billed_sales"]["counted"]
                   for publisher in ("one", "two")}
        self.assertEqual(counted, {"one": "0.00", "two": "700.00"})
        self.assertEqual([offer["id"] for offer in self.json("offer", "list", "--publisher=one")["offers"]], ["one-winch"])
        self.assert_fails("offer", "edit", "two-winch", "name=x", "--publisher=one", names="two-winch")
        self.json("import", "a.csv", "--publisher=one")
        self.json("publisher", "remove", "two")
        self.assertEqual(self.json("report", f"--today={TODAY}")["publisher"]["id"], "one")
        self.assertEqual(self.json("report", f"--today={TODAY}")["billed_sales"]["counted"], "700.00")


class Editions(PerksCase):
    def write_edition(self, name, **changes):
        edition = json.loads((EDITIONS / "2023-08.json").read_text())
        edition.update(id=name, **changes)
        return edition

    def load(self, edition):
        self.write("edition.json", json.dumps(edition))
        return self.json("editions", "load", "edition.json")

    def test_own_thresholds(self):
        edition = self.write_edition("own", label="Our own")
        for tier in edition["tiers"]:
            if tier["id"] == "t500":
                tier["thresholds"]["billed-sales"] = "123.45"
        self.add_publisher()
        self.add_offer()
        self.assertEqual(self.load(edition), {"id": "own"})
        self.assertIn("own", [entry["id"] for entry in self.json("editions", "list")["editions"]])
        for amount, tier in (("123.44", "publisher"), ("123.45", "t500")):
            report = self.json("whatif", f"--add-sales={amount}", "--edition=own", f"--today={TODAY}")
            self.assertEqual((report["edition"], report["tier"]["id"]), ("own", tier))
        differences = self.json("editions", "compare", "2023-08", "own")["differences"]
        self.assertTrue(any("t500" in difference["subject"] and difference["after"] == "123.45"
                            for difference in differences), differences)

    def test_use_is_kept(self):
        self.add_publisher()
        self.assertEqual(self.json("report")["edition"], "2023-08")
        self.json("editions", "use", "2023-12")
        self.assertEqual(self.json("report")["edition"], "2023-12")
        self.assertEqual(self.json("report", "--edition=2019-08")["edition"], "2019-08")
        self.assertEqual(self.json("report")["edition"], "2023-12")

    def test_refused(self):
        self.add_publisher()
        before = self.export()
        broken = self.write_edition("own")
        broken["tiers"][1]["thresholds"]["billed-sales"] = "abc"
        missing = self.write_edition("own")
        del missing["tiers"]
        for name, edition in (("broken", broken), ("missing", missing), ("shipped", self.write_edition("2023-08"))):
            with self.subTest(name=name):
                self.write(f"{name}.json", json.dumps(edition))
                self.assert_fails("editions", "load", f"{name}.json", names=f"{name}.json")
        for content in ("", "{", "[]", "null", "{}", "\0" * 100, "[" * 100000, '{"id": "a", "id": "b"}'):
            self.write("bad.json", content)
            self.assert_fails("editions", "check", "bad.json", names="bad.json")
            self.assert_fails("editions", "load", "bad.json", names="bad.json")
        self.assertEqual(self.export(), before)

    def test_check_says_what_load_does(self):
        self.write("edition.json", json.dumps(self.write_edition("own")))
        self.assertEqual(self.json("editions", "check", "edition.json"), {"id": "own", "valid": True})
        self.assertFalse(self.books.exists())
        for name in ("2019-08", "2023-08", "2023-12"):
            self.assertEqual(self.json("editions", "check", str(EDITIONS / f"{name}.json")),
                             {"id": name, "valid": True})


if __name__ == "__main__":
    unittest.main()
