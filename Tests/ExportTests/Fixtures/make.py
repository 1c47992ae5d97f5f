"""Makes the pictures of the export tests. Run by hand, once; the results are kept."""
import pathlib
from PIL import Image

here = pathlib.Path(__file__).parent
quarters = Image.new("RGB", (32, 16))
for x in range(32):
    for y in range(16):
        quarters.putpixel((x, y), [(220, 30, 30), (30, 160, 60), (30, 60, 200), (240, 240, 240)][(x // 16) + 2 * (y // 8)])
quarters.save(here / "quarters.png")
quarters.save(here / "quarters.jpg", quality=95, subsampling=0)
quarters.convert("CMYK").save(here / "cmyk.jpg", quality=95)
quarters.convert("L").save(here / "gray.jpg", quality=95)
exif = Image.Exif()
exif[0x0112] = 6
# Stored so that a viewer who obeys the orientation sees the same quarters: turn back by 90° counter-clockwise.
quarters.transpose(Image.Transpose.ROTATE_90).save(here / "turned.jpg", quality=95, subsampling=0, exif=exif)
clear = quarters.convert("RGBA")
clear.putalpha(Image.linear_gradient("L").resize((32, 16)))
clear.save(here / "alpha.png")
Image.linear_gradient("L").resize((600, 600)).convert("RGB").save(here / "large.png", optimize=True)
(here / "shapes.svg").write_text(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">'
    '<rect width="20" height="20" fill="#0E6B66"/><circle cx="30" cy="10" r="8" fill="#A84A18"/></svg>\n')
(here / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no picture")
(here / "broken.png").write_bytes((here / "quarters.png").read_bytes()[:60])
(here / "broken.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><rect></svg>")
