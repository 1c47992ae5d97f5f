#!/usr/bin/env python3
"""Compares the colours of pictures in PDF files with those that Pillow computes from their profiles.

usage: colours.py VADEMECUM PICTURE …     (needs Debian's python3-pil and poppler-utils)

Each picture is put on a card, and taken out of the PDF again. The mean difference may be no more than 2 (CIE 1976, ΔE*ab).
"""
import glob
import io
import os
import shutil
import subprocess
import sys
import tempfile

from PIL import Image, ImageCms

MOST = 2.0
SRGB = ImageCms.createProfile("sRGB")
LAB = ImageCms.createProfile("LAB")


def expected(path):
    """The picture in sRGB; as it is where nothing says what its colours are."""
    picture = Image.open(path)
    profile = picture.info.get("icc_profile")
    if profile is None:
        return picture.convert("RGB")
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return ImageCms.profileToProfile(picture, source, SRGB, outputMode="RGB")


def printed(vademecum, path, folder):
    """The picture in a PDF file that shows it."""
    name = os.path.basename(path)
    shutil.copy(path, folder)
    with open(os.path.join(folder, "catalogue.yaml"), "w") as file:
        file.write("language: en\nsections: [{ id: a, title: A }]\nresources:\n")
        file.write(f"  - {{ id: r, section: a, title: R, thumbnail: {{ image: {name}, alt: A }} }}\n")
    edition = os.path.join(folder, "edition.yaml")
    with open(edition, "w") as file:
        file.write("catalogue: catalogue.yaml\ntitle: T\n")
    pdf = os.path.join(folder, "it.pdf")
    subprocess.run([vademecum, "build", edition, "-o", pdf], check=True, capture_output=True)
    subprocess.run(["pdfimages", "-png", pdf, os.path.join(folder, "out")], check=True)
    [found] = glob.glob(os.path.join(folder, "out*.png"))
    return Image.open(found).convert("RGB")


def difference(first, second):
    """The mean difference of the colours of two pictures of one size, and their largest that one pixel in a hundred has."""
    to_lab = ImageCms.buildTransform(SRGB, LAB, "RGB", "LAB")
    one, other = (list(ImageCms.applyTransform(picture, to_lab).getdata()) for picture in (first, second))
    distances = sorted(
        (((p[0] - q[0]) / 2.55) ** 2 + sum((a - b) ** 2 for a, b in zip(p[1:], q[1:]))) ** 0.5
        for p, q in zip(one, other)
    )
    return sum(distances) / len(distances), distances[len(distances) * 99 // 100]


def main(vademecum, *paths):
    failed = False
    for path in paths:
        with tempfile.TemporaryDirectory() as folder:
            want = expected(path)
            got = printed(os.path.abspath(vademecum), path, folder)
            if got.size != want.size:
                want = want.resize(got.size, Image.BOX)
            mean, most = difference(want, got)
            failed |= mean > MOST
            print(f"{os.path.basename(path)}: ΔE {mean:.2f}, {most:.2f} at most in 99 of 100 pixels")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
