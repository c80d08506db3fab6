# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop, metainfo and MIME files speak of the same program and type."""

import configparser
import os
import pathlib
import struct
import xml.etree.ElementTree as ET

import tap

DATA = pathlib.Path(os.environ['G_TEST_SRCDIR']).parent / 'data'
APP_ID = 'io.github.briefingatlas.BriefingAtlas'
TYPE = 'application/vnd.briefing-atlas+json'
MIME = '{http://www.freedesktop.org/standards/shared-mime-info}'


def desktop_entry():
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str
    desktop.read(DATA / f'{APP_ID}.desktop.in', encoding='utf-8')
    return desktop['Desktop Entry']


def test_type_is_json_with_one_pattern():
    root = ET.parse(DATA / f'{APP_ID}.mime.xml.in').getroot()
    types = root.findall(f'{MIME}mime-type')
    assert [t.get('type') for t in types] == [TYPE]
    assert types[0].find(f'{MIME}sub-class-of').get('type') == 'application/json'
    assert [g.get('pattern') for g in types[0].findall(f'{MIME}glob')] == ['*.briefing']


def test_desktop_file_opens_that_type():
    entry = desktop_entry()
    assert entry['MimeType'] == TYPE + ';'
    assert entry['Exec'] == 'briefing-atlas %U'
    assert entry['Icon'] == APP_ID
    assert entry['DBusActivatable'] == 'true'


def test_metainfo_names_the_same_files():
    root = ET.parse(DATA / f'{APP_ID}.metainfo.xml.in').getroot()
    assert root.findtext('id') == APP_ID
    assert root.findtext('launchable') == f'{APP_ID}.desktop'
    assert root.findtext('provides/mediatype') == TYPE
    assert root.findtext('summary') == desktop_entry()['Comment']


def test_icons_are_there():
    icons = DATA / 'icons' / 'hicolor'
    for name in f'scalable/apps/{APP_ID}.svg', f'symbolic/apps/{APP_ID}-symbolic.svg':
        root = ET.parse(icons / name).getroot()
        x, y, width, height = map(float, root.get('viewBox').split())
        assert (x, y) == (0, 0) and width == height, name


def test_screenshots_are_there():
    root = ET.parse(DATA / f'{APP_ID}.metainfo.xml.in').getroot()
    shots = root.findall('screenshots/screenshot')
    assert [shot.get('type') for shot in shots] == ['default'] + [None] * (len(shots) - 1)
    for shot in shots:
        name = shot.findtext('image').rpartition('/')[2]
        data = (DATA / 'screenshots' / name).read_bytes()
        assert data[:8] == b'\x89PNG\r\n\x1a\n', name
        assert struct.unpack('>II', data[16:24]) == (1600, 900), name
        caption = shot.findtext('caption')
        assert caption and len(caption) <= 80 and not caption.endswith('.'), caption
    assert {path.name for path in (DATA / 'screenshots').glob('*.png')} == {
        shot.findtext('image').rpartition('/')[2] for shot in shots}


def test_actions_of_the_desktop_file():
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str
    desktop.read(DATA / f'{APP_ID}.desktop.in', encoding='utf-8')
    for name in desktop['Desktop Entry']['Actions'].strip(';').split(';'):
        action = desktop[f'Desktop Action {name}']
        assert action['Name'] and action['Exec'] == f'briefing-atlas --{name}', name


tap.run(
    test_type_is_json_with_one_pattern,
    test_desktop_file_opens_that_type,
    test_metainfo_names_the_same_files,
    test_icons_are_there,
    test_screenshots_are_there,
    test_actions_of_the_desktop_file,
)
