# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program where something fails that it can't help: it is killed, the disk is full,
the file is gone, the bus ends. It goes on, or says plainly what it can't do, and no file is
ever half written."""

import math
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

import tap
import uitest

PROGRAM = os.environ['BRIEFING_ATLAS']
BUNDLED = pathlib.Path(os.environ['G_TEST_BUILDDIR']).parent / 'data' / 'briefings' / 'western-balkans.briefing'
TITLE = 'NATO and the Western Balkans'
KILLS = int(os.environ.get('ATLAS_TEST_KILLS', 100))
NOBODY = 65534

# What is written may have a name of this form before it is complete.
BESIDE = '.briefing-atlas-'


class Folder:
    """A folder with a briefing in it that goes with the test."""

    def __enter__(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.scratch.name)
        self.path.chmod(0o755)
        self.briefing = self.path / 'a.briefing'
        self.write(TITLE)
        return self

    def __exit__(self, *_):
        self.scratch.cleanup()

    def write(self, title):
        """As editors do: another file in the place of the old one."""
        text = BUNDLED.read_text(encoding='utf-8').replace(f'"{TITLE}"', f'"{title}"')
        beside = self.path / 'beside'
        beside.write_text(text, encoding='utf-8')
        beside.rename(self.briefing)

    def leftovers(self):
        return [path for path in self.path.iterdir() if path.name.startswith(BESIDE)]


def run(*arguments, prefix=(), env=None):
    environment = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    return subprocess.run([*prefix, PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL,
                          env={**environment, **(env or {})}, capture_output=True, text=True,
                          timeout=6 * tap.PATIENCE, check=False)


# --- Killed ---


def is_writing(program, folder):
    """Whether it has a file open that is not in its place yet, with or without a name."""
    try:
        opened = [os.readlink(fd) for fd in pathlib.Path(f'/proc/{program.pid}/fd').iterdir()]
    except OSError:
        # A file was closed meanwhile, or it ended.
        return False
    return any(path.startswith(f'{folder}/') and (BESIDE in path or path.endswith(' (deleted)'))
               for path in opened)


def kill_while_writing(folder, out, arguments, latest):
    """Starts an export and kills it shortly after it has begun to write, if it still runs, or
    after LATEST seconds."""
    end = time.monotonic() + latest
    program = subprocess.Popen([PROGRAM, f'--export={out}', *arguments],
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    while program.poll() is None and not is_writing(program, folder) and time.monotonic() < end:
        time.sleep(0.0005)
    time.sleep(random.random() * 0.004)
    program.send_signal(signal.SIGKILL)
    return program.wait() == -signal.SIGKILL


def test_killed_in_an_export():
    random.seed(1)
    kinds = ['csv', 'csv', 'svg', 'html']
    counts = {'old': 0, 'new': 0, 'killed': 0}
    with Folder() as folder:
        whole, needed = {}, {}
        for kind in set(kinds):
            out = folder.path / f'out.{kind}'
            start = time.monotonic()
            assert run(f'--export={out}', folder.briefing).returncode == 0
            needed[kind] = time.monotonic() - start
            whole[kind] = out.read_bytes()
        for i in range(KILLS):
            kind = kinds[i % len(kinds)]
            out = folder.path / f'out.{kind}'
            old = f'What was there before, {i}'.encode()
            out.write_bytes(old)
            # A fast disk has all of it before anybody sees that it is written; so every
            # other time that isn't waited for.
            latest = needed[kind] * random.random() if i % 8 >= 4 else math.inf
            counts['killed'] += kill_while_writing(folder.path, out, [str(folder.briefing)], latest)
            now = out.read_bytes()
            assert now in (old, whole[kind]), f'{kind}: {len(now)} bytes are neither old nor new'
            counts['old' if now == old else 'new'] += 1
        print(f'# killed {counts["killed"]} of {KILLS} times: '
              f'{counts["old"]} old files, {counts["new"]} new ones')
        # How many depends on the machine.
        assert counts['killed'] > 0, counts

        print(f'# left behind: {len(folder.leftovers())}')

        # What was left behind is in nobody's way.
        out.write_bytes(b'old')
        assert run(f'--export={out}', folder.briefing).returncode == 0
        assert out.read_bytes() == whole[kind]


# --- Disks ---

NAMESPACE = ['unshare', '--mount', '--propagation', 'private']


def need_namespaces():
    try:
        found = subprocess.run([*NAMESPACE, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'],
                               capture_output=True, check=False).returncode == 0
    except OSError:
        found = False
    if not found:
        raise tap.Skip('no file system can be mounted here')


def on_disk(options, path):
    """What runs a command with a small disk of its own at PATH, a briefing and an old file on it."""
    size = BUNDLED.stat().st_size // 1024 + 64
    script = (f'mount -t tmpfs -o size={size}k tmpfs "$1" && cp "$2" "$1/a.briefing" && '
              f'printf old > "$1/out.html" && {options} && cd "$1" && shift 2 && "$@"; status=$?; '
              'echo "old file: $(cat out.html 2>/dev/null)"; echo "files: $(ls -A)"; exit $status')
    return [*NAMESPACE, 'sh', '-c', script, 'sh', str(path), str(BUNDLED)]


def test_disk_is_full():
    need_namespaces()
    with tempfile.TemporaryDirectory() as folder:
        result = run('--export=out.html', 'a.briefing', prefix=on_disk('true', folder))
        assert result.returncode == 3, result
        assert 'No space left' in result.stderr and 'untouched' in result.stderr, result.stderr
        assert 'old file: old\n' in result.stdout, result.stdout
        assert BESIDE not in result.stdout, result.stdout


def test_disk_is_read_only():
    need_namespaces()
    with tempfile.TemporaryDirectory() as folder:
        prefix = on_disk('mount -o remount,ro "$1"', folder)
        result = run('--export=out.html', 'a.briefing', prefix=prefix)
        assert result.returncode == 3, result
        assert 'Read-only' in result.stderr, result.stderr
        assert 'old file: old\n' in result.stdout, result.stdout
        assert run('--list', 'a.briefing', prefix=prefix).returncode == 0


def test_permission_is_lost():
    prefix = []
    if os.geteuid() == 0:
        # Nothing is forbidden to root.
        prefix = ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups']
        if subprocess.run([*prefix, PROGRAM, '--version'], capture_output=True,
                          check=False).returncode != 0:
            raise tap.Skip('the program can only be run by root here')
    with Folder() as folder:
        out = folder.path / 'out.csv'
        out.write_bytes(b'old')
        out.chmod(0o444)
        assert run('--list', folder.briefing, prefix=prefix).returncode == 0
        result = run(f'--export={out}', folder.briefing, prefix=prefix)
        assert result.returncode == 3 and 'Permission denied' in result.stderr, result
        assert out.read_bytes() == b'old' and not folder.leftovers()
        folder.briefing.chmod(0)
        result = run('--list', folder.briefing, prefix=prefix)
        assert result.returncode == 2 and 'You have no permission to read' in result.stderr, result


# --- Files under the running program ---


def bar(app):
    """What is said of the file above the map."""
    return [t for t in uitest.texts(app.window) if 'a.briefing' in t]


def titles(app):
    return [window.get_name() for window in app.windows()]


def test_file_changes_and_goes():
    with Folder() as folder, uitest.App(folder.briefing) as app:
        uitest.wait_for(lambda: TITLE in titles(app), 'the briefing')
        folder.write('Other words')
        uitest.wait_for(lambda: bar(app) == ['“a.briefing” has changed on disk.'], 'the offer')
        assert titles(app) == [TITLE]
        app.key('ctrl+r')
        uitest.wait_for(lambda: titles(app) == ['Other words'] and not bar(app), 'the new file')

        folder.briefing.unlink()
        uitest.wait_for(lambda: bar(app) and 'no longer where it was' in bar(app)[0], 'what happened')
        app.key('ctrl+r')
        uitest.wait_for(lambda: len(titles(app)) == 2, 'a window that says so')
        assert 'Other words' in titles(app)
        app.key('Escape')
        uitest.wait_for(lambda: len(titles(app)) == 1, 'it to close')

        folder.write('Other words')
        uitest.wait_for(lambda: not bar(app), 'the file to be back')


def focus(window):
    return next((node for node in uitest.walk(window) if 'focused' in uitest.states(node)), None)


def wait_for_slide(app, presenter, number):
    """The presenter's window has the keys, and shows a slide."""
    def is_there():
        return (any('active' in uitest.states(window) for window in app.windows()) and
                any(t.startswith(f'Slide {number} of ') for t in uitest.texts(presenter)))

    uitest.wait_for(is_there, f'slide {number}')


def test_file_changes_in_a_talk():
    """The presenter is told and can read it again by keys; the room goes on."""
    with Folder() as folder, uitest.App('--present', '--windowed', folder.briefing) as app:
        def window(title):
            return next((w for w in app.windows() if w.get_name() == title), None)

        presenter = uitest.wait_for(lambda: window(f'Presenter: {TITLE}'), 'the presenter')
        room = uitest.wait_for(lambda: window(TITLE), 'the room')
        wait_for_slide(app, presenter, 1)
        for number in 2, 3:
            app.key('Next')
            wait_for_slide(app, presenter, number)
        folder.write('Other words')
        uitest.wait_for(lambda: any('a.briefing' in t for t in uitest.texts(presenter)), 'the offer')
        assert not any('a.briefing' in t for t in uitest.texts(room))
        assert room.get_name() == TITLE

        reload = app.find('push button', 'Reload', presenter)
        for _ in range(40):
            before = focus(presenter)
            if before == reload:
                break
            app.key('F6')
            uitest.wait_for(lambda: focus(presenter) not in (None, before), 'the next button')
        app.key('Return')
        uitest.wait_for(lambda: window('Presenter: Other words') and window('Other words'),
                        'the new file')
        wait_for_slide(app, presenter, 3)
        app.leave_talk(lambda: app.process.poll() is not None)


# --- The desktop under the running program ---


class Program:
    """The program, in a world of which something is missing. It is known by its windows."""

    def __init__(self, *arguments, **env):
        self.log = tempfile.TemporaryFile(mode='w+', encoding='utf-8')
        self.process = subprocess.Popen(
            [PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=subprocess.STDOUT,
            # What is missing is worth a warning of the toolkit.
            env={**os.environ, 'G_DEBUG': '', 'GTK_A11Y': 'none', **env})

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait()
        if kind is not None:
            self.log.seek(0)
            for line in self.log:
                print('#', line.rstrip())
        self.log.close()

    def window(self, title):
        """The X window with a title, waited for."""
        def find():
            assert self.process.poll() is None, f'the program ended with {self.process.returncode}'
            search = ['xdotool', 'search', '--onlyvisible', '--name', title]
            return subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()
        return uitest.wait_for(find, f'a window {title}', 30)[0]

    def check(self, folder):
        """It still does what it is asked by keys."""
        window = self.window(f'^{TITLE}$')
        uitest.wait_for(lambda: subprocess.check_output(['xdotool', 'getwindowfocus'], text=True).strip() == window,
                        'the keyboard')
        folder.write('Still here')
        subprocess.run(['xdotool', 'key', 'ctrl+r'], check=True)
        self.window('^Still here$')


def start_bus():
    bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return bus, bus.stdout.readline().strip()


def stop(process):
    process.terminate()
    process.wait()
    process.stdout.close()


def test_bus_ends():
    bus, address = start_bus()
    with Folder() as folder:
        try:
            with Program(folder.briefing, DBUS_SESSION_BUS_ADDRESS=address) as program:
                program.window(f'^{TITLE}$')
                stop(bus)
                time.sleep(0.5)
                program.check(folder)
        finally:
            if bus.poll() is None:
                stop(bus)


def test_accessibility_bus_ends():
    """GTK speaks to that bus all the time, of everything that changes on the screen."""
    bus, address = start_bus()
    with Folder() as folder:
        try:
            with Program(folder.briefing, AT_SPI_BUS_ADDRESS=address, GTK_A11Y='atspi') as program:
                program.window(f'^{TITLE}$')
                stop(bus)
                time.sleep(0.5)
                program.check(folder)
        finally:
            if bus.poll() is None:
                stop(bus)


def test_no_bus_at_all():
    with Folder() as folder:
        with Program(folder.briefing, DBUS_SESSION_BUS_ADDRESS='unix:path=/nowhere') as program:
            program.check(folder)


def test_no_icon_theme():
    with Folder() as folder, Program(folder.briefing, XDG_DATA_DIRS=str(folder.path)) as program:
        program.check(folder)


FONTS = '''<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{}</dir><cachedir>{}</cachedir></fontconfig>'''


def test_no_font_for_a_script():
    """What no font can write is drawn as boxes with its numbers, on screen and on paper."""
    dejavu = '/usr/share/fonts/truetype/dejavu'
    if not os.path.isdir(dejavu):
        raise tap.Skip('DejaVu is not installed where Debian has it')
    with Folder() as folder:
        config = folder.path / 'fonts.conf'
        config.write_text(FONTS.format(dejavu, folder.path / 'cache'), encoding='utf-8')
        folder.write('नाटो 北约')
        with Program(folder.briefing, FONTCONFIG_FILE=str(config)) as program:
            program.window('^नाटो 北约$')
        result = run(f'--export={folder.path / "out.pdf"}', folder.briefing,
                     env={'FONTCONFIG_FILE': str(config), 'G_DEBUG': ''})
        assert result.returncode == 0, result


def test_locale_c():
    """A path is not text, and a terminal that knows no letters gets question marks."""
    with Folder() as folder:
        path = folder.path / 'žaba ш.briefing'
        folder.briefing.rename(path)
        with Program(path, LC_ALL='C') as program:
            program.window(f'^{TITLE}$')
        for options in ['--check'], ['--list']:
            result = run(*options, path, env={'LC_ALL': 'C'})
            assert result.returncode == 0, result
        out = folder.path / 'š.csv'
        assert run(f'--export={out}', path, env={'LC_ALL': 'C'}).returncode == 0
        assert 'Bosnia and Herzegovina' in out.read_text(encoding='utf-8')


def test_no_home():
    with Folder() as folder:
        nowhere = {name: '/proc/nowhere' for name in ('HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME',
                                                      'XDG_DATA_HOME', 'XDG_STATE_HOME')}
        with Program(folder.briefing, GSETTINGS_BACKEND='keyfile', **nowhere) as program:
            program.check(folder)


def test_text_of_twice_the_size():
    """The window still fits on the smallest screen."""
    with Folder() as folder:
        settings = folder.path / 'config' / 'gtk-4.0' / 'settings.ini'
        settings.parent.mkdir(parents=True)
        settings.write_text(f'[Settings]\ngtk-xft-dpi={2 * 96 * 1024}\n', encoding='utf-8')
        with Program(folder.briefing, XDG_CONFIG_HOME=str(folder.path / 'config')) as program:
            hints = subprocess.check_output(
                ['xprop', '-id', program.window(f'^{TITLE}$'), 'WM_NORMAL_HINTS'], text=True)
            size = re.search(r'minimum size: (\d+) by (\d+)', hints)
            assert size and int(size[1]) <= 768 and int(size[2]) <= 600, hints
            program.check(folder)


def test_clock_jumps():
    """The talk goes on counting seconds as they pass, whatever time the clock says it is."""
    if 'ATLAS_CLOCK_JUMP' not in os.environ:
        raise tap.Skip('a sanitizer has to be loaded before all else')
    with tempfile.TemporaryDirectory() as folder:
        jump = pathlib.Path(folder) / 'jump'
        env = {'LD_PRELOAD': os.environ['ATLAS_CLOCK_JUMP'], 'CLOCK_JUMP': str(jump)}
        with uitest.App('--present', '--windowed', BUNDLED, env=env) as app:
            presenter = uitest.wait_for(
                lambda: next((w for w in app.windows() if w.get_name().startswith('Presenter')), None),
                'the presenter')
            wait_for_slide(app, presenter, 1)
            app.key('Next')

            def elapsed():
                found = [t for t in uitest.texts(presenter) if re.fullmatch(r'\d\d:\d\d(:\d\d)?', t)]
                return found[0] if found else None

            def clock():
                found = [re.search(r'(\d\d:\d\d) now', t) for t in uitest.texts(presenter)]
                return next((match[1] for match in found if match), None)

            uitest.wait_for(lambda: elapsed() not in (None, '00:00'), 'the time to pass')
            before = clock()
            jump.touch()
            uitest.wait_for(lambda: clock() != before, 'the clock to jump')
            assert clock()[:2] != before[:2], (before, clock())
            time.sleep(1)
            assert re.fullmatch(r'0[0-1]:\d\d', elapsed()), elapsed()
            app.leave_talk(lambda: app.process.poll() is not None)


TESTS = [
    test_killed_in_an_export,
    test_disk_is_full,
    test_disk_is_read_only,
    test_permission_is_lost,
    test_file_changes_and_goes,
    test_file_changes_in_a_talk,
    test_bus_ends,
    test_accessibility_bus_ends,
    test_no_bus_at_all,
    test_no_icon_theme,
    test_no_font_for_a_script,
    test_locale_c,
    test_no_home,
    test_text_of_twice_the_size,
    test_clock_jumps,
]

wanted = sys.argv[1:]
tap.run(*[test for test in TESTS if not wanted or any(word in test.__name__ for word in wanted)])
