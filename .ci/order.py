"""order.py VADEMECUM NAMES SCRIPT

Writes which functions builds call, for the linker to lay side by side: a build calls a seventh of the program, and what lies among it
that nobody calls is in memory too. The builds are those of an example in YAML and of a catalogue in JSON, under valgrind.

NAMES gets the names that one function has. A name that several have is said in SCRIPT, a linker script, as the name of a section: by
NAMES, the whole of each library that has such a function would be among them, since libraries of Swift have one section for all
their functions. SCRIPT also gathers the functions without a name, which are small; together they take 40 KB. A name that is no
function any more does nothing, and a function that is not named lies where it did.
"""
import collections, os, pathlib, re, shutil, subprocess, sys, tempfile

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


def counts_of_names(program):
    """How many functions of the program have each name."""
    listed = subprocess.run(["nm", "--defined-only", program], check=True, capture_output=True, text=True).stdout
    return collections.Counter(re.findall(r"^[0-9a-f]+ [tTwW] (\S+)$", listed, re.MULTILINE))


def script(names):
    """A linker script that has the sections of functions with these names, and of those without one, before all others."""
    sections = "".join(f'      ".text.{name}"\n' for name in names)
    return f"SECTIONS {{\n  .text : {{\n    *(\n      .text..L*\n{sections}    )\n  }}\n}} INSERT BEFORE .init;\n"


def main():
    program, target, target_script = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # valgrind of Debian 12 cannot read the debug information.
        copy = folder / "vademecum"
        subprocess.run(["strip", "-g", "-o", copy, program], check=True)
        for bundle in program.parent.glob("*.resources"):
            shutil.copytree(bundle, folder / bundle.name)
        _, edition = make(folder / "catalogue", 24)
        found = functions(copy, EDITION, folder) | functions(copy, edition, folder)
    count = counts_of_names(program)
    names = sorted(name for name in found if re.fullmatch(r"[A-Za-z_$][\w.$]*", name))
    target.write_text("".join(f"{name}\n" for name in names if count[name] == 1), encoding="utf-8")
    target_script.write_text(script([name for name in names if count[name] > 1]), encoding="utf-8")


main()
