# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options of a resource's modules, derived from its description."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import secret_values

from tests.support.synthetic import DISK, INFO, JOBS

TEXT, NUMBER, UPDATE = {"type": "str"}, {"type": "int"}, {"type": "str", "choices": ["on_create", "always"]}


def test_the_argument_spec() -> None:
    assert JOBS["disk"].options == {
        "rack": {"type": "str", "required": True},
        "name": {"type": "raw"},
        "region": TEXT,
        "size": NUMBER,
        "description": TEXT,
        "comment": TEXT,
        "flavor": TEXT,
        "kind": {"type": "str", "choices": ["a", "b"]},
        "code": {"type": "str", "no_log": True},
        "origin": TEXT,
        "attached_to": {"type": "list", "elements": "str"},
        "level": NUMBER,
        "password": {"type": "str", "no_log": True},
        "crypt": {
            "type": "dict",
            "options": {
                "mode": TEXT,
                "key_length": {"type": "int", "no_log": False},
                "pin": {"type": "str", "no_log": True},
            },
        },
        "rules": {"type": "list", "elements": "dict", "options": {"source": TEXT, "to": TEXT}},
        "disk_id": TEXT,
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
        "update_password": {**UPDATE, "default": "on_create", "no_log": False},
        "recreate": {"type": "str", "choices": ["never", "when_needed", "when_failed"], "default": "never"},
        "confirm": {"type": "raw"},
        "parallel": NUMBER,
        "wait": {"type": "bool", "default": True},
        "wait_timeout": {"type": "float", "default": 300.0},
    }
    assert JOBS["disk"].constraints == {"required_one_of": [["name", "disk_id"]]}


def test_what_can_be_replaced_freely_or_shows_a_secret_has_other_options() -> None:
    assert JOBS["tag"].options == {
        "tag_name": {"type": "raw", "aliases": ["name"], "required": True},
        "text": TEXT,
        "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
        "parallel": NUMBER,
    }
    assert not JOBS["tag"].constraints
    assert JOBS["token"].options["dest"] == {"type": "path"}
    assert JOBS["token"].options["dest_required"] == {"type": "bool", "default": False}


def test_the_options_of_the_info_modules() -> None:
    texts = {"type": "list", "elements": "str"}
    assert INFO["disk"].options == {
        "rack": {"type": "str", "required": True},
        "name": texts,
        "disk_id": texts,
        "filters": {"type": "dict"},
        "parallel": NUMBER,
    }
    assert INFO["tag"].options == {
        "tag_name": {**texts, "aliases": ["name"]},
        "filters": {"type": "dict"},
        "parallel": NUMBER,
    }


def test_the_secrets_in_options_that_have_not_been_checked() -> None:
    params = {"code": "one", "password": ["two"], "crypt": [{"mode": "on", "pin": {"odd": "three"}}], "name": "four"}
    assert secret_values(DISK, params) == {"one", "two", "three"}
