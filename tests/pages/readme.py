# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""README.md: each module has a row in the table of content. A row that somebody has written stays as it is."""
from __future__ import annotations

import re
from pathlib import Path

from tests import environment
from tests.pages.jobs import documentation, jobs

PAGE = environment.ROOT / "README.md"
ROW = re.compile(r"^\| module `(\w+)` \| .* \|\n", re.MULTILINE)


def pages() -> dict[Path, str]:
    """The page and its content."""
    return {PAGE: completed(PAGE.read_text(), {module: documentation(module)["short_description"] for module in jobs()})}


def completed(text: str, descriptions: dict[str, str]) -> str:
    """The page with a row for each module: the new ones come last. Rows of modules that do not exist are left out."""
    rows = list(ROW.finditer(text))
    present = {row[1]: row[0] for row in rows if row[1] in descriptions}
    new = {module: f"| module `{module}` | {words} |\n" for module, words in descriptions.items() if module not in present}
    return text[:rows[0].start()] + "".join({**present, **new}.values()) + text[rows[-1].end():]
