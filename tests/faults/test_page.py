# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/faults.md is of today, and names what it does not count."""

from __future__ import annotations

from tests import faults_page


def test_the_page_is_of_today() -> None:
    page = faults_page.PAGE.read_text()
    count_text = faults_page.rows(page)
    assert set(count_text) <= faults_page.COUNTABLE, "docs/faults.md is out of date: make faults"
    assert faults_page.page(count_text) == page, "docs/faults.md is out of date: make faults"
