# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the real program as a person does who can't see it.

AT-SPI finds and reads its objects; real key and pointer events, through XTEST,
act on it. Runs under tests/run-headless. Never sleep and then look: wait_for()
what should come.

What GTK 4.8 does not tell, so that no test relies on it: Component.grab_focus(),
coordinates of the screen, and whether an object is really visible (SHOWING is
set on windows only, VISIBLE on everything).
"""

import functools
import os
import re
import shutil
import subprocess
import tempfile
import time
import warnings

# The warnings of the program are fatal, those of libatspi in this process (an
# object that has gone meanwhile) are not. GLib looks when it is loaded.
PROGRAM_DEBUG = os.environ.pop('G_DEBUG', 'fatal-warnings')

# What GDK complains of itself; see tests/meson.build.
OF_GDK = 'gdk_frame_timings_'

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
warnings.simplefilter('ignore', DeprecationWarning)
from gi.repository import Atspi, GLib  # noqa: E402

import tap  # noqa: E402

Atspi.init()
Atspi.set_timeout(3000, 15000)

PATIENCE = tap.PATIENCE


def wait_for(condition, what, patience=PATIENCE):
    """Returns the first true value of CONDITION(); fails after PATIENCE seconds.

    Objects come and go while the program works, so a vanished one (GLib.Error)
    only means "not yet".
    """
    end = time.monotonic() + patience
    error = None
    while True:
        try:
            value = condition()
            if value:
                return value
        except GLib.Error as e:
            error = e
        if time.monotonic() > end:
            raise AssertionError(f'waited {patience} s for {what}' + (f' ({error})' if error else ''))
        # libatspi learns of changes only while its main context runs.
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        time.sleep(0.02)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


def walk(node):
    """Yields NODE and all below it, in reading order."""
    yield node
    for child in children(node):
        yield from walk(child)


def role(node):
    """The role of NODE in the words of AT-SPI 2.46; later versions renamed some."""
    name = node.get_role_name()
    return {'button': 'push button'}.get(name, name)


def states(node):
    """The states of NODE as words such as 'selected' and 'focused'."""
    node.clear_cache()
    return {state.value_nick for state in node.get_state_set().get_states()}


def text(node):
    """What a label or an entry shows; a name for what is neither."""
    if node.get_text_iface() is None:
        return node.get_name()
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def texts(node):
    """All that NODE and what is in it show, in reading order, empty ones left out."""
    return [t for t in (text(n) for n in walk(node) if role(n) == 'label') if t]


def actions(node):
    action = node.get_action_iface()
    return [action.get_action_name(i) for i in range(action.get_n_actions())] if action else []


def try_act(node, name):
    """Does the action NAME of NODE, if it has one.

    Since GTK 4.12 a menu button is a button that has one within, which acts.
    """
    for part in walk(node):
        # Asked once only: what goes meanwhile has none the next time.
        offered = actions(part)
        if name in offered:
            part.get_action_iface().do_action(offered.index(name))
            return True
    return False


def act(node, name):
    """Does the action NAME of NODE, such as 'click' or 'window.close'."""
    if not try_act(node, name):
        raise AssertionError(f'{describe(node)} has no action {name}, only {actions(node)}')


def describe(node):
    return f'{role(node)} “{node.get_name()}”'


def outline(node, depth=0):
    """The tree below NODE as text, one object a line: for messages and for writing tests."""
    lines = ['  ' * depth + describe(node)]
    for child in children(node):
        lines += outline(child, depth + 1).splitlines()
    return '\n'.join(lines)


@functools.cache
def key_code(name):
    """The number of the key that has the symbol NAME.

    On newer maps of the keyboard a key of functions has its symbol at each of five levels,
    and xdotool, asked for it by name, goes to the last one by Alt.
    """
    keys = subprocess.check_output(['xmodmap', '-pke'], text=True)
    return re.search(rf'keycode +(\d+) = {name}\b', keys)[1]


class App:
    """The program, started and found on the accessibility bus.

    Leaving a "with" block closes it, and fails if it does not end well.
    """

    def __init__(self, *arguments, env=None):
        self.log = tempfile.TemporaryFile(mode='w+', encoding='utf-8')
        self.process = subprocess.Popen(
            self.command(*arguments),
            env={**os.environ, 'G_DEBUG': PROGRAM_DEBUG, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        self.node = wait_for(self._find_on_bus, 'the program on the accessibility bus', 3 * PATIENCE)
        self.window = wait_for(lambda: self.node.get_child_at_index(0), 'a window')
        self.xid = wait_for(self._find_x_window, 'a window on the display')

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and self.process.poll() is None:
            print('#', '\n# '.join(outline(self.node).splitlines()))
        status = self.stop()
        assert kind is not None or status == 0, f'the program ended with {status}'

    def command(self, *arguments):
        """What starts the program."""
        return [os.environ['BRIEFING_ATLAS'], *map(str, arguments)]

    def is_program(self, node):
        """Whether an object of the accessibility bus is the program that was started."""
        return node.get_process_id() == self.process.pid

    def marks_of_window(self):
        """What xdotool tells the window of the program by."""
        return ['--pid', str(self.process.pid)]

    def output(self):
        """What the program has printed so far."""
        self.log.seek(0)
        return self.log.read()

    def _find_on_bus(self):
        assert self.process.poll() is None, 'the program ended:\n' + self.output()
        return next(filter(self.is_program, children(Atspi.get_desktop(0))), None)

    def _find_x_window(self):
        search = ['xdotool', 'search', '--onlyvisible', *self.marks_of_window()]
        found = subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()
        return found[0] if found else None

    # Finding.

    def find_all(self, wanted_role=None, name=None, root=None):
        """All objects with this role and name; NAME may be a function of the name."""
        fits = name if callable(name) else lambda n: name in (None, n)
        return [
            node
            for node in walk(root or self.window)
            if wanted_role in (None, role(node)) and fits(node.get_name())
        ]

    def find(self, wanted_role=None, name=None, root=None):
        """The first such object, waited for."""
        return wait_for(
            lambda: next(iter(self.find_all(wanted_role, name, root)), None),
            f'{wanted_role or "an object"} named {name!r}',
        )

    def wait_until_read(self):
        """Before it there is nothing to search, export or present, and a key for it is lost."""
        wait_for(lambda: self.find_all('page tab', lambda name: re.search(r'\d', name)),
                 'the numbers of entries')

    def focused(self):
        return next((n for n in walk(self.window) if 'focused' in states(n)), None)

    # Acting.

    @staticmethod
    def _xdotool(*arguments):
        subprocess.run(['xdotool', *map(str, arguments)], check=True)

    def key(self, *keys):
        """Presses KEYS one after another, each as xdotool names it: 'ctrl+f', 'Escape'."""
        self._xdotool('key', *(re.sub(r'\bF\d+$', lambda name: key_code(name[0]), k) for k in keys))

    def leave_talk(self, has_ended):
        """By Escape, twice, and again where it was for something else that was open."""
        end = time.monotonic() + PATIENCE
        while not has_ended():
            assert time.monotonic() < end, 'the talk goes on'
            self.key('Escape', 'Escape')
            try:
                wait_for(has_ended, 'the end of the talk', PATIENCE / 5)
            except AssertionError:
                pass

    def type(self, string):
        self._xdotool('type', '--delay', 5, string)

    def point(self, node, x=0.5, y=0.5):
        """The place on the display of a point of NODE, from 0 to 1 across and down."""
        geometry = subprocess.check_output(
            ['xdotool', 'getwindowgeometry', '--shell', self.xid], text=True
        )
        at = {k: int(v) for k, v in (line.split('=') for line in geometry.split()) if v.isdigit()}
        # Coordinates count from the content of the window, which has an equal
        # border on all sides where no window manager composes.
        content = self.window.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        extents = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        left = at['X'] + (at['WIDTH'] - content.width) // 2
        top = at['Y'] + (at['HEIGHT'] - content.height) // 2
        return round(left + extents.x + extents.width * x), round(top + extents.y + extents.height * y)

    def move(self, node, x=0.5, y=0.5):
        self._xdotool('mousemove', *self.point(node, x, y))

    def click(self, node, x=0.5, y=0.5, button=1):
        self.move(node, x, y)
        self._xdotool('click', button)

    def screenshot(self, path):
        """Writes the whole display as PNG, where ImageMagick is installed."""
        if shutil.which('import'):
            subprocess.run(['import', '-window', 'root', str(path)], check=True)

    def windows(self):
        return list(children(self.node))

    def stop(self):
        """Closes all windows, and so ends the program; returns its status.

        Not by a signal: with one, exit() would not run, and neither a sanitizer
        nor a coverage tool would have its say.
        """
        try:
            wait_for(self._ended_by_closing, 'the program to end')
        except AssertionError:
            self.process.kill()
            self.process.wait()
        status = self.process.returncode
        log = self.output().splitlines()
        if any('-WARNING **' in line and OF_GDK not in line for line in log):
            status = status or 'a warning'
        if status != 0:
            for line in log:
                print('#', line)
        self.log.close()
        return status

    def _ended_by_closing(self):
        if self.process.poll() is None:
            for window in self.windows():
                # One that goes just now is in the list still, and can do nothing more.
                try_act(window, 'window.close')
        return self.process.poll() is not None
