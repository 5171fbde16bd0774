# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
CACHE := $(CURDIR)/.cache

# ---- Environment: all files are written inside this checkout --------------------------------------------------------

USER_HOME := $(HOME)
export HOME := $(CACHE)/home
export TMPDIR := $(CACHE)/tmp
export XDG_CACHE_HOME := $(CACHE)/xdg
export PIP_CACHE_DIR := $(CACHE)/pip
export ANSIBLE_HOME := $(HOME)/.ansible
export ANSIBLE_REMOTE_TEMP := $(CACHE)/tmp
export ANSIBLE_ASYNC_DIR := $(CACHE)/async
export ANSIBLE_COLLECTIONS_PATH := $(CACHE)/collections
# The tests run on the installed collection: on what users get.
export OVH_TEST_COLLECTIONS := $(ANSIBLE_COLLECTIONS_PATH)

# ---- Set-up: tools, and the collection as a user installs it --------------------------------------------------------

TOOLS := .venv/ready
COLLECTION := .cache/collections/ansible_collections/community/ovh
INSTALLED := .cache/collections/ready
# This checkout by its full name, for what reads the source (tests/environment.py makes the link).
LIVE := .cache/live/ansible_collections/community/ovh
SHIPPED := $(shell find galaxy.yml LICENSE LICENSES REUSE.toml *.md requirements.txt changelogs docs/* extensions meta playbooks plugins roles 2>/dev/null \
	! -name __pycache__ ! -name '*.pyc')

$(TOOLS): tests/requirements.txt requirements.txt
	@mkdir -p $(HOME) $(TMPDIR)
	@HOME=$(USER_HOME) $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
		"Python 3.11 or newer is needed, and this is %s: make PYTHON=python3.11" % sys.version.split()[0])'
	HOME=$(USER_HOME) $(PYTHON) -m venv .venv
	HOME=$(USER_HOME) $(BIN)/python -m pip install -qq --disable-pip-version-check --requirement tests/requirements.txt
	@touch $@

$(INSTALLED): $(TOOLS) $(SHIPPED)
	@rm -rf .cache/build $(COLLECTION)
	$(BIN)/ansible-galaxy collection build --output-path .cache/build
	$(BIN)/ansible-galaxy collection install .cache/build/*.tar.gz -p .cache/collections --force --offline
	@touch $@

DOCS_TOOLS := .cache/docs/tools/ready
DOCS_BIN := .cache/docs/tools/bin
# The documentation's tools ask the ansible-doc of the tests.
WITH_DOCS := PATH="$(CURDIR)/$(DOCS_BIN):$(CURDIR)/$(BIN):$$PATH"

$(DOCS_TOOLS): docs/site/requirements.txt $(TOOLS)
	@rm -rf $(@D)
	$(BIN)/python -m venv $(@D)
	$(DOCS_BIN)/python -m pip install -qq --disable-pip-version-check --requirement docs/site/requirements.txt
	@touch $@

GALAXY_TOOLS := .cache/galaxy/tools/ready
# ansible-lint and galaxy-importer start Ansible's commands, and take their own.
WITH_GALAXY := PATH="$(CURDIR)/.cache/galaxy/tools/bin:$$PATH"

$(GALAXY_TOOLS): tests/galaxy/requirements.txt $(TOOLS)
	@rm -rf $(@D)
	$(BIN)/python -m venv $(@D)
	$(@D)/bin/python -m pip install -qq --disable-pip-version-check --requirement tests/galaxy/requirements.txt
	@touch $@

##@ Try it

.PHONY: help demo sandbox
help: ## list all commands
	@awk -F ':.*## ' '/^##@ / { printf "\n%s\n", substr($$0, 5) } /^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(INSTALLED) ## run a demonstration on the sandbox
	@$(BIN)/python -m tests.demo

sandbox: $(INSTALLED) ## start a simulation of the OVHcloud API
	@$(BIN)/python -m tests.sandbox --with-tools

##@ Write documentation and generated files

.PHONY: docs pages
SITE := .cache/docs/site
docs: $(INSTALLED) $(DOCS_TOOLS) ## build the documentation site
	@rm -rf $(SITE) && mkdir -p -m 755 $(SITE)/source
	@git ls-files -z '*.md' LICENSE requirements.txt ':!.github' | xargs -0 cp --parents --target-directory $(SITE)/source \
		docs/site/index.rst docs/docsite/pictures/terminal.svg tests/golden/allowed.yml
	@mv $(SITE)/source/docs/site/index.rst $(SITE)/source
	@mkdir $(SITE)/beside && cp --parents --target-directory $(SITE)/beside docs/docsite/pictures/*
	@$(WITH_DOCS) antsibull-docs --config-file docs/site/antsibull-docs.cfg collection --use-current --fail-on-error \
		--dest-dir $(SITE)/source community.ovh
	@$(WITH_DOCS) sphinx-build --quiet --fail-on-warning --keep-going --conf-dir docs/site \
		--define html_extra_path=$(CURDIR)/$(SITE)/beside $(SITE)/source $(SITE)/html
	@echo "the site is in $(SITE)/html/index.html"

pages: $(TOOLS) ## generate the files, pages and pictures that are made from the descriptions, the contract and the code
	@OVH_TEST_COLLECTIONS= $(BIN)/python -m tests.pages
	@$(MAKE) --no-print-directory $(INSTALLED)
	@$(BIN)/python -m tests.pictures
	@$(BIN)/python -m tests.transcript

##@ Check a change

# A core that has nothing left to do takes over tests of one that has.
ON_ALL_CORES := --numprocesses auto --dist worksteal
# The checkout itself: nothing is built or installed.
CHECKOUT := OVH_TEST_COLLECTIONS=

.PHONY: setup quick style unit integration test checks lint sanity
setup: $(TOOLS) ## install the tools into .venv

quick: $(TOOLS) ## run the unit tests of the checkout, without the property tests
	@$(CHECKOUT) $(BIN)/python -m pytest $(ON_ALL_CORES) -m "not hypothesis" tests/unit

style: $(TOOLS) ## check style and format, in a second
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet

unit: $(TOOLS) ## run all unit tests of the checkout
	@$(CHECKOUT) $(BIN)/python -m pytest $(ON_ALL_CORES) tests/unit

integration: $(INSTALLED) ## run the integration tests and the tests against the API schemas
	@$(BIN)/python -m pytest $(ON_ALL_CORES) tests/integration tests/contract

test: $(INSTALLED) ## run all checks: tests with full coverage, lint and sanity
	@rm -rf .cache/traffic
	@$(BIN)/python -m tests.cpu_time "make test" $(MAKE) --no-print-directory checks
	@[ -n "$$(git status --porcelain)" ] || git rev-parse 'HEAD^{tree}' > .cache/tested

# ansible-test works on one core, and the linters meanwhile on another.
checks: $(INSTALLED)
	@$(BIN)/python -m pytest $(ON_ALL_CORES) --cov --cov-report term-missing:skip-covered
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=recurse contract lint sanity

lint: $(INSTALLED) $(GALAXY_TOOLS) style lint-docs ## check style, types, playbooks, documentation, links, licences and changelog
	@mkdir -p $(dir $(LIVE)) && ln -sfn $(CURDIR) $(LIVE)
	@$(BIN)/mypy
	@$(WITH_GALAXY) ansible-lint -q

.PHONY: lint-docs
lint-docs: $(DOCS_TOOLS)
	@$(WITH_DOCS) antsibull-docs lint-collection-docs --plugin-docs --validate-collection-refs all --check-extra-docs-refs \
		--disallow-unknown-collection-refs .
	@$(WITH_DOCS) antsibull-changelog lint
	@$(WITH_DOCS) reuse lint --quiet || $(WITH_DOCS) reuse lint

sanity: $(TOOLS) ## run ansible-test sanity
	@$(BIN)/python -m tests.run_sanity

##@ Check more

.PHONY: browser properties mutants faults journal contract importer matrix
browser: ## install Chromium on Debian, for the tests of HTML pages; without it they are skipped
	@{ command -v chromium && command -v chromedriver; } > /dev/null || { \
		test "$$(id -u)" = 0 || { echo "make browser: only root can install: apt-get install chromium chromium-driver fonts-dejavu-core"; exit 1; }; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium chromium-driver fonts-dejavu-core; }

properties: $(TOOLS) ## run the property tests with thousands of random examples
	@$(CHECKOUT) $(BIN)/python -m pytest $(ON_ALL_CORES) -m hypothesis --hypothesis-profile thousands tests/unit

# ARGS="--count 20 --seed 2 --below plugins/module_utils/_engine/tasks" chooses others.
mutants: $(TOOLS) ## make 300 small mistakes in the engine, one at a time: a test must fail on 90 % of them
	@$(CHECKOUT) $(BIN)/python -m tests.mutants $(ARGS)

faults: $(INSTALLED) ## simulate each failure at each request, and write docs/faults.md; MODULE=ovh_ip for one module
	@rm -rf .cache/faults; FAULTS=all $(BIN)/python -m pytest $(ON_ALL_CORES) tests/faults/test_faults.py tests/faults/test_playbooks.py \
		$(if $(MODULE),-k $(MODULE)-)
	@$(BIN)/python -m tests.faults_page

# Of one module, what the turns and rivals play is recorded too: it has no module's name.
JOURNAL_OF := $(if $(MODULE),-k "$(MODULE)- or test_turns or (test_others and not test_the_same_task)")
journal: $(INSTALLED) ## record the golden journal and empty its allow-list; MODULE=ovh_ip for one module
	@rm -rf .cache/golden; JOURNAL=record $(BIN)/python -m pytest $(ON_ALL_CORES) tests/integration/test_scenarios.py::test_scenario \
		tests/faults/test_faults.py tests/faults/test_others.py tests/faults/test_turns.py $(JOURNAL_OF)
	@$(BIN)/python -m tests.golden $(MODULE)

contract: $(TOOLS) ## check the requests of the last tests against the published API
	@$(BIN)/python -m tests.contract.traffic

importer: $(INSTALLED) $(GALAXY_TOOLS) ## import the tarball as Galaxy does
	@$(WITH_GALAXY) python -m tests.galaxy.importer $(or $(TARBALL),.cache/build/*.tar.gz)

matrix: $(INSTALLED) ## run the tests on each ansible-core and Python of tests/matrix/table.yml; PAIRS=ends for oldest and newest
	@$(BIN)/python -m tests.matrix $(PAIRS)

##@ Measure

.PHONY: bench size
# JOBS="burst loop" runs some of them.
bench: $(INSTALLED) ## measure speed and requests against the alternatives; needs an idle machine
	@$(BIN)/python -m tests.benchmark $(JOBS)

size: $(TOOLS) ## count the statements of the product and of its tests
	@$(BIN)/python -m tests.code_size

##@ Release

.PHONY: build release publish
build: $(TOOLS) ## build the tarball
	@$(BIN)/ansible-galaxy collection build --force

release: $(INSTALLED) $(DOCS_TOOLS) ## make, check and tag a release: make release VERSION=1.2.0
	@$(WITH_DOCS) GIT_CONFIG_GLOBAL="$${GIT_CONFIG_GLOBAL:-$(USER_HOME)/.gitconfig}" $(BIN)/python -m tests.release "$(VERSION)"

# Galaxy's token is in the environment, where ansible-galaxy looks for it: ANSIBLE_GALAXY_SERVER_LIST and so on.
publish: ## push and upload a tagged release: make publish VERSION=1.2.0
	@$(MAKE) --no-print-directory importer TARBALL=.cache/release/community-ovh-$(VERSION).tar.gz
	git push --follow-tags
	@$(BIN)/ansible-galaxy collection publish .cache/release/community-ovh-$(VERSION).tar.gz

##@ Clean up

.PHONY: clean
clean: ## remove all files that make created
	rm -rf .cache .venv
