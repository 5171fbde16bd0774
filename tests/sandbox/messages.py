# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes in and what goes out: a Call and an Answer."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote

from .errors import bad_request

JSON_TYPE = "application/json; charset=utf-8"
BASES = {"1.0": "", "v1": "", "v2": "/v2"}


@dataclass
class Call:
    """One request as it came, and what is found out about it on the way."""

    method: str
    url: str  # scheme, host, raw path and query, exactly as sent: what a signature covers
    raw_path: str
    raw_query: str
    headers: Any  # a mapping that ignores case
    content: bytes = b""
    client_ip: str = "127.0.0.1"
    connection: str = ""  # the client's end of it: two calls with the same one came over the same connection
    caller: Any = None  # who it turned out to be: see identity
    batch: str | None = None  # the separator, if several objects are asked for and it is honoured
    expanded: bool = False  # True once a list of ids is answered as objects
    params: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        first, *rest = self.raw_path[1:].split("/")
        self.known_base = first in BASES
        self.path = BASES.get(first, "/" + first) + "".join("/" + part for part in rest)
        self.segments = [unquote(part) for part in self.path.split("/")[1:]]
        self.query = parse_qsl(self.raw_query, keep_blank_values=True)

    def asked(self, name: str) -> str | None:
        """The value of a query parameter, the last one if it is repeated."""
        return dict(self.query).get(name)

    def number(self, header: str, least: int = 0) -> int | None:
        """The number in a request header, None without one."""
        text = self.headers.get(header)
        if text is not None and (not text.isdecimal() or int(text) < least):
            raise bad_request("[%s] Given data (%s) is not a number from %d on" % (header, text, least))
        return None if text is None else int(text)

    @property
    def body(self) -> Any:
        """The decoded JSON body, None without one; ValueError if it is not JSON."""
        return json.loads(self.content) if self.content else None

    @property
    def given(self) -> dict[str, Any]:
        """The members of the body."""
        return self.body or {}

    def is_json(self) -> bool:
        """True if the body, if any, can be decoded."""
        try:
            json.loads(self.content or b"null")
        except ValueError:
            return False
        return True


@dataclass
class Answer:
    """One answer, and how it is brought over the wire."""

    status: int
    content: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    delivery: str = "whole"  # whole, dropped, cut (half of it, then the connection closes), slow
    delay: float = 0.0  # seconds before it, or for slow: over all of it
    held: threading.Event | None = None  # what lets it go

    @classmethod
    def of(cls, status: int, value: Any, headers: dict[str, str] | None = None) -> Answer:
        """An answer with a JSON body."""
        return cls(status, json.dumps(value).encode(), {"Content-Type": JSON_TYPE, **(headers or {})})
