SHELL := /bin/bash -o pipefail
PYTHON ?= python3
PORT ?= 8080
VENV := .venv
BIN := $(VENV)/bin
# A shim without a program behind it is no uv.
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo $(BIN)/uv)
# A process of Plone reads 4,000 modules: it starts in half the time if they are compiled.
unexport PYTHONDONTWRITEBYTECODE
INSTALL = $(UV) pip install --quiet --compile-bytecode --python $(BIN)/python \
	--constraint constraints.txt --build-constraint constraints.txt
SOURCES := src tests $(wildcard bench)
PO := $(wildcard locales/*/LC_MESSAGES/kancelar.po)
MO := $(patsubst %.po,%.mo,$(wildcard locales/*/LC_MESSAGES/*.po))

.PHONY: help start test test-browser test-integration test-requests check pins build clean i18n format bench html-checker

help:
	@echo "make start [PORT=8080]  the site with demo content at http://localhost:8080/"
	@echo "make test               all tests; skips what needs a missing program"
	@echo "make html-checker       what the test of valid HTML needs beside Java"
	@echo "make check              format, lint, translations, package"
	@echo "make format             format the code"
	@echo "make i18n               collect the messages into locales/"
	@echo "make bench              our figures beside those of a stock Plone"
	@echo "make pins               renew constraints.txt and versions.cfg"
	@echo "make build              source archive and wheel in dist/"
	@echo "make clean              remove what was built, not the site in var/"

start: $(VENV)/installed
	@exec $(BIN)/kancelar start --demo --port $(PORT)

# Three at once, each with its output in one piece: tests of code wait for the processor,
# those of pages for the browser. The slowest come first. Sites that start at once must not
# compile the same catalogue of words.
test: $(VENV)/installed-all $(MO)
	$(BIN)/pytest tests/unit
	$(MAKE) --no-print-directory --jobs=3 --output-sync=target \
		test-browser test-requests test-integration

%.mo: %.po | $(VENV)/installed-all
	$(BIN)/python -c 'import sys; from zope.i18n.compile import compile_mo_file as to; to(*sys.argv[1:])' \
		$(basename $(notdir $<)) $(dir $<)

test-requests:
	$(BIN)/pytest tests/integration/foi

test-integration:
	$(BIN)/pytest tests/integration --ignore tests/integration/foi

test-browser:
	$(BIN)/pytest tests/browser

# The checker of the W3C is published for npm only; it needs Java, not Node.js, to run.
html-checker: $(BIN)/python
	npm install --silent --no-save --no-package-lock --prefix $(VENV)/html vnu-jar@26.9.27

check: $(VENV)/installed-all
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/zpretty --check src profiles
	$(BIN)/codespell
	$(BIN)/check-manifest
	$(BIN)/pyroma --min 8 .
	$(BIN)/pytest -q tests/unit/house

format: $(VENV)/installed-all
	$(BIN)/ruff check --fix --select I $(SOURCES)
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/zpretty --inplace src profiles

i18n: $(VENV)/installed-all
	$(BIN)/i18ndude rebuild-pot --pot locales/kancelar.pot --create kancelar \
		--no-wrap src profiles
	$(if $(PO),$(BIN)/i18ndude sync --no-wrap --pot locales/kancelar.pot $(PO))

# uv and pip stand here so that a machine without uv gets the pinned one.
# buildout has pins of its own for zc.buildout and zc.recipe.egg, by the dotted name.
pins: $(VENV)/installed
	printf 'pip\nuv\n' | $(UV) pip compile --quiet --universal --python-version 3.11 \
		--fork-strategy fewest --prerelease if-necessary --upgrade --all-extras \
		--no-annotate --no-header --no-emit-package kancelar pyproject.toml - \
		| sed 's/ *;.*//' > constraints.txt.new
	mv constraints.txt.new constraints.txt
	(echo '[versions]'; sed 's/==/ = /; s/^zc-buildout/zc.buildout/; s/^zc-recipe-egg/zc.recipe.egg/' \
		constraints.txt) > versions.cfg

# Side by side with a stock Plone; the sites stay in var/bench for the next time.
bench: $(VENV)/installed-all
	$(BIN)/python bench/run.py
	$(BIN)/python bench/paint.py
	$(BIN)/python bench/subscriptions.py
	$(BIN)/python bench/bad_input.py

build: $(VENV)/installed-all
	$(UV) build --quiet --python $(BIN)/python --build-constraint constraints.txt

clean:
	rm -rf build dist parts develop-eggs .installed.cfg src/*.egg-info \
		.pytest_cache .ruff_cache .hypothesis
	find src locales -name '*.mo' -delete
	find src tests -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
ifeq ($(UV),$(BIN)/uv)
	@$(PYTHON) -m venv $(VENV) && $(BIN)/pip install --quiet --upgrade --constraint constraints.txt pip uv || { \
		rm -rf $(VENV); \
		echo "There is no uv: install it, or python3-venv and a network to fetch it." >&2; \
		exit 2; }
else
	$(UV) venv --quiet --allow-existing --python $(PYTHON) $(VENV)
endif

$(VENV)/installed: constraints.txt pyproject.toml setup.py | $(BIN)/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-all: constraints.txt pyproject.toml setup.py | $(BIN)/python
	$(INSTALL) --editable '.[test,check]'
	@touch $@ $(VENV)/installed
