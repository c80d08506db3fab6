# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests in the given logs of "meson test" (testlog.json).

A program that speaks TAP counts as the tests it reports; one that dies before
its end as one failure more. The last line says "N passed, N failed", and the
status is that of the whole.
"""

import collections
import json
import pathlib
import re
import sys

POINT = re.compile(r'^(not )?ok\b[^#]*(#\s*(SKIP|TODO))?', re.IGNORECASE)


def count(program):
    """Returns how many tests of PROGRAM passed, failed and were skipped."""
    results = collections.Counter()
    for line in program.get('stdout', '').splitlines():
        point = POINT.match(line)
        if point and point[3]:
            results['skipped'] += 1
        elif point:
            results['failed' if point[1] else 'passed'] += 1
    whole = {'OK': 'passed', 'EXPECTEDFAIL': 'passed', 'SKIP': 'skipped'}.get(program['result'], 'failed')
    if not results[whole] and (whole == 'failed' or not results):
        results[whole] += 1
    return results


total = collections.Counter()
for log in map(pathlib.Path, sys.argv[1:]):
    here = collections.Counter()
    if log.exists():
        with log.open(encoding='utf-8') as programs:
            for program in programs:
                here += count(json.loads(program))
    if not here:
        print(f'{log}: no test ran')
        here['failed'] += 1
    print(f'{log.parts[-3]}: {here["passed"]} of {sum(here.values())} passed')
    total += here

skipped = f', {total["skipped"]} skipped' if total['skipped'] else ''
print(f'{total["passed"]} passed, {total["failed"]} failed{skipped}')
sys.exit(1 if total['failed'] else 0)
