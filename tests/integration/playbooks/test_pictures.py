# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the docs are those that the playbooks draw now."""

from __future__ import annotations

from pathlib import Path

from tests import pictures, transcript


def test_pictures_are_current(tmp_path: Path) -> None:
    stored = {path.name: path.read_text() for path in pictures.FOLDER.iterdir() if path != transcript.PICTURE}
    assert stored == pictures.draw(tmp_path), "python -m tests.pictures draws them anew"
