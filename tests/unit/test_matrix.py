# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The versions that are said to be supported are those that `make matrix` tries."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

from tests.environment import ROOT
from tests.matrix import interpreters
from tests.matrix.__main__ import chosen, put_to
from tests.matrix.table import PAIRS, SUPPORTED, TABLE, UPCOMING, requirements

OLDEST = PAIRS[0]
HERE = "%d.%d" % sys.version_info[:2]


def test_what_is_said_is_what_is_tried() -> None:
    core = OLDEST.ansible_core.rpartition(".")[0]
    assert yaml.safe_load((ROOT / "meta/runtime.yml").read_text())["requires_ansible"] == f">={core}.0"
    assert (ROOT / "requirements.txt").read_text().splitlines()[-1] == f"requests >= {OLDEST.requests}"
    said = re.findall(
        r"^- \*\*.*?\*\* (\S+) or newer(?:\. Tested with (.*)\.)?", (ROOT / "README.md").read_text(), re.MULTILINE
    )
    assert [oldest for oldest, _tested in said] == [core, OLDEST.python, OLDEST.requests.rpartition(".")[0]]
    cores, pythons = (re.split(", | and ", tested) for _oldest, tested in said[:2])
    assert cores == list(dict.fromkeys(pair.ansible_core.rpartition(".")[0] for pair in SUPPORTED))
    assert set(pythons) == {pair.python for pair in SUPPORTED}


def test_a_pair_has_its_own_versions_and_else_those_of_all_tests() -> None:
    wanted = requirements(OLDEST)
    assert wanted[:2] == [f"ansible-core=={OLDEST.ansible_core}", f"requests=={OLDEST.requests}"]
    pins = (ROOT / "tests/requirements.txt").read_text()
    assert all(line.replace("==", " == ") in pins for line in wanted[2:])


def test_the_ends_are_the_oldest_and_the_newest_that_can_be_run() -> None:
    assert chosen(["ends"], SUPPORTED[1:-1] + UPCOMING) == [SUPPORTED[1], SUPPORTED[-2]]
    assert chosen([], PAIRS[1:-1]) == SUPPORTED
    assert chosen([UPCOMING[0].name, PAIRS[3].name], PAIRS) == [PAIRS[3], UPCOMING[0]]
    with pytest.raises(SystemExit, match=r"1\.0-2\.7: not in tests/matrix/table\.yml"):
        chosen(["1.0-2.7"], PAIRS)
    for none_supported in ([], UPCOMING):
        with pytest.raises(SystemExit, match="no supported Python"):
            chosen([], none_supported)


def test_what_depends_on_ansible_core_alone_is_tried_once_for_each() -> None:
    of_one_core = [pair for pair in PAIRS if pair.ansible_core == OLDEST.ansible_core]
    put = {pair: put_to(pair, of_one_core, tested=OLDEST.python) for pair in of_one_core}
    assert [set(TABLE["tests_of_a_core"]) <= set(put[pair]) for pair in of_one_core] == [False, False, True]
    assert all(put[pair][: len(TABLE["tests"])] == TABLE["tests"] for pair in of_one_core)
    assert put_to(OLDEST, [OLDEST], tested=OLDEST.python) == TABLE["tests"] + TABLE["tests_of_a_core"]


def test_what_depends_on_python_alone_is_tried_once_for_each_that_make_test_does_not_run_on() -> None:
    units = set(TABLE["tests_of_a_python"])
    pythons = [pair.python for pair in SUPPORTED if units <= set(put_to(pair, SUPPORTED, OLDEST.python))]
    assert sorted(pythons) == sorted({pair.python for pair in SUPPORTED} - {OLDEST.python})


def test_each_unit_test_is_in_one_list() -> None:
    here = [path for path in (ROOT / "tests/unit").iterdir() if path.is_dir() or path.match("test_*.py")]
    named = [path for name in TABLE if name.startswith("tests") for path in TABLE[name]]
    assert sorted(named) == sorted(set(named)) and all((ROOT / path).exists() for path in named)
    assert {str(path.relative_to(ROOT)) for path in here if path.name != "__pycache__"} == {
        path for path in named if path.startswith("tests/unit/")
    }


def test_interpreters_are_tried_before_they_are_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shim, other, own = tmp_path / "shims", tmp_path / "other", tmp_path / f"pyenv/versions/{HERE}.99/bin"
    for folder in (shim, other, own):
        folder.mkdir(parents=True)
    (shim / f"python{HERE}").write_text("#!/bin/sh\nexit 127\n")
    (other / f"python{HERE}").write_text("#!/bin/sh\necho 2.7 /usr/bin/python2.7\n")
    for folder in (shim, other):
        (folder / f"python{HERE}").chmod(0o755)
    monkeypatch.setenv("PATH", f"{shim}:{other}")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    assert interpreters.interpreter(HERE) is None
    (own / f"python{HERE}").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (own / f"python{HERE}").chmod(0o755)
    assert interpreters.interpreter(HERE) == sys.executable
