#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes of CONTRACT part 2, key by key."""

import hashlib
import json
import unittest
from pathlib import Path

from perks_cli import PerksCase, TODAY, row

OFFER_FIELDS = {"id", "name", "type", "storefront", "listing", "consulting", "visibility", "status", "live-since",
                "owner", "primary-contact", "owner-left", "contacted-on", "portal", "listing-optimized",
                "co-sell-ready", "country", "product-family", "teams-mau", "teams-mau-on", "path"}
STATES = {"locked", "available", "blocked", "requested", "active", "done", "declined", "expired", "revoked"}
CONDITIONS = {"byol", "listing-optimization", "private-offer", "public-listing", "region", "co-sell-ready",
              "marketing-contact", "not-enrolled", "not-live", "opted-out"}
RULES = {"mpn-id-missing", "contact-missing", "contact-generic", "contact-silence", "owner-left",
         "claim-reply-overdue", "claim-expiring", "complete-by", "engagement-ending", "benefit-unclaimed",
         "optimization-first", "credit-ending", "credit-gap", "tier-at-risk", "isv-connect", "offer-delisted",
         "sync-failing", "edition-superseded"}
AMOUNT = r"^-?[0-9]+\.[0-9]{2}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


class Shapes(PerksCase):
    def setUp(self):
        super().setUp()
        self.json("sample")

    def assert_keys(self, value, keys):
        self.assertLessEqual(set(keys), set(value), value)

    def assert_amount(self, text, nullable=False):
        if not (nullable and text is None):
            self.assertRegex(text, AMOUNT)

    def assert_day(self, text, nullable=False):
        if not (nullable and text is None):
            self.assertRegex(text, DAY)

    def test_report(self):
        report = self.json("report", f"--today={TODAY}")
        self.assert_keys(report, ["publisher", "edition", "today", "billed_sales", "tier", "next", "benefits",
                                  "attention"])
        self.assertEqual(report["publisher"]["name"], "Pantlerwick Software")
        self.assertEqual(set(report["publisher"]), {"id", "name", "mpn_id"})
        self.assertEqual(report["edition"], "2023-08")
        self.assertEqual(report["today"], TODAY)

        sales = report["billed_sales"]
        self.assert_keys(sales, ["currency", "counted", "window", "excluded"])
        self.assertEqual(sales["currency"], "USD")
        self.assertEqual(sales["window"], {"from": None, "to": TODAY})
        self.assert_keys(sales["excluded"], ["fraud", "outside_window", "not_transact", "user"])
        for amount in [sales["counted"], *sales["excluded"].values()]:
            self.assert_amount(amount)

        self.assert_keys(report["tier"], ["id", "label", "threshold", "by", "since", "provenance",
                                         "falls_on"])
        self.assertEqual(report["tier"]["by"], "billed-sales")
        self.assertEqual(report["tier"]["provenance"], "published")
        self.assert_day(report["tier"]["since"])
        self.assert_keys(report["next"], ["id", "label", "threshold", "missing", "forecast"])
        self.assert_amount(report["next"]["missing"])
        self.assert_day(report["next"]["forecast"], nullable=True)

        self.assert_keys(report["benefits"], ["unlocked", "claimed", "done", "locked", "unused_value"])
        self.assert_amount(report["benefits"]["unused_value"])
        for name in ("unlocked", "claimed", "done", "locked"):
            self.assertIsInstance(report["benefits"][name], int)

        self.assertTrue(report["attention"])
        for line in report["attention"]:
            self.assertEqual(list(line)[:5], ["rule", "entity", "due", "text", "source"])
            self.assertEqual(list(line)[5:], ["id", "provenance", "action"])
            self.assertEqual(line["id"], f'{line["rule"]}/{line["entity"]}')
            self.assertIn(line["rule"], RULES)
            self.assertRegex(line["entity"], r"^[a-z]+:.+")
            self.assert_day(line["due"], nullable=True)
            self.assertRegex(line["source"], r"^[0-9]{4}-[0-9]{2}#[a-z-]+$")

    def test_whatif_is_a_report(self):
        report = self.json("report", f"--today={TODAY}")
        whatif = self.json("whatif", "--add-sales=13881.04", f"--today={TODAY}")
        self.assertEqual(list(whatif), list(report))
        self.assertEqual(whatif["tier"]["id"], report["next"]["id"])
        self.assertEqual(whatif["billed_sales"]["counted"], whatif["tier"]["threshold"])

    def test_benefits(self):
        benefits = self.json("benefits", f"--today={TODAY}")
        self.assertEqual(set(benefits), {"benefits"})
        for benefit in benefits["benefits"]:
            self.assert_keys(benefit, ["id", "name", "category", "path", "first_tier", "offer", "state", "missing",
                                       "amount", "expires", "provenance"])
            self.assertIn(benefit["category"], {"marketing", "sales", "technical"})
            self.assertIn(benefit["state"], STATES)
            self.assertIn(benefit["provenance"], {"published", "assumed", "user"})
            self.assert_amount(benefit["amount"], nullable=True)
            self.assert_day(benefit["expires"], nullable=True)
            for missing in benefit["missing"]:
                self.assertEqual(set(missing), {"condition", "text"})
                self.assertIn(missing["condition"], CONDITIONS)
                self.assertTrue(missing["text"])
            if benefit["state"] == "blocked":
                self.assertTrue(benefit["missing"])

    def test_publishers(self):
        publishers = self.json("publisher", "list")
        self.assertEqual(set(publishers), {"publishers"})
        self.assert_keys(publishers["publishers"][0], ["id", "name", "mpn_id"])
        shown = self.json("publisher", "show", publishers["publishers"][0]["id"])
        self.assertEqual(shown, publishers["publishers"][0])

    def test_offers(self):
        offers = self.json("offer", "list")
        self.assertEqual(set(offers), {"offers"})
        for offer in offers["offers"]:
            self.assert_keys(offer, OFFER_FIELDS)
            self.assertEqual(self.json("offer", "show", offer["id"]), offer)
        ids = [offer["id"] for offer in offers["offers"]]
        self.assertEqual(ids, sorted(ids))

    def test_sales(self):
        sales = self.json("sales", "list", "--limit=7")
        self.assertEqual(set(sales), {"sales", "total"})
        self.assertEqual(sales["total"], 2051)
        self.assertEqual(len(sales["sales"]), 7)
        self.assertEqual(len(self.json("sales", "list")["sales"]), 100)
        for sale in sales["sales"]:
            self.assert_keys(sale, ["key", "day", "offer", "usd", "amount", "currency", "kind", "fraud"])
            self.assert_day(sale["day"])
            self.assert_amount(sale["usd"])
            self.assertIsInstance(sale["fraud"], bool)
        lines = self.text("sales", "list", "--limit=7", "--format=jsonl").splitlines()
        self.assertEqual([json.loads(line) for line in lines], sales["sales"])

    def test_editions(self):
        editions = self.json("editions", "list")
        self.assertEqual(set(editions), {"editions"})
        self.assertEqual([edition["id"] for edition in editions["editions"]], ["2019-08", "2023-08", "2023-12"])
        for edition in editions["editions"]:
            self.assert_keys(edition, ["id", "label", "tiers"])
            shown = self.json("editions", "show", edition["id"])
            self.assertLessEqual(edition.items(), shown.items())
            for figure in shown["figures"]:
                self.assertEqual(set(figure), {"name", "value", "source", "provenance", "note"})
                self.assertEqual(figure["provenance"] == "assumed", figure["note"] is not None)
            for clause in shown["clauses"]:
                self.assertEqual(set(clause), {"id", "title", "text", "source", "provenance"})
                self.assertTrue(clause["source"])
        comparison = self.json("editions", "compare", "2023-08", "2023-12")
        self.assertEqual(set(comparison), {"a", "b", "publisher", "differences"})
        self.assertEqual((comparison["a"], comparison["b"]), ("2023-08", "2023-12"))
        for difference in comparison["differences"] + comparison["publisher"]:
            self.assertEqual(set(difference), {"subject", "before", "after"})
        same = self.json("editions", "compare", "2019-08", "2019-08")
        self.assertEqual((same["differences"], same["publisher"]), ([], []))

    def test_resources(self):
        resources = self.json("resources", "list")
        self.assertEqual(set(resources), {"resources"})
        for resource in resources["resources"]:
            self.assertEqual(set(resource), {"id", "title", "category", "url", "summary", "offline"})
        results = self.json("resources", "search", "listing")
        self.assertEqual(set(results), {"results"})
        for result in results["results"]:
            self.assert_keys(result, ["id", "title", "snippet"])
        self.assertEqual(self.json("resources", "show", "toolkit")["id"], "toolkit")

    def test_explain(self):
        report = self.json("report", f"--today={TODAY}")
        tier = self.json("explain", "tier", f"--today={TODAY}")
        self.assert_keys(tier, ["tier", "threshold", "counted", "rows", "clauses"])
        self.assertEqual(tier["counted"], report["billed_sales"]["counted"])
        for line in tier["rows"]:
            self.assertEqual(set(line), {"offer", "month", "kind", "counts", "reason", "rows", "usd"})
            self.assertEqual(line["counts"], line["reason"] is None)
        counted = sum(int(line["usd"].replace(".", "")) for line in tier["rows"] if line["counts"])
        self.assertEqual(counted, int(tier["counted"].replace(".", "")))
        self.assertEqual(sum(line["rows"] for line in tier["rows"]), 2051)
        self.assertTrue(tier["clauses"])
        for clause in tier["clauses"]:
            self.assertEqual(set(clause), {"id", "title", "text", "source", "provenance"})

        benefit = self.json("explain", "benefit", "featured-category", f"--today={TODAY}")
        self.assert_keys(benefit, ["benefit", "conditions", "how", "clauses"])
        for condition in benefit["conditions"]:
            self.assertIn(condition["condition"], CONDITIONS)
            self.assertIsInstance(condition["met"], bool)

    def test_import(self):
        self.add_publisher()
        path = self.write_report("own.csv", [row("P1", usd="5.00"), row("P2", usd="abc"), row("P3", "2026-03-04")])
        result = self.json("import", "own.csv", "--publisher=acme-hoists")
        self.assertEqual(set(result), {"files", "dry_run"})
        self.assertIs(result["dry_run"], False)
        (file,) = result["files"]
        self.assertLessEqual({
            "name": "own.csv", "sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "dialect": "revenue",
            "rows": 3, "accepted": 2, "duplicates": 0, "updated": 0,
            "sum_usd": "15.00", "fraud_usd": "0.00", "first": "2026-01-01", "last": "2026-03-04",
            "already_imported": False,
        }.items(), file.items())
        self.assertEqual(file["refused"], [
            {"line": 3, "column": "EstimatedRevenueUSD", "value": "abc", "reason": "not-a-number"}])
        again = self.json("import", "own.csv", "--publisher=acme-hoists", "--dry-run")
        self.assertIs(again["dry_run"], True)
        self.assertIs(again["files"][0]["already_imported"], True)

    def test_verify_and_done(self):
        self.assertEqual(self.json("verify"), {"ok": True, "findings": []})
        self.assertEqual(self.json("editions", "use", "2019-08"), {})
        self.assertEqual(self.json("offer", "remove", "planner"), {})
        key = self.json("sales", "list", "--limit=1")["sales"][0]["key"]
        self.assertEqual(self.json("sales", "mark-fraud", key), {})
        self.assertEqual(self.json("claim", "marketing-toolkit", "requested"), {})

    def test_adds(self):
        publisher = self.json("publisher", "add", "--name=One")
        self.assertEqual(set(publisher), {"id"})
        offer = self.json("offer", "add", "--name=Two", "id=my-own", f"--publisher={publisher['id']}")
        self.assertEqual(offer, {"id": "my-own"})
        self.assertEqual(self.json("publisher", "edit", publisher["id"], "mpn-id=4321")["mpn_id"], "4321")
        self.assertEqual(self.json("publisher", "use", publisher["id"]), {})
        self.assertEqual(self.json("publisher", "remove", publisher["id"]), {})

    def test_nobody(self):
        books = self.folder / "empty"
        report = self.json("report", books=books)
        self.assertIsNone(report["publisher"])
        self.assertIsNone(report["tier"])
        self.assertEqual(self.json("publisher", "list", books=books), {"publishers": []})
        self.assertEqual(self.json("offer", "list", books=books), {"offers": []})
        self.assertEqual(self.json("sales", "list", books=books), {"sales": [], "total": 0})

    def test_sample_by_the_independent_count(self):
        """data/sample/expected.json is made by a program of its own."""
        expected = json.loads((Path(__file__).parents[2] / "data/sample/expected.json").read_text())
        standing = expected["standings"]["whole-past"]
        report = self.json("report", f"--today={expected['today']}", "--edition=2023-08")
        self.assertEqual(report["billed_sales"]["counted"], standing["counted"])
        for name, amount in standing["excluded"].items():
            self.assertEqual(report["billed_sales"]["excluded"][name], amount, name)
        self.assertLessEqual(standing["tier"].items(), report["tier"].items())
        self.assertLessEqual(standing["next"].items(), report["next"].items())


if __name__ == "__main__":
    unittest.main()
