# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds all requests and answers of the last test run against OVHcloud's published contract, where that is at hand.

    python -m tests.check_traffic
"""
from __future__ import annotations

import subprocess
import sys

from tests.environment import ROOT
from tests.support.traffic import TRAFFIC

CHECK = ROOT.parent / "shared/bin/check-contract"


def main() -> int:
    logs = sorted(TRAFFIC.glob("*.jsonl"))
    if not CHECK.exists():
        print(f"contract: skipped, the published contract is not at hand ({len(logs)} logs)")
        return 0
    if not logs:
        print("contract: no test has logged its traffic")
        return 1
    return subprocess.call([sys.executable, CHECK, *logs])


if __name__ == "__main__":
    sys.exit(main())
