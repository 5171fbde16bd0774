# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public SSH keys: what one is, and when two are the same. Pure."""

from __future__ import annotations

NOT_A_KEY = "is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a path or a private key is not valid"


def is_public_key(text: str) -> bool:
    """Return whether this is the text of one public key: its type, its data, perhaps a comment."""
    return "PRIVATE KEY" not in text and len(text.strip().splitlines()) == 1 and len(text.split()) >= 2


def wrong_public_key(text: str) -> str:
    """Return what is wrong with the text of a public key, as the rest of a sentence; "" if it is valid."""
    return "" if is_public_key(text) else NOT_A_KEY


def same_key(wanted: str, current: str) -> bool:
    """Return whether both are the same key, whatever their comments."""
    return wanted.split()[:2] == current.split()[:2]
