# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages and files that are made from the code and from data, so that they say what is so.

Each module of SOURCES has `pages()`: the files, and the content of each.
"""

from __future__ import annotations

from pathlib import Path

from tests.pages import (
    actions,
    collections,
    content,
    fragments,
    messages,
    migration,
    models,
    published,
    returns,
    rights,
)

SOURCES = (collections, models, published, fragments, returns, actions, content, messages, migration, rights)


def pages() -> dict[Path, str]:
    """Each file that is made, and its content."""
    return {path: text for source in SOURCES for path, text in source.pages().items()}
