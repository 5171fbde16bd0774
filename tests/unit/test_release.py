# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a release refuses, and that its tarball depends on the commit alone."""

from __future__ import annotations

import io
import tarfile

import pytest

from tests.release import Refused, check, reproducible


@pytest.mark.parametrize(
    "version, changes, tags, why",
    [
        ("1.0", "", [], "no version such as"),
        ("v1.0.0", "", [], "no version such as"),
        ("01.0.0", "", [], "no version such as"),
        ("1.0.0", "", ["1.0.0"], "there is 1.0.0 already"),
        ("1.9.0", "", ["1.0.0", "1.10.0", "a-tag"], "there is 1.10.0 already"),
        ("1.0.0", " M README.md", [], "not everything is committed:\n M README.md"),
    ],
)
def test_a_release_is_refused(version: str, changes: str, tags: list[str], why: str) -> None:
    with pytest.raises(Refused, match=why):
        check(version, changes, tags)


@pytest.mark.parametrize("version, tags", [("1.0.0", []), ("1.10.0", ["1.9.9", "2024-01", "0.1.0"])])
def test_a_later_version_of_a_clean_tree_is_not(version: str, tags: list[str]) -> None:
    check(version, "", tags)


def test_a_tarball_depends_on_its_files_alone() -> None:
    mine, theirs = (
        tarball(["b", "a"], mtime=1, uid=1000, uname="jane"),
        tarball(["a", "b"], mtime=2, uid=0, uname="root"),
    )
    assert mine != theirs and reproducible(mine, 7) == reproducible(theirs, 7)
    with tarfile.open(fileobj=io.BytesIO(reproducible(mine, 7))) as archive:
        assert [(member.name, member.mtime, archive.extractfile(member).read()) for member in archive] == [
            ("a", 7, b"a"),
            ("b", 7, b"b"),
        ]


def tarball(names: list[str], **facts: object) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size = len(name)
            for fact, value in facts.items():
                setattr(member, fact, value)
            archive.addfile(member, io.BytesIO(name.encode()))
    return packed.getvalue()
