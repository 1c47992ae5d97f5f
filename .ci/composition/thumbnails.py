"""Draws the pictures that generated catalogues show: photos, covers and logos of all shapes, the same in every run.

Each has a part that must not be cut: the head of a portrait, what a photo is of, the whole of a cover or a logo.
"""
import pathlib, random
from PIL import Image, ImageDraw

WHOLE = (0.03, 0.03, 0.97, 0.97)
# Kind: width, height, how many, and what must stay in view.
KINDS = {
    "landscape": (900, 600, 4, (0.58, 0.35, 0.78, 0.85)),
    "panorama": (1200, 500, 2, (0.3, 0.35, 0.45, 0.85)),
    "portrait": (600, 800, 4, (0.3, 0.08, 0.7, 0.4)),
    "cover": (595, 842, 4, WHOLE),
    "pale": (595, 842, 3, WHOLE),
    "square": (600, 600, 3, (0.2, 0.2, 0.8, 0.9)),
    "round": (500, 500, 3, WHOLE),
    "wide": (960, 240, 3, WHOLE),
}
PHOTOS = ("landscape", "panorama", "portrait", "square")
INKS = ["#0E6B66", "#B4531F", "#3B4F8C", "#7A2E5D", "#4A6B1F", "#8C2F2F", "#1D5C7A", "#8A6A12"]


def draw(folder):
    """Writes the pictures into a folder, and gives the names of each kind and what must stay in view of each name."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    names, vital = {}, {}
    for kind, (width, height, count, part) in KINDS.items():
        for number in range(count):
            name = f"{kind}-{number + 1}." + ("jpg" if kind in PHOTOS else "png")
            chance = random.Random(f"{kind} {number}")
            picture = (_photo if kind in PHOTOS else _document if kind in ("cover", "pale") else _logo)(kind, width, height, chance)
            picture.save(folder / name, **({"quality": 85} if kind in PHOTOS else {}))
            names.setdefault(kind, []).append(name)
            vital[name] = part
    return names, vital


def _photo(kind, width, height, chance):
    """A sky over hills, and a person or a house where what must stay in view is."""
    picture = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(picture)
    sky = [chance.randrange(150, 220) for _ in range(3)]
    for y in range(height):
        draw.line((0, y, width, y), tuple(min(255, level + y * 60 // height) for level in sky))
    for step in range(3):
        base = height * (0.5 + 0.15 * step)
        hill = tuple(chance.randrange(60, 150) for _ in range(3))
        for x in range(0, width, width // 12):
            reach = width // 8
            draw.ellipse((x - reach, base - chance.randrange(height // 9), x + reach, height + reach), hill)
    left, top, right, bottom = KINDS[kind][3]
    left, top, right, bottom = left * width, top * height, right * width, bottom * height
    if kind == "portrait":
        draw.ellipse((width * 0.12, bottom, width * 0.88, height * 1.6), chance.choice(INKS))
        draw.ellipse((left, top, right, bottom), "#D9A982")
        draw.pieslice((left, top, right, bottom), 180, 360, "#3A2A20")
    else:
        middle = (top + bottom) / 2
        draw.rectangle((left, middle, right, bottom), "#E9DCC4")
        draw.polygon(((left, middle), ((left + right) / 2, top), (right, middle)), "#A0402A")
    return picture


def _document(kind, width, height, chance):
    """The first page of a report: a band and a title in lines, on colour or on white."""
    ink = chance.choice(INKS)
    ground, text = ("#FFFFFF", ink) if kind == "pale" else (ink, "#FFFFFF")
    picture = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((width * 0.08, height * 0.06, width * 0.3, height * 0.09), text)
    for row in range(chance.randrange(2, 5)):
        y = height * (0.18 + 0.08 * row)
        draw.rectangle((width * 0.08, y, width * (0.6 + 0.3 * chance.random()), y + height * 0.045), text)
    draw.ellipse((width * 0.3, height * 0.6, width * 0.9, height * 0.92), None if kind == "pale" else "#FFFFFF", text, 6)
    draw.rectangle((width * 0.08, height * 0.95, width * 0.5, height * 0.96), text)
    return picture


def _logo(kind, width, height, chance):
    """A mark on nothing: a disc for round ones, a sign and a word for wide ones."""
    ink = chance.choice(INKS)
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    if kind == "round":
        draw.ellipse((2, 2, width - 3, height - 3), ink)
        draw.ellipse((width * 0.2, height * 0.2, width * 0.8, height * 0.8), "#FFFFFF")
        draw.rectangle((width * 0.3, height * 0.45, width * 0.7, height * 0.55), ink)
    else:
        draw.rectangle((2, 2, height - 3, height - 3), ink)
        for letter in range(6):
            left = height * 1.2 + letter * (width - height * 1.2) / 6
            draw.rectangle((left, height * 0.3, left + height * 0.35, height * 0.7), ink)
    return picture
