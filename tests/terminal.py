# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw the text of a terminal session as an SVG picture."""

from __future__ import annotations

import re
from html import escape

COLUMNS, LINE_HEIGHT, TOP, MARGIN, COLUMN_WIDTH = 114, 18, 46, 18, 8.43
# The first pattern that matches a line decides its colour, as on a terminal.
COLOURS = (
    (re.compile(r"\$ "), "#ffffff"),
    (re.compile(r"-(?!--) {2,}"), "#ff7b72"),
    (re.compile(r"\+(?!\+\+) {2,}"), "#7ee787"),
    (re.compile(r"@@"), "#79c0ff"),
    (re.compile(r"changed: |.* changed=[1-9]"), "#e3b341"),
    (re.compile(r"ok: |.* changed=0"), "#7ee787"),
)
PLAIN = "#c9d1d9"
HEAD = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">
<title>{title}</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<circle cx="20" cy="18" r="6" fill="#ff5f56"/>
<circle cx="40" cy="18" r="6" fill="#ffbd2e"/>
<circle cx="60" cy="18" r="6" fill="#27c93f"/>
<g font-family="ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
"""


def svg(title: str, session: str) -> str:
    """Return the picture of a session: its lines, cut at `COLUMNS` characters."""
    lines = [line[:COLUMNS] for line in session.rstrip("\n").splitlines()]
    width, height = round(COLUMNS * COLUMN_WIDTH + 2 * MARGIN), TOP + LINE_HEIGHT * len(lines)
    rows = "".join(text(line, TOP + LINE_HEIGHT * number) for number, line in enumerate(lines) if line)
    return HEAD.format(title=escape(title), width=width, height=height) + rows + "</g>\n</svg>\n"


def text(line: str, y: int) -> str:
    """Return one line of the picture; `y` is its baseline in pixels."""
    colour = next((colour for pattern, colour in COLOURS if pattern.match(line)), PLAIN)
    # SVG joins ordinary spaces.
    kept = escape(line).replace(" ", "&#160;")
    return f'<text x="{MARGIN}" y="{y}" fill="{colour}">{kept}</text>\n'
