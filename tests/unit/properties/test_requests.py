# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever text a task is given, it becomes the right request, signed as OVHcloud reads it, or one clear error before
anything is sent.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote_to_bytes, urlsplit

import requests
from hypothesis import example, given
from hypothesis import strategies as st

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result, controller
from tests.support.tape import Reply, Tape, is_well_signed
from tests.unit.properties.test_answers import alone, assert_one_clear_end, clear

NASTY = st.text(
    alphabet=st.sampled_from("/\\.%2fF5cC?#@:{}&=+;\"' \r\n\t\0\x1béß\u2024\uff0e\u2028\U0001f600\ud800aZ09-_~"),
    max_size=16,
)
TEXT = st.text(max_size=12) | NASTY
HOSTS = st.sampled_from(
    [
        "//evil.example/me",
        "https://evil.example/1.0/me",
        "/\\evil.example",
        "/..%2f..%2fauth",
        "/%2e%2e/auth",
        "/@evil.example",
        "/me\r\nHost: e",
    ]
)
PATHS = TEXT | TEXT.map("/".__add__) | HOSTS | st.from_regex(r"/[a-z]{1,5}(/[a-zA-Z0-9.%-]{1,6}){0,3}", fullmatch=True)
SCALARS = st.none() | st.booleans() | st.integers() | TEXT
BODIES = st.recursive(
    SCALARS | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
DONE = Reply(200, b"null", {})


class Always(Tape):
    """Any request is answered with this."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply

    def of(self, key: Any, number: int) -> Reply:
        return self.reply


def sent_by(
    module: str, args: dict[str, Any], reply: Reply, sandbox: Sandbox, home: Path
) -> tuple[Result, list[requests.PreparedRequest]]:
    """The result, and all requests that went out for it: each to this API, and signed over what is sent."""
    heard: list[requests.PreparedRequest] = []
    clear(home)
    with alone(), Always(reply).replaying(heard.append, {}):
        result = controller(module, args, environ=sandbox.environment)
    assert_one_clear_end(result)
    parts = urlsplit(sandbox.base)
    for request in heard:
        url = urlsplit(request.url)
        assert (url.scheme, url.netloc, url.fragment) == (parts.scheme, parts.netloc, "")
        assert re.match("/(1.0|v1|v2)/", url.path) and is_well_signed(
            request, sandbox.environment["OVH_APPLICATION_SECRET"], sandbox.environment["OVH_CONSUMER_KEY"]
        )
        assert not {b".", b".."} & set(unquote_to_bytes(url.path).split(b"/"))
    return result, heard


def segments(path: str) -> list[bytes]:
    """The parts of a path as the API reads them."""
    return [unquote_to_bytes(part) for part in path.split("/")]


@given(
    path=PATHS,
    query=st.dictionaries(TEXT, SCALARS | st.lists(SCALARS, min_size=1, max_size=2), max_size=3),
    body=st.dictionaries(TEXT, BODIES, max_size=3) | st.lists(BODIES, max_size=3),
)
@example(path="/me", query={"a.b": [True, None]}, body={"é": "\ud800"})
def test_any_call(path: str, query: dict[str, Any], body: Any, sandbox: Sandbox, home: Path) -> None:
    result, heard = sent_by(
        "ovh_api_call",
        {"method": "POST", "path": path, "query": query, "body": body, "wait": False},
        DONE,
        sandbox,
        home,
    )
    if result.get("failed"):
        assert not heard
        return
    (request,) = heard
    assert json.loads(request.body) == body
    wanted = [
        (name, item if isinstance(item, str) else json.dumps(item))
        for name, value in query.items()
        for item in (value if isinstance(value, list) else [value])
    ]
    assert parse_qsl(urlsplit(request.url).query, keep_blank_values=True, errors="surrogatepass") == wanted
    assert segments(urlsplit(request.url).path)[-path.count("/") :] == segments(path)[1:]


@given(one=SCALARS, two=TEXT)
@example(one="192.0.2.0/28", two="..")
def test_any_path_parameter(one: Any, two: str, sandbox: Sandbox, home: Path) -> None:
    args = {"path": "/ip/{one}/reverse/{two}", "path_params": {"one": one, "two": two}}
    result, heard = sent_by("ovh_api_call", args, Reply(200, b"{}", {}), sandbox, home)
    if result.get("failed"):
        assert not heard
        return
    (request,) = heard
    text = one if isinstance(one, str) else json.dumps(one)
    parts = segments(urlsplit(request.url).path)[2:]
    assert parts == [b"ip", text.encode("utf-8", "surrogatepass"), b"reverse", two.encode("utf-8", "surrogatepass")]


ADDRESSES = TEXT | st.builds("{}@{}".format, TEXT, TEXT | st.just("example.com"))


@given(domain=TEXT | st.just("example.com"), source=ADDRESSES, to=ADDRESSES)
@example(domain="example.com", source="office", to="jane@example.org")
@example(domain="example.com", source="a/b", to='"@evil"@example.org')
def test_any_mail_address(domain: str, source: str, to: str, sandbox: Sandbox, home: Path) -> None:
    """The account has none of it: all that is asked is asked about this domain, and nothing is written."""
    result, heard = sent_by(
        "ovh_mail_redirection",
        {"domain": domain, "from": source, "to": to},
        Tape().of(("", "", "", ""), 0),
        sandbox,
        home,
    )
    assert result["failed"] and not result.get("changed")
    for request in heard:
        parts = segments(urlsplit(request.url).path)[2:]
        assert (
            request.method == "GET"
            and parts[:3]
            == [b"email", b"domain", domain.strip().lower().encode("utf-8", "surrogatepass")][: len(parts)]
        )


@given(names=st.lists(TEXT, max_size=3))
@example(names=["..", "a/b", " "])
def test_any_name_of_a_server(names: list[str], sandbox: Sandbox, home: Path) -> None:
    """The account has none of them: they are looked for, and nothing is written."""
    result, heard = sent_by("ovh_server_burst", {"service_name": names}, Tape().of(("", "", "", ""), 0), sandbox, home)
    assert result.get("failed") or not result["changed"]
    for request in heard:
        parts = urlsplit(request.url).path.split("/")[2:]
        assert request.method == "GET" and parts[:2] == ["dedicated", "server"][: len(parts)] and len(parts) <= 3
