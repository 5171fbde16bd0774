# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets as they may turn up somewhere: in whatever encoding, in whatever file."""

from __future__ import annotations

import base64
import contextlib
import html
import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

# What quoting of every kind changes; the letters between stay as they are, and are what is looked for.
LEFT, RIGHT = "+/\"'\\", " &=%<?>"


def secret(name: str) -> str:
    """A secret of its own name, with every character that some encoding escapes."""
    return LEFT + core(name) + RIGHT


def core(name: str) -> str:
    """The part of a secret that no quoting touches."""
    return f"S3cretOf{name}Zq9"


def forms(name: str) -> dict[str, bytes]:
    """How a secret may be written: as it is, whatever quotes stand around its core, and in the usual encodings."""
    plain = core(name).encode()
    digits = plain.hex()
    found = {
        "plain": plain,
        "hex": digits.encode(),
        "HEX": digits.upper().encode(),
        "reversed": plain[::-1],
        "utf-16": core(name).encode("utf-16-le"),
    }
    for shift in range(3):
        # What of the base64 of a longer text stays the same, whatever stands before and behind.
        found[f"base64, {shift} before"] = base64.b64encode(b"\0" * shift + plain)[(0, 2, 3)[shift] :][: len(plain)]
    return found


def leaks(places: Iterable[tuple[str, bytes]], names: Iterable[str]) -> set[tuple[str, str]]:
    """Each secret that is somewhere, and where: (its name, the place)."""
    wanted = [(name, form) for name in names for form in forms(name).values()]
    return {(name, place) for place, content in places for name, form in wanted if form in content}


def files_below(directory: Path) -> Iterator[tuple[str, bytes]]:
    """Everything that is written in a directory: names of files, targets of links, contents."""
    for folder, folders, files in os.walk(directory):
        for entry in map(Path(folder).joinpath, [*folders, *files]):
            yield str(entry), str(entry).encode()
            if entry.is_file():
                yield str(entry), entry.read_bytes()


def command_lines(number: int | None = None) -> Iterator[tuple[str, bytes]]:
    """The arguments of every process that this one has started, and of those that they have: anybody on the machine can
    see them.
    """
    process = Path("/proc", str(number or os.getpid()))
    # A process or a thread that has just ended has none.
    with contextlib.suppress(OSError):
        yield f"arguments of process {process.name}", (process / "cmdline").read_bytes()
        for thread in (process / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from command_lines(int(child))


# ---- a secret as it may come back


def base64_inside(secret: str, before: str, after: str = "!") -> str:
    """Base64 of a longer text, without the characters that its neighbours determine."""
    return base64.b64encode(f"{before}{secret}{after}".encode()).decode()


# How an answer, a log or a page of others may write a text.
WRITTEN: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "in a sentence": lambda secret: f"the key {secret} is wrong",
    "in quotes": repr,
    "url-encoded": lambda secret: "x=" + quote(secret, safe=""),
    "url-encoded path": quote,
    "form": quote_plus,
    "lower case": lambda secret: quote(secret, safe="").replace("%2F", "%2f").replace("%2B", "%2b"),
    "url-encoded twice": lambda secret: quote(quote(secret)),
    "JSON": json.dumps,
    "JSON, UTF-8": lambda secret: json.dumps(secret, ensure_ascii=False),
    "JSON in JSON": lambda secret: json.dumps(json.dumps(secret)),
    "JSON, with its slashes escaped": lambda secret: json.dumps(secret).replace("/", "\\/"),
    "HTML": html.escape,
    "base64": lambda secret: base64.b64encode(secret.encode()).decode(),
    "base64 without padding": lambda secret: base64.b64encode(secret.encode()).decode().rstrip("="),
    "URL-safe base64": lambda secret: base64.urlsafe_b64encode(secret.encode()).decode(),
    "base64, url-encoded": lambda secret: quote(base64.b64encode(secret.encode()), safe=""),
    "Basic": lambda secret: "Basic " + base64_inside(secret, "client:", ""),
    "Basic, one more": lambda secret: base64_inside(secret, "clients:"),
    "Basic, two more": lambda secret: base64_inside(secret, "clients::"),
    "hex": lambda secret: secret.encode().hex(),
    "HEX": lambda secret: secret.encode().hex().upper(),
}
