# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to a VPS by tasks of the API: power, its snapshot, a way back to it, a rebuild. Which of these are needed. Pure."""
from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import SNAPSHOT
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Setting, Values


@dataclasses.dataclass(frozen=True)
class Order:
    """One thing that the API can be told to do: the request, and the type of the task that it makes (docs/api_facts.md, Tasks); '' where it is done at once.

    word: what it is, for messages. destroys: whether it can't be undone, so that it is sent once and never again.
    """

    word: str
    route: str
    type: str = ""
    method: str = "POST"
    destroys: bool = False


START = Order("start", f"{VPS.item_route}/start", "startVm")
STOP = Order("stop", f"{VPS.item_route}/stop", "stopVm")
REBOOT = Order("reboot", f"{VPS.item_route}/reboot", "rebootVm")
TAKE = Order("snapshot", f"{VPS.item_route}/createSnapshot", "createSnapshot")
DESCRIBE = Order("description of the snapshot", SNAPSHOT, method="PUT")
REMOVE = Order("removal of the snapshot", SNAPSHOT, "deleteSnapshot", "DELETE")
REVERT = Order("revert", f"{SNAPSHOT}/revert", "revertSnapshot", destroys=True)
REBUILD = Order("rebuild", f"{VPS.item_route}/rebuild", "reinstallVm", destroys=True)


@dataclasses.dataclass(frozen=True)
class Step:
    """An order for one VPS, what is sent with it, and what the VPS is once it has been carried out."""

    order: Order
    effect: Values
    body: Values | None = None


@dataclasses.dataclass(frozen=True)
class Seen:
    """A VPS when it was looked at: started, stopped or a state in between; its snapshot; its image, None where that can't be told."""

    power: str
    snapshot: Values | None = None
    image: Values | None = None


# ---- power

# While it is backed up, a VPS runs on.
ON, OFF = ("running", "rescued", "backuping"), ("stopped",)


def power(vps: Values) -> str:
    """started or stopped, the words of the task; the API's own while a VPS is neither."""
    state = str(vps.get("state"))
    return "started" if state in ON else "stopped" if state in OFF else state


POWER = Setting("power", VPS, VPS.item_route, (Field("state", seen=power),))


def power_steps(wanted: str, seen: Seen, done: bool) -> list[Step]:
    """What makes a VPS started, stopped or restarted. done: whether it was restarted since the moment that the task names."""
    if seen.power not in ("started", "stopped"):
        raise ValueError(f"it is {seen.power}, and OVHcloud is at work on it: run the task again when it is not")
    if seen.power == "stopped":
        return [] if wanted == "stopped" else [Step(START, {"state": "started"})]
    if wanted == "restarted":
        return [] if done else [Step(REBOOT, {"restarted": True})]
    return [Step(STOP, {"state": "stopped"})] if wanted == "stopped" else []


# ---- its snapshot

def shown_snapshot(snapshot: Values | None) -> Values | None:
    """A snapshot in results and diffs. When it was made is told by ovh_vps_info."""
    return snapshot and {"description": snapshot.get("description") or ""}


def snapshot_steps(wanted: Values, seen: Seen, done: bool) -> list[Step]:
    """What makes the snapshot as declared. done: whether the one that there is was made since the moment that the task names."""
    description = wanted["description"]
    if wanted["state"] == "absent":
        return [Step(REMOVE, {"snapshot": None})] if seen.snapshot else []
    new = Step(TAKE, {"snapshot": {"description": description or ""}}, {} if description is None else {"description": description})
    if not seen.snapshot:
        return [new]
    if wanted["replace"] and not done:
        return [Step(REMOVE, {"snapshot": None}), dataclasses.replace(new, effect={**new.effect, "snapshot_replaced": True})]
    if description is not None and description != (seen.snapshot.get("description") or ""):
        return [Step(DESCRIBE, {"snapshot": {"description": description}}, {"description": description})]
    return []


def revert_steps(seen: Seen, done: bool) -> list[Step]:
    """What puts the disk back to its snapshot. done: whether that was done since the moment that the task names."""
    if done:
        return []
    if not seen.snapshot:
        raise ValueError("it has no snapshot to go back to")
    return [Step(REVERT, {"reverted": True})]


# ---- its image

NEVER, WHEN_IMAGE_DIFFERS, ALWAYS = "never", "when_image_differs", "always"


def is_image(wanted: str, image: Values) -> bool:
    """Whether this is the image that is meant, by its name or its id."""
    return same_text(wanted, image.get("name")) or same_text(wanted, image.get("id"))


def is_as_wanted(wanted: str, rebuild: str, seen: Seen, done: bool) -> bool:
    """Whether the VPS stays as it is. Raises ValueError where it does not have the image, or may not have it, and nothing says what to do then.

    done: whether it was rebuilt since the time that the task names; then it is not rebuilt again, whatever its image.
    """
    if done:
        if seen.image and not is_image(wanted, seen.image):
            raise ValueError(f"it was rebuilt since unless_done_since, and its image is {seen.image.get('name')}, and not {wanted}:"
                             " nothing was done; a later unless_done_since rebuilds it")
        return True
    if rebuild == ALWAYS:
        return False
    if seen.image is None:
        raise ValueError(f"which image is installed can't be read, so whether it is {wanted} is not known, and nothing was done;"
                         f" rebuild: {ALWAYS}, with confirm, installs it whatever is there")
    if is_image(wanted, seen.image):
        return True
    if rebuild == NEVER:
        raise ValueError(f"its image is {seen.image.get('name')}, and not {wanted}: rebuild: {WHEN_IMAGE_DIFFERS}, with confirm,"
                         " erases all that is on it and installs that")
    return False


def image_of(wanted: str, images: t.Sequence[Values]) -> Values:
    """The image that is meant among those that can be installed. Raises ValueError, naming what there is."""
    found = [image for image in images if is_image(wanted, image)]
    if len(found) == 1:
        return found[0]
    if found:
        raise ValueError(f"there are {len(found)} images named {wanted}: say which by its id, {' or '.join(sorted(str(image['id']) for image in found))}")
    names = ", ".join(sorted({str(image.get("name")) for image in images})) or "none"
    raise ValueError(f"there is no image {wanted}; there are: {names}")


def rebuild_step(params: Values, image: Values) -> Step:
    """What installs an image."""
    body = {"imageId": image["id"]}
    if params["ssh_key"] is not None:
        body["publicSshKey"] = params["ssh_key"].strip()
    if params["send_password"] is not None:
        body["doNotSendPassword"] = not params["send_password"]
    return Step(REBUILD, {"image": image["name"], "rebuilt": True}, body)


# ---- what is told

def shown(params: Values, seen: Seen) -> Values:
    """What the task is about, beside the settings, as it was: by the names of results. What a task does to a VPS has not been done before."""
    about = {
        "state": (params["state"], seen.power), "restarted": (params["state"] == "restarted", False),
        "snapshot": (params["snapshot"], shown_snapshot(seen.snapshot)), "snapshot_replaced": ((params["snapshot"] or {}).get("replace"), False),
        "reverted": (params["revert"], False),
        "image": (params["image"], seen.image and seen.image.get("name")), "rebuilt": (params["rebuild"] != NEVER, False),
    }
    return {name: value for name, (asked, value) in about.items() if asked}


def not_so(steps: t.Sequence[Step], seen: Seen) -> str | None:
    """What a VPS is not, though all its steps have been carried out; None where it is as they say."""
    effect = {name: value for step in steps for name, value in step.effect.items()}
    if effect.get("state", seen.power) != seen.power:
        return f"it is {seen.power}, and not {effect['state']}"
    if "snapshot" in effect and not same_snapshot(effect["snapshot"], shown_snapshot(seen.snapshot)):
        return f"its snapshot is {shown_snapshot(seen.snapshot) or 'none'}, and not {effect['snapshot'] or 'none'}"
    if "image" in effect and seen.image and not is_image(effect["image"], seen.image):
        return f"its image is {seen.image.get('name')}, and not {effect['image']}"
    return None


def same_snapshot(wanted: Values | None, current: Values | None) -> bool:
    """Whether there is a snapshot where there shall be one, with its description where the task gives one."""
    return wanted == current or bool(wanted and current and not wanted["description"])
