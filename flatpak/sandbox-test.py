# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, looked at and used from outside its sandbox; prints TAP.

Runs in a session that flatpak/verify has made; its argument is the folder of what was built.
Pictures of the display are kept there.
"""

import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import tap
from uitest import App, Atspi, act, children, states, text, texts, wait_for

from gi.repository import Gio, GLib

ID = 'io.github.briefingatlas.BriefingAtlas'
FOLDER = pathlib.Path(sys.argv[1])
ROOT = pathlib.Path(__file__).parent.parent
HOME = pathlib.Path(os.environ['HOME'])
EXPORTS = pathlib.Path(os.environ['FLATPAK_USER_DIR']) / 'exports' / 'share'
METAINFO = FOLDER / 'build/files/share/metainfo' / f'{ID}.metainfo.xml'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'

BUNDLED_TITLE = 'NATO and the Western Balkans'
OUTSIDE_TITLE = 'A Briefing from Outside'

# GTK 4.24 on X11 says so of any program that shows a popover.
NOT_OURS = 'gdk_frame_timings_submitted() called on submitted frame'


def output_of(*command):
    """What COMMAND prints; fails with all that it says if it does."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f'{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}'
    return done.stdout


def flatpak_run(*arguments, options=(), **env):
    settings = [f'--env={name}={value}' for name, value in {'LANG': 'en_US.UTF-8', **env}.items()]
    return ['flatpak', 'run', *settings, *options, ID, *map(str, arguments)]


def inside(script):
    """What a shell of the sandbox prints."""
    return output_of(*flatpak_run('-c', script, options=['--command=sh']))


def words_of_program(log):
    """What the program itself has said in LOG."""
    return [line for line in log.splitlines() if line and NOT_OURS not in line]


def program_on_bus():
    """The program as assistive technology sees it, once it has a window."""
    for node in children(Atspi.get_desktop(0)):
        # What libatspi has read of a program that was only about to start it keeps for ever.
        node.clear_cache()
        if node.get_name() == 'briefing-atlas' and node.get_child_at_index(0) is not None:
            return node
    return None


def end_program():
    """Ends what of the program is still there, so that one test's fault is not the next one's."""
    subprocess.run(['flatpak', 'kill', ID], capture_output=True, check=False)


class Sandboxed(App):
    """The program in its sandbox, where its numbers of processes are its own.

    Whatever it prints is a fault: it has nothing to say.
    """

    def __init__(self, *arguments, **env):
        self.settings = env
        # The accessibility bus must not know the one before any more.
        wait_for(lambda: program_on_bus() is None, 'the end of the program')
        try:
            super().__init__(*arguments, env={'G_DEBUG': ''})
            wait_for(lambda: output_of('xdotool', 'getwindowfocus').strip() == self.xid, 'the keyboard')
        except BaseException:
            end_program()
            raise

    def __exit__(self, kind, error, trace):
        said = words_of_program(self.output())
        try:
            super().__exit__(kind, error, trace)
        finally:
            end_program()
        assert kind is not None or not said, said

    def command(self, *arguments):
        return flatpak_run(*arguments, **self.settings)

    def is_program(self, node):
        return node == program_on_bus()

    def marks_of_window(self):
        return ['--class', 'briefing-atlas']

    def window_named(self, title):
        return wait_for(lambda: next((w for w in self.windows() if w.get_name() == title), None), f'“{title}”')

    def wait_for_title(self, title):
        wait_for(lambda: self.window.get_name() == title, f'the title “{title}”')

    def keep(self, name):
        """Keeps a picture of the display."""
        self.screenshot(FOLDER / f'{name}.png')


def outside_briefing(name, title=OUTSIDE_TITLE):
    """A briefing in the home of the user, which the sandbox can't see."""
    source = ROOT / 'data/briefings/western-balkans.briefing'
    briefing = {**json.loads(source.read_text(encoding='utf-8')), 'title': title}
    path = HOME / name
    path.write_text(json.dumps(briefing), encoding='utf-8')
    return path


def find_portal_window(title):
    """A dialog of the portal, which is a program of the user's session, or nothing."""
    for program in children(Atspi.get_desktop(0)):
        if 'portal' in program.get_name():
            return next((w for w in children(program) if w.get_name() == title), None)
    return None


def portal_window(title):
    return wait_for(lambda: find_portal_window(title), f'the dialog “{title}” of the portal')


def choose_file(app, title, path, key, button, picture):
    """Types PATH into the dialog of the portal, where KEY leads to its text field, and presses BUTTON."""
    dialog = portal_window(title)
    search = ['xdotool', 'search', '--onlyvisible', '--class', 'xdg-desktop-portal']
    wait_for(lambda: output_of('xdotool', 'getwindowfocus').strip() in
             subprocess.run(search, capture_output=True, text=True, check=False).stdout.split(),
             'the focus on the dialog')
    app.key(key)
    field = wait_for(lambda: next((n for n in app.find_all('text', root=dialog) if 'focused' in states(n)), None),
                     'the text field')
    app.type(str(path))
    wait_for(lambda: text(field) == str(path), 'the path in the dialog')
    app.keep(picture)
    # Not by Enter, which a completion of the path may take.
    chosen = app.find('push button', button, root=dialog)
    wait_for(lambda: 'sensitive' in states(chosen), 'the button')
    act(chosen, 'click')


class ScreenSaver:
    """What the portal tells to wait, and how often it has been told."""

    INTERFACE = '''
    <node><interface name='org.freedesktop.ScreenSaver'>
      <method name='Inhibit'>
        <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='u' direction='out'/>
      </method>
      <method name='UnInhibit'><arg type='u' direction='in'/></method>
    </interface></node>
    '''

    def __init__(self):
        self.held = set()
        self.last = 0
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        info = Gio.DBusNodeInfo.new_for_xml(self.INTERFACE).interfaces[0]
        bus.register_object('/org/freedesktop/ScreenSaver', info, self.call, None, None)
        Gio.bus_own_name_on_connection(bus, info.name, Gio.BusNameOwnerFlags.NONE, None, None)

    def call(self, bus, sender, path, interface, method, parameters, invocation):
        if method == 'Inhibit':
            self.last += 1
            self.held.add(self.last)
            invocation.return_value(GLib.Variant('(u)', (self.last,)))
        else:
            self.held.discard(parameters.unpack()[0])
            invocation.return_value(None)


# What was built.


def test_builds_without_a_warning():
    warnings = [line for line in (FOLDER / 'build.log').read_text(encoding='utf-8').splitlines()
                if re.search(r'\bwarning\b', line, re.IGNORECASE) and 'setup command' not in line]
    assert not warnings, '\n'.join(warnings)


def catalogue():
    with gzip.open(FOLDER / 'build/files/share/app-info/xmls' / f'{ID}.xml.gz') as text:
        (component,) = ET.parse(text).getroot()
    return component


def test_catalogue_describes_the_program():
    component = catalogue()
    assert component.get('type') == 'desktop-application'
    assert component.findtext('id') == ID
    assert component.find('developer').get('id') == 'io.github.briefingatlas'
    assert 'The Briefing Atlas authors' in [name.text for name in component.iterfind('developer/name')]
    assert component.findtext('project_license') == 'GPL-3.0-or-later'
    launchable = component.find('launchable')
    assert (launchable.get('type'), launchable.text) == ('desktop-id', f'{ID}.desktop')
    assert {'Office', 'Presentation'} <= {c.text for c in component.iterfind('categories/category')}
    assert 'application/vnd.briefing-atlas+json' in [m.text for m in component.iterfind('provides/mediatype')]
    assert component.find('content_rating').get('type') == 'oars-1.1'
    release = component.find('releases/release')
    assert release.get('version') and release.get('timestamp') and release.find('description') is not None


def test_catalogue_is_translated():
    languages = {summary.get(LANG, 'en').split('-')[0] for summary in catalogue().iterfind('summary')}
    lines = (ROOT / 'po/LINGUAS').read_text(encoding='utf-8').splitlines()
    wanted = {name.split('@')[0] for line in lines if not line.startswith('#') for name in line.split()}
    assert wanted and wanted <= languages, wanted - languages


def test_catalogue_has_icons():
    icons = {icon.get('width') for icon in catalogue().iterfind("icon[@type='cached']")}
    assert {'64', '128'} <= icons, icons
    for size in '64x64', '128x128':
        picture = FOLDER / 'build/files/share/app-info/icons/flatpak' / size / f'{ID}.png'
        assert picture.read_bytes().startswith(b'\x89PNG'), picture


def test_metainfo_is_valid_for_the_newest_appstream():
    output_of(*flatpak_run('validate', '--no-net', '--explain', f'/app/share/metainfo/{ID}.metainfo.xml',
                           options=['--devel', '--command=appstreamcli']))


def test_exports_what_a_desktop_needs():
    for name in (
        f'applications/{ID}.desktop',
        f'dbus-1/services/{ID}.service',
        f'icons/hicolor/scalable/apps/{ID}.svg',
        f'icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
        f'metainfo/{ID}.metainfo.xml',
        f'mime/packages/{ID}.xml',
    ):
        assert (EXPORTS / name).exists(), name
    output_of('desktop-file-validate', EXPORTS / f'applications/{ID}.desktop')
    # What the program installs for a desktop comes out of the sandbox, all of it.
    installed = FOLDER / 'build/files/share'
    for kind in 'applications', 'dbus-1', 'gnome-shell', 'icons', 'metainfo', 'mime':
        names = {path.relative_to(installed) for path in (installed / kind).glob(f'**/{ID}*')}
        missing = [str(name) for name in names if not (EXPORTS / name).exists()]
        assert not missing, missing


def test_brings_its_licences():
    licences = FOLDER / 'build/files/share/licenses' / ID
    assert {path.name for path in licences.iterdir()} == {path.name for path in (ROOT / 'LICENSES').iterdir()}


def test_mime_type_is_known_by_the_ending():
    ns = {'m': 'http://www.freedesktop.org/standards/shared-mime-info'}
    types = ET.parse(EXPORTS / f'mime/packages/{ID}.xml').getroot()
    (briefing,) = types.findall("m:mime-type[@type='application/vnd.briefing-atlas+json']", ns)
    assert [glob.get('pattern') for glob in briefing.findall('m:glob', ns)] == ['*.briefing']


# The sandbox.


def test_asks_for_a_window_only():
    shown = output_of('flatpak', 'info', '--user', '--show-permissions', ID)
    permissions = dict(line.split('=') for line in shown.splitlines() if '=' in line)
    assert {key: set(value.strip(';').split(';')) for key, value in permissions.items()} == {
        'shared': {'ipc'},
        # Flatpak says x11 where it means: as a fallback.
        'sockets': {'x11', 'wayland', 'fallback-x11'},
        'devices': {'dri'},
    }, shown
    assert shown.splitlines()[0] == '[Context]' and shown.count('[') == 1, shown


def test_sees_no_file_of_the_user():
    secret = outside_briefing('unseen.briefing')
    assert inside(f'cat {secret} 2>/dev/null || echo not there') == 'not there\n'


def test_has_no_network():
    interfaces = inside('cat /proc/net/dev').splitlines()[2:]
    assert [line.split(':')[0].strip() for line in interfaces] == ['lo'], interfaces


# The command line.


def test_lists_a_file_that_is_handed_in():
    path = outside_briefing('handed in.briefing')
    listed = output_of(*flatpak_run('--list', '@@', path, '@@', options=['--file-forwarding']))
    assert OUTSIDE_TITLE in listed, listed[:200]


def test_list_follows_the_language_of_the_desktop():
    german = output_of(*flatpak_run('--list', LANG='de_DE.UTF-8', LANGUAGE='de'))
    assert 'Westbalkan' in german, german[:200]


def test_exports_into_its_own_folder():
    inside('briefing-atlas --export=$XDG_DATA_HOME/map.svg')
    assert '<svg' in (HOME / f'.var/app/{ID}/data/map.svg').read_text(encoding='utf-8')


# The window.


def test_shows_the_bundled_briefing():
    with Sandboxed() as app:
        app.wait_for_title(BUNDLED_TITLE)
        app.find('push button', 'Present')
        app.keep('window')


def test_opens_a_file_by_the_portal():
    path = outside_briefing('chosen.briefing')
    with Sandboxed() as app:
        app.key('ctrl+o')
        choose_file(app, 'Open Briefing', path, 'ctrl+l', 'Open', 'open')
        app.wait_for_title(OUTSIDE_TITLE)
    # It was given that file, and nothing beside it.
    documents = Gio.DBusProxy.new_for_bus_sync(
        Gio.BusType.SESSION, Gio.DBusProxyFlags.NONE, None, 'org.freedesktop.portal.Documents',
        '/org/freedesktop/portal/documents', 'org.freedesktop.portal.Documents')
    given = [bytes(name).rstrip(b'\0').decode() for name in documents.List('(s)', ID).values()]
    assert str(path) in given and str(path.parent) not in given, given


def test_opens_a_recent_file_again():
    with Sandboxed() as app:
        act(app.find('toggle button', 'Recent briefings'), 'click')
        items = wait_for(lambda: app.find_all('menu item'), 'the menu')
        act(items[0], 'click')
        app.wait_for_title(OUTSIDE_TITLE)


def test_opens_a_file_from_a_file_manager():
    path = outside_briefing('managed.briefing', 'From a File Manager')
    launcher = Gio.DesktopAppInfo.new_from_filename(str(EXPORTS / f'applications/{ID}.desktop'))
    assert launcher.launch_uris([path.as_uri()], None)
    window = wait_for(program_on_bus, 'the program').get_child_at_index(0)
    wait_for(lambda: window.get_name() == 'From a File Manager', 'the briefing')
    act(window, 'window.close')
    # The bus has started it, and what it says goes where the bus says things.
    said = [line for line in words_of_program((FOLDER / 'session.log').read_text(encoding='utf-8'))
            if 'briefing-atlas:' in line or 'briefing-atlas-' in line]
    assert not said, said


def test_exports_a_pdf_by_the_portal():
    path = HOME / 'handout.pdf'
    path.unlink(missing_ok=True)
    with Sandboxed() as app:
        app.wait_until_read()
        app.key('ctrl+shift+e')
        window = app.window_named('Export Briefing')
        act(app.find('push button', 'Export…', root=window), 'click')
        choose_file(app, 'Export Briefing', path, 'ctrl+a', 'Save', 'export')
        wait_for(path.exists, 'the file')
        wait_for(lambda: any(path.name in line for line in texts(app.window)), 'word of it')
    assert re.search(r'^Pages: +[1-9]', output_of('pdfinfo', path), re.MULTILINE)
    assert BUNDLED_TITLE in output_of('pdftotext', path, '-')


def test_prints_by_the_portal():
    with Sandboxed() as app:
        app.wait_until_read()
        app.key('ctrl+p')
        portal_window('Print')
        app.keep('print')
        app.key('Escape')
        wait_for(lambda: not find_portal_window('Print'), 'the dialog to close')
        wait_for(lambda: 'active' in states(app.window), 'the focus on the window')


def test_speaks_the_language_of_the_desktop():
    with Sandboxed(LANG='de_DE.UTF-8', LANGUAGE='de') as app:
        app.wait_for_title('Die NATO und der Westbalkan')
        app.find('push button', 'Präsentieren')
        app.keep('german')


def test_reads_from_right_to_left():
    with Sandboxed(LANG='ar_EG.UTF-8', LANGUAGE='ar') as app:
        app.find('push button', 'قدّم')
        app.keep('arabic')


def test_switches_the_language_of_the_briefing():
    def items():
        # Of the menu that is open, whose items GTK gives no names.
        return [n for n in app.find_all('menu item') if 'checkable' in states(n)]

    with Sandboxed() as app:
        app.key('F10')
        wait_for(lambda: app.find_all('menu item'), 'the menu')
        app.key('l')
        # As the desktop, English, Arabic, Bosnian.
        bosnian = wait_for(lambda: len(items()) > 10 and items()[3], 'the languages')
        while 'focused' not in states(bosnian):
            before = app.focused()
            app.key('Down')
            wait_for(lambda: app.focused() not in (None, before), 'the next language')
        app.key('Return')
        app.wait_for_title('NATO i Zapadni Balkan')
        app.find('push button', 'Present')
        app.keep('bosnian')
    with Sandboxed() as app:
        app.wait_for_title('NATO i Zapadni Balkan')
    inside(f'gsettings reset {ID} content-language')


def test_turns_dark_with_the_desktop():
    scheme = Gio.Settings.new('org.gnome.desktop.interface')
    with Sandboxed() as app:
        scheme.set_string('color-scheme', 'prefer-dark')
        wait_for(lambda: brightness(app) < 0.4, 'a dark window')
        app.keep('dark')
        scheme.reset('color-scheme')
        wait_for(lambda: brightness(app) > 0.6, 'a bright window')


def brightness(app):
    """Of the window, from 0 to 1."""
    picture = ['import', '-window', app.xid, 'png:-']
    mean = ['convert', 'png:-', '-format', '%[fx:mean]', 'info:']
    return float(subprocess.run(mean, input=subprocess.check_output(picture), capture_output=True, check=True).stdout)


def test_presents_with_the_screen_awake():
    with Sandboxed() as app:
        assert not screen_saver.held
        app.wait_until_read()
        app.key('F5')
        presenter = app.window_named(f'Presenter: {BUNDLED_TITLE}')
        wait_for(lambda: any('Slide 1' in words for words in texts(presenter)), 'the first slide')
        wait_for(lambda: screen_saver.held, 'the screen saver to be told')
        app.keep('presenting')
        app.leave_talk(lambda: len(app.windows()) == 1)
        wait_for(lambda: not screen_saver.held, 'the screen saver to be let go')


screen_saver = ScreenSaver()
window_manager = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
tap.run(*(test for name, test in list(globals().items()) if name.startswith('test_')))
