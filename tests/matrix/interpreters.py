# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Pythons of this machine: those on PATH, and those of pyenv, which PATH may hide."""

from __future__ import annotations

import os
import pwd
import subprocess
from collections.abc import Iterator
from pathlib import Path

QUESTION = "import ensurepip, sys, venv; print('%d.%d' % sys.version_info[:2], sys.executable)"


def interpreter(version: str) -> str | None:
    """An interpreter of this version (3.13) that starts and can make environments; None where there is none."""
    return next(filter(None, (works(path, version) for path in candidates(version))), None)


def candidates(version: str) -> Iterator[Path]:
    """Where one may be. A name on PATH may be a shim that leads nowhere."""
    for folder in os.environ["PATH"].split(os.pathsep):
        yield Path(folder, f"python{version}")
    # make has put another HOME into the environment.
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path(pwd.getpwuid(os.getuid()).pw_dir, ".pyenv"))
    yield from sorted(pyenv.glob(f"versions/{version}*/bin/python{version}"))


def works(path: Path, version: str) -> str | None:
    """The interpreter's own name for itself, if it answers that it is of this version."""
    try:
        asked = subprocess.run([path, "-c", QUESTION], capture_output=True, text=True, check=False)
    except OSError:
        return None
    said, _space, executable = asked.stdout.strip().partition(" ")
    return executable if asked.returncode == 0 and said == version else None
