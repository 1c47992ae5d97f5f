"""Holds the structure of the sources: what imports what, in modules and in folders, and how much stands in one place.

    house.py [ROOT]            checks the package below ROOT (default: here); a line a finding, exit status 1 if any
    house.py --graph MODULE    prints which folder of the module uses which, and by what names

What it holds:
- A file imports only modules that its target names in Package.swift, and a target names only modules that it imports.
- The folders of a module have no circle. A folder uses another when a file in it names a type, a function or a value that
  only the other declares, calls an initialiser or a member that only the other declares, or names such a member without a
  dot in an extension of its type. Nothing is compiled, so a name that several folders declare says nothing, nor does a
  member that the standard library or a module further up has too.
- A folder in Sources has at most 20 entries.
- A file in Sources has at most 400 lines, unless `.ci/long-files` lists it: a path and a reason a line. Entries that are no
  longer needed are findings too.
- No type has the name of its module.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
from collections import defaultdict

from swift_source import SourceFile

ENTRIES = 20
LINES = 400
# What comes with Swift and the system.
SYSTEM_MODULES = {
    "Swift", "Synchronization", "Dispatch", "Testing", "XCTest", "PackageDescription", "Foundation", "RegexBuilder",
    "Glibc", "Musl", "Darwin", "MachO", "Bionic", "CRT",
}


class Target:
    """A target of the package: its sources by folder, and the modules that it names in Package.swift."""

    def __init__(self, name, root, path, kind, dependencies):
        self.name, self.path, self.kind, self.dependencies = name, root / path, kind, dependencies
        self.folders = defaultdict(list)
        if kind != "system":
            for file in sorted(self.path.rglob("*.swift")):
                folder = str(file.relative_to(self.path).parent)
                self.folders["(root)" if folder == "." else folder].append(SourceFile(file))

    @property
    def files(self):
        return [file for files in self.folders.values() for file in files]


def targets_of(root):
    """The targets of the package, by name."""
    command = ["swift", "package", "dump-package"]
    said = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    result = {}
    for target in json.loads(said)["targets"]:
        path = target.get("path") or ("Tests/" if target["type"] == "test" else "Sources/") + target["name"]
        names = {next(iter(dependency.values()))[0] for dependency in target["dependencies"]}
        result[target["name"]] = Target(target["name"], root, path, target["type"], names)
    return result


def upstream(target, targets):
    """The targets that a target can see, directly or through others."""
    seen, rest = set(), list(target.dependencies)
    while rest:
        name = rest.pop()
        if name in targets and name not in seen:
            seen.add(name)
            rest += targets[name].dependencies
    return [targets[name] for name in seen]


def members_of_swift():
    """The names of the members that the standard library's types have, as the compiler tells them."""
    info = subprocess.run(["swift", "-print-target-info"], check=True, capture_output=True, text=True).stdout
    triple = json.loads(info)["target"]["unversionedTriple"]
    with tempfile.TemporaryDirectory() as folder:
        command = ["swift", "symbolgraph-extract", "-module-name", "Swift", "-target", triple, "-output-dir", folder]
        subprocess.run(command, check=True, capture_output=True)
        graphs = [json.loads(path.read_bytes()) for path in pathlib.Path(folder).glob("*.symbols.json")]
    return {symbol["pathComponents"][-1].split("(")[0] for graph in graphs for symbol in graph["symbols"]}


class Homes:
    """In which folders names are declared."""

    def __init__(self):
        self.folders = defaultdict(set)

    def add(self, names, folder):
        for name in names:
            self.folders[name].add(folder)

    def uses(self, names, folder):
        """Those of the names that one folder alone declares, and not this one, with that folder."""
        for name in names & self.folders.keys():
            homes = self.folders[name]
            if len(homes) == 1 and folder not in homes:
                yield name, next(iter(homes))


def uses_of(target, targets, swift_members):
    """Which folder of a target uses which, and by what names: {(user, used): {name: [files]}}."""
    others = [file for other in upstream(target, targets) for file in other.files]
    foreign_types = set().union(*(file.types for file in others))
    foreign_members = swift_members.union(*(file.members for file in others))
    types, outer_types, values, members, initialisers = Homes(), Homes(), Homes(), Homes(), Homes()
    members_by_type = defaultdict(Homes)
    own_types = set().union(*(file.types for file in target.files))
    for folder, files in target.folders.items():
        for file in files:
            types.add(file.types - foreign_types, folder)
            outer_types.add(file.outer_types, folder)
            values.add(file.globals, folder)
            members.add(file.members.keys() - foreign_members, folder)
            initialisers.add({name for name in file.initialisers if name.partition("(")[0] in own_types}, folder)
            for name, scopes in file.members.items():
                for scope in scopes:
                    if scope in own_types or name not in foreign_members:
                        members_by_type[scope].add({name}, folder)
                    # Structures have an initialiser that takes their properties.
                    initialisers.add({f"{scope}({name}:"}, folder)
    result = defaultdict(lambda: defaultdict(list))
    for folder, files in target.folders.items():
        for file in files:
            hidden = file.hidden | file.locals | file.types
            own = hidden | file.members.keys() | file.globals
            found = [
                *types.uses((file.bare | file.dotted) - hidden, folder),
                *outer_types.uses(file.bare - hidden, folder),
                *values.uses(file.bare - own, folder),
                *((f".{name}", home) for name, home in members.uses(file.dotted - file.hidden, folder)),
                *((f"{name})", home) for name, home in initialisers.uses(file.made, folder)),
            ]
            for scope in file.scopes & members_by_type.keys():
                found += members_by_type[scope].uses(file.bare - own, folder)
            for name, home in dict.fromkeys(found):
                result[folder, home][name].append(file.path.name)
    return result


def circles_of(edges):
    """The sets of folders that use each other, directly or through others (Tarjan 1972)."""
    graph = defaultdict(set)
    for user, used in edges:
        graph[user].add(used)
        graph[used]
    number, low, stack, on_stack, result = {}, {}, [], set(), []

    def visit(node):
        number[node] = low[node] = len(number)
        stack.append(node)
        on_stack.add(node)
        for other in sorted(graph[node]):
            if other not in number:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in on_stack:
                low[node] = min(low[node], number[other])
        if low[node] == number[node]:
            component = []
            while node not in component:
                component.append(stack.pop())
                on_stack.discard(component[-1])
            if len(component) > 1:
                result.append(sorted(component))

    for node in sorted(graph):
        if node not in number:
            visit(node)
    return result


def check_imports(target, root):
    for file in target.files:
        for module in sorted(file.imports - target.dependencies - SYSTEM_MODULES - {target.name}):
            path = file.path.relative_to(root)
            yield f"{path}: imports {module}, which its target {target.name} does not name in Package.swift"
    imported = set().union(*(file.imports for file in target.files))
    # Targets of C include headers, which nobody reads here.
    for module in sorted(target.dependencies - imported) if target.files else []:
        yield f"Package.swift: target {target.name} names {module}, which none of its files imports"


def check_circles(target, uses):
    for circle in circles_of(uses):
        yield f"{target.name}: its folders {', '.join(circle)} use each other"
        for (user, used), names in sorted(uses.items()):
            if user in circle and used in circle:
                some = "; ".join(f"{name} in {', '.join(sorted(files)[:2])}" for name, files in sorted(names.items())[:4])
                yield f"  {user} uses {used}: {some}"


def check_names(target, root):
    for file in target.files:
        if target.name in file.types:
            path = file.path.relative_to(root)
            yield f"{path}: a type has the name of its module {target.name}, so that nobody can write {target.name}.Thing"


def check_sizes(root):
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "Sources"]
    files = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout.splitlines()
    files = [pathlib.PurePosixPath(name) for name in files if (root / name).exists()]
    entries = defaultdict(set)
    for file in files:
        for folder in file.parents:
            entries[folder].add(file.relative_to(folder).parts[0])
    for folder, names in sorted(entries.items()):
        if len(names) > ENTRIES and folder.suffix != ".docc":
            yield f"{folder}: {len(names)} entries, and a folder has at most {ENTRIES}"
    lengths = {str(file): (root / file).read_bytes().count(b"\n") for file in files if file.suffix == ".swift"}
    too_long = {name for name, lines in lengths.items() if lines > LINES}
    listed = {}
    exceptions = root / ".ci/long-files"
    for line in exceptions.read_text(encoding="utf-8").splitlines() if exceptions.exists() else []:
        name, _, reason = line.strip().partition(" ")
        if not name or name.startswith("#"):
            continue
        listed[name] = reason
        if not reason:
            yield f".ci/long-files: gives no reason for {name}"
        if name not in too_long:
            yield f".ci/long-files: lists {name}, which has at most {LINES} lines or is not there"
    for name in sorted(too_long - listed.keys()):
        yield f"{name}: {lengths[name]} lines; ask what it is really two of, or give a reason in .ci/long-files"


def check(root):
    """All findings, a line each."""
    targets = targets_of(root)
    swift_members = members_of_swift()
    yield from check_sizes(root)
    for _, target in sorted(targets.items()):
        if target.kind == "system":
            continue
        yield from check_imports(target, root)
        if target.kind != "test":
            yield from check_circles(target, uses_of(target, targets, swift_members))
            yield from check_names(target, root)


def print_graph(root, name):
    targets = targets_of(root)
    uses = uses_of(targets[name], targets, members_of_swift())
    for (user, used), names in sorted(uses.items()):
        print(f"{user} -> {used}")
        for called, files in sorted(names.items()):
            print(f"    {called}: {', '.join(sorted(files))}")
    for line in check_circles(targets[name], uses):
        print(line)


def main(arguments):
    if arguments[:1] == ["--graph"]:
        print_graph(pathlib.Path.cwd(), arguments[1])
        return 0
    findings = list(check(pathlib.Path(arguments[0] if arguments else ".").resolve()))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
