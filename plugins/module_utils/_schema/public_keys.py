# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public SSH keys: what one is. Pure."""

from __future__ import annotations


def is_public_key(text: str) -> bool:
    """Whether this is the text of one public key: its type, its data, perhaps a comment."""
    return "PRIVATE KEY" not in text and len(text.strip().splitlines()) == 1 and len(text.split()) >= 2
