# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""No path leaves the endpoint, and each value arrives as it was given."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote_to_bytes, urlsplit

import pytest
import requests
from ansible_collections.community.ovh.plugins.module_utils._api import paths
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import Joined, Segments, fill, query_string
from hypothesis import example, given
from hypothesis import strategies as st

BASE = "https://eu.api.ovh.com/1.0"
NASTY = st.text(alphabet=st.sampled_from("/\\.%2fF5cCeE?#@:{}ab \r\n\t\0é\u2028\ud800"), max_size=14)
VALUES = st.text(max_size=12) | NASTY
ROUTES = (
    st.text(max_size=20)
    | NASTY
    | NASTY.map("/".__add__)
    | NASTY.map("//".__add__)
    | st.from_regex(paths.ENCODED_PATH, fullmatch=True)
)


# ---- paths


@pytest.mark.parametrize(
    ("route", "values", "path"),
    [
        ("/me", None, "/me"),
        ("/ip/{ip}", {"ip": "192.0.2.0/28"}, "/ip/192.0.2.0%2F28"),
        ("/ip/{ip}", {"ip": "2001:db8::/56"}, "/ip/2001%3Adb8%3A%3A%2F56"),
        ("/ip/192.0.2.0%2F28", {}, "/ip/192.0.2.0%2F28"),
        ("/a/{x}/b/{y}", {"x": 1, "y": True}, "/a/1/b/true"),
        ("/a/{x}/b/{x}", {"x": "one"}, "/a/one/b/one"),
        ("/a/{x}.{y}", {"x": "p", "y": "q"}, "/a/p.q"),
        ("/a/{x}", {"x": "é %2F?#+&;=@"}, "/a/%C3%A9%20%252F%3F%23%2B%26%3B%3D%40"),
        ("/a/{x}", {"x": "{y}"}, "/a/%7By%7D"),
        ("/a/{x}", {"x": "..."}, "/a/..."),
        ("/a/{x}", {"x": 0}, "/a/0"),
    ],
)
def test_holes_are_filled_with_values_encoded_whole(route, values, path):
    assert fill(route, values) == path


@pytest.mark.parametrize(
    "path",
    [
        "//host",
        "//host/1.0/me",
        "https://host/1.0/me",
        "host/me",
        "",
        "me",
        "/..",
        "/a/../b",
        "/a/./b",
        "/.",
        "/a/%2e%2E/b",
        "/a/%2E/b",
        "/a/.%2e",
        "/a//b",
        "/a\\b",
        "/a/%5Cb",
        "/a\r\nb",
        "/a/%0d%0ab",
        "/a/%00",
        "/me?x=1",
        "/me#x",
        "/a b",
        "/é",
        "/%",
        "/%zz",
        "/a/{not-a-hole}",
        "/a/{",
        "/%E2%80%A8",
    ],
)
def test_what_is_no_path_below_the_endpoint_is_refused(path):
    with pytest.raises(UsageError) as caught:
        fill(path)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    "value", [".", "..", "a/../b", "../../v1/me", "/..", "a\\b", "a\r\nHost: evil", "a\0b", "\x7f", "\x1b[31m"]
)
def test_a_value_that_would_lead_elsewhere_is_refused(value):
    with pytest.raises(UsageError):
        fill("/a/{x}/b", {"x": value})


@pytest.mark.parametrize(("value", "kind"), [(["a"], "list"), ([], "list"), ({"a": 1}, "dictionary")])
def test_a_value_that_is_no_text_is_refused(value, kind):
    with pytest.raises(UsageError, match=rf"^/a/{{x}}: the value of {{x}} is a {kind}, and not a text or a number$"):
        fill("/a/{x}", {"x": value})


@pytest.mark.parametrize("values", [None, {}, {"x": None}, {"x": ""}])
def test_a_hole_without_a_value_is_an_error_that_names_it(values):
    with pytest.raises(UsageError, match="path parameter 'x' has no value"):
        fill("/a/{x}", values)


def test_a_value_without_a_hole_is_an_error_that_names_it():
    with pytest.raises(UsageError, match=r"there is no \{y\} in the path"):
        fill("/a/{x}", {"x": 1, "y": 2})


@pytest.mark.parametrize(("path", "start"), [("//" + "a" * 300, "//" + "a" * 198 + "...: "), ("", "'': ")])
def test_a_refused_path_is_shown_with_bounded_length(path, start):
    with pytest.raises(UsageError) as caught:
        fill(path)
    assert str(caught.value).startswith(start)


def decoded(text):
    """What the API reads out of a percent-encoded text."""
    return unquote_to_bytes(text)


def raw(text):
    """The bytes of a text, whatever it holds."""
    return text.encode("utf-8", "surrogatepass")


def sent_url(path):
    """The URL that goes out for a path."""
    return requests.Session().prepare_request(requests.Request("GET", ENDPOINTS["ovh-eu"].address(path))).url


@given(ROUTES)
@example("/%2e%2e")
@example("//evil.example.net")
@example("/@evil.example.net")
@example("/a\n")
@example("/a/%ED%A0%80")
def test_no_route_leaves_the_endpoint(route):
    try:
        path = fill(route)
    except UsageError:
        return
    url = sent_url(path)
    assert (urlsplit(url).scheme, urlsplit(url).netloc) == ("https", "eu.api.ovh.com")
    assert not urlsplit(url).query
    assert not urlsplit(url).fragment
    beside = path.startswith(("/v1/", "/v2/"))
    assert urlsplit(url).path.startswith("/1.0/") or beside
    arrived = urlsplit(url).path.split("/")[1 if beside else 2 :]
    assert [decoded(part) for part in arrived] == [decoded(part) for part in path.split("/")[1:]]


@given(VALUES, VALUES)
@example("..", "x")
@example("192.0.2.0/28", "\ud800")
def test_every_value_arrives_as_one_whole_segment(one, two):
    try:
        path = fill("/ip/{one}/x/{two}", {"one": one, "two": two})
    except UsageError:
        return
    url = sent_url(path)
    assert url.startswith(BASE + "/ip/")
    assert [decoded(part) for part in url[len(BASE) :].split("/")] == [b"", b"ip", raw(one), b"x", raw(two)]


def test_a_part_of_a_route_is_sent_as_it_is():
    assert fill("/{kind}/{name}", {"kind": Segments("a/b"), "name": "a/b"}) == "/a/b/a%2Fb"
    with pytest.raises(UsageError):
        fill("/{kind}/b", {"kind": Segments("../a")})


@given(st.lists(VALUES, min_size=2, max_size=4), st.sampled_from(",;~!"))
@example(["a", "\ud800"], ",")
def test_joined_ids_are_read_apart_again(ids, separator):
    ids = [name.replace(separator, "") for name in ids]
    try:
        path = fill("/a/{ids}/b", {"ids": Joined(ids, separator)})
    except UsageError:
        return
    before, joined, after = sent_url(path)[len(BASE) + 1 :].split("/")
    assert (before, after) == ("a", "b")
    assert decoded(joined).split(raw(separator)) == [raw(name) for name in ids]


@pytest.mark.parametrize(
    ("route", "rule"), [("/me", "/me"), ("/ip/{ip}/reverse/{ipReverse}", "/ip/*/reverse/*"), ("/x/ns1", "/x/ns1")]
)
def test_the_access_rule_of_a_route_has_a_star_for_each_hole(route, rule):
    assert paths.access_rule(route) == rule


# ---- queries


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        (None, ""),
        ({}, ""),
        ({"a": "b"}, "a=b"),
        ({"a": True, "b": False, "c": None}, "a=true&b=false&c=null"),
        ({"a": 1, "b": 2.5}, "a=1&b=2.5"),
        ({"a": ["x", True, None, 3]}, "a=x&a=true&a=null&a=3"),
        ({"a": ("x", "y")}, "a=x&a=y"),
        ({"a": []}, ""),
        ({"a": ""}, "a="),
        (
            {"routedTo.serviceName": "x", "date.from": "2024-01-01T00:00:00+01:00"},
            "routedTo.serviceName=x&date.from=2024-01-01T00%3A00%3A00%2B01%3A00",
        ),
        (
            {"iamTags": {"env": [{"operator": "EQ", "value": "prod"}]}},
            "iamTags=%7B%22env%22%3A%5B%7B%22operator%22%3A%22EQ%22%2C%22value%22%3A%22prod%22%7D%5D%7D",
        ),
        ({"a&b": "c=d #?/é"}, "a%26b=c%3Dd+%23%3F%2F%C3%A9"),
    ],
)
def test_queries_are_encoded_as_the_api_reads_them(query, sent):
    assert query_string(query) == sent


@given(
    st.dictionaries(
        st.text(max_size=8), st.text(max_size=8) | st.lists(st.text(max_size=8), min_size=1, max_size=3), max_size=4
    )
)
def test_every_query_arrives_as_it_was_given(query):
    url = requests.Session().prepare_request(requests.Request("GET", f"{BASE}/x?{query_string(query)}")).url
    wanted = [(name, item) for name, value in query.items() for item in (value if isinstance(value, list) else [value])]
    assert parse_qsl(urlsplit(url).query, keep_blank_values=True, errors="surrogatepass") == wanted
