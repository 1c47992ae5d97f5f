"""Makes the pictures in other formats than PNG and JPEG. Run by hand, once, with Pillow, pillow-heif and PyMuPDF; the results are kept."""
import gzip
import pathlib
import pillow_heif
import pymupdf
from PIL import Image, ImageCms

pillow_heif.register_heif_opener()
here = pathlib.Path(__file__).parent
quarters = Image.open(here.parent / "quarters.png").convert("RGB").resize((64, 32), Image.Resampling.NEAREST)
alpha = quarters.convert("RGBA")
alpha.putalpha(Image.new("L", (64, 32), 128))
# Stored so that a viewer who obeys the orientation sees the same quarters.
turned, exif = quarters.transpose(Image.Transpose.ROTATE_90), Image.Exif()
exif[0x0112] = 6
# A small profile in which red and green have changed places.
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
profile = profile.replace(b"rXYZ", b"?").replace(b"gXYZ", b"rXYZ").replace(b"?", b"gXYZ")
black = Image.new("RGB", (64, 32))

quarters.quantize(8).save(here / "quarters.gif", interlace=1)
quarters.quantize(8).save(here / "animated.gif", save_all=True, append_images=[black.quantize(2)], duration=100)
keyed = quarters.quantize(8)
keyed.save(here / "alpha.gif", transparency=keyed.getpixel((48, 24)))

quarters.save(here / "lossy.webp", quality=90)
quarters.save(here / "lossless.webp", lossless=True)
quarters.save(here / "animated.webp", lossless=True, save_all=True, append_images=[black], duration=100)
alpha.save(here / "alpha.webp", lossless=True)
alpha.save(here / "lossy-alpha.webp", quality=90)
turned.save(here / "turned.webp", lossless=True, exif=exif)
quarters.save(here / "swapped.webp", lossless=True, icc_profile=profile)

quarters.save(here / "packed.tiff", compression="tiff_lzw")
quarters.save(here / "plain.tiff")
quarters.save(here / "jpeg.tiff", compression="jpeg", quality=95)
quarters.save(here / "pages.tiff", compression="tiff_lzw", save_all=True, append_images=[black])
alpha.save(here / "alpha.tiff", compression="tiff_lzw")
turned.save(here / "turned.tiff", compression="tiff_lzw", tiffinfo={274: 6})
quarters.save(here / "swapped.tiff", compression="tiff_lzw", icc_profile=profile)
quarters.convert("L").save(here / "grey.tiff", compression="tiff_lzw")

quarters.save(here / "quarters.avif", quality=95, subsampling="4:4:4")
alpha.save(here / "alpha.avif", quality=95, subsampling="4:4:4")
turned.save(here / "turned.avif", quality=95, subsampling="4:4:4", exif=exif)
quarters.save(here / "animated.avif", quality=95, save_all=True, append_images=[black])
quarters.save(here / "swapped.avif", quality=95, subsampling="4:4:4", icc_profile=profile)
quarters.save(here / "quarters.heic", quality=95, chroma=444)
alpha.save(here / "alpha.heic", quality=95, chroma=444)
quarters.save(here / "swapped.heic", quality=95, chroma=444, icc_profile=profile)

(here / "shapes.svgz").write_bytes(gzip.compress((here.parent / "shapes.svg").read_bytes(), mtime=0))

# The quarters as a page, in turned order, and cut out of a larger page that is turned.
red, green, blue, grey = (220, 30, 30), (30, 160, 60), (30, 60, 200), (240, 240, 240)


def draw(page, corner, width, height, colors):
    """Fills the quarters of a part of a page, row by row."""
    for index, color in enumerate(colors):
        left, top = corner + index % 2 * width, corner + index // 2 * height
        page.draw_rect((left, top, left + width, top + height), color=None, fill=[value / 255 for value in color])


document = pymupdf.open()
draw(document.new_page(width=120, height=60), 0, 60, 30, [red, green, blue, grey])
draw(document.new_page(width=120, height=60), 0, 60, 30, [grey, blue, green, red])
large = document.new_page(width=80, height=140)
draw(large, 10, 30, 60, [green, grey, red, blue])
large.set_cropbox((10, 10, 70, 130))
large.set_rotation(90)
document.save(here / "pages.pdf", garbage=4, deflate=True, no_new_id=True)
document.save(here / "locked.pdf", encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="owner")
