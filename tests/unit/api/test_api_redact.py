# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets are hidden however they are written, and nothing else is."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.redact import (
    HIDDEN,
    Redactor,
    redact_headers,
    redact_url,
    redactor,
    secrets_of_url,
)
from ansible_collections.community.ovh.plugins.module_utils._api.text import excerpt, printable

from tests.support.leaks import WRITTEN

LONG = [
    "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    "90817263541",
    'p+w/d&<x>="it\'s" 100%\\',
    "pass phrase\nwith lines\tand tabs",
    "Gruß-aus-Köln",
    "🔑🔑🔑 keys",
]
MIDDLE = ["hunt3r", "47114", "a/b+c", "pa ss"]


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("secret", [*LONG, *MIDDLE])
def test_a_secret_is_hidden_however_it_is_written(secret: str, way: str) -> None:
    """What is left of it are the letters around it, and the edges of a base64 text, which hold less than a
    character.
    """
    text = WRITTEN[way](secret)
    shown = Redactor([secret, "another secret"]).text(text)
    assert HIDDEN in shown
    assert len(shown.replace(HIDDEN, "")) <= len(WRITTEN[way]("")) + 6


def test_a_secret_is_stripped_and_a_number_is_one() -> None:
    assert Redactor([" s3cret-key\n", 90817263541]).text("s3cret-key 90817263541") == f"{HIDDEN} {HIDDEN}"


@pytest.mark.parametrize(
    ("secret", "value", "shown"),
    [
        # long: wherever it stands
        ("90817263541", 90817263541, HIDDEN),
        ("90817263541", 90817263541.0, HIDDEN),
        ("90817263541", -90817263541, HIDDEN),
        ("12345678.5", 12345678.5, HIDDEN),
        ("0090817263541", 90817263541, HIDDEN),
        ("90817263541", 1908172635412, HIDDEN),
        ("90817263541", 90817263542, 90817263542),
        ("verylongsecret", "xverylongsecretx", f"x{HIDDEN}x"),
        ("keyring-of-keys", ("a", ["keyring-of-keys"]), ["a", [HIDDEN]]),
        # of four to seven characters: as a word, and as a number
        ("4711", 4711, HIDDEN),
        ("4711", 94711, 94711),
        ("4711", "id 94711, key 4711", f"id 94711, key {HIDDEN}"),
        ("root", "uproot root,root", f"uproot {HIDDEN},{HIDDEN}"),
        ("root", r"a\nroot %22root%22", rf"a\n{HIDDEN} %22{HIDDEN}%22"),
        # shorter, or a word of JSON: as a whole text
        ("1", "1", HIDDEN),
        ("1", 1, 1),
        ("1", "10 of 11", "10 of 11"),
        ("400", {"status": 400, "text": "HTTP 400"}, {"status": 400, "text": "HTTP 400"}),
        ("true", True, True),
        ("true", "true", HIDDEN),
        ("true", "it is true", "it is true"),
        ("null", None, None),
        ("None", "None", HIDDEN),
        ("False", "False positive", "False positive"),
        ("", "", ""),
        # keys
        ("s3cret-key", {"s3cret-key": 1, "x s3cret-key": 2}, {HIDDEN: 1, f"x {HIDDEN}": 2}),
        ("s3cret-key", {"s3cret-key": 1, "S3cret": {7: "s3cret-key"}}, {HIDDEN: 1, "S3cret": {7: HIDDEN}}),
        ("1", {"1": "one"}, {HIDDEN: "one"}),
        ("s3cret-key", [{"s3cret-key": 1}, {"s3cret-key": 2}], [{HIDDEN: 1}, {HIDDEN: 2}]),
    ],
    ids=repr,
)
def test_how_much_must_be_the_secret_depends_on_its_length(secret: str, value: object, shown: object) -> None:
    assert Redactor([secret]).value(value) == shown


def test_no_entry_is_lost_where_keys_become_the_same() -> None:
    assert Redactor(["s3cret-one", "s3cret-two"]).value({"s3cret-one": 1, "s3cret-two": 2}) == {
        HIDDEN: 1,
        HIDDEN + "*": 2,
    }


def test_a_result_keeps_its_own_keys_and_quotes_nothing_in_its_sentences() -> None:
    script = "#!/bin/sh\n\tcurl https://example.net/?token=S3cret\n"
    result = {
        "status": "status",
        "msg": "line 2: curl https://example.net/?to...",
        "servers": [{"msg": "x", "status": 1}],
        "warnings": [script, 1],
        "data": "curl https://example.net/",
    }
    assert Redactor([script, "status"]).result(result) == {
        "status": HIDDEN,
        "msg": f"line 2:{HIDDEN}...",
        "servers": [{"msg": "x", HIDDEN: 1}],
        "warnings": [HIDDEN + "\n", 1],
        "data": "curl https://example.net/",
    }


SCRIPT = "#!/bin/sh\n\tcurl https://example.net/?token=S3cret\necho it is\tdone\n"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f"Given data ({printable(SCRIPT)}) is wrong", r"Given data (********\n) is wrong"),
        (excerpt(f"Given data ({SCRIPT}) is wrong"), "Given data (******** ) is wrong"),
        (excerpt(f"Given data ({SCRIPT}", 60), "Given data (********..."),
        ("in line 2: curl https://example.net/?token=S3cret", "in line 2:********"),
        ("https://example.net and https://example.net/", "******** and********"),
        ("see http://jane:pw@proxy/ and ftp://joe@x", "see http://********@proxy/ and ftp://********@x"),
        ("mail to jane@example.org", "mail to jane@example.org"),
        ("echo it is", "echo it is"),
        ("", ""),
        ("nothing of it is here", "nothing of it is here"),
    ],
)
def test_no_part_of_a_long_secret_is_quoted(said: str, shown: str) -> None:
    assert Redactor({SCRIPT, "short", ""}).sentence(said) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1", HIDDEN),
        (1, HIDDEN),
        (12, 12),
        (True, True),
        (None, None),
        (90817263541, HIDDEN),
        ({"body": {"a": [1, "s3cret-key"]}}, {"body": {"a": [HIDDEN, HIDDEN]}}),
        ("https://jane:p/w@host/1.0", f"https://{HIDDEN}@host/1.0"),
        ("jane:pw@host/1.0", f"{HIDDEN}@host/1.0"),
        ("https://host/1.0?a=b#c", f"https://host/1.0?{HIDDEN}"),
        ("/me?token=abc", f"/me?{HIDDEN}"),
        ("ssh-ed25519 AAAA jane@host:", "ssh-ed25519 AAAA jane@host:"),
        ("why? because", "why? because"),
    ],
    ids=repr,
)
def test_arguments_are_shown_without_any_value_that_is_a_secret(value: object, shown: object) -> None:
    assert Redactor(["1", "s3cret-key", "90817263541"]).arguments(value) == shown


def test_without_secrets_nothing_changes() -> None:
    value = {"a": [1, "x", None, True, 1.5]}
    assert Redactor([]).value(value) == value and redactor(frozenset()) is redactor(frozenset())


def test_headers_are_shown_without_credentials() -> None:
    kept = {"x-ovh-queryid": "q", "content-type": "application/json", "x-pagination-cursor-next": "c", "date": "d"}
    secret = [
        "Set-Cookie",
        "set-cookie2",
        "Cookie",
        "Authorization",
        "proxy-authorization",
        "Authentication-Info",
        "X-Ovh-Signature",
        "X-Ovh-Consumer",
        "X-Auth-Token",
        "x-api-key",
        "X-Amz-Security-Token",
        "X-Session-Id",
        "WWW-Authenticate",
    ]
    assert redact_headers({**kept, **dict.fromkeys(secret, "S3cret")}) == {**kept, **dict.fromkeys(secret, HIDDEN)}
    assert redact_headers({"location": "https://u:p@host/x?token=t#f"}) == {
        "location": f"https://{HIDDEN}@host/x?{HIDDEN}"
    }


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://jane:p%2Fw@host/1.0", {"jane", "p%2Fw", "p/w"}),
        ("jane:p@w@host", {"jane", "p@w"}),
        ("https://token@host/", {"token"}),
        ("ovh-eu", set()),
        (None, set()),
        ("https://host/1.0?a=b&token", {"b", "token"}),
        ("https://host/1.0#frag", {"frag"}),
        ("https://jane:pa/ss@host", {"jane", "pa/ss"}),
        ("https://[", set()),
    ],
)
def test_what_is_secret_in_a_url(url: str | None, found: set[str]) -> None:
    assert secrets_of_url(url) == found


def test_a_relative_address_is_shown_without_its_query() -> None:
    assert redact_url("/login?next=x") == f"/login?{HIDDEN}" and redact_url("nowhere") == "nowhere"
