# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real outputs, as far as GDK can tell: an X server whose dummy driver has two that can
be switched on and off. No other one without a screen has outputs. It has to be installed, and
wants to be root; elsewhere there is nothing to test."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import tap

NEEDED = ['Xorg', 'openbox', 'xdotool', 'xprop', 'xrandr']
DRIVER = pathlib.Path('/usr/lib/xorg/modules/drivers/dummy_drv.so')
SIZE = '1280x1024'

CONFIG = '''
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1280x1024" 108.00 1280 1328 1440 1688 1024 1025 1028 1066
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 2560 1024
    Modes "1280x1024"
  EndSubSection
EndSection
'''


def run(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def has_outputs(server):
    """Waits until a server that runs has both outputs; whether it has."""
    end = time.monotonic() + tap.PATIENCE
    while server.poll() is None and time.monotonic() < end:
        if 'DUMMY1' in run('xrandr', '-q'):
            return True
        time.sleep(0.1)
    return False


class Desktop:
    """An X server with two outputs, a window manager, and the program that presents."""

    def __init__(self, folder):
        self.server = self.start_server(folder)
        run('xrandr', '--addmode', 'DUMMY1', SIZE)
        self.set('DUMMY0', '0x0', 'DUMMY1', '1280x0')
        self.manager = self.start_manager()
        self.program = subprocess.Popen([os.environ['BRIEFING_ATLAS'], '--present'])

    @staticmethod
    def start_server(folder):
        """One that starts beside another may take its number, and has to try again."""
        config, log, words = (folder / name for name in ('xorg.conf', 'xorg.log', 'xorg.words'))
        config.write_text(CONFIG)
        for _ in range(8):
            readable, writable = os.pipe()
            with words.open('w') as output:
                server = subprocess.Popen(
                    ['Xorg', '-displayfd', str(writable), '-config', str(config), '-logfile',
                     str(log), '-noreset', '-nolisten', 'tcp', '-novtswitch', '-sharevts'],
                    pass_fds=[writable], stdout=subprocess.DEVNULL, stderr=output)
            os.close(writable)
            # To the end: it writes the end of the line for itself, and gives up if nobody
            # reads that. Nothing comes if it ends before it has a number.
            with os.fdopen(readable) as pipe:
                number = pipe.read().strip()
            os.environ['DISPLAY'] = ':' + number
            if number and has_outputs(server):
                return server
            server.kill()
            server.wait()
            for path in words, log:
                print('# Xorg:', *path.read_text().splitlines()[-40:] if path.exists() else '', sep='\n# ')
            time.sleep(0.5)
        raise AssertionError('no X server')

    def start_manager(self):
        """A window manager isn't what is tested, and does not bear what tests do to memory.
        Now and then openbox dies while it starts."""
        environment = {name: value for name, value in os.environ.items()
                       if name not in ('MALLOC_PERTURB_', 'G_DEBUG', 'G_SLICE')}
        for _ in range(8):
            manager = subprocess.Popen(['openbox'], env=environment, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            end = time.monotonic() + tap.PATIENCE
            while manager.poll() is None and time.monotonic() < end:
                time.sleep(0.1)
                if 'window id' in run('xprop', '-root', '_NET_SUPPORTING_WM_CHECK'):
                    return manager
            manager.kill()
            manager.wait()
        raise AssertionError('no window manager')

    def set(self, *outputs):
        """Switches outputs on, each at its position, and all others off."""
        command = ['xrandr']
        for name in ('DUMMY0', 'DUMMY1'):
            command += ['--output', name]
            if name in outputs:
                command += ['--mode', SIZE, '--pos', outputs[outputs.index(name) + 1]]
            else:
                command += ['--off']
        run(*command)
        # Asked anew: until then an output counts as not connected.
        run('xrandr', '-q')

    def find(self, title):
        """Where a visible window is, and whether it fills a screen; or nothing."""
        found = run('xdotool', 'search', '--onlyvisible', '--name', title).split()
        if not found:
            return None
        place = dict(line.split('=') for line in
                     run('xdotool', 'getwindowgeometry', '--shell', found[0]).split() if '=' in line)
        is_full = 'FULLSCREEN' in run('xprop', '-id', found[0], '_NET_WM_STATE')
        return (int(place['X']), is_full) if is_full else 'window'

    def room(self):
        return self.find('^NATO and the Western Balkans$')

    def presenter(self):
        return self.find('^Presenter: ')

    def wait(self, condition):
        end = time.monotonic() + 2 * tap.PATIENCE
        while not condition():
            assert time.monotonic() < end, f'room {self.room()}, presenter {self.presenter()}'
            time.sleep(0.1)

    def wait_for(self, room, presenter):
        self.wait(lambda: self.room() == room and self.presenter() == presenter)
        assert self.program.poll() is None

    def has_keys(self):
        """Whether one of the windows of the talk has the keyboard."""
        name = run('xdotool', 'getwindowfocus', 'getwindowname')
        return 'NATO and the Western Balkans' in name

    def key(self, *names):
        # Where the windows went, the focus may still be on its way.
        self.wait(self.has_keys)
        run('xdotool', 'key', *names)

    def close(self):
        for process in (self.program, self.manager, self.server):
            process.terminate()
            process.wait()


def test_screens():
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(pathlib.Path(folder))
        try:
            present(desktop)
        finally:
            desktop.close()


LEFT, RIGHT = (0, True), (1280, True)


def present(desktop):
    desktop.wait_for(room=RIGHT, presenter=LEFT)

    # One key exchanges them.
    desktop.key('x')
    desktop.wait_for(room=LEFT, presenter=RIGHT)
    desktop.key('x')
    desktop.wait_for(room=RIGHT, presenter=LEFT)

    # The projector is pulled out, and plugged in again.
    desktop.set('DUMMY0', '0x0')
    desktop.wait_for(room='window', presenter='window')
    desktop.set('DUMMY0', '0x0', 'DUMMY1', '1280x0')
    desktop.wait_for(room=RIGHT, presenter=LEFT)

    # The presenter's own screen goes dark: what is left is the room's.
    desktop.set('DUMMY1', '0x0')
    desktop.wait_for(room=LEFT, presenter=None)
    desktop.set('DUMMY0', '0x0', 'DUMMY1', '1280x0')
    desktop.wait_for(room=RIGHT, presenter=LEFT)

    # Both show the same.
    desktop.set('DUMMY0', '0x0', 'DUMMY1', '0x0')
    desktop.wait_for(room=LEFT, presenter=None)
    desktop.set('DUMMY0', '0x0', 'DUMMY1', '1280x0')
    desktop.wait_for(room=RIGHT, presenter=LEFT)

    desktop.key('Escape', 'Escape')
    desktop.wait(lambda: desktop.program.poll() is not None)


missing = [name for name in NEEDED if shutil.which(name) is None]
if missing or not DRIVER.exists() or os.geteuid() != 0:
    print('1..0 # SKIP an X server with two outputs cannot be started here')
    sys.exit(0)

tap.run(test_screens)
