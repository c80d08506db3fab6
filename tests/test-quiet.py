# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a briefing opens nothing else: no connection, no other file, no other program.

What the program asks of the kernel is watched by strace, while every text of the
briefing is an address, a path and a command at once.
"""

import contextlib
import json
import os
import pathlib
import re
import shutil
import socket
import stat
import subprocess
import tempfile

import tap

import documents
from uitest import PROGRAM_DEBUG, App, text, wait_for, walk

BAIT = 'canary-in-the-coal-mine'
CALLS = 'trace=socket,connect,bind,sendto,sendmsg,execve,execveat,%file'
# A sanitizer can't look for leaks where a program is traced.
os.environ['ASAN_OPTIONS'] = os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
# What later versions of gdk-pixbuf have pictures read by, our icons among them.
READERS_OF_PICTURES = ('glycin', 'bwrap')
CALL = re.compile(r'^\d+ +(\w+)\((.*)$')


@contextlib.contextmanager
def listener():
    """A server that nobody should come to."""
    with socket.create_server(('127.0.0.1', 0)) as server:
        server.setblocking(False)
        yield server.getsockname()[1]
        try:
            server.accept()
        except BlockingIOError:
            return
        raise AssertionError('somebody connected')


def baited(port, folder):
    """The document with every member, each text of it a bait."""
    bait = folder / BAIT
    bait.write_text('#!/bin/sh\n', encoding='utf-8')
    bait.chmod(0o755)
    address = f'http://127.0.0.1:{port}/{BAIT}'
    tempting = f'<a href="{address}"><img src="{address}"/></a> file://{bait} $({bait}) `{bait}` {bait}'
    document = documents.load(documents.FIXTURES / 'good' / 'every-member.briefing')
    schema = documents.load(documents.DATA / 'briefing-1.schema.json')

    def resolve(part):
        return schema['$defs'][part['$ref'].rpartition('/')[2]] if '$ref' in part else part

    def put(value, part):
        if isinstance(value, dict):
            for name, child in part.get('properties', {}).items():
                if name in value and child.get('x-translatable'):
                    value[name] = {'en': tempting, 'sq': tempting}
                elif name in value:
                    put(value[name], resolve(child))
        elif isinstance(value, list) and 'items' in part:
            for item in value:
                put(item, resolve(part['items']))

    put(document, schema)
    for source in document['sources']:
        source['url'] = address
    return {**document, '$schema': address, '$include': str(bait), 'url': address, 'src': f'file://{bait}'}


def check_calls(log):
    calls = [CALL.match(line) for line in log.read_text(errors='replace').splitlines()]
    calls = [call.groups() for call in calls if call]
    started = [arguments for name, arguments in calls if name.startswith('exec')]
    assert started, 'strace saw nothing'
    for arguments in started[1:]:
        assert any(reader in arguments.split(',')[0] for reader in READERS_OF_PICTURES), arguments
    for name, arguments in calls:
        if name == 'socket':
            assert arguments.startswith(('AF_UNIX', 'AF_NETLINK')), arguments
        elif name in ('connect', 'bind', 'sendto', 'sendmsg'):
            # Words for a screen reader go this way.
            assert 'sa_family=AF_INET' not in arguments, f'{name} ({arguments}'
        else:
            assert BAIT not in arguments, f'{name} ({arguments}'


@contextlib.contextmanager
def watched():
    """A folder, the path of a baited briefing in it, and a command that runs the program watched."""
    with tempfile.TemporaryDirectory() as name, listener() as port:
        folder = pathlib.Path(name)
        path, log, program = folder / 'x.briefing', folder / 'calls', folder / 'program'
        path.write_text(json.dumps(baited(port, folder)), encoding='utf-8')
        # The watcher stays behind, so that the program has the number of what was started.
        program.write_text(f'#!/bin/sh\nexec strace -D -f -qq -s 4096 -e {CALLS} -o {log} '
                           f'{os.environ["BRIEFING_ATLAS"]} "$@"\n', encoding='utf-8')
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        yield folder, path, program
        check_calls(log)


def check_watcher():
    if not shutil.which('strace'):
        raise tap.Skip('there is no strace')
    if subprocess.run(['strace', '-o', os.devnull, 'true'], capture_output=True, check=False).returncode:
        raise tap.Skip('nothing may be traced here')


def test_console_opens_nothing_else():
    check_watcher()
    env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    env |= {'DBUS_SESSION_BUS_ADDRESS': 'disabled:', 'G_DEBUG': PROGRAM_DEBUG}
    for options in (['--check'], ['--list'], *([f'--export=out.{form}'] for form in ('png', 'svg', 'csv', 'html')),
                    *(['--export=out.pdf', f'--as={form}'] for form in ('deck', 'handout', 'map'))):
        with watched() as (folder, path, program):
            result = subprocess.run([program, *options, path], cwd=folder, env=env, capture_output=True,
                                    text=True, timeout=12 * tap.PATIENCE, check=False)
            assert result.returncode == 0 and result.stderr == '', (options, result.stderr)


def test_window_opens_nothing_else():
    check_watcher()
    with watched() as (_, path, program):
        os.environ['BRIEFING_ATLAS'], kept = str(program), os.environ['BRIEFING_ATLAS']
        try:
            with App(path) as app:
                row = wait_for(lambda: app.find_all('table cell'), 'a row')[0].get_parent()
                row.get_parent().get_selection_iface().select_child(0)
                pane = app.find(name='Entry')
                wait_for(lambda: any(BAIT in text(node) for node in walk(pane)), 'the entry')
        finally:
            os.environ['BRIEFING_ATLAS'] = kept


tap.run(
    test_console_opens_nothing_else,
    test_window_opens_nothing_else,
)
