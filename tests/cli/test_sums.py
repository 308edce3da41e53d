#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fifty thousand random rows, counted once more by the rules with whole numbers of cents."""

import datetime
import unittest

from perks_cli import PerksCase, TODAY, new_random

HEADER = ("PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,Currency,"
          "PayoutStatus,TrialDeployment")
ROWS = 50_000
TIERS = {
    "2023-08": [("publisher", 0), ("t500", 500), ("t25k", 25_000), ("t50k", 50_000), ("t100k", 100_000),
                ("t500k", 500_000), ("t1m", 1_000_000), ("t2m", 2_000_000), ("t5m", 5_000_000)],
    "2023-12": [("publisher", 0), ("t25k", 25_000), ("t100k", 100_000), ("t500k", 500_000), ("t1m", 1_000_000),
                ("t4m", 4_000_000)],
}


def dollars(cents):
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"


def spell(source, cents):
    """One of the spellings of an amount that CONTRACT part 4 names."""
    plain = dollars(cents)
    grouped = f"{abs(cents) // 100:,}.{abs(cents) % 100:02}"
    choices = [plain, f'"{"-" if cents < 0 else ""}{grouped}"']
    if cents < 0:
        choices.append(f'"({grouped})"')
    if cents % 10 == 0:
        choices.append(plain[:-1])
    return source.choice(choices)


class Sums(PerksCase):
    def make_rows(self, source):
        today = datetime.date.fromisoformat(TODAY)
        for number in range(ROWS):
            kind = source.choices(["billed", "trial", "rejected"], [90, 5, 5])[0]
            yield {
                "key": f"K{number}",
                "day": today - datetime.timedelta(days=source.randrange(-40, 1100)),
                "offer": source.choice(["Winch", "Hoist", "Listed", "Nobody’s"]),
                "cents": source.randrange(-2000, 12000),
                "kind": kind,
                "fraud": kind == "billed" and source.random() < 0.002,
            }

    def judge(self, line, edition):
        """By rules.md: why a row does not count, or None."""
        today = datetime.date.fromisoformat(TODAY)
        if line["fraud"]:
            return "fraud"
        if line["kind"] != "billed":
            return line["kind"]
        if line["offer"] == "Listed":
            return "not_transact"
        if line["day"] > today or (edition == "2023-12" and line["day"] <= today.replace(year=today.year - 1)):
            return "outside_window"
        return None

    def test_random_rows(self):
        source = new_random()
        rows = list(self.make_rows(source))
        self.add_publisher()
        self.add_offer("Winch")
        self.add_offer("Hoist")
        self.json("offer", "add", "--name=Listed", "type=azureVirtualMachine", "listing=byol", "status=live",
                  "live-since=2025-01-01")
        lines = [",".join([line["key"], "1", line["day"].isoformat(), line["offer"], "basic", spell(source, line["cents"]),
                           "1.00", "EUR", "Rejected" if line["kind"] == "rejected" else "Sent",
                           "true" if line["kind"] == "trial" else "false"]) for line in rows]
        source.shuffle(lines)
        half = len(lines) // 2
        self.write_report("one.csv", lines[:half + 1000], HEADER)
        self.write_report("two.csv", lines[half - 1000:], HEADER)
        files = self.json("import", "one.csv", "two.csv")["files"]
        self.assertEqual(sum(file["accepted"] for file in files), ROWS)
        self.assertEqual(sum(file["duplicates"] for file in files), 2000)
        self.assertEqual([file["refused"] for file in files], [[], []])
        self.json("sales", "mark-fraud", *[f"{line['key']}:1" for line in rows if line["fraud"]])
        for edition in TIERS:
            with self.subTest(edition=edition):
                self.check(rows, edition)
        self.assertEqual(self.json("verify"), {"ok": True, "findings": []})

    def check(self, rows, edition):
        today = datetime.date.fromisoformat(TODAY)
        counted = 0
        pace = 0
        excluded = dict.fromkeys(["fraud", "trial", "rejected", "not_transact", "outside_window", "user"], 0)
        for line in rows:
            reason = self.judge(line, edition)
            if reason is not None:
                excluded[reason] += line["cents"]
                continue
            counted += line["cents"]
            if line["day"] > today - datetime.timedelta(days=182):
                pace += line["cents"]

        report = self.json("report", f"--today={TODAY}", f"--edition={edition}")
        sales = report["billed_sales"]
        self.assertEqual(sales["counted"], dollars(counted))
        self.assertEqual(sales["excluded"], {name: dollars(cents) for name, cents in excluded.items()})

        reached = [tier for tier in TIERS[edition] if counted >= tier[1] * 100]
        following = [tier for tier in TIERS[edition] if counted < tier[1] * 100]
        self.assertEqual(report["tier"]["id"], reached[-1][0])
        self.assertEqual(report["tier"]["threshold"], dollars(reached[-1][1] * 100))
        if not following:
            self.assertIsNone(report["next"])
            return
        missing = following[0][1] * 100 - counted
        days = -(-missing * 182 // pace) if pace > 0 else None
        forecast = today + datetime.timedelta(days=days) if days is not None else None
        if forecast is not None and forecast > today.replace(year=today.year + 10):
            forecast = None
        self.assertEqual(report["next"]["id"], following[0][0])
        self.assertEqual(report["next"]["missing"], dollars(missing))
        self.assertEqual(report["next"]["forecast"], forecast and forecast.isoformat())

    def test_thresholds_to_the_cent(self):
        self.add_publisher()
        self.add_offer("Winch")
        for tier, threshold in TIERS["2023-08"][1:]:
            below = self.json("whatif", f"--add-sales={threshold - 1}.99", f"--today={TODAY}")
            there = self.json("whatif", f"--add-sales={threshold}", f"--today={TODAY}")
            self.assertEqual((below["next"]["id"], below["next"]["missing"]), (tier, "0.01"))
            self.assertEqual((there["tier"]["id"], there["tier"]["threshold"]), (tier, f"{threshold}.00"))

    def test_today(self):
        self.add_publisher()
        self.add_offer("Winch")
        self.write_report("a.csv", [f"P{month},1,2026-{month:02}-01,Winch,basic,{month}.00,1.00,EUR,Sent,false"
                                    for month in range(1, 13)], HEADER)
        self.json("import", "a.csv")
        for month in range(1, 13):
            report = self.json("report", f"--today=2026-{month:02}-01")
            self.assertEqual(report["today"], f"2026-{month:02}-01")
            self.assertEqual(report["billed_sales"]["counted"], dollars(100 * sum(range(1, month + 1))))


if __name__ == "__main__":
    unittest.main()
