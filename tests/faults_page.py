# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/faults.md, which says how many faults each module and playbook has been put to and how it ended, from
what the last tests have counted.

make faults                     plays everything, and writes the page
make faults MODULE=ovh_ip       plays a module or a playbook, and writes its row
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections import defaultdict
from pathlib import Path

from tests import environment
from tests.environment import MODULES
from tests.faults.faults import BESIDES, LASTING, ONCE, TASKS
from tests.faults.playbooks import PLAYBOOKS

PAGE, COUNTED = environment.ROOT / "docs/faults.md", environment.CACHE / "faults"
# What has a row of its own, once it is counted.
COUNTABLE = {*MODULES, "inventory", *PLAYBOOKS}
ROW = re.compile(r"^\| `(\w+)` \| (\d+) \| (\d+) \| (\d+) \|$", re.M)
HEAD = """\
# Behaviour under failures

The tests run each step of each module's scenario, and the inventory, on the [sandbox](../tests/sandbox/README.md)
under every fault below: once for each request of the run, with the fault at that request. `make faults` runs all of
them and writes this page; `make test` runs a part. In each run:

- The run succeeds with the same state and result as without the fault, or it fails with one sentence that names the
  object, the status and the query id if there was a response, and what was done and what was not if there were
  several steps. `changed` is true if anything was written.
- A second run without the fault reaches the declared state, and does not repeat a write that took effect. If the
  failure names another task that completes the work, as `ovh_server` does for a reboot, that task runs too.
- No POST is sent twice without a check in between, unless the API said that it did not process it.
- The output contains no secret and no traceback.

The counts are those of the last `make faults`. `make test` runs newer faults too; the next `make faults` counts them.

Each playbook is tested under some of the faults with `ansible-playbook`, by the same rules, except `login`, which
needs the answers of a person, `drift`, which only runs others, and `import_terraform`, which sends no request.

"""


@dataclasses.dataclass
class Count:
    """How the runs of a module or playbook ended, each of which went by the rules."""

    module: str
    went_through: int = 0
    told: int = 0

    def add(self, failed: bool) -> None:
        """One more run."""
        self.told += failed
        self.went_through += not failed

    def keep(self) -> None:
        """Write it down for the page."""
        COUNTED.mkdir(parents=True, exist_ok=True)
        with open(COUNTED / f"{os.getpid()}.jsonl", "a", encoding="utf-8") as file:
            file.write(json.dumps(dataclasses.asdict(self)) + "\n")


Rows = dict[str, tuple[int, int]]


def rows(text: str) -> Rows:
    """The runs of each that went through, and those that said what was not done, by a page."""
    return {module: (int(went), int(told)) for module, _runs, went, told in ROW.findall(text)}


def count_text() -> Rows:
    """The same, by what the last tests have counted."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for path in COUNTED.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            count = Count(**json.loads(line))
            sums[count.module][0] += count.went_through
            sums[count.module][1] += count.told
    return {module: (went, told) for module, (went, told) in sums.items()}


def page(of: Rows) -> str:
    """The page with these rows."""
    went, told = (sum(row[place] for row in of.values()) for place in (0, 1))
    lines = [f"| `{module}` | {sum(of[module])} | {of[module][0]} | {of[module][1]} |" for module in sorted(of)]
    named = [
        f"- {words}: {'; '.join(fault.name for fault in faults)}."
        for words, faults in (
            ("At one request", ONCE),
            ("From one request on", LASTING),
            ("In the whole run, where the API does something later", TASKS),
        )
    ]
    uncounted = [f"`{module}`" for module in sorted(COUNTABLE - set(of))]
    newer = ["", f"Not counted yet, so that only `make test` has played its part: {', '.join(uncounted)}."]
    beside = [f"- `{module}`, {name}: {why}." for (module, name), why in BESIDES.items()]
    return HEAD + "\n".join(
        [
            (
                f"**{went + told} runs: {went} went through, {told} said what was not done; a second run did the rest"
                " each time.**"
            ),
            "",
            "| | runs | went through | said what was not done |",
            "|---|---|---|---|",
            *lines,
            *(newer if uncounted else []),
            "",
            "## The faults",
            "",
            *named,
            "",
            "Not among them:",
            "",
            *beside,
            "",
        ]
    )


def main() -> None:
    known = rows(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}
    PAGE.write_text(page({**known, **count_text()}), encoding="utf-8")
    print(f"written: {PAGE.relative_to(Path.cwd())}")


if __name__ == "__main__":
    main()
