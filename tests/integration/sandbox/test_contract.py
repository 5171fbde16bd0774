# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every exchange of these tests, held against the published contract."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sandbox.published import generate

ROOT = Path(__file__).parents[3]
CONTRACT = Path(os.environ.get("OVH_CONTRACT") or ROOT.parent / "shared" / "ovh-api" / "contract")
CHECK = Path(os.environ.get("OVH_CONTRACT_CHECK") or ROOT.parent / "shared" / "bin" / "check-contract")


@pytest.mark.skipif(not CONTRACT.exists(), reason="no contract: OVH_CONTRACT names none and ../shared/ovh-api/contract is absent")
def test_the_data_is_what_the_contract_gives(tmp_path):
    generate.main(CONTRACT, tmp_path)
    for name in ("routes.json", "bodies.json"):
        assert (tmp_path / name).read_text(encoding="utf-8") == (generate.HERE / name).read_text(encoding="utf-8")


@pytest.mark.skipif(not CHECK.exists(), reason="no contract check: OVH_CONTRACT_CHECK names none and ../shared/bin/check-contract is absent")
def test_no_exchange_breaks_the_contract(sandbox, call, log_file):
    call("GET", "/me")
    checked = subprocess.run([sys.executable, str(CHECK), str(log_file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
