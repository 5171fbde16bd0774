# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a job is measured: a sandbox, an empty home, and the real commands in it."""

from __future__ import annotations

import dataclasses
import json
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import certifi

from tests.environment import CACHE, COLLECTIONS
from tests.sandbox import Sandbox
from tests.support.commands import environment, program

HERE = Path(__file__).parent
LATENCY = 0.02

PLAYBOOK, INVENTORY, PYTHON = program("ansible-playbook"), program("ansible-inventory"), sys.executable


@dataclasses.dataclass(frozen=True)
class Cost:
    """What a command cost: seconds, CPU seconds, MiB of its largest process; and what it said to the sandbox."""

    seconds: float
    cpu: float
    memory: float
    exchanges: list[dict[str, Any]] = dataclasses.field(repr=False)
    output: str = dataclasses.field(repr=False)

    @property
    def writes(self) -> int:
        """Requests that were no reads."""
        return len(self.exchanges) - self.reads

    @property
    def reads(self) -> int:
        """GETs."""
        return sum(exchange["method"] == "GET" for exchange in self.exchanges)

    @property
    def connections(self) -> int:
        """Connections that were opened."""
        return len({exchange["connection"] for exchange in self.exchanges})

    @property
    def size(self) -> int:
        """Bytes of all answers."""
        return sum(exchange["size"] for exchange in self.exchanges)

    def raw(self) -> dict[str, float]:
        """All figures, for the JSON file."""
        return {
            "seconds": round(self.seconds, 3),
            "cpu": round(self.cpu, 3),
            "memory": round(self.memory, 1),
            "reads": self.reads,
            "writes": self.writes,
            "connections": self.connections,
            "bytes": self.size,
        }


class Stage:
    """A sandbox with so many servers, and commands that talk to it: `with Stage("burst", runs, servers=1000) as
    stage:`.
    """

    def __init__(self, name: str, runs: dict[str, dict[str, float]], **settings: Any) -> None:
        self.name, self.runs = name, runs
        self.directory = CACHE / "benchmark" / name
        self.sandbox = Sandbox(**{"latency": LATENCY, **settings})

    def __enter__(self) -> Stage:
        self.directory.mkdir(parents=True, exist_ok=True)
        self.sandbox.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self.sandbox.__exit__(*error)

    @property
    def importable(self) -> dict[str, str]:
        """The environment of a Python that can import the collection without Ansible's loader."""
        return {"PYTHONPATH": COLLECTIONS}

    @property
    def trust(self) -> dict[str, str]:
        """The environment of a machine that trusts all the usual authorities, and the sandbox's own besides: a bundle
        of the usual size.
        """
        if not self.sandbox.ca_file:
            return {}
        texts = [Path(path).read_text(encoding="utf-8") for path in (certifi.where(), self.sandbox.ca_file)]
        return {"REQUESTS_CA_BUNDLE": self.file("authorities.pem", "\n".join(texts))}

    def file(self, name: str, content: Any) -> str:
        """A file in the home: a text, or anything else as JSON, which is YAML, too."""
        path = self.directory / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return str(path)

    def run(
        self, what: str, *command: str, times: int = 1, before: Callable[[], Any] = lambda: None, **environ: str
    ) -> Cost:
        """The command's cost, the medians of so many times.

        before: what is done before each time. Fails if the command does.
        """
        costs = []
        for _again in range(times):
            before()
            costs.append(self.once(command, environ))
        cost = dataclasses.replace(
            costs[-1],
            **{name: statistics.median(getattr(each, name) for each in costs) for name in ("seconds", "cpu", "memory")},
        )
        self.runs[f"{self.name}: {what}"] = cost.raw()
        print(
            f"{self.name}: {what}: {cost.seconds:.2f} s, {cost.cpu:.2f} s of CPU, {cost.memory:.0f} MiB, {cost.reads}"
            f" reads, {cost.writes} writes, {cost.connections} connections",
            file=sys.stderr,
            flush=True,
        )
        return cost

    def once(self, command: tuple[str, ...], environ: dict[str, str]) -> Cost:
        """The command run once."""
        self.sandbox.exchanges.clear()
        figures, output = self.directory / "cost.json", self.directory / "output"
        with open(output, "wb") as file:
            ended = subprocess.run(
                [PYTHON, HERE / "launch.py", figures, *command],
                cwd=self.directory,
                stdout=file,
                stderr=subprocess.STDOUT,
                check=False,
                env=environment(self.sandbox, self.directory, **{**self.trust, **environ}),
            )
        said = output.read_text(encoding="utf-8")
        if ended.returncode:
            raise SystemExit(f"{self.name}: {command} ended with {ended.returncode}:\n{said[-3000:]}")
        return Cost(
            **json.loads(figures.read_text(encoding="utf-8")), exchanges=list(self.sandbox.exchanges), output=said
        )


def play(module: str, options: dict[str, Any], hosts: str = "localhost", **keywords: Any) -> list[dict[str, Any]]:
    """A playbook of one task."""
    return [{"hosts": hosts, "gather_facts": False, "tasks": [{f"community.ovh.{module}": options, **keywords}]}]
