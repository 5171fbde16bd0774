# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Next hops in other notations."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.ip.block import same_next_hop


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:0:0::1", "2001:DB8::1", True),
        ("192.0.2.1 ", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("gateway", "gateway", True),
        ("gateway", "192.0.2.1", False),
    ],
)
def test_same_next_hop(one: str, other: str, same: bool) -> None:
    assert same_next_hop(one, other) is same
