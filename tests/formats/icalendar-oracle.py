#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""Random calendars of ours, read by two foreign programs: icalendar-oracle.py DUMP APPLICATION-ID

Each has to find exactly what was put in. Where one of them is known to misread what RFC 5545 allows,
only the other is asked; how often that was is printed.
"""

import base64
import datetime
import hashlib
import os
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse

try:
    import icalendar
except ImportError:
    print("python3-icalendar is not installed")
    sys.exit(77)

try:
    import vobject
except ImportError:
    print("python3-vobject is not installed")
    sys.exit(77)

N_CALENDARS = 400
CALM = ["word", "Ltd.", " ", ",", ";", ":", "\n", "\t", '"', "'", "=", "é", "€", "𝄞", "日本", "e\u0301", "\u00a0",
        "\U0001f468\u200d\U0001f469", "\u05e9\u05dc\u05d5\u05dd", "\ufeff", "n", "N", "BEGIN:VEVENT", "END:VCALENDAR",
        "SUMMARY:", "-", "+", "<b>", "&amp;"]
NASTY = CALM + ["\\", "\\", "\\n", "\\N", "\\,", "%2C", "%5C", "\r\n", "\r", "\n\n", "\x85", "\u2028", "\u2029",
                "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x1c", "\x1f", "\x7f", "\u0086",
                "\r\nEND:VEVENT\r\n", "\u2028END:VEVENT", b"\xff", b"\xc3.", b"\xc0\xaf", b"\xed\xa0\x80",
                b"\xf4\x90\x80\x80"]
ONE_DAY = datetime.timedelta(days=1)
LAST_DAY = datetime.date.max
DAYS = [datetime.date(2024, 2, 28), datetime.date(2024, 2, 29), datetime.date(2023, 2, 28), datetime.date(1900, 2, 28),
        datetime.date(2000, 2, 29), datetime.date(2026, 12, 31), datetime.date.min, LAST_DAY - ONE_DAY, LAST_DAY]
HEAD = ["prodid", "name", "x-wr-calname", "version", "method", "calscale"]


def as_bytes(pieces):
    return b"".join(piece if isinstance(piece, bytes) else piece.encode("utf-8") for piece in pieces)


def make_text(chance, pieces, most=60):
    return as_bytes(chance.choice(pieces) for _ in range(chance.randrange(chance.randrange(1, most))))


def make_url(chance, pieces):
    """What the one misreads in an address is not together with what the other does."""
    if pieces is NASTY:
        pieces = [piece for piece in pieces if isinstance(piece, bytes) or "," not in piece]
    return b"https://example.com/" + make_text(chance, pieces, 20)


def make_day(chance):
    if chance.random() < 0.3:
        return chance.choice(DAYS)
    return datetime.date.fromordinal(chance.randrange(1, LAST_DAY.toordinal() + 1))


def perhaps(chance, make, *arguments):
    return make(chance, *arguments) if chance.random() < 0.7 else None


def make_entry(chance, pieces, number):
    """What the program is given. The number makes the texts of the UIDs differ."""
    return {
        "uid": b"%d/" % number + make_text(chance, pieces),
        "day": make_day(chance),
        "summary": make_text(chance, pieces),
        "description": perhaps(chance, make_text, pieces, 400),
        "category": perhaps(chance, make_text, pieces, 20),
        "url": perhaps(chance, make_url, pieces),
        "alarm": chance.choice([-1, -1, 0, 1, 2, 3, 7, 30, 400]),
    }


def make_calendar(chance):
    pieces = chance.choice([CALM, NASTY])
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    return {
        "product": b"-//" + make_text(chance, pieces, 30),
        "name": make_text(chance, pieces, 30),
        "moment": start + datetime.timedelta(seconds=chance.randrange(10**8)),
        "entries": [make_entry(chance, pieces, number) for number in range(chance.choice([0, 1, 1, 2, 8]))],
    }


def word(given):
    return "-" if given is None else base64.b64encode(given).decode("ascii")


def describe(calendar):
    """The lines that the program reads."""
    moment = calendar["moment"].strftime("%Y-%m-%dT%H:%M:%SZ")
    yield "calendar %s %s %s" % (word(calendar["product"]), word(calendar["name"]), moment)
    for entry in calendar["entries"]:
        words = [word(entry["uid"]), entry["day"].isoformat()]
        words += [word(entry[name]) for name in ("summary", "description", "category", "url")]
        yield "entry %s %d" % (" ".join(words), entry["alarm"])


def expect_text(given):
    """What a calendar can hold of a text; nothing when there is none."""
    if not given:
        return None
    text = re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", given.decode("utf-8", "replace"))
    return re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", text)


def expect(calendar, entry, application):
    alarm = None
    if entry["alarm"] >= 0:
        # From the midnight at which the day begins so many days back, and on to nine in the morning.
        alarm = (datetime.timedelta(hours=9) - entry["alarm"] * ONE_DAY, expect_text(entry["summary"]) or "")
    return {
        "uid": "%s@%s" % (hashlib.sha256(entry["uid"]).hexdigest()[:32], application),
        "stamp": calendar["moment"],
        "start": entry["day"],
        "end": None if entry["day"] == LAST_DAY else entry["day"] + ONE_DAY,
        "summary": expect_text(entry["summary"]),
        "description": expect_text(entry["description"]),
        "categories": None if not entry["category"] else [expect_text(entry["category"])],
        "url": None if not entry["url"] else urllib.parse.quote(entry["url"], safe=":/?#[]@!$&'()*+,;=%"),
        "transparent": "TRANSPARENT",
        "alarm": alarm,
    }


class ICalendar:
    """python3-icalendar takes backslashes off twice, reads %2C as a comma, and parts a category at every comma."""

    name = "icalendar"

    @staticmethod
    def read(text):
        return icalendar.Calendar.from_ical(text, multiple=True)

    @staticmethod
    def head(calendar):
        return [str(calendar[name]) if name in calendar else None for name in HEAD]

    @staticmethod
    def events(calendar):
        return calendar.subcomponents

    @staticmethod
    def fields(event):
        def text(name):
            return str(event[name]) if name in event else None

        alarms = [(alarm.decoded("TRIGGER"), str(alarm["DESCRIPTION"])) for alarm in event.subcomponents]
        assert event.name == "VEVENT" and len(alarms) <= 1
        assert all(alarm.name == "VALARM" for alarm in event.subcomponents)
        assert all(alarm["ACTION"] == "DISPLAY" for alarm in event.subcomponents)
        return {
            "uid": text("UID"),
            "stamp": event.decoded("DTSTAMP"),
            "start": event.decoded("DTSTART"),
            "end": event.decoded("DTEND") if "DTEND" in event else None,
            "summary": text("SUMMARY"),
            "description": text("DESCRIPTION"),
            "categories": [str(one) for one in event["CATEGORIES"].cats] if "CATEGORIES" in event else None,
            "url": text("URL"),
            "transparent": text("TRANSP"),
            "alarm": alarms[0] if alarms else None,
        }

    @staticmethod
    def misreads(field, value):
        if value is None:
            return False
        value = value[-1] if field in ("alarm", "categories") else value
        if not isinstance(value, str):
            return False
        return bool(re.search(r"\\[\\,;nN]|%(2C|3A|3B|5C)", value)) or (field == "categories" and "," in value)


class VObject:
    """python3-vobject takes an address for text, so that it ends at a comma."""

    name = "vobject"

    @staticmethod
    def read(text):
        return list(vobject.readComponents(text))

    @staticmethod
    def value(component, name):
        found = component.contents.get(name, [])
        assert len(found) <= 1
        return found[0].value if found else None

    @classmethod
    def head(cls, calendar):
        return [cls.value(calendar, name) for name in HEAD]

    @staticmethod
    def events(calendar):
        assert all(component.name == "VEVENT" for component in calendar.components())
        return calendar.contents.get("vevent", [])

    @classmethod
    def fields(cls, event):
        alarms = [(cls.value(alarm, "trigger"), cls.value(alarm, "description")) for alarm in event.components()]
        assert len(alarms) <= 1
        assert all(alarm.name == "VALARM" for alarm in event.components())
        assert all(cls.value(alarm, "action") == "DISPLAY" for alarm in event.components())
        return {
            "uid": cls.value(event, "uid"),
            "stamp": cls.value(event, "dtstamp"),
            "start": cls.value(event, "dtstart"),
            "end": cls.value(event, "dtend"),
            "summary": cls.value(event, "summary"),
            "description": cls.value(event, "description"),
            "categories": cls.value(event, "categories"),
            "url": cls.value(event, "url"),
            "transparent": cls.value(event, "transp"),
            "alarm": alarms[0] if alarms else None,
        }

    @staticmethod
    def misreads(field, value):
        return field == "url" and value is not None and "," in value


READERS = (ICalendar, VObject)


def differences(reader, calendar, read, application, counts):
    """What the reader found otherwise than it was put in. Counts what it was asked for, and what not."""
    def differs(field, expected, found):
        if reader.misreads(field, expected):
            assert not all(one.misreads(field, expected) for one in READERS), (field, expected)
            counts["left to the other"] += 1
            return False
        counts["asked for"] += 1
        return expected != found or type(expected) is not type(found)

    names = [expect_text(calendar[name]) for name in ("product", "name", "name")]
    for expected, found in zip(names + ["2.0", "PUBLISH", "GREGORIAN"], reader.head(read), strict=True):
        if differs("head", expected, found):
            yield "head", expected, found
    events = reader.events(read)
    if len(events) != len(calendar["entries"]):
        yield "number of entries", len(calendar["entries"]), len(events)
        return
    for entry, event in zip(calendar["entries"], events, strict=True):
        found = reader.fields(event)
        for field, expected in expect(calendar, entry, application).items():
            if differs(field, expected, found[field]):
                yield field, expected, found[field]


def check(reader, calendars, text, application):
    """Whether the reader found all; prints the first that it did not."""
    counts = {"asked for": 0, "left to the other": 0}
    read = reader.read(text)
    if len(read) != len(calendars):
        print("%s found %d calendars of %d" % (reader.name, len(read), len(calendars)))
        return False
    for number, (calendar, one) in enumerate(zip(calendars, read, strict=True)):
        for field, expected, found in differences(reader, calendar, one, application, counts):
            print("%s, calendar %d, %s:\n expected %r" % (reader.name, number, field, expected))
            print(" found    %r" % (found,))
            return False
    print("%s: %s" % (reader.name, ", ".join("%d %s" % (count, name) for name, count in counts.items())))
    return counts["asked for"] > 5 * counts["left to the other"]


def main():
    dump, application = sys.argv[1:]
    seed = int(os.environ.get("PERKS_SEED", "20261122"))
    chance = random.Random(seed)
    calendars = [make_calendar(chance) for _ in range(N_CALENDARS)]
    print("seed %d" % seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "calendars")
        with open(path, "w", encoding="ascii") as file:
            file.writelines(line + "\n" for calendar in calendars for line in describe(calendar))
        written = subprocess.run([dump, path], capture_output=True, check=False)
    if written.returncode != 0:
        print(written.stderr.decode("utf-8", "replace"))
        return 1
    text = written.stdout.decode("utf-8")
    good = [check(reader, calendars, text, application) for reader in READERS]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
