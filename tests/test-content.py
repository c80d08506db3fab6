# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled briefing holds all that it should, and says it with care."""

import collections
import re

import tap

import documents

BRIEFING = documents.load(documents.DATA / 'briefings' / 'western-balkans.briefing')
ENTRIES = [entry for kind in documents.KINDS for entry in BRIEFING[kind]]
FOCUS = ['BA', 'XK', 'RS', 'ME', 'AL', 'MK']
NEIGHBOURS = {'HR', 'SI', 'HU', 'RO', 'BG', 'GR', 'IT', 'AT', 'TR'}
EU_FOOTNOTE = (
    'This designation is without prejudice to positions on status, and is in line with '
    'UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.'
)
# What the source says is wrong, vague or not NATO's own account.
CAUTIONED = {
    'partnership-for-peace', 'operational-capabilities-concept', 'regional-training-centre',
    'joint-military-exercises', 'security-sector-reform', 'infrastructure-development',
    'outcome-regional-security', 'outcome-economic-stability', 'outcome-international-collaboration',
    'point-democratic-processes', 'point-crisis-management', 'point-crisis-response',
    'disinformation', 'border-security', 'political-divisions',
    'visit-sarajevo', 'visit-pristina',
}
# Loaded words, and slips of the source.
UNWELCOME = re.compile(r'volatile|balkani[sz]|\bNATOs\b|\bRuttes\b|\bProgram\b|\bCenter\b|\bDefense\b|Republic of Kosovo|Kosovo and Metohija', re.I)
LATIN_AND_CYRILLIC = re.compile(r'[A-Za-z][а-яА-ЯЀ-ӿ]|[а-яА-ЯЀ-ӿ][A-Za-z]')


def by_id(collection):
    return {item['id']: item for item in BRIEFING[collection]}


def place(code):
    return next(place for place in BRIEFING['places'] if place['code'] == code)


def sections_of(kind):
    """How many entries of a kind come from each section."""
    return dict(collections.Counter(entry['section'] for entry in BRIEFING[kind]))


def strings(value, pointer=''):
    """Each string of a document, with its JSON pointer."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, (dict, list)):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from strings(item, f'{pointer}/{step}')


def test_counts():
    counts = {kind: len(BRIEFING[kind]) for kind in documents.KINDS}
    assert counts == {'initiatives': 6, 'outcomes': 3, 'points': 17,
                      'recommendations': 6, 'challenges': 9, 'visits': 2}, counts
    assert len(ENTRIES) == 43


def test_entries_come_from_their_sections():
    assert [section['id'] for section in BRIEFING['sections']] == [
        'introduction', 'strategic-focus', 'key-takeaways', 'regional-stability',
        'long-term-commitment', 'recommendations', 'challenges-ahead', 'wrapping-up']
    assert sections_of('initiatives') == {'strategic-focus': 3, 'long-term-commitment': 3}
    assert sections_of('outcomes') == {'key-takeaways': 3}
    assert sections_of('points') == {'strategic-focus': 3, 'key-takeaways': 3, 'regional-stability': 4,
                                     'long-term-commitment': 3, 'challenges-ahead': 4}
    assert sections_of('recommendations') == {'recommendations': 6}
    assert sections_of('challenges') == {'strategic-focus': 2, 'regional-stability': 1,
                                         'challenges-ahead': 5, 'wrapping-up': 1}
    assert sections_of('visits') == {'introduction': 2}


def test_every_entry_says_what_it_rests_on():
    for entry in ENTRIES:
        assert entry['basis'] in ('explicit', 'lead-in', 'inferred'), entry['id']
        assert entry['sources'][0] == 'article', entry['id']
        assert entry['text'].endswith('.'), entry['id']


def test_future_initiatives_have_no_status():
    statuses = {entry['id']: entry.get('status') for entry in BRIEFING['initiatives']}
    assert list(statuses.values()) == ['active', 'in-progress', 'planned', None, None, None], statuses
    assert not any('status' in entry for entry in ENTRIES if entry['id'] not in statuses)
    assert {status['id']: status['stage'] for status in BRIEFING['statuses']} == {
        'active': 'ongoing', 'in-progress': 'ongoing', 'planned': 'planned'}


def test_scopes():
    both = {entry['id'] for entry in ENTRIES if entry.get('places') == ['BA', 'XK']}
    assert both == {entry['id'] for entry in BRIEFING['outcomes'] + BRIEFING['points'][:6]} | {
        'disinformation', 'border-security', 'political-divisions'}
    alone = {entry['id']: entry['places'] for entry in ENTRIES if len(entry.get('places', [])) == 1}
    assert alone == {'visit-sarajevo': ['BA'], 'visit-pristina': ['XK']}
    excepted = {entry['id']: entry['except'] for entry in ENTRIES if 'except' in entry}
    assert excepted == {'partnership-for-peace': ['XK']}


def test_doubtful_claims_carry_a_caution():
    cautioned = {entry['id'] for entry in ENTRIES if 'caution' in entry}
    recommendations = {entry['id'] for entry in BRIEFING['recommendations']}
    assert cautioned == CAUTIONED | recommendations, cautioned ^ (CAUTIONED | recommendations)


def test_recommendations_are_the_authors():
    for entry in BRIEFING['recommendations']:
        assert entry['caution'].startswith("The author's own proposal"), entry['id']
        assert not re.search(r'NATO (recommends|proposes|should)', entry['title'] + entry['text']), entry['id']


def test_visits_have_dates():
    assert {entry['id']: entry['start'] for entry in BRIEFING['visits']} == {
        'visit-sarajevo': '2025-03-10', 'visit-pristina': '2025-03-11'}
    for entry in BRIEFING['visits']:
        assert 'reference data' in entry['caution'] and 'nato-release' in entry['sources']
    assert BRIEFING['asOf'] == '2025-03-11'


def test_kosovo_is_named_with_care():
    kosovo = place('XK')
    assert kosovo['name']['en'] == 'Kosovo' and kosovo['mark'] == '*'
    assert by_id('footnotes')[kosovo['footnote']]['text'] == EU_FOOTNOTE
    assert [other['code'] for other in BRIEFING['places'] if 'mark' in other] == ['XK']
    assert BRIEFING['boundaries'] == [{'between': ['RS', 'XK'], 'style': 'disputed'}]
    assert kosovo['capital']['name']['en'] == 'Pristina'


def test_places():
    assert BRIEFING['map']['focus'] == FOCUS
    assert [other['code'] for other in BRIEFING['places']][:6] == FOCUS
    assert {other['code'] for other in BRIEFING['places'][6:]} == NEIGHBOURS
    west, south, east, north = BRIEFING['map']['bounds']
    for code in FOCUS:
        longitude, latitude = place(code)['capital']['at']
        assert west < longitude < east and south < latitude < north, code
        for text in place(code)['name'], place(code)['capital']['name']:
            assert {'en', 'bs', 'hr', 'sr', 'sr-Latn', 'sq', 'mk', 'fr', 'de'} == set(text), code


def test_layer_agrees_with_the_facts():
    (layer,) = BRIEFING['map']['layers']
    classes = {code: group for group in layer['classes'] for code in group['places']}
    assert layer['date'] == BRIEFING['asOf']
    assert set(classes) == set(FOCUS) | NEIGHBOURS
    assert sum(len(group['places']) for group in layer['classes']) == len(classes)
    for code, group in classes.items():
        facts = [(fact['label'], fact['value']) for fact in place(code)['facts']]
        nato, union = re.split(r' and |, |; ', group['label'])
        said = [value for label, value in facts if label == 'NATO']
        assert {
            'Ally': any(re.match('Ally|Founding member', value) for value in said),
            'Partner': any(value.startswith('Partner, ') for value in said),
            'NATO-led force present': any(value.startswith('KFOR') for _, value in facts),
        }[nato], (code, nato)
        said = [value.lower() for label, value in facts if label == 'European Union']
        status = union.removeprefix('EU ')
        assert not said or any(value.startswith(status) for value in said), (code, status)
        # Who is not in an alliance is told from who is without any colour.
        assert group.get('hatched', False) == (nato == 'Partner'), code


def test_facts_have_sources():
    for other in BRIEFING['places']:
        labels = {fact['label'] for fact in other['facts']}
        assert 'NATO' in labels, other['code']
        assert 'European Union' in labels or other['code'] in NEIGHBOURS, other['code']
        for fact in other['facts']:
            assert 'source' in fact, fact
            # What came after the briefing's date is not known to it.
            assert fact.get('date', '') <= BRIEFING['asOf'], fact


def test_references_resolve():
    ids = {name: by_id(name) for name in ('statuses', 'themes', 'sections', 'sources', 'footnotes')}
    codes = {other['code'] for other in BRIEFING['places']}
    cited = set()
    for entry in ENTRIES:
        assert entry.get('status') is None or entry['status'] in ids['statuses']
        assert entry['section'] in ids['sections']
        assert set(entry.get('themes', [])) <= set(ids['themes'])
        assert set(entry.get('places', []) + entry.get('except', [])) <= codes
        cited.update(entry['sources'])
    cited.update(fact['source'] for other in BRIEFING['places'] for fact in other['facts'])
    cited.update(term['source'] for term in BRIEFING['glossary'] if 'source' in term)
    assert cited == set(ids['sources']), cited ^ set(ids['sources'])
    assert len({entry['id'] for entry in ENTRIES}) == len(ENTRIES)
    used = {theme for entry in ENTRIES for theme in entry.get('themes', [])}
    assert used == set(ids['themes'])


def test_addresses_are_https():
    addresses = [source['url'] for source in BRIEFING['sources'] if 'url' in source]
    assert len(addresses) == len(set(addresses)) and len(addresses) > 25
    for address in addresses:
        assert re.fullmatch(r'https://[a-z0-9.-]+/[!-~]+', address), address


def test_deck_shows_everything():
    slides = BRIEFING['deck']
    assert [slide['slide'] for slide in slides[:2]] == ['title', 'map'] and slides[-1]['slide'] == 'sources'
    assert {slide['kind'] for slide in slides if 'kind' in slide} == set(documents.KINDS) - {'visits'}
    assert [slide['place'] for slide in slides if 'place' in slide] == ['BA', 'XK']
    assert all(slide['notes'] and slide['minutes'] > 0 for slide in slides)


def test_words_are_chosen_with_care():
    for pointer, string in strings(BRIEFING):
        if not pointer.startswith('/sources/'):
            assert not UNWELCOME.search(string), (pointer, string)
        assert not LATIN_AND_CYRILLIC.search(string), (pointer, string)
        assert string == string.strip() and '  ' not in string, (pointer, string)


def test_first_sentences_fit_a_table():
    for entry in ENTRIES:
        first = re.split(r'(?<=\.) ', entry['text'])[0]
        assert len(first) <= 80, (entry['id'], first)


def test_file_is_written_for_people():
    path = documents.DATA / 'briefings' / 'western-balkans.briefing'
    text = path.read_text(encoding='utf-8')
    assert text.startswith('{\n  "$schema": "../briefing-1.schema.json",\n') and text.endswith('}\n')
    assert '\t' not in text and '\r' not in text and '\\u' not in text
    assert not any(line != line.rstrip() for line in text.split('\n'))
    assert (path.parent / BRIEFING['$schema']).resolve().is_file()


tap.run(
    test_counts,
    test_entries_come_from_their_sections,
    test_every_entry_says_what_it_rests_on,
    test_future_initiatives_have_no_status,
    test_scopes,
    test_doubtful_claims_carry_a_caution,
    test_recommendations_are_the_authors,
    test_visits_have_dates,
    test_kosovo_is_named_with_care,
    test_places,
    test_layer_agrees_with_the_facts,
    test_facts_have_sources,
    test_references_resolve,
    test_addresses_are_https,
    test_deck_shows_everything,
    test_words_are_chosen_with_care,
    test_first_sentences_fit_a_table,
    test_file_is_written_for_people,
)
