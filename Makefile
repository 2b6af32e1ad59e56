# Every recurring job, one word each: `make help` lists them.

PREFIX  = /usr/local
DESTDIR =
ARGS    =
SECONDS = 60
TARGETS =

program = convtrace
static  = .build-static/release/$(program)
sources = Package.swift Sources Tests Lessons

build: libraries ## build the program in release: .build/release/convtrace
	swift build -c release --product $(program)

help: ## list the jobs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: libraries ## build, then open the program; pass arguments with ARGS='...'
	@swift build -c release --product $(program) >&2
	@.build/release/$(program) $(ARGS)

test: libraries ## build and run every test
	swift test --explicit-target-dependency-import-check error </dev/null

test-release: libraries ## the tests, optimised as the program is
	swift test -c release -Xswiftc -enable-testing --scratch-path .build-test-release </dev/null

# XCTest itself leaks, and there are no XCTest cases: without it, every leak reported is ours.
# lld, because gold warns of hundreds of the sanitizer's own symbols.
test-asan: libraries ## the tests under the address sanitizer, leaks included
	swift test --sanitize=address --disable-xctest --scratch-path .build-test-asan \
		-Xswiftc -use-ld=lld </dev/null

test-tsan: libraries ## the tests under the thread sanitizer
	swift test --sanitize=thread --scratch-path .build-test-tsan </dev/null

# libFuzzer brings a main program of its own, so that these targets are there for this job alone.
fuzz: libraries ## fuzz every reader of foreign files for SECONDS each (TARGETS='NPY Lesson' for some)
	Tests/Fuzz/run $(SECONDS) $(TARGETS)

bench: libraries ## run the benchmarks
	Tests/Benchmarks/run

cookbook: libraries ## run docs/cookbook.md with PyTorch, TensorFlow and all (installs them: 3 GB)
	Tests/Cookbook/run

format: ## rewrite the sources in the project's format
	swift format --in-place --recursive $(sources)

lint: ## check the format of the sources
	swift format lint --strict --recursive $(sources)

static: ## build one self-contained program: .build-static/release/convtrace
	.ci/build-static

install: static ## install it, its manual page and completions below $(DESTDIR)$(PREFIX)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(static) "$(DESTDIR)$(PREFIX)/bin/$(program)"
	.ci/install-share $(static) "$(DESTDIR)$(PREFIX)"

uninstall: ## remove them again
	rm -f "$(DESTDIR)$(PREFIX)/bin/$(program)"
	.ci/install-share --remove "$(DESTDIR)$(PREFIX)"

dist: libraries ## make an archive of a fully static program for x86-64 Linux
	.ci/make-archive

dist-check: dist ## try that archive in a bare older Debian without Swift (needs root)
	.ci/try-in-old-debian

clean: ## remove everything that was built
	rm -rf .build .build-*

libraries:
	@.ci/install-libraries

.PHONY: build help run test test-release test-asan test-tsan fuzz bench cookbook format lint \
	static install uninstall dist dist-check clean libraries
