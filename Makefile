# make setup   install into .venv          make test    every check there is
# make run     build the graph, show it    make bench   how fast, how much memory

PYTHON    ?= python3
STORE     ?= kg-store
OUT       ?= out
DOCUMENTS ?= data/documents
SIZE      ?= 10k

VENV := .venv
BIN  := $(VENV)/bin
KG   := $(BIN)/kg

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := run
.PHONY: run test setup bench browser front-end clients sparql-server clean

setup: $(VENV)/.installed front-end

$(VENV)/.installed: pyproject.toml
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
	  echo "Python is missing. On Debian: apt-get install python3 python3-venv"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is older than 3.11. Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.12"; \
	  exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python cannot make environments yet. On Debian: apt-get install python3-venv"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $@

run: setup
	@mkdir -p $(OUT)
	$(KG) build $(DOCUMENTS) --store $(STORE)
	$(KG) validate --store $(STORE)
	$(KG) info --store $(STORE)
	$(KG) query who-cites-whom --store $(STORE)
	$(KG) figure network --store $(STORE) -o $(OUT)/who-cites-whom.html
	$(KG) export trig --store $(STORE) --output $(OUT)/graph.trig
	$(KG) export jsonld --store $(STORE) --output $(OUT)/graph.jsonld
	@echo
	@echo "Look at it:   open $(OUT)/who-cites-whom.html in a browser"
	@echo "Ask it:       $(KG) questions, then $(KG) query NAME"
	@echo "Add to it:    $(KG) build YOUR-DOCUMENT.md"

test: setup browser clients sparql-server
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2 --dist worksteal

# Pages are tested in a real browser; without one those tests skip and say so.
browser:
	@command -v chromium >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ]; then as_root=; else as_root="sudo -n"; fi; \
	  { $$as_root apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq chromium; } \
	    >/dev/null 2>&1 || echo "No Chromium here: the tests in a browser will be skipped."; }

# The remote store is tested against Virtuoso too; its programs are enough, no service is started.
sparql-server:
	@command -v virtuoso-t >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ]; then as_root=; else as_root="sudo -n"; fi; \
	  { $$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	    $$as_root apt-get install -y -qq virtuoso-opensource-7-bin; } \
	    >/dev/null 2>&1 || echo "No Virtuoso here: the tests against it will be skipped."; }

# What pages need of npm's packages goes into kg/_front_end: package.json lists it under "bundled".
front-end: node_modules/.installed

node_modules/.installed: package.json package-lock.json tools/front_end.py $(VENV)/.installed
	@$(BIN)/python tools/front_end.py

# Clients of the server that others wrote; without npm their tests skip and say so.
clients: tests/web/javascript/node_modules/.installed

tests/web/javascript/node_modules/.installed: tests/web/javascript/package-lock.json
	@{ command -v npm >/dev/null 2>&1 && cd tests/web/javascript && \
	  npm ci --silent --ignore-scripts && touch node_modules/.installed; } \
	  || echo "No Comunica here: the tests with it will be skipped."

bench: setup sparql-server
	$(BIN)/python benchmarks/first_document.py
	$(BIN)/python -m benchmarks.figures
	$(BIN)/python -m benchmarks.folder
	$(BIN)/python benchmarks/feeds.py
	$(BIN)/python benchmarks/feeds.py --memory 50000 200000
	$(BIN)/python -m benchmarks.growth 1000 10000
	$(BIN)/python -m benchmarks.speed $(SIZE)
	$(BIN)/python -m benchmarks.pages
	$(BIN)/python -m benchmarks.validation --claims 1000 10000

clean:
	rm -rf $(STORE) $(OUT) dist
