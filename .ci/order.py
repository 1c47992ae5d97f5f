"""order.py VADEMECUM FILE

Writes the names of the functions that builds call to FILE, sorted, for the linker to lay side by side: a build calls a seventh of
the program, and what lies among it that nobody calls is in memory too. The builds are those of an example in YAML and of a catalogue
in JSON, under valgrind. A name that is no function any more does nothing, and a function that is not named lies where it did.
"""
import os, pathlib, re, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "bench"))
from documents import make

EDITION = HERE.parent / "Examples/tressons/editions/2022-06.yaml"


def functions(program, edition, folder):
    """The mangled names of the functions of the program that a build calls."""
    counts = folder / "counts"
    command = ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={counts}", program, "build", edition]
    environment = os.environ | {"VADEMECUM_NO_CACHE": "1"}
    said = subprocess.run([*command, "-o", folder / "out.pdf"], env=environment, capture_output=True, text=True)
    if said.returncode:
        sys.exit(f"valgrind failed: {said.stderr[-500:]}")
    objects, names, found, current = {}, {}, set(), None
    for kind, number, name in re.findall(r"^(ob|fn|cob|cfn)=\((\d+)\)(?: (.*))?$", counts.read_text(), re.MULTILINE):
        known = objects if kind.endswith("ob") else names
        if name:
            known[number] = name
        if kind == "ob":
            current = objects[number]
        if kind == "fn" and current.endswith("/vademecum"):
            # Functions that call themselves are told apart by how often they do.
            found.add(re.sub(r"'\d+$", "", names[number]))
    return found


def main():
    program, target = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # valgrind of Debian 12 cannot read the debug information.
        copy = folder / "vademecum"
        subprocess.run(["strip", "-g", "-o", copy, program], check=True)
        for bundle in program.parent.glob("*.resources"):
            shutil.copytree(bundle, folder / bundle.name)
        _, edition = make(folder / "catalogue", 24)
        found = functions(copy, EDITION, folder) | functions(copy, edition, folder)
    names = sorted(name for name in found if re.fullmatch(r"[\w.$]+", name))
    target.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")


main()
