# Everything that is run by hand, in CI or in the docs. Only Python 3.11 or newer and make are needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Wheels only: a build from source would fetch build tools that no hash locks.
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input \
	--only-binary :all: --require-hashes
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-strip-extras $(if $(UPGRADE),--upgrade)
FUZZ := --hypothesis-profile=fuzz --timeout=0 -m hypothesis
# Whole files go to one of three workers, so that a browser or a database is started once for each;
# three on two cores, since half of a test's time is waiting.
PYTEST_FLAGS ?= -n 3 --dist loadfile

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test coverage check bench faults fuzz lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: $(VENV)/.test-installed ## make .venv with all that running and testing need
	@echo "$(VENV) is ready."

run: $(VENV)/.run-installed ## start Mithaq on this machine; the address is printed
	@$(BIN)/python -m bot run

test: $(VENV)/.test-installed ## every test; the rules in gigs/ wholly covered by their own
	@sh scripts/system-packages.sh install test
	$(BIN)/python -m pytest $(PYTEST_FLAGS) --cov=gigs --cov-report=term-missing --cov-fail-under=100 tests/gigs
	$(BIN)/python -m pytest $(PYTEST_FLAGS) --ignore=tests/gigs

coverage: $(VENV)/.test-installed ## what of all the code the tests reach; takes three times as long
	@sh scripts/system-packages.sh install test
	$(BIN)/python -m pytest $(PYTEST_FLAGS) --cov --cov-report=term-missing

check: $(VENV)/.test-installed ## what can be said without running the program
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/hadolint Dockerfile
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_architecture.py tests/test_code_shape.py \
		tests/test_catalogues.py

bench: $(VENV)/.test-installed ## what is promised of speed, measured
	$(BIN)/python -m benchmarks all

faults: $(VENV)/.test-installed ## kill -9, cancellation and bad luck, hundreds of times
	MITHAQ_FAULTS=200 $(BIN)/python -m pytest --timeout=0 tests/faults \
		tests/storage/test_killed.py tests/storage/test_cancelled.py

fuzz: $(VENV)/.test-installed ## odd input, many examples of each property
	$(BIN)/python -m pytest $(FUZZ)

lock: ## pin the requirements anew (needs uv; UPGRADE=1 takes newer releases)
	@command -v uv >/dev/null || { echo "Locking needs uv, and it is not on this machine." >&2; exit 1; }
	$(LOCK) requirements/run.in -o requirements/run.txt
	$(LOCK) requirements/test.in -c requirements/run.txt -o requirements/test.txt

clean: ## remove what tools left behind; .venv and var/ stay
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis htmlcov .coverage .coverage.*
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps live inside the environment, so that a new one starts without them.
$(BIN)/python:
	@sh scripts/make-venv.sh $(PYTHON) $(VENV)

$(VENV)/.run-installed: requirements/run.txt | $(BIN)/python
	@echo "Installing what Mithaq runs on ..."
	@$(PIP_INSTALL) -r $<
	@touch $@

$(VENV)/.test-installed: requirements/test.txt $(VENV)/.run-installed
	@echo "Installing what its tests need ..."
	@$(PIP_INSTALL) -r $<
	@touch $@
