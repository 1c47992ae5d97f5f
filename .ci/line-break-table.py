#!/usr/bin/env python3
"""Writes Sources/Typesetting/Analyse/LineBreakTable.swift from the Unicode Character Database.

usage: line-break-table.py [/usr/share/unicode]      (Debian: package unicode-data; Unicode 15.0)

The classes of UAX #14 are resolved as rule LB1 says, and three are split so that each rule needs the class alone:
OPW and CPW are the East Asian wide brackets (LB30), EPX the unassigned pictographs (LB30b).
"""
import re, sys
from pathlib import Path

UCD = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
DIRECT = 0x2100
CLASSES = ("AL B2 BA BB BK CB CL CM CP CPW CR EB EM EPX EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OP OPW PO PR "
           "QU RI SP SY WJ ZW ZWJ").split()


def ranges(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match:
            yield int(match[1], 16), int(match[2] or match[1], 16), match[3]


def table(path, default):
    values = [default] * 0x110000
    for first, last, value in ranges(path):
        values[first:last + 1] = [value] * (last + 1 - first)
    return values


raw = table(UCD / "LineBreak.txt", "XX")
for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
                    (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)):          # @missing lines of LineBreak.txt
    for code in range(first, last + 1):
        if raw[code] == "XX":
            raw[code] = "ID"
for code in range(0x20A0, 0x20D0):
    if raw[code] == "XX":
        raw[code] = "PR"
category = table(UCD / "extracted/DerivedGeneralCategory.txt", "Cn")
width = table(UCD / "EastAsianWidth.txt", "N")
pictographic = {code for first, last, value in ranges(UCD / "emoji/emoji-data.txt") if value == "Extended_Pictographic"
                for code in range(first, last + 1)}


def resolve(code):
    value = raw[code]
    if value in ("AI", "SG", "XX"):
        return "AL"
    if value == "SA":
        return "CM" if category[code] in ("Mn", "Mc") else "AL"
    if value == "CJ":
        return "NS"
    if value in ("OP", "CP") and width[code] in "FWH":
        return value + "W"
    if value == "ID" and code in pictographic and category[code] == "Cn":
        return "EPX"
    return value


resolved = [CLASSES.index(resolve(code)) for code in range(0x110000)]
direct = "".join(chr(0x30 + value) for value in resolved[:DIRECT])
assert "\\" not in direct and '"' not in direct
starts, last = [], None
for code in range(DIRECT, 0x110000):
    if resolved[code] != last:
        last = resolved[code]
        starts.append(code << 8 | last)

out = ["// Written by .ci/line-break-table.py from Unicode 15.0; do not edit.", "",
       "/// The line breaking classes of UAX #14 after rule LB1, with OPW, CPW (wide brackets) and EPX (unassigned",
       "/// pictographs) split off.", "enum LineBreakClass {"]
out += [f"  static let {name.lower() if name != 'IN' else 'inseparable'}: UInt8 = {value}" for value, name in
        enumerate(CLASSES) if name not in ("IS",)]
out.insert(5 + CLASSES.index("IS"), f"  static let infix: UInt8 = {CLASSES.index('IS')}")
out += ["}", "", "enum LineBreakTable {",
        f"  /// The classes of U+0000 to U+{DIRECT - 1:04X}, each as the ASCII character of its number plus 0x30.",
        "  static let direct: StaticString = \"\"\""]
out += ["    " + direct[at:at + 112] + "\\" for at in range(0, DIRECT, 112)]
out[-1] = out[-1][:-1]
out += ["    \"\"\"", "",
        f"  /// The classes from U+{DIRECT:04X} on: where each stretch of one class begins, times 256, plus the class.",
        "  static let stretches: [UInt32] = ["]
row = "   "
for value in starts:
    word = f" {value},"
    if len(row) + len(word) > 118:
        out.append(row)
        row = "   "
    row += word
out += [row, "  ]", "}", ""]
target = Path(__file__).resolve().parent.parent / "Sources/Typesetting/Analyse/LineBreakTable.swift"
target.write_text("\n".join(out), encoding="utf-8")
print(target, len(starts), "stretches")
