# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headers for one library alone are called private, and what the others see is described."""

import os
import pathlib
import re

import tap

SOURCE = pathlib.Path(os.environ['G_TEST_SRCDIR']).parent / 'src'
FILES = {path: path.read_text(encoding='utf-8') for path in SOURCE.rglob('*.[ch]')}
HEADERS = {path.name: path for path in FILES if path.suffix == '.h'}
# Macros declare these, and describe what they are for.
MADE_BY_MACROS = re.compile(r'_(get_type|quark)$')


def library(path):
    return path.relative_to(SOURCE).parts[0]


def included(path):
    names = re.findall(r'^\s*#\s*include "([^"]+)"', FILES[path], re.MULTILINE)
    return [HEADERS[name] for name in names if name in HEADERS]


def is_private(path):
    return path.stem.endswith('-private')


def public_headers():
    """Those that another library includes, and all that they include in turn."""
    seen = set()
    found = [header for path in FILES for header in included(path) if library(header) != library(path)]
    while found:
        header = found.pop()
        if header not in seen:
            seen.add(header)
            found += included(header)
    return seen


def name(paths):
    return ' '.join(sorted(path.relative_to(SOURCE).as_posix() for path in paths))


def test_private_is_not_seen():
    seen = {header for header in public_headers() if is_private(header)}
    assert not seen, 'another library sees: ' + name(seen)


def test_unseen_is_private():
    # Nobody is above the last library: there, headers are private to the files of one widget.
    below = {path for path in HEADERS.values() if library(path) in ('core', 'map', 'deck')}
    unseen = {path for path in below - public_headers() if not is_private(path)}
    unseen = {path for path in unseen if path.parent.parent == SOURCE}
    assert not unseen, 'no other library includes, so call -private.h: ' + name(unseen)


def test_public_is_described():
    described = {word for text in FILES.values() for word in re.findall(r'^/\*\*\n \* (\w+):', text, re.MULTILINE)}
    missing = set()
    for path in HEADERS.values():
        if not is_private(path):
            code = re.sub(r'/\*.*?\*/', '', FILES[path], flags=re.DOTALL)
            declared = re.findall(r'^(?![#\s]).*?\b(atlas_\w+) *\(|^ +(atlas_\w+) *\(', code, re.MULTILINE)
            missing |= {word for pair in declared for word in pair if word} - described
    missing = {word for word in missing if not MADE_BY_MACROS.search(word)}
    assert not missing, 'no comment describes: ' + ' '.join(sorted(missing))


tap.run(
    test_private_is_not_seen,
    test_unseen_is_private,
    test_public_is_described,
)
