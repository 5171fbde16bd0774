# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The file of an S3 key, used by a client that others wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result, controller

OF_BACKUP = {"project": "shop", "user": "backup"}

pytestmark = pytest.mark.usefixtures("home", "impatient")


def test_boto3_uses_the_file_before_and_after_a_rotation(
    sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not at the top: to import them takes seconds, and no other test needs them.
    import boto3
    from moto import mock_aws

    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(home / "credentials"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(home / "config"))
    place = {**OF_BACKUP, "dest": "credentials", "profile": "backup", "region": "us-east-1"}

    def keep(args: dict[str, Any]) -> Result:
        return controller("ovh_cloud_s3_credential", args, environ=sandbox.environment)

    for more in ({}, {"rotate": True}):
        access = keep({**place, **more})["s3_credential"]["access"]
        with mock_aws():
            session = boto3.Session(profile_name="backup")
            used = session.get_credentials()
            assert used and (used.access_key, used.secret_key) == (access, f"s3-secret-of-{access}")
            client = session.client("s3")
            client.create_bucket(Bucket="shop")
            client.put_object(Bucket="shop", Key="invoice", Body=b"42")
            assert client.get_object(Bucket="shop", Key="invoice")["Body"].read() == b"42"
    keep({**place, "endpoint_url": "https://s3.gra.example"})
    assert boto3.Session(profile_name="backup").client("s3").meta.endpoint_url == "https://s3.gra.example"
