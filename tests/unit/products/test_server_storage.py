# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Disks that a server has not are found before anything is sent; what may be right is let through."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.storage import require_fit

TWO = {
    "diskGroupId": 1,
    "numberOfDisks": 2,
    "diskSize": {"value": 960, "unit": "GB"},
    "diskType": "SSD",
    "raidController": None,
}
FOUR = {
    "diskGroupId": 2,
    "numberOfDisks": 4,
    "diskSize": {"value": 4, "unit": "TB"},
    "diskType": "HDD",
    "raidController": "MegaRaid",
}
UNKNOWN = {"diskGroupId": 3, "numberOfDisks": None, "diskSize": None, "diskType": None, "raidController": "MegaRaid"}
BOTH = "1 (2 x SSD 960 GB); 2 (4 x HDD 4 TB)"


def entry(group: int | None = None, raid: list[dict[str, Any]] | None = None, **partitioning: Any) -> dict[str, Any]:
    """An entry of storage, as the argument spec gives it."""
    raids = (
        [{"raid_level": None, "disks": None, "arrays": None, "spares": None, **each} for each in raid] if raid else None
    )
    layout = [
        {"file_system": "ext4", "size": None, "raid_level": None, "extras": None, **part}
        for part in partitioning.pop("layout", None) or []
    ]
    parts = {"disks": None, "scheme_name": None, "layout": layout or None, **partitioning}
    return {"disk_group_id": group, "hardware_raid": raids, "partitioning": parts if layout or partitioning else None}


def part(place: str = "/", **more: Any) -> dict[str, Any]:
    return {"mount_point": place, **more}


@pytest.mark.parametrize(
    ("groups", "storage"),
    [
        ([TWO], [entry()]),
        ([TWO], [entry(1, disks=2)]),
        ([TWO, FOUR], [entry(2), entry(1)]),
        ([TWO], [entry(layout=[part(size=0, raid_level=1)])]),
        ([TWO], [entry(layout=[part("swap"), part("swap"), part("/")])]),
        ([TWO], [entry(layout=[part(size=960 * 1024 * 2)])]),
        ([TWO], [entry(layout=[part(raid_level=10)])]),
        ([FOUR], [entry(raid=[{"raid_level": 10, "disks": 4}])]),
        ([FOUR], [entry(raid=[{"raid_level": 1, "disks": 2}, {"raid_level": 1, "disks": 2}])]),
        ([FOUR], [entry(raid=[{"disks": 4, "spares": 1}])]),
        ([FOUR], [entry(raid=[{"raid_level": 1, "disks": 2}], layout=[part(raid_level=7)])]),
        ([UNKNOWN], [entry(raid=[{"raid_level": 60}], disks=40, layout=[part(size=10**9, raid_level=6)])]),
        ([{**TWO, "diskSize": {"value": 9, "unit": "PB"}}], [entry(layout=[part(size=10**9)])]),
    ],
)
def test_what_can_be(groups: list[dict[str, Any]], storage: list[dict[str, Any]]) -> None:
    require_fit(storage, groups)


ONE = "disk group 1 (2 x SSD 960 GB)"
LARGE = "disk group 2 (4 x HDD 4 TB)"


@pytest.mark.parametrize(
    ("groups", "storage", "words"),
    [
        (
            [],
            [entry()],
            "the API does not return its disk groups, so the layout cannot be checked; leave storage out",
        ),
        ([TWO, FOUR], [entry()], f"say which disk group by disk_group_id; there are {BOTH}"),
        ([TWO, FOUR], [entry(7)], f"there is no disk group 7; there are {BOTH}"),
        ([TWO], [entry(), entry(1)], "disk group 1 is given twice"),
        ([TWO], [entry(disks=3)], f"{ONE}: disks: 3 is not from 1 to 2"),
        ([TWO], [entry(disks=0)], f"{ONE}: disks: 0 is not from 1 to 2"),
        ([TWO], [entry(raid=[{"raid_level": 1}])], f"{ONE}: it has no RAID controller: hardware_raid is not available"),
        (
            [FOUR],
            [entry(raid=[{"raid_level": 50}])],
            f"{LARGE}: hardware_raid: level 50 needs 6 disks, and there are 4",
        ),
        (
            [FOUR],
            [entry(raid=[{"raid_level": 5, "disks": 2}])],
            f"{LARGE}: hardware_raid: level 5 needs 3 disks, and there are 2",
        ),
        ([FOUR], [entry(raid=[{"disks": 5}])], f"{LARGE}: disks: 5 is not from 1 to 4"),
        (
            [FOUR],
            [entry(raid=[{"disks": 2, "spares": 2}])],
            f"{LARGE}: hardware_raid: there are as many spares as disks",
        ),
        (
            [FOUR],
            [entry(raid=[{"disks": 3}, {"disks": 2}])],
            f"{LARGE}: its hardware_raid takes more disks than there are",
        ),
        ([TWO], [entry(layout=[part(raid_level=6)])], f"{ONE}: layout: /: level 6 needs 3 disks, and there are 2"),
        (
            [TWO],
            [entry(disks=1, layout=[part(raid_level=1)])],
            f"{ONE}: layout: /: level 1 needs 2 disks, and there are 1",
        ),
        ([TWO], [entry(layout=[part("/a"), part("/a")])], f"{ONE}: layout: /a is given twice"),
        ([TWO], [entry(layout=[part(size=-1)])], f"{ONE}: layout: /: a size is 0, which is the rest, or more"),
        (
            [TWO],
            [entry(layout=[part(size=2000000)])],
            f"{ONE}: layout: all sizes together are 2000000 MiB, and the disks have at most 1966080",
        ),
    ],
)
def test_what_can_not_be(groups: list[dict[str, Any]], storage: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(ValueError) as raised:
        require_fit(storage, groups)
    assert str(raised.value) == f"storage: {words}"
