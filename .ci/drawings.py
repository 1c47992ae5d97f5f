#!/usr/bin/env python3
"""Has Chromium draw the SVG pictures of the tests, which are then compared with how this program draws them.

usage: drawings.py [NAME...]      (all pictures, or those of these names; needs Debian's package chromium)

Writes a PNG of 600 × 450 pixels beside each picture in Tests/ExportTests/Fixtures/Drawings: the picture in 200 × 150 points, on
white, with no other fonts than Lato.
"""
import os, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DRAWINGS = ROOT / "Tests/ExportTests/Fixtures/Drawings"
PAGE = '<!DOCTYPE html><body style="margin:0"><img src="{}" style="display:block;width:200px;height:150px;object-fit:contain">'
# Without it Chromium moves letters to whole pixels.
EXACT = '<svg text-rendering="geometricPrecision" '
FONTS = """<?xml version="1.0"?><fontconfig><dir>{}</dir><cachedir>{}</cachedir></fontconfig>"""


def draw(drawing, folder):
    page = folder / "page.html"
    exact = folder / drawing.name
    exact.write_text(drawing.read_text().replace("<svg ", EXACT, 1))
    page.write_text(PAGE.format(exact.as_uri()))
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files",
        f"--user-data-dir={folder / 'profile'}", "--window-size=200,150", "--force-device-scale-factor=3",
        "--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text",
        f"--screenshot={drawing.with_suffix('.png')}", page.as_uri(),
    ]
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "LANG": "C.UTF-8"}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    (folder / "fonts.conf").write_text(FONTS.format(ROOT / "Fonts/Lato", folder / "cache"))
    names = sys.argv[1:] or sorted(path.stem for path in DRAWINGS.glob("*.svg"))
    for name in names:
        draw(DRAWINGS / f"{name}.svg", folder)
