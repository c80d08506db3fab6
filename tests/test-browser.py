# Copyright 2026 The Briefing Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that the real program writes, opened in a browser. Skipped where none is."""

import atexit
import functools
import os
import pathlib
import subprocess
import tempfile

import browser
import documents
import tap

BUNDLED = documents.BUNDLED[0]

# For each piece of text the contrast of its colour and what is behind it, as WCAG counts it.
CONTRASTS = '''(() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map(
    (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce(
    (sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = parts(getComputedStyle(e).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
  };
  const found = [];
  for (const e of document.body.querySelectorAll("*")) {
    if (e.closest("svg, script, style") || ![...e.childNodes].some((n) => n.nodeType == 3 && n.data.trim())) continue;
    const a = light(parts(getComputedStyle(e).color)), b = light(ground(e));
    found.push([(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), e.textContent.slice(0, 40)]);
  }
  return found;
})()'''

# What has the focus, in words.
FOCUS = '''(() => {
  const e = document.activeElement;
  const path = e.querySelector(":scope > path > title");
  return e === document.body ? "" : [e.tagName.toLowerCase(), e.getAttribute("href") ?? "",
    path?.textContent ?? e.getAttribute("aria-label") ?? e.textContent].join("|");
})()'''

# Whether one sees that it has the focus.
SEEN = '''(() => {
  const e = document.activeElement, shape = e.querySelector(":scope > path");
  return shape ? getComputedStyle(shape).strokeWidth == "4px" : getComputedStyle(e).outlineStyle == "solid";
})()'''

TITLES = '[...document.querySelectorAll("#{} tbody th")].map((e) => e.dataset.key)'


def export(folder, document, *arguments):
    env = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:'
    out = pathlib.Path(folder) / 'out.html'
    # Without a document it is the one that comes with the program, in all its languages.
    files = [document] if document else []
    subprocess.run([os.environ['BRIEFING_ATLAS'], f'--export={out}', *arguments, *files], env=env,
                   timeout=6 * tap.PATIENCE, check=True)
    return out


@functools.cache
def browser_of_all():
    """To start one for each test would take longer than the tests."""
    window = browser.Browser()
    atexit.register(window.close)
    return window


def opened(document, *arguments):
    """The browser, which shows the page of DOCUMENT."""
    window = browser_of_all()
    window.look()
    with tempfile.TemporaryDirectory() as folder:
        window.open(export(folder, document, *arguments))
    return window


def test_nothing_is_fetched():
    """Not when a page opens, not when it is used."""
    window = browser_of_all()
    with tempfile.TemporaryDirectory() as folder:
        for path in [BUNDLED, *documents.folder('good')]:
            out = export(folder, path)
            window.open(out)
            window.look('dark', width=400)
            window.run('for (const b of document.querySelectorAll("button")) b.click()')
            requests = [request['request']['url'] for request in window.parameters_of('Network.requestWillBeSent')]
            assert requests == [out.resolve().as_uri()], (path, requests)
            troubles = window.parameters_of('Runtime.exceptionThrown') + window.parameters_of('Log.entryAdded')
            assert not troubles, (path, troubles)
            assert not window.parameters_of('Page.javascriptDialogOpening'), path


def test_keys_lead_everywhere():
    window = opened(BUNDLED)
    walked = []
    for _ in range(600):
        window.press('Tab')
        at = window.run(FOCUS)
        if at == '':
            break
        walked.append(at)
        assert window.run(SEEN), at
    count = window.run('document.querySelectorAll("a[href], button, [tabindex]").length')
    assert len(walked) == count, (len(walked), count)
    for place in 'Kosovo*', 'Serbia', 'Bosnia and Herzegovina', 'Montenegro', 'Albania', 'North Macedonia':
        assert any(at.startswith('a|#about-') and at.endswith(f'|{place}') for at in walked), place
    assert 'button||Status' in walked and 'div||Initiatives' in walked


def test_places_of_the_map_lead_to_what_is_said_of_them():
    window = opened(BUNDLED)
    window.run('document.querySelector(`a[href="#about-XK"]`).focus()')
    window.press('Enter')
    assert window.run('location.hash') == '#about-XK'
    top = window.run('document.getElementById("about-XK").getBoundingClientRect().top')
    assert 0 <= top < 100, top


def test_tables_are_sorted_by_keys():
    window = opened(BUNDLED)
    titles = TITLES.format('initiatives')
    before = window.run(titles)
    window.run('document.querySelector("#initiatives thead button").focus()')
    orders = []
    for key in 'Enter', 'Space':
        window.press(key)
        orders.append(window.run('document.querySelector("#initiatives thead th").getAttribute("aria-sort")'))
        assert window.run(FOCUS).startswith('button||')
    after = window.run(titles)
    assert orders == ['ascending', 'descending'], orders
    assert sorted(before) == sorted(after) and after == sorted(after, key=str.casefold, reverse=True), after
    # By stage, and not by the letters of its name.
    window.run('document.querySelectorAll("#initiatives thead button")[2].click()')
    stages = window.run('[...document.querySelectorAll("#initiatives tbody td[data-key]")].map((e) => e.dataset.key)')
    assert stages == sorted(stages) and len(set(stages)) > 1, stages
    assert window.run('document.querySelectorAll("#initiatives [aria-sort]").length') == 1


def test_page_is_whole_without_its_script():
    window = opened(BUNDLED)
    with tempfile.TemporaryDirectory() as folder:
        rows = window.run('document.querySelectorAll("tbody tr").length')
        window.call('Emulation.setScriptExecutionDisabled', value=True)
        window.open(export(folder, BUNDLED))
        assert window.run('document.querySelectorAll("tbody tr").length') == rows > 40
        assert window.run('document.querySelectorAll("button").length') == 0
        assert window.run('document.querySelector("thead th").textContent') == 'Initiative'
        window.call('Emulation.setScriptExecutionDisabled', value=False)


def test_text_is_seen_in_light_and_dark():
    window = opened(BUNDLED)
    grounds = []
    for scheme in 'light', 'dark':
        window.look(scheme)
        grounds.append(window.run('getComputedStyle(document.body).backgroundColor'))
        grounds.append(window.run('getComputedStyle(document.getElementById("sea")).fill'))
        pale = [item for item in window.run(CONTRASTS) if item[0] < 4.5]
        assert not pale, (scheme, pale)
    assert len(set(grounds)) == 4, grounds
    # A place has another colour in the dark, and all of them do.
    assert window.run('[...document.querySelectorAll("#map-places path")].every((e) => '
                      'getComputedStyle(e).fill != e.getAttribute("fill"))')  # fmt: skip


def test_paper_has_no_use_for_screens():
    window = opened(BUNDLED)
    window.look('dark', 'print')
    assert window.run('getComputedStyle(document.querySelector("nav")).display') == 'none'
    assert window.run('getComputedStyle(document.body).backgroundColor') == 'rgb(255, 255, 255)'
    assert window.run('getComputedStyle(document.getElementById("sea")).fill') == 'rgb(211, 226, 237)'
    assert not [item for item in window.run(CONTRASTS) if item[0] < 4.5]


def test_page_is_as_wide_as_its_screen():
    for arguments, direction in ((), 'ltr'), (('--language=ar',), 'rtl'):
        window = opened(None, *arguments)
        assert window.run('getComputedStyle(document.body).direction') == direction
        for width in 320, 390, 768, 1280, 2560:
            window.look(width=width)
            wide = window.run('document.scrollingElement.scrollWidth')
            assert wide <= width, (arguments, width, wide)


def test_page_is_read_from_the_right():
    window = opened(None, '--language=ar')
    box = 'document.querySelector("{}").getBoundingClientRect()'
    body = window.run(f'{box.format("main")}.right')
    # The first column, the heading and the first fact begin at the right.
    for selector in 'h2', 'thead th', 'article dt':
        right = window.run(f'{box.format(selector)}.right')
        assert abs(body - right) <= 1, (selector, right, body)
    # A line in other letters runs as it does elsewhere, full stop behind.
    ends = window.run('''(() => {
      const lines = [...document.querySelectorAll("#foot tspan")].filter((e) => /[a-z]\\.$/.test(e.textContent));
      return lines.map((e) => {
        const n = e.getNumberOfChars();
        return e.getStartPositionOfChar(n - 1).x > e.getStartPositionOfChar(n - 2).x;
      });
    })()''')
    assert ends and all(ends), ends


tap.run(
    test_nothing_is_fetched,
    test_keys_lead_everywhere,
    test_places_of_the_map_lead_to_what_is_said_of_them,
    test_tables_are_sorted_by_keys,
    test_page_is_whole_without_its_script,
    test_text_is_seen_in_light_and_dark,
    test_paper_has_no_use_for_screens,
    test_page_is_as_wide_as_its_screen,
    test_page_is_read_from_the_right,
)
