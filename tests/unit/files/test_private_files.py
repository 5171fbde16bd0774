# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold a secret."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from ansible_collections.community.ovh.plugins.module_utils._files.private_files import git_tree, holds, save


def test_a_file_is_its_owner_s_alone_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"before, and longer")
    path.chmod(0o644)
    save(str(path), b"after")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"after", 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["secret"]


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    save(str(tmp_path / "link"), b"text")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "target").read_bytes() == b"text"


def test_what_was_there_stays_if_it_can_not_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"before")

    def full(*args: str) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        save(str(path), b"after")
    assert path.read_bytes() == b"before" and [each.name for each in tmp_path.iterdir()] == ["secret"]


def test_whether_a_file_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    assert not holds(str(path), b"text")
    save(str(path), b"text")
    assert holds(str(path), b"text") and not holds(str(path), b"other")
    path.chmod(0o640)
    assert not holds(str(path), b"text")


def test_a_file_outside_every_git_tree_is_in_none() -> None:
    assert git_tree("/ovh.conf") is None
