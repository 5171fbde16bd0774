# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders that tasks of the API carry out on a VPS: power, its snapshot, a way back to it, a rebuild.

Which of these are needed. Pure.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.vps import SNAPSHOT
from ansible_collections.community.ovh.plugins.module_utils._schema.action import Order, Params, Seen, Step
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

# The types of tasks: docs/api_facts.md, Tasks.
START = Order("start", f"{VPS.item_route}/start", {"type": "startVm"})
STOP = Order("stop", f"{VPS.item_route}/stop", {"type": "stopVm"})
REBOOT = Order("reboot", f"{VPS.item_route}/reboot", {"type": "rebootVm"})
TAKE = Order("snapshot", f"{VPS.item_route}/createSnapshot", {"type": "createSnapshot"})
DESCRIBE = Order("description of the snapshot", SNAPSHOT, method="PUT")
REMOVE = Order("removal of the snapshot", SNAPSHOT, {"type": "deleteSnapshot"}, "DELETE")
REVERT = Order("revert", f"{SNAPSHOT}/revert", {"type": "revertSnapshot"}, destroys=True)
REBUILD = Order("rebuild", f"{VPS.item_route}/rebuild", {"type": "reinstallVm"}, destroys=True)
ALL = (START, STOP, REBOOT, TAKE, DESCRIBE, REMOVE, REVERT, REBUILD)


def plan(params: Params, seen: Seen) -> tuple[Step, ...]:
    """Return what the tasks of the API have to do to one VPS. Raises ValueError if they cannot."""
    steps: list[Step] = []
    if params["snapshot"]:
        steps += snapshot_steps(params["snapshot"], seen)
    if params["state"]:
        steps += power_steps(params["state"], seen)
    if params["revert"]:
        steps += revert_steps(seen)
    if needs_rebuild(params, seen):
        steps.append(rebuild_step(params, image_of(wanted_image(params), seen.found["images"])))
    return tuple(steps)


# ---- power

# While it is backed up, a VPS runs on.
ON, OFF = ("running", "rescued", "backuping"), ("stopped",)


def power(vps: Values) -> str:
    """Return started or stopped, as tasks say it; the API's own word while a VPS is neither."""
    state = str(vps.get("state") or "in an unknown state")
    return "started" if state in ON else "stopped" if state in OFF else state


def power_steps(wanted: str, seen: Seen) -> list[Step]:
    """Return what makes a VPS started, stopped or restarted."""
    current = seen.found["power"]
    if current not in ("started", "stopped"):
        raise ValueError(f"it is {current}, and OVHcloud is at work on it: run the task again when it is not")
    if current == "stopped":
        return [] if wanted == "stopped" else [Step(START, {"state": "started"})]
    if wanted == "restarted":
        return [] if REBOOT.label in seen.recent else [Step(REBOOT, {"restarted": True})]
    return [Step(STOP, {"state": "stopped"})] if wanted == "stopped" else []


# ---- its snapshot


def shown_snapshot(snapshot: Values | None) -> Values | None:
    """Return a snapshot in results and diffs. When it was made is told by ovh_vps_info."""
    return snapshot and {"description": snapshot.get("description") or ""}


def taken_recently(seen: Seen) -> bool:
    """Return whether the snapshot was taken since the time that the task names."""
    taken = moment(seen.found["snapshot"].get("creationDate"))
    return bool(taken and seen.since and taken > seen.since)


def snapshot_steps(wanted: Values, seen: Seen) -> list[Step]:
    """Return what makes the snapshot as declared."""
    description, current = wanted["description"], seen.found["snapshot"]
    if wanted["state"] == "absent":
        return [Step(REMOVE, {"snapshot": None})] if current else []
    new = Step(
        TAKE,
        {"snapshot": {"description": description or ""}},
        {} if description is None else {"description": description},
    )
    if not current:
        return [new]
    if wanted["replace"] and not taken_recently(seen):
        return [
            Step(REMOVE, {"snapshot": None}),
            dataclasses.replace(new, after={**new.after, "snapshot_replaced": True}),
        ]
    if description is not None and description != (current.get("description") or ""):
        return [Step(DESCRIBE, {"snapshot": {"description": description}}, {"description": description})]
    return []


def revert_steps(seen: Seen) -> list[Step]:
    """Return what puts the disk back to its snapshot, unless that was done since the time that the task names."""
    if REVERT.label in seen.recent:
        return []
    if not seen.found["snapshot"]:
        raise ValueError("it has no snapshot to revert to")
    return [Step(REVERT, {"reverted": True})]


# ---- its image

NEVER, WHEN_IMAGE_DIFFERS, ALWAYS = "never", "when_image_differs", "always"


def wanted_image(params: Params) -> str:
    """Return the name or the id of the image that the task asks for."""
    return str(params["image"].strip())


def is_image(wanted: str, image: Values) -> bool:
    """Return whether this is the image that is meant, by its name or its id."""
    return same_text(wanted, image.get("name")) or same_text(wanted, image.get("id"))


def needs_rebuild(params: Params, seen: Seen) -> bool:
    """Return whether an image has to be installed.

    Raises ValueError if the VPS does not have the wanted image, or may not have it, and the task does not ask for a
    rebuild then. One that was rebuilt since the time that the task names is not rebuilt again, whatever its image.
    """
    if not params["image"]:
        return False
    wanted, image, rebuild = wanted_image(params), seen.found["image"], params["rebuild"]
    if REBUILD.label in seen.recent:
        if image and not is_image(wanted, image):
            raise ValueError(
                f"it was rebuilt since unless_done_since, and its image is {image.get('name')}, wanted {wanted}:"
                " nothing was done; a later unless_done_since rebuilds it"
            )
        return False
    if rebuild == ALWAYS:
        return True
    if image is None:
        raise ValueError(
            f"cannot determine whether the installed image is {wanted} ({seen.unknown['image']}), and nothing was done;"
            f" rebuild: {ALWAYS}, with confirm, installs it whatever is there"
        )
    if is_image(wanted, image):
        return False
    if rebuild == NEVER:
        raise ValueError(
            f"its image is {image.get('name')}, wanted {wanted}. To erase the VPS and install {wanted}, set"
            f" rebuild: {WHEN_IMAGE_DIFFERS}, and confirm to its name"
        )
    return True


def image_of(wanted: str, images: t.Sequence[Values]) -> Values:
    """Return the image that is meant among those that can be installed. Raises ValueError, naming what there is."""
    found = [image for image in images if is_image(wanted, image)]
    if len(found) == 1:
        return found[0]
    if found:
        raise ValueError(
            f"there are {len(found)} images named {wanted}: say which by its id,"
            f" {' or '.join(sorted(str(image['id']) for image in found))}"
        )
    names = ", ".join(sorted({str(image.get("name")) for image in images})) or "none"
    raise ValueError(f"there is no image {wanted}; there are: {names}")


def rebuild_step(params: Params, image: Values) -> Step:
    """Return what installs an image."""
    body = {"imageId": image["id"]}
    if params["ssh_key"] is not None:
        body["publicSshKey"] = params["ssh_key"].strip()
    if params["send_password"] is not None:
        body["doNotSendPassword"] = not params["send_password"]
    return Step(REBUILD, {"image": image["name"], "rebuilt": True}, body)


# ---- before and after


def state(params: Params, seen: Seen) -> Values:
    """Return what the task is about, next to the settings, by the names of results.

    What a task does to a VPS has not been done before.
    """
    found = seen.found
    about = {
        "state": (params["state"], found["power"]),
        "restarted": (params["state"] == "restarted", False),
        "snapshot": (params["snapshot"], shown_snapshot(found.get("snapshot"))),
        "snapshot_replaced": ((params["snapshot"] or {}).get("replace"), False),
        "reverted": (params["revert"], False),
        "image": (params["image"], (found.get("image") or {}).get("name")),
        "rebuilt": (params["rebuild"] != NEVER, False),
    }
    return {name: value for name, (asked, value) in about.items() if asked}


def unmet(steps: tuple[Step, ...], seen: Seen) -> str:
    """Return what a VPS is not, though all its steps have been carried out; '' if it is as they say."""
    wanted = {name: value for step in steps for name, value in step.after.items()}
    current, image = seen.found["power"], seen.found.get("image")
    snapshot = shown_snapshot(seen.found.get("snapshot"))
    if wanted.get("state", current) != current:
        return f"it is {current}, wanted {wanted['state']}"
    if "snapshot" in wanted and not same_snapshot(wanted["snapshot"], snapshot):
        return f"its snapshot is {snapshot or 'none'}, wanted {wanted['snapshot'] or 'none'}"
    if "image" in wanted and image and not is_image(wanted["image"], image):
        return f"its image is {image.get('name')}, wanted {wanted['image']}"
    return ""


def same_snapshot(wanted: Values | None, current: Values | None) -> bool:
    """Return whether there is a snapshot where there should be one, with its description where the task gives one."""
    return wanted == current or bool(wanted and current and not wanted["description"])
