# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the OVHcloud REST API, for people and for tests. README.md says how to use it."""

from __future__ import annotations

from .sandbox import Sandbox

__all__ = ["Sandbox"]
