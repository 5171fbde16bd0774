# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Save the PDFs of bills in a folder: complete files only, readable by their owner only, existing files kept."""

from __future__ import annotations

import os
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.download import download
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import new_outcomes, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._files import private_files
from ansible_collections.community.ovh.plugins.module_utils._files.file_paths import writable_target
from ansible_collections.community.ovh.plugins.module_utils._products.billing.bills import is_whole_pdf


def save_pdfs(run: Run, folder: str, links: t.Mapping[str, str]) -> list[str]:
    """Download the PDFs that the folder lacks, and return their names. Check mode only returns the names.

    links: {file name: download link}. Raise StateError naming the PDFs that failed and those that were saved.
    """
    missing = [name for name in links if is_missing(folder, name)]
    if run.check_mode or not missing:
        return missing
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise StateError(f"dest: {printable(folder)} cannot be created ({error.strerror})") from None
    outcomes = new_outcomes(missing)
    run.interrupted = (
        f"saving PDFs in {printable(folder)} was interrupted: those that are there are whole; run the task again for"
        " the rest"
    )
    run_in_parallel(
        outcomes,
        lambda name: save(run, os.path.join(folder, name), links[name]),
        run.client.reads,
        run.client.throttle,
        lambda done: run.progress(f"{done} of {len(missing)} PDFs"),
    )
    failed = [f"{outcome.item}: {outcome.error}" for outcome in outcomes if outcome.error]
    if failed:
        saved = [outcome.item for outcome in outcomes if outcome.value]
        raise StateError(
            f"{len(failed)} of {len(missing)} PDFs could not be saved in {printable(folder)}: {'; '.join(failed)};"
            f" saved: {listed(saved) or 'none'}; run the task again for the rest"
        )
    return missing


def is_missing(folder: str, name: str) -> bool:
    """Return whether the folder lacks the file. Raise StateError if it cannot be written."""
    try:
        return not os.path.exists(writable_target(os.path.join(folder, name)))
    except OSError as error:
        raise StateError(f"dest: {printable(name)} cannot be saved in {printable(folder)} ({error.strerror})") from None


def save(run: Run, path: str, link: str) -> bool:
    """Download one PDF and write it. Raise StateError if it is incomplete or cannot be written."""
    content = download(run.client, link, "application/pdf")
    if not is_whole_pdf(content):
        raise StateError("the response is not a complete PDF; it may be a page that asks for a login")
    try:
        private_files.save(path, content)
    except OSError as error:
        raise StateError(f"it cannot be written ({error.strerror})") from None
    run.client.written = True
    return True
