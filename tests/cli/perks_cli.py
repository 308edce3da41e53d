# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built program on a data directory of its own, as a script would."""

import json
import os
import random
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["PERKS_PROGRAM"]
HEADER = "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,Currency"
TODAY = "2026-11-22"


def new_random():
    """A generator whose seed is printed, and taken from PERKS_SEED where that is set."""
    seed = int(os.environ.get("PERKS_SEED", random.SystemRandom().randrange(2 ** 32)))
    print(f"PERKS_SEED={seed}", flush=True)
    return random.Random(seed)


def row(key, day="2026-01-01", offer="Winch", usd="10.00"):
    return f"{key},1,{day},{offer},basic,{usd},{usd},USD"


class PerksCase(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="perks-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.books = self.folder / "books"

    def environment(self, **changes):
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DBUS_SESSION_BUS_ADDRESS", "COLUMNS", "NO_COLOR", "XDG_DATA_HOME")}
        environment.update({"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder)}, **changes)
        return environment

    def start(self, *words, books=None, **changes):
        return subprocess.Popen([PROGRAM, f"--data-dir={books or self.books}", *words], cwd=self.folder,
                                env=self.environment(**changes), stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run_perks(self, *words, **settings):
        process = self.start(*words, **settings)
        output, errors = process.communicate(timeout=120)
        return process.returncode, output.decode(), errors.decode()

    def text(self, *words, **settings):
        status, output, errors = self.run_perks(*words, **settings)
        self.assertEqual((status, errors), (0, ""), words)
        return output

    def json(self, *words, **settings):
        return json.loads(self.text("--format=json", *words, **settings))

    def assert_fails(self, *words, status=1, names=(), **settings):
        """Status, nothing on standard output, and one line that names what is wrong."""
        got, output, errors = self.run_perks(*words, **settings)
        self.assertEqual((got, output), (status, ""), (words, errors))
        lines = errors.splitlines()
        self.assertTrue(lines and lines[0].startswith("perks: "), errors)
        if status == 1:
            self.assertEqual(len(lines), 1, errors)
        else:
            self.assertTrue(lines[1].startswith("Usage: perks"), errors)
        for name in [names] if isinstance(names, str) else names:
            self.assertIn(name, lines[0], words)
        return lines[0]

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def write_report(self, name, rows, header=HEADER):
        return self.write(name, "\n".join([header, *rows]) + "\n")

    def add_publisher(self, name="Acme Hoists", mpn_id="1234567"):
        return self.json("publisher", "add", f"--name={name}", f"--mpn-id={mpn_id}")["id"]

    def add_offer(self, name="Winch", *fields, **settings):
        usual = ["type=softwareAsAService", "listing=subscription", "status=live", "live-since=2025-12-01"]
        return self.json("offer", "add", f"--name={name}", *usual, *fields, **settings)["id"]

    def export(self, books=None):
        return self.text("export", "everything", "--output=-", "--kind=json", books=books)
