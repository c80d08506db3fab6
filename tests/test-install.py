# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed is all there, works where it was put, and goes again; and so does what is not."""

import functools
import os
import pathlib
import shutil
import subprocess
import tempfile

import elf
import tap

TESTS = pathlib.Path(os.environ['G_TEST_SRCDIR'])
BUILD = pathlib.Path(os.environ['G_TEST_BUILDDIR']).parent
# What meson remembers for an uninstall.
LIST = BUILD / 'meson-logs' / 'install-log.txt'
APP_ID = 'io.github.briefingatlas.BriefingAtlas'
SCRATCH = tempfile.TemporaryDirectory(prefix='atlas-install.')
HERE = pathlib.Path(SCRATCH.name)


def run(*command, **environment):
    """Returns what COMMAND prints; fails with it where the command does."""
    inherited = {k: v for k, v in os.environ.items()
                 if k not in ('DESTDIR', 'DISPLAY', 'GSETTINGS_SCHEMA_DIR', 'WAYLAND_DISPLAY')}
    result = subprocess.run(list(map(str, command)), env=inherited | environment, cwd=HERE,
                            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f'{command}: {result.returncode}\n{result.stdout[-4000:]}{result.stderr}'
    return result.stdout


def files(folder):
    return [path for path in folder.rglob('*') if not path.is_dir()]


@functools.cache
def prefix():
    """Returns what the prefix is in a folder that this build was installed to."""
    if LIST.exists():
        raise tap.Skip('this build was installed, and has a list of what to uninstall')
    try:
        run('meson', 'install', '-C', BUILD, '--no-rebuild', '--destdir', HERE / 'installed')
    finally:
        if LIST.exists():
            shutil.move(LIST, HERE / 'list')
    program, = (path for path in files(HERE / 'installed') if path.name == 'briefing-atlas')
    return program.parent.parent


def check_window(*command, **environment):
    """COMMAND, the program, opens its window."""
    script = '''
      "$@" & program=$!
      xdotool search --sync --onlyvisible --name 'Western Balkans' >/dev/null & search=$!
      wait -n $program $search
      kill -0 $program && kill $program
    '''
    run(TESTS / 'run-headless', '--no-bus', '--', 'timeout', '60', 'bash', '-c', script, 'bash',
        *command, GTK_A11Y='none', **environment)


def test_brings_what_a_desktop_needs():
    for name in (
        'bin/briefing-atlas-i18n',
        f'share/applications/{APP_ID}.desktop',
        'share/briefing-atlas/briefing-1.schema.json',
        f'share/dbus-1/services/{APP_ID}.service',
        f'share/glib-2.0/schemas/{APP_ID}.gschema.xml',
        f'share/icons/hicolor/scalable/apps/{APP_ID}.svg',
        f'share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg',
        'share/locale/de/LC_MESSAGES/briefing-atlas.mo',
        'share/man/man1/briefing-atlas-i18n.1',
        'share/man/man1/briefing-atlas.1',
        f'share/metainfo/{APP_ID}.metainfo.xml',
        f'share/mime/packages/{APP_ID}.xml',
    ):
        assert (prefix() / name).is_file(), name


def test_is_hardened():
    if os.environ['ATLAS_TEST_HARDENED'] != 'true':
        raise tap.Skip('only what is optimized is, and what no sanitizer watches')
    missing = elf.missing_hardening(prefix() / 'bin' / 'briefing-atlas')
    assert not missing, missing


def test_works_where_it_was_put():
    share = prefix() / 'share'
    # A tree that was staged and moved has no scripts behind it that did that.
    run('glib-compile-schemas', '--strict', share / 'glib-2.0' / 'schemas')
    environment = {
        'XDG_DATA_DIRS': f'{share}:/usr/local/share:/usr/share',
        'BRIEFING_ATLAS_LOCALE_DIR': str(share / 'locale'),
    }
    assert 'Kosovo' in run(prefix() / 'bin' / 'briefing-atlas', '--list', **environment)
    check_window(prefix() / 'bin' / 'briefing-atlas', **environment)


def test_works_uninstalled():
    devenv = ('meson', 'devenv', '-C', BUILD)
    assert 'Kosovo' in run(*devenv, 'src/briefing-atlas', '--list')
    check_window(*devenv, 'src/briefing-atlas')


def test_goes_again():
    assert files(prefix())
    # What a person or a script has made of it is theirs to remove.
    (prefix() / 'share' / 'glib-2.0' / 'schemas' / 'gschemas.compiled').unlink(missing_ok=True)
    shutil.move(HERE / 'list', LIST)
    try:
        run('ninja', '-C', BUILD, 'uninstall')
    finally:
        LIST.unlink(missing_ok=True)
    assert not files(prefix()), files(prefix())


tap.run(
    test_brings_what_a_desktop_needs,
    test_is_hardened,
    test_works_where_it_was_put,
    test_works_uninstalled,
    test_goes_again,
)
