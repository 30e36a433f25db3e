# Wardcount: "make run" and "make test" are all that a newcomer needs; "make help" lists the rest.

# One set of flags and tags for building, running and testing: a second set would compile the window
# toolkit and SQLite again, which takes minutes. no_animations: a blinking caret repaints the whole
# window and costs a fifth of a core for as long as a figure is being keyed.
export GOFLAGS := -buildvcs=false -tags=no_animations
export CGO_ENABLED := 1
# The toolkit complains about the locales C and C.UTF-8 at every start.
export LANG := en_GB.UTF-8
# Where Go's own installation guide puts it, for shells that were not told.
export PATH := $(PATH):/usr/local/go/bin

VERSION := $(shell sed -n 's/^ *Version *= *"\(.*\)".*/\1/p' FyneApp.toml)
LDFLAGS := -X main.version=$(VERSION)
PRACTICE := practice-count

# What "make test" tests; for a part of the tree: make test PKG=./reconcile/...
PKG ?= ./...
# -count=1: some tests run the built program, which the cache of test results cannot see.
TESTFLAGS := -count=1 -timeout=30m
# What sums up the tests, and what checks the files that are no Go, lies where ./... does not look.
SUMMARY := .ci/summary.go .ci/summary_test.go .ci/files_test.go

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run build test test-long check web-check book-check bench screens clean go

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

run: build ## open the practice election in a window; without a display, count it in the terminal
	@.ci/practice bin/wardcount $(PRACTICE)

build: go ## build bin/wardcount
	@.ci/install build
	@.ci/build -ldflags '$(LDFLAGS)' -o bin/wardcount .

test: go ## run every test; the last line says: N passed, N failed
	@.ci/install build run test
	@.ci/build -o /dev/null $(PKG) >/dev/null || true # what does not build is shown and counted below
	@go build -o bin/summary .ci/summary.go || { echo '0 passed, 1 failed'; exit 1; }
	@bin/summary "$(TESTFLAGS) $(PKG)" "$(SUMMARY)"

test-long: export WARDCOUNT_LONG := 1
test-long: TESTFLAGS := -count=1 -timeout=3h
test-long: go ## fuzz each target for 30 s, then every test with more and larger cases
	@.ci/install build run test
	@fuzzed=0; .ci/fuzz 30s $(PKG) || fuzzed=1; \
	 $(MAKE) --no-print-directory test TESTFLAGS='$(TESTFLAGS)' && [ $$fuzzed = 0 ]

check: go ## formatting, go vet, staticcheck, known vulnerabilities
	@.ci/install build
	@unformatted=$$(gofmt -l .); [ -z "$$unformatted" ] || { echo "not formatted: $$unformatted"; exit 1; }
	go vet $(PKG)
	go vet $(SUMMARY)
	go run $(STATICCHECK) $(PKG)
	go run $(STATICCHECK) $(SUMMARY)
	@.ci/vulnerabilities $(PKG)

web-check: build ## open the pages of results in a browser, as phones and desks do; pictures in bin/web/pictures
	@.ci/web-check bin/wardcount bin/web

book-check: build ## hold the workbooks against Microsoft's own check of the format
	@.ci/book-check bin/wardcount bin/books

bench: go ## measure: a table of ratios, all of one run
	@.ci/install build
	@go test -run '^$$' -bench Table -benchtime 1x ./app/bench
	@go test -run '^$$' -bench Table -benchtime 1x ./export/workbook
	@.ci/install build run test
	@go test -run '^$$' -bench Window -benchtime 1x ./forms/endtoend

# Where the pictures go; another folder: make screens SCREENS=/tmp/screens
SCREENS ?= bin/screens

screens: go ## draw every screen in every look into bin/screens; open index.html there
	@.ci/install build
	@rm -rf '$(SCREENS)'
	go test ./forms -count=1 -timeout=60m -run TestEveryScreen -screens '$(abspath $(SCREENS))'
	@echo '$(SCREENS)/index.html'

clean: ## remove what was built and the practice count
	rm -rf bin $(PRACTICE)

go:
	@.ci/need-go
