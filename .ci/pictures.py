#!/usr/bin/env python3
"""Makes the pictures of the articles on layouts, each from a tiny layout by the program itself, and that of README.md.

usage: pictures.py VADEMECUM FOLDER [NAME …]     (needs Debian's python3-pil; all pictures unless named)

A picture is the first page of a catalogue with one page kind around the boxes below, or some of its pages, side by side.
Sixteen colours are enough for them, and keep a picture at a few kilobytes.
"""
import dataclasses, pathlib, re, subprocess, sys, tempfile
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parent.parent

LAYOUT = """
sheet: { width: %gmm, height: %gmm }
pages: [%s]
fonts:
  lato: { regular: Lato/Lato-Regular.ttf, italic: Lato/Lato-Italic.ttf, bold: Lato/Lato-Bold.ttf, black: Lato/Lato-Black.ttf }
colours: { ink: "#1F2A2E", line: "#8FA3A3", sand: "#F6F2E9" }
accents:
  - { accent: "#0E6B66", tint: "#D9EBE8" }
  - { accent: "#A84A18", tint: "#FAE6D8" }
styles:
  text: { font: lato, size: 8pt, colour: ink, align: justified, hyphenate: true }
  left: { as: text, align: left }
  small: { as: text, size: 6.5pt }
  title: { as: text, weight: black, size: 12pt, colour: accent, align: left }
  title-small: { as: title, size: 8pt }
  label: { as: text, weight: bold, colour: white, align: centre }
  dark: { as: label, colour: accent }
  badge: { as: label, size: 6pt }
  running: { as: small, align: right }
  hung: { as: left, hanging: 5mm }
  linked: { as: left, link-colour: accent }
  upper: { as: left, transform: upper, tracking: 0.06 }
  figures: { as: title, weight: regular, size: 11pt }
  old: { as: figures, features: [onum] }
shapes:
  star: { path: M12 0 L15 9 H24 L17 14 L19.5 23 L12 17.5 L4.5 23 L7 14 L0 9 H9 Z }
words:
  en:
    full-date: "{day} {month} {year}"
    months: [a, b, c, d, e, f, g, h, i, j, k, l]
    articles: [A, The]
"""
CATALOGUE = """
language: en
sections: [{ id: a, title: Understand }, { id: b, title: Act }]
partners: [{ id: p, name: Avise }, { id: q, name: RTES }, { id: r, name: Feader }]
resources:
"""
SUMMARY = "Every card says in a few lines what the guide is about, who it is for, and where it is to be had."
EDITION = "catalogue: catalogue.yaml\ntitle: A catalogue of guides\ncover: { partners: [p, q, r], image: picture.svg }\n"
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="#CFE3EE"/>
<circle cx="122" cy="26" r="13" fill="#F0B64F"/><path d="M0 70 L44 26 L76 60 L98 42 L160 84 V90 H0 Z" fill="#3F7A64"/></svg>"""

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" width="80" height="24"><rect width="80" height="24" rx="5" fill="#0E6B66"/>
<circle cx="14" cy="12" r="7" fill="#D9EBE8"/><rect x="28" y="8" width="42" height="8" fill="#D9EBE8"/></svg>"""

A, B, C = ("{ text: %s, style: label, fill: accent, pad: [2.4mm, 3mm] }" % name for name in ("One", "Two", "Three"))
FRAME = "stroke: { colour: line, width: 0.6pt }, pad: 2mm"

# Boxes on a page, by the name of the picture: the height of the page in mm, and the boxes.
BOXES = {
    "stack": (42, f"- {{ stack: [{A}, {B}, {C}], gap: 2mm, {FRAME} }}"),
    "row": (42, f"""
- {{ row: [{A.replace(" }", ", width: 14mm }")}, {B}, {C}], gap: 3mm, {FRAME} }}
- {{ glue: 4mm }}
- {{ row: [{A.replace("2.4mm", "4.4mm").replace(" }", ", width: fit }")}, {{ text: beside it, style: left }}], gap: 3mm, align: middle, {FRAME} }}"""),
    "layer": (38, """
- layer:
    - { shape: rectangle, colour: tint, at: { left: 0mm, top: 0mm, right: 0mm, bottom: 0mm } }
    - { shape: ellipse, at: { right: 6mm, top: 5mm }, width: 14mm, height: 14mm }
    - { text: At the foot, style: title, at: { left: 4mm, bottom: 4mm } }
  height: 28mm"""),
    "grid": (44, "- { grid: [" + ", ".join(A.replace("One", str(n)) for n in range(1, 8)) + "], columns: 3, gap: [2mm, 3mm] }"),
    "choose": (36, """
- stack:
    - choose:
        - { when: cover.partners-label, text: "{cover.partners-label}", style: title }
        - { text: "No label is there: the second is taken", style: title-small }
  stroke: { colour: line, width: 0.6pt }
  pad: 3mm"""),
    "each": (38, """
- stack:
    - each: sections
      box:
        row:
          - { text: "P. {section.page}", style: label, fill: accent, width: 14mm, pad: [2mm, 1mm] }
          - { text: "{section.title}", style: left }
        gap: 4mm
        align: middle
  gap: 3mm"""),
    "text": (38, """
- { text: "{edition.title}[, {edition.date}]", style: title }
- { glue: 5mm }
- { text: "{edition.title} that take a smaller style when the text is too high", style: [title, title-small], max-height: 7mm, stroke: { colour: line, width: 0.6pt }, pad: 2mm }"""),
    "prose": (44, "- { prose: programme.body, style: text, gap: 2.4mm, item-gap: 1.6mm, indent: 4mm, bullet: \"▪\", marker-style: dark }"),
    "image": (40, """
- row:
    - { image: cover.image, fit: contain, width: 24mm, height: 28mm, fill: tint, says: A hill }
    - { image: cover.image, fit: cover, width: 24mm, height: 28mm, fill: tint, says: A hill }
    - { image: cover.image, fit: trim, width: 24mm, height: 20mm, fill: tint, radius: 3mm, says: A hill }
  gap: 4mm"""),
    "shape": (36, """
- row:
    - { shape: rectangle, colour: tint, width: 14mm, height: 14mm }
    - { shape: ellipse, width: 14mm, height: 14mm }
    - { shape: star, colour: "#F0B64F", width: 14mm, height: 14mm }
  gap: 6mm
- { glue: 5mm }
- { rule: 1pt }"""),
    "glue": (42, f"- {{ stack: [{A}, {{ glue: 1fr }}, {B}, {{ glue: 2mm }}, {C}], height: 30mm, {FRAME} }}"),
    "pad-radius": (36, """
- { text: "fill, stroke, pad and radius", style: dark, fill: tint, stroke: { colour: accent, width: 1pt }, pad: [6mm, 4mm], radius: 3mm }"""),
    "hanging": (38, """
- stack:
    - { text: "Avise and RTES, A guide to what can be done together, second edition", style: hung }
    - { text: "Feader, What the countryside needs, and who is to pay for it in the end", style: hung }
  gap: 3mm"""),
    "letters": (36, """
- { text: "État des lieux, Straße", style: upper }
- { glue: 5mm }
- { row: [{ text: "1906, 2735 and 48 pages", style: figures }, { text: "1906, 2735 and 48 pages", style: old }], gap: 6mm }"""),
    "marked": (36, """
- { text: "**Guides for all:** what is new stands on [the site of the library](https://example.org), and in **[its letter](https://example.org/letter)**.", style: linked }"""),
    "logo": (36, """
- { text: "Guides for all", style: title }
- { glue: 9mm }
- { rule: 0.6pt, colour: line }
- { glue: 2mm }
- { row: [{ image: logo.svg, width: 20mm, alt: The library }, { text: "The library of gardens", style: small }], gap: 3mm, align: middle }"""),
    "turned": (44, """
- layer:
    - { shape: rectangle, colour: tint, at: { left: 0mm, top: 0mm, right: 0mm, bottom: 0mm } }
    - { text: Guides for all, style: label, fill: accent, pad: [2mm, 3mm], rotate: -90, at: { left: 0mm, top: 0mm, bottom: 0mm } }
    - { text: Up the side, style: dark, rotate: 90, at: { right: 4mm, top: 3mm } }
    - { text: Askew, style: label, fill: "#A84A18", pad: [2mm, 3mm], width: 22mm, rotate: 18, at: { left: 20mm, top: 10mm } }
  height: 34mm"""),
    "opacity": (36, """
- layer:
    - { image: cover.image, fit: cover, width: 44mm, height: 24mm, says: A hill }
    - { shape: rectangle, colour: white, opacity: 0.6, at: { left: 0mm, bottom: 0mm }, width: 44mm, height: 9mm }
    - { text: Guides, style: title, at: { left: 3mm, bottom: 3mm } }
    - { layer: [{ shape: ellipse, width: 14mm, height: 14mm }, { shape: ellipse, width: 14mm, height: 14mm, colour: ink, at: { left: 7mm } }], opacity: 0.5, width: 21mm, height: 14mm, at: { right: 0mm, top: 5mm } }
  height: 24mm"""),
    "shorten": (36, """
- { text: "Whatever is longer than two lines ends with a sign of it, and only because the layout says so; nothing is ever cut that was not meant to be, and a check of the edition tells what was.", style: left, max-lines: 2, shorten: true, stroke: { colour: line, width: 0.6pt }, pad: 2mm }"""),
}

# The program's drawings, in the order of their file.
DRAWINGS = re.findall(r"^([a-z]+):", (ROOT / "Layouts/drawings.yaml").read_text(), re.MULTILINE)
CELLS = "".join(f"\n      - {{ shape: {name}, width: 5mm, height: 5mm }}" for name in DRAWINGS)

# Whole pages without cards: the size of the page in mm, and its kind.
FRONTS = {
    "baseline-grid": ((100, 62), """
margins: { top: 6mm, right: 6mm, bottom: 6mm, left: 6mm }
baseline-grid: 10.8pt
columns: { count: 2, gap: 6mm }
background:
""" + "".join(f"  - {{ shape: rectangle, colour: tint, at: {{ left: 6mm, right: 6mm, top: {17.008 + 10.8 * n:.2f}pt }}, height: 0.4pt }}\n" for n in range(1, 14)) + """
flow:
  - { text: A title of its own size, style: title }
  - { glue: 2mm }
  - { text: Every card says in a few lines what the guide is about and who it is for., style: left }
  - { glue: 2mm }
  - { image: cover.image, fit: cover, height: 17mm, says: A hill }
  - { glue: 2mm }
  - { text: Below a picture lines are where those of the other column are. Nobody has to count., style: left }
  - { glue: 2mm }
  - { text: And so it is where a column begins., style: left }
"""),
    "drawings": ((78, 56), f"""
margins: {{ top: 6mm, right: 6mm, bottom: 6mm, left: 6mm }}
flow:
  - {{ text: Icons and patterns, style: title-small }}
  - {{ glue: 4mm }}
  - grid:{CELLS}
    columns: 8
    gap: [3mm, 3mm]
"""),
    "panel": ((60, 72), """
margins: { top: 8mm, right: 5mm, bottom: 8mm, left: 5mm }
flow:
  - { text: The programme, style: title }
  - { glue: 3mm }
  - { text: Text that flows down the page, style: left }
panel:
  pad: [4mm, 5mm]
  min-height: 30mm
  space-above: 5mm
  gap: 3mm
  flow:
    - { text: Contents, style: title }
    - each: sections
      box: { text: "P. {section.page}   {section.title}", style: left }
"""),
}

CARD = """
box:
  stack:
    - { text: "{resource.title}", style: title-small, role: heading-2 }
    - { glue: 1.6mm }
    - { text: "%s", style: small }
  fill: tint
  pad: 2mm
"""
CARDS = "each: sections\nmargins: { top: 13mm, bottom: 8mm, %s }\ncards: card\n%s"
BAND = """
background: [{ shape: rectangle, at: { left: 0mm, top: 0mm, right: 0mm }, height: 8mm }]
furniture:
  - { box: { text: "{section.title}", style: label, width: fit, role: heading-1, at: { left: 5mm, top: 2.8mm } }, as: header }
  - { box: { text: "{page.folio}", style: dark, width: fit, at: { outer: 5mm, bottom: 2.4mm } }, as: footer }
"""
SIDES = "left: 5mm, right: 5mm"
ONE = "sizes: { only: { fills-page: 3 } }\nbetween: { gap: 4mm, rule: 0.6pt }\n"

TINY = "margins: { top: 13mm, bottom: 9mm, inner: 5mm, outer: 5mm }\n"
FOLIO = "  - { box: { text: \"{page.folio}\", style: dark, width: fit, at: { outer: 5mm, bottom: 2.4mm } }, as: footer }\n"
RUNNING = """furniture:
  - box: { text: "{page.first-title} – {page.last-title}", style: small, at: { left: 5mm, right: 5mm, top: 5mm } }
    as: header
    on: verso
  - box: { text: "{page.first-title} – {page.last-title}", style: running, at: { left: 5mm, right: 5mm, top: 5mm } }
    as: header
    on: recto
""" + FOLIO
OPENING = "each: sections\n%s" + TINY + """bookmark: "{section.title}"
background: [{ shape: rectangle, at: { left: 0mm, top: 0mm, right: 0mm, bottom: 0mm } }]
flow: [{ text: "{section.title}", style: label, role: heading-1 }]
"""
NOTES = "fills: 4\n" + TINY + """background:
  - { shape: rectangle, colour: line, at: { inner: 5mm, outer: 5mm, top: 24mm }, height: 0.2mm }
  - { shape: rectangle, colour: line, at: { inner: 5mm, outer: 5mm, top: 32mm }, height: 0.2mm }
  - { shape: rectangle, colour: line, at: { inner: 5mm, outer: 5mm, top: 40mm }, height: 0.2mm }
furniture:
  - { box: { text: Notes, style: left, role: heading-1, at: { inner: 5mm, outer: 5mm, top: 13mm } }, as: header }
""" + FOLIO
LIST = "margins: { top: 5mm, bottom: 8mm, left: 5mm, right: 5mm }\nbookmark: List\n"
GROUP = """flow:
  - stack:
      - each: %s
        box:
          stack:
            - { text: "{group.title}", style: title-small, role: heading-2 }
            - stack:
                - each: group.entries
                  box: { text: "%s", style: hung, role: paragraph }
              gap: 1.6mm
          gap: 2mm
    gap: 4mm
furniture:
""" + FOLIO
INDEX = LIST + "columns: { count: 2, gap: 5mm }\n" + GROUP % ("index", "{entry.title}{entry.author}, {entry.pages}")
TYPES = LIST + GROUP % ("types", "{entry.year}  {entry.title}, {entry.pages}")
GARDENS = [
    ("Bees in town", "Guide", 2024), ("A meadow for all", "Film", 2025), ("Compost", "Guide", 2021),
    ("The hedge", "Film", 2019), ("Meadows", "Guide", 2018), ("Rain water", "Guide", 2020),
]
BADGE = """
box:
  stack:
    - row:
        - { text: "{resource.title}", style: title-small, role: heading-2 }
        - { when: resource.new, text: New, style: badge, width: fit, fill: accent, pad: [1mm, 1.6mm], role: paragraph }
        - { when: resource.revised, text: Revised, style: badge, width: fit, fill: line, pad: [1mm, 1.6mm], role: paragraph }
    - { glue: 1.6mm }
    - { text: "{resource.type}, {resource.year}", style: small }
  fill: tint
  pad: 2mm
"""
FILM = """
box:
  row:
    - { text: Film, style: badge, fill: accent, pad: [4mm, 2mm], width: 14mm, role: paragraph }
    - { stack: [{ text: "{resource.title}", style: title-small, role: heading-2 }, { text: "{resource.year}", style: small }], gap: 1.6mm }
  gap: 3mm
  align: middle
  stroke: { colour: line, width: 0.6pt }
  pad: 2mm
"""
PLAN = """sheet: landscape
margins: { top: 6mm, bottom: 9mm, left: 6mm, right: 6mm }
flow:
  - { text: A plan across, style: title, role: heading-1 }
  - { glue: 3mm }
  - { shape: rectangle, colour: tint, height: 20mm }
furniture:
""" + FOLIO
NEWS = LIST + """when: news
flow:
  - { text: "What is new", style: title, role: heading-1 }
  - { glue: 4mm }
  - stack: [{ each: news.added, box: { text: "New: {entry.title}, {entry.pages}", style: hung } }]
    gap: 2mm
  - { glue: 4mm }
  - stack: [{ each: news.revised, box: { text: "Revised: {entry.title}, {entry.pages}", style: hung } }]
    gap: 2mm
  - { glue: 4mm }
  - stack: [{ each: news.withdrawn, box: { text: "Gone: {withdrawn.title}, was on page {withdrawn.page}", style: hung } }]
    gap: 2mm
furniture:
""" + FOLIO


@dataclasses.dataclass
class Job:
    """The catalogue of a picture."""
    sheet: tuple  # the size of the page, in mm
    files: dict  # the kinds of page, and the card
    pages: list  # which pages are shown
    resources: list  # title, type and year
    kinds: str = "front, section"  # the kinds of page in their order
    heir: str = ""  # a layout that starts from this one; the pages in it are shown beside the others
    previous: list = dataclasses.field(default_factory=list)  # the resources of the edition before


def guides(count):
    return [(f"Guide {n + 1}", "Guide", 2020) for n in range(count)]


def with_cards(sheet, section, card, resources, pages, more={}, cards={}, **rest):
    files = {"pages/front.yaml": FRONT + "  - { text: Front, style: text }\n",
             "pages/section.yaml": section, "cards/card.yaml": card}
    files |= {f"pages/{name}.yaml": text for name, text in more.items()}
    files |= {f"cards/{name}.yaml": text for name, text in cards.items()}
    return Job(sheet, files, pages, resources, **rest)


FRONT = "margins: { top: 5mm, right: 5mm, bottom: 5mm, left: 5mm }\nflow:\n"
PLAIN = "each: sections\nmargins: { top: 2mm, bottom: 2mm, left: 5mm, right: 5mm }\ncards: card\nbookmark: Cards"
SMALL = (44, 56)
# Pages with cards.
PAGES = {
    "cards": with_cards((60, 72), CARDS % (SIDES, BAND), ONE + CARD % SUMMARY, guides(5), [2, 3]),
    "sizes": with_cards(
        (60, 84), CARDS % (SIDES, BAND),
        "sizes: { large: { fills-page: 2 }, small: { fills-page: 4, demerits: 40 } }\nbetween: { gap: 4mm }\n"
        "pagination: { page: 90, size-jump: 0, looseness: 5 }\n"
        + (CARD % SUMMARY).replace("pad: 2mm", "pad: { large: 5mm, small: 1.6mm }"), guides(6), [2, 3]),
    "card-types": with_cards(
        (60, 72), CARDS.replace("cards: card", "cards: { other: card, Film: film }") % (SIDES, BAND), ONE + CARD % SUMMARY,
        [GARDENS[0], GARDENS[1], GARDENS[2]], [2], {}, cards={"film": FILM}),
    "sheets": with_cards(
        (44, 60), CARDS % (SIDES, "furniture:\n" + FOLIO), ONE + CARD % "A card.", GARDENS[:2], [2, 3, 4],
        {"plan": PLAN}, kinds="front, section, plan"),
    "columns": with_cards(
        (60, 72), CARDS % (SIDES, "columns: { count: 2, gap: 4mm }" + BAND),
        "sizes: { only: { fills-page: 9 } }\nbetween: { gap: 3mm }\n" + CARD % "Three words more.", guides(8), [2]),
    "card-grid": with_cards(
        (90, 62), CARDS % (SIDES, "grid: { columns: 3, rows: 2, gap: 3mm }" + BAND),
        "sizes: { only: {} }\nbetween: { gap: 3mm }\n" + CARD % "A cell each.", guides(6), [2]),
    "sides": with_cards((60, 72), CARDS % ("inner: 14mm, outer: 6mm", BAND), ONE + CARD % SUMMARY, guides(5), [2, 3]),
    "furniture": with_cards((60, 72), CARDS % (SIDES, RUNNING), ONE + CARD % SUMMARY, GARDENS, [2, 3]),
    "begins": with_cards(
        SMALL, CARDS % (SIDES, "furniture:\n" + FOLIO), ONE + CARD % "A card.", GARDENS[:2], [1, 2, 3],
        {"opening": OPENING % "begins: verso\n"}, kinds="front, opening, section"),
    "fills": with_cards(
        SMALL, CARDS % (SIDES, "furniture:\n" + FOLIO), ONE + CARD % "A card.", GARDENS[:2], [1, 2, 3, 4],
        {"notes": NOTES}, kinds="front, section, notes"),
    "index": with_cards((70, 52), PLAIN, ONE + CARD % ".", GARDENS, [5], {"index": INDEX}, kinds="front, section, index"),
    "types": with_cards((70, 52), PLAIN, ONE + CARD % ".", GARDENS, [5], {"types": TYPES}, kinds="front, section, types"),
    "news": with_cards(
        (60, 66), CARDS % (SIDES, BAND), ONE + BADGE, GARDENS[:3], [2, 4], {"news": NEWS}, kinds="front, section, news",
        previous=[GARDENS[0], ("Compost", "Guide", 2019), GARDENS[3]]),
    "extends": with_cards(
        (60, 56), CARDS % (SIDES, BAND), ONE + CARD % SUMMARY, GARDENS[:2], [2],
        heir='extends: layout\naccents: [{ accent: "#7A2E5C", tint: "#F3E4EC" }]\nstyles: { title-small: { size: 11pt, weight: regular } }\n'),
}

# The pages in README.md.
OVERVIEW = [
    ("tressons/editions/2022-06.yaml", 1), ("tressons/editions/2022-06.yaml", 4),
    ("tressons/editions/2022-06-carnet.yaml", 12), ("tressons/editions/2022-06-liste.yaml", 3),
    ("library/editions/2026-spring.yaml", 5),
]


def catalogue(resources):
    body = "A *short* text about the programme:\n\n- what it wants, in a line that is long enough to be broken;\n- what it has done.\n"
    programme = "programme:\n  about:\n    body: |\n" + "".join(f"      {line}\n" for line in body.split("\n"))
    cards = "".join(
        f"  - {{ id: {title.replace(' ', '-')}, section: a, title: {title}, type: {kind}, year: {year}, url: 'https://example.org' }}\n"
        for title, kind, year in resources)
    return programme + CATALOGUE + cards + "  - { id: last, section: b, title: Another, type: Film, year: 2017 }\n"


def build(program, folder, job):
    """The pages of a job, side by side."""
    folder = pathlib.Path(folder)
    for name in ("pages", "cards"):
        (folder / "layout" / name).mkdir(parents=True)
    (folder / "layout/layout.yaml").write_text(LAYOUT % (*job.sheet, job.kinds))
    for name, text in job.files.items():
        (folder / "layout" / name).write_text(text)
    (folder / "catalogue.yaml").write_text(catalogue(job.resources))
    (folder / "picture.svg").write_text(PICTURE)
    (folder / "layout/logo.svg").write_text(LOGO)
    edition = EDITION + "layout: layout/\n"
    if job.previous:
        (folder / "before.yaml").write_text(edition.replace("catalogue.yaml", "earlier.yaml"))
        (folder / "earlier.yaml").write_text(catalogue(job.previous))
        edition += "previous: before.yaml\nwhats-new: true\n"
    images = pages(program, folder, "edition", edition, job)
    if job.heir:
        (folder / "heir").mkdir()
        (folder / "heir/layout.yaml").write_text(job.heir.replace("extends: layout", "extends: ../layout"))
        images += pages(program, folder, "other", edition.replace("layout/", "heir/"), job)
    return side_by_side(images)


def pages(program, folder, name, edition, job):
    (folder / f"{name}.yaml").write_text(edition)
    run = subprocess.run(
        [program, "build", folder / f"{name}.yaml", "-o", folder / f"{name}.png", "--resolution", "132"],
        capture_output=True, text=True)
    if run.returncode or run.stderr:
        sys.exit(f"{job}\n{run.stderr}")
    return [Image.open(folder / f"{name}-{page:02}.png").convert("RGB") for page in job.pages]


def side_by_side(images):
    gap, edge = 10, 1
    width = sum(image.width + gap + 2 * edge for image in images) - gap
    whole = Image.new("RGB", (width, max(image.height for image in images) + 2 * edge), "white")
    x = 0
    for image in images:
        whole.paste(Image.new("RGB", (image.width + 2 * edge, image.height + 2 * edge), "#8FA3A3"), (x, 0))
        whole.paste(image, (x + edge, edge))
        x += image.width + 2 * edge + gap
    return whole


def overview(program):
    """Pages of the examples for README.md, at one height."""
    examples = pathlib.Path(__file__).resolve().parent.parent / "Examples"
    images = []
    with tempfile.TemporaryDirectory() as folder:
        for edition, page in OVERVIEW:
            subprocess.run([program, "build", examples / edition, "-o", f"{folder}/out.png"], check=True, capture_output=True)
            image = Image.open(f"{folder}/out-{page:02}.png").convert("RGB")
            images.append(image.resize((round(image.width * 400 / image.height), 400), Image.Resampling.LANCZOS))
    save(side_by_side(images), examples / "pages.png", 128)


def printed(program, target):
    """A page with its marks, as poppler shows it: they are in PDF files alone."""
    edition = pathlib.Path(__file__).parent.parent / "Examples/tressons/editions/2022-06.yaml"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "build", edition, "--for", "print", "-o", f"{folder}/out.pdf"], check=True, capture_output=True)
        subprocess.run(["pdftoppm", "-r", "66", "-f", "3", "-l", "3", "-png", f"{folder}/out.pdf", f"{folder}/out"], check=True)
        image = Image.open(f"{folder}/out-03.png").convert("RGB")
    save(image, pathlib.Path(target, "pages-print.png"), 64)


def save(picture, path, colours):
    picture.quantize(colours, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.name}: {path.stat().st_size} bytes")


def main(program, target, *names):
    plain = {"pages/section.yaml": PLAIN, "cards/card.yaml": ONE + CARD % "."}
    jobs = {name: Job((90, height), plain | {
                "pages/front.yaml": FRONT + "".join(f"  {line}\n" for line in boxes.strip().split("\n"))}, [1], guides(1))
            for name, (height, boxes) in BOXES.items()}
    jobs |= {name: Job(sheet, plain | {"pages/front.yaml": page}, [1], guides(1))
             for name, (sheet, page) in FRONTS.items()}
    for name, job in (jobs | PAGES).items():
        if names and name not in names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            picture = build(program, folder, job)
        save(picture, pathlib.Path(target, f"layout-{name}.png"), 16)
    if not names or "print" in names:
        printed(program, target)
    if not names or "overview" in names:
        overview(program)


main(*sys.argv[1:])
