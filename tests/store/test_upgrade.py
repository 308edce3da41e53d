#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Books that an earlier version of the program wrote, against what that version said of them.

data/books-N.sql are the books and data/books-N.json is what `export everything` of that version wrote.
Fields that came later are in the export of today, and nothing is entered in them.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"
PROGRAM = Path(sys.argv.pop(1)).resolve()
NEW_FIELDS = {
    1: {"former-paths", "opted-in-on", "activities", "by"},
}


class UpgradeCase(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="perks-upgrade-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def run_perks(self, *words):
        environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
        environment.update(HOME=str(self.folder), XDG_RUNTIME_DIR=str(self.folder))
        process = subprocess.run([PROGRAM, f"--data-dir={self.folder}", "--today=2024-11-22", *words],
                                 env=environment, cwd=self.folder, capture_output=True, text=True, timeout=60)
        self.assertEqual((process.returncode, process.stderr), (0, ""), words)
        return process.stdout

    def write_books(self, version):
        connection = sqlite3.connect(self.folder / "books.sqlite3")
        connection.executescript((DATA / f"books-{version}.sql").read_text())
        connection.close()

    def export(self):
        return json.loads(self.run_perks("export", "everything", "--kind=json", "--output=-"))

    def drop_new_fields(self, books, names):
        """What the old version would have written; says which new fields are there."""
        seen = set()
        for records in books.values():
            for record in records if isinstance(records, list) else []:
                for name in names & record.keys():
                    self.assertIsNone(record.pop(name), name)
                    seen.add(name)
        return seen

    def test_export(self):
        for version, names in NEW_FIELDS.items():
            with self.subTest(version=version):
                self.write_books(version)
                books = self.export()
                self.assertEqual(self.drop_new_fields(books, names), names)
                self.assertEqual(books, json.loads((DATA / f"books-{version}.json").read_text()))
                self.assertEqual(self.run_perks("verify"), "The books are sound.\n")

    def test_figures(self):
        """By hand from the rows of data/books-1.sql: A1 1200.50, A2 850.00, A/5 -20.00 and A6 10.00 are billed,
        A3 99.99 is fraud, A4 a trial."""
        self.write_books(1)
        report = json.loads(self.run_perks("report", "--format=json"))
        self.assertEqual(report["billed_sales"]["counted"], "2040.50")
        self.assertEqual(report["billed_sales"]["excluded"]["fraud"], "99.99")
        self.assertEqual(report["publisher"]["id"], "contoso-cafe")
        report = json.loads(self.run_perks("--publisher=second-ltd", "report", "--format=json"))
        self.assertEqual(report["billed_sales"]["counted"], "7.00")


if __name__ == "__main__":
    unittest.main()
