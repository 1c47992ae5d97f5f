"""bench.py VADEMECUM [--runs N] [--instructions] [--only NAME ...]

Measures `vademecum build` beside Typst, which sets the same words as the same standards: whole processes in turn, nothing kept
from run to run. Prints the medians of processor time, of time and of peak memory of both, and Typst's by ours. `batch` is a file for
each of 20 sections, `editions` 200 editions of which one has a record that changed, and 100,000 resources are ours alone. With
`--instructions`, what valgrind counts, which does not depend on the machine, and what cairo takes that draws the same glyphs and
shapes and does nothing else (`Replay` and `Benchmarks`, which lie beside VADEMECUM). Run it on an idle machine, and read the ratios.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
FONTS = HERE.parents[1] / "Fonts" / "Lato"
# How many resources, and whether each has a picture; how often each program runs.
DOCUMENTS = {"24": (24, False, 15), "1000": (1_000, False, 7), "1000-jpeg": (1_000, True, 5), "10000": (10_000, False, 3)}
SECTIONS, EDITIONS = 20, 200


def make(folder, count, pictures=False):
    """Has another process write a catalogue of so many resources and its edition, with a JPEG each if `pictures`; gives both files.

    Linux counts the most memory that this one ever had as that of each process that it starts: it must stay small."""
    subprocess.run([sys.executable, HERE / "documents.py", folder, str(count), *(["--pictures"] if pictures else [])], check=True)
    return folder / "catalogue.json", folder / "edition.json"


def measured(command):
    """Processor time, time and peak memory (MiB) of a process and its children."""
    environment = os.environ | {"VADEMECUM_NO_CACHE": "1"}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} failed: {said.decode()}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def instructions(command, folder):
    """How many instructions valgrind counts, in millions."""
    if not shutil.which("valgrind"):
        sys.exit("--instructions needs valgrind")
    output = folder / "counts"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", *command]
    said = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"VADEMECUM_NO_CACHE": "1"})
    counts = [line for line in said.stderr.splitlines() if "Collected" in line]
    if said.returncode or not counts:
        sys.exit(f"valgrind failed: {said.stderr[-500:]}")
    return int(counts[0].split()[-1]) / 1e6


def bare(program, folder):
    """The program without debug information, which valgrind of Debian 12 cannot read, and with its files beside it."""
    copy = folder / "vademecum"
    subprocess.run(["strip", "-g", "-o", copy, program], check=True)
    for bundle in program.parent.glob("*.resources"):
        shutil.copytree(bundle, folder / bundle.name)
    return copy


def print_row(name, who, row):
    print(f"{name:10} {who:10} {row[0]:8.3f} {row[1]:8.3f} {row[2]:7.1f}" + (f" {row[3]:9.1f}" if len(row) > 3 else ""), flush=True)


def typst(catalogue, edition, folder):
    return [sys.executable, str(HERE / "typeset.py"), str(catalogue), str(edition), str(FONTS), str(folder / "theirs.pdf")]


def medians(runs, commands):
    """The medians of what each command takes, run in turn; the first run of each fills the system's caches."""
    figures = {who: [] for who in commands}
    for turn in range(runs + 1):
        for who, command in commands.items():
            figure = measured(command)
            if turn:
                figures[who].append(figure)
    return {who: [statistics.median(column) for column in zip(*runs)] for who, runs in figures.items()}


def measure_document(program, name, folder, given):
    count, pictures, runs = DOCUMENTS[name]
    catalogue, edition = make(folder / name, count, pictures)
    ours = [str(program), "build", str(edition), "-o", str(folder / "ours.pdf"), "--quiet"]
    theirs = typst(catalogue, edition, folder)
    rows = medians(given.runs or runs, {"vademecum": ours, "Typst": theirs})
    if given.instructions:
        (folder / name / "bare").mkdir()
        ours[0] = str(bare(program, folder / name / "bare"))
        rows["vademecum"].append(instructions(ours, folder))
        rows["Typst"].append(instructions(theirs, folder))
    rows["ratio"] = [theirs / ours for ours, theirs in zip(rows["vademecum"], rows["Typst"])]
    for who, row in rows.items():
        print_row(name if who == "vademecum" else "", who, row)
    if given.instructions:
        measure_replay(program, edition, ours, rows["vademecum"][3], folder)
    return rows["vademecum"][0]


def measure_replay(program, edition, ours, default, folder):
    """What cairo takes alone, and how many times that the program does, with the standards and without."""
    recording = folder / "recording"
    subprocess.run([program.parent / "Benchmarks", "record", edition, recording], check=True)
    limit = instructions([str(program.parent / "Replay"), str(recording), str(folder / "replay.pdf")], folder)
    none = instructions([*ours, "--conformance", "none"], folder)
    print(f"{'':10} cairo alone {limit:.1f} M instr.; default {default / limit:.2f} times that, no standard {none / limit:.2f} times", flush=True)


def measure_batch(program, folder):
    """A file for each section of 10,000 resources, and beside it a document of as many for each from Typst."""
    _, edition = make(folder / "batch", 10_000)
    (folder / "files").mkdir()
    ours = measured([str(program), "batch", str(edition), "--by", "section", "-o", str(folder / "files")])
    theirs = []
    for number in range(SECTIONS):
        catalogue, edition = make(folder / f"part-{number}", 10_000 // SECTIONS)
        theirs.append(measured(typst(catalogue, edition, folder)))
    theirs = [sum(run[0] for run in theirs), sum(run[1] for run in theirs), max(run[2] for run in theirs)]
    for who, row in (("vademecum", ours), ("Typst", theirs), ("ratio", [theirs / ours for ours, theirs in zip(ours, theirs)])):
        print_row("batch" if who == "vademecum" else "", who, row)


def measure_editions(program, folder):
    """What an edition costs that nothing happened to, where a record of one of the others changed."""
    editions = [make(folder / f"edition-{number:03}", 24) for number in range(EDITIONS)]
    # Files of a batch are named after their editions.
    paths = [str(edition.rename(edition.with_name(f"e-{number:03}.json"))) for number, (_, edition) in enumerate(editions)]
    (folder / "editions").mkdir()
    command = [str(program), "batch", *paths, "-o", str(folder / "editions"), "--manifest"]
    measured(command)
    nothing = measured(command)
    catalogue = editions[0][0]
    catalogue.write_text(catalogue.read_text(encoding="utf-8").replace('"year": 20', '"year": 19', 1), encoding="utf-8")
    changed = measured(command)
    print_row("editions", "vademecum", changed)
    print(f"{'':10} an edition that stays takes {1000 * nothing[0] / EDITIONS:.2f} ms of CPU", flush=True)


def main():
    names = [*DOCUMENTS, "100000", "batch", "editions"]
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    given = parser.parse_args()
    program = given.program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        print(f"{'':10} {'':10} {'CPU s':>8} {'wall s':>8} {'MiB':>7}" + (f" {'M instr.':>9}" if given.instructions else ""))
        times = {}
        for name in given.only:
            if name in DOCUMENTS:
                times[name] = measure_document(program, name, folder, given)
            elif name == "100000":
                _, edition = make(folder / name, 100_000)
                ours = measured([str(program), "build", str(edition), "-o", str(folder / "ours.pdf"), "--quiet"])
                print_row(name, "vademecum", ours)
                if "10000" in times:
                    print(f"{'':10} {ours[0] / times['10000']:.1f} times what 10,000 take", flush=True)
            else:
                (measure_batch if name == "batch" else measure_editions)(program, folder)


if __name__ == "__main__":
    main()
