# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations of briefings: what is extracted, and what is put back."""

import gettext
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import tap

import documents

TOOL = documents.DATA / 'i18n' / 'briefing-atlas-i18n'
SCHEMA = documents.load(documents.DATA / 'briefing-1.schema.json')
sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader('i18n', str(TOOL))
i18n = importlib.util.module_from_spec(importlib.util.spec_from_loader('i18n', loader))
loader.exec_module(i18n)


def run(*arguments):
    return subprocess.run([sys.executable, TOOL, *map(str, arguments)], capture_output=True, text=True,
                          timeout=6 * tap.PATIENCE, check=False)


def document(value):
    with tempfile.NamedTemporaryFile('w', suffix='.briefing', encoding='utf-8') as file:
        file.write(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        file.flush()
        return i18n.Document(file.name, SCHEMA)


def briefing(**members):
    return {'format': 'briefing-atlas/1', 'id': 'a', 'language': 'en', 'title': 'T', **members}


def catalogue(text):
    with tempfile.NamedTemporaryFile('w', suffix='.po', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        return i18n.read_catalogue(file.name)


def pairs(value):
    return {(text.context, text.strings['en']) for text in document(value).texts}


def leaves(value):
    """Every string of a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for child in value.values() if isinstance(value, dict) else value:
            yield from leaves(child)


def test_every_marked_member_is_extracted():
    """A document with each member that the schema knows, each text another one."""
    made = []

    def make(schema):
        if 'x-translatable' in schema:
            made.append(f'text {len(made)}')
            return made[-1]
        schema = SCHEMA['$defs'][schema['$ref'].rpartition('/')[2]] if '$ref' in schema else schema
        if 'properties' in schema:
            return {name: make(child) for name, child in schema['properties'].items()}
        return [make(schema['items'])] if 'items' in schema else 'not text'

    whole = make({key: value for key, value in SCHEMA.items() if key != '$defs'})
    whole['language'] = 'en'
    found = pairs(whole)
    assert len(made) > 20
    assert sorted(text for _, text in found) == sorted(made), set(made) ^ {t for _, t in found}


def test_context_says_the_kind_of_text():
    value = briefing(points=[{'id': 'p', 'title': 'Same', 'text': 'Same'}],
                     places=[{'code': 'XK', 'name': 'Kosovo', 'capital': {'name': 'Pristina', 'at': [1, 2]}}])
    assert pairs(value) == {('briefing title', 'T'), ('entry title', 'Same'), ('entry text', 'Same'),
                            ('place name', 'Kosovo'), ('capital name', 'Pristina')}


def test_order_of_entries_changes_no_message():
    bundled = documents.load(documents.BUNDLED[0])
    before = pairs(bundled)
    for name in documents.KINDS:
        random.Random(7).shuffle(bundled[name])
    assert pairs(bundled) == before


def test_reference_names_line_and_pointer():
    result = run('extract', '--root', documents.DATA.parent, documents.BUNDLED[0])
    assert result.returncode == 0, result.stderr
    lines = documents.BUNDLED[0].read_text(encoding='utf-8').splitlines()
    blocks = [block.splitlines() for block in result.stdout.split('\n\n')[1:]]
    for block in blocks:
        reference = [line for line in block if line.startswith('#: ')][0]
        path, number = reference[3:].rsplit(':', 1)
        assert path == 'data/briefings/' + documents.BUNDLED[0].name
        start = [line for line in block if line.startswith('msgid ')][0][7:27].rstrip('"')
        text = ' '.join(lines[int(number) - 1:int(number) + 1])
        assert start in text, (start, text)
        assert any(line.startswith('#. /') for line in block), block


def test_note_of_the_author_reaches_translators():
    value = briefing(footnotes=[{'id': 'f', 'text': 'N', '$comment': 'Official wording only.'}])
    assert 'Official wording only.' in [n for text in document(value).texts for n in text.note]


def test_template_is_right_for_gettext():
    result = run('extract', documents.BUNDLED[0])
    made = subprocess.run(['msgfmt', '-c', '-o', os.devnull, '-'], input=result.stdout, text=True,
                          capture_output=True, check=False)
    assert made.returncode == 0, made.stderr


HARD = r'''# A translator
msgid ""
msgstr ""
"Language: bs\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

#. note
#: file:1
msgctxt "a"
msgid "one"
msgstr "jedan"

msgctxt "b"
msgid "one"
msgstr ""
"prvi \"red\"\n"
"drugi\tred \\ kraj"

#, fuzzy
#| msgid "old"
msgctxt "a"
msgid "guess"
msgstr "nagađanje"

msgctxt "a"
msgid "untranslated"
msgstr ""

#, c-format, fuzzy
msgid "%d thing"
msgid_plural "%d things"
msgstr[0] "a"
msgstr[1] "b"
msgstr[2] "c"

#~ msgctxt "a"
#~ msgid "gone"
#~ msgstr "otišlo"

msgid "no context"
msgstr "bez konteksta"
msgctxt "c"
msgid "no gap"
msgstr "bez razmaka"
'''


def test_catalogue_is_read_as_gettext_reads_it():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'bs.po'
        path.write_text(HARD, encoding='utf-8')
        subprocess.run(['msgfmt', '-o', path.with_suffix('.mo'), path], check=True)
        with open(path.with_suffix('.mo'), 'rb') as file:
            theirs = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
    expected = {}
    for key, string in theirs.items():
        if isinstance(key, str) and key:
            context, gap, text = key.partition('\x04')
            expected[(context, text) if gap else (None, key)] = string
    assert catalogue(HARD) == expected
    assert len(expected) == 4


def test_fuzzy_is_never_shipped():
    assert ('a', 'guess') not in catalogue(HARD)


def test_broken_catalogue_is_refused():
    for broken in 'msgid "a\nmsgstr "b"\n', 'msgid "a"\nnonsense\n', '"a"\n':
        try:
            catalogue(broken)
        except i18n.Problem as problem:
            assert ':1:' in str(problem) or ':2:' in str(problem), problem
        else:
            raise AssertionError(broken)


def test_names_of_catalogues_are_tags():
    table = {'bs': 'bs', 'sr@latin': 'sr-Latn', 'pt_BR': 'pt-BR', 'sr_RS@latin': 'sr-Latn-RS',
             'de_AT.UTF-8': 'de-AT', 'ca@valencia': 'ca'}
    for name, tag in table.items():
        assert i18n.tag_of(name) == tag, name


def test_only_texts_change():
    """The rest of the file, also what the program doesn't know, stays as it is."""
    text = '{"title" :\t"T",\n "id":"T", "x": [1.50, "T", {"title": "T"}], "language": "en"}\n'
    merged = i18n.merged(document(text), {'bs': {('briefing title', 'T'): 'N "n"\n'}})
    assert merged == text.replace('"T"', r'{"en": "T", "bs": "N \"n\"\n"}', 1)


def test_word_of_the_author_comes_first():
    value = briefing(title={'en': 'T', 'bs': 'autor'})
    merged = i18n.merged(document(value), {'bs': {('briefing title', 'T'): 'prevod'},
                                           'sq': {('briefing title', 'T'): 'përkthim'}})
    assert json.loads(merged)['title'] == {'en': 'T', 'bs': 'autor', 'sq': 'përkthim'}


def test_a_full_catalogue_reaches_every_text():
    """Each text gets its own translation, whatever characters are in it."""
    source = document(documents.BUNDLED[0].read_text(encoding='utf-8'))
    full = {(text.context, text.strings['en']): '«' + text.strings['en'][::-1] + '»' for text in source.texts}
    value = json.loads(i18n.merged(source, {'qaa': full}))
    translated = [string for string in leaves(value) if string.startswith('«')]
    assert len(translated) == len(source.texts) > 250
    again = document(value)
    assert [t.strings['qaa'] for t in again.texts] == [full[t.context, t.strings['en']] for t in source.texts]


def test_problems_are_said():
    with tempfile.TemporaryDirectory() as folder:
        bad = pathlib.Path(folder) / 'bad.briefing'
        bad.write_text('{"a": 1\n,\n!}', encoding='utf-8')
        result = run('extract', bad)
        assert result.returncode == 1 and 'line 3' in result.stderr, result.stderr
        bad.write_text('[' * 100000, encoding='utf-8')
        assert run('extract', bad).returncode == 1
        assert run('merge', bad.with_name('none')).returncode == 1
        result = run('extract', '-o', folder + '/no/where.pot', documents.BUNDLED[0])
        assert result.returncode == 1 and 'where.pot' in result.stderr, result.stderr


def test_installed_tool_finds_its_schema():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / 'bin').mkdir()
        (root / 'share' / 'briefing-atlas').mkdir(parents=True)
        tool = shutil.copy(TOOL, root / 'bin')
        shutil.copy(documents.DATA / 'briefing-1.schema.json', root / 'share' / 'briefing-atlas')
        result = subprocess.run([sys.executable, tool, 'extract', documents.BUNDLED[0]],
                                capture_output=True, text=True, check=False)
        assert result.returncode == 0 and 'msgctxt "entry title"' in result.stdout, result.stderr


tap.run(
    test_every_marked_member_is_extracted,
    test_context_says_the_kind_of_text,
    test_order_of_entries_changes_no_message,
    test_reference_names_line_and_pointer,
    test_note_of_the_author_reaches_translators,
    test_template_is_right_for_gettext,
    test_catalogue_is_read_as_gettext_reads_it,
    test_fuzzy_is_never_shipped,
    test_broken_catalogue_is_refused,
    test_names_of_catalogues_are_tags,
    test_only_texts_change,
    test_word_of_the_author_comes_first,
    test_a_full_catalogue_reaches_every_text,
    test_problems_are_said,
    test_installed_tool_finds_its_schema,
)
