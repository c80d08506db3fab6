# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The po files: whole, and each makes a briefing that the program accepts."""

import gettext
import io
import json
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

import tap

import documents

PO = documents.TESTS.parent / 'po'
TOOL = documents.DATA / 'i18n' / 'briefing-atlas-i18n'
# "%u", "%2$s", "%02d" and "%%" of C, and the names of Python's "{path}" and "%(prog)s".
PLACEHOLDER = re.compile(r'%(?:(?P<position>\d+)\$)?(?P<kind>[-+#0]*\d*(?:\.\d+)?(?:[hlqjzt]*)[a-zA-Z%])'
                         r'|(?P<name>\{\w*\}|%\(\w+\)[a-z])')
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


def build(language, *options):
    """The bytes of a compiled catalogue."""
    with tempfile.NamedTemporaryFile(suffix='.mo') as file:
        result = subprocess.run(['msgfmt', *options, '-o', file.name, PO / f'{language}.po'],
                                capture_output=True, text=True, check=False)
        assert result.returncode == 0 and result.stderr == '', result.stderr
        return pathlib.Path(file.name).read_bytes()


def compiled(language):
    return gettext.GNUTranslations(io.BytesIO(build(language, '-c')))


def entries(language):
    """All of a catalogue: the forms of each message of the source, and those of its translation."""
    data = build(language, '--endianness=little')
    n_messages, sources, translations = struct.unpack_from('<3I', data, 8)
    for i in range(n_messages):
        source, translation = (data[start:start + length].decode('utf-8') for length, start in
                               (struct.unpack_from('<2I', data, table + 8 * i) for table in (sources, translations)))
        if source:
            yield source.rpartition('\x04')[2].split('\0'), translation.split('\0')


def placeholders(text):
    """What a text has filled in: the kind of each argument by its number, and names by themselves."""
    found, last = {}, 0
    for match in PLACEHOLDER.finditer(text):
        if match['name']:
            found[match['name']] = found.get(match['name'], 0) + 1
        elif match['kind'] == '%':
            found['%'] = found.get('%', 0) + 1
        else:
            last = int(match['position'] or last + 1)
            assert found.setdefault(last, match['kind']) == match['kind'], text
    return found


def numbers_of_form(rule, form):
    return [number for number in range(1000) if rule(number) == form]


def check_form(wanted, found, may_omit):
    """Each argument is there and is what it was; only a form of a single number may leave that number out."""
    missing = [key for key in wanted if key not in found]
    assert all(found[key] == wanted.get(key) for key in found), (wanted, found)
    assert not missing or (may_omit and len(missing) == 1 and wanted[missing[0]] in ('u', 'd', 'lu', 'zu')), (wanted, found)


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
    """In no form of any message, whatever gettext's own tools make of it."""
    n_checked = 0
    for language in languages():
        rule = gettext.GNUTranslations(io.BytesIO(build(language))).plural
        for sources, translations in entries(language):
            if '%' not in ''.join(sources) and '{' not in ''.join(sources):
                continue
            n_checked += len(sources) > 1
            for form, translation in enumerate(translations):
                is_single = len(sources) > 1 and len(numbers_of_form(rule, form)) == 1
                try:
                    check_form(placeholders(sources[-1]), placeholders(translation), is_single)
                except AssertionError as error:
                    raise AssertionError(language, sources, translation) from error
    assert n_checked > 30 * len(languages()), n_checked


def test_check_of_placeholders_finds_what_is_wrong():
    """The check itself, on what translators have got wrong before."""
    wrong = [('%u of %s', '%u od', False), ('%u of %s', '%s od %u', False), ('%1$s, %2$u', '%1$s, %2$s', False),
             ('%u entries', 'jedan', False), ('%s, %u', '%u', True), ('%02d:%02d', '%d:%02d', False),
             ('%d°', '%d° %d', False), ('{path}', '{putanja}', False), ('100 %%', '100', False)]
    for source, translation, may_omit in wrong:
        try:
            check_form(placeholders(source), placeholders(translation), may_omit)
        except AssertionError:
            continue
        raise AssertionError(source, translation)
    right = [('%u of %s', '%2$s: %1$u', False), ('%u entries', 'واحد', True), ('%s: %u', '%s', True), ('100 %%', '%% 100', False)]
    for source, translation, may_omit in right:
        check_form(placeholders(source), placeholders(translation), may_omit)


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


def test_arabic_months_are_as_dates_have_them():
    """Dates come from Unicode CLDR: what stands beside them has its names of months, and no others."""
    others = r'\b(كانون (الثاني|الأول)|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين (الأول|الثاني))\b'
    for source, translation in entries('ar'):
        assert not re.search(others, translation[0]), (source[0], translation[0])


def test_albanian_cities_are_definite():
    """Names stand by themselves, as those of countries do: Kosova and Prishtina, so Beogradi, too."""
    briefing = json.loads(documents.BUNDLED[0].read_text(encoding='utf-8'))
    cities = {place['capital']['name']['en'] if isinstance(place['capital']['name'], dict) else place['capital']['name']:
              place['capital']['name'] for place in briefing['places'] if 'capital' in place}
    found = {source[0]: translation[0] for source, translation in entries('sq') if source[0] in cities}
    assert len(found) == len(cities) > 6, cities.keys() - found.keys()
    for name, albanian in found.items():
        assert albanian.endswith(('a', 'i', 'u')), (name, albanian)
        if isinstance(cities[name], dict) and 'sq' in cities[name]:
            assert cities[name]['sq'] == albanian, (name, cities[name]['sq'], albanian)


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
    test_check_of_placeholders_finds_what_is_wrong,
    test_no_options_or_fields_are_translated,
    test_keys_of_menus_stay,
    test_merged_briefings_are_accepted,
    test_kosovo_is_named_plainly,
    test_arabic_months_are_as_dates_have_them,
    test_albanian_cities_are_definite,
)
