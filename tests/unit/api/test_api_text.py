# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What others say is shown without what it quotes of a secret (SPEC 10)."""
from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.text import concealed, excerpt, printable, unquoted

SCRIPT = "#!/bin/sh\n\tcurl https://example.net/?token=S3cret\necho it is\tdone\n"


@pytest.mark.parametrize(("said", "shown"), [
    (f"Given data ({printable(SCRIPT)}) is wrong", "Given data (********) is wrong"),
    (excerpt(f"Given data ({SCRIPT}) is wrong"), "Given data (******** ) is wrong"),
    (excerpt(f"Given data ({SCRIPT}", 60), "Given data (********..."),
    ("in line 2: curl https://example.net/?token=S3cret", "in line 2:********"),
    ("https://example.net and https://example.net/", "******** and********"),
    ("echo it is", "echo it is"), ("", ""), ("nothing of it is here", "nothing of it is here")])
def test_no_part_of_a_long_secret_is_quoted(said: str, shown: str) -> None:
    assert unquoted(said, {SCRIPT, "short", ""}) == shown


@pytest.mark.parametrize(("value", "shown"), [
    ("key and keyring", "******** and ********"), ({"key": ["key", ("a", "123")]}, {"key": ["********", ["a", "********"]]}),
    (91234, "9********4"), (1.5, 1.5), (True, True), (None, None), ("", "")])
def test_no_secret_is_in_a_value_whatever_it_is_a_part_of(value: object, shown: object) -> None:
    assert concealed(value, {"key", "keyring", "123", "True", "None", ""}) == shown
