# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program copies, as another program pastes it."""

import html.parser
import shutil
import struct
import subprocess

import documents
import tap
from uitest import App, states, wait_for

# Of each initiative with its English title.
TITLES = [entry['title'] for entry in documents.load(documents.BUNDLED[0])['initiatives']]


def paste(target, is_text=True):
    """What is on the clipboard as TARGET, or nothing if it isn't there."""
    result = subprocess.run(['xclip', '-selection', 'clipboard', '-o', '-t', target],
                            capture_output=True, check=False, timeout=30)
    return result.stdout.decode() if is_text else result.stdout


def targets():
    return paste('TARGETS').split()


class Table(html.parser.HTMLParser):
    """The cells of the one table that a piece of HTML has."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.tags, self.is_in_cell = [], [], False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == 'tr':
            self.rows.append([])
        self.is_in_cell = tag in ('td', 'th')
        if self.is_in_cell:
            self.rows[-1].append('')

    def handle_endtag(self, tag):
        self.is_in_cell = self.is_in_cell and tag not in ('td', 'th')

    def handle_data(self, data):
        if self.is_in_cell:
            self.rows[-1][-1] += data


def needs_xclip(test):
    """Skips a test where nothing can paste."""

    def check():
        if not shutil.which('xclip'):
            raise tap.Skip('xclip is not installed')
        test()

    check.__name__ = test.__name__
    return check


@needs_xclip
def test_rows_are_pasted_as_text_and_as_a_table():
    with App() as app:
        table = app.find('tree table')
        row = wait_for(lambda: next((r for r in app.find_all('table row', root=table)
                                     if app.find_all('table cell', root=r)), None), 'a row')
        app.click(row, 0.2)
        wait_for(lambda: 'focused' in states(row), 'the row to be chosen')
        app.key('ctrl+a', 'ctrl+c')
        wait_for(lambda: 'text/html' in targets(), 'rows on the clipboard')
        # Cells of one line each: tabs between them, and a line for each row.
        lines = [line.split('\t') for line in paste('UTF8_STRING').splitlines()]
        assert [line[0] for line in lines[1:]] == TITLES, lines
        assert len({len(line) for line in lines}) == 1, lines
        pasted = Table(paste('text/html'))
        assert pasted.rows == lines, (pasted.rows, lines)
        assert pasted.tags.count('table') == 1 and 'script' not in pasted.tags, pasted.tags
        assert 'text/plain;charset=utf-8' in targets(), targets()


@needs_xclip
def test_map_is_pasted_as_a_picture():
    with App() as app:
        place = app.find('list item', lambda name: name.startswith('Serbia'))
        app.click(place)
        wait_for(lambda: 'focused' in states(place), 'the place to be chosen')
        app.key('ctrl+shift+c')
        wait_for(lambda: 'image/png' in targets(), 'a picture on the clipboard')
        picture = paste('image/png', is_text=False)
        assert picture.startswith(b'\x89PNG\r\n\x1a\n') and picture.endswith(b'IEND\xaeB`\x82'), picture[:20]
        width, height = struct.unpack('>II', picture[16:24])
        assert width >= 1000 and height >= 1000, (width, height)


tap.run(
    test_rows_are_pasted_as_text_and_as_a_table,
    test_map_is_pasted_as_a_picture,
)
