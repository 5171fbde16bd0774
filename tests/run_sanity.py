# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `ansible-test sanity` on a copy of this checkout that lies where ansible-test wants it.

python -m tests.run_sanity [without-tests] [OPTION OF ansible-test sanity ...]

without-tests: on what users get; the rules for the tests' own code are those of one ansible-core.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys

from tests.environment import CACHE, ROOT

# One for each ansible-core, since what ansible-test installs there is of its version.
SANITY = CACHE / "sanity" / importlib.metadata.version("ansible-core")
TREE = SANITY / "ansible_collections/community/ovh"
GET_PIP = '''\
"""Instead of a download: the pip that comes with Python, then the version asked for from the package index."""
import subprocess
import sys

wanted = [argument for argument in sys.argv[1:] if argument not in ("--no-setuptools", "--no-wheel")]
subprocess.check_call([sys.executable, "-m", "ensurepip", "--upgrade", "--default-pip"])
subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet"] + wanted)
'''


def main(*options: str) -> int:
    """The exit status of ansible-test."""
    with_tests = "without-tests" not in options
    copy_checkout(with_tests)
    provide_get_pip()
    python = "%d.%d" % sys.version_info[:2]
    command = [
        pathlib.Path(sys.executable).with_name("ansible-test"),
        "sanity",
        "--venv",
        "--python",
        python,
        *(each for each in options if each != "without-tests"),
    ]
    return subprocess.call(command, cwd=TREE)


def copy_checkout(with_tests: bool) -> None:
    """Copies the files that git knows or would add, and keeps what ansible-test has installed before."""
    installed, aside = TREE / "tests/output", SANITY / "output"
    if installed.exists():
        installed.replace(aside)
    shutil.rmtree(TREE, ignore_errors=True)
    subprocess.check_call(
        ["git", "init", "--quiet", TREE]
    )  # else ansible-test asks this checkout, which ignores the copy
    listing = subprocess.check_output(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, text=True
    )
    for name in filter(None, listing.split("\0")):
        source, target = ROOT / name, TREE / name
        if source.is_file() and (with_tests or not name.startswith("tests/") or name == "tests/config.yml"):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    if aside.exists():
        aside.replace(installed)


def provide_get_pip() -> None:
    """Spares ansible-test the download of get-pip, which not every network lets through."""
    spec = importlib.util.find_spec("ansible_test")
    requirements = pathlib.Path(spec.submodule_search_locations[0], "_internal/python_requirements.py")
    for version in re.findall(r"pip='([\d.]+)'", requirements.read_text()):
        script = CACHE / "home/.ansible/test/cache" / f"get_pip_{version.replace('.', '_')}.py"
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text(GET_PIP)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
