# What is compiled is kept outside the checkout, so that a clean clone need not start from nothing.
CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/rapport
export CARGO_TARGET_DIR ?= $(CACHE)/target
# dev is quick to build; PROFILE=release is small and fast.
export PROFILE ?= dev

.DEFAULT_GOAL := help
.PHONY: help run test soak build dev bench lint e2e

help: ## list the targets
	@sed -nE 's/^([a-z0-9]+): ## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: ## set up, build, load the demo book into an empty database, serve
	@scripts/run

test: ## set up and check everything; ends with "N passed, N failed"
	@scripts/test

soak: ## test for long what must hold under force: kills, cuts, simulated days
	@scripts/soak $(ROUNDS)

build: ## build the release executable; its path is the last line printed
	@scripts/build release

dev: ## serve, and build again whenever a source changes
	@scripts/dev

bench: ## measure on a large book, on both databases; scripts/bench tells how to choose
	@scripts/bench

lint: ## check formatting, clippy, licences and sources
	@scripts/setup test && scripts/lint

e2e: ## run the browser tests
	@scripts/e2e
