#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text for people, and two commands at the same time."""

import os
import pty
import subprocess
import unittest

from perks_cli import PROGRAM, PerksCase, TODAY, row


class Text(PerksCase):
    def on_terminal(self, *words, **changes):
        """What a person sees on a terminal of 80 columns."""
        master, slave = pty.openpty()
        environment = self.environment(TERM="xterm", COLUMNS="80", **changes)
        process = subprocess.Popen([PROGRAM, f"--data-dir={self.books}", *words], cwd=self.folder, env=environment,
                                   stdin=slave, stdout=slave, stderr=slave)
        os.close(slave)
        output = b""
        while True:
            try:
                part = os.read(master, 65536)
            except OSError:
                break
            if not part:
                break
            output += part
        os.close(master)
        self.assertEqual(process.wait(), 0)
        return output.decode()

    def test_piped_has_no_escapes(self):
        self.json("sample")
        for words in (["report"], ["benefits"], ["sales", "list"], ["explain", "tier"], ["--help"]):
            self.assertNotIn("\033", self.text(*words, f"--today={TODAY}"))

    def test_terminal(self):
        self.json("sample")
        colours = self.on_terminal("report", f"--today={TODAY}")
        plain = self.on_terminal("report", f"--today={TODAY}", NO_COLOR="1")
        self.assertIn("\033[", colours)
        self.assertNotIn("\033", plain)
        self.assertEqual(plain.replace("\r\n", "\n"), self.text("report", f"--today={TODAY}"))

    def test_tables_fit_a_terminal(self):
        self.json("sample")
        for words in (["offer", "list"], ["sales", "list"], ["explain", "tier"]):
            lines = self.on_terminal(*words, f"--today={TODAY}", NO_COLOR="1").split("\r\n")
            self.assertLessEqual(max(map(len, lines)), 80, words)

    def test_ascii(self):
        self.json("sample")
        report = self.text("report", f"--today={TODAY}", LC_ALL="C")
        # The name of an offer stays as its owner writes it.
        self.assertTrue(report.replace("Café", "").isascii(), report)
        bar = next(line for line in report.splitlines() if line.startswith("["))
        self.assertRegex(bar, r"^\[[#.|]+\]$")
        self.assertNotIn("\033", report)

    def test_json_in_every_locale(self):
        self.json("publisher", "add", "--name=Café “Zwölf”")
        for locale in ("C", "POSIX", "C.UTF-8"):
            self.assertEqual(self.json("publisher", "list", LC_ALL=locale)["publishers"][0]["name"], "Café “Zwölf”")

    def test_names_cannot_steer_a_terminal(self):
        self.add_publisher("Evil\033[2J\nName")
        self.write_report("a.csv", [row("P1", offer="Red\033[31m")])
        self.json("import", "a.csv")
        for words in (["publisher", "list"], ["report"], ["sales", "list"], ["publisher", "show", "evil-2j-name"]):
            status, output, _ = self.run_perks(*words)
            if status == 0:
                self.assertNotIn("\033", output)

    def test_no_progress_in_pipes(self):
        self.add_publisher()
        self.write_report("a.csv", [row(f"P{i}") for i in range(20000)])
        _, _, errors = self.run_perks("import", "a.csv")
        self.assertEqual(errors, "")

    def test_closed_pipe(self):
        self.json("sample")
        process = self.start("sales", "list", "--limit=100000")
        process.stdout.read(100)
        process.stdout.close()
        process.wait(timeout=60)
        process.stderr.close()
        self.assertEqual(self.json("verify"), {"ok": True, "findings": []})

    def test_closed_output(self):
        """A closed standard output is no place in the data directory, and the answer is not given."""
        self.add_publisher()
        before = self.export()
        files = sorted(path.name for path in self.books.iterdir())
        for words in ("report", "sales list", "export sales --output=- --kind=csv"):
            shell = f'"$0" --data-dir="$1" {words} >&-'
            result = subprocess.run(["sh", "-c", shell, PROGRAM, self.books], cwd=self.folder, env=self.environment(),
                                    stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(result.returncode, 1, words)
            self.assertEqual(len(result.stderr.decode().splitlines()), 1, result.stderr)
            self.assertEqual(sorted(path.name for path in self.books.iterdir()), files)
            self.assertRegex((self.books / "perks.lock").read_text(), r"^[0-9]+\n$", "nothing but a process id")
        for closed in ("2>&-", ">&- 2>&-", ">&- 2>&- <&-"):
            shell = f'"$0" --data-dir="$1" bogus {closed}'
            result = subprocess.run(["sh", "-c", shell, PROGRAM, self.books], cwd=self.folder, env=self.environment(),
                                    timeout=60)
            self.assertEqual(result.returncode, 2, closed)
        self.assertEqual(self.export(), before)


class Together(PerksCase):
    def test_commands_at_the_same_time(self):
        self.add_publisher()
        processes = [self.start("offer", "add", f"--name=Offer {number}") for number in range(8)]
        for process in processes:
            output, errors = process.communicate(timeout=60)
            self.assertEqual((process.returncode, errors.decode()), (0, ""))
        names = {offer["name"] for offer in self.json("offer", "list")["offers"]}
        self.assertEqual(names, {f"Offer {number}" for number in range(8)})

    def test_import_and_report_at_the_same_time(self):
        self.add_publisher()
        self.write_report("a.csv", [row(f"P{number}", usd="1.00") for number in range(20000)])
        importing = self.start("import", "a.csv")
        reports = [self.json("report", f"--today={TODAY}")["billed_sales"]["counted"] for _ in range(3)]
        self.assertEqual(importing.wait(timeout=60), 0)
        importing.communicate()
        self.assertLessEqual(set(reports), {"0.00", "20000.00"}, "all of an import or nothing")
        self.assertEqual(self.json("report", f"--today={TODAY}")["billed_sales"]["counted"], "20000.00")


if __name__ == "__main__":
    unittest.main()
