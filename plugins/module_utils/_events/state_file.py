# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state file of an event source: the keys of the conditions that were reported."""

from __future__ import annotations

import json

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._files import private_files


def read_state(path: str, source: str) -> list[str] | None:
    """Return the keys that a source has reported; None before its first start. Raises UsageError."""
    try:
        with open(path, encoding="utf-8") as file:
            state = json.load(file)
        if state["source"] == source and all(isinstance(key, str) for key in state["reported"]):
            return list(state["reported"])
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UsageError(f"state_file {path}: {error.strerror}") from None
    except (ValueError, TypeError, KeyError):
        pass
    raise UsageError(f"state_file {path}: is not a state file of {source}; delete it or set another path")


def write_state(path: str, source: str, reported: list[str]) -> None:
    """Replace the state file, whole or not at all. Raises UsageError."""
    try:
        private_files.save(path, json.dumps({"source": source, "reported": reported}).encode())
    except OSError as error:
        raise UsageError(f"state_file {path}: {error.strerror}") from None
