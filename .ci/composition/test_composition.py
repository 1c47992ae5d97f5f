"""Tests of the measures of composition, on pages drawn wrong on purpose: each fault is found, and not found once it is mended.

usage: test_composition.py [VADEMECUM]     (with the program, layouts made wrong on purpose are measured, too; that needs Pillow)
"""
import collections, pathlib, subprocess, sys, tempfile, unittest

import dumps
import report
from dumps import MM
from measures import Finding, measure

program = None


class Sketch:
    """Writes a proof's dump: sheets of 200 × 300 mm with one text block, 160 × 240 mm, from 20, 20 mm."""

    def __init__(self, blocks=((20, 160),)):
        self.structure = ["structure", "  Document 0"]
        self.pages, self.frames, self.marks = [], [], []
        self.blocks = blocks
        self.count = 0

    def element(self, role, depth):
        self.count += 1
        self.structure.append("  " * depth + f"{role} {self.count}")
        return self.count

    def section(self):
        self.element("Sect", 2)

    def text(self, element, role, lines, left, top, size=10, measure=100):
        """Lines are words; or words, the part of the measure that they take, and how the line was fitted."""
        self.frames.append(f"  {role} {element}")
        for number, line in enumerate(lines):
            words, part, marks = line if isinstance(line, tuple) else (line, 1, "")
            x, y = left * MM, top * MM + size + number * 1.3 * size
            style = f"Lato-Regular {size:.2f} #000000" + (f" {marks}" if marks else "")
            self.frames.append(f'    text {x:.2f}…{x + part * measure * MM:.2f} {y:.2f} {style} "{words}"')

    def path(self, left, top, width, height, paint="fill #E0E0E0"):
        self.frames += ["  artifact layout", f"    path {_box(left, top, width, height)} (5) {paint}"]

    def card(self, top, height, left=20, width=160, title=("Un titre",), text=("Un résumé assez long",) * 6, size="regular", picture=30):
        art = self.element("Art", 3)
        name = f"r-{art}"
        self.path(left, top, 30, picture)
        if picture < height:
            self.path(left, top, 20, height)
        measure = width - 80 if width > 100 else width / 2 - 8
        self.text(self.element("H2", 4), "H2", title, left + 40, top + 1, measure=measure)
        self.text(self.element("P", 4), "P", text, left + 40, top + 12, measure=measure)
        self.marks += [f"    path {_box(left, top, width, height)} (5) stroke #BE00A0 0.60", "    path 0.00 0.00 1.00 × 1.00 (5) fill #FFFFFF",
                       f'    text 1.00…2.00 1.00 Lato-Regular 6.00 #BE00A0 "{name}, {size}, {height:.1f} mm high"']

    def page(self):
        blocks = [f"    path {_box(left, 20, width, 240)} (5) stroke #0096C8 0.50" for left, width in self.blocks] if self.marks else []
        number = sum(line.startswith("page") for line in self.pages) + 1
        self.pages += [f'page {number} "{number}" {200 * MM:.2f} × {300 * MM:.2f}', *self.frames, "  artifact layout", *blocks, *self.marks]
        self.frames, self.marks = [], []

    def found(self, vital=None):
        findings, _ = measure(dumps.read("\n".join(self.structure + self.pages)), vital)
        return {finding.measure: finding for finding in findings}


def _box(left, top, width, height):
    return f"{left * MM:.2f} {top * MM:.2f} {width * MM:.2f} × {height * MM:.2f}"


def full(sketch, **card):
    """A page that nothing is wrong with: four cards, 10 mm apart, to the bottom of the block."""
    for number in range(4):
        sketch.card(20 + 62.5 * number, 52.5, picture=52.5, **card)
    sketch.page()


class Pages(unittest.TestCase):
    def sketch(self, *args):
        sketch = Sketch(*args)
        sketch.section()
        return sketch

    def test_a_good_page_has_no_faults(self):
        sketch = self.sketch()
        full(sketch), full(sketch)
        self.assertEqual(sketch.found(), {})

    def test_feet_count_inside_sections_alone(self):
        sketch = self.sketch()
        for top in (20, 101):
            sketch.card(top, 70, picture=70)
        sketch.page()
        self.assertNotIn("foot", sketch.found())
        full(sketch)
        self.assertEqual((sketch.found()["foot"].page, sketch.found()["foot"].words), (1, "feet at 63%"))
        sketch.section()
        full(sketch)
        self.assertEqual(sketch.found()["foot"].page, 1)

    def test_a_column_without_cards_is_empty(self):
        sketch = self.sketch(((20, 75), (105, 75)))
        for left in (20, 105):
            for top in (20, 145):
                sketch.card(top, 115, left=left, width=75, picture=115)
        sketch.page()
        self.assertEqual(set(sketch.found()), set())
        sketch.blocks = ((20, 75),)
        sketch.card(20, 115, width=75, picture=115)
        sketch.card(145, 115, width=75, picture=115)
        sketch.page()
        self.assertNotIn("third", sketch.found())
        sketch.card(20, 115, width=75, picture=115)
        sketch.page()
        found = sketch.found()
        self.assertEqual((found["foot"].page, found["third"].page, found["lone"].page), (2, 3, 3))
        self.assertEqual(found["uneven"].words, "feet at 48% 0%")

    def test_facing_pages_agree(self):
        sketch = self.sketch()
        full(sketch)
        full(sketch)
        for top in (20, 91, 162):
            sketch.card(top, 65, picture=65)
        sketch.page()
        full(sketch)
        self.assertEqual(sketch.found()["facing"].page, 2)

    def test_lone_cards_fill_their_page_or_are_found(self):
        for height, is_found in ((220, False), (60, True)):
            sketch = self.sketch()
            sketch.card(20, height, picture=height)
            sketch.page()
            self.assertEqual("lone" in sketch.found(), is_found)

    def test_sizes(self):
        sketch = self.sketch()
        for number in range(3):
            sketch.card(20 + 62.5 * number, 52.5, picture=52.5)
        sketch.card(207.5, 52.5, size="long", picture=52.5)
        sketch.page()
        self.assertNotIn("sizes", sketch.found(), "sizes that look alike are one")
        sketch.card(20, 110, picture=110, size="large")
        sketch.card(140, 120, picture=110, size="large")
        sketch.page()
        self.assertEqual(sketch.found()["change"].words, "long, then large")
        sketch.card(20, 110, picture=110, size="large")
        sketch.card(140, 52.5, picture=52.5)
        sketch.page()
        self.assertEqual(sketch.found()["sizes"].page, 3)

    def test_pages_of_notes_and_of_last_lines(self):
        sketch = self.sketch()
        full(sketch)
        heading = sketch.element("H1", 3)
        sketch.text(heading, "H1", ["Une suite"], 20, 20)
        sketch.text(text := sketch.element("P", 3), "P", ["Ligne"] * 20, 20, 40)
        sketch.page()
        sketch.text(text, "P", ["Ligne"] * 2, 20, 20)
        sketch.page()
        self.assertEqual(sketch.found().get("blank"), None)
        self.assertEqual(sketch.found()["spill"].page, 3)
        sketch.section()
        sketch.text(sketch.element("H1", 3), "H1", ["Notes"], 20, 20)
        sketch.page()
        sketch.section()
        full(sketch)
        self.assertEqual((sketch.found()["blank"].page, sketch.found()["blank"].words), (4, "Notes"))


class Places(unittest.TestCase):
    def sketch(self):
        sketch = Sketch()
        sketch.section()
        return sketch

    def test_gaps(self):
        for gap, text, name in ((19, ("Un",) * 6, None), (21, ("Un",) * 6, "gap"), (11, ("Un",), None), (13, ("Un",), "short-gap")):
            sketch = self.sketch()
            sketch.card(20, 100, picture=100, text=text)
            sketch.path(20, 120 + gap / 2, 160, 0.2)
            sketch.card(120 + gap, 100, picture=100, text=text)
            sketch.page()
            self.assertEqual([each for each in sketch.found() if each.endswith("gap")], [name] if name else [], f"{gap} mm")

    def test_white_inside_of_a_frame_is_a_gap(self):
        sketch = self.sketch()
        art = sketch.element("Art", 3)
        sketch.text(sketch.element("H2", 4), "H2", ["Un titre"], 25, 22)
        sketch.path(20, 20, 160, 240, "stroke #000000 0.50")
        sketch.marks += [f"    path {_box(20, 20, 160, 240)} (5) stroke #BE00A0 0.60",
                         f'    text 1.00…2.00 1.00 Lato-Regular 6.00 #BE00A0 "r-{art}, cell, 240.0 mm high"']
        sketch.page()
        self.assertIn("short-gap", sketch.found())

    def test_headings_stand_over_cards(self):
        sketch = self.sketch()
        sketch.card(20, 100, picture=100)
        sketch.card(125, 100, picture=100)
        sketch.text(sketch.element("H2", 3), "H2", ["Une partie"], 20, 235)
        sketch.page()
        self.assertEqual(sketch.found()["head"].words, "Une partie")
        sketch = self.sketch()
        sketch.text(sketch.element("H2", 3), "H2", ["Une partie"], 20, 20)
        sketch.card(30, 220, picture=220)
        sketch.page()
        self.assertNotIn("head", sketch.found())

    def test_texts_stand_in_their_cards(self):
        sketch = self.sketch()
        sketch.card(20, 230, picture=230)
        sketch.text(sketch.element("P", 4), "P", ["Guide"], 182, 30, measure=12)
        sketch.page()
        self.assertIn("Guide", sketch.found()["overflow"].words)
        sketch = self.sketch()
        sketch.text(sketch.element("P", 3), "P", list("Guide"), 20, 30, measure=5)
        sketch.page()
        self.assertIn("G u i d e", sketch.found()["overflow"].words)

    def test_openings_reach_the_lower_half(self):
        for lines, colour, is_found in ((2, False, True), (2, True, False), (40, False, False)):
            sketch = self.sketch()
            if colour:
                sketch.path(0, 0, 200, 300)
            sketch.text(sketch.element("H1", 3), "H1", ["Une section"], 20, 20)
            sketch.text(sketch.element("P", 3), "P", ["Ligne"] * lines, 20, 40)
            sketch.page()
            full(sketch)
            self.assertEqual("opening" in sketch.found(), is_found)

    def test_texts_are_not_shortened_beside_free_room(self):
        for height, is_found in ((230, False), (200, True)):
            sketch = self.sketch()
            sketch.card(20, height, picture=height, text=("Un résumé", "coupé…"))
            sketch.page()
            self.assertEqual("shortened" in sketch.found(), is_found)

    def picture(self, clip, vital=None, name="photo.jpg", path=None):
        """A picture of 60 × 90 mm that this rectangle of is shown."""
        sketch = self.sketch()
        if path:
            sketch.path(*path)
        sketch.frames += ["  Figure 1", f"    group clip {_box(*clip)} (10)", f"      image {_box(20, 20, 60, 90)} {name}"]
        sketch.page()
        return sketch.found(vital)

    def test_pictures(self):
        head = {"photo.jpg": (0.3, 0.05, 0.7, 0.35)}
        self.assertEqual(self.picture((20, 20, 60, 90), head), {})
        self.assertEqual(set(self.picture((20, 40, 60, 50), head)), {"crop", "cut"})
        self.assertEqual(set(self.picture((20, 20, 60, 50), head)), {"crop"})
        self.assertEqual(set(self.picture((20, 20, 60, 90), name="pale-1.png")), {"edge"})
        self.assertEqual(set(self.picture((20, 20, 60, 90), name="pale-1.png", path=(20, 20, 60, 90))), {"edge"}, "colour that is covered is no edge")
        self.assertEqual(self.picture((20, 20, 60, 90), name="pale-1.png", path=(10, 10, 80, 110)), {})
        self.assertEqual(self.picture((20, 20, 60, 90), name="pale-1.png", path=(20, 20, 60, 90, "stroke #C0C0C0 0.50")), {})

    def test_logos_are_of_about_equal_area(self):
        for width, is_found in ((60, False), (120, True)):
            sketch = self.sketch()
            for number, wide in enumerate((30, 40, width)):
                sketch.frames += [f"  Figure {number + 1}", f"    image {_box(20, 20 + 30 * number, wide, 20)} logo.png"]
            sketch.page()
            self.assertEqual("logo" in sketch.found(), is_found)


class Lines(unittest.TestCase):
    def found(self, role, lines):
        sketch = Sketch()
        sketch.section()
        sketch.text(sketch.element(role, 3), role, lines, 20, 20)
        sketch.page()
        return set(sketch.found())

    def test_titles(self):
        self.assertEqual(self.found("H2", [("Financer la transition ", 1, ""), ("énergétique en Sologne", 0.9, "")]), set())
        self.assertEqual(self.found("H2", [("Financer la transition énergétique ", 1, ""), ("rurale", 0.2, "")]), {"alone"})
        self.assertEqual(self.found("H2", [("Financer la transition ", 1, ""), ("– retours de terrain", 0.8, "")]), {"dash"})

    def test_paragraphs(self):
        self.assertEqual(self.found("P", [("Une ligne", 1, "fit+0.20"), ("une autre", 0.5, "")]), set())
        self.assertEqual(self.found("P", [("Une ligne", 1, "fit+0.20"), ("fin.", 0.1, "")]), {"runt"})
        self.assertEqual(self.found("P", [("Une li-", 1, "fit+0.20 hyphen"), ("gne cou-", 1, "ladder"), ("pée deux fois", 0.6, "")]), {"ladder"})
        self.assertEqual(self.found("P", [("Une ligne", 1, "fit+2.00 loose"), ("une autre", 0.5, "")]), {"loose"})


class Bounds(unittest.TestCase):
    def task(self, *findings):
        return report.Measured("grille", "24", "here.json", 3, 9, list(findings))

    def test_what_is_worse_is_said_with_its_place(self):
        gaps = [Finding("gap", 2, "30 mm"), Finding("gap", 3, "40 mm")]
        bounds = report.bounds_of([self.task(*gaps)])
        self.assertEqual(bounds, {"grille": {"24": {"gap": 2}}})
        self.assertEqual(report.exceeded([self.task(*gaps)], bounds), [])
        self.assertEqual(report.exceeded([self.task(gaps[0])], bounds), [])
        said = report.exceeded([self.task(*gaps, Finding("lone", 3, "r-1 alone"))], bounds)
        self.assertEqual(len(said), 1)
        self.assertIn("grille, 24: 1 lone cards on a page that they do not fill, at most 0: here.json p. 3 (r-1 alone)", said[0])
        self.assertIn("here.json p. 3 (40 mm)", report.exceeded([self.task(*gaps, gaps[1])], bounds)[0])

    def test_the_worst_pages_are_named(self):
        said = report.worst([self.task(Finding("runt", 1, "fin."), Finding("third", 3, "20% filled"), Finding("lone", 3, "r-1 alone"))])
        self.assertLess(said.index("here.json p. 3: third: 20% filled; lone: r-1 alone"), said.index("here.json p. 1"))


LAYOUT = {
    "layout.yaml": """
extends: carnet-a5
name: trial
pages: [section]
styles:
  trial-title: { as: base, weight: bold, size: 11pt }
  trial-text: { as: base, size: 9pt, align: justified }
""",
    "cards/resource.yaml": """
sizes: { regular: { fills-page: 4 } }
between: { gap: 8mm, stretch: 8mm, shrink: 3mm }
pagination: { page: 10, stretched-gaps: 15, looseness: 0.3, empty-last-page: 40 }
box:
  row:
    - choose:
        - { image: resource.thumbnail, fit: contain, width: 28mm, height: 28mm, says: Couverture, role: figure }
        - stack: [{ glue: 1fr }]
          width: 28mm
          height: 28mm
          fill: tint
    - stack:
        - { text: "{resource.title}", style: trial-title, role: heading-2 }
        - { glue: 3mm }
        - { prose: resource.summary, style: trial-text, gap: 2mm }
        - { glue: 0mm }
  gap: 4mm
""",
    "pages/section.yaml": """
each: sections
margins: { top: 24mm, inner: 18mm, outer: 14mm, bottom: 19mm }
bookmark: "{section.title}"
cards: resource
furniture:
  - box: { text: "{section.title}", style: trial-title, role: heading-1, at: { outer: 14mm, inner: 18mm, top: 8mm } }
    as: header
""",
}


class Layouts(unittest.TestCase):
    """A layout, and copies of it that each have one thing made wrong, with a catalogue of 30 resources."""

    def setUp(self):
        if program is None:
            self.skipTest("no program")
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def counts(self, name, old="", new=""):
        """How often each measure finds something, with these words of the layout replaced."""
        import catalogues
        place = pathlib.Path(self.folder.name) / name
        for file, text in LAYOUT.items():
            (place / file).parent.mkdir(parents=True, exist_ok=True)
            (place / file).write_text(text.replace(old, new) if old else text, encoding="utf-8")
        made, vital = catalogues.make_all(place, ["30"], {name: f"{place}/"})
        edition, dump = made[0][2][name], place / "p.dump"
        proof = subprocess.run([program, "proof", edition, "--format", "dump", "-o", dump, "--errors-only"], capture_output=True, text=True)
        self.assertEqual(proof.returncode, 0, proof.stdout + proof.stderr)
        findings, feet = measure(dumps.read(dump.read_text(encoding="utf-8")), vital)
        return collections.Counter(finding.measure for finding in findings), sum(feet) / len(feet)

    def test_what_is_made_wrong_is_found(self):
        good, foot = self.counts("good")
        self.assertGreater(foot, 0.85)
        self.assertEqual(good["cut"], 0)
        for name, old, new in (
            ("gap", "gap: 8mm", "gap: 45mm"),
            ("foot", "{ glue: 0mm }", "{ shape: rectangle, colour: tint, width: 5mm, height: 80mm }"),
            ("cut", "fit: contain", "fit: cover"),
        ):
            with self.subTest(name):
                found, _ = self.counts(name, old, new)
                self.assertGreater(found[name], good[name] + 2)


if __name__ == "__main__":
    program = sys.argv.pop(1) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else None
    unittest.main()
