#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample books are what their script makes, and show what they are there to show."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "data" / "sample"


class Sample(unittest.TestCase):
    def test_made_by_its_script(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, SAMPLE / "make-sample", folder], check=True,
                           stdout=subprocess.DEVNULL)
            for name in ("revenue.csv", "books.json"):
                with self.subTest(name):
                    self.assertEqual((Path(folder) / name).read_bytes(),
                                     (SAMPLE / name).read_bytes())

    def test_shows_what_it_should(self):
        done = subprocess.run([sys.executable, SAMPLE / "check-sample", "--compare"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
