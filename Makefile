# Territory Designer. `make demo` and `make test` do all that is needed on a fresh Debian 12; see README.md.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# The Python that QGIS is built with; on other systems: make setup QGIS_PYTHON=/path/to/python3
QGIS_PYTHON ?= /usr/bin/python3
ROOT := $(CURDIR)
PYTHON := $(ROOT)/.venv/bin/python
PACKAGES = $(shell $(QGIS_PYTHON) -c 'import sys; print("$(ROOT)/.venv/lib/python%d.%d/site-packages" % sys.version_info[:2])')
HEADLESS = QT_QPA_PLATFORM=offscreen QGIS_PLUGINPATH="$(ROOT)/build" QGIS_CUSTOM_CONFIG_PATH="$(ROOT)/build/profile" \
	PYTHONPATH="$(ROOT)/build:$(PACKAGES)" PYTHONUNBUFFERED=1
# What runs the staged plugin runs in build/, or Python would find the sources in the current folder first.
# Checks and tests read the sources themselves, not the staged copy.
SOURCES = QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH="$(ROOT)/build/profile" PYTHONPATH="$(ROOT):$(PACKAGES)"

.PHONY: help setup stage env demo run screenshots test lint typecheck scan unit bench i18n zip clean

help:  ## Show the targets
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9]+):.*## /\1\t/' | expand -t 12

setup:  ## Prepare this machine: QGIS, test tools, .venv/, the staged plugin (second runs only look)
	@$(QGIS_PYTHON) .ci/prepare_machine.py
	@$(MAKE) -s stage

stage:  ## Bring build/territory_designer up to date and compile the engine's kernels if they changed
	@$(QGIS_PYTHON) .ci/package.py stage
	@cd build && $(HEADLESS) $(PYTHON) -m territory_designer.engine.warm_up

env:  ## Print the environment for headless QGIS: eval "$$(make -s env)"
	@echo 'export QT_QPA_PLATFORM=offscreen'
	@echo 'export QGIS_PLUGINPATH="$(ROOT)/build"'
	@echo 'export QGIS_CUSTOM_CONFIG_PATH="$(ROOT)/build/profile"'
	@echo 'export PYTHONPATH="$(ROOT)/build:$(PACKAGES)"'

demo: setup  ## The whole job on the sample, from hours to printed maps, into demo/
	@cd build && $(HEADLESS) $(PYTHON) -m territory_designer.demo "$(ROOT)/demo"

run: setup  ## Open QGIS with the plugin and the sample (needs a screen)
	@QGIS_PLUGINPATH="$(ROOT)/build" PYTHONPATH="$(PACKAGES)" qgis --profiles-path "$(ROOT)/build/profile" \
		"$(ROOT)/build/territory_designer/resources/sample/georgia.gpkg"

screenshots: setup  ## Pictures of every page and dock into build/screenshots; with PUBLISH=1 also into the help
	@$(SOURCES) $(PYTHON) -m tests.window.screenshots $(if $(PUBLISH),--publish)

test:  ## Lint, types, security scan and every test
	@$(QGIS_PYTHON) .ci/prepare_machine.py
	@# On a fresh clone the kernels compile for a minute or two; lint and types need not wait for them.
	@$(MAKE) -s -j2 stage lint typecheck
	@$(MAKE) -s scan unit

lint:  ## Style of the code
	@$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check .

typecheck:
	@$(SOURCES) $(PYTHON) -m mypy

scan:
	@$(PYTHON) -m bandit -q -r build/territory_designer
	@cd build && $(PYTHON) -m detect_secrets scan --all-files territory_designer | $(PYTHON) -c 'import json, sys; found = json.load(sys.stdin)["results"]; sys.exit(str(found) if found else 0)'

# Parts that take about the same time run side by side, each with a QGIS profile of its own.
TEST_PARTS = pure pages docks window others
TESTS_pure = tests/engine tests/planning tests/benchmarks
TESTS_pages = $(filter-out %__pycache__/,$(wildcard tests/desktop/*/))
TESTS_docks = $(wildcard tests/desktop/test_*.py)
TESTS_window = tests/window
TESTS_others = tests $(addprefix --ignore=,$(TESTS_pure) $(TESTS_window) tests/desktop)
KERNELS = territory_designer/engine/__pycache__

unit:
	@# The staged files are those of the sources, date included, so their compiled kernels are of use here too.
	@mkdir -p $(KERNELS) && rm -f $(KERNELS)/*.nb[ic] && cp -p build/$(KERNELS)/*.nb[ic] $(KERNELS)/
	@$(MAKE) -s -k -j$(words $(TEST_PARTS)) --output-sync=target $(addprefix unit-,$(TEST_PARTS))

unit-%:
	@echo "Tests: $*"
	@$(SOURCES) QGIS_CUSTOM_CONFIG_PATH="$(ROOT)/build/profile_$*" $(PYTHON) -m pytest $(TESTS_$*)

bench: setup  ## Figures beside those of peers; single parts: make bench PARTS="states tight"
	@$(SOURCES) $(PYTHON) -m tests.benchmarks $(if $(PARTS),--only $(PARTS))

i18n:  ## Collect the texts that users read into resources/i18n and compile the translations
	@$(QGIS_PYTHON) .ci/collect_texts.py update
	@$(QGIS_PYTHON) .ci/help_labels.py

zip: setup  ## Pack and check the installable plugin in dist/
	@$(QGIS_PYTHON) .ci/package.py zip

clean:  ## Remove everything that was built, the environment too
	@rm -rf build dist demo .venv .venv-peers .mypy_cache .pytest_cache .qgis-settings .ruff_cache .hypothesis
	@find . -name __pycache__ -prune -exec rm -rf {} +
