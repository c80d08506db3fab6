# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of "./dev test" hides no failure."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import tap

TALLY = pathlib.Path(os.environ['G_TEST_SRCDIR']) / 'tally.py'


def tally(*programs):
    """Returns the last line and the status for a log of (result, output) pairs."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / 'build' / 'meson-logs' / 'testlog.json'
        log.parent.mkdir(parents=True)
        log.write_text(
            ''.join(json.dumps({'result': r, 'stdout': o}) + '\n' for r, o in programs),
            encoding='utf-8',
        )
        run = subprocess.run(
            [sys.executable, TALLY, log], capture_output=True, text=True, check=False
        )
        return run.stdout.splitlines()[-1], run.returncode


def test_counts_the_tests_of_a_program():
    assert tally(('OK', '1..2\nok 1 /a\nok 2 /b\n')) == ('2 passed, 0 failed', 0)


def test_counts_a_program_without_tap_as_one():
    assert tally(('OK', ''), ('FAIL', 'oops\n')) == ('1 passed, 1 failed', 1)


def test_counts_what_was_skipped_apart():
    log = ('OK', '1..2\nok 1 /a # SKIP no display\nok 2 /b\n')
    assert tally(log) == ('1 passed, 0 failed, 1 skipped', 0)


def test_counts_each_failure():
    log = ('ERROR', '1..3\nnot ok 1 /a\nok 2 /b\nnot ok 3 /c\n')
    assert tally(log) == ('1 passed, 2 failed', 1)


def test_counts_a_crash_after_good_tests():
    assert tally(('ERROR', '1..3\nok 1 /a\nok 2 /b\n')) == ('2 passed, 1 failed', 1)


def test_counts_a_hang():
    assert tally(('TIMEOUT', '1..3\nok 1 /a\n')) == ('1 passed, 1 failed', 1)


def test_fails_where_nothing_ran():
    assert tally() == ('0 passed, 1 failed', 1)


tap.run(
    test_counts_the_tests_of_a_program,
    test_counts_a_program_without_tap_as_one,
    test_counts_what_was_skipped_apart,
    test_counts_each_failure,
    test_counts_a_crash_after_good_tests,
    test_counts_a_hang,
    test_fails_where_nothing_ran,
)
