# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chromium without a window, told what to do over a pipe (its DevTools protocol)."""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

import tap

# Seconds that a browser may take for an answer on a machine that has more to do.
PATIENCE = 60

KEYS = {
    'Tab': ('Tab', 9, ''),
    'Enter': ('Enter', 13, '\r'),
    'Space': (' ', 32, ' '),
}


class Browser:
    """A browser with one page, until close()."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)
        if program is None:
            raise tap.Skip('there is no Chromium here')
        self.home = tempfile.TemporaryDirectory()
        self.events = []
        self.number = 0
        self.rest = b''
        self.start(program)
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in 'Page', 'Network', 'Runtime', 'Log':
            self.call(f'{domain}.enable')

    def start(self, program):
        read_in, self.out = os.pipe()
        self.into, write_out = os.pipe()

        def connect():
            # The browser reads from 3 and writes to 4; neither number is to be lost on the way.
            ends = os.dup(read_in), os.dup(write_out)
            ends = [os.dup2(end, 20 + i) for i, end in enumerate(ends)]
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.session = None
        self.process = subprocess.Popen(
            [program, '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
             '--disable-background-networking', '--disable-component-update', '--remote-debugging-pipe',
             f'--user-data-dir={self.home.name}', 'about:blank'],
            env={**os.environ, 'HOME': self.home.name}, preexec_fn=connect, close_fds=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        os.close(read_in)
        os.close(write_out)

    def close(self):
        try:
            self.session = None
            self.call('Browser.close')
            self.process.wait(10)
        except (OSError, EOFError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.into)
        os.close(self.out)
        self.home.cleanup()

    def read(self, until):
        """The next message, or None when it is too late for one."""
        while b'\0' not in self.rest:
            if not select.select([self.into], [], [], max(until - time.monotonic(), 0))[0]:
                return None
            piece = os.read(self.into, 1 << 16)
            if not piece:
                raise EOFError('the browser has ended')
            self.rest += piece
        message, self.rest = self.rest.split(b'\0', 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {'id': self.number, 'method': method, 'params': parameters}
        if self.session is not None:
            message['sessionId'] = self.session
        os.write(self.out, json.dumps(message).encode() + b'\0')
        until = time.monotonic() + PATIENCE
        while True:
            answer = self.read(until)
            if answer is None:
                raise TimeoutError(method)
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise RuntimeError((method, answer['error']))
                return answer.get('result', {})
            self.events.append(answer)

    def wait(self, method):
        until = time.monotonic() + PATIENCE
        while not any(event['method'] == method for event in self.events):
            event = self.read(until)
            if event is None:
                raise TimeoutError(method)
            self.events.append(event)

    def open(self, path):
        """Opens a file, and forgets what came before."""
        self.events = []
        self.call('Page.navigate', url=path.resolve().as_uri())
        self.wait('Page.loadEventFired')

    def parameters_of(self, method):
        return [event['params'] for event in self.events if event['method'] == method]

    def run(self, script):
        """The value of an expression of JavaScript in the page."""
        result = self.call('Runtime.evaluate', expression=script, returnByValue=True)
        if 'exceptionDetails' in result:
            raise RuntimeError(result['exceptionDetails'])
        return result['result'].get('value')

    def press(self, key, shift=False):
        name, code, text = KEYS[key]
        common = {'key': name, 'code': key, 'windowsVirtualKeyCode': code, 'modifiers': 8 if shift else 0}
        self.call('Input.dispatchKeyEvent', type='keyDown', text=text, **common)
        self.call('Input.dispatchKeyEvent', type='keyUp', **common)

    def look(self, scheme='light', medium='screen', width=1280):
        """Shows the page in a scheme of colours, on a medium, in a width."""
        self.call('Emulation.setEmulatedMedia', media=medium,
                  features=[{'name': 'prefers-color-scheme', 'value': scheme}])
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=900, deviceScaleFactor=1,
                  mobile=width < 600)
