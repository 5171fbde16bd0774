# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guides of docs/docsite/rst, read as stories: files are written, tasks and commands are run, in the order in which
they stand there.

A block with a caption is that file, or goes into it: `FILE, at its end`, or `FILE, after: WORDS`, which is after each
line that begins with these. YAML without one is tasks. `shell` is run; `console` and `text` are only shown.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDES = Path(__file__).parents[2] / "docs/docsite/rst"
BLOCK = re.compile(
    r"^\.\. code-block:: (?P<language>\S+)\n(?:   :caption: (?P<caption>.+)\n)?\n(?P<body>(?:(?: {3}.*)?\n)+)",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Block:
    """One block of code of a guide."""

    language: str
    caption: str | None
    body: str

    @property
    def is_tasks(self) -> bool:
        """Tasks to run."""
        return self.caption is None and self.language in ("yaml", "yaml+jinja")

    @property
    def is_commands(self) -> bool:
        """Lines for a shell."""
        return self.language == "shell"


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a guide's text, in order."""
    for found in BLOCK.finditer(text):
        yield Block(found["language"], found["caption"], textwrap.dedent(found["body"]).strip() + "\n")


def carry_out(block: Block, folder: Path) -> None:
    """Writes a block with a caption."""
    name, _comma, place = (block.caption or "").partition(", ")
    path = folder / name
    if not place:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.body)
    elif place == "at its end":
        path.write_text(path.read_text() + "\n\n" + block.body)
    else:
        path.write_text(inserted(path.read_text().splitlines(keepends=True), place.removeprefix("after: "), block.body))


def inserted(lines: list[str], words: str, text: str) -> str:
    """The lines, with the text after each that begins with these words, as deep as what follows there."""
    assert any(line.strip().startswith(words) for line in lines), f"no line begins with {words}"
    following = [*lines[1:], ""]
    deep = [textwrap.indent(text, re.match(" *", each)[0]) for each in following]
    return "".join(
        line + more if line.strip().startswith(words) else line for line, more in zip(lines, deep, strict=True)
    )
