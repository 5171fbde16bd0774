# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""500 redirections declared, of which 10 differ: one task, against one task per redirection."""

from __future__ import annotations

from collections.abc import Iterator

from ..claims import Claim, count, exactly, times_less
from ..stage import PLAYBOOK, Stage, play

ALL, DIFFERENT, DOMAIN = 500, 10, "example.com"


def entries(destination: str, numbers: range) -> dict[str, dict[str, str]]:
    """The API's entries of so many sources."""
    return {
        str(number): {"id": str(number), "from": f"user{number}@{DOMAIN}", "to": f"user{number}@{destination}"}
        for number in numbers
    }


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Against a loop of ovh_mail_redirection."""
    job = f"{ALL} redirections, {DIFFERENT} differ"
    declared = [{"from": entry["from"], "to": entry["to"]} for entry in entries("example.net", range(ALL)).values()]
    with Stage("redirections", runs, task_seconds=2.0) as stage:
        domain = stage.sandbox.state.domains[DOMAIN]

        def some_differ() -> None:
            domain.redirections.clear()
            domain.redirections.update(
                {**entries("example.net", range(DIFFERENT, ALL)), **entries("example.org", range(DIFFERENT))}
            )

        wanted = [(entry["from"], entry["to"]) for entry in declared]
        whole = stage.file(
            "set.yml", play("ovh_mail_redirection_set", {"domain": DOMAIN, "redirections": declared, "exclusive": True})
        )
        single = stage.file(
            "loop.yml",
            play(
                "ovh_mail_redirection",
                {"domain": DOMAIN, "from": "{{ item.from }}", "to": "{{ item.to }}", "exclusive": True},
                loop=declared,
            ),
        )
        one = stage.run("one task", PLAYBOOK, whole, times=3, before=some_differ)
        there = sorted((entry["from"], entry["to"]) for entry in domain.redirections.values())
        polls = [exchange for exchange in one.exchanges if exchange["path"].endswith("/task/redirection")]
        of_tasks = [exchange for exchange in one.exchanges if "/task/redirection/" in exchange["path"]]
        yield exactly(job, "redirections as declared", len(set(there) & set(wanted)), ALL)
        yield exactly(job, "changes", one.writes, DIFFERENT)
        yield count(job, "reads beside task polls", one.reads - len(polls), 30)
        yield count(job, "reads of single tasks", len(of_tasks), 0)
        yield count(job, "memory at its peak", one.memory, 100, "MiB")
        loop = stage.run("a loop", PLAYBOOK, single, before=some_differ)
        yield times_less(job, "wall time", one.seconds, loop.seconds, "s", None)
        yield times_less(job, "requests", len(one.exchanges), len(loop.exchanges), "", None)
