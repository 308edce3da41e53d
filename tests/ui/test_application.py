#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window and commands on the same books, as two processes: the command is handed over to the window, and works
at once when the window is gone; what the window tells the desktop. Arguments: the program, the folder of the sample, a
stand-in for a desktop that shows notifications. Needs a display and a bus."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = SAMPLE = DESKTOP = None
TODAY = "2026-11-22"
PATIENCE = 30


class WithWindow(unittest.TestCase):
    """Books of the sample in a home of their own, and a window on them."""

    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="perks-application-")
        self.addCleanup(shutil.rmtree, self.home)
        self.books = os.path.join(self.home, "books")
        self.environment = dict(os.environ, HOME=self.home, XDG_DATA_HOME=self.home + "/data",
                                XDG_CONFIG_HOME=self.home + "/config", XDG_CACHE_HOME=self.home + "/cache",
                                XDG_STATE_HOME=self.home + "/state", GTK_A11Y="none", GDK_BACKEND="x11")
        digest = hashlib.sha256(os.path.realpath(self.books).encode()).hexdigest()[:16]
        self.name = "app.perks.Perks.d" + digest
        self.window = None
        # Without anybody to show notifications GLib warns, and warnings are fatal here.
        self.desktop = subprocess.Popen([DESKTOP], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(self.stop_desktop)
        self.assertEqual(self.desktop.stdout.readline(), "ready\n")
        self.assertEqual(self.perks("sample").returncode, 0)

    def tearDown(self):
        if self.window is None or self.window.returncode is not None:
            return
        if self.window.poll() is not None:
            print("The window ended with", self.window.returncode, self.window.communicate()[1], file=sys.stderr)
            return
        self.window.kill()
        self.window.communicate()

    def stop_desktop(self):
        self.desktop.stdin.close()
        self.desktop.wait(PATIENCE)
        self.desktop.stdout.close()

    def perks(self, *words, directory=None, environment=None):
        return subprocess.run([PROGRAM, "--data-dir=" + self.books, "--today=" + TODAY, *words], text=True,
                              capture_output=True, cwd=directory, env=environment or self.environment,
                              timeout=PATIENCE, check=False)

    def ask_bus(self, *words):
        return subprocess.run(["gdbus", "call", "--session", *words], text=True, capture_output=True,
                              timeout=PATIENCE, check=False)

    def is_open(self):
        answer = self.ask_bus("--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus",
                              "--method", "org.freedesktop.DBus.NameHasOwner", self.name)
        return "true" in answer.stdout

    def holds_books(self):
        with open(os.path.join(self.books, "perks.lock"), encoding="ascii") as lock:
            return lock.read().strip() == str(self.window.pid)

    def start_window(self):
        self.window = subprocess.Popen([PROGRAM, "--data-dir=" + self.books, "--today=" + TODAY], text=True,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment)
        end = time.monotonic() + PATIENCE
        while not (self.is_open() and self.holds_books()):
            self.assertIsNone(self.window.poll(), "the window is gone")
            self.assertLess(time.monotonic(), end, "the window does not open")
            time.sleep(0.1)

    def activate(self, action):
        path = "/" + self.name.replace(".", "/").replace("-", "_")
        self.ask_bus("--dest", self.name, "--object-path", path, "--method", "org.gtk.Actions.Activate",
                     action, "[]", "{}")

    def quit_window(self):
        self.activate("quit")
        _, errors = self.window.communicate(timeout=PATIENCE)
        self.assertEqual(self.window.returncode, 0, errors)
        return errors


class WindowAndCommands(WithWindow):
    def assert_report(self, done):
        with open(os.path.join(SAMPLE, "expected.json"), encoding="utf-8") as file:
            expected = json.load(file)["standings"]["whole-past"]
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        report = json.loads(done.stdout)
        self.assertEqual(report["billed_sales"]["counted"], expected["counted"])
        self.assertEqual(report["tier"]["id"], expected["tier"]["id"])
        self.assertEqual(report["tier"]["since"], expected["tier"]["since"])
        self.assertEqual(report["next"]["missing"], expected["next"]["missing"])
        self.assertEqual(report["next"]["forecast"], expected["next"]["forecast"])

    def test_report_is_handed_over(self):
        self.start_window()
        self.assert_report(self.perks("report", "--format=json"))
        self.assertTrue(self.holds_books())

    def test_same_answer_with_and_without_window(self):
        commands = (("report",), ("offer", "list"), ("sales", "list", "--limit=5"), ("benefits",))
        before = [self.perks(*words).stdout for words in commands]
        self.start_window()
        for words, answer in zip(commands, before):
            with self.subTest(words):
                self.assertEqual(self.perks(*words).stdout, answer)

    def test_change_is_handed_over(self):
        self.start_window()
        done = self.perks("offer", "add", "--name=Café <Menu> & Co.", "--format=json")
        self.assertEqual(done.returncode, 0, done.stderr)
        number = json.loads(done.stdout)["id"]
        self.assertEqual(self.quit_window(), "")
        self.assertIn("Café <Menu> & Co.", self.perks("offer", "show", number).stdout)

    def test_files_are_found_from_the_folder_of_the_command(self):
        self.start_window()
        done = self.perks("import", "revenue.csv", "--format=json", directory=SAMPLE)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(json.loads(done.stdout)["files"][0]["already_imported"])

    def test_failures_come_back(self):
        self.start_window()
        done = self.perks("offer", "show", "no-such-offer")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr.count("\n"), 1)
        self.assertIn("no-such-offer", done.stderr)
        self.assertEqual(self.perks("frobnicate").returncode, 2)

    def test_many_commands_at_once(self):
        self.start_window()
        processes = [subprocess.Popen([PROGRAM, "--data-dir=" + self.books, "--today=" + TODAY, "report",
                                       "--format=json"], text=True, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, env=self.environment) for _ in range(8)]
        for process in processes:
            output, errors = process.communicate(timeout=PATIENCE)
            self.assert_report(subprocess.CompletedProcess([], process.returncode, output, errors))

    def test_killed_window(self):
        self.start_window()
        self.window.send_signal(signal.SIGKILL)
        self.window.communicate()
        begin = time.monotonic()
        self.assert_report(self.perks("report", "--format=json"))
        self.assertLess(time.monotonic() - begin, 5)

    def test_second_window_is_the_first(self):
        self.start_window()
        done = self.perks()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIsNone(self.window.poll())
        self.assertEqual(self.quit_window(), "")

    def test_choice_is_for_commands(self):
        """A window shows what is in use, and does not pretend to have understood another choice."""
        self.start_window()
        for option in ("--publisher=pantlerwick-software", "--edition=2023-12"):
            done = self.perks(option)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(done.stderr.count("\n"), 1)
            self.assertIn("the window shows the publisher and the edition in use", done.stderr)
        self.assertEqual(self.quit_window(), "")

    def test_window_without_commands_quits(self):
        self.start_window()
        self.assertEqual(self.quit_window(), "")
        self.assertFalse(self.is_open())

    def test_without_display(self):
        environment = {key: value for key, value in self.environment.items()
                       if key not in ("DISPLAY", "WAYLAND_DISPLAY", "GDK_BACKEND")}
        done = self.perks(environment=environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("$86,118.96", done.stdout)
        self.assertIn("There is no display", done.stderr)
        self.assertIn("gtk4-broadwayd", done.stderr)


class Reminders(WithWindow):
    """On 22 November 2026 two things of the sample are overdue: a message of the Rewards team and an answer."""

    def setUp(self):
        super().setUp()
        self.state = os.path.join(self.home, "state", "perks", "reminders")

    def read_line(self):
        return self.desktop.stdout.readline().strip()

    def read_rest(self):
        """What else was told, up to now."""
        self.desktop.stdin.close()
        rest = self.desktop.stdout.read()
        self.desktop.wait(PATIENCE)
        return rest

    def wait_for_state(self, text):
        end = time.monotonic() + PATIENCE
        while True:
            if os.path.exists(self.state):
                with open(self.state, encoding="utf-8") as file:
                    if text in file.read():
                        return
            self.assertLess(time.monotonic(), end, f"“{text}” does not come into the file")
            time.sleep(0.1)

    def test_once_a_day(self):
        self.start_window()
        line = self.read_line()
        self.assertTrue(line.startswith("AddNotification"), line)
        self.assertIn(f"'{self.name}', 'deadlines'", line)
        self.assertIn("2 deadlines are overdue", line)
        self.assertIn("Pantlerwick Kitchen", line)
        self.assertIn("app.deadlines", line)
        self.wait_for_state("day=" + TODAY)
        self.assertEqual(self.quit_window(), "")

        self.start_window()
        self.assertEqual(self.perks("report").returncode, 0)
        self.assertEqual(self.perks("report").returncode, 0)
        self.assertEqual(self.quit_window(), "")
        self.assertEqual(self.read_rest(), "")

    def test_withdrawn_when_settled(self):
        self.start_window()
        self.assertTrue(self.read_line().startswith("AddNotification"))
        done = self.perks("offer", "edit", "kitchen-rollout", "contacted-on=2026-11-20")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.read_line(), f"RemoveNotification ('{self.name}', 'deadlines')")

    def test_switched_off(self):
        self.start_window()
        self.assertTrue(self.read_line().startswith("AddNotification"))
        self.wait_for_state("day=" + TODAY)
        self.activate("reminders")
        self.assertEqual(self.read_line(), f"RemoveNotification ('{self.name}', 'deadlines')")
        self.wait_for_state("enabled=false")
        self.assertEqual(self.quit_window(), "")

    def test_default_action(self):
        self.start_window()
        self.activate("deadlines")
        self.assertEqual(self.perks("report").returncode, 0)
        self.assertEqual(self.quit_window(), "")


class TryAgain(WithWindow):
    def test_try_again(self):
        aside = self.books + "-aside"
        os.rename(self.books, aside)
        with open(self.books, "w", encoding="ascii") as file:
            file.write("in the way")
        self.window = subprocess.Popen([PROGRAM, "--data-dir=" + self.books, "--today=" + TODAY], text=True,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment)
        self.assertEqual(self.perks("report").returncode, 1)

        os.unlink(self.books)
        os.rename(aside, self.books)
        self.activate("try-again")
        end = time.monotonic() + PATIENCE
        while not self.holds_books():
            self.assertIsNone(self.window.poll(), "the window is gone")
            self.assertLess(time.monotonic(), end, "the books are not opened")
            time.sleep(0.1)
        done = self.perks("report")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("$86,118.96", done.stdout)
        self.assertEqual(self.quit_window(), "")


if __name__ == "__main__":
    if not (os.environ.get("DISPLAY") and os.environ.get("DBUS_SESSION_BUS_ADDRESS")):
        print("needs a display and a session bus")
        sys.exit(77)
    PROGRAM, SAMPLE, DESKTOP = map(os.path.abspath, sys.argv[1:4])
    unittest.main(argv=sys.argv[:1], verbosity=2)
