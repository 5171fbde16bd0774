# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first task in the README and its picture are the output of the commands today."""

from __future__ import annotations

from tests.transcript import BEGIN, END, PICTURE, README, written


def test_the_first_task_is_current() -> None:
    stored = README.read_text().partition(BEGIN)[2].partition(END)[0]
    assert "changed=1 " in stored
    assert (stored, PICTURE.read_text()) == written(), "make pages writes them anew"
