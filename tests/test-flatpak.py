# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest is strict JSON and asks for a window and nothing else."""

import json
import os
import pathlib

import tap

FOLDER = pathlib.Path(os.environ['G_TEST_SRCDIR']).parent / 'flatpak'
APP_ID = 'io.github.briefingatlas.BriefingAtlas'


def refuse_duplicates(members):
    names = [name for name, _ in members]
    assert len(set(names)) == len(names), f'a member twice in {names}'
    return dict(members)


def manifest():
    text = (FOLDER / f'{APP_ID}.json').read_text(encoding='utf-8')
    return json.loads(text, object_pairs_hook=refuse_duplicates)


def test_names_the_program():
    assert manifest()['id'] == APP_ID
    assert manifest()['command'] == 'briefing-atlas'


def test_stands_on_the_gnome_runtime():
    assert manifest()['runtime'] == 'org.gnome.Platform'
    assert manifest()['sdk'] == 'org.gnome.Sdk'
    assert int(manifest()['runtime-version']) >= 51


def test_asks_for_a_window_only():
    assert manifest()['finish-args'] == [
        '--share=ipc',
        '--socket=wayland',
        '--socket=fallback-x11',
        '--device=dri',
    ]


def test_keeps_translations_in_a_bundle():
    # A single-file bundle leaves out a locale extension.
    assert manifest()['separate-locales'] is False


def test_builds_this_tree():
    (module,) = manifest()['modules']
    assert module['buildsystem'] == 'meson'
    assert module['sources'] == [{'type': 'dir', 'path': '..'}]


tap.run(
    test_names_the_program,
    test_stands_on_the_gnome_runtime,
    test_asks_for_a_window_only,
    test_keeps_translations_in_a_bundle,
    test_builds_this_tree,
)
