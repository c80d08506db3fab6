# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""fuzz.py BUILD TARGET SECONDS: looks for inputs that a fuzz target can't stand.

BUILD was set up with -Dfuzz=true. What is found stays in BUILD/findings, and what
leads to new code in BUILD/corpus, for the next time. "./dev fuzz" calls this.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

# What libFuzzer would guess badly.
OPTIONS = {
    'document': ['-max_len=8000', '-dict={build}/tests/fuzz/briefing.dict'],
    'geometry': ['-max_len=300000', '-len_control=0'],
    'json': ['-max_len=2000', '-dict={build}/tests/fuzz/briefing.dict'],
    'plural': ['-max_len=1200'],
    'topology': ['-max_len=20000'],
}
# The compiler of maps leaves its memory to the system.
LEAKING = ('topology',)


def find_test(build, target):
    """The command of a target as meson runs it over its seeds, and its environment."""
    tests = json.loads((build / 'meson-info' / 'intro-tests.json').read_text(encoding='utf-8'))
    for test in tests:
        if test['name'] == f'fuzz-{target}':
            return test['cmd'], test['env']
    names = sorted(test['name'].removeprefix('fuzz-') for test in tests if 'fuzz' in test['suite'][0])
    sys.exit(f'fuzz: “{target}” is none of {", ".join(names)}')


def arguments(build, target, seconds, seeds):
    corpus, findings = build / 'corpus' / target, build / 'findings' / target
    for folder in corpus, findings:
        folder.mkdir(parents=True, exist_ok=True)
    folders = [seed for seed in seeds if os.path.isdir(seed)]
    files = [seed for seed in seeds if not os.path.isdir(seed)]
    return [
        f'-max_total_time={seconds}', '-timeout=30', '-rss_limit_mb=2048', '-print_final_stats=1',
        f'-detect_leaks={int(target not in LEAKING)}', f'-artifact_prefix={findings}/',
        *[option.format(build=build) for option in OPTIONS.get(target, ['-max_len=4000'])],
        *(['-seed_inputs=' + ','.join(map(str, files))] if files else []), corpus, *folders,
    ]


def main():
    build, target, seconds = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], int(sys.argv[3])
    (program, _, *seeds), environment = find_test(build, target)
    # A warning that a test would end with is right where the input is wrong.
    environment = {**os.environ, **environment, 'G_DEBUG': 'gc-friendly,fatal-criticals',
                   'UBSAN_OPTIONS': 'halt_on_error=1:print_stacktrace=1',
                   'LSAN_OPTIONS': f'suppressions={pathlib.Path(__file__).resolve().parent.parent}/lsan.supp'}
    command = ['nice', program, *arguments(build, target, seconds, [build / seed for seed in seeds])]
    before = os.times()
    with subprocess.Popen(list(map(str, command)), cwd=build, env=environment, stderr=subprocess.PIPE,
                          text=True, errors='replace') as process:
        reached = ''
        for line in process.stderr:
            found = re.search(r'cov: \d+ ft: \d+', line)
            reached = found.group() if found else reached
            # What each new input is like says nothing to people.
            if not line.startswith(('#', '"')):
                print(line, end='', flush=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    print(f'fuzz-{target}: {reached}, {cpu:.0f} s of CPU time')
    sys.exit(process.returncode)


if __name__ == '__main__':
    main()
