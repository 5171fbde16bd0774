# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ordinary resources of every section, served from what the contract publishes. Routes of `products/` come first."""

from __future__ import annotations

from .handlers import handler_of

__all__ = ["handler_of"]
