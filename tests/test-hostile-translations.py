# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues and briefings of whatever content are refused with a reason, or merged into
a briefing that says the same as before, and more languages.

Called with a number of seconds, it looks for so long for what breaks that, and says
with which number it began: "./dev fuzz translations SECONDS".
"""

import argparse
import importlib.machinery
import importlib.util
import pathlib
import random
import sys
import tempfile
import time

import jsonschema
import tap

import documents

ROUNDS = 400
SCHEMA = documents.load(documents.DATA / 'briefing-1.schema.json')
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
BASES = [path.read_bytes() for path in documents.folder('good') if path.stat().st_size < 4000]
sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader('i18n', str(documents.DATA / 'i18n' / 'briefing-atlas-i18n'))
i18n = importlib.util.module_from_spec(importlib.util.spec_from_loader('i18n', loader))
loader.exec_module(i18n)

# Names of catalogues and pieces of text of which each has meant something else somewhere.
NAMES = ['sq', 'sr@latin', 'pt_BR', 'x', '', 'a b', '-', '..', 'en', 'toolongforatag', 'sq"', 'ar\n', '\u202e']
PIECES = ['\\', '"', '\n', '\r', '\t', '\0', '\x01', '\x0b', '\x1c', '\x85', '\u2028', '\ud800', '\ufeff', '\\x41',
          '\\0', '\\"', '#, fuzzy', 'msgid "', 'msgstr[1] "x"', 'msgctxt "briefing title"', '{"en": ', '\U0001f600', '[',
          '{', '}', ']', ',', ':', 'null', '1', '"language"', '\\ud800', 'x' * 3000]
# Whoever gives the tool a wrong file is told so, and by no other exception.
REASONS = (i18n.Problem, OSError, UnicodeError)


def hurt(rand, text, most):
    """TEXT with up to MOST of its pieces changed."""
    for _ in range(rand.randint(0, most)):
        start = rand.randint(0, len(text))
        end = min(len(text), start + rand.choice((0, 0, 1, 1, 5, 60)))
        other = rand.randint(0, len(text))
        piece = rand.choice((rand.choice(PIECES), text[other:other + rand.randint(1, 40)]))
        text = text[:start] + piece + text[end:]
    data = text.encode('utf-8', 'surrogatepass')
    return data[:rand.randint(0, len(data))] if rand.random() < 0.05 else data


def catalogue_for(rand, source):
    """A po file for the texts of a document, of which each has a translation."""
    entries = [i18n.HEADER.format(name='x', date='2025-03-11 00:00+0000')]
    for text in source.texts:
        translation = rand.choice((text.strings[source.language], 'prevod', rand.choice(PIECES) + 'š'))
        entries.append(f'msgctxt {i18n.quote(text.context)}\nmsgid {i18n.quote(text.strings[source.language])}\n'
                       f'msgstr {i18n.quote(translation)}\n')
    return '\n'.join(entries)


def check_same(before, after, language):
    """AFTER differs from BEFORE in added languages alone."""
    if before == after:
        return
    if isinstance(before, str):
        assert isinstance(after, dict) and after[language] == before, (before, after)
    elif isinstance(before, dict):
        added = set(after) - set(before)
        assert set(before) <= set(after) and all(isinstance(after[tag], str) for tag in added), (before, after)
        for name, value in before.items():
            check_same(value, after[name], language)
    else:
        assert isinstance(before, list) and len(before) == len(after), (before, after)
        for old, new in zip(before, after):
            check_same(old, new, language)


def is_right(data):
    """Whether the program would open a document, but for what goes beyond its schema."""
    try:
        return not list(VALIDATOR.iter_errors(documents.parse(data)))
    except (ValueError, RecursionError):
        return False


def merge_once(rand, folder):
    briefing, output, po_dir = folder / 'x.briefing', folder / 'out', folder / 'po'
    base = rand.choice(BASES)
    po_dir.mkdir()
    briefing.write_bytes(base)
    catalogue = catalogue_for(rand, i18n.Document(briefing, SCHEMA))
    for name in rand.sample(NAMES, rand.randint(1, 3)):
        (po_dir / (name + '.po')).write_bytes(hurt(rand, catalogue, 3))
    data = rand.choice((base, hurt(rand, base.decode('utf-8'), 3)))
    briefing.write_bytes(data)
    options = argparse.Namespace(briefing=str(briefing), output=str(output), po_dir=str(po_dir), linguas=None,
                                 depfile=None)
    try:
        i18n.merge(options, SCHEMA)
    except REASONS:
        assert not output.exists()
    else:
        if is_right(data):
            before, after = documents.parse(data), documents.parse(output.read_bytes())
            assert is_right(output.read_bytes()), list(VALIDATOR.iter_errors(after))
            check_same(before, after, before['language'])
        output.unlink()
    assert sorted(path.name for path in folder.iterdir()) == ['po', 'x.briefing'], 'something is left over'


def run_round(number):
    with tempfile.TemporaryDirectory() as folder:
        try:
            merge_once(random.Random(number), pathlib.Path(folder))
        except Exception:
            print(f'# round {number}')
            raise


def test_anything_is_merged_or_refused():
    for number in range(ROUNDS):
        run_round(number)


def look_for(seconds):
    first = number = random.SystemRandom().randrange(10**9)
    end, began = time.monotonic() + seconds, time.process_time()
    print(f'from round {first}')
    while time.monotonic() < end:
        run_round(number)
        number += 1
    print(f'translations: {number - first} rounds, {time.process_time() - began:.0f} s of CPU time')


if len(sys.argv) > 1:
    look_for(float(sys.argv[1]))
else:
    tap.run(test_anything_is_merged_or_refused)
