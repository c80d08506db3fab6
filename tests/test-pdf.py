# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real program writes as PDF, read back with another program."""

import json
import os
import pathlib
import re
import resource
import subprocess
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree
import zlib

import documents
import tap

BUNDLED = documents.BUNDLED[0]


def export(document, folder, *arguments, name='out.pdf', env=None, **more):
    """Runs the program on DOCUMENT; returns what happened and the path of the file."""
    env = {k: v for k, v in {**os.environ, **(env or {})}.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:'
    out = pathlib.Path(folder) / name
    path = document
    if document is None:
        path = '--'  # what comes with the program
    if isinstance(document, dict):
        path = pathlib.Path(folder) / 'in.briefing'
        path.write_text(json.dumps(document), encoding='utf-8')
    result = subprocess.run([os.environ['BRIEFING_ATLAS'], f'--export={out}', *arguments, path],
                            env=env, capture_output=True, text=True, timeout=11 * tap.PATIENCE, check=False, **more)
    return result, out


def read(document, *arguments, tool=('pdftotext', '-layout'), **more):
    """What TOOL says of the PDF that the program makes of DOCUMENT."""
    with tempfile.TemporaryDirectory() as folder:
        result, out = export(document, folder, *arguments, **more)
        assert (result.returncode, result.stdout, result.stderr) == (0, '', ''), (document, result)
        back = ['-'] if tool[0] == 'pdftotext' else []
        return subprocess.run([*tool, out, *back], capture_output=True, text=True,
                              timeout=6 * tap.PATIENCE, check=True).stdout


def info(document, *arguments, **more):
    lines = read(document, *arguments, tool=('pdfinfo',), **more).splitlines()
    return dict(re.split(r':\s*', line, maxsplit=1) for line in lines if ':' in line)


def outline(document, *arguments):
    xml = read(document, *arguments, tool=('pdftohtml', '-xml', '-i', '-stdout'))
    part = re.search(r'<outline>.*</outline>', xml, re.DOTALL)
    root = ElementTree.fromstring(part.group(0)) if part else ElementTree.Element('outline')
    return [(item.text, int(item.get('page'))) for item in root.iter('item')]


def words(text):
    return re.findall(r'\w+', text)


def make(n_entries, length=20):
    """A document of which each title and each text has words of its own."""
    kinds = documents.KINDS
    entries = {kind: [] for kind in kinds}
    for i in range(n_entries):
        entry = {'id': f'e{i}', 'title': f'ti{i:06}x on it', 'text': f'be{i:06}x ' + 'word ' * (length // 5) + f'en{i:06}x'}
        if i % 3:
            entry['places'] = [['BA'], ['XK']][i % 2]
        entry['caution'] = f'ca{i:06}x'
        entry['notes'] = f'no{i:06}x'
        if kinds[i % len(kinds)] == 'visits':
            entry['start'] = '2025-03-01'
        entries[kinds[i % len(kinds)]].append(entry)
    return {
        'format': 'briefing-atlas/1', 'id': 'x', 'title': 'Title of it', 'language': 'en', 'asOf': '2025-03-11',
        'map': {'focus': ['BA', 'XK']},
        'places': [{'code': 'BA'}, {'code': 'XK', 'mark': '*', 'footnote': 'status'}],
        'footnotes': [{'id': 'status', 'text': 'Without prejudice to status.'}],
        'sources': [
            {'id': 's1', 'title': "It's a source", 'url': "https://example.org/it's?a=(b)&c=d"},
            {'id': 's2', 'title': 'A source in other letters', 'url': 'https://example.org/%C4%8D'},
            {'id': 's3', 'title': 'A source without an address'},
        ],
        **entries,
    }  # fmt: skip


def check_once(document, *arguments, tokens=('ti', 'be', 'en', 'ca'), never=('no',)):
    text = read(document, *arguments)
    found = words(text)
    counts = {}
    for word in found:
        counts[word] = counts.get(word, 0) + 1
    n_entries = sum(len(document[kind]) for kind in documents.KINDS)
    for i in range(n_entries):
        for token in tokens:
            assert counts.get(f'{token}{i:06}x') == 1, (token, i, counts.get(f'{token}{i:06}x'))
        for token in never:
            assert f'{token}{i:06}x' not in counts, (token, i)
    return text


def test_handout_has_each_entry_once():
    for n_entries, length in (10, 20), (10, 2000), (500, 100), (500, 2000):
        check_once(make(n_entries, length))
    check_once(make(10000))
    check_once(make(10), '--paper=Letter')
    check_once(make(10), '--as=entries')


def test_notes_are_on_paper_only_if_asked_for():
    check_once(make(20), '--notes', tokens=('ti', 'no'), never=())
    check_once(make(20), tokens=(), never=('no',))
    assert 'no000' not in read(make(20), '--as=deck')


def test_each_page_says_which_it_is():
    pages = read(make(100)).removesuffix('\f').split('\f')
    assert len(pages) > 3
    for i, page in enumerate(pages):
        assert f'Page {i + 1} of {len(pages)}' in page
        assert '11 March 2025' in page and 'Title of it' in page
        assert ('Without prejudice' in page) == ('Kosovo*' in page), page


def test_footnote_stands_where_its_name_does():
    for arguments in [], ['--paper=Letter'], ['--as=place'], ['--as=entries']:
        pages = read(BUNDLED, *arguments).removesuffix('\f').split('\f')
        marked = [page for page in pages if 'Kosovo*' in page]
        assert len(marked) > 1 and (arguments or len(marked) < len(pages)), arguments
        for page in pages:
            assert page.count('* This designation') == (page in marked), (arguments, page)


def test_handout_says_all_of_the_document():
    found = set(words(read(BUNDLED)))
    document = documents.load(BUNDLED)
    for kind in documents.KINDS:
        for entry in document[kind]:
            for member in 'title', 'text', 'caution':
                text = entry.get(member, '')
                text = text if isinstance(text, str) else text['en']
                missing = [word for word in words(text) if word not in found and len(word) < 12]
                assert not missing, (entry['id'], missing)
    for source in document['sources']:
        assert set(words(source['title'])) - found == set(), source


def test_pages_are_of_the_size():
    assert '595.28 x 841.89' in info(BUNDLED)['Page size']
    assert '612 x 792' in info(BUNDLED, '--paper=letter')['Page size']
    assert '960 x 540' in info(BUNDLED, '--as=deck')['Page size']
    assert '300 x 150' in info(BUNDLED, '--as=map', '--size=400x200')['Page size']


def test_file_says_what_it_is():
    for form in 'deck', 'handout', 'place', 'map', 'entries':
        said = info(BUNDLED, f'--as={form}')
        assert said['Title'] == 'NATO and the Western Balkans', said
        assert said['Tagged'] == 'yes' and 'Kosovo*' in said['Keywords'] and said['Keywords'].endswith(', en')
        assert said['Creator'].startswith('Briefing Atlas') and '2025' in said['CreationDate']
        structure = read(BUNDLED, f'--as={form}', tool=('pdfinfo', '-struct'))
        assert structure.startswith('Document\n'), structure[:200]
        assert ('Figure' in structure) == (form != 'entries')
        assert not re.search(r'^\S', structure.removeprefix('Document\n'), re.MULTILINE), structure[:200]


def test_map_is_said_in_words():
    for form in 'deck', 'handout', 'map':
        text = ' '.join(read(BUNDLED, f'--as={form}', tool=('pdftotext', '-raw')).split())
        assert 'The map shows Bosnia and Herzegovina, Kosovo*' in text, text[:600]
    text = ' '.join(read(BUNDLED, '--layer=nato-eu', tool=('pdftotext', '-raw')).split())
    assert 'Ally, EU candidate: Montenegro, Albania' in text, text[:900]


def test_outline_leads_to_parts():
    parts = outline(make(100))
    assert [title for title, _ in parts][:2] == ['Initiatives', 'Outcomes'] and parts[-1][0] == 'Sources'
    pages = read(make(100)).split('\f')
    for title, page in parts:
        assert title in pages[page - 1], (title, page)
    assert len(outline(BUNDLED, '--as=deck')) > 8


def test_each_place_begins_a_page_of_its_own():
    pages = read(BUNDLED, '--as=place').split('\f')[:-1]
    parts = [(title, page) for title, page in outline(BUNDLED, '--as=place')]
    for name in 'Bosnia and Herzegovina', 'Kosovo*', 'Serbia', 'Montenegro', 'Albania', 'North Macedonia':
        page = dict(parts)[name]
        assert name in pages[page - 1] and 'Page 1 of' in pages[page - 1], name
    only = read(make(60), '--place=XK')
    for i in range(60):
        concerned = i % 3 and i % 2
        assert (f'be{i:06}x' in only) == bool(concerned), i
        assert (f'ti{i:06}x' in only) == bool(concerned or i % 3 == 0), i


def get_text(value, language='en'):
    return value if isinstance(value, str) else value[language]


def test_place_is_on_a_page():
    document = documents.load(BUNDLED)
    codes = document['map']['focus']
    for paper in 'A4', 'Letter':
        pages = read(BUNDLED, '--as=place', f'--paper={paper}', tool=('pdftotext',)).rstrip('\f').split('\f')
        assert len(pages) == len(codes), (paper, len(pages))
        for code, page in zip(codes, pages, strict=True):
            found = set(words(page))
            assert 'Page 1 of 1' in page, (paper, code)
            for entry in (entry for kind in documents.KINDS for entry in document[kind]):
                places = entry.get('places', [])
                members = ['title', 'text', 'caution'] if code in places else []
                said = ' '.join(get_text(entry[member]) for member in members if member in entry)
                # A line may break in a word that has a hyphen, and pdftotext takes that away.
                missing = [word for word in words(re.sub(r'\S+-\S+', '', said)) if word not in found]
                assert not missing, (paper, code, entry['id'], missing)


def test_place_is_on_a_page_in_any_language():
    n_places = len(documents.load(BUNDLED)['map']['focus'])
    env = {'BRIEFING_ATLAS_LOCALE_DIR': str(pathlib.Path(os.environ['G_TEST_BUILDDIR']).parent / 'po')}
    for language in 'de', 'fr', 'hr', 'bs', 'cnr', 'sr', 'sr-Latn', 'sq', 'mk', 'ar':
        for paper in 'A4', 'Letter':
            pages = info(None, '--as=place', f'--language={language}', f'--paper={paper}', env=env)['Pages']
            assert int(pages) == n_places, (language, paper, pages)


def test_place_with_too_much_goes_on():
    """Run in, then as tables: nothing is left out however much there is."""
    for n_entries, length in (3, 20), (40, 100), (60, 200), (200, 100):
        document = make(n_entries, length)
        text = read(document, '--place=XK', tool=('pdftotext',))
        n_pages = len(text.rstrip('\f').split('\f'))
        assert f'Page {n_pages} of {n_pages}' in text
        found = words(text)
        for i in range(n_entries):
            count = 1 if i % 3 and i % 2 else 0
            for token in 'be', 'en', 'ca':
                assert found.count(f'{token}{i:06}x') == count, (n_entries, token, i)


def test_links_are_those_of_sources():
    document = make(3)
    for form in 'deck', 'handout':
        found = re.findall(r'https?://\S+', read(document, f'--as={form}', tool=('pdfinfo', '-url')))
        assert set(found) == {'https://example.org/it%27s?a=(b)&c=d', 'https://example.org/%C4%8D'}, found
    allowed = {source.get('url') for source in documents.load(BUNDLED)['sources']}
    for form in 'deck', 'handout', 'place':
        found = re.findall(r'https?://\S+', read(BUNDLED, f'--as={form}', tool=('pdfinfo', '-url')))
        assert found and set(found) <= allowed, set(found) - allowed


def objects(data):
    """What a PDF says, its compressed parts included."""
    parts = [data]
    for stream in re.findall(rb'stream\r?\n(.*?)endstream', data, re.DOTALL):
        try:
            parts.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            continue
    return b'\n'.join(parts)


def test_file_does_nothing_by_itself():
    """Nothing is run, sent or opened, whatever somebody clicks, but an address in a browser."""
    active = rb'/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|GoToR|GoToE|EmbeddedFiles?|RichMedia|XFA)\b'
    path = documents.FIXTURES / 'good' / 'markup-as-text.briefing'
    for form in 'deck', 'handout', 'place', 'map':
        with tempfile.TemporaryDirectory() as folder:
            result, out = export(path, folder, f'--as={form}')
            assert result.returncode == 0, result
            said = objects(out.read_bytes())
        assert b'/Catalog' in said and not re.search(active, said), (form, re.search(active, said))


def test_good_documents_have_pages():
    for path in documents.folder('good'):
        for form in 'deck', 'handout', 'place', 'map':
            assert int(info(path, f'--as={form}')['Pages']) >= 1, (path, form)


def test_text_is_text_in_any_script():
    text = read(documents.FIXTURES / 'good' / 'markup-as-text.briefing')
    assert '<script>' in text
    document = make(2)
    document['title'] = 'Čćšž đ ë Ѓќ'
    document['initiatives'][0]['title'] = 'الخط العربي'
    text = read(document)
    assert 'Čćšž đ ë Ѓќ' in text and 'العربي' in text, text


def letters(text):
    """The letters of TEXT in order. Poppler turns ligatures of lam and alef round and sees gaps within Arabic words,
    which MuPDF for one doesn't; so one lam or alef is as good as another."""
    text = re.sub(r'[^\w]', '', unicodedata.normalize('NFKC', text))
    return re.sub('[لاأإآ]', 'ا', text)


def test_letters_stand_in_the_right_order():
    translated = pathlib.Path(os.environ['G_TEST_BUILDDIR']).parent / 'data' / 'briefings' / BUNDLED.name
    document = documents.load(translated)
    for language in 'ar', 'mk', 'sr', 'bs', 'sq':
        found = letters(read(None, f'--language={language}', '--paper=A4', tool=('pdftotext', '-nopgbrk')))
        count = 0
        for kind in documents.KINDS:
            for entry in document[kind]:
                # A title may go on beside its neighbours; each of its words doesn't.
                for word in words(entry['title'][language]):
                    count += 1
                    assert letters(word) in found, (language, entry['id'], word)
        assert count > 80, (language, count)


def test_same_document_makes_the_same_file():
    with tempfile.TemporaryDirectory() as folder:
        for form in 'deck', 'handout':
            files = [export(BUNDLED, folder, f'--as={form}', name=f'{i}.pdf')[1].read_bytes() for i in range(2)]
            assert files[0] == files[1], form
    assert '1970' in info(BUNDLED, env={'SOURCE_DATE_EPOCH': '86400'})['CreationDate']


# As on a disk that is full; the signal that would end the program is ignored.
def no_room():
    resource.setrlimit(resource.RLIMIT_FSIZE, (10000, 10000))


def nobody():
    """Gives up the rights of root, for whom no folder is read-only."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def test_file_that_cannot_be_written_leaves_the_older_one():
    with tempfile.TemporaryDirectory() as folder:
        old = pathlib.Path(folder) / 'out.pdf'
        old.write_text('older', encoding='utf-8')
        result, out = export(BUNDLED, folder, preexec_fn=no_room, restore_signals=False)
        assert result.returncode == 3 and 'out.pdf' in result.stderr, result
        assert out.read_text(encoding='utf-8') == 'older'
        assert [path.name for path in pathlib.Path(folder).iterdir()] == ['out.pdf']
        result, out = export(BUNDLED, folder, name='gone/out.pdf')
        assert result.returncode == 3 and 'gone' in result.stderr, result


def test_folder_that_is_read_only_keeps_its_file():
    reach = f'test -x "{os.environ["BRIEFING_ATLAS"]}" && test -r "{BUNDLED}"'
    if subprocess.run(['sh', '-c', reach], preexec_fn=nobody).returncode != 0:
        raise tap.Skip('only root may read this folder')
    with tempfile.TemporaryDirectory() as folder:
        old = pathlib.Path(folder) / 'out.pdf'
        old.write_text('older', encoding='utf-8')
        os.chmod(folder, 0o555)
        for ending in 'pdf', 'png', 'svg', 'html', 'csv':
            name = f'out.{ending}'
            result, out = export(BUNDLED, folder, name=name, preexec_fn=nobody)
            assert result.returncode == 3 and name in result.stderr, result
            assert 'ermission denied' in result.stderr, result
        os.chmod(folder, 0o755)
        assert old.read_text(encoding='utf-8') == 'older'
        assert [path.name for path in pathlib.Path(folder).iterdir()] == ['out.pdf']


def test_disk_that_is_full_keeps_its_file():
    """A real one, of 64 kB, that is mounted where nobody else sees it."""
    script = '''
        mount -t tmpfs -o size=64k none "$1" || exit 77
        printf older > "$1/$2"
        "$BRIEFING_ATLAS" --export="$1/$2" "$3"
        echo "$? $(cat "$1/$2") $(ls -A "$1")"
    '''
    env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:'
    with tempfile.TemporaryDirectory() as folder:
        for name in 'out.pdf', 'out.png', 'out.svg', 'out.html':
            result = subprocess.run(
                ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, name, BUNDLED],
                env=env, capture_output=True, text=True, timeout=11 * tap.PATIENCE, check=False)  # fmt: skip
            if result.returncode == 77 or 'unshare' in result.stderr:
                raise tap.Skip('no disk can be mounted here')
            assert result.stdout == f'3 older {name}\n', result
            assert name in result.stderr and 'No space left on device' in result.stderr, result


tap.run(
    test_handout_has_each_entry_once,
    test_notes_are_on_paper_only_if_asked_for,
    test_each_page_says_which_it_is,
    test_footnote_stands_where_its_name_does,
    test_handout_says_all_of_the_document,
    test_pages_are_of_the_size,
    test_file_says_what_it_is,
    test_map_is_said_in_words,
    test_outline_leads_to_parts,
    test_each_place_begins_a_page_of_its_own,
    test_place_is_on_a_page,
    test_place_is_on_a_page_in_any_language,
    test_place_with_too_much_goes_on,
    test_links_are_those_of_sources,
    test_file_does_nothing_by_itself,
    test_good_documents_have_pages,
    test_text_is_text_in_any_script,
    test_letters_stand_in_the_right_order,
    test_same_document_makes_the_same_file,
    test_file_that_cannot_be_written_leaves_the_older_one,
    test_folder_that_is_read_only_keeps_its_file,
    test_disk_that_is_full_keeps_its_file,
)
