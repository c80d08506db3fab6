# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the test functions of a script and prints TAP for meson."""

import os
import sys
import traceback

# Seconds; a loaded machine is slow, and so is what a sanitizer watches, but what hangs
# hangs for ever.
PATIENCE = int(os.environ.get('ATLAS_TEST_PATIENCE', 10))


class Skip(Exception):
    """Raised by a test that this machine can't run; its text says why."""


def run(*tests):
    """Runs TESTS in turn and exits. A test is a function, and passed if it returns."""
    print(f'1..{len(tests)}')
    failed = False
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix('test_').replace('_', ' ')
        try:
            test()
            print(f'ok {number} - {name}')
        except Skip as reason:
            print(f'ok {number} - {name} # SKIP {reason}')
        except Exception:  # pylint: disable=broad-except
            failed = True
            for line in traceback.format_exc().splitlines():
                print('#', line)
            print(f'not ok {number} - {name}')
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
