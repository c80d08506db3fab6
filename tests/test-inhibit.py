# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens stay awake as long as a briefing is presented, and no longer: what a session
manager is told, by one that does nothing else."""

import os
import subprocess
import sys
import threading
import time

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

import tap  # noqa: E402

# What GTK asks for by GTK_APPLICATION_INHIBIT_IDLE.
IDLE = 8

INTERFACE = '''
<node><interface name='org.gnome.SessionManager'>
  <method name='Inhibit'>
    <arg type='s' direction='in'/><arg type='u' direction='in'/>
    <arg type='s' direction='in'/><arg type='u' direction='in'/>
    <arg type='u' direction='out'/>
  </method>
  <method name='Uninhibit'><arg type='u' direction='in'/></method>
</interface></node>
'''


class SessionManager:
    """Keeps count of who asked it to stay awake."""

    def __init__(self):
        self.held = {}
        self.last = 0
        self.is_ready = threading.Event()
        threading.Thread(target=self.serve, daemon=True).start()
        assert self.is_ready.wait(10)

    def serve(self):
        context = GLib.MainContext()
        context.push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        info = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        bus.register_object('/org/gnome/SessionManager', info, self.call, None, None)
        Gio.bus_own_name_on_connection(bus, 'org.gnome.SessionManager', Gio.BusNameOwnerFlags.NONE,
                                       lambda *_: self.is_ready.set(), None)
        GLib.MainLoop(context).run()

    def call(self, bus, sender, path, interface, method, parameters, invocation):
        if method == 'Inhibit':
            self.last += 1
            self.held[self.last] = parameters.unpack()
            invocation.return_value(GLib.Variant('(u)', (self.last,)))
        else:
            self.held.pop(parameters.unpack()[0])
            invocation.return_value(None)


manager = SessionManager()


def wait_for(condition, what):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, f'timeout while waiting for {what}'
        time.sleep(0.05)


def present():
    # Whatever starts the bus for assistive technology waits for the end of a session, which
    # no session manager like this one tells it.
    program = subprocess.Popen([os.environ['BRIEFING_ATLAS'], '--present', '--windowed'],
                               env={**os.environ, 'GTK_A11Y': 'none'})
    wait_for(lambda: manager.held, 'the screens to be kept awake')
    return program


def focus(title):
    window = subprocess.check_output(
        ['xdotool', 'search', '--sync', '--onlyvisible', '--name', title], text=True).split()[0]
    subprocess.check_call(['xdotool', 'windowfocus', window])
    return window


def test_kept_awake_and_let_go():
    program = present()
    (_, _, reason, flags), = manager.held.values()
    assert flags == IDLE and 'presented' in reason, (flags, reason)
    focus('^Presenter: ')
    subprocess.check_call(['xdotool', 'key', 'Escape', 'Escape'])
    wait_for(lambda: not manager.held, 'the screens to be let go')
    assert program.wait(10) == 0


def test_let_go_by_quitting():
    program = present()
    focus('^Presenter: ')
    subprocess.check_call(['xdotool', 'key', 'ctrl+q'])
    wait_for(lambda: not manager.held, 'the screens to be let go')
    assert program.wait(10) == 0


try:
    tap.run(test_kept_awake_and_let_go, test_let_go_by_quitting)
except SystemExit as end:
    # A thread of GLib does not end by itself.
    sys.stdout.flush()
    os._exit(end.code)
