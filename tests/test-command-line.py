# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program where there is no display."""

import csv
import json
import os
import pathlib
import re
import struct
import subprocess
import tempfile

import tap

DATA = pathlib.Path(os.environ['G_TEST_SRCDIR']) / 'data'
GOOD = DATA / 'good' / 'markup-as-text.briefing'
BAD = DATA / 'bad' / 'as-of-in-month-13.briefing'
LAYERS = DATA / 'good' / 'layers.briefing'


def run(*arguments, cwd=None):
    env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:'
    return subprocess.run(
        [os.environ['BRIEFING_ATLAS'], *map(str, arguments)],
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=3 * tap.PATIENCE,
        check=False,
    )


def test_says_that_there_is_no_display():
    result = run()
    assert result.returncode == 1
    assert 'no display' in result.stderr and '--list' in result.stderr, result.stderr
    assert result.stdout == ''


def test_help_shows_options_and_examples():
    result = run('--help')
    assert result.returncode == 0
    for word in '--check', '--list', '--export=OUT.{pdf,svg,png,html,csv}', '--as=deck|handout|place|map|entries', '--language', '--paper=A4|Letter', '--slide', '--place', '--size', '--scale', '--layer', '--csv-bom', '--csv-hxl', '--version', 'Examples:':
        assert word in result.stdout, word


def test_manual_page_has_all_options():
    page = (DATA.parent.parent / 'data' / 'briefing-atlas.1').read_text(encoding='utf-8').replace('\\-', '-')
    options = set(re.findall(r'--[a-z-]+', run('--help').stdout))
    for option in options:
        assert option in page or option.startswith(('--help-', '--gapplication')), option


def test_version():
    result = run('--version')
    assert result.returncode == 0
    assert result.stdout.startswith('Briefing Atlas '), result.stdout


def test_unknown_option_is_refused():
    result = run('--nonsense')
    assert result.returncode == 2
    assert '--nonsense' in result.stderr


def test_check_of_good_file_is_silent():
    result = run('--check', GOOD)
    assert (result.returncode, result.stdout, result.stderr) == (0, '', '')


def test_check_names_file_line_column_pointer():
    result = run('--check', BAD, GOOD)
    assert result.returncode == 1
    assert result.stderr == ''
    lines = result.stdout.splitlines()
    assert len(lines) == 1, lines
    path, line, column, pointer, message = lines[0].split(':', 4)
    assert path == str(BAD)
    assert int(line) > 1 and int(column) > 1
    assert pointer == ' /asOf'
    assert '2025-13' in message, message


def test_check_of_missing_file_ends_2():
    result = run('--check', '/nowhere/at-all.briefing', BAD)
    assert result.returncode == 2
    assert '/nowhere/at-all.briefing' in result.stderr
    assert str(BAD) in result.stdout


def test_check_of_folder_ends_2():
    result = run('--check', DATA)
    assert result.returncode == 2
    assert result.stderr != ''


def test_check_needs_a_file():
    result = run('--check')
    assert result.returncode == 2
    assert 'FILE' in result.stderr


def test_list_prints_the_bundled_briefing():
    result = run('--list')
    assert result.returncode == 0
    for words in 'NATO and the Western Balkans', '6 initiatives', 'No status given', 'Kosovo*':
        assert words in result.stdout, words
    assert 'This designation is without prejudice' in ' '.join(result.stdout.split())


def test_list_prints_a_file_as_it_is():
    result = run('--list', GOOD)
    assert result.returncode == 0
    assert '<script>alert(1)</script>' in result.stdout


def test_list_of_bad_file_says_why():
    result = run('--list', BAD)
    assert result.returncode == 1
    assert '/asOf' in result.stdout


def test_export_writes_a_picture_of_the_size():
    with tempfile.TemporaryDirectory() as folder:
        result = run('--list', '--export=map.png', '--size=320x200', GOOD, cwd=folder)
        assert result.returncode == 0, result.stderr
        assert '<script>' in result.stdout
        picture = (pathlib.Path(folder) / 'map.png').read_bytes()
        assert picture.startswith(b'\x89PNG')
        assert struct.unpack('>II', picture[16:24]) == (320, 200)
        assert [p.name for p in pathlib.Path(folder).iterdir()] == ['map.png']


def test_export_writes_more_dots_a_pixel():
    with tempfile.TemporaryDirectory() as folder:
        for arguments, size in (
            ([], (960, 600)),
            (['--as=deck', '--slide=1'], (960, 540)),
        ):
            result = run('--export=out.png', '--size=320x200', '--scale=3', *arguments, GOOD, cwd=folder)
            assert result.returncode == 0, result.stderr
            picture = (pathlib.Path(folder) / 'out.png').read_bytes()
            assert struct.unpack('>II', picture[16:24]) == size


def test_export_is_coloured_by_a_layer():
    pictures = set()
    layers = [None, 'alliances', 'entries', ':entries', ':stage']
    with tempfile.TemporaryDirectory() as folder:
        for layer in layers:
            arguments = [f'--layer={layer}'] if layer else []
            result = run('--export=map.png', '--size=640x480', *arguments, LAYERS, cwd=folder)
            assert result.returncode == 0, result.stderr
            pictures.add((pathlib.Path(folder) / 'map.png').read_bytes())
    assert len(pictures) == len(layers)


def test_export_draws_boundaries_as_it_is_told():
    pictures = {}
    with tempfile.TemporaryDirectory() as folder:
        for view in None, 'document', 'lines':
            arguments = [f'--boundaries={view}'] if view else []
            result = run('--export=map.png', '--size=640x480', *arguments, cwd=folder)
            assert result.returncode == 0, result.stderr
            pictures[view] = (pathlib.Path(folder) / 'map.png').read_bytes()
        result = run('--export=other.png', '--boundaries=mine', cwd=folder)
        assert result.returncode == 2
        assert 'mine' in result.stderr and 'lines' in result.stderr
        assert not (pathlib.Path(folder) / 'other.png').exists()
    assert pictures[None] == pictures['document'] != pictures['lines']


def test_export_names_the_layers_that_there_are():
    with tempfile.TemporaryDirectory() as folder:
        result = run('--export=map.png', '--layer=nothing', LAYERS, cwd=folder)
        assert result.returncode == 2
        for word in 'nothing', 'alliances', ':entries', ':stage':
            assert word in result.stderr, word
        assert not list(pathlib.Path(folder).iterdir())


def test_export_refuses_other_formats_and_sizes():
    with tempfile.TemporaryDirectory() as folder:
        for arguments in (
            ['--export=map.bmp'],
            ['--export=map.png', '--size=big'],
            ['--export=map.png', '--size=0x0'],
            ['--export=map.png', '--size=99999x10'],
            ['--export=map.png', '--size=-1x10'],
            ['--export=map.png', '--scale=9'],
            ['--export=map.png', '--scale=0'],
            ['--export=map.png', '--scale=-1'],
            ['--export=map.png', '--size=9000x10', '--scale=2'],
            ['--export=map.svg', '--scale=2'],
            ['--export=map.png', GOOD, GOOD],
            ['--export=map.png', '--as=all'],
            ['--export=map.png', '--as=handout'],
            ['--export=out.csv', '--as=deck'],
            ['--export=out.html', '--as=map'],
            ['--export=out.html', '--csv-bom'],
            ['--export=out.pdf', '--csv-hxl'],
            ['--list', '--csv-bom'],
            ['--export=out.pdf', '--paper=A5'],
            ['--export=out.pdf', '--language=tlh'],
            ['--export=out.pdf', '--as=deck', '--slide=1'],
            ['--export=out.png', '--as=deck', '--slide=999'],
            ['--export=out.png', '--as=deck', '--slide=0'],
            ['--export=out.png', '--as=deck', '--slide=-1'],
            ['--export=out.png', '--as=deck', '--slide=one'],
            ['--export=out.pdf', '--as'],
            ['--export=out.pdf', '--nonsense'],
        ):
            result = run(*arguments, cwd=folder)
            assert result.returncode == 2, arguments
            assert result.stderr != '', arguments
        assert not list(pathlib.Path(folder).iterdir())


def test_export_that_cannot_be_written_ends_3():
    result = run('--export=/nowhere/map.png')
    assert result.returncode == 3
    assert '/nowhere/map.png' in result.stderr


def read_csv(path):
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file, strict=True))
    for row in rows[1:]:
        for cell in row:
            assert not cell.startswith(('=', '+', '-', '@', '\t', '\r')), cell
    unguarded = [
        [c[1:] if c[:1] == "'" and c.lstrip("'")[:1] in tuple('=+-@\t\r') else c for c in row]
        for row in rows
    ]
    return [dict(zip(unguarded[0], row, strict=True)) for row in unguarded[1:]]


def test_export_of_entries_equals_the_document():
    hostile = ['=1+1', '-2', "'+x", '@SUM(A1)', 'a,b', 'say "so"', 'two\nlines', 'cr\rlf', ' x ',
               "''", 'ščž العربية', 'tab\there', ';', '']
    document = {
        'format': 'briefing-atlas/1', 'id': 'x', 'title': 'T', 'language': 'en',
        'map': {'focus': ['BA', 'XK']}, 'places': [{'code': 'BA'}, {'code': 'XK'}],
        'statuses': [{'id': 's', 'label': '=cmd', 'stage': 'planned'}],
        'initiatives': [
            {'id': f'e{i}', 'title': f'x{words}', 'text': words or 'x', 'status': 's',
             'places': [['BA'], ['XK'], ['BA', 'XK']][i % 3], 'start': ['2025', '2025-03-01'][i % 2]}
            for i, words in enumerate(hostile)
        ],
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'x.briefing'
        path.write_text(json.dumps(document), encoding='utf-8')
        result = run('--export=out.csv', path, cwd=folder)
        assert result.returncode == 0, result.stdout + result.stderr
        rows = read_csv(pathlib.Path(folder) / 'out.csv')
        assert len(rows) == len(hostile)
        for row, entry in zip(rows, document['initiatives'], strict=True):
            assert row['id'] == entry['id']
            assert row['title'] == entry['title'], (row, entry)
            assert row['text'] == entry['text'], (row, entry)
            assert row['status'] == '=cmd'
            assert row['place_codes'].split(';') == entry['places']
            assert row['start'] == entry['start']

        result = run('--export=out.csv', '--place=XK', path, cwd=folder)
        assert result.returncode == 0, result.stderr
        rows = read_csv(pathlib.Path(folder) / 'out.csv')
        assert [row['id'] for row in rows] == [
            entry['id'] for entry in document['initiatives'] if 'XK' in entry['places']
        ]


def test_export_of_a_table_for_spreadsheets_and_humanitarian_tools():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'out.csv'

        def export(*options):
            result = run('--export=out.csv', *options, GOOD, cwd=folder)
            assert (result.returncode, result.stderr) == (0, ''), result.stderr
            return path.read_bytes()

        plain = export()
        mark = '\ufeff'.encode()
        assert not plain.startswith(mark)
        assert export('--csv-bom') == mark + plain

        tagged = export('--csv-hxl')
        lines, tagged_lines = plain.split(b'\r\n'), tagged.split(b'\r\n')
        assert tagged_lines[:1] + tagged_lines[2:] == lines
        tags = next(csv.reader([tagged_lines[1].decode()], strict=True))
        names = next(csv.reader([lines[0].decode()], strict=True))
        assert len(tags) == len(names)
        for tag in tags:
            assert re.fullmatch(r'#[a-z]+(\+[a-z]+)*', tag), tag
        assert tags[names.index('place_codes')].startswith('#country'), tags

        assert export('--csv-bom', '--csv-hxl') == mark + tagged


def test_export_names_the_places_that_there_are():
    with tempfile.TemporaryDirectory() as folder:
        result = run('--export=out.csv', '--place=ZZ', cwd=folder)
        assert result.returncode == 2
        assert 'ZZ' in result.stderr and 'XK' in result.stderr
        assert not list(pathlib.Path(folder).iterdir())


def test_export_that_fails_leaves_an_older_file():
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / 'out.csv'
        target.mkdir()
        (target / 'kept').write_text('kept', encoding='utf-8')
        result = run('--export=out.csv', cwd=folder)
        assert result.returncode == 3
        assert 'out.csv' in result.stderr
        assert (target / 'kept').read_text(encoding='utf-8') == 'kept'


def test_hostile_names_are_harmless():
    with tempfile.TemporaryDirectory() as folder:
        name = 'a%s%n\n\x1b[31m.briefing'
        (pathlib.Path(folder) / name).write_text('{', encoding='utf-8')
        result = run('--check', name, cwd=folder)
        assert result.returncode == 1
        assert '\x1b' not in result.stdout
        assert len(result.stdout.splitlines()) == 1, result.stdout


def test_slides_become_numbered_pictures():
    with tempfile.TemporaryDirectory() as folder:
        result = run('--export=a.b.png', '--as=deck', '--size=320x320', cwd=folder)
        assert result.returncode == 0, result.stderr
        names = sorted(p.name for p in pathlib.Path(folder).iterdir())
        assert names == [f'a.b-{i + 1:0{len(str(len(names)))}}.png' for i in range(len(names))], names
        for name in names:
            picture = (pathlib.Path(folder) / name).read_bytes()
            assert struct.unpack('>II', picture[16:24]) == (320, 180)
        result = run('--export=one.png', '--as=deck', '--slide=2', '--size=320x320', cwd=folder)
        assert result.returncode == 0, result.stderr
        second = pathlib.Path(folder) / names[1]
        assert (pathlib.Path(folder) / 'one.png').read_bytes() == second.read_bytes()


def test_export_speaks_the_language_that_is_asked_for():
    document = {'format': 'briefing-atlas/1', 'id': 'x', 'title': {'en': 'Title', 'fr': 'Titre'}, 'language': 'en'}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'x.briefing'
        path.write_text(json.dumps(document), encoding='utf-8')
        for tag, title in ('fr-BE', 'Titre'), ('en', 'Title'):
            result = run('--export=out.html', f'--language={tag}', path, cwd=folder)
            assert result.returncode == 0, result.stderr
            assert f'<h1>{title}</h1>' in (pathlib.Path(folder) / 'out.html').read_text(encoding='utf-8')
        result = run('--export=out.html', '--language=de', path, cwd=folder)
        assert result.returncode == 2 and 'fr' in result.stderr


tap.run(
    test_slides_become_numbered_pictures,
    test_export_speaks_the_language_that_is_asked_for,
    test_says_that_there_is_no_display,
    test_help_shows_options_and_examples,
    test_manual_page_has_all_options,
    test_version,
    test_unknown_option_is_refused,
    test_check_of_good_file_is_silent,
    test_check_names_file_line_column_pointer,
    test_check_of_missing_file_ends_2,
    test_check_of_folder_ends_2,
    test_check_needs_a_file,
    test_list_prints_the_bundled_briefing,
    test_list_prints_a_file_as_it_is,
    test_list_of_bad_file_says_why,
    test_export_writes_a_picture_of_the_size,
    test_export_writes_more_dots_a_pixel,
    test_export_is_coloured_by_a_layer,
    test_export_draws_boundaries_as_it_is_told,
    test_export_names_the_layers_that_there_are,
    test_export_refuses_other_formats_and_sizes,
    test_export_that_cannot_be_written_ends_3,
    test_export_of_entries_equals_the_document,
    test_export_names_the_places_that_there_are,
    test_export_that_fails_leaves_an_older_file,
    test_hostile_names_are_harmless,
)
