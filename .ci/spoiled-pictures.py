"""Has `vademecum check` look at spoiled pictures of every format, the same ones for the same seed.

    spoiled-pictures.py PROGRAM [--count N] [--seed S] [--only FORMAT]... [--batch N]

For each format N pictures are made of sound ones, by changing, cutting, repeating and mixing their bytes, and looked at some at a time.
A run fails when the program crashes, takes more than 10 s of the processor, or more than 500 MiB: its own memory and that of the processes that it has
started, each at its largest so far, taken together. Pictures of a run that fails are looked at again one by one, and those that fail are kept in the
folder `spoiled-pictures`. Prints a table; exit status 1 when anything failed.
"""

import argparse
import ctypes
import gzip
import multiprocessing
import os
import pathlib
import random
import signal
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECONDS, MEMORY = 10, 500 << 10  # kibibytes, as the system counts them
FORMATS = ["png", "jpg", "webp", "gif", "tiff", "avif", "heic", "svg", "svgz", "pdf"]
FOLDERS = ["Tests/Fuzzing/Corpus", "Tests/ExportTests/Fixtures", "Examples/association/images"]
# What breaks readers that compute before they compare.
NUMBERS = [0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x10000, 0x4000, 20_000]


def samples(format):
    """The sound pictures of a format, small ones, since what is spoiled there is more often what matters."""
    endings = {"jpg": [".jpg", ".jpeg"], "tiff": [".tiff", ".tif"]}.get(format, ["." + format])
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in endings)
    return sorted({path.read_bytes() for path in paths if path.stat().st_size < 400_000})


def spoiled(data, others, dice):
    """A sound picture with a few faults."""
    data = bytearray(data)
    for _ in range(dice.choice([1, 1, 1, 2, 3, 8])):
        if not data:
            break
        # Headers decide on more than what follows.
        reach = min(len(data), dice.choice([64, 512, len(data), len(data)]))
        place, kind = dice.randrange(reach), dice.randrange(8)
        if kind == 0:
            data[place] ^= 1 << dice.randrange(8)
        elif kind == 1:
            data[place] = dice.choice([0, 1, 0x7F, 0x80, 0xFF, dice.randrange(256)])
        elif kind == 2:
            size = dice.choice([1, 2, 4])
            value = (dice.choice(NUMBERS) & ((1 << 8 * size) - 1)).to_bytes(size, dice.choice(["big", "little"]))
            data[place:place + size] = value
        elif kind == 3:
            del data[place:]
        elif kind == 4:
            del data[place:place + dice.randrange(1, 64)]
        elif kind == 5:
            end = place + dice.randrange(1, 256)
            data[place:place] = data[place:end] * dice.choice([1, 1, 10, 1000])
        elif kind == 6:
            other = dice.choice(others)
            start = dice.randrange(len(other))
            data[place:place + dice.randrange(64)] = other[start:start + dice.randrange(1, 256)]
        else:
            data[place:place] = dice.randbytes(dice.randrange(1, 16))
    return bytes(data[:4 << 20])


def picture(format, number, seed, sound):
    dice = random.Random(f"{seed} {format} {number}")
    data = dice.choice(sound)
    if format == "svgz" and dice.random() < 0.5:
        # Else only the packing is ever tried.
        plain = [gzip.decompress(one) for one in sound]
        return gzip.compress(spoiled(gzip.decompress(data), plain, dice), mtime=0)
    return spoiled(data, sound, dice)


def look(program, pictures, folder):
    """Has the program check a catalogue of some pictures, and then once more those that it finds no errors in: what headers tell is an
    error before any picture is decoded. Gives why that fails, the seconds, and the memory."""
    failure, seconds, memory, errors = run(program, pictures, folder)
    rest = [(name, data) for name, data in pictures if f"'{name}'" not in errors]
    if failure is None and rest and len(rest) < len(pictures):
        failure, *more, _ = run(program, rest, folder)
        (seconds, memory) = map(max, (seconds, memory), more)
    return failure, seconds, memory


def run(program, pictures, folder):
    """Has the program check a catalogue. Gives why that fails, the seconds, the memory, and the lines that tell errors."""
    catalogue = "language: en\nsections: [{ id: s, title: S }]\nresources:\n"
    for name, data in pictures:
        (folder / name).write_bytes(data)
        stem = name.split(".")[0]
        catalogue += f"  - {{ id: r{stem}, section: s, title: T{stem}, url: 'https://example.org', summary: S, thumbnail: {name} }}\n"
    (folder / "catalogue.yaml").write_text(catalogue)
    (folder / "edition.yaml").write_text("catalogue: catalogue.yaml\nlayout: vademecum-2022\ntitle: T\ndate: 2026-01\n")
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        null = os.open(os.devnull, os.O_RDWR)
        told = os.open(folder / "told", os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        for descriptor in range(3):
            os.dup2(told if descriptor == 2 else null, descriptor)
        os.environ["VADEMECUM_NO_CACHE"] = "1"
        os.execv(program, [program, "check", str(folder / "edition.yaml")])
    ending, seconds, memory = wait(child, start, len(pictures))
    waited = time.monotonic() - start
    for name, _ in pictures:
        (folder / name).unlink()
    lines = (folder / "told").read_text(errors="replace").splitlines()
    errors = "\n".join(line for line in lines if ": error: " in line)
    failure = fault(ending, waited, seconds, memory, len(pictures))
    return failure, seconds, memory, errors


def fault(ending, waited, seconds, memory, count):
    """Why a run fails; None where it does not."""
    if waited > SECONDS * (count + 5):
        return f"{waited:.0f} s of waiting"
    if os.WIFSIGNALED(ending):
        return f"ended by signal {os.WTERMSIG(ending)}"
    if os.WEXITSTATUS(ending) not in (0, 1):
        return f"ended with status {os.WEXITSTATUS(ending)}"
    if seconds > SECONDS:
        return f"{seconds:.1f} s of the processor"
    if memory > MEMORY:
        return f"{memory >> 10} MiB"
    return None


def wait(child, start, count):
    """Waits for the program and all that it starts, orphans among them. Gives how it ends, the seconds of the
    processor, which do not depend on what else the machine does, and the memory.

    What the system tells at the end of a process is the largest of itself and of those that it waited for: what counts is
    what those have together that live at once.
    """
    ending, seconds, memory = None, 0, 0
    while True:
        try:
            process, status, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return ending, seconds, memory
        if process:
            seconds += usage.ru_utime + usage.ru_stime
            memory = max(memory, usage.ru_maxrss)
            ending = status if process == child else ending
        elif time.monotonic() - start > SECONDS * (count + 5):
            for living in descendants(os.getpid()):
                os.kill(living, signal.SIGKILL)
        else:
            memory = max(memory, sum(map(largest, descendants(os.getpid()))))
            time.sleep(0.003)


def descendants(process):
    """The processes that a process has started, and those that these have."""
    try:
        children = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []
    return [one for child in children for one in [int(child), *descendants(child)]]


def largest(process):
    """The most memory that a process had so far."""
    try:
        for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def work(job):
    program, format, numbers, seed = job
    # Orphans become children of this process, so that it learns of their memory.
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    sound = samples(format)
    pictures = [(f"{number}.{format}", picture(format, number, seed, sound)) for number in numbers]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        failure, seconds, memory = look(program, pictures, folder)
        if failure is None:
            return format, len(pictures), seconds, memory, []
        failures, most, largest = [], 0, 0
        for one in pictures:
            failure, seconds, memory = look(program, [one], folder)
            (most, largest) = (max(most, seconds), max(largest, memory))
            if failure is not None:
                failures.append((*one, failure))
        return format, len(pictures), most, largest, failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", choices=FORMATS)
    parser.add_argument("--batch", type=int, default=20)
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    formats = arguments.only or FORMATS
    jobs = [(program, format, range(first, min(arguments.count, first + arguments.batch)), arguments.seed)
            for format in formats for first in range(0, arguments.count, arguments.batch)]
    sums = {format: [0, 0.0, 0, 0] for format in formats}
    kept = pathlib.Path("spoiled-pictures")
    with multiprocessing.Pool() as pool:
        for format, count, seconds, memory, failures in pool.imap_unordered(work, jobs):
            sum = sums[format]
            sums[format] = [sum[0] + count, max(sum[1], seconds), max(sum[2], memory), sum[3] + len(failures)]
            for name, data, failure in failures:
                kept.mkdir(exist_ok=True)
                (kept / name).write_bytes(data)
                print(f"{kept / name}: {failure}", flush=True)
    print(f"{'format':8}{'pictures':>10}{'failed':>8}{'longest run':>13}{'most memory':>13}")
    for format, (count, seconds, memory, failed) in sums.items():
        print(f"{format:8}{count:10}{failed:8}{seconds:11.1f} s{memory >> 10:9} MiB")
    sys.exit(any(failed for *_, failed in sums.values()))


main()
