#!/usr/bin/env python3
"""Judges files for a press with tools that others wrote: every example, in every layout.

usage: print.py VADEMECUM [EDITION …]     (needs Ghostscript, PDFBox, qpdf, poppler, liblcms2-utils, and from PyPI
                                           page-validation, pikepdf, pillow; all examples unless named)

A file must be PDF/UA-1 and PDF/A-2a, have all boxes, name PDF/X-4, and hold no colours but inks: that is asked of every operator,
picture, group and shading by pikepdf, and of Ghostscript and PDFBox that they read it without a word. Its plates, as Ghostscript
makes them, must have no more ink than the limit inside the bleed, and letters that are nearly black stand in black alone. Colours are compared with those of lcms2's own program, and pages with those for screens.
"""
import pathlib, random, re, subprocess, sys, tempfile
import pikepdf
from PIL import Image, ImageCms

HERE = pathlib.Path(__file__).parent
PROFILE = HERE.parent / "Sources/Export/PDF/Press/Profiles/ISOcoated_v2_300_bas.icc"
LIMIT = 300
JARS = ":".join(f"/usr/share/java/{name}.jar" for name in ("pdfbox2", "pdfbox2-tools", "fontbox2", "commons-logging"))
failures = []


def expect(truth, name, words):
    if not truth:
        failures.append(name)
        print(f"{name}: {words}")


def run(name, *command, silent=False):
    outcome = subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace")
    expect(outcome.returncode == 0, name, outcome.stdout + outcome.stderr)
    if silent:
        expect(not outcome.stderr.strip(), name, f"{command[0]}: {outcome.stderr}")
    return outcome.stdout


# --- Spaces

ALLOWED = ("/DeviceCMYK", "/DeviceGray", "/Separation", "/Pattern")


def spaces(name, file):
    """No colour but inks, anywhere."""
    with pikepdf.open(file) as pdf:
        for number, thing in enumerate(pdf.objects):
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image" and "/ColorSpace" in thing:
                space = thing.ColorSpace
                expect(isinstance(space, pikepdf.Name) and str(space) in ALLOWED, name, f"object {number}: {space}")
            if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
                for key in ("/CS", "/ColorSpace"):
                    value = thing.get(key)
                    if isinstance(value, pikepdf.Name):
                        expect(str(value) in ALLOWED, name, f"object {number}: {key} {value}")
                group = thing.get("/Group")
                if isinstance(group, pikepdf.Dictionary) and "/CS" in group:
                    expect(str(group.CS) in ALLOWED, name, f"object {number}: group in {group.CS}")
        contents = [(f"page {index + 1}", page.obj) for index, page in enumerate(pdf.pages)]
        contents += [("form", thing) for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form"]
        white, letters = False, set()
        for where, content in contents:
            over, fill, saved = False, None, []
            for operands, operator in pikepdf.parse_content_stream(content):
                operator = str(operator)
                expect(operator not in ("rg", "RG"), name, f"{where}: {operator}")
                if operator == "q":
                    saved.append((over, fill))
                if operator == "Q" and saved:
                    over, fill = saved.pop()
                if operator == "k":
                    fill = [float(number) for number in operands]
                if operator == "g":
                    fill = [0, 0, 0, 1 - float(operands[0])]
                if operator in ("cs", "scn"):
                    fill = None
                if operator == "gs":
                    over = {"/VmOverprint": True, "/VmKnockout": False}.get(str(operands[0]), over)
                if operator in ("Tj", "TJ") and fill:
                    letters.add(tuple(fill))
                if operator in ("Tj", "TJ", "f", "f*", "S", "B", "Do", "sh") and over:
                    white = white or operator not in ("Tj", "TJ") or fill is None or fill[:3] != [0, 0, 0] or fill[3] < 0.8
        expect(not white, name, "something other than dark letters overprints")
        # What is nearly as much of each ink is nearly grey.
        rich = [fill for fill in letters if fill[3] > 0.1 and 0 < max(fill[:3]) and max(fill[:3]) - min(fill[:3]) < 0.3 and sum(fill) > 1.5]
        expect(not rich, name, f"letters that are nearly grey stand in several inks: {rich}")
        intents = [str(intent.S) for intent in pdf.Root.OutputIntents]
        expect(sorted(intents) == ["/GTS_PDFA1", "/GTS_PDFX"], name, f"intents {intents}")
        for page in pdf.pages:
            media, bleed, trim = ([float(number) for number in page.obj[key]] for key in ("/MediaBox", "/BleedBox", "/TrimBox"))
            inside = all(a <= b + 0.01 for a, b in zip(media[:2] + bleed[:2], bleed[:2] + trim[:2]))
            expect(inside and "/CropBox" in page.obj and "/Annots" not in page.obj, name, "boxes")
        metadata = bytes(pdf.Root.Metadata.read_bytes()).decode()
        expect("PDF/X-4" in metadata and str(pdf.docinfo.get("/Trapped")) == "/False", name, "no PDF/X-4")


# --- Plates

def plates(name, file, folder):
    """No more ink than the limit; what is black on screens is black alone."""
    run(name, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r150", f"-sOutputFile={folder}/p%03d.tif", file, silent=True)
    with pikepdf.open(file) as pdf:
        boxes = [[float(number) for number in page.obj.BleedBox] + [float(page.obj.MediaBox[3])] for page in pdf.pages]
    worst = 0
    for index, (left, low, right, high, top) in enumerate(boxes):
        box = [round(number * 150 / 72) for number in (left, top - high, right, top - low)]
        parts = [Image.open(f"{folder}/p{index + 1:03}({ink}).tif").convert("L").crop(box) for ink in ("Cyan", "Magenta", "Yellow", "Black")]
        worst = max(worst, max(1020 - sum(pixel) for pixel in zip(*(part.tobytes() for part in parts))))
    expect(worst / 2.55 <= LIMIT + 0.5, name, f"{worst / 2.55:.0f} % of ink")
    return worst / 2.55


def colours(folder):
    """200 colours against lcms2's program: what a file for a press prints of each is within 1 % of it."""
    random.seed(1)
    samples = [tuple(random.randrange(256) for _ in range(3)) for _ in range(200)]
    text = "".join(f"{r} {g} {b}\n" for r, g, b in samples)
    asked = subprocess.run(
        ["transicc", "-t1", "-b", "-n", f"-o{PROFILE}"], input=text, capture_output=True, text=True).stdout
    wanted = [[float(number) for number in line.split()] for line in asked.splitlines() if len(line.split()) == 4]
    expect(len(wanted) == 200, "colours", f"transicc gives {len(wanted)} colours")
    shapes = "".join(f"  - {{ shape: rectangle, colour: \"#{r:02X}{g:02X}{b:02X}\", at: {{ left: {10 + i % 20 * 2}mm, top: {10 + i // 20 * 2}mm }}, width: 2mm, height: 2mm }}\n"
                     for i, (r, g, b) in enumerate(samples))
    layout = pathlib.Path(folder, "layout")
    (layout / "pages").mkdir(parents=True)
    (layout / "layout.yaml").write_text("extends: liste\n")
    cover = (HERE.parent / "Layouts/liste/pages/cover.yaml").read_text()
    (layout / "pages/cover.yaml").write_text(cover.replace("background:\n", "background:\n" + shapes, 1))
    edition = (HERE.parent / "Examples/tressons/editions/2022-06-liste.yaml").read_text()
    edition = re.sub(r"layout: .*", f"layout: {layout}/", edition)
    edition = re.sub(r"catalogue: .*", f"catalogue: {HERE.parent}/Examples/tressons/catalogue.yaml", edition)
    pathlib.Path(folder, "colours.yaml").write_text(edition)
    file = f"{folder}/colours.pdf"
    run("colours", program, "build", f"{folder}/colours.yaml", "--for", "print", "-o", file, "--pages", "1")
    printed = []
    with pikepdf.open(file) as pdf:
        fill = None
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "k":
                fill = [100 * float(number) for number in operands]
            if str(operator) == "re" and abs(float(operands[2]) - 5.67) < 0.02 and abs(float(operands[3]) - 5.67) < 0.02:
                printed.append(fill)
    printed = printed[-200:] if len(printed) > 200 else printed
    if len(printed) == 200:
        # What is dark and nearly grey is black alone by decision.
        pairs = [(a, b) for a, b in zip(printed, wanted) if a[:3] != [0, 0, 0]]
        worst = max(abs(x - y) for a, b in pairs for x, y in zip(a, b))
        expect(worst <= 1, "colours", f"a share of ink is {worst:.2f} % off")
        print(f"colours: {len(pairs)} of 200 like transicc's, the worst share {worst:.2f} % off")
    else:
        expect(False, "colours", f"{len(printed)} fields instead of 200")


# --- Pages

def same_pages(name, screen, file, folder):
    """Fifty points a page that are no paper: through the profile, they look as on screens."""
    inks = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB", renderingIntent=1)
    with pikepdf.open(file) as pdf:
        trims = [[float(number) for number in page.obj.TrimBox] for page in pdf.pages]
        top = float(pdf.pages[0].obj.MediaBox[3])
    for source, stem in ((screen, "s"), (file, "q")):
        run(name, "pdftoppm", "-r", "72", "-png", *(["-defaultcmykprofile", PROFILE] if stem == "q" else []), source, f"{folder}/{stem}")
    random.seed(7)
    distances = []
    for one, other, trim in zip(sorted(pathlib.Path(folder).glob("s-*.png")), sorted(pathlib.Path(folder).glob("q-*.png")), trims):
        a = Image.open(one).convert("RGB")
        b = Image.open(other).convert("RGB")
        shift = (round(trim[0]), round(b.height - trim[3]))
        a_lab, b_lab = ImageCms.applyTransform(a, inks), ImageCms.applyTransform(b, inks)
        points = 0
        for _ in range(4000):
            if points == 50:
                break
            x, y = random.randrange(3, a.width - 3), random.randrange(3, a.height - 3)
            around = [a.getpixel((x + dx, y + dy)) for dx in (-2, 0, 2) for dy in (-2, 0, 2)]
            if a.getpixel((x, y)) == (255, 255, 255) or len(set(around)) > 1:
                continue
            points += 1
            one_lab, other_lab = a_lab.getpixel((x, y)), b_lab.getpixel((min(x + shift[0], b.width - 1), min(y + shift[1], b.height - 1)))
            l, da, db = (one_lab[0] - other_lab[0]) * 100 / 255, one_lab[1] - other_lab[1], one_lab[2] - other_lab[2]
            distances.append((l * l + da * da + db * db) ** 0.5)
    distances.sort()
    return distances


program = pathlib.Path(sys.argv[1]).resolve()
editions = [pathlib.Path(name) for name in sys.argv[2:]] or sorted((HERE.parent / "Examples").glob("*/editions/*.yaml"))
with tempfile.TemporaryDirectory() as folder:
    colours(folder)
for edition in editions:
    with tempfile.TemporaryDirectory() as folder:
        name, file, screen = f"{edition.parent.parent.name}/{edition.stem}", f"{folder}/out.pdf", f"{folder}/screen.pdf"
        run(name, program, "build", edition, "--for", "print", "-o", file)
        run(name, program, "build", edition, "--for", "print", "-o", f"{folder}/again.pdf")
        run(name, program, "build", edition, "-o", screen)
        expect(pathlib.Path(file).read_bytes() == pathlib.Path(folder, "again.pdf").read_bytes(), name, "other bytes the second time")
        run(name, sys.executable, HERE / "validate.py", "--profile", "ua1", "--profile", "2a", file)
        run(name, "qpdf", "--check", file)
        run(name, "java", "-cp", JARS, "org.apache.pdfbox.tools.ExtractText", "-console", file, silent=True)
        spaces(name, file)
        ink = plates(name, file, folder)
        distances = same_pages(name, screen, file, folder)
        # A picture of a whole page is larger there, since it runs over the edges.
        expect(distances and distances[int(len(distances) * 0.95)] <= 3, name, "a page looks otherwise than on screens")
        words = f"ΔE median {distances[len(distances) // 2]:.1f}, 95 % {distances[int(len(distances) * 0.95)]:.1f}, worst {distances[-1]:.1f}" if distances else ""
        print(f"{name}: {'failed' if name in failures else 'sound'}, {ink:.0f} % of ink at most, {words}", flush=True)
sys.exit(bool(failures))
