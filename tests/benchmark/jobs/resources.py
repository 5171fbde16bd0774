# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources: fifty objects that become ready later in one task; loops that change nothing, over lists of a thousand;
and `_info` of a thousand objects.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from ..claims import Claim, at_most, count, exactly, times_less
from ..stage import HERE, PLAYBOOK, PYTHON, Cost, Stage, play

PROJECT = "0123456789abcdef0123456789abcdef"
NEW, MANY, ITEMS = 50, 1000, 100
VOLUME = {"region": "GRA11", "type": "classic", "size": 10}


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """All jobs."""
    yield from creation(runs)
    with Stage("resource loops", runs, latency=0.0) as stage:
        yield from loop_over_names(stage)
        yield from loop_over_objects(stage)
        yield from info(stage)


def creation(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against a script of the SDK that creates one volume after another and polls each every second."""
    with Stage("resources", runs, latency=0.05, task_seconds=2.0) as stage:
        job = f"{NEW} volumes, ready after 2 s"
        playbook = stage.file(
            "volumes.yml",
            play(
                "ovh_cloud_volume",
                {
                    "project": PROJECT,
                    "name": [f"data-{number}" for number in range(NEW)],
                    **VOLUME,
                },
            ),
        )
        task = stage.run("task", PLAYBOOK, playbook)
        yield exactly(job, "writes", task.writes, NEW)
        yield count(job, "reads", task.reads, 30)
        again = stage.run("again", PLAYBOOK, playbook)
        yield exactly(job + ", again", "writes", again.writes, 0)
        stage.sandbox.reset()
        script = stage.run("script", PYTHON, str(HERE / "scripts/sdk_volumes.py"))
        yield times_less(job, "wall time", task.seconds, script.seconds, "s", 6)


def loop_over_names(stage: Stage) -> Iterator[Claim]:
    """The list holds ids, which are the names."""
    texts = {f"key-{number}": public_key(number) for number in range(MANY)}
    stage.sandbox.state.ssh_keys.update({name: {"keyName": name, "key": text} for name, text in texts.items()})
    items = [{"key_name": name, "key": texts[name]} for name in list(texts)[: ITEMS + 1]]
    yield from loop(stage, "ovh_ssh_key", f"SSH keys that exist among {MANY:,}", items, reads_of_the_list=1)


def loop_over_objects(stage: Stage) -> Iterator[Claim]:
    """The list holds objects."""
    fill(stage)
    items = [{"project": PROJECT, "name": f"data-{number}", **VOLUME} for number in range(ITEMS + 1)]
    yield from loop(stage, "ovh_cloud_volume", f"volumes that exist among {MANY:,}", items, reads_of_the_list=2)


def loop(
    stage: Stage, module: str, objects: str, items: list[dict[str, Any]], *, reads_of_the_list: int
) -> Iterator[Claim]:
    """A loop that changes nothing, and a loop of an action that does nothing with the same options."""
    job = f"loop of {len(items) - 1} {objects}"
    values = stage.file(f"{module}.json", {"items_of_loop": items})
    options = {name: "{{ item.%s }}" % name for name in items[0]}
    ours, whole = cpu_of_an_item(stage, f"community.ovh.{module}", options, values, len(items))
    idle, _nothing = cpu_of_an_item(stage, "idle", options, values, len(items))
    yield at_most(job, "CPU of an item, against an action that does nothing", ours, "ms", 15, idle)
    yield exactly(job, "writes", whole.writes, 0)
    yield exactly(job, "reads", whole.reads, len(items) + reads_of_the_list)


def cpu_of_an_item(stage: Stage, action: str, options: dict[str, str], values: str, items: int) -> tuple[float, Cost]:
    """Milliseconds, by the cost of the whole loop less that of a loop of one, and the cost of the whole loop."""
    tasks = [{action: options, "loop": "{{ items_of_loop[:(wanted | int)] }}"}]
    playbook = stage.file(f"{action}.yml", [{"hosts": "localhost", "gather_facts": False, "tasks": tasks}])
    command = (PLAYBOOK, playbook, "-e", f"@{values}", "-e")
    plugins = {"ANSIBLE_ACTION_PLUGINS": str(HERE / "plugins")}
    one, whole = (
        stage.run(f"{action}, {count}", *command, f"wanted={count}", times=3, **plugins) for count in (1, items)
    )
    return (whole.cpu - one.cpu) / (items - 1) * 1000, whole


def info(stage: Stage) -> Iterator[Claim]:
    """All volumes by their list; and each by its id, in batches."""
    fill(stage)
    ids = [volume_id(number) for number in range(MANY)]
    for label, options, most in ("all", {}, 3), ("by their ids", {"volume_id": ids}, 30):
        playbook = stage.file("info.yml", play("ovh_cloud_volume_info", {"project": PROJECT, **options}))
        read = stage.run(f"info, {label}", PLAYBOOK, playbook)
        yield count(f"ovh_cloud_volume_info of {MANY:,}, {label}", "requests", len(read.exchanges), most)


def fill(stage: Stage) -> None:
    """A thousand volumes in the project."""
    for number in range(MANY):
        facts = {**VOLUME, "name": f"data-{number}", "status": "available", "attachedTo": []}
        stage.sandbox.state.objects.adopt(f"/cloud/project/{PROJECT}/volume", volume_id(number), facts)


def volume_id(number: int) -> str:
    """The id of one of the volumes."""
    return f"77777777-0000-4000-8000-{number:012}"


def public_key(number: int) -> str:
    """The text of an ed25519 key."""
    name = b"ssh-ed25519"
    blob = len(name).to_bytes(4, "big") + name + (32).to_bytes(4, "big") + number.to_bytes(32, "big")
    return f"{name.decode()} {base64.b64encode(blob).decode()}"
