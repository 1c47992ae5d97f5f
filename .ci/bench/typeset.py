"""typeset.py CATALOGUE EDITION FONTS OUT.pdf: has Typst set a catalogue of the benchmark, as PDF/UA-1 and PDF/A-2a at once."""
import pathlib, sys
import typst

catalogue, edition, fonts, output = sys.argv[1:]
here = pathlib.Path(__file__).resolve().parent
faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
typst.Compiler(str(here / "catalogue.typ"), root="/", font_paths=faces).compile(
    output=output, format="pdf", pdf_standards=["ua-1", "a-2a"],
    sys_inputs={"data": catalogue, "edition": edition, "folder": str(pathlib.Path(catalogue).parent)})
