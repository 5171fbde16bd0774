# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML files of a person's playbooks, read as data."""

from __future__ import annotations

import typing as t


def read_yaml(path: str) -> t.Any:
    """Return the content of a YAML file; None if the file does not exist.

    Values with a tag of Ansible, such as !vault, are None. Raises ValueError for a file that cannot be read.
    """
    try:
        import yaml  # all else works without it
    except ImportError:
        raise ValueError("YAML files cannot be read: install PyYAML") from None
    tolerant: t.Any = type("TolerantLoader", (yaml.SafeLoader,), {})
    tolerant.add_multi_constructor("!", lambda loader, suffix, node: None)
    try:
        with open(path, encoding="utf-8") as file:
            return yaml.load(file, tolerant)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise ValueError(f"{path} cannot be read ({error})") from None
