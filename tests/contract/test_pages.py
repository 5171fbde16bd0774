# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages that are made from the code are of today, and the troubleshooting speaks of messages that there are."""

from __future__ import annotations

import importlib
import re

from tests.environment import ROOT
from tests.pages import messages, pages
from tests.support.execution_modes import PLUGINS
from tests.support.guides import GUIDES

TROUBLE = (GUIDES / "troubleshooting.rst").read_text()


def test_generated_files_are_up_to_date() -> None:
    differing = [str(path.relative_to(ROOT)) for path, text in pages().items() if path.read_text() != text]
    assert not differing, "run make pages"


def test_the_troubleshooting_is_about_messages_that_may_come() -> None:
    said = {line[4:-2] for line in messages.page().splitlines() if line.startswith("- ``")} | {
        "User not granted for this request",
        "this call has not been granted",
        "… of … … failed, … changed…: …",
    }
    asked = [
        sentence
        for line in re.findall(r"^(``.+)\n {3}\S", TROUBLE, re.MULTILINE)
        for sentence in re.findall("``(.+?)``", line)
    ]
    assert len(asked) > 20
    for sentence in asked:
        assert any(each == sentence or each.startswith(sentence.rstrip("…")) for each in said), (
            f"nothing says: {sentence}"
        )


def test_every_code_and_status_with_a_remedy_is_in_the_troubleshooting() -> None:
    remedies = importlib.import_module(f"{PLUGINS}.module_utils._api.hints")
    for each in (*remedies.HINT_OF_CODE, *remedies.HINT_OF_STATUS):
        assert f"   * - ``{each}``\n" in TROUBLE
