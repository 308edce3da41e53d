#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exit statuses, usage and the one line of a reason."""

import os
import re
import subprocess
import unittest

from perks_cli import PROGRAM, PerksCase

COMMANDS = ["sample", "publisher add", "publisher list", "publisher show", "publisher edit", "publisher remove",
            "publisher use", "offer add", "offer list", "offer show", "offer edit", "offer remove", "import",
            "sales list", "sales mark-fraud", "sales clear-fraud", "report", "benefits", "claim", "claim list",
            "claim history", "engagement start", "engagement end", "engagement opt-out", "engagement opt-in",
            "engagement list", "engagement edit", "credit add", "credit use", "credit list", "credit edit",
            "credit remove", "deadlines", "editions list",
            "editions show", "editions compare", "editions check", "editions load", "editions use",
            "resources list", "resources search", "resources show", "explain tier", "explain benefit",
            "explain deadline", "whatif",
            "export", "verify"]


class Statuses(PerksCase):
    def test_help_of_each_command(self):
        for command in COMMANDS:
            for words in (command.split() + ["--help"], ["--help"] + command.split(), command.split() + ["-h"]):
                output = self.text(*words)
                self.assertTrue(output.startswith(f"Usage: perks {command}"), output)
                self.assertIn("--data-dir=DIR", output)
        self.assertFalse(self.books.exists(), "help opens no books")

    def test_help_lists_the_commands(self):
        listed = re.findall(r"^  ([a-z]+(?: [a-z-]+)?)  +\S", self.text("--help"), re.M)
        self.assertEqual(listed, COMMANDS)

    def test_version(self):
        self.assertRegex(self.text("--version"), r"^perks [0-9]+\.[0-9]+\.[0-9]+\n$")

    def test_wrong_words(self):
        cases = [
            ["nonsense"], ["report", "nonsense"], ["publisher"], ["publisher", "nonsense"], ["sales"],
            ["report", "--nonsense"], ["--nonsense", "report"], ["report", "-x"], ["report", "--limit=5"],
            ["report", "--today"], ["report", "--today=2023-02-29"], ["report", "--today=22.11.2026"],
            ["report", "--format=yaml"], ["report", "--publisher"], ["publisher", "add"], ["publisher", "show"],
            ["publisher", "show", "a", "b"], ["publisher", "edit", "a"], ["publisher", "edit", "a", "b"],
            ["offer", "add"], ["offer", "add", "--name=x", "y"], ["import"], ["sales", "mark-fraud"],
            ["sales", "list", "--limit=ten"], ["sales", "list", "--from=2026-13-01"],
            ["sales", "list", "--sort=shape"], ["benefits", "--category=free"], ["claim"], ["claim", "x"],
            ["claim", "x", "nonsense"], ["claim", "x", "done", "--expires=never"], ["claim", "history"],
            ["claim", "list", "--date=2026-01-01"], ["engagement"], ["engagement", "start"],
            ["engagement", "end", "a", "b"], ["engagement", "opt-in", "a", "--manager=b"],
            ["engagement", "edit", "a", "b"], ["credit"], ["credit", "add"], ["credit", "use", "a"],
            ["credit", "use", "a", "b"], ["credit", "edit", "a", "b"], ["credit", "remove"],
            ["credit", "add", "--amount=1", "--kind=gift", "--start=2026-01-01", "--end=2026-02-01"],
            ["deadlines", "--within=-1"], ["deadlines", "soon"], ["editions"], ["editions", "compare", "a"], ["resources", "search"],
            ["explain"], ["explain", "nonsense"], ["explain", "deadline"], ["whatif"], ["whatif", "--add-sales=much"], ["export"],
            ["export", "sales"], ["export", "nonsense", "--output=a.csv"], ["export", "sales", "--output=a.doc"],
            ["export", "sales", "--output=-"], ["export", "sales", "--output=a.csv", "--kind=doc"],
            ["verify", "file"], ["history"], ["undo"], ["backup", "x"],
        ]
        for words in cases:
            with self.subTest(words=words):
                self.assert_fails(*words, status=2)
        self.assertFalse(self.books.exists(), "wrong words open no books")

    def test_usage_is_that_of_the_command(self):
        _, _, errors = self.run_perks("sales", "list", "--limit=x")
        self.assertIn("\nUsage: perks sales list ", errors)
        _, _, errors = self.run_perks("sales")
        self.assertIn("\nUsage: perks sales list ", errors)
        self.assertIn("\n       perks sales mark-fraud [--keys=FILE] [KEY", errors)

    def test_options_anywhere(self):
        self.add_publisher()
        for words in (["--today=2026-11-22", "--format=json", "report"], ["report", "--format=json", "--today=2026-11-22"],
                      ["--format", "json", "report", "--today", "2026-11-22"]):
            self.assertIn('"2026-11-22"', self.text(*words))

    def test_unknown_fields_and_values(self):
        self.add_publisher()
        self.add_offer("Winch", "id=winch")
        cases = [
            ("colour=red", ["colour", "live-since", "primary-contact"]),
            ("path=list", ["path"]),
            ("type=toaster", ["type", "softwareAsAService", "microsoft365App"]),
            ("storefront=corner-shop", ["storefront", "azure-marketplace", "appsource"]),
            ("listing=gift", ["listing", "contact-me", "free-trial", "test-drive", "get-it-now-free", "byol",
                              "subscription", "usage-based"]),
            ("consulting=chat", ["consulting", "assessment", "briefing", "implementation", "proof-of-concept",
                                 "workshop"]),
            ("visibility=shy", ["visibility", "public", "private"]),
            ("status=gone", ["status", "draft", "live", "delisted"]),
            ("portal=door", ["portal", "cloud-partner-portal", "partner-center"]),
            ("owner-left=maybe", ["owner-left", "yes", "no"]),
            ("listing-optimized=1", ["listing-optimized", "yes", "no"]),
            ("live-since=2025-02-29", ["live-since", "2025-02-29"]),
            ("contacted-on=29.02.2024", ["contacted-on"]),
            ("teams-mau=many", ["teams-mau", "many"]),
            ("teams-mau=-1", ["teams-mau", "-1"]),
        ]
        before = self.export()
        for field, names in cases:
            with self.subTest(field=field):
                self.assert_fails("offer", "edit", "winch", "name=Changed", field, names=names)
                self.assert_fails("offer", "add", "--name=New", field, names=names)
        self.assertEqual(self.export(), before, "a command is all or nothing")

    def test_mpn_id(self):
        for mpn_id in ("letters", "123", "12345678901", "12 34567", ""):
            status, output, errors = self.run_perks("publisher", "add", "--name=x", f"--mpn-id={mpn_id}")
            self.assertIn(status, (1, 2))
            self.assertIn("mpn-id", errors)
            self.assertEqual(output, "")
        for mpn_id in ("1234", "1234567890"):
            self.add_publisher(f"Good {mpn_id}", mpn_id)

    def test_not_found(self):
        self.add_publisher()
        for words in (["publisher", "show", "nobody"], ["offer", "show", "nothing"], ["editions", "show", "1999-01"],
                      ["resources", "show", "nothing"], ["sales", "mark-fraud", "nothing"],
                      ["explain", "benefit", "nothing"], ["explain", "deadline", "nothing"],
                      ["claim", "nothing", "done"],
                      ["claim", "history", "nothing"], ["claim", "list", "--offer=nothing"],
                      ["engagement", "start", "nothing"], ["engagement", "end", "nothing"],
                      ["engagement", "opt-out", "nothing"], ["engagement", "edit", "nothing", "notes=x"],
                      ["credit", "use", "nothing", "5"], ["credit", "edit", "nothing", "note=x"],
                      ["credit", "remove", "nothing"],
                      ["report", "--publisher=nobody"], ["report", "--edition=1999-01"],
                      ["import", "nothing.csv"], ["editions", "load", "nothing.json"],
                      ["editions", "check", "nothing.json"]):
            with self.subTest(words=words):
                named = [word for word in words if word.startswith(("no", "--", "1999"))][0]
                self.assert_fails(*words, names=named.split("=")[-1])

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_read_only_directory(self):
        self.add_publisher()
        for path in [*self.books.rglob("*"), self.books]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        self.addCleanup(self.books.chmod, 0o755)
        self.assert_fails("publisher", "add", "--name=x", names=str(self.books))

    def test_directory_is_a_file(self):
        self.write("file", "")
        self.assert_fails("report", books=self.folder / "file", names="file")
        self.assert_fails("report", books=self.folder / "file" / "books", names="file")

    def test_default_directory(self):
        status, _, errors = self.run_perks("--data-dir=own", "publisher", "add", "--name=x")
        self.assertEqual((status, errors), (0, ""))
        self.assertTrue((self.folder / "own" / "books.sqlite3").exists(), "relative to where the command was typed")
        for name, value, place in (("XDG_DATA_HOME", str(self.folder / "data"), "data/perks"),
                                   ("UNUSED", "", ".local/share/perks")):
            subprocess.run([PROGRAM, "publisher", "add", "--name=x"], cwd=self.folder, check=True,
                           env=self.environment(**{name: value}), stdout=subprocess.DEVNULL)
            self.assertTrue((self.folder / place / "books.sqlite3").exists(), place)


if __name__ == "__main__":
    unittest.main()
