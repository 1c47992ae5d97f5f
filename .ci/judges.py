#!/usr/bin/env python3
"""Has other people's programs read every PDF file that the examples, the starters and the cases of the tests give.

usage: judges.py VADEMECUM [EDITION.yaml]...      (run it with a Python that has the packages of `make judges`)

Builds each edition whole, in part, and without standards. Whatever a program remarks must stand in judges-remarks.txt, beside
this file, with the reason why nothing is wrong; and whatever stands there must have been remarked.
"""
import concurrent.futures, contextlib, io, logging, pathlib, re, subprocess, sys, tempfile, warnings

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
JARS = ":".join(f"/usr/share/java/{name}.jar" for name in ("pdfbox2", "pdfbox2-tools", "fontbox2", "commons-logging"))


# MARK: Programs, each of which gives the lines that it remarks

def command(*words, ok=lambda line: False):
    """What a program prints besides what `ok` takes; and that it failed."""
    run = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    lines = [line.strip() for line in run.stdout.splitlines() if line.strip() and not ok(line)]
    return lines + ([f"exit status {run.returncode}"] if run.returncode else [])


def errors(*words):
    """What a program prints to the standard error."""
    run = subprocess.run([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
    return [line.strip() for line in run.stderr.splitlines() if line.strip()] + (
        [f"exit status {run.returncode}"] if run.returncode else [])


def python(read):
    """What a package of Python warns of or logs while it reads, and the mistake that ends it."""
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    logging.getLogger().addHandler(handler)
    try:
        with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stderr(log):
            warnings.simplefilter("always")
            try:
                read()
            except Exception as mistake:
                log.write(f"{type(mistake).__name__}: {mistake}\n")
    finally:
        logging.getLogger().removeHandler(handler)
    return [line.strip() for line in log.getvalue().splitlines() if line.strip()] + [str(each.message) for each in caught]


def page_validation(path, folder):
    return command(sys.executable, HERE / "validate.py", "--profile", "ua1", "--profile", "2a", path, ok=lambda line: " PASS" in line)


def qpdf(path, folder):
    return command("qpdf", "--check", path, ok=lambda line: re.match(
        r"checking |PDF Version: |File is not |No syntax or stream encoding errors|errors that qpdf cannot detect", line.strip()))


def ghostscript(path, folder):
    return command("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONWARNING=false", "-sDEVICE=png16m", "-r36", f"-sOutputFile={folder}/gs%d.png", path)


def mupdf(path, folder):
    return errors("mutool", "draw", "-q", "-r", "36", "-o", f"{folder}/mutool%d.png", path) + errors(
        "mutool", "draw", "-q", "-F", "stext", "-o", f"{folder}/mutool.xml", path)


def poppler(path, folder):
    return errors("pdftoppm", "-r", "36", "-png", path, f"{folder}/poppler") + errors("pdftotext", path, "-") + errors(
        "pdfinfo", "-struct-text", path) + errors("pdfinfo", "-dests", path)


def pdfbox(path, folder):
    tools = ["java", "-cp", JARS]
    return errors(*tools, "org.apache.pdfbox.tools.ExtractText", "-console", path) + errors(
        *tools, "org.apache.pdfbox.tools.PDFToImage", "-dpi", "36", "-prefix", f"{folder}/pdfbox", path)


def pdfium(path, folder):
    def read():
        import pypdfium2
        document = pypdfium2.PdfDocument(path)
        for page in document:
            page.render(scale=0.5)
            page.get_textpage().get_text_bounded()
        list(document.get_toc())
        document.close()
    return python(read)


def pdfminer(path, folder):
    def read():
        import pdfminer.high_level
        pdfminer.high_level.extract_text(path)
    return python(read)


def pikepdf(path, folder):
    def read():
        import pikepdf
        with pikepdf.open(path) as document:
            for problem in document.check():
                warnings.warn(str(problem))
            with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
                dict(metadata)
            with document.open_outline() as outline:
                list(outline.root)
    return python(read)


def pypdf(path, folder):
    def read():
        import pypdf
        reader = pypdf.PdfReader(path, strict=True)
        for page in reader.pages:
            page.extract_text()
        reader.outline, reader.metadata, reader.xmp_metadata, reader.named_destinations, reader.page_labels
    return python(read)


JUDGES = {
    "page-validation": page_validation, "qpdf": qpdf, "Ghostscript": ghostscript, "MuPDF": mupdf, "Poppler": poppler,
    "PDFBox": pdfbox, "pdfium": pdfium, "pdfminer": pdfminer, "pikepdf": pikepdf, "pypdf": pypdf,
}
# Those that are packages of Python cannot run beside each other: what they log would be mixed.
PACKAGES = ("pdfium", "pdfminer", "pikepdf", "pypdf")


# MARK: Remarks that are explained

class Remarks:
    """judges-remarks.txt: a line `JUDGE: PATTERN`, and indented below it why nothing is wrong."""

    def __init__(self, path):
        self.known, self.used = [], set()
        for line in path.read_text().splitlines():
            if line and not line[0].isspace() and not line.startswith("#"):
                judge, pattern = line.split(": ", 1)
                self.known.append((judge, re.compile(pattern)))

    def explain(self, judge, remark):
        for index, (known, pattern) in enumerate(self.known):
            if known == judge and pattern.search(remark):
                self.used.add(index)
                return True
        return False

    def unused(self):
        return [f"{judge}: {pattern.pattern}" for index, (judge, pattern) in enumerate(self.known) if index not in self.used]


# MARK: Files

def editions(program, folder):
    """The editions of the examples, of the starters, and of the tests."""
    yield from sorted(ROOT.glob("Examples/*/editions/*.yaml"))
    yield from sorted(ROOT.glob("Tests/Fuzzing/Corpus/projects/*/edition.yaml"))
    yield from sorted(ROOT.glob("Tests/VademecumTests/Fixtures/Judged/editions/*.yaml"))
    for language in ("fr", "en"):
        starter = folder / f"starter-{language}"
        subprocess.run([program, "new", starter, "--language", language], check=True, stdout=subprocess.DEVNULL)
        yield from sorted(starter.glob("editions/*.yaml"))


def judge(path, folder, remarks):
    """The remarks on a file that nothing explains."""
    found = []
    own = [name for name in JUDGES if not (name == "page-validation" and path.name.endswith(".none.pdf"))]
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        outcomes = {name: pool.submit(JUDGES[name], path, scratch) for name in own if name not in PACKAGES}
        told = {name: outcome.result() for name, outcome in outcomes.items()}
    for name in own:
        if name in PACKAGES:
            told[name] = JUDGES[name](path, scratch)
    for name, lines in told.items():
        found += [f"{name}: {line}" for line in dict.fromkeys(lines) if not remarks.explain(name, line)]
    return found


def main(program, given):
    logging.getLogger().setLevel(logging.WARNING)
    remarks = Remarks(HERE / "judges-remarks.txt")
    failures = files = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for edition in given or editions(program, folder):
            for kind, options in ("", []), (".part", ["--pages", "2-3"]), (".none", ["--conformance", "none"]):
                path = folder / f"{edition.stem}{kind}.pdf"
                build = subprocess.run([program, "build", edition, "-o", path, *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
                if build.returncode:
                    # Such as pages that a short edition lacks.
                    if not options:
                        failures += 1
                        print(f"{edition}: {build.stdout}")
                    continue
                found = judge(path, folder, remarks)
                files += 1
                failures += len(found)
                for remark in found:
                    print(f"{edition.parent.parent.name}/{path.name}: {remark}", flush=True)
    if not given:
        for pattern in remarks.unused():
            failures += 1
            print(f"nobody remarks any more: {pattern}")
    print(f"{len(JUDGES)} programs, {files} files: {f'{failures} remarks' if failures else 'no remark that is not explained'}")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], [pathlib.Path(path) for path in sys.argv[2:]]))
