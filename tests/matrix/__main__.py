# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make matrix`: the built collection on every ansible-core and Python that is supported or upcoming, and that this
machine has.

python -m tests.matrix              every pair of table.yml that is supported
python -m tests.matrix ends         the oldest and the newest that are supported and that this machine has
python -m tests.matrix 2.21-3.13    these, which must be there; those that are upcoming, too
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from tests.environment import CACHE, ROOT
from tests.matrix.interpreters import interpreter
from tests.matrix.table import PAIRS, SUPPORTED, TABLE, Pair, requirements

PYTHON_OF_MAKE_TEST = "%d.%d" % sys.version_info[:2]
PYTEST = ["-m", "pytest", "--quiet", "--numprocesses", "auto", "--dist", "worksteal", "-m", "not same_on_each_core"]
# The tests import every file on each pair, and `make test` what a bare Ansible lacks, a minute for each core.
SANITY = ["-m", "tests.run_sanity", "without-tests", "--skip-test", "import"]


def main(arguments: list[str]) -> str | None:
    """Runs the pairs; None, or what went wrong."""
    found = {version: interpreter(version) for version in {pair.python for pair in PAIRS}}
    runnable = [pair for pair in PAIRS if found[pair.python]]
    pairs = chosen(arguments, runnable)
    possible = [pair for pair in pairs if pair in runnable]
    outcomes = {
        pair.name: passed(pair, str(found[pair.python]), put_to(pair, possible)) if pair in possible else missing(pair)
        for pair in pairs
    }
    print("\n" + "\n".join(f"{name:10} {outcome}" for name, outcome in outcomes.items()))
    failed = [
        name
        for name, outcome in outcomes.items()
        if outcome.startswith("failed") or (arguments and outcome.startswith("not run"))
    ]
    return f"make matrix: {', '.join(failed)} did not pass" if failed else None


def chosen(arguments: list[str], runnable: list[Pair]) -> list[Pair]:
    """The pairs that are asked for. Ends the command where a name is none of the table's, or nothing can be run."""
    supported = [pair for pair in runnable if pair in SUPPORTED]
    if not supported:
        sys.exit("make matrix: no supported Python is on this machine")
    if arguments == ["ends"]:
        return [supported[0], supported[-1]]
    unknown = set(arguments) - {pair.name for pair in PAIRS}
    if unknown:
        sys.exit(f"make matrix: {', '.join(sorted(unknown))}: not in tests/matrix/table.yml")
    return [pair for pair in PAIRS if pair.name in arguments] if arguments else SUPPORTED


def put_to(pair: Pair, pairs: list[Pair], tested: str = PYTHON_OF_MAKE_TEST) -> list[str]:
    """The tests that one of these pairs is put to.

    More where it has the newest Python of its ansible-core; and where it has the newest ansible-core of its Python,
    unless that is the Python of `make test`.
    """
    newest_python = [each for each in pairs if each.ansible_core == pair.ansible_core][-1]
    newest_core = [each for each in pairs if each.python == pair.python][-1]
    return [
        *TABLE["tests"],
        *(TABLE["tests_of_a_core"] if pair == newest_python else []),
        *(TABLE["tests_of_a_python"] if pair == newest_core and pair.python != tested else []),
    ]


def missing(pair: Pair) -> str:
    """What is said of a pair that could not be tried."""
    return f"not run: no Python {pair.python} on PATH or among pyenv's versions starts and can make environments"


def passed(pair: Pair, python: str, these: list[str]) -> str:
    """Runs these tests and, meanwhile, sanity on one pair; says how it ended."""
    begun = time.monotonic()
    print(
        f"\n=== ansible-core {pair.ansible_core}, Python {pair.python} ({python}), requests {pair.requests}", flush=True
    )
    own = environment(pair, python)
    with open(CACHE / "matrix" / f"{pair.name}-sanity.log", "w+", encoding="utf-8") as said:
        # ansible-test works on one core, and the tests do not keep the others busy to the end.
        sanity = subprocess.Popen([own, *SANITY], cwd=ROOT, stdout=said, stderr=said)
        tests = subprocess.run([own, *PYTEST, *these], cwd=ROOT, check=False)
        statuses = {"tests": tests.returncode, "sanity": sanity.wait()}
        said.seek(0)
        print(said.read(), flush=True)
    failed = [name for name, status in statuses.items() if status]
    return f"{'failed: ' + ' and '.join(failed) if failed else 'passed'}, {time.monotonic() - begun:.0f} s"


def environment(pair: Pair, python: str) -> Path:
    """The Python of an environment that has what the pair needs."""
    folder, wanted = CACHE / "matrix" / pair.name, "\n".join(requirements(pair))
    own, ready = folder / "bin/python", folder / "ready"
    if not ready.exists() or ready.read_text() != wanted:
        subprocess.run([python, "-m", "venv", "--clear", folder], check=True)
        subprocess.run(
            [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted.split()], check=True
        )
        ready.write_text(wanted)
    return own


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
