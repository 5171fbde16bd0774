# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Aligned tables of plain text, for a terminal. Pure."""

from __future__ import annotations

import re
import textwrap
import typing as t
import unicodedata

GAP = "  "
NUMBER = re.compile(r"-?\d+([.]\d+)?")
# Bidirectional controls have no width and change the order of what follows them.
BIDIRECTIONAL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
NOT_PRINTABLE = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")


def text_table(columns: t.Sequence[str], rows: t.Sequence[t.Sequence[t.Any]], width: int | None = None) -> list[str]:
    """Return the lines of a table: the headings, a rule, and each row.

    rows: a cell for each column; a list is a cell of several lines, None an empty one.
    width: the columns of the terminal: longer lines are wrapped between words, as far as that goes. None: no limit.
    Columns that hold only numbers are aligned to the right.
    """
    cells = [[cell_lines(cell) for cell in row] for row in rows]
    numeric = [is_numeric([row[index] for row in cells]) for index in range(len(columns))]
    widths = column_widths([[[plain_line(title)] for title in columns], *cells], width)
    wrapped = [[wrap(cell, size) for cell, size in zip(row, widths, strict=True)] for row in cells]
    blocks = [[[plain_line(title)] for title in columns], [["-" * size] for size in widths], *wrapped]
    return [line for block in blocks for line in block_lines(block, widths, numeric)]


def plain_line(value: t.Any) -> str:
    """Return a value as one printable line."""
    text = NO_CHARACTER.sub("\ufffd", "" if value is None else str(value))
    return NOT_PRINTABLE.sub(" ", BIDIRECTIONAL.sub("", text)).strip()


def cell_lines(cell: t.Any) -> list[str]:
    """Return the lines of a cell, at least one."""
    return [plain_line(item) for item in cell] or [""] if isinstance(cell, (list, tuple)) else [plain_line(cell)]


def is_numeric(cells: t.Sequence[list[str]]) -> bool:
    """Return whether a column holds numbers, and nothing else."""
    texts = [line for cell in cells for line in cell if line]
    return bool(texts) and all(NUMBER.fullmatch(text) for text in texts)


def text_width(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def column_widths(rows: t.Sequence[t.Sequence[list[str]]], limit: int | None) -> list[int]:
    """Return the width of each column; with a limit, the widest columns shrink until the lines fit or no word can be
    moved.
    """
    columns = [[line for cell in column for line in cell] for column in zip(*rows, strict=True)]
    widths = [max(map(text_width, lines)) for lines in columns]
    least = [max(text_width(word) for line in lines for word in line.split() or [""]) for lines in columns]
    while limit and sum(widths) + len(GAP) * (len(widths) - 1) > limit and widths != least:
        widest = max((size, index) for index, size in enumerate(widths) if size > least[index])[1]
        widths[widest] -= 1
    return widths


def wrap(lines: list[str], width: int) -> list[str]:
    """Return lines, each broken between words where it is longer than the column."""
    return [
        part
        for line in lines
        for part in (
            textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
            if text_width(line) > width
            else [line]
        )
    ]


def block_lines(block: t.Sequence[list[str]], widths: t.Sequence[int], numeric: t.Sequence[bool]) -> list[str]:
    """Return the lines of one row: as many as its longest cell has."""
    return [
        GAP.join(
            padded(cell[number] if number < len(cell) else "", size, right=right)
            for cell, size, right in zip(block, widths, numeric, strict=True)
        ).rstrip()
        for number in range(max(map(len, block)))
    ]


def padded(text: str, width: int, *, right: bool) -> str:
    """Return a text filled up with blanks to a width."""
    blanks = " " * (width - text_width(text))
    return blanks + text if right else text + blanks
