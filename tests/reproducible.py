# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""reproducible.py SOURCE

Whether the same source makes the same bytes, wherever it is built: the release is
built twice and what it installs compared, names, modes and contents. The two builds
share nothing that could differ elsewhere: one source has a blank in its name, one
build folder is inside its source and one far from it, language, time zone, clock of
the files and home are others. No compiler cache answers for the compiler.

"./dev reproducible" runs it. It takes two whole builds, so it is no test of each day.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile


def build(original, source, folder, **environment):
    """Returns what is installed of a release built in FOLDER from a copy in SOURCE."""
    environment = {k: v for k, v in os.environ.items() if k != 'DESTDIR'} | environment
    shutil.copytree(original, source, symlinks=True, copy_function=shutil.copy,
                    ignore=shutil.ignore_patterns('.git', 'build*', '__pycache__'))
    target = folder / 'installed'
    for command in (
        ['meson', 'setup', folder, source, '--buildtype=release', '-Dtests=false', '--prefix=/usr'],
        ['meson', 'compile', '-C', folder],
        ['meson', 'install', '-C', folder, '--no-rebuild', '--destdir', target],
    ):
        run = subprocess.run(list(map(str, command)), env=environment, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if run.returncode != 0:
            sys.exit(f'{command}: {run.returncode}\n{run.stdout[-4000:]}')
    return target


def files(folder):
    """Returns the files below FOLDER by their names in it."""
    return {str(f.relative_to(folder)): f for f in sorted(folder.rglob('*')) if not f.is_dir()}


def difference(one, other):
    """Says where two files first differ, with what is there; nothing if they don't."""
    if one.stat().st_mode != other.stat().st_mode:
        return f'has the modes {one.stat().st_mode:o} and {other.stat().st_mode:o}'
    a, b = one.read_bytes(), other.read_bytes()
    if a == b:
        return None
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    around = slice(max(at - 20, 0), at + 40)
    return f'differs at {at} of {len(a)} and {len(b)} bytes: {a[around]} and {b[around]}'


def compare(one, other, here):
    """Returns what is to be said against two installed trees."""
    found = [f'{name} is only in one of them' for name in sorted(set(one) ^ set(other))]
    for name in sorted(set(one) & set(other)):
        told = difference(one[name], other[name])
        if told:
            found.append(f'{name} {told}')
        if here in one[name].read_bytes():
            found.append(f'{name} names the folder that it was built in')
    return found


def main(original):
    with tempfile.TemporaryDirectory(prefix='atlas-build.') as scratch:
        here = pathlib.Path(scratch)
        homes = [here / 'home', here / 'other home']
        for home in homes:
            home.mkdir()
        common = {'CCACHE_DISABLE': '1'}
        print('reproducible: the first build', flush=True)
        one = files(build(original, here / 'one', here / 'one' / 'build', LC_ALL='C.UTF-8', TZ='UTC',
                          HOME=str(homes[0]), **common))
        print('reproducible: the second build', flush=True)
        # Of the copy: whoever works on the source need not wait for this.
        other = files(build(here / 'one', here / 'another place' / 'of the source',
                            here / 'far' / 'away' / 'from it', LC_ALL='C', TZ='Asia/Kolkata',
                            HOME=str(homes[1]), **common))
        assert 'usr/bin/briefing-atlas' in one, list(one)
        found = compare(one, other, str(here).encode())
        for line in found:
            print(f'reproducible: {line}')
        if not found:
            size = sum(path.stat().st_size for path in one.values())
            print(f'reproducible: {len(one)} files of {size} bytes are the same')
        return 1 if found else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
