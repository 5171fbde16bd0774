# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a release, or says why not: make release VERSION=1.2.0.

checked → prepared (version, changelog, a commit) → proved by all tests → built twice, the same → installed and tried →
tagged. What fails ends it before the tag. Nothing is pushed.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.environment import CACHE, ROOT
from tests.sandbox import Sandbox

VERSION_OF = {
    ROOT / "galaxy.yml": r"(?m)^version: (\S+)$",
    ROOT / "plugins/module_utils/_api/version.py": r'(?m)^VERSION = "(\S+)"$',
}
# `make test` leaves here which tree has passed.
PASSED = CACHE / "tested"


class Refused(Exception):
    """The release is not made, and this is why."""


def main(version: str) -> None:
    """Makes the release of this version."""
    check(version, command("git", "status", "--porcelain"), command("git", "tag").split())
    prepare(version)
    prove()
    artifact = build(version)
    try_out(artifact, version)
    command("git", "tag", "--annotate", version, "--message", f"community.ovh {version}")
    print(
        f"{version} is tagged, and built as {artifact}. What is left:\n\n"
        f"    git push --follow-tags\n    ansible-galaxy collection publish {artifact}"
    )


def check(version: str, changes: str, tags: list[str]) -> None:
    """A semantic version later than all that there are, of a tree in which everything is committed."""
    if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", version):
        raise Refused(f"{version!r} is no version such as 1.2.0")
    later = [tag for tag in tags if re.fullmatch(r"\d+\.\d+\.\d+", tag) and numbers(tag) >= numbers(version)]
    if later:
        raise Refused(f"there is {max(later, key=numbers)} already")
    if changes:
        raise Refused(f"not everything is committed:\n{changes}")


def numbers(version: str) -> tuple[int, ...]:
    """1.10.0 is later than 1.9.0."""
    return tuple(map(int, version.split(".")))


def prepare(version: str) -> None:
    """The version where it stands, and the changelog with all fragments; committed if anything differs."""
    if not summarised(version):
        raise Refused("nothing sums it up: write a fragment with a release_summary")
    for path, pattern in VERSION_OF.items():
        path.write_text(re.sub(pattern, lambda found: found[0].replace(found[1], version), path.read_text()))
    command(
        "antsibull-changelog",
        "release",
        "--version",
        version,
        "--update-existing",
        "--refresh-plugins",
        "--reload-plugins",
    )
    command("antsibull-changelog", "generate", "--reload-plugins")
    unknown = sorted(path.stem for path, told in added().items() if told not in releases())
    if unknown:
        raise Refused(f"version_added is no release: {', '.join(unknown)}")
    command("git", "add", "--all")
    if command("git", "status", "--porcelain"):
        command("git", "commit", "--message", f"Version {version}")


def summarised(version: str) -> bool:
    """Whether a fragment, or the release in the changelog, has a release_summary."""
    released = releases().get(version, {}).get("changes", {})
    return any(
        "release_summary" in each
        for each in (
            released,
            *(yaml.safe_load(path.read_text()) for path in (ROOT / "changelogs/fragments").glob("*.y*ml")),
        )
    )


def releases() -> dict[str, Any]:
    """The releases that the changelog knows."""
    return yaml.safe_load((ROOT / "changelogs/changelog.yaml").read_text())["releases"]


def added() -> dict[Path, str]:
    """Since when there is each plugin, as its documentation says."""
    found = {
        path: re.search(r"(?m)^version_added: (\S+)$", path.read_text()) for path in (ROOT / "plugins").glob("*/*.py")
    }
    return {path: told[1] for path, told in found.items() if told}


def prove() -> None:
    """All tests, unless just this tree has passed them."""
    if not PASSED.exists() or PASSED.read_text().strip() != command("git", "rev-parse", "HEAD^{tree}"):
        command("make", "test", shown=True)


def build(version: str) -> Path:
    """The tarball, built from two fresh copies of the commit, which must come out the same."""
    first, second = built(), built()
    if first != second:
        raise Refused("two builds of the same commit differ")
    artifact = CACHE / f"release/community-ovh-{version}.tar.gz"
    artifact.parent.mkdir(parents=True, exist_ok=True)
    artifact.write_bytes(first)
    return artifact


def built() -> bytes:
    """A build of the last commit, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        commit = subprocess.check_output(["git", "archive", "HEAD"], cwd=ROOT)
        with tarfile.open(fileobj=io.BytesIO(commit)) as archive:
            archive.extractall(folder, filter="data")
        command("ansible-galaxy", "collection", "build", "--output-path", folder, folder)
        [tarball] = Path(folder).glob("*.tar.gz")
        return reproducible(tarball.read_bytes(), int(command("git", "show", "--no-patch", "--format=%ct", "HEAD")))


def reproducible(tarball: bytes, moment: int) -> bytes:
    """The same files, in the order of their names, of nobody, of this moment: what does not depend on who builds it,
    where and when.
    """
    packed = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(tarball)) as source,
        gzip.GzipFile(fileobj=packed, mode="wb", mtime=moment, filename="") as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.PAX_FORMAT) as target,
    ):
        for member in sorted(source.getmembers(), key=lambda each: each.name):
            member.mtime, member.uid, member.gid, member.uname, member.gname = moment, 0, 0, "", ""
            member.pax_headers = {}
            target.addfile(member, source.extractfile(member) if member.isfile() else None)
    return packed.getvalue()


def try_out(artifact: Path, version: str) -> None:
    """Installs it as a user does, and looks: it is whole, it is all there, it works."""
    with tempfile.TemporaryDirectory() as folder:
        environ = {"ANSIBLE_COLLECTIONS_PATH": folder}
        command(
            "ansible-galaxy",
            "collection",
            "install",
            "--offline",
            "--collections-path",
            folder,
            str(artifact),
            environ=environ,
        )
        command(
            "ansible-galaxy",
            "collection",
            "verify",
            "--offline",
            "--collections-path",
            folder,
            "community.ovh",
            environ=environ,
        )
        installed = Path(folder) / "ansible_collections/community/ovh"
        if json.loads((installed / "MANIFEST.json").read_text())["collection_info"]["version"] != version:
            raise Refused("the tarball has another version")
        shipped = {str(path.relative_to(installed)) for path in installed.rglob("*") if path.is_file()} - {
            "MANIFEST.json",
            "FILES.json",
        }
        if shipped != wanted():
            raise Refused(f"the tarball has other files than it should: {sorted(shipped ^ wanted())}")
        with Sandbox(task_seconds=0.0) as sandbox:
            command(
                "ansible",
                "localhost",
                "-m",
                "community.ovh.ovh_account_info",
                environ={**environ, **sandbox.environment},
            )


def wanted() -> set[str]:
    """What belongs into the tarball: what git knows, without what galaxy.yml leaves out, and galaxy.yml itself, which
    becomes MANIFEST.json.
    """
    left_out = {"galaxy.yml", *yaml.safe_load((ROOT / "galaxy.yml").read_text())["build_ignore"]}
    names = command("git", "ls-files").splitlines()
    return {
        name
        for name in names
        if name not in left_out and not any(str(parent) in left_out for parent in Path(name).parents)
    }


def command(*words: str, environ: Mapping[str, str] | None = None, shown: bool = False) -> str:
    """What a command printed; its failure is the release's."""
    ended = subprocess.run(
        words,
        cwd=ROOT,
        env={**os.environ, **(environ or {})},
        text=True,
        check=False,
        stdout=None if shown else subprocess.PIPE,
        stderr=None if shown else subprocess.STDOUT,
    )
    if ended.returncode:
        raise Refused(f"{' '.join(words)}:\n{ended.stdout or ''}")
    return (ended.stdout or "").strip()


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except Refused as refused:
        sys.exit(f"no release: {refused}")
