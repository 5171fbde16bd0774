# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can't be undone wants the service's name twice, and says in its diff what it does."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import require_confirmation
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction

NAME = "ns3004.example-sbg.net"
ERASE = DestructiveAction("reinstall: always", "reinstall", "erases the server")


@pytest.mark.parametrize("confirm", [NAME, NAME.upper(), f" {NAME}\n"])
def test_the_same_name_twice_is_enough(confirm: str) -> None:
    require_confirmation(ERASE, f"{NAME} ", confirm)


@pytest.mark.parametrize("confirm", [None, "", " "])
def test_without_confirm_nothing_is_done(confirm: str | None) -> None:
    with pytest.raises(UsageError) as raised:
        require_confirmation(ERASE, NAME, confirm)
    assert (
        str(raised.value)
        == "reinstall: always erases the server: set confirm to the name of the service; nothing was done"
    )


@pytest.mark.parametrize(
    "confirm", ["true", "yes", "ns3004", "ns3003.example-sbg.net", f"{NAME},ns3003.example-sbg.net", "*"]
)
def test_another_word_is_no_confirmation(confirm: str) -> None:
    with pytest.raises(UsageError) as raised:
        require_confirmation(ERASE, NAME, confirm)
    assert (
        str(raised.value)
        == f"confirm is '{confirm}' and service_name is '{NAME}': reinstall: always erases the server, and nothing was"
        " done"
    )


@pytest.mark.parametrize(
    ("before", "after", "diff"),
    [
        (
            {"os": "one"},
            {"os": "two"},
            {"before": {"os": "one"}, "after": {"os": "two", "reinstall": "erases the server"}},
        ),
        ({"os": "one"}, {"os": "one"}, {"before": {}, "after": {"reinstall": "erases the server"}}),
        ({}, {"os": "two"}, {"before": {}, "after": {"os": "two", "reinstall": "erases the server"}}),
        (
            {"os": "one", "kept": 1},
            {"os": "two", "kept": 1},
            {"before": {"os": "one"}, "after": {"os": "two", "reinstall": "erases the server"}},
        ),
    ],
)
def test_the_diff_says_what_it_does(
    before: dict[str, object], after: dict[str, object], diff: dict[str, object]
) -> None:
    assert ERASE.diff(before, after) == diff
