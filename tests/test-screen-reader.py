# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program, read and used as by somebody who hears the screen, or has no pointer."""

import json
import os
import pathlib
import subprocess
import tempfile

import tap
from uitest import App, act, describe, role, states, text, texts, wait_for

# A number, which means a key wherever it is, and not what it types.
KEY_OF_B = '56'

NOT_MARKUP = '<b>A & B</b> <a href="https://example.org">C</a>'


def item(app, name):
    """The place on the map whose spoken name starts with NAME."""
    return app.find('list item', lambda spoken: spoken.startswith(name))


def rows(app):
    """What the rows of the table on view say, one text after the other."""
    table = app.find('tree table')
    return [
        [line for cell in app.find_all('table cell', root=row) for line in texts(cell)]
        for row in app.find_all('table row', root=table)
        if app.find_all('table cell', root=row)
    ]


def titles(app):
    return [row[0] for row in rows(app)]


def shows(app, string):
    return any(string in line for line in texts(app.window))


def wait_until_shown(app, string):
    wait_for(lambda: shows(app, string), f'“{string}”')


def wait_until_focused(node):
    wait_for(lambda: 'focused' in states(node), f'the focus on {describe(node)}')


def wait_until_selected(node):
    wait_for(lambda: 'selected' in states(node), f'{describe(node)} to be selected')


def described(node):
    node.clear_cache()
    return node.get_description()


class Document:
    """A briefing in a file that lives as long as a "with" block."""

    def __init__(self, content):
        self.content = content if isinstance(content, str) else json.dumps(content)

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        path = pathlib.Path(self.folder.name) / 'some.briefing'
        path.write_text(self.content, encoding='utf-8')
        return path

    def __exit__(self, *_):
        self.folder.cleanup()


def test_map_says_what_each_place_holds():
    with App() as app:
        wait_for(lambda: app.window.get_name() == 'NATO and the Western Balkans', 'the title')
        kosovo = item(app, 'Kosovo')
        assert 'visited 11 March 2025' in kosovo.get_name(), kosovo.get_name()
        assert '5 initiatives' in kosovo.get_name(), kosovo.get_name()
        assert role(kosovo.get_parent()) == 'list'
        assert 'selectable' in states(kosovo) and 'selected' not in states(kosovo)


def test_table_reads_row_by_row():
    with App() as app:
        table = wait_for(lambda: rows(app), 'rows')
        assert len(table) == 6
        assert table[0][0] == 'Partnership for Peace programme'
        # The window has no room for columns, so all the rest is in a line.
        assert table[0][1].startswith('Active · Region-wide, not Kosovo* · Support the '), table[0]
        assert table[2][1].startswith('Planned · '), table[2]
        assert table[3][1].startswith('No status given · '), table[3]


def test_place_brings_its_card_and_entries():
    with App() as app:
        kosovo = item(app, 'Kosovo')
        act(kosovo, 'place.activate')
        wait_until_selected(kosovo)
        wait_until_shown(app, 'KFOR')
        wait_for(lambda: len(rows(app)) == 5, 'the five initiatives that hold for Kosovo')
        assert 'Partnership for Peace programme' not in titles(app)
        assert shows(app, 'This designation is without prejudice')


def test_keys_walk_the_map():
    with App() as app:
        bosnia, serbia = item(app, 'Bosnia'), item(app, 'Serbia')
        act(bosnia, 'place.grab-focus')
        wait_until_focused(bosnia)
        app.key('Right')
        wait_until_focused(serbia)
        assert 'selected' not in states(serbia)
        app.key('Return')
        wait_until_selected(serbia)
        app.key('Escape')
        wait_until_shown(app, 'The whole region')
        wait_for(lambda: 'selected' not in states(serbia), 'no place to be selected')
        app.key('a')
        wait_until_focused(item(app, 'Albania'))


def test_layer_is_told():
    with App() as app:
        choice = app.find('radio button', 'NATO and the EU')
        map_ = item(app, 'Serbia').get_parent()
        assert 'checked' not in states(choice)
        assert map_.get_description().startswith('6 places; ')
        act(choice, 'click')
        wait_for(lambda: 'checked' in states(choice), 'the layer to be chosen')
        # The map, each place and the legend say what the colours do.
        wait_for(lambda: 'NATO and the EU: ' in described(map_), 'the map to tell of it')
        wait_for(
            lambda: described(item(app, 'Serbia')).startswith('NATO and the EU: Partner'),
            'Serbia to tell of it',
        )
        assert described(item(app, 'Kosovo')).count('without prejudice') == 1
        legend = app.find(name='Legend: NATO and the EU')
        app.find('list item', 'Partner, EU candidate: 2 places', legend)
        app.find('list item', 'Disputed boundary', legend)


def test_menu_of_a_place_by_keys():
    with App() as app:
        albania = item(app, 'Albania')
        act(albania, 'place.grab-focus')
        wait_until_focused(albania)
        # Not Shift+F10: with newer keyboard maps xdotool presses Alt for keys of functions.
        app.key('Menu')
        # By role alone: in newer GTK only the label within an item has the words.
        wait_for(lambda: any('focused' in states(n) for n in app.find_all('menu item')),
                 'the focus in the menu')
        app.key('Return')
        wait_until_selected(albania)


def test_pointer_picks_a_place():
    with App() as app:
        serbia = item(app, 'Serbia')
        app.click(serbia)
        wait_until_selected(serbia)


def test_search_takes_any_spelling():
    with App() as app:
        app.wait_until_read()
        app.key('ctrl+f')
        wait_until_focused(app.find('entry'))
        app.type('PRISTINA')
        app.find('page tab', 'Visits, 1 of 2')
        app.key('Escape')
        app.find('page tab', 'Visits, 2')


def test_keys_sort_the_table():
    with App() as app:
        before = wait_for(lambda: titles(app), 'rows')
        app.key('ctrl+1')
        wait_for(lambda: titles(app) == sorted(before), 'rows from A to Z')
        app.key('ctrl+1')
        wait_for(lambda: titles(app) == sorted(before, reverse=True), 'rows from Z to A')
        app.key('ctrl+0')
        wait_for(lambda: titles(app) == before, 'rows as in the document')


def test_timeline_reads_entry_by_entry():
    with App() as app:
        act(app.find('page tab', lambda spoken: spoken.startswith('Visits')), 'click')
        act(app.find(name='Timeline'), 'click')
        timeline = app.find('list', '2 visits: 10 March 2025 to 11 March 2025')
        visits = wait_for(lambda: app.find_all('list item', root=timeline), 'the visits')
        assert [visit.get_name() for visit in visits] == [
            'Sarajevo, 10 March 2025, Bosnia and Herzegovina',
            'Pristina, 11 March 2025, Kosovo*',
        ], [visit.get_name() for visit in visits]
        act(visits[0], 'entry.grab-focus')
        wait_until_focused(visits[0])
        app.key('Down')
        wait_until_focused(visits[1])
        app.key('Return')
        wait_until_selected(visits[1])
        act(app.find('page tab', lambda spoken: spoken.startswith('Initiatives')), 'click')
        wait_until_shown(app, '6 initiatives, none with a date')
        assert app.find('list item', lambda spoken: spoken.startswith('Partnership for Peace'))


def test_entry_is_read_whole():
    with App() as app:
        number = wait_for(lambda: titles(app), 'rows').index('Regional training centre')
        row = app.find_all('table cell')[0].get_parent()
        selection = row.get_parent().get_selection_iface()
        selection.select_child(number)
        pane = app.find(name='Entry')
        wait_for(lambda: 'Regional training centre' in texts(pane), 'the entry')
        assert 'Caution' in texts(pane)
        app.find('push button', lambda name: 'Training and Education Centres' in name, pane)


def test_tab_walks_by_all_that_is_above_a_table():
    stops = ['Active, 1', 'In progress, 1', 'Planned, 1', 'No status given, 3', 'Theme', 'Section', 'More',
             'As in the document', 'Table', 'Counts by place', 'Timeline', 'Columns and style of the table']
    with App() as app:
        app.wait_until_read()

        def press(key, name):
            app.key(key)
            wait_for(lambda: (app.focused() or app.window).get_name().startswith(name),
                     f'the focus on “{name}”')

        for pane in 'Bosnia and Herzegovina, ', 'Bosnia and Herzegovina', 'Initiatives', stops[0]:
            press('F6', pane)
        for name in stops[1:]:
            press('Tab', name)
        for name in [*reversed(stops[:-1]), 'Visits']:
            press('shift+Tab', name)


def test_text_of_a_document_is_text():
    entry = {'id': 'e', 'title': NOT_MARKUP, 'text': NOT_MARKUP, 'caution': NOT_MARKUP}
    content = {
        'format': 'briefing-atlas/1',
        'id': 'i',
        'title': NOT_MARKUP,
        'subtitle': NOT_MARKUP,
        'language': 'en',
        'map': {'focus': ['BA']},
        'places': [
            {
                'code': 'BA',
                'name': NOT_MARKUP,
                'mark': '<b>',
                'footnote': 'f',
                'facts': [{'label': NOT_MARKUP, 'value': NOT_MARKUP}],
            }
        ],
        'footnotes': [{'id': 'f', 'text': NOT_MARKUP}],
        'initiatives': [entry],
    }
    with Document(content) as path, App(path) as app:
        wait_for(lambda: app.window.get_name() == NOT_MARKUP, 'the title as it was written')
        act(item(app, NOT_MARKUP), 'place.activate')
        row = wait_for(lambda: app.find_all('table cell'), 'a row')[0].get_parent()
        row.get_parent().get_selection_iface().select_child(0)
        pane = app.find(name='Entry')
        # Title, text and caution.
        wait_for(lambda: texts(pane).count(NOT_MARKUP) >= 3, 'the entry as it was written')
        # Nowhere did a tag or an entity vanish from it.
        for line in texts(app.window):
            if 'A &' in line:
                assert NOT_MARKUP in line, line


def test_bad_file_leaves_the_briefing_open():
    with Document('{"format": "briefing-atlas/1", "id": 3}') as path, App(path) as app:
        problems = wait_for(
            lambda: next((w for w in app.windows() if w.get_name() == 'The File Could Not Be Opened'), None),
            'what is wrong',
        )
        found = wait_for(lambda: app.find_all('list item', root=problems), 'the problems')
        said = [' '.join(texts(node)) for node in found]
        assert any('/id' in line and 'Line 1' in line for line in said), said
        assert any('title' in line for line in said), said


def present(app):
    """Begins a talk, and returns the presenter's window once it has the keyboard."""
    app.wait_until_read()
    app.key('F5')
    presenter = wait_for(
        lambda: next((w for w in app.windows() if w.get_name().startswith('Presenter: ')), None),
        'the presenter’s window',
    )
    wait_for(lambda: 'active' in states(presenter), 'it to be active')
    return presenter


def test_windows_of_a_talk_are_windows():
    with App() as app:
        present(app)
        kinds = [role(window) for window in app.windows()]
        assert len(kinds) == 3 and len(set(kinds)) == 1, kinds
        app.leave_talk(lambda: len(app.windows()) == 1)


def test_letters_of_a_talk_are_keys_of_any_script():
    # In Serbian the key of B types another letter; an English layout is behind it.
    subprocess.run(['setxkbmap', 'rs,us'], check=True)
    try:
        with App() as app:
            presenter = present(app)
            black = app.find('push button', 'Black, key B', presenter)
            assert 'pressed' not in states(black), states(black)
            app.key(KEY_OF_B)
            wait_for(lambda: 'pressed' in states(black), 'a black slide')
            app.leave_talk(lambda: len(app.windows()) == 1)
    finally:
        subprocess.run(['setxkbmap', 'us'], check=True)


def test_second_start_goes_to_the_first():
    content = {'format': 'briefing-atlas/1', 'id': 'i', 'title': 'Another', 'language': 'en'}
    with Document(content) as path, App() as app:
        subprocess.run([os.environ['BRIEFING_ATLAS'], path], check=True, timeout=2 * tap.PATIENCE)
        wait_for(lambda: 'Another' in [w.get_name() for w in app.windows()], 'the other briefing')


tap.run(
    test_map_says_what_each_place_holds,
    test_table_reads_row_by_row,
    test_place_brings_its_card_and_entries,
    test_keys_walk_the_map,
    test_layer_is_told,
    test_menu_of_a_place_by_keys,
    test_pointer_picks_a_place,
    test_search_takes_any_spelling,
    test_keys_sort_the_table,
    test_timeline_reads_entry_by_entry,
    test_entry_is_read_whole,
    test_tab_walks_by_all_that_is_above_a_table,
    test_text_of_a_document_is_text,
    test_bad_file_leaves_the_briefing_open,
    test_windows_of_a_talk_are_windows,
    test_letters_of_a_talk_are_keys_of_any_script,
    test_second_start_goes_to_the_first,
)
