# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest is strict JSON, asks for a window and nothing else, and keeps the rules
that Flathub has for one and that need neither Flatpak nor a network to be checked."""

import json
import os
import pathlib
import re

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


def test_id_is_one_of_a_code_host():
    parts = manifest()['id'].split('.')
    assert len(manifest()['id']) <= 255
    assert all(re.fullmatch('[A-Za-z_][A-Za-z0-9_]*', part) for part in parts), parts
    # io.github.OWNER.PROGRAM: what is before the program is in lower case, and a domain.
    assert parts[:2] == ['io', 'github'] and len(parts) == 4
    assert all(part == part.lower() for part in parts[:-1])
    assert parts[-1].lower() not in ('app', 'desktop', 'linux')


def test_has_no_property_that_is_not_known():
    # A misspelt one is ignored without a word. Neither a branch nor what builds with a network
    # belongs into a manifest that Flathub takes.
    assert set(manifest()) <= {'id', 'runtime', 'runtime-version', 'sdk', 'command', 'separate-locales',
                               'finish-args', 'cleanup', 'modules'}
    for module in manifest()['modules']:
        assert set(module) <= {'name', 'buildsystem', 'config-opts', 'post-install', 'sources'}
        for source in module['sources']:
            assert set(source) <= {'type', 'path', 'skip'}


def test_stands_on_the_gnome_runtime():
    assert manifest()['runtime'] == 'org.gnome.Platform'
    assert manifest()['sdk'] == 'org.gnome.Sdk'
    # A string, as all of them are; GNOME's branches are numbers. Those before have ended.
    assert re.fullmatch('[0-9]+', manifest()['runtime-version'])
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
    (source,) = module['sources']
    assert (source['type'], source['path']) == ('dir', '..')


def test_leaves_out_what_was_built():
    (module,) = manifest()['modules']
    text = (FOLDER.parent / 'dev').read_text(encoding='utf-8')
    folders = set(re.findall(r'^\w+=\$root/(build[\w-]*)$', text, re.MULTILINE))
    assert 'build' in folders
    assert folders | {'.git'} <= set(module['sources'][0]['skip']), folders


def test_sets_only_options_that_there_are():
    (module,) = manifest()['modules']
    text = (FOLDER.parent / 'meson_options.txt').read_text(encoding='utf-8')
    for option in module['config-opts']:
        name = re.fullmatch('-D([a-z_]+)=[a-z]+', option)[1]
        assert re.search(rf"^\s*option\(\s*'{name}'|^\s*'{name}',", text, re.MULTILINE), option


tap.run(
    test_names_the_program,
    test_id_is_one_of_a_code_host,
    test_has_no_property_that_is_not_known,
    test_stands_on_the_gnome_runtime,
    test_asks_for_a_window_only,
    test_keeps_translations_in_a_bundle,
    test_builds_this_tree,
    test_leaves_out_what_was_built,
    test_sets_only_options_that_there_are,
)
