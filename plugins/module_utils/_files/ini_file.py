# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options set in the text of an INI file, everything else in it being kept byte for byte. Pure."""

from __future__ import annotations

import configparser
import io
import re
import typing as t

BYTE_ORDER_MARK = "\ufeff"


def with_options(text: str, section: str, options: t.Mapping[str, str]) -> str:
    """Return the text with these options set in this section, as RawConfigParser reads them; equal values are not
    touched.

    Raises configparser.Error for a text that is not an INI file, and ValueError for values that such a file cannot
    hold.
    """
    before = parsed(text)
    there = before.get(section, {})
    changed = edited(text, section, {name: value for name, value in options.items() if there.get(name) != value})
    try:
        as_wanted = parsed(changed) == {**before, section: {**there, **options}}
    except configparser.Error:
        as_wanted = False
    if not as_wanted:
        raise ValueError("an INI file cannot hold this value")
    return changed


def parsed(text: str) -> dict[str, dict[str, str]]:
    """Return the file's content: section → option → value. Options that a section inherits from [DEFAULT] are not
    included.
    """
    parser = configparser.RawConfigParser(default_section="")
    parser.read_file(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=None))
    return {name: dict(parser.items(name)) for name in parser.sections()}


def edited(text: str, section: str, options: t.Mapping[str, str]) -> str:
    """Return the text with old values replaced, including their further lines, and new options added at the end of the
    section.
    """
    lines, left, end, follows = [], dict(options), 0, ""
    for line, place, option, first in located(text):
        if place == section and option in options:
            line = valued(line, left.pop(option)) if first else ""
        lines.append(line)
        if place == section and (first or option):
            end = len(lines)
        elif first and end and not follows:
            follows = line
    indent = follows[: len(follows) - len(follows.lstrip())]
    return "".join(
        lines if not left else added(lines, section, end, [f"{indent}{name}={value}" for name, value in left.items()])
    )


def valued(line: str, value: str) -> str:
    """Return the line of an option with another value after its = or :."""
    return re.sub(r"(?s)^([^=:]*[=:][ \t]*).*?([\r\n]*)$", lambda match: match[1] + value + match[2], line)


def added(lines: list[str], section: str, end: int, options: list[str]) -> list[str]:
    """Return the lines with further ones at the end of the section. 0: the section does not exist and is created.

    These are indented as the header that follows is, which would else go on with their value.
    """
    newline = "\r\n" if any(line.endswith("\r\n") for line in lines) else "\n"
    head, tail = (lines[:end], lines[end:]) if end else (lines, [])
    if head and not head[-1].endswith(("\r", "\n")):
        head = [*head, newline]
    header = [] if end else [*[newline] * bool(lines), f"[{section}]{newline}"]
    return [*head, *header, *(option + newline for option in options), *tail]


def located(text: str) -> t.Iterator[tuple[str, str, str, bool]]:
    """Return each line with the section that it stands in, the option whose value it begins or goes on with ('' for
    none), and whether it is the line of a header or the first of an option. The rules are RawConfigParser's.
    """
    section = option = ""
    indent = 0
    for line in io.StringIO(text, newline=""):
        content = line.removeprefix(BYTE_ORDER_MARK)
        depth = len(content) - len(content.lstrip())
        content = content.strip()
        if not content or content.startswith(("#", ";")):
            yield line, section, "", False
        elif option and depth > indent:
            yield line, section, option, False
        else:
            indent = depth
            header = configparser.RawConfigParser.SECTCRE.match(content)
            section, option = (
                (header["header"], "") if header else (section, re.split("[=:]", content)[0].strip().lower())
            )
            yield line, section, option, True
