# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""S3 policies: which texts are policies, and which policies are the same."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.s3_policy import same_policy, wrong_policy


@pytest.mark.parametrize("text", ["{}", ' {"Statement": []}'])
def test_a_policy_is_the_text_of_an_object(text: str) -> None:
    assert wrong_policy(text) == ""


@pytest.mark.parametrize("text", ["", "allow all", "[]", "3", "null"])
def test_anything_else_is_refused(text: str) -> None:
    assert wrong_policy(text) == "is an object, or the JSON text of one"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [('{"a": 1, "b": 2}', '{"b":2,"a":1}', True), ("{}", None, True), ("{}", "", True), ('{"a": 1}', None, False)],
)
def test_the_same_policy(one: str, other: str | None, same: bool) -> None:
    assert same_policy(one, other) is same
