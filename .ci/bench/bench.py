"""bench.py VADEMECUM [--runs N] [--instructions] [--only NAME ...]

Measures `vademecum build` beside Typst, which sets the same words as the same standards: whole processes in turn, nothing kept
from run to run. Prints the medians of processor time, of time and of peak memory of both, and Typst's by ours; with
`--instructions`, what valgrind counts, which does not depend on the machine. Run it on an idle machine, and read the ratios.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

from documents import make

HERE = pathlib.Path(__file__).resolve().parent
FONTS = HERE.parents[1] / "Fonts" / "Lato"
# How many resources, and whether each has a picture; how often each program runs.
DOCUMENTS = {"24": (24, False, 15), "1000": (1_000, False, 7), "1000-jpeg": (1_000, True, 5), "10000": (10_000, False, 3)}


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--only", nargs="+", choices=DOCUMENTS, default=list(DOCUMENTS))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        print(f"{'':10} {'':10} {'CPU s':>8} {'wall s':>8} {'MiB':>7}" + (f" {'M instr.':>9}" if given.instructions else ""))
        for name in given.only:
            count, pictures, runs = DOCUMENTS[name]
            catalogue, edition = make(folder / name, count, pictures)
            program = given.program.resolve()
            ours = [str(program), "build", str(edition), "-o", str(folder / "ours.pdf"), "--quiet"]
            theirs = [sys.executable, str(HERE / "typeset.py"), str(catalogue), str(edition), str(FONTS), str(folder / "theirs.pdf")]
            figures = {"vademecum": [], "Typst": []}
            for turn in range((given.runs or runs) + 1):
                for who, command in (("vademecum", ours), ("Typst", theirs)):
                    figure = measured(command)
                    # The first run of each fills the system's caches.
                    if turn:
                        figures[who].append(figure)
            rows = {who: [statistics.median(column) for column in zip(*runs)] for who, runs in figures.items()}
            if given.instructions:
                (folder / name / "bare").mkdir()
                ours[0] = str(bare(program, folder / name / "bare"))
                rows["vademecum"].append(instructions(ours, folder))
                rows["Typst"].append(instructions(theirs, folder))
            rows["ratio"] = [theirs / ours for ours, theirs in zip(rows["vademecum"], rows["Typst"])]
            for who, row in rows.items():
                print(f"{name if who == 'vademecum' else '':10} {who:10} {row[0]:8.3f} {row[1]:8.3f} {row[2]:7.1f}"
                      + (f" {row[3]:9.1f}" if len(row) > 3 else ""), flush=True)


if __name__ == "__main__":
    main()
