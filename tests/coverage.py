#!/usr/bin/env python3
# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells how much of the program its tests have run, from what gcov has counted.

coverage.py ROOT BUILD prints lines and branches by library and the files that lack
most; with names of files, which of their lines were not run. The status is 1 where
a library that needs no screen has less than its share of lines.

Left out is what no test should reach or choose: lines that say so
(g_assert_not_reached), and the branches of checks of a caller's mistake and of the
macros that define a type.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

LIBRARIES = ('core', 'map', 'deck', 'app')
GOAL = {'core': 90, 'map': 90, 'deck': 90}
N_WORST = 20

UNREACHED = re.compile(r'\bg_(assert|return)(_val)?_(not_|if_)reached\b')
UNCHOSEN = re.compile(r'\bg_(assert|return)\w*\s*\(|\b(G_DEFINE|G_DECLARE|ATLAS_DEFINE)_\w+\s*\(')
DEFINED = re.compile(r'^\s*G_(DEFINE|DECLARE)_\w+\s*\(')


class Source:
    """How often each line and each branch of a file was run."""

    def __init__(self, path):
        self.text = path.read_text(encoding='utf-8').splitlines()
        self.counts = collections.Counter()
        self.branches = {}

    def add(self, line):
        number = line['line_number']
        text = self.text[number - 1] if number <= len(self.text) else ''
        if UNREACHED.search(text) or DEFINED.match(text):
            return
        self.counts[number] += line['count']
        if line['branches'] and not UNCHOSEN.search(text):
            # The same source may be part of two programs.
            taken = [branch['count'] for branch in line['branches']]
            before = self.branches.get(number, [0] * len(taken))
            if len(before) == len(taken):
                taken = [a + b for a, b in zip(before, taken)]
            self.branches[number] = taken

    def lines(self):
        return sum(1 for n in self.counts.values() if n), len(self.counts)

    def ways(self):
        taken = [count for counts in self.branches.values() for count in counts]
        return sum(1 for n in taken if n), len(taken)

    def missed(self):
        """Yields the first and the last of each run of lines that nothing has run."""
        first = last = None
        for number in sorted(self.counts):
            if self.counts[number]:
                if first:
                    yield first, last
                first = None
            else:
                first, last = first or number, number
        if first:
            yield first, last


def measure(root, build):
    """Returns what gcov has counted in BUILD for each file of ROOT/src."""
    sources = {}
    notes = sorted(map(str, build.glob('src/**/*.gcno')))
    for start in range(0, len(notes), 40):
        run = subprocess.run(
            ['gcov', '--json-format', '--stdout', '--branch-probabilities', *notes[start:start + 40]],
            cwd=build, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
        )
        for unit in filter(None, run.stdout.splitlines()):
            unit = json.loads(unit)
            for file in unit['files']:
                path = (build / file['file']).resolve()
                if (root / 'src') not in path.parents or not path.exists():
                    continue
                name = str(path.relative_to(root))
                if name not in sources:
                    sources[name] = Source(path)
                for line in file['lines']:
                    sources[name].add(line)
    return sources


def total(pairs):
    pairs = list(pairs)
    return sum(hit for hit, _ in pairs), sum(n for _, n in pairs)


def share(hit, n):
    return 100 * hit / n if n else 100.0


def row(name, lines, ways):
    print(f'{name:<42}{share(*lines):6.1f} % {lines[0]:>7} of {lines[1]:<7}'
          f'{share(*ways):6.1f} % {ways[0]:>7} of {ways[1]}')


def print_libraries(sources):
    """Prints the shares by library; returns whether each has enough."""
    short = []
    print(f'{"":<42}{"lines":>8}{"":>20}{"branches":>6}')
    for library in LIBRARIES:
        files = [s for name, s in sources.items() if name.startswith(f'src/{library}/')]
        lines = total(s.lines() for s in files)
        row(library, lines, total(s.ways() for s in files))
        if share(*lines) < GOAL.get(library, 0):
            short.append(f'{library} has less than {GOAL[library]} % of its lines')
    print('\nThe files with most lines that were not run:')
    worst = sorted(sources.items(), key=lambda item: item[1].lines()[0] - item[1].lines()[1])
    for name, source in worst[:N_WORST]:
        row(name, source.lines(), source.ways())
    print()
    for line in short:
        print(line)
    return not short


def print_file(source, name):
    print(f'{name}:')
    for first, last in source.missed():
        for number in range(first, last + 1):
            mark = '-' if source.counts.get(number) == 0 else ' '
            print(f'{number:6} {mark} {source.text[number - 1]}')
        print()


def main():
    root, build = (pathlib.Path(folder).resolve() for folder in sys.argv[1:3])
    sources = measure(root, build)
    if not sources:
        sys.exit('coverage: gcov has counted nothing; did the tests run?')
    for name in sys.argv[3:]:
        if name not in sources:
            sys.exit(f'coverage: nothing is known of {name}; files are named as src/core/atlas-text.c')
        print_file(sources[name], name)
    if not sys.argv[3:]:
        sys.exit(0 if print_libraries(sources) else 1)


main()
