# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each promise of SECURITY.md has tests, and they are there; its limits are those of the program."""

import re

import tap

import documents

ROOT = documents.TESTS.parent
# What the limits of src/core/atlas-limits-private.h are called for people.
LIMITS = {'FILE_SIZE': '512 MB', 'NESTING': '64 deep', 'MEMBERS': '256 members', 'STRING': '1 MB',
          'NUMBER': '64 characters', 'ELEMENT': '4 MB', 'VALUES': '65,536 values', 'ENTRIES': '2,000,000 elements'}


def promises():
    lines = (ROOT / 'SECURITY.md').read_text(encoding='utf-8').splitlines()
    rows = [line.strip('|').split(' | ') for line in lines if line.startswith('| ')]
    return [(promise.strip(), tests.strip()) for promise, tests in rows[2:]]


def names_of(path):
    """The tests that a file has; of a fuzz target, none but itself."""
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.py':
        listed = text[text.rindex('\nTESTS = [' if '\nTESTS = [' in text else 'tap.run('):]
        return set(re.findall(r'test_(\w+)', listed))
    return {name.rpartition('/')[2] for name in re.findall(r'(?:g_test_add\w* \(|ADD \()"([^"]+)"', text)}


def test_each_promise_has_its_tests():
    assert len(promises()) > 10
    for promise, tests in promises():
        for group in tests.split('; '):
            file, names = re.fullmatch(r'`([^`]+)`(?:: (.+))?', group).groups()
            path = documents.TESTS / ('fuzz' if file.startswith('fuzz-') else '') / file
            assert path.exists(), (promise, file)
            assert names or file.startswith('fuzz-'), (promise, file)
            for name in (names or '').split(', ') if names else ():
                assert name in names_of(path), (promise, file, name, sorted(names_of(path)))


def test_limits_are_those_of_the_program():
    header = (ROOT / 'src' / 'core' / 'atlas-limits-private.h').read_text(encoding='utf-8')
    promise = next(promise for promise, _ in promises() if promise.startswith('**Limits'))
    units = {'MB': 1024 * 1024}
    for name, words in LIMITS.items():
        value = re.search(rf'#define ATLAS_MAX_{name} (.+)', header).group(1)
        factors = [int(factor) for factor in re.findall(r'\d+', value)]
        product = 1
        for factor in factors:
            product *= factor
        number, unit = words.split(' ')
        assert int(number.replace(',', '')) * units.get(unit, 1) == product, (name, words, value)
        assert words in promise, words


tap.run(
    test_each_promise_has_its_tests,
    test_limits_are_those_of_the_program,
)
