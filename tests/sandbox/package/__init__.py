# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A simulation of the OVHcloud API, to test playbooks without an account: `from ovh_sandbox import Sandbox`."""

from __future__ import annotations

from .sandbox import Sandbox

__all__ = ["Sandbox"]
