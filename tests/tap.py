# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the test functions of a script and prints TAP for meson."""

import sys
import traceback


class Skip(Exception):
    """Raised by a test that this machine can't run; its text says why."""


def run(*tests, setup=None):
    """Runs TESTS in turn and exits.

    A test is a function, known by its name and passed if it returns. With
    SETUP, what that returns is handed to each test, and its stop() is called
    at the end.
    """
    print(f'1..{len(tests)}')
    failed = False
    subject = setup() if setup else None
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix('test_').replace('_', ' ')
        try:
            test(subject) if setup else test()
            print(f'ok {number} - {name}')
        except Skip as reason:
            print(f'ok {number} - {name} # SKIP {reason}')
        except Exception:  # pylint: disable=broad-except
            failed = True
            for line in traceback.format_exc().splitlines():
                print('#', line)
            print(f'not ok {number} - {name}')
        sys.stdout.flush()
    if subject is not None and subject.stop() != 0:
        print('Bail out! The program did not end well.')
        failed = True
    sys.exit(1 if failed else 0)
