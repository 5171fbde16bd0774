# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disks of an installation as a task declares them, held against the server's disk groups. Pure.

Only what can't be is refused here; what may be wrong is left to the API, which refuses it before it erases anything.
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import _models as models
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

DiskGroup = models.DedicatedServerHardwareSpecificationsDisk

# The fewest disks that a level can be made of: in hardware, and in software, ZFS's included.
LEAST_IN_HARDWARE = {0: 1, 1: 2, 5: 3, 6: 4, 10: 4, 50: 6, 60: 8}
LEAST_IN_SOFTWARE = {0: 1, 1: 2, 5: 2, 6: 3, 7: 4, 10: 2}
# Of a disk's size in MiB, at the most: whether a GB is meant by 1000 or by 1024 is not told.
MIB = {"MB": 1, "GB": 1024, "TB": 1024 * 1024}
# Filesystems that are mounted nowhere may be there twice.
SWAP = "swap"


def require_fit(storage: t.Sequence[Values], groups: t.Sequence[DiskGroup]) -> None:
    """Raise ValueError for disks that the server has not.

    groups: those of its specifications/hardware (docs/api_facts.md, Objects).
    """
    if not groups:
        raise ValueError(
            "storage: the API does not return its disk groups, so the layout cannot be checked; leave storage out"
        )
    taken: list[t.Any] = []
    for entry in storage:
        group = group_of(entry, groups)
        if group["diskGroupId"] in taken:
            raise ValueError(f"storage: disk group {group['diskGroupId']} is given twice")
        taken.append(group["diskGroupId"])
        try:
            require_group(entry, group)
        except ValueError as error:
            raise ValueError(f"storage: disk group {wording(group)}: {error}") from None


def group_of(entry: Values, groups: t.Sequence[DiskGroup]) -> DiskGroup:
    """Return the disk group that an entry is about. Where the server has several, the task says which."""
    wanted = entry["disk_group_id"]
    there = "; ".join(map(wording, groups))
    if wanted is None and len(groups) > 1:
        raise ValueError(f"storage: say which disk group by disk_group_id; there are {there}")
    found = [group for group in groups if wanted in (None, group.get("diskGroupId"))]
    if not found:
        raise ValueError(f"storage: there is no disk group {wanted}; there are {there}")
    return found[0]


def wording(group: DiskGroup) -> str:
    """Return a disk group in a message: '1 (2 x SSD 960 GB)'."""
    size = group.get("diskSize") or {}
    words = [f"{group.get('numberOfDisks')} x", group.get("diskType"), size.get("value"), size.get("unit")]
    return f"{group.get('diskGroupId')} ({' '.join(str(word) for word in words if word is not None)})"


def require_group(entry: Values, group: DiskGroup) -> None:
    """Raise ValueError for what this group can't be divided into."""
    partitioning, raids, count = entry["partitioning"] or {}, entry["hardware_raid"] or [], group.get("numberOfDisks")
    if raids and not group.get("raidController"):
        raise ValueError("it has no RAID controller: hardware_raid is not available")
    for raid in raids:
        require_hardware_raid(raid, count)
    require_disks(partitioning.get("disks"), count)
    if count and sum(raid["disks"] or 0 for raid in raids) > count:
        raise ValueError("its hardware_raid takes more disks than there are")
    disks = None if raids else partitioning.get("disks") or count
    require_layout(partitioning.get("layout") or [], disks, capacity(group))


def require_disks(wanted: int | None, count: int | None) -> None:
    """Raise ValueError for more disks than there are, or none."""
    if wanted is not None and (wanted < 1 or (count and wanted > count)):
        raise ValueError(f"disks: {wanted} is not from 1 to {count}")


def require_hardware_raid(raid: Values, count: int | None) -> None:
    """Raise ValueError for arrays that can't be made of these disks."""
    require_disks(raid["disks"], count)
    disks, least = raid["disks"] or count, LEAST_IN_HARDWARE.get(raid["raid_level"], 1)
    if disks and disks < least:
        raise ValueError(f"hardware_raid: level {raid['raid_level']} needs {least} disks, and there are {disks}")
    if disks and (raid["spares"] or 0) >= disks:
        raise ValueError("hardware_raid: there are as many spares as disks")


def require_layout(layout: t.Sequence[Values], disks: int | None, most: int | None) -> None:
    """Raise ValueError for partitions that these disks can't hold."""
    places = [part["mount_point"] for part in layout if part["mount_point"] != SWAP]
    for place in places:
        if places.count(place) > 1:
            raise ValueError(f"layout: {place} is given twice")
    for part in layout:
        least = LEAST_IN_SOFTWARE.get(part["raid_level"], 1)
        if disks and disks < least:
            raise ValueError(
                f"layout: {part['mount_point']}: level {part['raid_level']} needs {least} disks, and there are {disks}"
            )
        if (part["size"] or 0) < 0:
            raise ValueError(f"layout: {part['mount_point']}: a size is 0, which is the rest, or more")
    size = sum(part["size"] or 0 for part in layout)
    if most is not None and size > most:
        raise ValueError(f"layout: all sizes together are {size} MiB, and the disks have at most {most}")


def capacity(group: DiskGroup) -> int | None:
    """Return what all its disks hold together, in MiB, at the most; None if that is not told."""
    size = group.get("diskSize") or {}
    number, value, unit = group.get("numberOfDisks"), size.get("value"), size.get("unit")
    return value * MIB[unit] * number if number and isinstance(value, int) and unit in MIB else None
