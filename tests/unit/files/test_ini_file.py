# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options set in an INI file: what is set is read, and everything else is kept byte for byte."""

from __future__ import annotations

import configparser
import io

import pytest
from ansible_collections.community.ovh.plugins.module_utils._files.ini_file import parsed, with_options
from hypothesis import assume, given
from hypothesis import strategies as st

KEYS = {"application_key": "AK", "consumer_key": "CK"}
LINE = st.one_of(
    st.sampled_from(
        [
            "[default]",
            "[ovh-eu]",
            "[ovh-ca]",
            "[DEFAULT]",
            "endpoint=ovh-eu",
            "consumer_key = old",
            "Consumer_Key: old",
            "  consumer_key=old",
            "application_key=",
            " goes on",
            "\tgoes on",
            "",
            "# note",
            "; note",
            "  # consumer_key=x",
            "x=[ovh-eu]",
            "other : y = z",
        ]
    ),
    st.text(alphabet="ab=:[]#; \t\u2028é", max_size=8),
)
ENDING = st.sampled_from(["\n", "\n", "\r\n", "\r", ""])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "[ovh-eu]\napplication_key=AK\nconsumer_key=CK\n"),
        ("[ovh-eu]\nconsumer_key=old\n", "[ovh-eu]\nconsumer_key=CK\napplication_key=AK\n"),
        (
            "[ovh-eu]\n Consumer_Key :  old\n\n# of ca\n[ovh-ca]\nconsumer_key=ca\n",
            "[ovh-eu]\n Consumer_Key :  CK\napplication_key=AK\n\n# of ca\n[ovh-ca]\nconsumer_key=ca\n",
        ),
        (
            "[ovh-eu]\nconsumer_key=old\n  goes on\n# note\n  and on\nx=1\n",
            "[ovh-eu]\nconsumer_key=CK\n# note\nx=1\napplication_key=AK\n",
        ),
        (
            "[ovh-eu]\r\nx=1\r\n  more\r\n\r\n; note\r\n",
            "[ovh-eu]\r\nx=1\r\n  more\r\napplication_key=AK\r\nconsumer_key=CK\r\n\r\n; note\r\n",
        ),
        ("[ovh-eu]", "[ovh-eu]\napplication_key=AK\nconsumer_key=CK\n"),
        ("[ovh-ca]\nx=1", "[ovh-ca]\nx=1\n\n[ovh-eu]\napplication_key=AK\nconsumer_key=CK\n"),
        ("\ufeff[ovh-eu]\nconsumer_key=\n", "\ufeff[ovh-eu]\nconsumer_key=CK\napplication_key=AK\n"),
        ("[ovh-eu]\nconsumer_key = CK \napplication_key=AK", "[ovh-eu]\nconsumer_key = CK \napplication_key=AK"),
        (
            "[DEFAULT]\nconsumer_key=all\n[ovh-eu]\n",
            "[DEFAULT]\nconsumer_key=all\n[ovh-eu]\napplication_key=AK\nconsumer_key=CK\n",
        ),
    ],
)
def test_options_are_set_where_they_stand_or_at_the_end_of_their_section(before: str, after: str) -> None:
    assert with_options(before, "ovh-eu", KEYS) == after
    assert with_options(after, "ovh-eu", KEYS) == after


def test_an_endpoint_that_is_a_url_is_a_section_too() -> None:
    text = with_options("", "http://[::1]:8080/1.0", KEYS)
    assert text.startswith("[http://[::1]:8080/1.0]\n") and parsed(text) == {"http://[::1]:8080/1.0": KEYS}


@given(
    st.lists(st.tuples(LINE, ENDING)).map(lambda lines: "".join(map("".join, lines))),
    st.sampled_from(["ovh-eu", "default", "https://h/1.0"]),
)
def test_what_is_set_is_read_and_the_rest_is_kept(before: str, section: str) -> None:
    try:
        said = parsed(before)
    except configparser.Error:
        assume(False)
    after = with_options(before, section, KEYS)
    assert parsed(after) == {**said, section: {**said.get(section, {}), **KEYS}}
    assert comments(after) == comments(before)


def comments(text: str) -> list[str]:
    return [line.rstrip("\r\n") for line in io.StringIO(text, newline="") if line.strip().startswith(("#", ";"))]


@pytest.mark.parametrize("value", [" blank", "two\nlines", "two\n  lines", "[x]\ny=\n[z", ""])
def test_a_value_that_would_be_read_as_another_is_refused(value: str) -> None:
    if value:
        with pytest.raises(ValueError, match="^an INI file cannot hold this value$"):
            with_options("[ovh-eu]\n", "ovh-eu", {"consumer_key": value})
    else:
        assert with_options("[ovh-eu]\n", "ovh-eu", {"consumer_key": value}) == "[ovh-eu]\nconsumer_key=\n"


@pytest.mark.parametrize("text", ["consumer_key=x\n", "[a]\nx\n", "[a]\n[a]\n", "[a]\nx=1\nX=2\n"])
def test_a_text_that_is_no_ini_file_is_not_touched(text: str) -> None:
    with pytest.raises(configparser.Error):
        with_options(text, "ovh-eu", KEYS)
