"""Holds the structure of the sources: what imports what, in modules and in folders, and how much stands in one place.

    house.py [ROOT]            checks the package below ROOT (default: here); a line a finding, exit status 1 if any
    house.py --graph MODULE    prints which folder of the module uses which, and by what names

What it holds:
- a file imports only modules that its target names in Package.swift, and a target names only modules that it imports;
- the folders of a module have no circle. Folder A uses folder B when a file in A names a type that only B declares, or
  calls a member that only B declares;
- a folder has at most 20 entries;
- a file has at most 400 lines, unless `.ci/long-files` lists it with a reason.
"""

import json
import pathlib
import re
import subprocess
import sys
from collections import defaultdict

ENTRIES = 20
LINES = 400
# What comes with Swift and the system.
SYSTEM_MODULES = {
    "Swift", "Synchronization", "Dispatch", "Testing", "XCTest", "PackageDescription", "Foundation", "RegexBuilder",
    "Glibc", "Musl", "Darwin", "Bionic", "CRT",
}
# Modules whose imports do not say enough to be held: executables' test helpers and the like have none today.
TYPE_WORDS = {"struct", "class", "enum", "protocol", "actor", "extension"}
# Members of the standard library that the project also declares somewhere: a call of them says nothing.
COMMON_MEMBERS = {
    "count", "first", "last", "append", "isEmpty", "map", "index", "indices", "description", "lowercased", "uppercased",
    "contains", "sort", "sorted", "reversed", "insert", "remove", "removeAll", "removeLast", "min", "max", "sum", "bytes",
    "utf8", "keys", "values", "start", "end", "next", "pop", "push", "write", "read", "close", "open", "name", "value",
    "text", "id", "size", "width", "height", "hash", "init", "self", "rawValue", "lowerBound", "upperBound", "key",
    "filter", "joined", "split", "prefix", "suffix", "reduce", "zip", "round", "rounded", "magnitude", "none", "some",
    "success", "failure", "debugDescription", "trimmed", "offset", "element", "load", "store", "add", "span", "start",
    "withLock", "properties", "scalars", "distance", "formIndex", "other", "union", "lock", "unlock", "wait", "all",
}

TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|\#*\"\"\".*?\"\"\"\#*|\#"(?:[^\n])*?"\#|"(?:\\.|[^"\\\n])*"|`?[A-Za-z_][A-Za-z0-9_]*`?|\d[\w.]*|\S|\n""",
    re.S | re.X,
)
INTERPOLATION = re.compile(r"\\#*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")


def tokens_of(text):
    """The tokens of Swift source, without comments; of string literals only what is interpolated."""
    result = []
    for token in TOKEN.findall(text):
        if token.startswith("//") or token.startswith("/*"):
            continue
        if token.startswith('"') or token.startswith("#\"") or token.startswith('#"""'):
            result.append('""')
            for inner in INTERPOLATION.findall(token):
                result.extend(tokens_of(inner))
            continue
        result.append(token.strip("`") if token != "\n" else token)
    return result


class SourceFile:
    """What one file declares and names."""

    def __init__(self, path):
        self.path = path
        self.types, self.members, self.named, self.called, self.imports = set(), set(), set(), set(), set()
        text = path.read_text(encoding="utf-8")
        self.lines = text.count("\n")
        self._read(tokens_of(text))

    def _read(self, tokens):
        scopes = ["type"]  # what each open brace belongs to; the file itself counts as a type's body
        pending = None  # the scope that the next brace opens
        hidden = [False]  # whether what each scope declares is private to the file
        modifiers = set()
        previous = "\n"
        parens = 0
        length = len(tokens)
        for index, token in enumerate(tokens):
            if token == "\n":
                if previous not in (",", "("):
                    pass
                continue
            following = next((t for t in tokens[index + 1 : index + 4] if t != "\n"), "")
            at_member_level = scopes[-1] == "type" and parens == 0
            if token == "import" and at_member_level and previous not in (".",):
                self.imports.add(following if following not in TYPE_WORDS else tokens[index + 2])
            elif token in ("private", "fileprivate"):
                # private(set) hides only the setter
                if following == "(":
                    pass
                else:
                    modifiers.add(token)
            elif token in TYPE_WORDS and previous != "." and re.match(r"[A-Za-z_]", following) and not (
                token == "class" and following in ("func", "var", "let")
            ) and (token != "extension" or at_member_level):
                private = bool(modifiers) or hidden[-1]
                if token != "extension" and not private:
                    self.types.add(following)
                pending = ("type", private)
                modifiers = set()
            elif token in ("typealias", "associatedtype") and at_member_level:
                if not modifiers and not hidden[-1]:
                    self.types.add(following)
                modifiers = set()
            elif token in ("func", "var", "let", "case") and at_member_level and previous != ".":
                if not modifiers and not hidden[-1] and re.match(r"[A-Za-z_]", following):
                    self.members.add(following)
                if token == "case" and not hidden[-1]:
                    self._cases(tokens, index)
                if token in ("func",):
                    pending = ("body", False)
                modifiers = set()
            elif token == "init" and at_member_level and previous != ".":
                modifiers = set()
                pending = ("body", False)
            elif token == "{":
                kind = pending or ("body", False)
                scopes.append(kind[0])
                hidden.append(kind[1] or hidden[-1])
                pending = None
            elif token == "}":
                if len(scopes) > 1:
                    scopes.pop()
                    hidden.pop()
                modifiers = set()
            elif token in "([":
                parens += 1
            elif token in ")]":
                parens = max(0, parens - 1)
            if re.match(r"[A-Za-z_]", token):
                if previous == ".":
                    self.called.add(token)
                self.named.add(token)
            if token == "{":
                self._stack = getattr(self, "_stack", [])
                self._stack.append(parens)
                parens = 0
            elif token == "}":
                parens = self._stack.pop() if getattr(self, "_stack", []) else 0
            previous = token

    def _cases(self, tokens, index):
        """Further names of `case a, b(Int), c`."""
        depth = 0
        for position in range(index + 1, min(index + 200, len(tokens))):
            token = tokens[position]
            if token in "([":
                depth += 1
            elif token in ")]":
                depth -= 1
            elif depth == 0 and token == "," :
                name = next((t for t in tokens[position + 1 : position + 3] if t != "\n"), "")
                if re.match(r"[A-Za-z_]", name):
                    self.members.add(name)
            elif token in "{}" or token == "\n" and tokens[position - 1] != ",":
                return


def targets_of(root):
    """The targets of the package: name to (path, kind, names of dependencies)."""
    said = subprocess.run(
        ["swift", "package", "dump-package"], cwd=root, check=True, capture_output=True, text=True).stdout
    result = {}
    for target in json.loads(said)["targets"]:
        folder = target.get("path") or ("Tests/" if target["type"] == "test" else "Sources/") + target["name"]
        names = {next(iter(d.values()))[0] for d in target["dependencies"]}
        result[target["name"]] = (root / folder, target["type"], names)
    return result


def folder_of(file, target):
    relative = file.relative_to(target).parent
    return str(relative) if str(relative) != "." else "(root)"


def uses_of(files_by_folder, foreign_types, foreign_members):
    """Which folder uses which, and by what names: {(A, B): {name: [files]}}."""
    homes_of_types, homes_of_members = defaultdict(set), defaultdict(set)
    for folder, files in files_by_folder.items():
        for file in files:
            for name in file.types:
                homes_of_types[name].add(folder)
            for name in file.members:
                homes_of_members[name].add(folder)
    uses = defaultdict(lambda: defaultdict(set))
    for folder, files in files_by_folder.items():
        for file in files:
            for name in file.named & homes_of_types.keys():
                homes = homes_of_types[name]
                if len(homes) == 1 and folder not in homes and name not in foreign_types:
                    uses[folder, next(iter(homes))][name].add(file.path.name)
            for name in file.called & homes_of_members.keys() - COMMON_MEMBERS:
                homes = homes_of_members[name]
                if len(homes) == 1 and folder not in homes and name not in foreign_members:
                    uses[folder, next(iter(homes))]["." + name].add(file.path.name)
    return uses


def circles_of(edges):
    """The sets of folders that use each other, directly or through others (Tarjan 1972)."""
    graph = defaultdict(set)
    for a, b in edges:
        graph[a].add(b)
        graph[b]
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
            while True:
                other = stack.pop()
                on_stack.discard(other)
                component.append(other)
                if other == node:
                    break
            if len(component) > 1:
                result.append(sorted(component))

    for node in sorted(graph):
        if node not in number:
            visit(node)
    return result


def folders_of(path):
    """The files of a module by folder; pieces that only name data are left out of none."""
    result = defaultdict(list)
    for file in sorted(path.rglob("*.swift")):
        result[folder_of(file, path)].append(SourceFile(file))
    return result


def module_uses(name, targets, read):
    """The uses between the folders of a module, names that other modules declare too left out."""
    foreign_types, foreign_members = set(), set()
    for other, folders in read.items():
        if other != name and targets[other][1] != "test":
            for file in (file for files in folders.values() for file in files):
                foreign_types |= file.types
                foreign_members |= file.members
    return uses_of(read[name], foreign_types, foreign_members)


def check_imports(name, target, folders, targets):
    path, _, dependencies = target
    imported = {}
    for file in (file for files in folders.values() for file in files):
        for module in file.imports:
            imported.setdefault(module, file.path)
    for module, file in sorted(imported.items()):
        if module not in dependencies | SYSTEM_MODULES | {name}:
            yield f"{file}: imports {module}, which its target {name} does not name in Package.swift"
    for module in sorted(dependencies - imported.keys()):
        yield f"Package.swift: target {name} names {module}, which none of its files imports"


def check_circles(name, uses):
    for circle in circles_of(uses):
        yield f"{name}: its folders {', '.join(circle)} use each other"
        for (a, b), names in sorted(uses.items()):
            if a in circle and b in circle:
                some = "; ".join(f"{n} in {', '.join(sorted(files)[:2])}" for n, files in sorted(names.items())[:4])
                yield f"  {a} uses {b}: {some}"


def check_names(name, folders):
    for file in (file for files in folders.values() for file in files):
        if name in file.types:
            yield f"{file.path}: a type has the name of its module {name}, so that nobody can write {name}.Thing"


def check_sizes(root, listed):
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=root, check=True, capture_output=True,
        text=True).stdout.splitlines()
    entries = defaultdict(set)
    for name in tracked:
        parts = pathlib.PurePosixPath(name).parts
        if parts[0] != "Sources" or not (root / name).exists():
            continue
        for depth in range(1, len(parts)):
            entries["/".join(parts[:depth])].add(parts[depth])
        if name.endswith(".swift"):
            lines = (root / name).read_text(encoding="utf-8").count("\n")
            if lines > LINES and name not in listed:
                yield f"{name}: {lines} lines; ask what it is really two of, or give a reason in .ci/long-files"
    for folder, names in sorted(entries.items()):
        if len(names) > ENTRIES and not folder.endswith(".docc"):
            yield f"{folder}: {len(names)} entries, and a folder has at most {ENTRIES}"


def long_files(root):
    """The files that may be long: a path and a reason a line."""
    path = root / ".ci/long-files"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#") and len(line.split()) > 1}


def main(arguments):
    root = pathlib.Path(arguments[0] if arguments and arguments[0] != "--graph" else ".").resolve()
    targets = targets_of(root)
    read = {name: folders_of(path) for name, (path, kind, _) in targets.items() if kind != "system"}
    if "--graph" in arguments:
        name = arguments[-1]
        for (a, b), names in sorted(module_uses(name, targets, read).items()):
            print(f"{a} -> {b}")
            for called, files in sorted(names.items()):
                print(f"    {called}: {', '.join(sorted(files))}")
        for line in check_circles(name, module_uses(name, targets, read)):
            print(line)
        return 0
    findings = list(check_sizes(root, long_files(root)))
    for name, folders in sorted(read.items()):
        findings += check_imports(name, targets[name], folders, targets)
        if targets[name][1] != "test":
            findings += check_circles(name, module_uses(name, targets, read))
            findings += check_names(name, folders)
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
