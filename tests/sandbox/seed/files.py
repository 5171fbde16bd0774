# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a seed: a directory that the playbook import or export_domains has written, or one YAML or JSON file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from .entries import SeedError


def read(path: str | Path) -> dict[str, Any]:
    """The objects of a seed by product. Raises SeedError for what is no seed."""
    place = Path(path).expanduser()
    if not place.is_dir():
        return mapping(place)
    seed = mapping(place / "account.yml") if (place / "account.yml").exists() else {}
    for name, pattern in (("zones", "*.zone"), ("web", "*.yml"), ("mail", "*.yml")):
        files = sorted((place / name).glob(pattern))
        if files:
            seed[name] = {each.stem: text_of(each) if name == "zones" else load(each) for each in files}
    if not seed:
        raise SeedError("%s has no account.yml, zones, web or mail" % place)
    return seed


def mapping(path: Path) -> dict[str, Any]:
    """The content of a file that has products by their names."""
    content = load(path)
    if not isinstance(content, dict):
        raise SeedError("%s is not a mapping of products" % path)
    return content


def load(path: Path) -> Any:
    """The content of a YAML or JSON file."""
    try:
        return yaml.safe_load(text_of(path))
    except yaml.YAMLError as error:
        raise SeedError("%s is not YAML: %s" % (path, error)) from error


def text_of(path: Path) -> str:
    """The text of a file."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SeedError("%s cannot be read: %s" % (path, error)) from error
