# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema of the document accepts what is right and finds what is wrong.

test-verdicts.py holds the program to the same documents.
"""

import jsonschema
import tap

import documents

SCHEMA = documents.load(documents.DATA / 'briefing-1.schema.json')
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def problems(document):
    """JSON pointers to what the schema refuses."""
    return sorted(documents.to_pointer(error.absolute_path) for error in VALIDATOR.iter_errors(document))


def subschemas(schema):
    yield schema
    for value in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(value, (dict, list)):
            yield from subschemas(value)


def test_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_schema_allows_unknown_members():
    for schema in subschemas(SCHEMA):
        if isinstance(schema, dict):
            assert schema.get('additionalProperties') is not False, schema
            assert schema.get('unevaluatedProperties') is not False, schema


def test_schema_marks_what_is_translated():
    found = 0
    for schema in subschemas(SCHEMA):
        if isinstance(schema, dict) and ('x-translatable' in schema or schema.get('$ref') == '#/$defs/text'):
            assert schema['$ref'] == '#/$defs/text' and schema['x-translatable'] is True, schema
            found += 1
    assert found > 0


def test_schema_knows_the_kinds():
    kinds = SCHEMA['$defs']['slide']['properties']['kind']['enum']
    arrays = [name for name, schema in SCHEMA['properties'].items()
              if schema.get('items') == {'$ref': '#/$defs/entry'}]
    assert kinds == arrays == list(documents.KINDS)


def test_reference_has_every_member():
    reference = (documents.TESTS.parent / 'docs' / 'document.md').read_text(encoding='utf-8')
    for schema in subschemas(SCHEMA):
        if isinstance(schema, dict) and schema.get('type') == 'object':
            for member in schema['properties']:
                assert f'`{member}`' in reference, member


def test_good_documents_are_accepted():
    assert documents.folder('good')
    for path in documents.folder('good'):
        assert problems(documents.load(path)) == [], path.name


def test_bundled_briefings_are_accepted():
    assert documents.BUNDLED
    for path in documents.BUNDLED:
        assert problems(documents.load(path)) == [], path.name


def test_bad_documents_are_refused():
    expected = documents.expected_pointers()
    assert documents.folder('bad')
    for path in documents.folder('bad'):
        name = documents.name_of(path)
        assert problems(documents.load(path)) == sorted(expected[name]), name


def test_bad_meaning_is_beyond_the_schema():
    assert documents.folder('bad-meaning')
    for path in documents.folder('bad-meaning'):
        assert problems(documents.load(path)) == [], path.name


def test_bad_json_is_not_json():
    assert documents.folder('bad-json')
    for path in documents.folder('bad-json'):
        try:
            documents.load(path)
        except (ValueError, RecursionError):
            continue
        raise AssertionError(path.name)


def test_every_bad_document_is_expected():
    names = {documents.name_of(path) for kind in ('bad', 'bad-json', 'bad-meaning')
             for path in documents.folder(kind)}
    assert names == set(documents.expected_pointers())


tap.run(
    test_schema_is_a_schema,
    test_schema_allows_unknown_members,
    test_schema_marks_what_is_translated,
    test_schema_knows_the_kinds,
    test_reference_has_every_member,
    test_good_documents_are_accepted,
    test_bundled_briefings_are_accepted,
    test_bad_documents_are_refused,
    test_bad_meaning_is_beyond_the_schema,
    test_bad_json_is_not_json,
    test_every_bad_document_is_expected,
)
