# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real program writes without a display: pages of HTML, maps of SVG."""

import functools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

import html5lib
import tap

import documents

BUNDLED = documents.BUNDLED[0]
SVG = '{http://www.w3.org/2000/svg}'
HTML = '{http://www.w3.org/1999/xhtml}'


def export(document, ending, *arguments):
    """The contents of the file that the program makes of DOCUMENT."""
    env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:'
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / f'out.{ending}'
        if isinstance(document, dict):
            path = pathlib.Path(folder) / 'in.briefing'
            path.write_text(json.dumps(document), encoding='utf-8')
        else:
            path = document or '--'  # what comes with the program
        result = subprocess.run([os.environ['BRIEFING_ATLAS'], f'--export={out}', *arguments, path],
                                env=env, capture_output=True, text=True, timeout=6 * tap.PATIENCE, check=False)
        assert result.returncode == 0 and result.stdout == '', (path, result.stderr)
        assert result.stderr == '', (path, result.stderr)
        return out.read_text(encoding='utf-8')


@functools.cache
def page_of(path):
    return export(path, 'html')


def parse(page):
    """The tree of a page; what isn't right HTML raises an error."""
    return html5lib.HTMLParser(html5lib.getTreeBuilder('etree'), strict=True).parse(page)


def said(element):
    return ' '.join(' '.join(element.itertext()).split())


def by_id(root):
    found = {}
    for element in root.iter():
        identity = element.get('id')
        if identity is not None:
            assert identity not in found, identity
            found[identity] = element
    return found


def texts(document):
    """Every text that a page of DOCUMENT must have."""
    for kind in documents.KINDS:
        for entry in document.get(kind, []):
            for member in 'title', 'text', 'caution':
                if member in entry:
                    yield entry[member]
    places = document.get('places', [])
    focus = document.get('map', {}).get('focus', [place['code'] for place in places])
    for place in places:
        if place['code'] in focus:
            yield from (fact['value'] for fact in place.get('facts', []))
    for term in document.get('glossary', []):
        yield term['gloss']
    for source in document.get('sources', []):
        yield source['title']
    for footnote in document.get('footnotes', []):
        yield footnote['text']


def test_pages_are_right():
    for path in [BUNDLED, *documents.folder('good')]:
        root = parse(page_of(path))
        by_id(root)
        assert root.get('lang') and root.get('dir') in ('ltr', 'rtl')
        headings = [e.tag.removeprefix(HTML) for e in root.iter() if re.match(f'{HTML}h[1-6]', str(e.tag))]
        assert headings[0] == 'h1' and headings.count('h1') == 1, headings
        for before, after in zip(headings, headings[1:]):
            assert int(after[1]) <= int(before[1]) + 1, headings


def test_page_says_all_of_the_document():
    document = documents.load(BUNDLED)
    page = said(parse(page_of(BUNDLED)).find(f'{HTML}body'))
    count = 0
    for text in texts(document):
        count += 1
        assert ' '.join(text.split()) in page, text
    assert count > 150
    assert 'Kosovo*' in page and 'Say nothing on status' not in page


def test_links_within_a_page_lead_somewhere():
    root = parse(page_of(BUNDLED))
    ids = by_id(root)
    inner = [e.get('href') for e in root.iter() if (e.get('href') or '').startswith('#')]
    assert len(inner) > 50
    for href in inner:
        assert href[1:] in ids, href


def test_page_makes_no_request():
    """Addresses stand in links alone, which somebody has to follow."""
    for path in [BUNDLED, *documents.folder('good')]:
        page = page_of(path)
        root = parse(page)
        for element in root.iter():
            for name, value in element.attrib.items():
                if name in ('src', 'srcset', 'action', 'data', 'poster', 'background', 'formaction', 'style'):
                    raise AssertionError((element.tag, name))
                if name.endswith('href') and not value.startswith('#'):
                    assert element.tag == f'{HTML}a' and value.lower().startswith('http'), value
                assert not name.startswith('on'), name
            assert element.tag not in (f'{HTML}link', f'{HTML}iframe', f'{HTML}img', f'{HTML}base')
        for style in root.iter(f'{HTML}style'):
            assert 'url(' not in style.text and '@import' not in style.text
        policy = [e.get('content') for e in root.iter(f'{HTML}meta') if e.get('http-equiv')]
        assert policy and policy[0].startswith("default-src 'none'"), policy


def test_markup_of_a_document_is_text():
    path = documents.FIXTURES / 'good' / 'markup-as-text.briefing'
    document = documents.load(path)
    root = parse(page_of(path))
    scripts = list(root.iter(f'{HTML}script'))
    assert len(scripts) == 1 and 'Intl.Collator' in scripts[0].text
    page = said(root.find(f'{HTML}body'))
    for text in texts(document):
        if isinstance(text, str):
            assert ' '.join(text.split()) in page, text


def test_page_of_a_place_leaves_others_out():
    document = documents.load(BUNDLED)
    ids = by_id(parse(export(BUNDLED, 'html', '--place=XK')))
    for kind in documents.KINDS:
        for entry in document.get(kind, []):
            concerned = 'XK' in entry.get('places', ['XK']) and 'XK' not in entry.get('except', [])
            assert ('entry-' + entry['id'] in ids) == concerned, entry['id']
    assert 'about-XK' in ids and 'about-BA' not in ids


def test_page_has_the_direction_of_its_language():
    document = {'format': 'briefing-atlas/1', 'id': 'x', 'title': {'ar': 'إحاطة', 'en': 'Briefing'}, 'language': 'ar',
                'points': [{'id': 'a', 'title': {'ar': 'نقطة'}, 'text': {'en': 'English only'}}]}
    root = parse(export(document, 'html'))
    assert (root.get('lang'), root.get('dir')) == ('ar', 'rtl'), root.attrib
    span = [e for e in root.iter(f'{HTML}span') if e.text == 'English only']
    assert len(span) == 1 and span[0].get('lang') == 'en' and span[0].get('dir') == 'ltr'


def test_page_says_the_language_of_what_is_not_translated():
    """Each text of a document that has not much more than its title in Arabic."""
    word = 'untranslated'
    document = {'format': 'briefing-atlas/1', 'id': 'x', 'title': {'en': 'Title', 'ar': 'إحاطة'}, 'subtitle': word, 'language': 'en',
                'map': {'focus': ['XK']}, 'footnotes': [{'id': 'n', 'text': word}],
                'places': [{'code': 'XK', 'name': word, 'mark': '*', 'footnote': 'n',
                            'facts': [{'label': word, 'value': word}]}],
                'statuses': [{'id': 's', 'label': word, 'stage': 'planned'}],
                'glossary': [{'id': 'g', 'term': word, 'gloss': word}],
                'initiatives': [{'id': 'i', 'title': word, 'text': word, 'caution': word, 'status': 's'}],
                'points': [{'id': 'p', 'title': word, 'text': word}]}
    root = parse(export(document, 'html', '--language=ar'))
    n_found = 0

    def walk(element, language):
        nonlocal n_found
        if element.tag in (f'{HTML}svg', f'{SVG}svg', f'{HTML}figcaption', f'{HTML}script'):
            return
        language = element.get('lang', language)
        if word in (element.text or ''):
            assert language == 'en', (element.tag, element.text)
            n_found += 1
        for child in element:
            walk(child, language)
            if word in (child.tail or ''):
                assert language == 'en', (element.tag, child.tail)
                n_found += 1

    walk(root, None)
    assert n_found == 13, n_found


def test_map_has_a_shape_for_each_place():
    document = documents.load(BUNDLED)
    root = ElementTree.fromstring(export(BUNDLED, 'svg'))
    ids = by_id(root)
    for place in document['places']:
        shape = ids['place-' + place['code']]
        assert shape.tag == f'{SVG}path' and len(shape.get('d')) > 100
        if 'name' in place:
            name = place['name'] if isinstance(place['name'], str) else place['name']['en']
            assert shape.find(f'{SVG}title').text == name + place.get('mark', '')
    labels = said(ids['labels'])
    for word in 'Kosovo*', 'Serbia', 'Montenegro', 'Albania':
        assert word in labels, labels
    assert 'NATO and the Western Balkans' in said(ids['head'])
    assert 'without prejudice' in said(ids['foot']) and 'Natural Earth' in said(ids['foot'])
    assert 'Disputed boundary' in said(ids['legend'])
    assert list(ids['disputed-boundaries-of-places']) and '--' not in said(root)


def test_map_is_one_of_shapes():
    names = 'markup-as-text', 'layers', 'whole-world', 'across-the-180th-meridian', 'shortest'
    for name in names:
        svg = export(documents.FIXTURES / 'good' / f'{name}.briefing', 'svg', '--layer=:stage')
        root = ElementTree.fromstring(svg)
        by_id(root)
        assert not list(root.iter(f'{SVG}image'))
        for reference in re.findall(r'url\(#([^)]*)\)|href="#([^"]*)"', svg):
            assert f'id="{"".join(reference)}"' in svg, reference


def test_markup_in_a_map_is_text():
    """A map has elements of our own alone, and says what the document says."""
    tempting = '<script>alert(1)</script><image href="http://127.0.0.1/x"/>" onload="x" &amp; ]]>'
    document = {
        'format': 'briefing-atlas/1', 'id': 'x', 'title': tempting, 'subtitle': tempting, 'language': 'en',
        'map': {'focus': ['BA', 'XK']},
        'places': [{'code': 'BA', 'name': tempting, 'mark': '<&>', 'footnote': 'f'}, {'code': 'XK'}],
        'footnotes': [{'id': 'f', 'text': tempting}],
    }  # fmt: skip
    root = ElementTree.fromstring(export(document, 'svg'))
    for element in root.iter():
        assert element.tag not in (f'{SVG}script', f'{SVG}image', f'{SVG}foreignObject', f'{SVG}a'), element.tag
        for name, value in element.attrib.items():
            assert not name.startswith('on'), (element.tag, name)
            if name.endswith('href'):
                assert value.startswith('#'), value
    assert by_id(root)['place-BA'].find(f'{SVG}title').text == tempting + '<&>'
    # Lines are broken where there is no room, within the words as well.
    for part in 'head', 'foot':
        assert '<script>alert(1)</script>' in said(by_id(root)[part]).replace(' ', ''), part


def test_slides_are_text_and_shapes():
    """What stands in the PDF of a slide stands in its drawing, as text that can be found and changed."""
    document = documents.load(BUNDLED)
    for language, slide in ('en', 1), ('en', 2), ('en', 3), ('en', 7), ('ar', 3):
        svg = export(None, 'svg', '--as=deck', f'--slide={slide}', f'--language={language}', '--size=960x540')
        root = ElementTree.fromstring(svg)
        by_id(root)
        assert root.get('width') == '960' and root.get('height') == '540'
        assert root.get('lang') == language and root.find(f'{SVG}title').text
        assert not list(root.iter(f'{SVG}image')) and not list(root.iter(f'{SVG}symbol')), slide
        lines = [said(line) for text in root.iter(f'{SVG}text') for line in text]
        assert len(list(filter(None, lines))) > 5, lines
        heading = root.find(f'{SVG}title').text
        assert heading in ' '.join(lines), (heading, lines)
    root = ElementTree.fromstring(export(BUNDLED, 'svg', '--as=deck', '--slide=2'))
    ids = by_id(root)
    for place in document['map']['focus']:
        assert ids[f'place-{place}'].find(f'{SVG}title').text
    words = said(ids['words'])
    assert 'recommendations' in words and 'Disputed boundary' in words, words
    # What is bold, or of another colour, goes on in the line.
    words = said(by_id(ElementTree.fromstring(export(BUNDLED, 'svg', '--as=deck', '--slide=7')))['words'])
    assert 'Partnership for Peace programme [1, 9, 13]' in words.replace('\u00a0', ' '), words


def test_map_says_what_it_shows():
    """For whoever hears it: a drawing of its own, and one that is part of a page."""
    svg = ElementTree.fromstring(export(BUNDLED, 'svg', '--layer=nato-eu'))
    page = parse(export(BUNDLED, 'html', '--layer=nato-eu'))
    for map_, ids in (svg, by_id(svg)), (next(page.iter(f'{SVG}svg')), by_id(page)):
        words = said(ids[map_.get('aria-describedby')])
        for part in 'The map shows', 'Kosovo*', 'Montenegro', 'Ally, EU candidate':
            assert part in words, (part, words)


def test_small_places_have_a_dot():
    document = {
        'format': 'briefing-atlas/1', 'id': 'x', 'title': 'x', 'language': 'en',
        'map': {'focus': ['IT', 'SM', 'MC']},
        'places': [{'code': 'IT'}, {'code': 'SM', 'name': 'A < B'}, {'code': 'MC'}],
    }  # fmt: skip
    dots = [element for element in ElementTree.fromstring(export(document, 'svg')).iter(f'{SVG}g')
            if element.get('class') == 'dot']
    assert sorted(dot.find(f'{SVG}title').text for dot in dots) == ['A < B', 'Monaco']
    assert all(len(list(dot.iter(f'{SVG}circle'))) == 3 for dot in dots)
    # A page of that is right, too.
    assert sum(element.get('class') == 'dot' for element in parse(export(document, 'html')).iter()) == 2


def test_boundaries_follow_the_point_of_view():
    root = ElementTree.fromstring(export(BUNDLED, 'svg', '--boundaries=lines'))
    ids = by_id(root)
    assert not list(ids['disputed-boundaries-of-places'])
    assert 'Disputed' not in said(ids['legend'])


def test_hatched_places_have_their_pattern():
    root = ElementTree.fromstring(export(BUNDLED, 'svg', '--layer=nato-eu'))
    ids = by_id(root)
    assert ids['place-BA'].get('fill') == 'url(#hatching-BA)' and 'hatching-BA' in ids
    assert ids['place-AL'].get('fill').startswith('#')


def test_same_document_makes_the_same_file():
    for ending in 'html', 'svg':
        assert export(BUNDLED, ending) == export(BUNDLED, ending)


tap.run(
    test_pages_are_right,
    test_page_says_all_of_the_document,
    test_links_within_a_page_lead_somewhere,
    test_page_makes_no_request,
    test_markup_of_a_document_is_text,
    test_page_of_a_place_leaves_others_out,
    test_page_has_the_direction_of_its_language,
    test_page_says_the_language_of_what_is_not_translated,
    test_map_has_a_shape_for_each_place,
    test_map_is_one_of_shapes,
    test_markup_in_a_map_is_text,
    test_slides_are_text_and_shapes,
    test_map_says_what_it_shows,
    test_small_places_have_a_dot,
    test_boundaries_follow_the_point_of_view,
    test_hatched_places_have_their_pattern,
    test_same_document_makes_the_same_file,
)
