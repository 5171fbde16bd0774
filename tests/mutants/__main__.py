# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make mutants`: do the tests notice small mistakes in the engine?

Some of all small mistakes that its files can be given are chosen by a seed. Each is made by itself, and the tests that
run its line are run; a mutant is killed when one of them fails. Those that survive are listed.

python -m tests.mutants [--count 300] [--seed 1] [--below plugins/module_utils/_engine] [--processes 2] [TEST …]
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from pathlib import Path

from tests.environment import ROOT
from tests.mutants.covering import measured
from tests.mutants.mutations import Mutant, mutants
from tests.mutants.trial import COLLECTION, Mutated, outcomes, pass_unchanged, preload

# The tests that run in this process and by which the engine is held.
TESTS = (
    *("tests/unit/engine", "tests/unit/products", "tests/unit/schema", "tests/unit/files"),
    *("tests/unit/test_in_process.py", "tests/unit/test_inventory.py", "tests/unit/test_irreversible.py"),
    "tests/integration/test_scenarios.py::test_scenario",
)
GOAL = 0.9


def main() -> str | None:
    """Runs the trials; None, or what is wrong."""
    chosen, begun = arguments(), time.monotonic()
    everything = [(path, mutant) for path in sorted(chosen.below.rglob("*.py")) for mutant in mutants(path.read_text())]
    sample = random.Random(chosen.seed).sample(everything, min(chosen.count, len(everything)))
    covering = measured(chosen.below, chosen.tests, chosen.processes)
    preload()
    if not pass_unchanged(covering.one_of_each_file()):
        return "make mutants: tests fail without a mutant"
    mutated = {mutated_module(path, mutant): (path, mutant) for path, mutant in sample}
    trials = ((module, covering.of(path, mutant.place.lines)) for module, (path, mutant) in mutated.items())
    survivors = []
    for done, (module, is_killed) in enumerate(outcomes(trials, chosen.processes), 1):
        if not is_killed:
            path, mutant = mutated[module]
            survivors.append(f"{path.relative_to(ROOT)}:{mutant}")
            print(f"[{done}/{len(mutated)}] survived: {survivors[-1]}", flush=True)
        if done % 20 == 0:
            print(f"[{done}/{len(mutated)}] {done - len(survivors)} killed", flush=True)
    killed = 1 - len(survivors) / len(mutated)
    print(
        f"{len(mutated)} of {len(everything)} mutants, seed {chosen.seed}: {killed:.1%} killed,"
        f" in {time.monotonic() - begun:.0f} s"
    )
    return None if killed >= GOAL else f"make mutants: fewer than {GOAL:.0%} are killed"


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("tests", nargs="*", default=TESTS)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--below", type=lambda name: ROOT / name, default=ROOT / "plugins/module_utils/_engine")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    return parser.parse_args()


def mutated_module(path: Path, mutant: Mutant) -> Mutated:
    """A module of the collection, as the mutant has it."""
    name = ".".join((COLLECTION, *path.relative_to(ROOT).with_suffix("").parts))
    return Mutated(name.removesuffix(".__init__"), str(path), mutant.source)


if __name__ == "__main__":
    sys.exit(main())
