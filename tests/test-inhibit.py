# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens stay awake as long as a briefing is presented, and no longer: what a session
manager or the portal is told, by ones that do nothing else."""

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

INTERFACES = Gio.DBusNodeInfo.new_for_xml('''
<node>
  <interface name='org.gnome.SessionManager'>
    <method name='Inhibit'>
      <arg type='s' direction='in'/><arg type='u' direction='in'/>
      <arg type='s' direction='in'/><arg type='u' direction='in'/>
      <arg type='u' direction='out'/>
    </method>
    <method name='Uninhibit'><arg type='u' direction='in'/></method>
  </interface>
  <interface name='org.freedesktop.portal.Inhibit'>
    <method name='CreateMonitor'>
      <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='o' direction='out'/>
    </method>
    <method name='Inhibit'>
      <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='a{sv}' direction='in'/>
      <arg type='o' direction='out'/>
    </method>
  </interface>
  <interface name='org.freedesktop.portal.Request'><method name='Close'/></interface>
</node>
''')
PORTAL = '/org/freedesktop/portal/desktop'


class Screens:
    """Keeps count of who asked them to stay awake, and why: a session manager, which GTK
    asked before 4.22, and a portal, which it asks in a sandbox and since then."""

    def __init__(self):
        self.held = {}
        self.last = 0
        self.names = set()
        self.is_ready = threading.Event()
        threading.Thread(target=self.serve, daemon=True).start()
        assert self.is_ready.wait(tap.PATIENCE)

    def serve(self):
        context = GLib.MainContext()
        context.push_thread_default()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.register('/org/gnome/SessionManager', 'org.gnome.SessionManager', self.call_manager)
        self.register(PORTAL, 'org.freedesktop.portal.Inhibit', self.call_portal)
        for name in 'org.gnome.SessionManager', 'org.freedesktop.portal.Desktop':
            Gio.bus_own_name_on_connection(self.bus, name, Gio.BusNameOwnerFlags.NONE, self.own, None)
        GLib.MainLoop(context).run()

    def register(self, path, interface, method):
        return self.bus.register_object(path, INTERFACES.lookup_interface(interface), method, None, None)

    def own(self, bus, name):
        self.names.add(name)
        if len(self.names) == 2:
            self.is_ready.set()

    def call_manager(self, bus, sender, path, interface, method, parameters, invocation):
        if method == 'Inhibit':
            _, _, reason, flags = parameters.unpack()
            self.last += 1
            self.held[self.last] = reason, flags
            invocation.return_value(GLib.Variant('(u)', (self.last,)))
        else:
            self.held.pop(parameters.unpack()[0])
            invocation.return_value(None)

    def call_portal(self, bus, sender, path, interface, method, parameters, invocation):
        self.last += 1
        handle = f'{PORTAL}/request/{self.last}'
        if method == 'Inhibit':
            _, flags, options = parameters.unpack()
            self.held[handle] = options['reason'], flags
            self.register(handle, 'org.freedesktop.portal.Request', self.call_request)
        invocation.return_value(GLib.Variant('(o)', (handle,)))

    def call_request(self, bus, sender, path, interface, method, parameters, invocation):
        self.held.pop(path)
        invocation.return_value(None)


screens = Screens()


def wait_for(condition, what):
    end = time.monotonic() + 2 * tap.PATIENCE
    while not condition():
        assert time.monotonic() < end, f'timeout while waiting for {what}'
        time.sleep(0.05)


def present(way):
    # Whatever starts the bus for assistive technology waits for the end of a session, which
    # no session manager like this one tells it.
    program = subprocess.Popen([os.environ['BRIEFING_ATLAS'], '--present', '--windowed'],
                               env={**os.environ, 'GTK_A11Y': 'none', 'GDK_DEBUG': way})
    wait_for(lambda: screens.held, 'the screens to be kept awake')
    return program


def focus(title):
    window = subprocess.check_output(
        ['xdotool', 'search', '--sync', '--onlyvisible', '--name', title], text=True).split()[0]
    subprocess.check_call(['xdotool', 'windowfocus', '--sync', window])
    return window


def check_way(way):
    program = present(way)
    (reason, flags), = screens.held.values()
    assert flags == IDLE and 'presented' in reason, (flags, reason)
    focus('^Presenter: ')
    subprocess.check_call(['xdotool', 'key', 'Escape', 'Escape'])
    wait_for(lambda: not screens.held, 'the screens to be let go')
    assert program.wait(tap.PATIENCE) == 0


def test_kept_awake_by_a_session_manager():
    if tuple(map(int, os.environ['ATLAS_TEST_GTK'].split('.')[:2])) >= (4, 22):
        raise tap.Skip('this GTK asks the portal only')
    check_way('gl-disable')


def test_kept_awake_by_the_portal():
    check_way('portals')


def test_let_go_by_quitting():
    program = present('portals')
    focus('^Presenter: ')
    subprocess.check_call(['xdotool', 'key', 'ctrl+q'])
    wait_for(lambda: not screens.held, 'the screens to be let go')
    assert program.wait(tap.PATIENCE) == 0


try:
    tap.run(
        test_kept_awake_by_a_session_manager,
        test_kept_awake_by_the_portal,
        test_let_go_by_quitting,
    )
except SystemExit as end:
    # A thread of GLib does not end by itself.
    sys.stdout.flush()
    os._exit(end.code)
