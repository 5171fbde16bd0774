# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credentials and settings out of task options, environment and files, layer by layer."""

from __future__ import annotations

import os
import re

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import config
from ansible_collections.community.ovh.plugins.module_utils._api.config import Settings, resolve
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ConfigError
from hypothesis import example, given
from hypothesis import strategies as st

KEYS = {"application_key": "AK", "application_secret": "AS", "consumer_key": "CK"}
CLIENT = {"client_id": "ID", "client_secret": "CS"}
URL = "https://api.example.net/1.0"


class Home:
    """A machine of one's own: ./ovh.conf, ~/.ovh.conf, /etc/ovh.conf and an environment."""

    def __init__(self, tmp_path, monkeypatch):
        self.here, self.user, self.etc = tmp_path / "here", tmp_path / "user", tmp_path / "etc"
        for folder in (self.here, self.user, self.etc):
            folder.mkdir()
        self.environ = {"HOME": str(self.user)}
        monkeypatch.setattr(config, "USUAL_FILES", ("./ovh.conf", "~/.ovh.conf", str(self.etc / "ovh.conf")))
        self.local, self.personal, self.system = self.here / "ovh.conf", self.user / ".ovh.conf", self.etc / "ovh.conf"

    def write(self, path, endpoint=None, section=None, mode=0o600, **options):
        """An INI file with an endpoint and one section."""
        lines = ["[default]", f"endpoint={endpoint}"] if endpoint else []
        if options:
            lines += [f"[{section or endpoint or 'ovh-eu'}]", *(f"{name}={value}" for name, value in options.items())]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        path.chmod(mode)

    def env(self, **variables):
        """Set OVH_ variables."""
        self.environ.update({"OVH_" + name.upper(): value for name, value in variables.items()})

    def resolve(self, authenticated=True, optional=(), **options):
        """What a task with these options gets."""
        return resolve(options, self.environ, str(self.here), authenticated=authenticated, optional=optional)

    def credentials(self, **options):
        """Whom a task with these options talks as."""
        return self.resolve(**options).credentials


@pytest.fixture
def home(tmp_path, monkeypatch):
    return Home(tmp_path, monkeypatch)


def keys_of(credentials):
    return credentials.application_key, credentials.application_secret, credentials.consumer_key


# ---- layers


def test_the_usual_files_are_the_sdks():
    assert config.USUAL_FILES == ("./ovh.conf", "~/.ovh.conf", "/etc/ovh.conf")


def test_the_nearest_layer_wins_in_this_order(home):
    """Task, environment, ./ovh.conf, ~/.ovh.conf, /etc/ovh.conf."""
    options = {"endpoint": "ovh-us", "application_key": "task", "application_secret": "task", "consumer_key": "task"}
    home.env(endpoint="ovh-ca", application_key="env", application_secret="env", consumer_key="env")
    for path, word in ((home.local, "here"), (home.personal, "user"), (home.system, "etc")):
        home.write(path, "ovh-eu", application_key=word, application_secret=word, consumer_key=word)
    seen = [keys_of(home.credentials(**options))]
    seen.append(keys_of(home.credentials()))
    for name in list(home.environ):
        if name.startswith("OVH_"):
            del home.environ[name]
    for path in (home.local, home.personal, home.system):
        seen.append(keys_of(home.credentials()))
        path.unlink()
    assert [each[0] for each in seen] == ["task", "env", "here", "user", "etc"]
    assert all(len(set(each)) == 1 for each in seen)


def test_each_part_knows_where_it_comes_from(home):
    home.env(consumer_key="CK")
    home.write(home.personal, "ovh-eu", application_key="AK", application_secret="AS")
    assert home.credentials(endpoint="ovh-eu").sources == {
        "endpoint": config.TASK,
        "application_key": str(home.personal),
        "application_secret": str(home.personal),
        "consumer_key": config.ENVIRONMENT,
    }


@pytest.mark.parametrize("by_task", [True, False])
def test_config_file_shuts_out_environment_and_usual_files(home, by_task):
    home.env(**KEYS, endpoint="ovh-ca", request_timeout="1", retry_timeout="1", expected_account="other")
    home.write(home.local, "ovh-us", **KEYS)
    home.write(home.here / "mine.conf", "ovh-eu", application_key="a", application_secret="b", consumer_key="c")
    if not by_task:
        home.env(config_file="mine.conf")
    got = home.resolve(**({"config_file": "mine.conf"} if by_task else {}))
    assert keys_of(got.credentials) == ("a", "b", "c")
    assert got.credentials.endpoint.name == "ovh-eu"
    assert (got.settings.request_timeout, got.settings.retry_timeout, got.credentials.expected_account) == (
        180,
        120,
        "",
    )


def test_beside_config_file_the_tasks_own_options_count(home):
    home.write(
        home.here / "mine.conf",
        "ovh-eu",
        section="ovh-ca",
        application_key="a",
        application_secret="b",
        consumer_key="c",
    )
    credentials = home.credentials(config_file="mine.conf", endpoint="ovh-ca", consumer_key="task")
    assert credentials.endpoint.name == "ovh-ca"
    assert keys_of(credentials) == ("a", "b", "task")


def test_what_a_config_file_lacks_is_not_taken_from_elsewhere(home):
    home.env(consumer_key="CK")
    home.write(home.here / "mine.conf", "ovh-eu", application_key="a", application_secret="b")
    with pytest.raises(ConfigError, match="consumer_key of the credentials for ovh-eu is missing") as caught:
        home.credentials(config_file="mine.conf")
    assert "environment" not in str(caught.value)


@pytest.mark.parametrize("name", ["missing.conf", "."])
def test_a_config_file_that_is_not_there_is_an_error(home, name):
    home.env(**KEYS, endpoint="ovh-eu")
    with pytest.raises(ConfigError, match="there is no such file"):
        home.credentials(config_file=name)


def test_a_config_file_that_cannot_be_read_is_an_error(home, monkeypatch):
    home.write(home.here / "mine.conf", "ovh-eu", **KEYS)

    def refuse(*arguments, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ConfigError, match="mine.conf cannot be read: Permission denied"):
        home.credentials(config_file="mine.conf")


@pytest.mark.parametrize("empty", ["", "  ", "\n"])
def test_an_empty_string_counts_as_not_given_in_every_layer(home, empty):
    options = dict.fromkeys(
        (
            "endpoint",
            "application_key",
            "application_secret",
            "consumer_key",
            "client_id",
            "config_file",
            "expected_account",
        ),
        empty,
    )
    home.env(**options)
    home.write(home.local, section="ovh-eu", client_id=" ")
    home.write(home.personal, "ovh-eu", **KEYS)
    assert keys_of(home.credentials(**options)) == ("AK", "AS", "CK")


def test_blanks_around_a_value_are_no_part_of_it(home):
    home.env(application_secret=" AS\n")
    home.write(home.local, "ovh-eu", consumer_key="  CK  ")
    assert keys_of(home.credentials(application_key="AK\n")) == ("AK", "AS", "CK")


@pytest.mark.parametrize("path", ["~/mine.conf", "$HOME/mine.conf", "${FOLDER}/mine.conf", "../user/mine.conf"])
def test_home_and_variables_in_paths_expand(home, path):
    home.environ["FOLDER"] = str(home.user)
    home.write(home.user / "mine.conf", "ovh-eu", **KEYS)
    assert keys_of(home.credentials(config_file=path)) == ("AK", "AS", "CK")


def test_an_unknown_variable_stays_as_it_is(home):
    assert config.expanded("/x/$NOBODY/y", home.environ, "/") == "/x/$NOBODY/y"


def test_without_home_the_machine_knows_it(monkeypatch):
    monkeypatch.setenv("HOME", "/machine")
    assert config.expanded("~/x", {}, "/") == "/machine/x"


def test_nothing_is_read_from_the_machines_own_environment(home, monkeypatch):
    for name, value in {**KEYS, "endpoint": "ovh-eu"}.items():
        monkeypatch.setenv("OVH_" + name.upper(), value)
    with pytest.raises(ConfigError, match="no endpoint is given"):
        home.credentials()


# ---- methods


@pytest.mark.parametrize(
    ("options", "method"), [(KEYS, "application_key"), (CLIENT, "oauth2"), ({"access_token": "T"}, "access_token")]
)
def test_three_ways_to_authenticate(home, options, method):
    credentials = home.credentials(endpoint="ovh-eu", **options)
    assert credentials.method == method
    assert {name: getattr(credentials, name) for name in options} == options


@pytest.mark.parametrize(
    ("near", "method"),
    [
        ({"access_token": "T"}, "access_token"),
        ({"client_id": "ID"}, "oauth2"),
        ({"consumer_key": "near"}, "application_key"),
    ],
)
def test_the_nearest_layer_that_names_a_method_decides(home, near, method):
    home.write(home.local, "ovh-eu", client_secret="CS")
    home.write(home.personal, "ovh-eu", **KEYS)
    home.env(**near)
    assert home.credentials().method == method


def test_of_other_methods_nothing_is_taken_over(home):
    home.write(home.local, "ovh-eu", **KEYS)
    credentials = home.credentials(access_token="T")
    assert keys_of(credentials) == ("", "", "")
    assert set(credentials.sources) == {"endpoint", "access_token"}


@pytest.mark.parametrize(
    ("one", "two"),
    [("consumer_key", "client_id"), ("application_key", "access_token"), ("client_secret", "access_token")],
)
def test_one_layer_that_names_two_methods_is_an_error_that_names_the_place(home, one, two):
    home.write(home.local, "ovh-eu", **{one: "x", two: "y"})
    with pytest.raises(ConfigError, match=f"{re.escape(str(home.local))} sets two authentication methods") as caught:
        home.credentials()
    assert one in str(caught.value)
    assert two in str(caught.value)


def test_a_consumer_key_in_the_environment_takes_the_rest_from_the_file(home):
    home.env(consumer_key="mine")
    home.write(home.personal, "ovh-eu", application_key="AK", application_secret="AS", consumer_key="other")
    assert keys_of(home.credentials()) == ("AK", "AS", "mine")


def test_a_half_is_completed_from_farther_layers_never_from_nearer_ones_of_another_method(home):
    home.env(client_id="ID")
    home.write(home.local, "ovh-eu", application_key="AK")
    home.write(home.personal, "ovh-eu", client_secret="CS")
    assert home.credentials().client_secret == "CS"


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"application_key": "AK"}, "application_secret and consumer_key"),
        ({"application_secret": "S3CRET"}, "application_key and consumer_key"),
        ({"application_key": "AK", "application_secret": "S3CRET"}, "consumer_key"),
        ({"client_id": "ID"}, "client_secret"),
        ({"client_secret": "S3CRET"}, "client_id"),
    ],
)
def test_a_missing_half_is_named_with_every_place_and_the_page_for_keys(home, given, missing):
    home.env(**given)
    home.write(home.local, "ovh-ca")
    with pytest.raises(ConfigError) as caught:
        home.credentials(endpoint="ovh-ca")
    text = str(caught.value)
    assert text.startswith(
        f"{missing} of the credentials for ovh-ca is missing (the environment (OVH_...) has {', '.join(given)}):"
        " looked at "
    )
    for place in (
        config.TASK,
        config.ENVIRONMENT,
        f"{home.local} (no section [ovh-ca])",
        f"{home.personal} (no such file)",
        f"{home.system} (no such file)",
    ):
        assert place in text
    assert text.endswith("create keys at https://ca.api.ovh.com/createToken/")
    assert "S3CRET" not in text


def test_no_credentials_at_all_names_every_place_and_the_page_for_keys(home):
    home.write(home.personal, "ovh-us", section="ovh-eu", **KEYS)
    with pytest.raises(ConfigError) as caught:
        home.credentials()
    text = str(caught.value)
    assert text.startswith("no credentials for ovh-us: looked at the task's options, the environment (OVH_...), ")
    assert f"{home.local} (no such file), {home.personal} (no section [ovh-us]), {home.system} (no such file)" in text
    assert text.endswith("create keys at https://api.us.ovhcloud.com/createToken/")


@pytest.mark.parametrize("name", [*KEYS, *CLIENT, "access_token"])
@pytest.mark.parametrize("value", ["two\nlines", "caf\u0142", "escape\x1b", "\ud800"])
def test_a_key_that_no_header_can_carry_is_refused_unquoted(home, name, value):
    parts = next(parts for parts in config.METHODS.values() if name in parts)
    with pytest.raises(ConfigError, match=f"{name} of the task's options contains characters") as caught:
        home.credentials(endpoint="ovh-eu", **{**dict.fromkeys(parts, "good"), name: value})
    assert value not in str(caught.value)
    assert str(caught.value).isprintable()


def test_a_part_that_may_be_missing_is_not_missed(home):
    home.write(home.local, "ovh-eu", application_key="AK", application_secret="AS")
    got = home.resolve(optional=("consumer_key",)).credentials
    assert (got.method, *keys_of(got)) == ("application_key", "AK", "AS", "")


def test_a_part_that_may_be_missing_counts_where_it_is_given(home):
    home.write(home.local, "ovh-eu", **KEYS)
    assert keys_of(home.resolve(optional=("consumer_key",)).credentials) == ("AK", "AS", "CK")


def test_where_no_consumer_key_is_needed_the_page_is_the_one_for_applications(home):
    with pytest.raises(
        ConfigError,
        match="application_secret of the credentials for ovh-eu is missing .*https://eu.api.ovh.com/createApp/",
    ):
        home.resolve(optional=("consumer_key",), endpoint="ovh-eu", application_key="AK")


# ---- the endpoint


def test_no_endpoint_anywhere_lists_the_known_ones(home):
    home.env(**KEYS)
    with pytest.raises(ConfigError, match=f"no endpoint is given: .* one of {', '.join(ENDPOINTS)}"):
        home.credentials()


def test_the_section_of_a_url_endpoint_is_its_url(home):
    home.write(home.local, URL, **KEYS)
    credentials = home.credentials()
    assert (credentials.endpoint.url, *keys_of(credentials)) == (URL, "AK", "AS", "CK")


def test_each_endpoint_has_its_own_section(home):
    home.write(home.local, "ovh-eu", **KEYS)
    with open(home.local, "a", encoding="utf-8") as file:
        file.write("[ovh-ca]\napplication_key=a\napplication_secret=b\nconsumer_key=c\n")
    assert keys_of(home.credentials(endpoint="ovh-ca")) == ("a", "b", "c")
    assert keys_of(home.credentials()) == ("AK", "AS", "CK")


def test_keys_in_the_section_default_are_nobodys(home):
    home.write(home.local, "ovh-eu", section="default", **KEYS)
    home.local.write_text("[default]\nendpoint=ovh-eu\napplication_key=AK\napplication_secret=AS\nconsumer_key=CK\n")
    with pytest.raises(ConfigError, match="no credentials"):
        home.credentials()


@pytest.mark.parametrize("keys", [KEYS, CLIENT, {"access_token": "T"}])
def test_a_stray_file_never_draws_secrets_out_of_the_environment(home, keys):
    home.env(**keys)
    home.write(home.local, URL)
    home.write(home.personal, "ovh-eu")
    assert home.credentials().endpoint.name == "ovh-eu"


def test_where_only_a_stray_file_names_an_endpoint_the_error_says_why_it_is_not_used(home):
    home.env(**KEYS)
    home.write(home.local, URL)
    with pytest.raises(
        ConfigError, match=f"no endpoint is given .{re.escape(URL)} of {re.escape(str(home.local))} is not used"
    ):
        home.credentials()


def test_a_farther_file_never_draws_secrets_out_of_a_nearer_one(home):
    home.write(home.local, section=URL, **KEYS)
    home.write(home.personal, URL)
    with pytest.raises(ConfigError, match="is not used"):
        home.credentials()


@pytest.mark.parametrize("where", ["task", "environment", "same file"])
def test_a_url_counts_from_the_layer_of_the_secret_or_a_nearer_one(home, where):
    home.write(home.local, URL if where == "same file" else None, section=URL, **KEYS)
    if where == "environment":
        home.env(endpoint=URL)
    assert home.credentials(**({"endpoint": URL} if where == "task" else {})).endpoint.url == URL


def test_the_secret_decides_and_not_the_consumer_key(home):
    home.env(consumer_key="mine")
    home.write(home.local, URL, application_key="AK", application_secret="AS")
    assert home.credentials().endpoint.url == URL


def test_a_known_name_counts_from_anywhere(home):
    home.env(**KEYS)
    home.write(home.system, "kimsufi-eu")
    assert home.credentials().endpoint.name == "kimsufi-eu"


@pytest.mark.parametrize("endpoint", ["http://api.example.net/1.0", "ftp://localhost/1.0"])
def test_only_https_is_an_endpoint(home, endpoint):
    with pytest.raises(ConfigError, match="use https"):
        home.credentials(endpoint=endpoint, **KEYS)


@pytest.mark.parametrize("endpoint", ["http://localhost:8080/1.0", "http://127.0.0.1/1.0", "http://[::1]/1.0"])
def test_http_to_this_machine_is_an_endpoint(home, endpoint):
    assert home.credentials(endpoint=endpoint, **KEYS).endpoint.url == endpoint


# ---- OAuth2's token URL


@pytest.mark.parametrize("name", ["ovh-eu", "ovh-ca", "ovh-us"])
def test_the_token_url_is_the_endpoints_own(home, name):
    assert home.credentials(endpoint=name, **CLIENT).token_url == ENDPOINTS[name].token_url


@pytest.mark.parametrize("where", ["task", "environment", "same file"])
def test_a_token_url_counts_from_the_layer_of_the_secret_or_a_nearer_one(home, where):
    url = "https://login.example.net/token"
    home.write(home.local, "ovh-eu", **CLIENT, **({"oauth2_token_url": url} if where == "same file" else {}))
    if where == "environment":
        home.env(oauth2_token_url=url)
    assert home.credentials(**({"oauth2_token_url": url} if where == "task" else {})).token_url == url


def test_a_stray_token_url_never_draws_the_client_secret(home):
    home.env(endpoint="ovh-eu", **CLIENT)
    home.write(home.local, section="ovh-eu", oauth2_token_url="https://evil.example.net/token")
    assert home.credentials().token_url == ENDPOINTS["ovh-eu"].token_url


def test_a_token_url_is_taken_for_no_other_method(home):
    assert (
        home.credentials(endpoint="ovh-eu", oauth2_token_url="https://login.example.net/token", **KEYS).token_url == ""
    )


@pytest.mark.parametrize(("endpoint", "hint"), [("kimsufi-eu", False), ("soyoustart-ca", False), (URL, True)])
def test_an_endpoint_without_oauth2_says_what_to_use(home, endpoint, hint):
    with pytest.raises(
        ConfigError, match="has no OAuth2: use application_key, application_secret and consumer_key"
    ) as caught:
        home.credentials(endpoint=endpoint, **CLIENT)
    assert ("oauth2_token_url" in str(caught.value)) is hint


@pytest.mark.parametrize(
    "url", ["http://login.example.net/token", "login", "https://me:secret@login.example.net/token"]
)
def test_a_token_url_is_https(home, url):
    with pytest.raises(ConfigError, match="oauth2_token_url") as caught:
        home.credentials(endpoint="ovh-eu", oauth2_token_url=url, **CLIENT)
    assert "me:secret" not in str(caught.value)


# ---- files


def test_a_local_file_in_a_world_writable_directory_is_skipped_with_a_warning(home):
    home.write(home.local, "ovh-eu", **KEYS)
    home.write(home.personal, "ovh-ca", application_key="a", application_secret="b", consumer_key="c")
    home.here.chmod(0o777)
    got = home.resolve()
    assert got.credentials.endpoint.name == "ovh-ca"
    assert got.warnings == (f"{home.local} is not read: all users can write to its directory",)


def test_a_skipped_file_is_among_the_places_that_were_looked_at(home):
    home.write(home.local, "ovh-eu", **KEYS)
    home.here.chmod(0o1777)
    with pytest.raises(ConfigError, match=re.escape(f"{home.local} (skipped: all users can write to its directory)")):
        home.credentials(endpoint="ovh-eu")


def test_only_the_local_file_needs_a_directory_that_is_ones_own(home):
    home.write(home.personal, "ovh-eu", **KEYS)
    home.user.chmod(0o777)
    got = home.resolve()
    assert (keys_of(got.credentials), got.warnings) == (("AK", "AS", "CK"), ())


def test_a_file_that_others_can_read_is_warned_about_once(home):
    home.write(home.personal, "ovh-eu", mode=0o644, **KEYS)
    warnings = home.resolve().warnings
    assert len(warnings) == 1
    assert str(home.personal) in warnings[0]
    assert "chmod 600" in warnings[0]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o400])
def test_a_file_of_ones_own_is_no_reason_to_warn(home, mode):
    home.write(home.personal, "ovh-eu", mode=mode, **KEYS)
    assert home.resolve().warnings == ()


def test_a_usual_file_that_we_may_not_read_is_passed_over(home, monkeypatch):
    home.write(home.system, "ovh-eu", **KEYS)
    monkeypatch.setattr(os, "access", lambda path, mode: path != str(home.system))
    with pytest.raises(ConfigError, match=re.escape(f"{home.system} (not readable)")):
        home.credentials(endpoint="ovh-eu")


def test_a_file_is_not_interpolated(home):
    home.write(home.local, "ovh-eu", application_key="A%K", application_secret="%(home)s", consumer_key="$HOME")
    assert keys_of(home.credentials()) == ("A%K", "%(home)s", "$HOME")


def test_a_byte_order_mark_is_no_part_of_the_file(home):
    home.write(home.local, "ovh-eu", **KEYS)
    home.local.write_bytes(b"\xef\xbb\xbf" + home.local.read_bytes())
    assert keys_of(home.credentials()) == ("AK", "AS", "CK")


def test_option_names_in_files_are_without_case(home):
    home.local.write_text(
        "[default]\nEndpoint = ovh-eu\n[ovh-eu]\nApplication_Key: AK\nAPPLICATION_SECRET = AS\nconsumer_key=CK\n"
    )
    assert keys_of(home.credentials()) == ("AK", "AS", "CK")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"endpoint=ovh-eu\n", "is not a valid INI file: look at line 1"),
        (b"[ovh-eu]\n\nthisIsTheS3cretItself\n", "is not a valid INI file: look at line 3"),
        (b"[ovh-eu]\nconsumer_key=S3cret\nconsumer_key=S3cret\n", "is not a valid INI file: look at line 3"),
        (b"[ovh-eu]\n[ovh-eu]\n", "is not a valid INI file: look at line 2"),
        (b"[ovh-eu]\nconsumer_key=S3cret\xff\n", "is not UTF-8 text"),
    ],
)
def test_a_broken_file_is_named_and_never_quoted(home, content, complaint):
    home.local.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        home.credentials(endpoint="ovh-eu", **KEYS)
    assert str(caught.value) == f"{home.local} {complaint}"
    assert "s3cret" not in str(caught.value).lower()
    assert caught.value.__suppress_context__


LINE = st.one_of(
    st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=20),
    st.sampled_from(
        [
            "[default]",
            "[ovh-eu]",
            "[DEFAULT]",
            "[https://h/1.0]",
            "endpoint=ovh-eu",
            "endpoint=https://h/1.0",
            " continued",
            "[",
            "]",
            "=",
            ":",
            "\t",
        ]
    ),
    st.sampled_from([*KEYS, *CLIENT, "access_token", "oauth2_token_url", "x"]).flatmap(
        lambda name: st.sampled_from(["=", " : ", "", "="]).map(lambda sign: f"{name}{sign}S3cretS3cret")
    ),
    st.just("S3cretS3cret"),
)


@given(st.lists(LINE, max_size=10).map("\n".join))
@example("[ovh-eu]\nconsumer_key\n S3cretS3cret")
@example("[DEFAULT]\nconsumer_key=S3cretS3cret\n[default]\nendpoint=ovh-eu\n")
@example("[ovh-eu\nconsumer_key=S3cretS3cret")
def test_any_file_gives_credentials_or_an_error_that_quotes_nothing(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "any.conf"
    path.write_text(text, encoding="utf-8")
    try:
        credentials = resolve({"config_file": str(path)}, {}, "/nowhere").credentials
    except ConfigError as error:
        assert "S3cret" not in str(error)
        assert str(error).isprintable()
    else:
        assert credentials.endpoint.name in ("ovh-eu", "https://h/1.0")
        assert credentials.method in config.METHODS


# ---- secrets


def test_the_secrets_of_all_layers_are_known(home):
    home.env(application_secret="env-secret", client_id="public")
    home.write(home.local, "ovh-eu", client_secret="file-secret", access_token="file-token")
    got = home.resolve(authenticated=False, consumer_key="task-secret")
    assert got.secrets == {"env-secret", "file-secret", "file-token", "task-secret"}


def test_credentials_show_no_secret(home):
    for options in (
        {**KEYS, "application_secret": "S3cretA", "consumer_key": "S3cretB"},
        {**CLIENT, "client_secret": "S3cretC"},
        {"access_token": "S3cretD"},
    ):
        assert "S3cret" not in repr(home.credentials(endpoint="ovh-eu", **options))


# ---- without authentication


def test_without_authentication_no_credentials_are_needed(home):
    credentials = home.credentials(authenticated=False, endpoint="ovh-eu")
    assert (credentials.method, credentials.application_key) == (None, "")


def test_without_authentication_an_application_key_is_taken_along_and_nothing_else(home):
    home.env(**KEYS)
    assert keys_of(home.credentials(authenticated=False, endpoint="ovh-eu")) == ("AK", "", "")


def test_without_authentication_an_endpoint_is_needed(home):
    with pytest.raises(ConfigError, match="no endpoint is given"):
        home.credentials(authenticated=False)


# ---- settings


def test_the_defaults(home):
    assert home.resolve(endpoint="ovh-eu", **KEYS).settings == Settings(180, 120, None, ())


@pytest.mark.parametrize(
    ("task", "variable", "seconds"), [(None, "7", 7), (3, "7", 3), ("4.5", None, 4.5), ("", "7", 7), (None, "", None)]
)
@pytest.mark.parametrize("name", ["request_timeout", "retry_timeout"])
def test_seconds_come_from_the_task_or_the_environment(home, name, task, variable, seconds):
    if variable is not None:
        home.env(**{name: variable})
    got = getattr(home.resolve(endpoint="ovh-eu", **KEYS, **{name: task}).settings, name)
    assert got == (getattr(Settings, name) if seconds is None else seconds)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("request_timeout", "soon"),
        ("request_timeout", "0"),
        ("request_timeout", "-1"),
        ("request_timeout", "nan"),
        ("request_timeout", "inf"),
        ("retry_timeout", "-0.1"),
        ("retry_timeout", [1]),
    ],
)
def test_what_is_no_number_of_seconds_is_an_error(home, name, value):
    with pytest.raises(ConfigError, match=f"{name} is not a number of seconds"):
        home.resolve(endpoint="ovh-eu", **KEYS, **{name: value})


def test_retry_timeout_may_be_0(home):
    assert home.resolve(endpoint="ovh-eu", **KEYS, retry_timeout=0).settings.retry_timeout == 0


@pytest.mark.parametrize(("task", "variable", "expected"), [("a", "b", "a"), (None, "b", "b"), (None, None, "")])
def test_the_expected_account_comes_from_the_task_or_the_environment(home, task, variable, expected):
    if variable:
        home.env(expected_account=variable)
    assert home.credentials(endpoint="ovh-eu", **KEYS, expected_account=task).expected_account == expected


# ---- certificate authorities


@pytest.mark.parametrize(
    ("options", "environ", "expected"),
    [
        ({}, {}, None),
        ({"ca_path": ""}, {"SSL_CERT_FILE": ""}, None),
        ({}, {"SSL_CERT_FILE": "ssl.pem"}, "ssl.pem"),
        ({}, {"SSL_CERT_FILE": "ssl.pem", "REQUESTS_CA_BUNDLE": "~/bundle.pem"}, "../user/bundle.pem"),
        ({"ca_path": "$HERE/task"}, {"SSL_CERT_FILE": "ssl.pem", "REQUESTS_CA_BUNDLE": "~/bundle.pem"}, "task"),
    ],
)
def test_a_certificate_authority_comes_from_the_task_or_the_environment(home, options, environ, expected):
    (home.here / "ssl.pem").touch()
    (home.user / "bundle.pem").touch()
    (home.here / "task").mkdir()
    home.environ.update(environ, HERE=str(home.here))
    got = home.resolve(endpoint="ovh-eu", **KEYS, **options).settings.ca_file
    assert got == (expected and os.path.normpath(home.here / expected))


@pytest.mark.parametrize(
    ("options", "environ", "name"),
    [
        ({"ca_path": "gone.pem"}, {}, "ca_path"),
        ({}, {"REQUESTS_CA_BUNDLE": "gone.pem"}, "REQUESTS_CA_BUNDLE"),
        ({}, {"SSL_CERT_FILE": "a\nb"}, "SSL_CERT_FILE"),
    ],
)
def test_a_certificate_authority_that_is_not_there_is_an_error(home, options, environ, name):
    home.environ.update(environ)
    with pytest.raises(ConfigError, match=f"{name} .*there is no such file or folder") as caught:
        home.resolve(endpoint="ovh-eu", **KEYS, **options)
    assert str(caught.value).isprintable()


# ---- proxies


def proxies(environ, scheme="https", host="eu.api.ovh.com"):
    return Settings(proxy_urls=config.proxy_urls(environ)).proxies(scheme, host)


@pytest.mark.parametrize(
    ("environ", "scheme", "expected"),
    [
        ({}, "https", {}),
        ({"HTTPS_PROXY": "http://p:1"}, "https", {"https": "http://p:1"}),
        ({"https_proxy": "http://p:1"}, "http", {}),
        ({"all_proxy": "http://p:1"}, "https", {"all": "http://p:1"}),
        ({"HTTPS_PROXY": "http://upper", "https_proxy": "http://lower"}, "https", {"https": "http://lower"}),
        ({"https_proxy": "http://lower", "HTTPS_PROXY": "http://upper"}, "https", {"https": "http://lower"}),
        ({"Https_Proxy": "http://mixed"}, "https", {"https": "http://mixed"}),
        ({"HTTPS_PROXY": ""}, "https", {}),
        ({"HTTPS_PROXY": "http://upper", "https_proxy": ""}, "https", {}),
        ({"http_proxy": "http://p:1", "ftp_proxy": "http://p:2", "MY_PROXY": "x", "PROXY": "y"}, "https", {}),
    ],
)
def test_proxies_come_from_the_tasks_environment_as_urllib_reads_them(environ, scheme, expected):
    assert proxies(environ, scheme) == expected


@pytest.mark.parametrize(
    ("no_proxy", "host", "direct"),
    [
        ("eu.api.ovh.com", "eu.api.ovh.com", True),
        ("ovh.com", "eu.api.ovh.com", True),
        (".ovh.com", "eu.api.ovh.com", True),
        ("*", "eu.api.ovh.com", True),
        ("x, 127.0.0.1", "127.0.0.1", True),
        ("::1", "::1", True),
        ("eu.api.ovh.com:443", "eu.api.ovh.com", True),
        ("eu.api.ovh.com:80", "eu.api.ovh.com", False),
        ("vh.com", "eu.api.ovh.com", False),
        ("", "eu.api.ovh.com", False),
    ],
)
@pytest.mark.parametrize("name", ["no_proxy", "NO_PROXY"])
def test_no_proxy_is_kept(name, no_proxy, host, direct):
    got = proxies({"https_proxy": "http://p:1", name: no_proxy}, host=host)
    assert got == ({} if direct else {"https": "http://p:1"})


@pytest.mark.parametrize(
    ("section", "found"),
    [(URL, True), (URL + "/", True), (URL + "//", True), (URL.upper(), True), ("https://[::1", False)],
)
def test_the_section_of_a_url_may_be_written_in_another_form(home, section, found):
    home.write(home.local, endpoint=URL + "/", section=section, **KEYS)
    if found:
        assert home.credentials().consumer_key == KEYS["consumer_key"]
    else:
        with pytest.raises(ConfigError, match=f"no section \\[{URL}\\]"):
            home.credentials()


def test_no_proxy_may_name_the_port():
    settings = Settings(
        proxy_urls=config.proxy_urls({"http_proxy": "http://p:1", "no_proxy": "127.0.0.1:8080,localhost:80"})
    )
    assert settings.proxies("http", "127.0.0.1", 8080) == settings.proxies("http", "localhost") == {}
    assert (
        settings.proxies("http", "127.0.0.1", 8081)
        == settings.proxies("http", "localhost", 8080)
        == {"http": "http://p:1"}
    )


def test_the_proxies_of_a_task_are_in_its_settings(home):
    home.environ["https_proxy"] = "http://p:1"
    assert home.resolve(endpoint="ovh-eu", **KEYS).settings.proxies("https", "eu.api.ovh.com") == {
        "https": "http://p:1"
    }
