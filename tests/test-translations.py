# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The po files: whole, and each makes a briefing that the program accepts."""

import gettext
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tap

import documents

PO = documents.TESTS.parent / 'po'
TOOL = documents.DATA / 'i18n' / 'briefing-atlas-i18n'
PLACEHOLDER = re.compile(r'%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z%]')
# What CLDR's rules ask for: a number, and the form that it takes in gettext's order.
PLURALS = {
    'ar': {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 102: 5, 103: 3},
    'bs': {1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 112: 2, 0: 2},
    'de': {0: 1, 1: 0, 2: 1, 21: 1},
    'fr': {0: 0, 1: 0, 2: 1},
    'mk': {1: 0, 2: 1, 11: 1, 21: 0, 111: 1},
    'sq': {0: 1, 1: 0, 2: 1, 21: 1},
}
for name in 'cnr', 'hr', 'sr', 'sr@latin':
    PLURALS[name] = PLURALS['bs']


def languages():
    lines = (PO / 'LINGUAS').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def compiled(language):
    with tempfile.NamedTemporaryFile(suffix='.mo') as file:
        result = subprocess.run(['msgfmt', '-c', '-o', file.name, PO / f'{language}.po'],
                                capture_output=True, text=True, check=False)
        assert result.returncode == 0 and result.stderr == '', result.stderr
        with open(file.name, 'rb') as mo:
            return gettext.GNUTranslations(mo)


def messages(language):
    """Pairs of a message of the source and its translation; of plurals, the first form."""
    catalogue = compiled(language)._catalog  # pylint: disable=protected-access
    for key, translation in catalogue.items():
        if isinstance(key, str) and key:
            yield key.rpartition('\x04')[2], translation


def test_catalogues_are_right():
    assert languages()
    for language in languages():
        compiled(language)


def test_catalogues_are_whole():
    """The briefing is, but for what has no official wording; the interface nearly, for
    it gets new words before translators have seen them."""
    for language in languages():
        text = subprocess.run(['msgattrib', '--untranslated', '--no-obsolete', '--no-wrap', PO / f'{language}.po'],
                              capture_output=True, text=True, check=True).stdout
        blocks = [b for b in text.split('\n\n') if 'msgid "' in b and 'data/briefings/' in b]
        others = [b for b in blocks if 'msgid "This designation is' not in b]
        assert not others, (language, others[:3])
        n_all = len(compiled(language)._catalog)  # pylint: disable=protected-access
        assert text.count('\nmsgid ') < n_all / 15, (language, text.count('\nmsgid '), n_all)


def test_nothing_is_fuzzy():
    for language in languages():
        assert 'fuzzy' not in (PO / f'{language}.po').read_text(encoding='utf-8'), language


def test_plural_rules():
    for language in languages():
        rule = compiled(language).plural
        for number, form in PLURALS[language].items():
            assert rule(number) == form, (language, number, rule(number))


def test_no_placeholder_is_lost():
    for language in languages():
        for source, translation in messages(language):
            if '%' in source:
                wanted = sorted(p.replace('1$', '').replace('2$', '').replace('3$', '') for p in PLACEHOLDER.findall(source))
                found = sorted(p.replace('1$', '').replace('2$', '').replace('3$', '') for p in PLACEHOLDER.findall(translation))
                assert wanted == found, (language, source, translation)


def test_no_options_or_fields_are_translated():
    """What is typed stays what the program understands."""
    for language in languages():
        for source, translation in messages(language):
            for word in re.findall(r'(?<![\w-])--[a-z]+|\b(?:place|status|theme|stage|section|source|kind|is|after|before):[a-zA-Z]+', source):
                assert word in translation, (language, source, translation)


def test_keys_of_menus_stay():
    for language in languages():
        for source, translation in messages(language):
            if re.fullmatch(r'[^_]*_[A-Za-z][^_]*', source) and '.' not in source and '/' not in source:
                assert translation.count('_') == 1, (language, source, translation)


def merged(language):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / 'out.briefing'
        linguas = pathlib.Path(folder) / 'LINGUAS'
        linguas.write_text(language, encoding='utf-8')
        subprocess.run([sys.executable, TOOL, 'merge', '--po-dir', PO, '--linguas', linguas, '-o', out,
                        documents.BUNDLED[0]], check=True)
        env = dict(os.environ, DBUS_SESSION_BUS_ADDRESS='disabled:')
        result = subprocess.run([os.environ['BRIEFING_ATLAS'], '--check', out], env=env,
                                capture_output=True, text=True, timeout=6 * tap.PATIENCE, check=False)
        assert result.returncode == 0, result.stdout
        return json.loads(out.read_text(encoding='utf-8'))


def test_merged_briefings_are_accepted():
    for language in languages():
        tag = {'sr@latin': 'sr-Latn'}.get(language, language)
        assert merged(language)['title'].get(tag), language


def test_kosovo_is_named_plainly():
    """As the briefing decides, in every language: no more and no less than the name."""
    never = ('метохиј', 'metohij', 'republika kosov', 'република косов', 'republika e kosov', 'republik kosov',
             'république du kosovo', 'جمهورية كوسوفو')
    for language in languages():
        for source, translation in messages(language):
            for words in never:
                assert words not in translation.lower(), (language, source)


tap.run(
    test_catalogues_are_right,
    test_catalogues_are_whole,
    test_nothing_is_fuzzy,
    test_plural_rules,
    test_no_placeholder_is_lost,
    test_no_options_or_fields_are_translated,
    test_keys_of_menus_stay,
    test_merged_briefings_are_accepted,
    test_kosovo_is_named_plainly,
)
