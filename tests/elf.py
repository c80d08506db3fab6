# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an executable says of itself, as readelf reads it."""

import pathlib
import re
import subprocess

# What a function that may be jumped to begins with, where the processor looks: endbr64.
LANDING = b'\xf3\x0f\x1e\xfa'


def read(path, *options):
    return subprocess.run(
        ['readelf', '--wide', *options, path],
        env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'}, capture_output=True, text=True, check=True,
    ).stdout


def missing_hardening(path):
    """Returns what the executable at PATH lacks of what makes a fault harder to use."""
    header = read(path, '--file-header')
    segments = read(path, '--program-headers')
    dynamic = read(path, '--dynamic')
    symbols = read(path, '--dyn-syms')
    stack = re.search(r'^\s*GNU_STACK .*$', segments, re.MULTILINE)
    has = {
        'a position of its own each time': 'DYN (' in header and re.search(r'FLAGS_1.*\bPIE\b', dynamic),
        'all symbols bound at the start': re.search(r'FLAGS_1.*\bNOW\b', dynamic),
        'tables that are read only then': 'GNU_RELRO' in segments,
        'a stack that does not run': stack and not re.search(r'\bRWE\b', stack[0]),
        'no memory to write and to run': not re.search(r'^\s*LOAD .*\bRWE\b', segments, re.MULTILINE),
        'code without relocations': 'TEXTREL' not in dynamic,
        'no search path of its own': not re.search(r'\((RPATH|RUNPATH)\)', dynamic),
        'marked places to jump to': 'X86-64' not in header or pathlib.Path(path).read_bytes().count(LANDING) > 100,
        'guarded stack frames': '__stack_chk_fail' in symbols,
        'checked copies': re.search(r'\b__\w+_chk\b(?<!__stack_chk)', symbols),
    }
    return [name for name, found in has.items() if not found]
