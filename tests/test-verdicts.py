# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""briefing-atlas --check comes to the schema's verdict, document by document.

The program is --program PATH, or the one that BRIEFING_ATLAS names.
"""

import argparse
import json
import os
import re
import subprocess

import tap

import documents

PARSER = argparse.ArgumentParser()
PARSER.add_argument('--program', default=os.environ.get('BRIEFING_ATLAS'))
PROGRAM = PARSER.parse_args().program
# The document as a whole has the empty pointer, which is left out.
PROBLEM = re.compile(r'(?P<file>.*?\.briefing):(?P<line>[0-9]+):(?P<column>[0-9]+): '
                     r'(?:(?P<pointer>/\S*): )?(?P<message>.+)')
SECONDS = 20


def check(*paths):
    """Exit status and problems of briefing-atlas --check PATHS."""
    if not PROGRAM:
        raise tap.Skip('no program: give --program PATH or set BRIEFING_ATLAS')
    # Without a display and a session bus: checking must need neither.
    env = {key: value for key, value in os.environ.items()
           if key not in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS')}
    done = subprocess.run([PROGRAM, '--check', *map(str, paths)], env=env, stdin=subprocess.DEVNULL,
                          capture_output=True, encoding='utf-8', timeout=SECONDS, check=False)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line]
    return done.returncode, lines


def found(path):
    """The problems that the program lists for a document that it must refuse."""
    status, lines = check(path)
    assert status == 1, (path.name, status, lines)
    problems = [PROBLEM.fullmatch(line) for line in lines]
    assert problems and all(problems), (path.name, lines)
    assert all(problem['file'].endswith(path.name) for problem in problems), lines
    return problems


def assert_accepted(paths):
    for path in paths:
        status, lines = check(path)
        assert (status, lines) == (0, []), (path.name, status, lines)


def assert_refused(folder):
    expected = documents.expected_pointers()
    wrong = {}
    for path in documents.folder(folder):
        pointers = [problem['pointer'] or '' for problem in found(path)]
        if sorted(pointers) != sorted(expected[documents.name_of(path)]):
            wrong[path.name] = pointers
    assert not wrong, wrong


def test_good_documents_are_accepted():
    assert_accepted(documents.folder('good'))


def test_bundled_briefings_are_accepted():
    assert_accepted(documents.BUNDLED)


def test_bad_documents_are_refused():
    assert_refused('bad')


def test_bad_meaning_is_refused():
    assert_refused('bad-meaning')


def test_bad_json_is_refused():
    assert_refused('bad-json')


def test_problems_are_where_they_say():
    """At the line and column begins the value that the pointer leads to."""
    decoder = json.JSONDecoder()
    for folder in 'bad', 'bad-meaning':
        for path in documents.folder(folder):
            lines = path.read_text(encoding='utf-8').split('\n')
            document = documents.load(path)
            for problem in found(path):
                line, column = int(problem['line']), int(problem['column'])
                rest = '\n'.join(lines[line - 1:])[column - 1:]
                value = decoder.raw_decode(rest)[0]
                assert value == documents.resolve(document, problem['pointer'] or ''), (path.name, problem[0])


def test_problems_of_several_files_come_together():
    good, bad = documents.folder('good')[0], documents.folder('bad')[0]
    assert check(good, good) == (0, [])
    status, lines = check(good, bad, good, bad)
    assert status == 1 and lines == found_lines(bad) * 2, lines


def found_lines(path):
    return [problem[0] for problem in found(path)]


def test_missing_file_cannot_be_read():
    status, lines = check(documents.FIXTURES / 'no-such.briefing')
    assert status == 2 and lines, (status, lines)


def test_directory_cannot_be_read():
    status, lines = check(documents.FIXTURES)
    assert status == 2 and lines, (status, lines)


tap.run(
    test_good_documents_are_accepted,
    test_bundled_briefings_are_accepted,
    test_bad_documents_are_refused,
    test_bad_meaning_is_refused,
    test_bad_json_is_refused,
    test_problems_are_where_they_say,
    test_problems_of_several_files_come_together,
    test_missing_file_cannot_be_read,
    test_directory_cannot_be_read,
)
