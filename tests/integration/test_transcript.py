# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first day in the README is what its commands print now."""
from __future__ import annotations

from tests.transcript import BEGIN, END, README, section


def test_the_first_day_is_current() -> None:
    stored = README.read_text().partition(BEGIN)[2].partition(END)[0]
    assert "changed=1 " in stored and "changed=0 " in stored
    assert stored == section(), "make pages writes it anew"
