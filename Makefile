# The two commands of this project: `make serve` and `make test`. Everything else is a part of them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PYTHONPATH := hooks
# Material prints a notice about its successor on every build.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build test check bench clean lock schemas new status record

help:
	@echo 'make serve   웹사이트를 만들어 http://127.0.0.1:$(PORT)/ 에서 보기 · build and serve the site'
	@echo 'make test    모든 검사 · every test (finds or installs a browser)'
	@echo 'make build   site/ 만들기 · build into site/'
	@echo 'make check   빠른 검사, 브라우저 없이 · fast checks, no browser'
	@echo 'make bench   측정값 출력 · print measurements'
	@echo 'make new     새 안내·체크리스트·사실의 틀 · scaffold: make new ARGS="guide visa/example"'
	@echo 'make status  번역과 검토 상태 · translations and reviews'
	@echo 'make record  번역·변경 기록 새로 쓰기(관리자) · renew the records (maintainers)'
	@echo 'make clean   만든 것 지우기 · remove what was built'

$(READY): requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

serve: $(READY)
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: $(READY)
	$(BIN)/python scripts/build.py

check: $(READY)
	$(BIN)/python scripts/check.py $(ARGS)

test: $(READY)
	$(BIN)/python scripts/check.py --no-tests
	$(BIN)/python scripts/browser.py
	$(BIN)/python -m pytest

bench: $(READY)
	$(BIN)/python scripts/bench.py

new: $(READY)
	$(BIN)/python scripts/new.py $(ARGS)

status: $(READY)
	$(BIN)/python scripts/status.py

record: $(READY)
	$(BIN)/python scripts/status.py --record

schemas: $(READY)
	$(BIN)/python -m giljabi.records.schemas

lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --quiet -o requirements.lock

clean:
	rm -rf site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
