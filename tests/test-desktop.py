# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a desktop uses it: started by a message bus, asked for the actions of its
desktop file, searched, all by what is installed."""

import configparser
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

import tap  # noqa: E402

APP_ID = 'io.github.briefingatlas.BriefingAtlas'
OBJECT = '/' + APP_ID.replace('.', '/')
DATA = pathlib.Path(os.environ['G_TEST_BUILDDIR']).parent / 'data'
# With its translations.
SOURCE = DATA / 'briefings' / 'western-balkans.briefing'

CONFIG = '''
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
'''


def read_ini(name):
    ini = configparser.ConfigParser(interpolation=None)
    ini.optionxform = str
    ini.read(DATA / name, encoding='utf-8')
    return ini


class Desktop:
    """A message bus that can start the program and nothing else, with settings of its own."""

    def __enter__(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        service = (DATA / f'{APP_ID}.service').read_text(encoding='utf-8')
        command = read_ini(f'{APP_ID}.service')['D-BUS Service']['Exec'].split()[0]
        assert command.endswith('/bin/briefing-atlas'), command
        (self.folder / f'{APP_ID}.service').write_text(
            service.replace(command, os.environ['BRIEFING_ATLAS']), encoding='utf-8')
        config = self.folder / 'bus.conf'
        config.write_text(CONFIG.format(folder=self.folder), encoding='utf-8')
        self.briefing = self.folder / 'my region.briefing'
        self.briefing.write_bytes(SOURCE.read_bytes())
        self.config = self.folder / 'config'
        self.bus = subprocess.Popen(
            ['dbus-daemon', '--nofork', f'--config-file={config}', '--print-address=1'],
            env={**os.environ, 'GTK_A11Y': 'none', 'GSETTINGS_BACKEND': 'keyfile',
                 'XDG_CONFIG_HOME': str(self.config)},
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.connection = Gio.DBusConnection.new_for_address_sync(
            self.bus.stdout.readline().strip(),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        return self

    def __exit__(self, *_):
        # It goes on without a bus, and would be in the way of the next one's.
        if self.is_running():
            self.quit()
        self.connection.close_sync()
        self.bus.terminate()
        self.bus.wait()
        self.bus.stdout.close()
        wait_for(lambda: not windows('.'), 'the windows to close')
        self.scratch.cleanup()

    def call(self, path, interface, method, signature, *arguments):
        return self.connection.call_sync(
            APP_ID, path, interface, method, GLib.Variant(signature, arguments), None,
            Gio.DBusCallFlags.NONE, 30000).unpack()

    def act(self, name):
        self.call(OBJECT, 'org.freedesktop.Application', 'ActivateAction', '(sava{sv})', name, [], {})

    def is_running(self):
        return self.connection.call_sync(
            'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
            'NameHasOwner', GLib.Variant('(s)', (APP_ID,)), None, 0, 5000).unpack()[0]

    def quit(self):
        """As its menu does: so that it keeps what was looked at.

        It goes on for a while if it has been searched; else it is not to be called while it
        ends, for then nobody answers.
        """
        self.act('quit')
        wait_for(lambda: not windows('.'), 'the windows to close')
        end = time.monotonic() + 1
        while self.is_running() and time.monotonic() < end:
            time.sleep(0.05)

    # Searching, by what the installed file says.

    def search_call(self, method, signature, *arguments):
        ini = read_ini(f'{APP_ID}.search-provider.ini')['Shell Search Provider']
        assert ini['BusName'] == APP_ID and ini['DesktopId'] == f'{APP_ID}.desktop'
        assert ini['Version'] == '2'
        return self.call(ini['ObjectPath'], 'org.gnome.Shell.SearchProvider2', method, signature,
                         *arguments)

    def search(self, *terms):
        return self.search_call('GetInitialResultSet', '(as)', terms)[0]

    def metas(self, *ids):
        return self.search_call('GetResultMetas', '(as)', ids)[0]

    def open(self, path=None):
        uri = (path or self.briefing).as_uri()
        self.call(OBJECT, 'org.freedesktop.Application', 'Open', '(asa{sv})', [uri], {})

    def open_once(self, path=None):
        """Opens and quits, so that it is what was opened last."""
        self.open(path)
        wait_for(lambda: self.setting('recent-files'), 'the file to be opened')
        self.quit()

    def setting(self, key):
        path = self.config / 'glib-2.0' / 'settings' / 'keyfile'
        ini = configparser.ConfigParser(interpolation=None)
        ini.read(path, encoding='utf-8')
        value = ini.get(OBJECT[1:], key, fallback=None)
        return None if value is None else GLib.Variant.parse(None, value, None, None).unpack()


def windows(name):
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', name],
                           capture_output=True, text=True, check=False)
    return found.stdout.split()


def wait_for(condition, what, patience=2 * tap.PATIENCE):
    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end, f'waited for {what}'
        time.sleep(0.05)


TITLE = '^NATO and the Western Balkans$'


def test_starts_by_the_bus():
    desktop_file = read_ini(f'{APP_ID}.desktop')['Desktop Entry']
    assert desktop_file['DBusActivatable'] == 'true'
    with Desktop() as desktop:
        assert not desktop.is_running()
        desktop.call(OBJECT, 'org.freedesktop.Application', 'Activate', '(a{sv})', {})
        wait_for(lambda: len(windows(TITLE)) == 1, 'a window')
        # Again, for the same window.
        desktop.call(OBJECT, 'org.freedesktop.Application', 'Activate', '(a{sv})', {})
        time.sleep(0.5)
        assert len(windows(TITLE)) == 1
        desktop.quit()
        wait_for(lambda: not desktop.is_running(), 'the program to end')


def test_is_launched_by_its_desktop_file():
    """As a menu does it: the bus starts the program, and not the command line."""
    with Desktop() as desktop:
        (desktop.folder / 'bin').mkdir()
        (desktop.folder / 'bin' / 'briefing-atlas').symlink_to('/bin/false')
        env = {**os.environ, 'DBUS_SESSION_BUS_ADDRESS': f'unix:path={bus_path(desktop)}',
               'PATH': f'{desktop.folder / "bin"}:{os.environ["PATH"]}'}
        launch = ('import sys; from gi.repository import Gio; '
                  'app = Gio.DesktopAppInfo.new_from_filename(sys.argv[1]); '
                  'assert app.launch_uris([sys.argv[2]]); app.launch_action(sys.argv[3]); '
                  'sys.stdin.read()')
        with subprocess.Popen([sys.executable, '-c', launch, DATA / f'{APP_ID}.desktop',
                               desktop.briefing.as_uri(), 'new-window'],
                              env=env, stdin=subprocess.PIPE) as launcher:
            # It stays, as a desktop does: the bus forgets what was asked by who has gone.
            wait_for(lambda: len(windows(TITLE)) == 2, 'two windows')
            launcher.stdin.close()
            assert launcher.wait(20) == 0
        wait_for(lambda: desktop.setting('recent-files') == [desktop.briefing.as_uri()],
                 'it to be remembered')


def test_opens_files():
    with Desktop() as desktop:
        text = json.loads(SOURCE.read_text(encoding='utf-8'))
        desktop.briefing.write_text(json.dumps({**text, 'title': 'A file'}), encoding='utf-8')
        desktop.open()
        wait_for(lambda: windows('^A file$'), 'its window')
        wait_for(lambda: desktop.setting('recent-files') == [desktop.briefing.as_uri()],
                 'it to be remembered')


def test_actions():
    """Those of the desktop file, of a program that doesn't run yet and of one that does."""
    names = read_ini(f'{APP_ID}.desktop')['Desktop Entry']['Actions'].strip(';').split(';')
    assert names == ['new-window', 'present'], names
    with Desktop() as desktop:
        desktop.act('new-window')
        wait_for(lambda: len(windows(TITLE)) == 1, 'a window')
        desktop.act('new-window')
        wait_for(lambda: len(windows(TITLE)) == 2, 'another window')
        desktop.act('present')
        wait_for(lambda: windows('^Presenter: NATO'), 'the presenter')
        assert len(windows(TITLE)) >= 2
        desktop.quit()

    # What was opened last is presented, and the window behind it is not shown.
    with Desktop() as desktop:
        text = json.loads(SOURCE.read_text(encoding='utf-8'))
        desktop.briefing.write_text(json.dumps({**text, 'title': 'A file'}), encoding='utf-8')
        desktop.open_once()
        desktop.act('present')
        wait_for(lambda: windows('^Presenter: A file'), 'the presenter')
        desktop.quit()
        wait_for(lambda: not desktop.is_running(), 'the program to end')


def test_command_lines_of_the_actions():
    """For desktops that start programs by command lines: they reach the same program."""
    ini = read_ini(f'{APP_ID}.desktop')
    with Desktop() as desktop:
        desktop.open()
        wait_for(lambda: len(windows(TITLE)) == 1, 'a window')
        env = {**os.environ, 'DBUS_SESSION_BUS_ADDRESS': f'unix:path={bus_path(desktop)}'}
        for action, wanted in (('new-window', lambda: len(windows(TITLE)) == 2),
                               ('present', lambda: windows('^Presenter: '))):
            command = ini[f'Desktop Action {action}']['Exec'].split()
            assert command[0] == 'briefing-atlas'
            subprocess.run([os.environ['BRIEFING_ATLAS'], *command[1:]], env=env, check=True,
                           timeout=2 * tap.PATIENCE)
            wait_for(wanted, action)


def bus_path(desktop):
    return next(path for path in desktop.folder.iterdir() if path.is_socket())


def test_search():
    with Desktop() as desktop:
        # What is part of the program is nobody's own.
        assert desktop.search('kosovo') == []

        desktop.open_once()
        found = desktop.search('kosovo')
        uri = desktop.briefing.as_uri()
        assert found[0] == f'place:XK {uri}', found
        assert len(found) > 1 and all(id.endswith(' ' + uri) for id in found[1:]), found
        assert desktop.search('КОСОВО')[0] == f'place:XK {uri}'
        assert desktop.search('k') == [] and desktop.search() == []
        assert desktop.search('nothing', 'of', 'the', 'kind') == []
        assert desktop.search_call('GetSubsearchResultSet', '(asas)', found, ['kosovo'])[0] == found

        metas = desktop.metas(*found)
        assert [meta['id'] for meta in metas] == found
        assert metas[0]['name'] == 'Kosovo*'
        assert 'initiatives' in metas[0]['description'], metas[0]
        assert ' · ' in metas[1]['description'], metas[1]
        assert desktop.metas('', 'nonsense', f'place:QQ {uri}', f'entry: {uri}',
                             'place:XK file:///elsewhere') == []

        # Whoever asks for another file learns nothing of it.
        other = desktop.briefing.with_name('other.briefing')
        shutil.copy(desktop.briefing, other)
        assert desktop.metas(f'place:XK {other.as_uri()}') == []


def test_searches_in_the_language_of_the_content():
    with Desktop() as desktop:
        text = {'format': 'briefing-atlas/1', 'id': 'a', 'title': 'A', 'language': 'en',
                'places': [{'code': 'RS', 'name': {'en': 'Serbia', 'sr': 'Србија'}}],
                'points': [{'id': 'p', 'title': {'en': 'A <b>bold</b> point', 'sr': 'Тачка'}}]}
        desktop.briefing.write_text(json.dumps(text), encoding='utf-8')
        desktop.open_once()
        found = desktop.search('србија')
        assert [id.split()[0] for id in found] == ['place:RS'], found
        assert desktop.metas(*found)[0]['name'] == 'Serbia'
        found = desktop.search('bold')
        assert desktop.metas(*found)[0]['name'] == 'A <b>bold</b> point'


def test_search_follows_the_file():
    with Desktop() as desktop:
        desktop.open_once()
        assert desktop.search('kosovo')

        text = {'format': 'briefing-atlas/1', 'id': 'a', 'title': 'A', 'language': 'en',
                'points': [{'id': 'p', 'title': 'Something about Kosovo'}]}
        desktop.briefing.write_text(json.dumps(text), encoding='utf-8')
        found = desktop.search('kosovo')
        assert [id.split()[0] for id in found] == ['entry:p'], found

        desktop.briefing.write_text('{', encoding='utf-8')
        assert desktop.search('kosovo') == [] and desktop.metas(*found) == []
        desktop.briefing.unlink()
        assert desktop.search('kosovo') == [] and desktop.metas(*found) == []


def test_opens_what_was_found():
    with Desktop() as desktop:
        desktop.open_once()
        uri = desktop.briefing.as_uri()
        desktop.search_call('ActivateResult', '(sasu)', f'place:XK {uri}', ['kosovo'], 0)
        # It gets its title together with what it shows.
        wait_for(lambda: windows(TITLE), 'a window')
        desktop.quit()
        assert view(desktop)['place'] == 'XK', view(desktop)

        # An entry, among others of its kind; the place no longer stands in its way.
        entry = next(id for id in desktop.search('exercises') if id.startswith('entry:'))
        kind = next(kind for kind, value in json.loads(SOURCE.read_text(encoding='utf-8')).items()
                    if isinstance(value, list) and any(
                        isinstance(e, dict) and e.get('id') == entry.split()[0][6:] for e in value))
        desktop.search_call('ActivateResult', '(sasu)', entry, ['exercises'], 0)
        wait_for(lambda: windows(TITLE), 'a window')
        desktop.quit()
        assert view(desktop)['kind'] == kind and 'place' not in view(desktop), view(desktop)

        desktop.search_call('LaunchSearch', '(asu)', ['joint', 'exercises'], 0)
        wait_for(lambda: windows(TITLE), 'a window')
        desktop.quit()
        assert view(desktop)['query'] == 'joint exercises', view(desktop)

        # Nonsense opens nothing, and a file that has gone says so.
        desktop.search_call('ActivateResult', '(sasu)', 'nonsense', [], 0)
        time.sleep(0.5)
        assert not windows('.')
        desktop.briefing.unlink()
        desktop.search_call('ActivateResult', '(sasu)', f'place:XK {uri}', ['kosovo'], 0)
        wait_for(lambda: len(windows('.')) >= 2, 'a window that says so')


def view(desktop):
    return dict(desktop.setting('views'))[desktop.briefing.as_uri()]


def test_ends_after_a_search():
    with Desktop() as desktop:
        desktop.search('kosovo')
        assert desktop.is_running()
        wait_for(lambda: not desktop.is_running(), 'the program to end', 40)


def test_thumbnails():
    """As a file manager has them made: without a display, and of a file that nobody trusts."""
    ini = configparser.ConfigParser(interpolation=None)
    ini.optionxform = str
    ini.read(pathlib.Path(os.environ['G_TEST_SRCDIR']).parent / 'data' / f'{APP_ID}.thumbnailer',
             encoding='utf-8')
    entry = ini['Thumbnailer Entry']
    assert entry['MimeType'] == read_ini(f'{APP_ID}.desktop')['Desktop Entry']['MimeType']
    env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS')}

    def make(folder, briefing, size):
        out = pathlib.Path(folder) / 'out.png'
        words = {'%o': str(out), '%i': str(briefing), '%s': str(size)}
        command = [re.sub('%[ois]', lambda match: words[match[0]], word)
                   for word in entry['Exec'].split()]
        assert command.pop(0) == entry['TryExec'] == 'briefing-atlas'
        status = subprocess.run([os.environ['BRIEFING_ATLAS'], *command], env=env, timeout=6 * tap.PATIENCE,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                check=False).returncode
        return status, out.read_bytes() if out.exists() else None

    with tempfile.TemporaryDirectory() as folder:
        for size in 128, 256, 1024:
            status, picture = make(folder, SOURCE, size)
            assert status == 0
            width, height = struct.unpack('>II', picture[16:24])
            assert width == size and size / 2 < height < size, (width, height)
        (pathlib.Path(folder) / 'out.png').unlink()
        bad = pathlib.Path(folder) / 'bad.briefing'
        bad.write_text('{', encoding='utf-8')
        status, picture = make(folder, bad, 128)
        assert status != 0 and picture is None


tap.run(
    test_starts_by_the_bus,
    test_is_launched_by_its_desktop_file,
    test_opens_files,
    test_actions,
    test_command_lines_of_the_actions,
    test_search,
    test_searches_in_the_language_of_the_content,
    test_search_follows_the_file,
    test_opens_what_was_found,
    test_ends_after_a_search,
    test_thumbnails,
)
