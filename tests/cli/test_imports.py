#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an import takes, what it refuses and what it does twice."""

import os
import unittest
from pathlib import Path

from perks_cli import HEADER, PerksCase, TODAY, row


class Imports(PerksCase):
    def setUp(self):
        super().setUp()
        self.add_publisher()
        self.add_offer()

    def counted(self, *words):
        return self.json("report", f"--today={TODAY}", *words)["billed_sales"]["counted"]

    def test_bad_files(self):
        (self.folder / "folder.csv").mkdir()
        self.write("empty.csv", "")
        self.write("binary.csv", bytes(range(256)) * 400)
        self.write("zeros.csv", bytes(100000))
        self.write("unknown.csv", "Colour,Shape\nred,round\n")
        self.write("long-cell.csv", f"{HEADER}\n{row('P1', offer='x' * 10_000_000)}\n")
        self.write("long-line.csv", "x" * 10_000_000)
        self.write("quote.csv", f'{HEADER}\n"P1,1,2026-01-01,Winch\n')
        self.write_report("words.csv", [row("P1", usd="fifty"), row("P2", usd="a lot")])
        before = self.export()
        for name in ("folder", "empty", "binary", "zeros", "unknown", "long-cell", "long-line", "quote", "words",
                     "missing"):
            with self.subTest(name=name):
                reason = self.assert_fails("import", f"{name}.csv", names=f"{name}.csv")
                self.assertLess(len(reason), 1000)
        self.assertEqual(self.export(), before)

    def test_header_alone(self):
        self.write("header.csv", HEADER + "\n")
        (file,) = self.json("import", "header.csv")["files"]
        self.assertEqual((file["rows"], file["accepted"], file["refused"]), (0, 0, []))

    def test_bad_rows(self):
        rows = [row("P1", usd="1.00"), row("P2", usd="fifty"), row("P3", "2025-02-29"), row("", usd="1.00"),
                row("P5", offer=""), "P6,1,2026-01-01", row("P7") + ",more,and,more", row("P8", "2024-02-29")]
        self.write_report("mixed.csv", rows)
        (file,) = self.json("import", "mixed.csv")["files"]
        refused = [(line["line"], line["column"], line["reason"]) for line in file["refused"]]
        self.assertEqual(refused, [
            (3, "EstimatedRevenueUSD", "not-a-number"), (4, "MonthStartDate", "not-a-date"),
            (5, "PurchaseRecordId", "key-missing"), (6, "OfferName", "offer-missing"),
            (7, None, "too-few-fields"), (8, None, "too-many-fields")])
        self.assertEqual((file["rows"], file["accepted"]), (8, 2))
        self.assertEqual(file["sum_usd"], "11.00")

    def test_refused_rows_in_words(self):
        self.write_report("bad.csv", [row("G")] + [row(f"B{i}", usd="five") for i in range(22)])
        text = self.text("import", "bad.csv")
        self.assertEqual(text.count("column EstimatedRevenueUSD"), 10)
        self.assertTrue(text.endswith("and 12 more\n"), text)

    def test_smallest_amount_replaced_in_one_file(self):
        """The smallest amount has no opposite, and can be taken back all the same."""
        self.write_report("a.csv", [row("P1", usd="-92233720368547758.08"), row("P1", usd="1.00")])
        (file,) = self.json("import", "a.csv")["files"]
        self.assertEqual((file["accepted"], file["updated"], file["sum_usd"]), (1, 1, "1.00"))
        self.assertEqual(self.counted(), "1.00")

    def test_sum_too_large(self):
        self.write_report("a.csv", [row("P1")])
        self.write_report("b.csv", [row(key, usd="92233720368547758.07") for key in ("P2", "P3")])
        before = self.export()
        self.assert_fails("import", "a.csv", "b.csv", names=("“b.csv”", "larger"))
        self.assertEqual(self.export(), before)

    def test_same_file_twice(self):
        self.write_report("a.csv", [row("P1", usd="1.10"), row("P2", usd="2.20")])
        first = self.json("import", "a.csv")["files"][0]
        content = self.export()
        second = self.json("import", "a.csv")["files"][0]
        self.assertEqual((first["accepted"], first["already_imported"]), (2, False))
        self.assertEqual((second["accepted"], second["updated"], second["already_imported"]), (0, 0, True))
        self.assertEqual(self.export(), content)
        self.write_report("copy.csv", [row("P1", usd="1.10"), row("P2", usd="2.20")])
        self.assertTrue(self.json("import", "copy.csv")["files"][0]["already_imported"], "known by content, not name")
        self.assertEqual(self.counted(), "3.30")

    def test_same_file_twice_in_one_command(self):
        self.write_report("a.csv", [row("P1", usd="1.10")])
        files = self.json("import", "a.csv", "a.csv")["files"]
        self.assertEqual([file["accepted"] for file in files], [1, 0])
        self.assertEqual(self.counted(), "1.10")

    def test_overlap_in_either_order(self):
        rows = [row(f"P{i:03}", f"2026-{i % 9 + 1:02}-01", usd=f"{i}.{i % 100:02}") for i in range(300)]
        self.write_report("one.csv", rows[:200])
        self.write_report("two.csv", rows[100:])
        exports = []
        for number, names in enumerate((["one.csv", "two.csv"], ["two.csv", "one.csv"])):
            books = self.folder / f"books-{number}"
            self.json("publisher", "add", "--name=Acme", books=books)
            self.json("offer", "add", "--name=Winch", "type=softwareAsAService", "listing=subscription",
                      "status=live", "live-since=2025-12-01", books=books)
            results = [self.json("import", name, books=books)["files"][0] for name in names]
            self.assertEqual([(file["accepted"], file["duplicates"]) for file in results], [(200, 0), (100, 100)])
            exports.append(self.export(books))
        self.assertEqual(exports[0], exports[1])

    def test_updated_row(self):
        self.write_report("a.csv", [row("P1", usd="10.00"), row("P2", usd="1.00")])
        self.write_report("b.csv", [row("P1", usd="12.50"), row("P2", usd="1.00"), row("P3", usd="0.25")])
        self.json("import", "a.csv")
        file = self.json("import", "b.csv")["files"][0]
        self.assertEqual((file["accepted"], file["duplicates"], file["updated"]), (1, 1, 1))
        self.assertEqual(self.counted(), "13.75")

    def test_fraud_survives(self):
        self.write_report("a.csv", [row("P1", usd="10.00"), row("P2", usd="1.00")])
        self.write_report("b.csv", [row("P1", usd="12.50"), row("P2", usd="1.00")])
        self.json("import", "a.csv")
        key = next(sale["key"] for sale in self.json("sales", "list")["sales"] if sale["usd"] == "10.00")
        self.json("sales", "mark-fraud", key)
        self.assertEqual(self.counted(), "1.00")
        file = self.json("import", "b.csv")["files"][0]
        self.assertEqual((file["updated"], file["sum_usd"], file["fraud_usd"]), (1, "0.00", "12.50"))
        self.json("import", "a.csv")
        sales = self.json("report", f"--today={TODAY}")["billed_sales"]
        self.assertEqual((sales["counted"], sales["excluded"]["fraud"]), ("1.00", "12.50"))
        self.json("sales", "clear-fraud", key)
        self.assertEqual(self.counted(), "13.50")

    def test_dry_run(self):
        self.write_report("a.csv", [row("P1", usd="10.00")])
        before = self.export()
        for flag in ("--dry-run", "-n"):
            result = self.json("import", "a.csv", flag)
            self.assertTrue(result["dry_run"])
            self.assertEqual(result["files"][0]["accepted"], 1)
            self.assertEqual(self.export(), before)

    def test_one_bad_file_of_two(self):
        self.write_report("a.csv", [row("P1")])
        self.write("b.csv", "Colour\nred\n")
        before = self.export()
        self.assert_fails("import", "a.csv", "b.csv", names="b.csv")
        self.assertEqual(self.export(), before)

    def test_export_and_import_again(self):
        self.write_report("a.csv", [row("P1", offer='"=cmd|x, ""y"""', usd="-12.50"), row("P2", offer="Café")])
        self.json("import", "a.csv")
        self.text("export", "sales", "--output=out.json")
        self.text("export", "sales", "--output=out.csv")
        text = (self.folder / "out.csv").read_text()
        self.assertIn("-12.50", text)
        self.assertIn("Café", text)
        self.assertNotIn(",=cmd", text)
        self.assertNotIn(',"=cmd', text)

    def test_name_that_is_not_text(self):
        """A file’s name may be any bytes; JSON and the books take text only."""
        name = b"sales-\xff.csv"
        Path(os.fsdecode(os.fsencode(self.folder) + b"/" + name)).write_text(f"{HEADER}\n{row('P1')}\n")
        for flags in (["--dry-run"], [], []):
            (file,) = self.json("import", name, *flags)["files"]
            self.assertEqual(file["name"], "sales-\ufffd.csv")
        self.assertIn("P1:1", self.export())
        written = self.json("export", "sales", b"--output=out-\xff.csv")
        self.assertEqual(written, {"output": "out-\ufffd.csv"})
        self.assertTrue(os.path.exists(os.fsencode(self.folder) + b"/out-\xff.csv"))
        self.assertEqual(self.json("verify"), {"ok": True, "findings": []})


if __name__ == "__main__":
    unittest.main()
