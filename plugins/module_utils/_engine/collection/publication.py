# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Publish staged writes: once, last, also after a failed write; or report them as staged.

Each function is about a container with a publication, and does what the task's option `refresh` asks for.
"""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Publication
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# How long a container may take to say that it is deployed, once its serial has grown.
DEPLOYMENT = 60.0
STAGED = "what was written is staged, and not published"
AGAIN = "run the task again to publish it"


@dataclasses.dataclass(frozen=True)
class PublicationOutcome:
    """is_live: whether all that is written is live, as far as is known.

    requested: whether the API was told to publish.
    """

    is_live: bool
    requested: bool = False


def read_deployed(container: Container) -> bool:
    """Return whether nothing is staged. Without publication, writes are live at once: True."""
    publication = container.collection.publication
    return publication is None or bool(read_status(container, publication)["isDeployed"])


def publish_if_due(container: Container, publication: Publication, was_deployed: bool | None) -> PublicationOutcome:
    """Publish what others have staged, if nothing had to be written and the task asks for it; return the outcome."""
    is_deployed = read_deployed(container) if was_deployed is None else was_deployed
    refresh = container.run.params["refresh"]
    if refresh == "never" or (refresh == "auto" and is_deployed):
        return PublicationOutcome(is_deployed)
    if container.run.check_mode:
        return PublicationOutcome(container.run.params["wait"], requested=True)
    return publish(container, publication, read_serial(container, publication))


def predict_publication(container: Container) -> PublicationOutcome:
    """Return the outcome for check mode, if something would be written."""
    return PublicationOutcome(container.run.params["refresh"] != "never" and container.run.params["wait"])


def serial_before(container: Container, publication: Publication) -> int | None:
    """Return the serial before the first write, which a publication increases; None if nothing will be published."""
    return None if container.run.params["refresh"] == "never" else read_serial(container, publication)


def publish_written(container: Container, publication: Publication, serial: int | None) -> PublicationOutcome:
    """Publish once after the writes. Raises OvhError if the writes stay staged."""
    if serial is None:
        container.run.warnings.append(f"{container.label}: {STAGED} (refresh: never)")
        return PublicationOutcome(False)
    return publish(container, publication, serial)


def publish_after_failure(
    container: Container, publication: Publication, serial: int | None, error: OvhError
) -> OvhError:
    """Publish the writes that succeeded before one failed, and return the error with what was published."""
    if not container.run.client.written:
        return error
    try:
        publish_written(container, publication, serial)
    except OvhError as trouble:
        return error.with_hint(str(trouble))
    return error.with_hint(STAGED if serial is None else "what was written is published")


def publish(container: Container, publication: Publication, serial: int) -> PublicationOutcome:
    """Publish, and wait until the API shows it. Raises OvhError, which states what is staged, if the API rejects it."""
    run, seconds = container.run, container.run.params["wait_timeout"]
    run.interrupted = f"{container.label} was interrupted while it was being published: {AGAIN}"
    try:
        for _attempt in attempts(seconds, run.client.throttle):
            if request_publication(container, publication, serial):
                break
        else:
            raise StateError(
                f"{container.label}: another publication was in progress for {seconds:g} s: {STAGED}; {AGAIN}"
            )
    except ApiError as error:
        error.hint = "; ".join(filter(None, ["" if error.may_have_taken_effect else STAGED, error.hint, AGAIN]))
        raise error.for_object(container.label) from None
    if not run.params["wait"]:
        return PublicationOutcome(False, requested=True)
    wait_until_live(container, publication, serial)
    return PublicationOutcome(True, requested=True)


def request_publication(container: Container, publication: Publication, serial: int) -> bool:
    """Send one request to publish.

    Returns False if another publication is in progress, which may have started before our last write.
    """

    def has_grown() -> bool | None:
        return read_serial(container, publication) > serial or None

    try:
        container.run.client.call("POST", publication.route, container.wanted.path_values, verify_effect=has_grown)
    except ApiError as error:
        if not error.answered_with(409):
            raise
        container.run.progress(f"{container.label}: another publication is in progress")
        return False
    return True


def wait_until_live(container: Container, publication: Publication, serial: int) -> None:
    """Wait until the serial is higher than before and the status shows no errors. Raises OvhError if that does not
    happen.
    """
    seconds, throttle = container.run.params["wait_timeout"], container.run.client.throttle
    try:
        for _attempt in attempts(seconds, throttle):
            container.run.progress(f"{container.label}: waiting until it is published")
            if read_serial(container, publication) > serial:
                break
        else:
            raise StateError(
                f"{container.label}: publication was requested and its serial is still {serial} after"
                f" {seconds:g} s (wait_timeout): run the task again to verify it"
            )
        for _attempt in attempts(min(seconds, DEPLOYMENT), throttle):
            if read_status(container, publication, requested=True)["isDeployed"]:
                break
    except ApiError as error:
        error.with_hint("publication was requested; run the task again to verify it")
        raise


def read_status(container: Container, publication: Publication, *, requested: bool = False) -> Values:
    """Return the container's status; show its warnings.

    requested: whether publication was requested. In that case errors raise StateError, because they prevent
    publication.
    """
    status, warnings = read(container, publication.status_route), container.run.warnings
    errors = status.get("errors") or []
    if errors and requested:
        raise StateError(
            f"{container.label}: publication was requested and has errors: {listed(errors)}; {STAGED}; fix them and"
            f" run the task again"
        )
    notes = [f"{container.label}: {note}" for note in (*(status.get("warnings") or ()), *errors)]
    warnings += [note for note in dict.fromkeys(notes) if note not in warnings]
    return {"isDeployed": True, **status}


def read_serial(container: Container, publication: Publication) -> int:
    """Return the container's serial as it is now."""
    return int(read(container, publication.serial_route)[publication.serial])


def read(container: Container, route: str) -> Values:
    """Return one object of the container (GET route)."""
    try:
        return container.run.client.get_object(route, container.wanted.path_values)
    except ApiError as error:
        raise error.for_object(container.label) from None
