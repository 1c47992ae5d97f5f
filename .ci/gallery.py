#!/usr/bin/env python3
"""Makes the pictures of the article on the program's layouts: pages of catalogues with 12, 60 and 300 resources, the same in each.

usage: gallery.py VADEMECUM FOLDER     (needs Debian's python3-pil)

A picture is a layout: a row of pages for each catalogue, the cover, the contents and some of its sections, small.
"""
import pathlib, subprocess, sys, tempfile
from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "composition"))
import catalogues  # noqa: E402, found through the line above

LAYOUTS = ["vademecum-2022", "carnet-a5", "grille", "liste"]
SECTIONS = {"12": [5, 4, 3], "60": [14, 9, 2, 16, 1, 11, 7], "300": [40, 22, 8, 36, 3, 30, 1, 44, 28, 18, 34, 14, 22]}
COLOURS = 48
WIDTH = 860
GAP = 8


def pages(program, edition, folder):
    """The pages of an edition, in order."""
    subprocess.run([program, "build", edition, "--format", "png", "--resolution", "44", "-o", f"{folder}/p.png", "--errors-only"],
                   check=True, capture_output=True)
    files = sorted(pathlib.Path(folder).glob("p*.png"), key=lambda file: int(file.stem.split("-")[-1]))
    return [Image.open(file).convert("RGB") for file in files]


def chosen(images, count):
    """So many of the pages: those at the front, and others at equal distances."""
    front, rest = images[:2], images[3:-1]
    step = max(1, len(rest) / (count - len(front)))
    return front + [rest[int(index * step)] for index in range(min(count - len(front), len(rest)))]


def row(images):
    """Pages side by side, as wide as the picture."""
    wide = (WIDTH - GAP * (len(images) + 1)) // len(images)
    small = [image.resize((wide, round(image.height * wide / image.width)), Image.Resampling.LANCZOS) for image in images]
    strip = Image.new("RGB", (WIDTH, max(image.height for image in small) + 2 * GAP), "#E4E7E8")
    for index, image in enumerate(small):
        strip.paste(image, (GAP + index * (wide + GAP), GAP))
    return strip


def main(program, target):
    with tempfile.TemporaryDirectory() as folder:
        for name, counts in SECTIONS.items():
            catalogues.CATALOGUES[name] = (counts, [catalogues.MIXED])
        made, _ = catalogues.make_all(folder, list(SECTIONS), {layout: layout for layout in LAYOUTS})
        for layout in LAYOUTS:
            rows = []
            for _, _, editions in made:
                with tempfile.TemporaryDirectory() as place:
                    rows.append(row(chosen(pages(program, editions[layout], place), 4 if layout == "grille" else 6)))
            whole = Image.new("RGB", (WIDTH, sum(each.height for each in rows)))
            top = 0
            for each in rows:
                whole.paste(each, (0, top))
                top += each.height
            path = pathlib.Path(target, f"pages-{layout}.png")
            whole.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
            print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
