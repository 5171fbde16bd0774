# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Variables of an environment file, written into it and read back."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._files.env_file import env_values, with_variables


@pytest.mark.parametrize(
    ("text", "wanted", "after"),
    [
        ("", {"A": "1"}, "A=1\n"),
        ("# keys\nexport A='1'\nB=2", {"A": "1", "C": "3"}, "# keys\nexport A='1'\nB=2\nC=3\n"),
        ('A="old"\r\nB=2\r\n', {"A": "new"}, "A=new\r\nB=2\r\n"),
        ("A=1", {"A": "1"}, "A=1"),
        ("A=1", {"A": "2"}, "A=2"),
    ],
)
def test_variables_of_an_environment_file(text: str, wanted: dict[str, str], after: str) -> None:
    assert with_variables(text, wanted) == after and wanted.items() <= env_values(after).items()
