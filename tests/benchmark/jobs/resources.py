# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resources: fifty objects that become ready later in one task, and a loop that changes nothing over a list of a
thousand ids.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator

from ..claims import Claim, at_most, count, exactly, times_less
from ..stage import HERE, PLAYBOOK, PYTHON, Stage, play

PROJECT = "0123456789abcdef0123456789abcdef"
VOLUMES, KEYS, ITEMS = 50, 1000, 100


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against a script of the SDK that creates one volume after another and polls each every second."""
    with Stage("resources", runs, latency=0.05, task_seconds=2.0) as stage:
        job = f"{VOLUMES} volumes, ready after 2 s"
        playbook = stage.file(
            "volumes.yml",
            play(
                "ovh_cloud_volume",
                {
                    "project": PROJECT,
                    "name": [f"data-{number}" for number in range(VOLUMES)],
                    "region": "GRA11",
                    "type": "classic",
                    "size": 10,
                },
            ),
        )
        task = stage.run("task", PLAYBOOK, playbook)
        yield exactly(job, "writes", task.writes, VOLUMES)
        yield count(job, "reads", task.reads, 30)
        again = stage.run("again", PLAYBOOK, playbook)
        yield exactly(job + ", again", "writes", again.writes, 0)
        stage.sandbox.reset()
        script = stage.run("script", PYTHON, str(HERE / "scripts/sdk_volumes.py"))
        yield times_less(job, "wall time", task.seconds, script.seconds, "s", 6)

    with Stage("resource loop", runs, latency=0.0) as stage:
        job = f"loop of {ITEMS} SSH keys that exist among {KEYS:,}"
        stage.sandbox.state.ssh_keys.update(
            {f"key-{number}": {"keyName": f"key-{number}", "key": public_key(number)} for number in range(KEYS)}
        )
        keys = stage.file(
            "keys.json",
            {"keys": [{"name": f"key-{number}", "text": public_key(number)} for number in range(ITEMS + 1)]},
        )
        playbook = stage.file(
            "loop.yml",
            play(
                "ovh_ssh_key",
                {"key_name": "{{ item.name }}", "key": "{{ item.text }}"},
                loop="{{ keys[:(items_wanted | int)] }}",
            ),
        )
        one, loop = (
            stage.run(f"{items} items", PLAYBOOK, playbook, "-e", f"@{keys}", "-e", f"items_wanted={items}", times=3)
            for items in (1, ITEMS + 1)
        )
        yield at_most(job, "CPU of an item", (loop.cpu - one.cpu) / ITEMS * 1000, "ms", 15)
        yield exactly(job, "writes", loop.writes, 0)


def public_key(number: int) -> str:
    """The text of an ed25519 key."""
    name = b"ssh-ed25519"
    blob = len(name).to_bytes(4, "big") + name + (32).to_bytes(4, "big") + number.to_bytes(32, "big")
    return f"{name.decode()} {base64.b64encode(blob).decode()}"
