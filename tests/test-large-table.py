# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of 100,000 entries, used by keys and read by a screen reader.

A list view keeps two hundred rows and shows whatever entries are in view in
them; whoever hears the screen has to get to each entry all the same, and not to
wait for it.
"""

import json
import pathlib
import tempfile

import documents
import tap
from uitest import App, act, children, role, states, text, wait_for, walk

N_ENTRIES = 100_000

# Far more than it takes, also where other tests run beside this one; far less
# than a table would take that makes a widget or a comparison for each entry. What is
# slower by itself, as under a sanitizer, gets as much more as in the other tests.
PATIENCE = 0.4 * tap.PATIENCE


class LargeApp(App):
    """The program with the large document open."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        path = pathlib.Path(self.folder.name) / 'large.briefing'
        path.write_text(json.dumps(documents.large(N_ENTRIES)), encoding='utf-8')
        super().__init__(path)
        wait_for(lambda: self.window.get_name() == 'A large one', 'the large document', 30)
        # Looked for once: the window has thousands of objects.
        self.table = wait_for(self.find_table, 'the table')

    def __exit__(self, *details):
        super().__exit__(*details)
        self.folder.cleanup()

    def find_table(self):
        return next((node for node in walk(self.window) if role(node) == 'tree table'), None)

    def around(self):
        """All objects but the rows, of which there are thousands."""
        def walk_around(node):
            yield node
            for child in children(node):
                if role(child) != 'tree table':
                    yield from walk_around(child)

        return walk_around(self.window)

    def find_around(self, wanted_role, fits):
        """The first such object outside the rows, waited for."""
        return wait_for(
            lambda: next((n for n in self.around() if role(n) == wanted_role and fits(n)), None),
            f'{wanted_role} outside the rows',
        )

    def headers(self):
        """What the headings of the columns are called."""
        return [node.get_name() for node in children(self.table.get_child_at_index(0))]

    def rows(self):
        """The rows that there are objects for, without their cells."""
        listing = self.table.get_child_at_index(self.table.get_child_count() - 1)
        return list(children(listing))

    def titles(self, n):
        """What the first N rows are called."""
        return [row.get_name().split(';')[0].removeprefix('Initiative: ')
                for row in self.rows()[:n]]

    def wait_for_titles(self, expected):
        wait_for(lambda: self.titles(len(expected)) == expected, f'rows called {expected}', PATIENCE)

    def focused_row(self):
        return next((row for row in self.rows() if 'focused' in states(row)), None)

    def wait_for_row(self, fits):
        """Waits until the row with the focus has a name that fits, and returns it."""
        row = wait_for(lambda: (row := self.focused_row()) and fits(row.get_name()) and row,
                       'the focus on a row', PATIENCE)
        return row.get_name()

    def focused_item(self):
        """The number of the item of a menu that has the focus; in newer GTK they have no names."""
        items = (node for node in self.around() if role(node) == 'menu item')
        return next((number for number, item in enumerate(items) if 'focused' in states(item)), None)

    def key_in_menu(self, key):
        """Presses a key that leads to another item."""
        before = self.focused_item()
        self.key(key)
        wait_for(lambda: self.focused_item() not in (None, before), 'the next item of the menu')

    def go_to_rows(self):
        """By keys, as one does who doesn't see them: leaving the search leads there."""
        self.key('ctrl+f')
        self.find_around('entry', lambda node: 'focused' in states(node))
        self.key('Escape')
        return self.wait_for_row(bool)


def title(number):
    """What the initiative of this number is called."""
    return documents.large_title(number, N_ENTRIES)


def in_order():
    return sorted(title(number) for number in range(N_ENTRIES))


def test_counts_are_told():
    with LargeApp() as app:
        app.wait_for_titles([title(0), title(1)])
        app.find_around('page tab', lambda tab: tab.get_name() == f'Initiatives, {N_ENTRIES:,}')
        app.key('slash')
        app.find_around('entry', lambda node: 'focused' in states(node))
        app.type('status:planned')
        told = f'{(N_ENTRIES + 2) // 3:,} of {N_ENTRIES:,}'
        app.find_around('label', lambda label: told in text(label))
        app.wait_for_titles([title(0), title(3)])


def test_order_is_told():
    with LargeApp() as app:
        app.wait_for_titles([title(0)])
        assert app.headers()[0] == 'Initiative', app.headers()
        app.key('ctrl+1')
        app.wait_for_titles(in_order()[:3])
        assert app.headers()[0] == 'Initiative, sorted', app.headers()
        app.key('ctrl+1')
        app.wait_for_titles(in_order()[:-4:-1])
        assert app.headers()[0] == 'Initiative, sorted, reversed', app.headers()


def test_keys_reach_every_row():
    with LargeApp() as app:
        app.go_to_rows()
        app.key('Home')
        app.wait_for_row(lambda name: title(0) in name)
        app.key('Down', 'Down')
        app.wait_for_row(lambda name: title(2) in name)
        app.key('End')
        app.wait_for_row(lambda name: title(N_ENTRIES - 1) in name)
        app.key('Up')
        app.wait_for_row(lambda name: title(N_ENTRIES - 2) in name)
        app.key('Page_Up')
        app.wait_for_row(lambda name: title(N_ENTRIES - 2) not in name)
        # Letters lead to the row that starts with them, wherever it is.
        wanted = title(N_ENTRIES // 2)
        app.type(wanted[:8])
        said = app.wait_for_row(lambda name: wanted in name)
        assert 'Status: ' in said and 'Places: ' in said, said
        wait_for(lambda: 'selected' in states(app.focused_row()), 'the row to be selected')


def test_groups_are_told():
    with LargeApp() as app:
        app.wait_for_titles([title(0)])
        # The last item of the menu of the order has another menu, which begins with the way
        # back, and whose fourth choice is by status.
        act(app.find_around('push button', lambda b: b.get_name() == 'As in the document'), 'click')
        wait_for(lambda: app.focused_item() is not None, 'the focus in the menu')
        for key in ['Down'] * 6 + ['Return'] + ['Down'] * 4:
            app.key_in_menu(key)
        app.key('Return')
        app.wait_for_titles([f'Planned, {(N_ENTRIES + 2) // 3:,} initiatives', title(0), title(3)])
        wait_for(lambda: not any(role(n) == 'menu item' for n in app.around()), 'no menu')
        heading = app.rows()[0]
        assert 'expanded' in states(heading), states(heading)
        app.click(heading, 0.2)
        app.wait_for_titles([f'Planned, {(N_ENTRIES + 2) // 3:,} initiatives',
                             f'Active, {(N_ENTRIES + 1) // 3:,} initiatives', title(1)])
        wait_for(lambda: 'expanded' not in states(heading), 'the group to be folded')


tap.run(
    test_counts_are_told,
    test_order_is_told,
    test_keys_reach_every_row,
    test_groups_are_told,
)
