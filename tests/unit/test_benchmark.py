# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `make bench` takes for held and for missed, and what it counts. Nothing here is timed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmark import claims, launch
from tests.benchmark.__main__ import JOBS
from tests.benchmark.jobs.memory import as_file
from tests.benchmark.stage import Cost

FOLDER = Path(claims.__file__).parent


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (claims.count("j", "m", 60, 60), "yes"),
        (claims.count("j", "m", 61, 60), "NO"),
        (claims.exactly("j", "m", 1000, 1000), "yes"),
        (claims.exactly("j", "m", 999, 1000), "NO"),
        (claims.exactly("j", "m", 1001, 1000), "NO"),
        (claims.times_less("j", "m", 5, 40, "s", 8), "yes"),
        (claims.times_less("j", "m", 5, 39, "s", 8), "just not"),
        (claims.times_less("j", "m", 5, 30, "s", 8), "NO"),
        (claims.times_as_much("j", "m", 125, 100, "MiB", 1.25), "yes"),
        (claims.times_as_much("j", "m", 126, 100, "MiB", 1.25), "NO"),
        (claims.at_most("j", "m", 10, "ms", 10), "yes"),
        (claims.at_most("j", "m", 11, "ms", 10), "just not"),
        (claims.at_most("j", "m", 13, "ms", 10), "NO"),
        (claims.at_least("j", "m", 1500, "", 1500), "yes"),
        (claims.at_least("j", "m", 1400, "", 1500), "just not"),
        (claims.at_least("j", "m", 900, "", 1500), "NO"),
        (claims.more_than("j", "m", 2, 1, "s", 1), "yes"),
        (claims.more_than("j", "m", 2.1, 1, "s", 1), "just not"),
        (claims.more_than("j", "m", 3, 1, "s", 1), "NO"),
        (claims.times_less("j", "m", 5, 4, "s", None), ""),
        (claims.shown("j", "m", 5, "s"), ""),
    ],
    ids=str,
)
def test_a_count_may_not_miss_and_a_time_not_by_much(claim: claims.Claim, verdict: str) -> None:
    assert (claim.verdict, claim.fails) == (verdict, verdict == "NO")


def test_the_table_has_a_line_for_each_claim_and_says_what_it_is_held_against() -> None:
    lines = claims.table(
        [claims.times_less("burst", "wall time", 3.6, 46, "s", 8), claims.exactly("burst", "writes", 1000, 1000)]
    ).splitlines()
    assert len(set(map(len, lines))) == 1
    assert [cell.strip() for cell in lines[2].split("|")[1:-1]] == [
        "burst",
        "wall time",
        "3.6 s",
        "46 s",
        "12.8 ×",
        "≥ 8 ×",
        "yes",
    ]
    assert [cell.strip() for cell in lines[3].split("|")[1:-1]] == [
        "burst",
        "writes",
        "1,000",
        "",
        "",
        "= 1,000",
        "yes",
    ]


def test_every_job_has_its_turn() -> None:
    assert sorted(JOBS) == sorted(path.stem for path in (FOLDER / "jobs").glob("*.py") if path.stem != "__init__")


def test_the_cost_of_a_command_is_its_own_and_its_children_s(tmp_path: Path) -> None:
    code = "import os\nif not os.fork(): x = bytearray(64 << 20); os._exit(0)\nos.wait(); raise SystemExit(3)"
    ended = subprocess.run(
        [sys.executable, launch.__file__, tmp_path / "cost", sys.executable, "-c", code], check=False
    )
    cost = json.loads((tmp_path / "cost").read_text(encoding="utf-8"))
    assert ended.returncode == 3
    assert 64 < cost["memory"] < 150 and cost["seconds"] > 0 and cost["cpu"] > 0


def test_what_a_command_said_is_counted() -> None:
    said = [
        {"method": "GET", "connection": "a", "size": 5},
        {"method": "PUT", "connection": "b", "size": 2},
        {"method": "GET", "connection": "a", "size": 1},
    ]
    assert Cost(1.0, 0.5, 60.0, said, "").raw() == {
        "seconds": 1.0,
        "cpu": 0.5,
        "memory": 60.0,
        "reads": 2,
        "writes": 1,
        "connections": 2,
        "bytes": 8,
    }


def test_the_local_file_holds_what_the_inventory_set() -> None:
    listed = {
        "_meta": {
            "hostvars": {
                "ns1": {
                    "ovh_os": {"__ansible_unsafe": "debian12_64"},
                    "ovh_ips": [{"__ansible_unsafe": "192.0.2.1"}, 4],
                }
            }
        },
        "all": {"children": ["ovh"]},
        "ovh": {"hosts": ["ns1"]},
    }
    assert as_file(listed) == {
        "hosts": {"ns1": {"ovh_os": "debian12_64", "ovh_ips": ["192.0.2.1", 4]}},
        "groups": {"ovh": ["ns1"]},
    }
