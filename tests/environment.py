# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the tests off the machine's own Ansible, OVHcloud and Python set-up, however they are started.

pytest loads this first (see pyproject.toml), before anything reads Ansible's configuration.
"""

from __future__ import annotations

import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"

# The modules that have a job, which is all that call the API. ovh_show_table prints, and ovh_drift starts playbooks.
MODULES = sorted({path.stem for path in (ROOT / "plugins/modules").glob("ovh_*.py")} - {"ovh_drift", "ovh_show_table"})


def live() -> str:
    """A folder of collections that has this checkout in it, by a link."""
    link = CACHE / "live/ansible_collections/community/ovh"
    if not link.is_symlink():
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(ROOT)
    return str(CACHE / "live")


# `make` names the installed collection. Without it the tests run on the checkout itself, never on a stale copy.
COLLECTIONS = os.environ.get("OVH_TEST_COLLECTIONS") or live()

for name in list(os.environ):
    if name.startswith(("ANSIBLE_", "OVH_")) and name != "OVH_TEST_COLLECTIONS":
        del os.environ[name]

# Container images often turn bytecode off. Compiling all again would be most of what a short run costs, and a third of
# what each command of Ansible costs.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

os.environ.update(
    HOME=str(CACHE / "home"),
    HYPOTHESIS_STORAGE_DIRECTORY=str(CACHE / "hypothesis"),
    ANSIBLE_HOME=str(CACHE / "home/.ansible"),
    ANSIBLE_COLLECTIONS_PATH=COLLECTIONS,
    ANSIBLE_REMOTE_TEMP=str(CACHE / "tmp"),
    ANSIBLE_ASYNC_DIR=str(CACHE / "async"),
)
