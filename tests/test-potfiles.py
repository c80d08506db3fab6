# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with text to translate is listed in po/POTFILES.in, and no other."""

import os
import pathlib
import re

import tap

ROOT = pathlib.Path(os.environ['G_TEST_SRCDIR']).parent
MARKS = {
    '.c': r'\b(_|N_|C_|NC_|Q_|(atlas_)?ngettext|g_dngettext|g_dpgettext2?) ?\("|\bN?C?_ ?\($',
    '.ui': r'\btranslatable="(yes|true|1)"',
}


def listed():
    lines = (ROOT / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def expected():
    data = [*(ROOT / 'data').glob('*.in'), *(ROOT / 'data').glob('*.gschema.xml')]
    found = [path for path in data if path.suffixes[-2] not in ('.ini', '.service')]
    for folder in 'src', 'ui':
        for path in (ROOT / folder).rglob('*'):
            mark = MARKS.get(path.suffix)
            if mark and re.search(mark, path.read_text(encoding='utf-8'), re.MULTILINE):
                found.append(path)
    # The texts of a briefing come by a template that is made of it in the build.
    templates = {f'po/{path.name}.pot' for path in (ROOT / 'data' / 'briefings').glob('*.briefing')}
    return templates | {path.relative_to(ROOT).as_posix() for path in found}


def test_none_is_missing():
    missing = expected() - set(listed())
    assert not missing, 'add to po/POTFILES.in: ' + ' '.join(sorted(missing))


def test_none_is_too_much():
    extra = set(listed()) - expected()
    assert not extra, 'nothing to translate in: ' + ' '.join(sorted(extra))


def test_list_is_sorted():
    assert listed() == sorted(listed())


def test_languages_have_their_file():
    lines = (ROOT / 'po' / 'LINGUAS').read_text(encoding='utf-8').splitlines()
    languages = [line for line in lines if line and not line.startswith('#')]
    assert languages == sorted(languages)
    assert sorted(p.stem for p in (ROOT / 'po').glob('*.po')) == languages


tap.run(
    test_none_is_missing,
    test_none_is_too_much,
    test_list_is_sorted,
    test_languages_have_their_file,
)
