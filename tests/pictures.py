# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws what the docs show of the playbooks, by running them on a sandbox that is always the same:
docs/docsite/pictures.

python -m tests.pictures
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests import environment
from tests.sandbox import Sandbox
from tests.sandbox.state import billing
from tests.support.commands import ansible_playbook, output

FOLDER = environment.ROOT / "docs/docsite/pictures"
# What each month of the year costs more than the first, in cents.
MONTHS = (4550, 4550, 6200, 9150, 9150, 11800, 7400, 7400, 8250, 12600)
# The day of the reports.
THAT_DAY = "2024-12-31"
PLAYBOOKS = {
    "bills_by_month.svg": ("community.ovh.bill_report", "-e", "date_from=2024-01-01 date_to=2024-12-31 dest=."),
    "credentials.html": ("community.ovh.credential_audit", "-e", f"dest=credentials.html read_at={THAT_DAY}"),
    "inventory.html": ("community.ovh.inventory_report", "-i", "ovh.yml", "-e", f"read_at={THAT_DAY}"),
}


def live_a_year(sandbox: Sandbox) -> None:
    """A year of bills, and credentials that are used as in a company."""
    for month, cents in enumerate(MONTHS, 3):
        name = f"FR2{month:07d}"
        sandbox.state.bills[name] = billing.bill(name, "autorenew", f"2024-{month:02d}-08", cents)
        sandbox.state.bill_details[name] = {}
    sandbox.state.applications[101].update(name="laptop", description="Jane's own")
    sandbox.state.credentials[502].shown["allowedIPs"] = ["198.51.100.7/32"]


def draw(folder: Path) -> dict[str, str]:
    """The pictures, by name, made in an empty folder."""
    (folder / "ovh.yml").write_text(
        "plugin: community.ovh.ovh\ndatacenters: [gra1, gra2, sbg1]\nhostnames: [display_name, name]\n"
    )
    with Sandbox(task_seconds=0.0) as sandbox:
        live_a_year(sandbox)
        for arguments in PLAYBOOKS.values():
            ended = ansible_playbook(*arguments, sandbox=sandbox, directory=folder)
            if ended.returncode:
                raise RuntimeError(output(ended))
        # The key at work is used at this very moment, and on any other day on another.
        last_use = str(sandbox.state.credentials[501].shown["lastUse"])[:10]
    return {name: (folder / name).read_text().replace(last_use, THAT_DAY) for name in PLAYBOOKS}


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in draw(Path(folder)).items():
            (FOLDER / name).write_text(text)
            print(f"written: {FOLDER.relative_to(Path.cwd())}/{name}")


if __name__ == "__main__":
    main()
