# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which forms of a name are one name."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_label, same_name, same_text

COMPOSED, DECOMPOSED = "caf\u00e9", "cafe\u0301"


@pytest.mark.parametrize(
    ("one", "other", "text", "name", "label"),
    [
        ("a", "a", True, True, True),
        (COMPOSED, DECOMPOSED, True, True, True),
        (COMPOSED, DECOMPOSED.upper(), True, True, False),
        ("\u212b", "a\u030a", True, True, False),
        ("NS3001.Example.net", "ns3001.example.net", True, True, False),
        ("ns3001.example.net.", "ns3001.example.net", False, True, False),
        (" ns1", "ns1", False, True, False),
        ("ns1..", "ns1", False, False, False),
        ("cafe", COMPOSED, False, False, False),
        (None, "", True, True, True),
    ],
)
def test_same(one: Any, other: Any, text: bool, name: bool, label: bool) -> None:
    assert (same_text(one, other), same_name(one, other), same_label(one, other)) == (text, name, label)
    assert (same_text(other, one), same_name(other, one), same_label(other, one)) == (text, name, label)
