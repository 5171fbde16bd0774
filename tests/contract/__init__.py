# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's published API as data (data/*.json), and the checks against it. It knows nothing of `plugins/`.

build.py      rebuilds the data from a folder of schemas
published.py  operations, routes and types, read from the data
check.py      holds requests and answers against an operation
traffic.py    holds the logs of a test run against all of them
"""
