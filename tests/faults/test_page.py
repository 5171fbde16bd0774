# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/faults.md is of today, and counts everything."""

from __future__ import annotations

from tests import faults_page
from tests.faults.jobs import MODULES
from tests.faults.playbooks import PLAYBOOKS

# What has a row of its own.
JOBS = {*MODULES, "inventory", *PLAYBOOKS}


def test_the_page_is_of_today() -> None:
    page = faults_page.PAGE.read_text()
    count_text = faults_page.rows(page)
    assert set(count_text) <= JOBS, "docs/faults.md is out of date: make faults"
    assert faults_page.page(count_text) == page, "docs/faults.md is out of date: make faults"


def test_each_module_and_playbook_has_a_row() -> None:
    without = sorted(JOBS - set(faults_page.rows(faults_page.PAGE.read_text())))
    assert not without, f"make faults, or make faults MODULE={without[0]}, gives these their rows: {', '.join(without)}"
