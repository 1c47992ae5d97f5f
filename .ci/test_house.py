"""Tests of the lint of the structure, on small packages made up for it."""

import contextlib
import io
import pathlib
import subprocess
import tempfile
import unittest

import house
from house import Target, circles_of, uses_of
from swift_source import tokens_of

SWIFT_MEMBERS = {"count", "map", "append"}


class Folder(unittest.TestCase):
    """A test that has a folder of its own for the files of a package."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name).resolve()

    def write(self, files):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


class Tokens(unittest.TestCase):
    def test_strings_give_only_what_is_interpolated(self):
        self.assertEqual(tokens_of(r'"a \(b("c \(d)")) e" f'), ['""', "(", "b", "(", '""', "(", "d", ")", ")", ")", "f"])
        self.assertEqual(tokens_of(r'"a \"b\" \\" c'), ['""', "c"])
        self.assertEqual(tokens_of(r'#"a "b" \(c) \#(d)"# e'), ['""', "(", "d", ")", "e"])
        self.assertEqual(tokens_of('"""\n a "b" \\(c)\n """ d'), ['""', "(", "c", ")", "d"])

    def test_comments_give_nothing(self):
        self.assertEqual(tokens_of("a // b\nc /* d /* e */ f */ g"), ["a", "\n", "c", "g"])

    def test_ranges_are_no_access_to_members(self):
        self.assertEqual(tokens_of("0...last"), ["0", "...", "last"])
        self.assertEqual(tokens_of("0..<a.b"), ["0", "..<", "a", ".", "b"])
        self.assertEqual(tokens_of("a?.b ?? -.c"), ["a", "?", ".", "b", "??", "-", ".", "c"])

    def test_regular_expressions_are_no_operators(self):
        self.assertEqual(tokens_of('x = /a"b/ + c / d'), ["x", "=", '""', "+", "c", "/", "d"])


class Uses(Folder):
    def uses(self, files, others=None):
        """Which folder uses which by what names, in a module of these files; `others` are those of a module below it."""
        self.write({f"Sources/M/{name}": text for name, text in files.items()})
        self.write({f"Sources/Other/{name}": text for name, text in (others or {}).items()})
        other = Target("Other", self.root, "Sources/Other", "regular", set())
        target = Target("M", self.root, "Sources/M", "regular", {"Other"})
        uses = uses_of(target, {"M": target, "Other": other}, SWIFT_MEMBERS)
        return {(user, used): set(names) for (user, used), names in uses.items()}

    def test_types(self):
        uses = self.uses({"A/a.swift": "struct Page { let text: Line }", "B/b.swift": "struct Line { var page: Page? }"})
        self.assertEqual(uses, {("A", "B"): {"Line"}, ("B", "A"): {"Page"}})
        self.assertEqual(circles_of(uses), [["A", "B"]])

    def test_types_within_types_and_of_other_kinds(self):
        uses = self.uses({
            "A/a.swift": "package indirect enum Page<T> { case x; protocol Made {}; typealias Size = Int }\nactor Clerk {}",
            "B/b.swift": "func f(_ a: [Page<Int>.Size: any Made]) -> Clerk? { nil }",
        })
        self.assertEqual(uses, {("B", "A"): {"Page", "Size", "Made", "Clerk"}})

    def test_members(self):
        uses = self.uses({
            "A/a.swift": "struct Page { func set() { [1].folio } }",
            "B/b.swift": "extension Array { var folio: Int { 0 } }\nfunc draw(_ x: some Drawn) { x.set() }",
        })
        self.assertEqual(uses, {("A", "B"): {".folio"}, ("B", "A"): {".set"}})

    def test_cases_and_key_paths(self):
        uses = self.uses({
            "A/a.swift": "enum Side: Int { case recto(Int, b: Int) = 1, verso\n static let (left, right) = (1, 2) }",
            "B/b.swift": "let a = f(.verso, \\.right, x?.left); switch a { case .recto: break }",
        })
        self.assertEqual(uses, {("B", "A"): {".verso", ".right", ".left", ".recto"}})

    def test_members_without_a_dot_in_extensions_of_their_type(self):
        uses = self.uses({
            "A/a.swift": "struct Page {}\nextension Page { func shrink() {}; var width: Int { 0 } }",
            "B/b.swift": "extension Page { func fit() { shrink(); print(width) } }",
            "C/c.swift": "struct Other { func fit() { shrink(width: 1) } }",
        })
        self.assertEqual(uses, {("B", "A"): {"Page", "shrink", "width"}})

    def test_functions_values_and_operators_outside_of_types(self):
        uses = self.uses({
            "A/a.swift": "func trimmed(_ a: Int) -> Int { a }\nlet limit = 1, more = 2\nvar a, b: Int",
            "B/b.swift": "let x = trimmed(limit)\nlet y = b",
        })
        self.assertEqual(uses, {("B", "A"): {"trimmed", "limit", "b"}})

    def test_initialisers_of_extensions(self):
        uses = self.uses({
            "A/a.swift": "struct Page { var width: Int }",
            "B/b.swift": "extension Page { init?(_ node: Int) {}; init(reading file: Int) {} }",
            "C/c.swift": "let a = Page(1)",
            "D/d.swift": "let a = Page(reading: 1)",
            "E/e.swift": "let a = Page(width: 1)",
        })
        self.assertEqual(uses["C", "B"], {"Page(_:)"})
        self.assertEqual(uses["D", "B"], {"Page(reading:)"})
        self.assertNotIn(("E", "B"), uses)

    def test_what_is_private_is_not_seen(self):
        uses = self.uses({
            "A/a.swift": """
                private struct Line { var x: Int }
                fileprivate extension Page { func fold() {} }
                public struct Page { private func tear() {}; private(set) var edge: Int; private init(torn: Int) {} }
                """,
            "B/b.swift": "let a: Line = b.x.fold().tear(); let c = d.edge",
        })
        self.assertEqual(uses, {("B", "A"): {".edge"}})

    def test_names_of_a_files_own_are_not_those_of_another_folder(self):
        uses = self.uses({
            "A/a.swift": "struct Element { func measure() {} }\nfunc width() {}\nlet height = 1",
            "B/b.swift": """
                private struct Inner { func measure() {} }
                struct Box<Element> {
                  func f<T>(_ height: Int) -> (measure: Int, b: Element) { let width = height; return g { width in height } }
                  // Element, height(), width()
                  let text = "Element \\(x(\\"height\\")) width"
                }
                let c = d.measure
                """,
        })
        self.assertEqual(uses, {})

    def test_names_that_say_nothing(self):
        uses = self.uses(
            {
                "A/a.swift": "struct A { enum Kind {}; var count: Int; var size: Int; var name: Int; struct Frame {} }",
                "B/b.swift": "enum B { enum Kind {} }",
                "C/c.swift": "let a: Kind = b.count + c.size; let f: Frame",
            },
            others={"o.swift": "struct Other { var size: Int; struct Frame {} }"},
        )
        self.assertEqual(uses, {})

    def test_a_type_of_its_own_comes_before_one_of_another_module(self):
        uses = self.uses(
            {"A/a.swift": "struct Frame {}", "B/b.swift": "let a: Frame"}, others={"o.swift": "struct Frame {}"})
        self.assertEqual(uses, {("B", "A"): {"Frame"}})

    def test_circles_of_more_than_two_and_of_the_root(self):
        uses = self.uses({
            "a.swift": "struct A { let b: B }", "B/b.swift": "struct B { let c: C }", "C/D/c.swift": "struct C { let a: A }",
            "E/e.swift": "struct E { let a: A }",
        })
        self.assertEqual(circles_of(uses), [["(root)", "B", "C/D"]])


class Modules(Folder):
    """Imports and names, in a package whose targets are Low, Middle (which names Low) and High (which names Middle)."""

    def check(self, check, files):
        self.write(SOUND | files)
        targets = [
            Target("Low", self.root, "Sources/Low", "regular", set()),
            Target("Middle", self.root, "Sources/Middle", "regular", {"Low"}),
            Target("High", self.root, "Sources/High", "regular", {"Middle"}),
        ]
        return [line for target in targets for line in check(target, self.root)]

    def test_imports_that_the_manifest_does_not_name(self):
        lines = self.check(house.check_imports, {"Sources/Low/low.swift": "import Nothing"})
        self.assertEqual(
            lines, ["Sources/Low/low.swift: imports Nothing, which its target Low does not name in Package.swift"])

    def test_imports_that_the_manifest_names_for_others_only(self):
        lines = self.check(house.check_imports, {"Sources/High/high.swift": "import Middle\nimport struct Low.Lowest"})
        self.assertEqual(
            lines, ["Sources/High/high.swift: imports Low, which its target High does not name in Package.swift"])

    def test_modules_that_nothing_imports(self):
        lines = self.check(house.check_imports, {"Sources/Middle/Steps/step.swift": "#if canImport(Low)\n#endif"})
        self.assertEqual(lines, ["Package.swift: target Middle names Low, which none of its files imports"])

    def test_types_named_as_their_module(self):
        lines = self.check(house.check_names, {"Sources/Low/low.swift": "enum Low {}\nprivate enum Middle {}"})
        self.assertEqual(
            lines, ["Sources/Low/low.swift: a type has the name of its module Low, so that nobody can write Low.Thing"])

    def test_a_sound_package(self):
        self.assertEqual(self.check(house.check_imports, {}) + self.check(house.check_names, {}), [])


class Sizes(Folder):
    def check(self, files):
        self.write(files)
        subprocess.run(["git", "init", "--quiet"], cwd=self.root, check=True)
        return list(house.check_sizes(self.root))

    def test_wide_folders(self):
        names = [f"Sources/Low/Wide/{index}.swift" for index in range(20)]
        self.assertEqual(self.check(dict.fromkeys(names, "")), [])
        told = ["Sources/Low/Wide: 21 entries, and a folder has at most 20"]
        self.assertEqual(self.check({"Sources/Low/Wide/More/file.swift": ""}), told)
        self.assertEqual(self.check({".gitignore": "More\n"}), [])

    def test_long_files(self):
        long = {"Sources/Low/long.swift": "\n" * 401, "Sources/Low/short.swift": "\n" * 400}
        told = "Sources/Low/long.swift: 401 lines; ask what it is really two of, or give a reason in .ci/long-files"
        self.assertEqual(self.check(long), [told])
        self.assertEqual(self.check({".ci/long-files": "# exceptions\n\nSources/Low/long.swift a table\n"}), [])

    def test_exceptions_that_say_nothing_or_are_not_needed(self):
        lines = self.check({
            "Sources/Low/long.swift": "\n" * 401, "Sources/Low/short.swift": "\n" * 400,
            ".ci/long-files": "Sources/Low/long.swift\nSources/Low/short.swift a table\nSources/x.swift y\n",
        })
        self.assertEqual(lines, [
            ".ci/long-files: gives no reason for Sources/Low/long.swift",
            ".ci/long-files: lists Sources/Low/short.swift, which has at most 400 lines or is not there",
            ".ci/long-files: lists Sources/x.swift, which has at most 400 lines or is not there",
        ])


class CommandLine(Folder):
    def run_lint(self, *arguments):
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.chdir(self.root):
            status = house.main(list(arguments))
        return status, said.getvalue().splitlines()

    def test_whole_packages(self):
        self.write(SOUND | {"Package.swift": MANIFEST})
        subprocess.run(["git", "init", "--quiet"], cwd=self.root, check=True)
        self.assertEqual(self.run_lint(), (0, []))
        self.write({
            "Sources/Middle/Steps/back.swift": "struct Back { var whole: Recipe }",
            "Tests/HighTests/tests.swift": "import Testing\nimport Low\n@testable import High\n",
        })
        circle = [
            "Middle: its folders (root), Steps use each other",
            "  (root) uses Steps: Step in recipe.swift",
            "  Steps uses (root): Recipe in back.swift",
        ]
        undeclared = "Tests/HighTests/tests.swift: imports Low, which its target HighTests does not name in Package.swift"
        self.assertEqual(self.run_lint(str(self.root)), (1, [undeclared, *circle]))
        graph = ["(root) -> Steps", "    Step: recipe.swift", "Steps -> (root)", "    Recipe: back.swift"]
        self.assertEqual(self.run_lint("--graph", "Middle"), (0, graph + circle))


SOUND = {
    "Sources/Low/low.swift": "import Foundation\npackage struct Lowest {\n  package var x = 1 }",
    "Sources/Middle/Steps/step.swift": "@_exported public import Low\nstruct Step { var low: Lowest }",
    "Sources/Middle/recipe.swift": "struct Recipe { var first: Step }",
    "Sources/High/high.swift": "import struct Middle.Step\nstruct Top {}",
    "Tests/HighTests/tests.swift": "import Testing\n@testable import High\n",
}
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(name: "p", targets: [
  .target(name: "Low"), .target(name: "Middle", dependencies: ["Low"]),
  .target(name: "High", dependencies: ["Middle"]), .testTarget(name: "HighTests", dependencies: ["High"]),
])
"""


if __name__ == "__main__":
    unittest.main()
