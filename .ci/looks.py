#!/usr/bin/env python3
"""Measures how pages are composed, in all layouts, with catalogues made from seeds and with the examples.

usage: looks.py VADEMECUM [EDITION …] [--layout NAME]… [--catalogue NAME]… [--pages FOLDER] [--accept] [--folder FOLDER]

Editions that are named are measured alone, without bounds. Else every measure of a layout with a catalogue must be within
looks-bounds.json; --accept writes what they are now there. --pages draws contact sheets, with the faults on their pages.
Catalogues and editions stay in FOLDER (.build/looks/catalogues), for whoever wants to build them. Needs Pillow, for pictures.
"""
import argparse, concurrent.futures, json, pathlib, re, subprocess, sys

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(HERE / "composition"))
import catalogues, dumps, measures, report  # noqa: E402, found through the line above

BOUNDS = HERE / "looks-bounds.json"
LAYOUTS = ["vademecum-2022", "carnet-a5", "grille", "liste"]
EXAMPLES = "examples"


class Task(report.Measured):
    """An edition to measure, with the layout and the catalogue that it stands for."""

    def measure(self, program, vital):
        proof = subprocess.run([program, "proof", self.file, "--format", "dump", "-o", f"{self.file}.dump", "--errors-only"],
                               capture_output=True, text=True, timeout=300)
        dump = pathlib.Path(f"{self.file}.dump")
        if proof.returncode != 0:
            sys.exit(f"{self.file}: {proof.stdout}{proof.stderr}")
        edition = dumps.read(dump.read_text(encoding="utf-8"))
        dump.unlink()
        self.pages = len(edition.pages)
        self.cards = len({card.name for page in edition.pages for card in page.cards})
        self.findings, self.feet = measures.measure(edition, vital)
        return self


def layout_of(edition):
    """The layout that an edition names: one of the program's, or the name of one in a folder."""
    def said(key, file):
        found = re.search(rf"^{key}: *(\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
        return found and found[1]
    layout = said("layout", edition) or LAYOUTS[0]
    folder = edition.parent / layout / "layout.yaml"
    return (said("name", folder) or layout) if folder.exists() else layout


def tasks_of(options, folder):
    """What to measure, and what must be seen of pictures."""
    if options.edition:
        return [Task(layout_of(file), file.stem, file) for file in map(pathlib.Path, options.edition)], {}
    layouts = {name: f"{ROOT / 'Layouts' / name}/" for name in options.layout or LAYOUTS}
    names = options.catalogue or [*catalogues.CATALOGUES, EXAMPLES]
    made, vital = catalogues.make_all(folder, [name for name in names if name != EXAMPLES], layouts)
    tasks = [Task(layout, name, file) for name, _, editions in made for layout, file in editions.items()]
    if EXAMPLES in names:
        files = sorted(ROOT.glob("Examples/*/editions/*.yaml"))
        tasks += [Task(layout_of(file), EXAMPLES, file) for file in files if not options.layout or layout_of(file) in options.layout]
    return tasks, vital


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("edition", nargs="*")
    parser.add_argument("--layout", action="append")
    parser.add_argument("--catalogue", action="append")
    parser.add_argument("--pages")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--folder", default=ROOT / ".build/looks/catalogues")
    options = parser.parse_args()
    tasks, vital = tasks_of(options, options.folder)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        measured = list(pool.map(Task.measure, tasks, [options.program] * len(tasks), [vital] * len(tasks)))
    print(report.tables(measured))
    print(report.worst(measured))
    if options.pages:
        report.draw(options.program, measured, pathlib.Path(options.pages))
    if options.edition:
        return
    bounds = json.loads(BOUNDS.read_text()) if BOUNDS.exists() else {}
    if options.accept:
        for layout, found in report.bounds_of(measured).items():
            bounds.setdefault(layout, {}).update(found)
        BOUNDS.write_text(report.compact(bounds), encoding="utf-8")
    elif lines := report.exceeded(measured, bounds):
        sys.exit("\n".join(["Worse than the bounds:"] + lines))


if __name__ == "__main__":
    main()
