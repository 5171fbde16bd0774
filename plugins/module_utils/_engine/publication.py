# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was staged, made live: once, last, also after a write that failed; or said to be staged."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Publication
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# How long a container may take to say that it is deployed, once its serial has grown.
DEPLOYMENT = 60.0
STAGED = "what was written is staged, and not published"
AGAIN = "run the task again to publish it"


class Live:
    """What is written to a container is live at once: there is nothing to publish."""

    sent = False

    def was_deployed(self) -> bool:
        """Whether nothing was staged when the task began."""
        return True

    def begin(self) -> None:
        """Before the first write."""

    def publish_if_due(self) -> None:
        """Where nothing had to be written."""

    def predict(self) -> None:
        """In check mode, where something would be written."""

    def publish_written(self) -> None:
        """After the writes."""

    def after_failure(self, error: OvhError) -> OvhError:
        """After a write that failed: the error to raise."""
        return error

    def result(self) -> Result:
        """What the task's result says of it."""
        return {}


class Publisher(Live):
    """Publishes one container, as the task's `refresh` says. published: whether all is live, as far as is known. sent: the API was told to."""

    def __init__(self, publication: Publication, thing: str, values: Values, run: Run) -> None:
        self.publication, self.thing, self.values, self.run, self.client = publication, thing, values, run, run.client
        self.refresh = run.params.get("refresh", "never")
        self.serial = 0
        self.published = False
        self.deployed: bool | None = None

    def was_deployed(self) -> bool:
        """Whether nothing was staged when the task began."""
        if self.deployed is None:
            self.deployed = bool(self.status()["isDeployed"])
        return self.deployed

    def begin(self) -> None:
        """Learn the serial that a publication raises."""
        if self.refresh != "never":
            self.serial = self.read_serial()

    def publish_if_due(self) -> None:
        """Publish what others have staged, if the task asks for it."""
        self.published = self.was_deployed()
        if self.refresh == "always" or (self.refresh == "auto" and not self.published):
            self.sent, self.published = True, self.run.params["wait"]
            if not self.run.check_mode:
                self.begin()
                self.publish()

    def predict(self) -> None:
        """What would be seen of a publication."""
        self.published = self.refresh != "never" and self.run.params["wait"]

    def publish_written(self) -> None:
        """Publish once, last. Raises OvhError where what was written stays staged."""
        if self.refresh == "never":
            self.run.warnings.append(f"{self.thing}: {STAGED} (refresh: never)")
        else:
            self.publish()

    def after_failure(self, error: OvhError) -> OvhError:
        """Publish the writes that have not failed, and say what became of them."""
        if not self.client.written:
            return error
        said = "what was written is published" if self.refresh != "never" else STAGED
        try:
            self.publish_written()
        except OvhError as trouble:
            said = str(trouble)
        return error.noting(said)

    def publish(self) -> None:
        """Publish, and wait until it is seen. Raises OvhError, saying what is staged, where the API refuses."""
        self.sent = True
        self.run.interrupted = f"{self.thing} was interrupted while it was being published: {AGAIN}"
        try:
            if until(self.send, self.run.params["wait_timeout"], self.client.throttle) is None:
                raise StateError(f"{self.thing}: another publication was at work for {self.run.params['wait_timeout']:g} s: {STAGED}; {AGAIN}")
        except ApiError as error:
            error.remedy = "; ".join(filter(None, ["" if error.perhaps_done else STAGED, error.remedy, AGAIN]))
            raise error.about(self.thing) from None
        if self.run.params["wait"]:
            self.wait_until_seen()

    def send(self) -> bool | None:
        """One try; None where another publication is in its way, which may have begun before our last write."""
        def look() -> bool | None:
            return True if self.read_serial() > self.serial else None

        try:
            self.client.call("POST", self.publication.route, self.values, look=look)
        except ApiError as error:
            if error.answered_with(409):
                self.run.progress(f"{self.thing}: another publication is at work")
                return None
            raise
        return True

    def seen(self) -> bool | None:
        """True once the serial is higher than before."""
        self.run.progress(f"{self.thing}: waiting until it is published")
        return self.read_serial() > self.serial or None

    def wait_until_seen(self) -> None:
        """Published = the serial is higher than before, and there are no errors."""
        seconds, told = self.run.params["wait_timeout"], f"{self.thing}: it was told to publish"
        try:
            if until(self.seen, seconds, self.client.throttle) is None:
                raise StateError(f"{told}, and its serial is still {self.serial} after {seconds:g} s (wait_timeout): run the task again to see that it has")
            until(lambda: self.status()["isDeployed"] or None, min(seconds, DEPLOYMENT), self.client.throttle)
        except ApiError as error:
            error.noting("it was told to publish: run the task again to see that it has")
            raise
        self.published = True

    def status(self) -> Values:
        """The container's status; what it warns of is shown. Raises StateError where errors have kept it from being published."""
        status = self.get(self.publication.status_route)
        errors = status.get("errors") or []
        if errors and self.sent:
            raise StateError(f"{self.thing}: it was told to publish, and has errors: {listed(errors)}; {STAGED}: mend them and run the task again")
        for note in [*(status.get("warnings") or []), *errors]:
            if f"{self.thing}: {note}" not in self.run.warnings:
                self.run.warnings.append(f"{self.thing}: {note}")
        return {"isDeployed": True, **status}

    def read_serial(self) -> int:
        """The serial, as it is now."""
        return int(self.get(self.publication.serial_route)[self.publication.serial])

    def get(self, route: str) -> Values:
        """One object of the container."""
        try:
            return self.client.get_object(route, self.values)
        except ApiError as error:
            raise error.about(self.thing) from None

    def result(self) -> Result:
        """Whether what is written is live."""
        return {"published": self.published}
