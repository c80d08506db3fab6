# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents that tests read, and a strict reader of JSON for them.

In tests/data, documents in "good" are right; in "bad" the schema sees what is
wrong; in "bad-meaning" only the program does; in "bad-json" the text is not
strict JSON. expected.json has the JSON pointers of each one's problems.
"""

import json
import math
import pathlib

TESTS = pathlib.Path(__file__).resolve().parent
FIXTURES = TESTS / 'data'
DATA = TESTS.parent / 'data'
BUNDLED = sorted((DATA / 'briefings').glob('*.briefing'))
KINDS = ('initiatives', 'outcomes', 'points', 'recommendations', 'challenges', 'visits')
MAX_NESTING = 64


def folder(name):
    """The documents of one folder of tests/data."""
    return sorted((FIXTURES / name).glob('*.briefing'))


def name_of(path):
    """How expected.json calls a document."""
    return path.relative_to(FIXTURES).as_posix()


def expected_pointers():
    return load(FIXTURES / 'expected.json')


def load(path):
    """Reads a file of strict JSON, or raises ValueError."""
    return parse(path.read_bytes())


def parse(data):
    text = data.decode('utf-8')
    value = json.loads(text, object_pairs_hook=members, parse_constant=refuse,
                       parse_float=finite, parse_int=finite)
    check_value(value, 1)
    return value


def members(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError('a member is there twice')
    return value


def refuse(constant):
    raise ValueError(f'{constant} is not JSON')


def finite(number):
    if not math.isfinite(float(number)):
        raise ValueError(f'{number} is not finite')
    return json.loads(number)


def check_value(value, depth):
    """Refuses what Python's reader lets pass."""
    if isinstance(value, str):
        value.encode('utf-8')  # refuses half a surrogate pair
        if '\0' in value:
            raise ValueError('NUL in a string')
    elif isinstance(value, (dict, list)):
        if depth > MAX_NESTING:
            raise ValueError('nested too deeply')
        for name in value if isinstance(value, dict) else ():
            check_value(name, depth + 1)
        for item in value.values() if isinstance(value, dict) else value:
            check_value(item, depth + 1)


def to_pointer(path):
    """The JSON pointer for a sequence of member names and indices."""
    return ''.join('/' + str(step).replace('~', '~0').replace('/', '~1') for step in path)


def resolve(value, pointer):
    """The value in VALUE that a JSON pointer leads to."""
    for step in pointer.split('/')[1:]:
        step = step.replace('~1', '/').replace('~0', '~')
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def large_title(number, n_entries):
    """The title of one initiative of large(): neither in order nor in its reverse."""
    letters = 'abcdefghijklmnopqrstuvwxyz'
    return f'{letters[number * 7 % 26]}{number * 7919 % n_entries:07} measure'


def large(n_entries):
    """A document of so many initiatives, each of one place and one status in turn."""
    codes = ('BA', 'XK', 'RS', 'ME', 'AL', 'MK')
    statuses = ('planned', 'active', 'done')
    return {
        'format': 'briefing-atlas/1',
        'id': 'large',
        'title': 'A large one',
        'language': 'en',
        'map': {'focus': list(codes)},
        'places': [{'code': code} for code in codes],
        'statuses': [
            {'id': 'planned', 'label': 'Planned', 'stage': 'planned'},
            {'id': 'active', 'label': 'Active', 'stage': 'ongoing'},
            {'id': 'done', 'label': 'Done', 'stage': 'completed'},
        ],
        'initiatives': [
            {
                'id': f'e{number}',
                'title': large_title(number, n_entries),
                'status': statuses[number % len(statuses)],
                'places': [codes[number % len(codes)]],
            }
            for number in range(n_entries)
        ],
    }
