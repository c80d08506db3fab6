# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are chosen in the dialogs of the desktop: one is opened, a copy is saved."""

import pathlib
import tempfile

import documents
import tap
from uitest import App, Atspi, states, text, wait_for

TITLE = 'A small one'
BUNDLED_TITLE = documents.load(documents.BUNDLED[0])['title']
# Spaces that an ordered rewriting of JSON would lose.
CONTENT = f'{{ "format":"briefing-atlas/1",\n\n "id":"i", "title":"{TITLE}","language":"en" }}\n'


def choose(app, title, path):
    """Writes PATH as a whole into the dialog's field for a name, and takes it."""

    def find_dialog():
        return next((window for window in app.windows()
                     if window.get_name() == title and 'visible' in states(window)), None)

    def find_focus(wanted_role=None):
        return next((node for node in app.find_all(wanted_role, root=dialog)
                     if 'focused' in states(node)), None)

    dialog = wait_for(find_dialog, f'the dialog “{title}”')
    wait_for(find_focus, 'the focus in the dialog')
    # One that opens shows the field only when asked to.
    if not find_focus('text'):
        app.key('ctrl+l')
    wait_for(lambda: find_focus('text'), 'the focus in a field for a name')
    # As a whole: typed letter by letter, GTK 4.24 adds to it by itself.
    field = find_focus('text')
    Atspi.EditableText.set_text_contents(field, str(path))
    wait_for(lambda: text(field) == str(path), 'the path in the field')
    app.key('Return')
    wait_for(lambda: not find_dialog(), 'the end of the dialog')


def test_file_is_opened_and_copied():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'small.briefing')
        copy = pathlib.Path(folder, 'copy.briefing')
        path.write_text(CONTENT)
        with App() as app:
            wait_for(lambda: app.window.get_name() == BUNDLED_TITLE, 'the bundled briefing')
            app.wait_until_read()
            app.key('ctrl+o')
            choose(app, 'Open Briefing', path)
            wait_for(lambda: app.window.get_name() == TITLE, 'the document')
            app.key('ctrl+shift+s')
            choose(app, 'Save a Copy', copy)
            wait_for(copy.exists, 'the copy')
            app.find('label', lambda name: 'copy.briefing' in name)
            assert copy.read_text() == CONTENT
            # What is open stays what is open.
            path.write_text(CONTENT.replace(TITLE, 'Another'))
            app.find('label', lambda name: 'small.briefing' in name)


def test_copy_that_fails_is_told():
    with App() as app:
        wait_for(lambda: app.window.get_name() == BUNDLED_TITLE, 'the bundled briefing')
        app.wait_until_read()
        app.key('ctrl+shift+s')
        # Where nobody can write, not even root.
        choose(app, 'Save a Copy', '/proc/copy.briefing')
        wait_for(lambda: 'The Copy Could Not Be Saved' in [w.get_name() for w in app.windows()],
                 'what was wrong')
        app.key('Escape')
        wait_for(lambda: len(app.windows()) == 1, 'the end of the message')


tap.run(test_file_is_opened_and_copied, test_copy_that_fails_is_told)
