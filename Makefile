# Two commands do everything on a fresh Debian 12 with Swift on the path:
#   make site   installs what the program needs, builds it and makes the site in Output/
#   make test   installs what the tests need and runs them all
# Both say what they install. They run as root, or through sudo.

SITE_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libsodium-dev nettle-dev libzip-dev libexpat1-dev \
  libqrencode-dev libmicrohttpd-dev zlib1g-dev libbrotli-dev pkg-config python3 python3-venv
# Liberation has the widths of Times New Roman and Arial, which readers have; what else Debian would take is wider.
TEST_PACKAGES = $(SITE_PACKAGES) default-jre-headless chromium openssl fonts-noto-cjk fonts-liberation poppler-utils pandoc \
  libpangoft2-1.0-0 minisign nginx libnginx-mod-http-brotli-static brotli caddy rclone
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BINARY = .build/release/gongshi
# The program as it is used: what the modules call in each other is compiled in place, and the runtime is inside,
# which makes it faster by an eighth and needs no Swift where it runs.
RELEASE = swift build -c release -Xswiftc -cross-module-optimization --static-swift-stdlib --product gongshi

.PHONY: search-index site test test-browser test-program screenshots modules bench bench-modules bench-names bench-serving \
  fuzz crash sanitize reproduce lint clean package test-package packages-site packages-test

site: packages-site search-index modules
	$(RELEASE)
	$(BINARY) build

test: packages-test .venv/.installed modules
	swift build --build-tests
	GONGSHI_TEST_ALL=1 swift test --skip-build
	$(MAKE) --jobs=2 --output-sync=target test-browser test-program
	swift format lint --strict --recursive Sources Tests

# Two halves of the tests from outside, which wait more than they work: one beside the other.
test-browser:
	.venv/bin/python Tests/BrowserTests/run.py

test-program:
	.venv/bin/python -m unittest discover -s Tests/Intake
	.venv/bin/python -m unittest discover -s Tests/Import
	.venv/bin/python -m unittest discover -s Tests/Docs
	python3 Tests/Crash/run.py --kills 30
	python3 Tests/Reproduce/run.py
	python3 Tests/Publish/run.py
	python3 Tests/Fuzz/run.py --quick

# A page of every kind at three widths, in dark colours and on paper, to be looked at: .build/screenshots
screenshots: packages-test .venv/.installed modules
	swift build --product gongshi
	.venv/bin/python Tests/BrowserTests/screenshots.py $(VIEWS)

# The parts that run in a reader's browser, as WebAssembly; one script makes them all.
MODULES = $(patsubst %,Templates/assets/gongshi-%.wasm,time names complaint)
MODULE_SOURCES = $(shell find $(addprefix Sources/,Browser CivilTime Complaint Credentials Diagnostics JSON Naming) -type f)
modules: $(MODULES)
$(MODULES) &: $(MODULE_SOURCES)
	Sources/Browser/build.sh Templates/assets

bench: packages-site .venv/.installed
	$(RELEASE)
	.venv/bin/python Benchmarks/pages/run.py 1000 10000

# What the parts that run in a reader's browser take there.
bench-modules: packages-test .venv/.installed modules
	swift build --product gongshi
	.venv/bin/python Benchmarks/modules/run.py

bench-names: packages-site
	$(RELEASE)
	python3 Benchmarks/names/run.py --command "$(CURDIR)/$(BINARY) names --root $(CURDIR) {file}" \
	  --environment $(CURDIR)/.build/bench-names

# What a server of a published site can do: nginx as documented, wrk over loopback.
bench-serving: packages-test
	@$(call install,wrk)
	$(RELEASE)
	python3 Benchmarks/serving/run.py

# A package for Debian 12 in .build/package, with the Swift runtime inside the program.
package: packages-site modules
	@$(call install,dpkg-dev binutils chrpath)
	$(RELEASE)
	Packaging/deb.sh $(BINARY) .build/package

# Installs and uses the package in a clean Debian; needs root and a Debian mirror.
test-package: package
	@$(call install,debootstrap lintian)
	python3 Tests/Package/run.py .build/package/gongshi_*.deb

# Longer forms of what the tests do: SECONDS for each of the targets, KILLS builds.
SECONDS = 600
fuzz: packages-site
	python3 Tests/Fuzz/run.py --seconds $(SECONDS)

# The tests under the thread sanitizer and under the address sanitizer, each in a build of its own. The tests that run
# the program run it in turn; under the first only those do in which it does several things at the same time. Programs
# that tests start are given the options too; they have no path on which to find what names their functions. What the
# Swift runtime keeps for good is no leak, and under the address sanitizer the deepest nesting that is allowed takes more
# stack than the usual.
CONCURRENT = ^(?!CommandTests\.)|\.Serve(Safety)?Tests/|\.LanguageServerCommandTests/
sanitize: packages-test .venv/.installed modules
	swift build --build-tests --sanitize=thread --scratch-path .build/thread
	SYMBOLIZER=$$(command -v llvm-symbolizer) && \
	  TSAN_OPTIONS=exitcode=66:suppressions=$(CURDIR)/Tests/Sanitize/thread.txt:external_symbolizer_path=$$SYMBOLIZER \
	  swift test --skip-build --sanitize=thread --scratch-path .build/thread --filter '$(CONCURRENT)'
	swift build --build-tests --sanitize=address --scratch-path .build/address
	ulimit -s 131072; ASAN_OPTIONS=detect_leaks=0 \
	  swift test --skip-build --sanitize=address --scratch-path .build/address

KILLS = 300
crash: packages-site
	$(RELEASE)
	python3 Tests/Crash/run.py --kills $(KILLS)
	KILLS=$(KILLS) python3 Tests/Publish/run.py test_interruption

reproduce: packages-site
	$(RELEASE)
	python3 Tests/Reproduce/run.py

lint:
	swift format lint --strict --recursive Sources Tests

clean:
	rm -rf .build .venv Output

packages-site:
	@$(call install,$(SITE_PACKAGES))

packages-test:
	@$(call install,$(TEST_PACKAGES))

# Pagefind makes the search index. Without it the site is built all the same, so a failure here stops nothing.
SEARCH = pagefind==1.5.2 pagefind-bin-extended==1.5.2
search-index:
	@[ -x .venv/bin/python ] && .venv/bin/python -c "import pagefind" 2>/dev/null || { \
	  echo "Installing from PyPI into .venv: $(SEARCH)"; \
	  { [ -x .venv/bin/python ] || python3 -m venv .venv; } && \
	  .venv/bin/pip install --quiet --disable-pip-version-check $(SEARCH); \
	} || echo "Pagefind could not be installed; the site will have no search."

# Python tools of the tests, in a folder of their own; made again when the list changes.
.venv/.installed: Tests/requirements.txt
	@echo "Installing from PyPI into .venv: $$(grep -v '^#' Tests/requirements.txt | tr '\n' ' ')"
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	touch $@

# Installs those Debian packages of a list that are missing, and says which.
define install
missing=""; for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "Installing from Debian:$$missing"; \
  $(SUDO) apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef
