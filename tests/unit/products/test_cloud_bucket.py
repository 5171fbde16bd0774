# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Buckets: which names they can have, and what their deletion destroys."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.bucket import objects_in, wrong_name


@pytest.mark.parametrize(
    ("name", "is_wrong"),
    [
        ("shop-logs", False),
        ("a.b-1", False),
        ("a" * 63, False),
        ("a" * 64, True),
        ("ab", True),
        ("Shop", True),
        ("a..b", True),
        ("-ab", True),
        ("shop_logs", True),
    ],
)
def test_names_of_buckets(name: str, is_wrong: bool) -> None:
    assert bool(wrong_name(name)) is is_wrong


@pytest.mark.parametrize(("count", "destroyed"), [(3, "3 objects"), (0, ""), (None, "")])
def test_what_a_deletion_destroys(count: int | None, destroyed: str) -> None:
    assert objects_in({"objectsCount": count}) == destroyed
