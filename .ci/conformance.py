#!/usr/bin/env python3
"""Builds every example, whole and in parts, and has all of it looked at by other people's programs.

usage: conformance.py VADEMECUM      (run it with a Python that has page-validation; needs qpdf and mutool)

Asks page-validation for PDF/UA-1 and PDF/A-2a, qpdf and mutool for soundness, and pdf-consistency.py whether the parts
lead to each other; builds everything twice, and expects the same bytes.
"""
import pathlib, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
program = sys.argv[1]
failures = []


def run(name, *command):
    outcome = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if outcome.returncode or "WARNING" in outcome.stdout or "error:" in outcome.stdout:
        failures.append(name)
        print(f"{name}: {' '.join(map(str, command[:2]))} …\n{outcome.stdout}")


def sections(edition):
    """The ids of the sections of an edition's catalogue."""
    catalogue = re.search(r"^catalogue: *(\S+)", edition.read_text(), re.M)
    block = re.search(r"^sections:\n((?:[ -].*\n|\n|#.*\n)*)", (edition.parent / catalogue[1]).read_text(), re.M)
    # Subsections stand further in.
    return re.findall(r"^ {0,2}- *\{? *id: *([\w-]+)", block[1], re.M)


def made_of_values(path):
    """The file that the package `values-to-pdf` makes; the library is built where the tests build it for their packages."""
    package, scratch = HERE.parent / "Examples/values-to-pdf", HERE.parent / ".build/examples"
    run("values-to-pdf", "swift", "build", "--package-path", package, "--scratch-path", scratch, "--disable-build-manifest-caching")
    run("values-to-pdf", scratch / "debug/values-to-pdf", path)


def judge(name, file):
    run(name, sys.executable, HERE / "validate.py", "--profile", "ua1", "--profile", "2a", file)
    run(name, "qpdf", "--check", file)
    run(name, "mutool", "draw", "-q", "-F", "txt", "-o", "/dev/null", file)
    run(name, sys.executable, HERE / "pdf-consistency.py", file)
    print(f"{name}: {'failed' if name in failures else 'sound, PDF/UA-1, PDF/A-2a'}")


with tempfile.TemporaryDirectory() as folder:
    for edition in sorted((HERE.parent / "Examples").glob("*/editions/*.yaml")):
        parts = [[]] + [["--section", name] for name in sections(edition)]
        for part in parts:
            name = " ".join([edition.stem, *part])
            file, again = pathlib.Path(folder, "out.pdf"), pathlib.Path(folder, "again.pdf")
            for path in (file, again):
                run(name, program, "build", edition, "-o", path, *part)
            if file.read_bytes() != again.read_bytes():
                failures.append(name)
                print(f"{name}: other bytes the second time")
            judge(name, file)
            if not part:
                # A poster has one page.
                count = int(subprocess.run(["qpdf", "--show-npages", file], capture_output=True, text=True).stdout)
                parts.append(["--pages", "4-5" if count > 4 else "1"])
    values = pathlib.Path(folder, "values.pdf")
    made_of_values(values)
    judge("values-to-pdf", values)
sys.exit(bool(failures))
