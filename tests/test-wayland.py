# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under Wayland: in Weston, which shows its two outputs as windows of the X server
that the test has anyway, and so has keys. Where Weston isn't installed there is nothing to
test."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import tap
from uitest import App, Atspi, states, wait_for

SOCKET = 'atlas-test'

# Of different sizes, so that a window that fills one says by its own which.
OUTPUTS = [(1280, 800), (1024, 768)]

CONFIG = '''
[core]
idle-time=0
[shell]
panel-position=none
locking=false
animation=none
startup-animation=none
close-animation=none
''' + ''.join(f'''
[output]
name=X{number}
mode={width}x{height}
''' for number, (width, height) in enumerate(OUTPUTS, 1))

TITLE = 'NATO and the Western Balkans'


class Weston:
    """A compositor with two outputs, as long as a "with" block."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        config = pathlib.Path(self.folder.name) / 'weston.ini'
        config.write_text(CONFIG, encoding='utf-8')
        # It isn't what is tested, and need not bear what tests do to memory.
        environment = {name: value for name, value in os.environ.items()
                       if name not in ('MALLOC_PERTURB_', 'G_DEBUG', 'G_SLICE')}
        self.process = subprocess.Popen(
            ['weston', '--backend=x11-backend.so', '--use-pixman', '--output-count=2',
             '--socket', SOCKET, '--config', str(config), '--log', str(config.with_suffix('.log'))],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        wait_for((pathlib.Path(os.environ['XDG_RUNTIME_DIR']) / SOCKET).exists, 'Weston')
        # Which window gets the keys is Weston's business from now on: so before there is one.
        window = wait_for(self.find_windows, 'the outputs')[0]
        subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    @staticmethod
    def find_windows():
        search = ['xdotool', 'search', '--onlyvisible', '--class', 'weston']
        found = subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()
        return found if len(found) == len(OUTPUTS) else None


class WaylandApp(App):
    """The program, started in Weston."""

    def __init__(self):
        super().__init__(env={'WAYLAND_DISPLAY': SOCKET, 'GDK_BACKEND': 'wayland'})
        wait_for(lambda: 'active' in states(self.window), 'the window to be active')
        self.wait_until_read()

    def marks_of_window(self):
        """Those of Weston's, for the X server knows of no other ones."""
        return ['--class', 'weston']

    def sizes(self):
        """How large the windows are that are to be seen, by their names."""
        return {title(window): size(window) for window in self.windows()
                if 'showing' in states(window)}


def title(window):
    # What it was called when it was new is remembered otherwise.
    window.clear_cache()
    return window.get_name()


def size(window):
    extents = window.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return extents.width, extents.height


def test_search():
    with Weston(), WaylandApp() as app:
        app.key('ctrl+f')
        wait_for(lambda: 'focused' in states(app.find('entry')), 'the focus in the search')
        app.type('PRISTINA')
        app.find('page tab', 'Visits, 1 of 2')
        app.key('Escape')
        app.find('page tab', 'Visits, 2')


def test_second_window():
    with Weston(), WaylandApp() as app:
        app.key('ctrl+shift+e')
        wait_for(lambda: set(app.sizes()) == {TITLE, 'Export Briefing'}, 'the window for exports')
        app.key('Escape')
        wait_for(lambda: set(app.sizes()) == {TITLE}, 'no window for exports')


def test_talk_fills_both_outputs():
    with Weston(), WaylandApp() as app:
        def shown():
            """Which outputs the room's and the presenter's window fill."""
            sizes = app.sizes()
            return sizes.get(TITLE), sizes.get(f'Presenter: {TITLE}')

        app.key('F5')
        wait_for(lambda: set(shown()) == set(OUTPUTS), 'a window on each output')
        room, presenter = shown()
        # One key exchanges them.
        app.key('x')
        wait_for(lambda: shown() == (presenter, room), 'the windows to change places')
        app.leave_talk(lambda: set(app.sizes()) == {TITLE})


if shutil.which('weston') is None:
    print('1..0 # SKIP Weston is not installed')
    sys.exit(0)

tap.run(test_search, test_second_window, test_talk_fills_both_outputs)
