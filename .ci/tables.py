"""Compares how the program reads tables with how other programs do, cell by cell.

    tables.py COMMAND [COUNT]    COMMAND prints the cells of files as JSON (Tests/TableCells); COUNT files of each kind

Makes workbooks with openpyxl, XlsxWriter and pandas, OpenDocument sheets with odfpy, and CSV with Python's own module, all from
seeds, and reads them back with openpyxl, pandas and csv. Exit status 1 and a line for each cell that differs.
"""

import csv
import datetime
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata

import odf.opendocument
import odf.table
import odf.teletype
import odf.text
import openpyxl
import pandas
import xlsxwriter

WORDS = [
    "Résumé", "l’ESS", "territoires ruraux", "a;b", "a,b", 'le "guide"', "ligne 1\nligne 2", "Œuvre", "été", " x", "100 %", "0123",
    "2019-2020", "<b>&amp;</b>", "https://a.org/?a=1&b=2", "1,5", "=pas une formule", "ﬁn", "日本語", "naïve — tiret", "a_b", "'",
]
TIMES = [datetime.datetime(2021, 3, 5), datetime.datetime(1999, 12, 31, 23, 45), datetime.datetime(1900, 1, 1),
         datetime.datetime(1904, 1, 2), datetime.datetime(2024, 2, 29, 8, 30), datetime.datetime(2400, 1, 1)]


def value_of(chance):
    """A value such as people write in cells."""
    kind = chance.randrange(10)
    if kind < 5:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 4)))
    if kind == 5:
        return chance.randrange(-10**6, 10**9)
    if kind == 6:
        return round(chance.uniform(-1000, 100000), chance.randrange(1, 8))
    if kind == 7:
        return chance.choice(TIMES)
    return chance.choice([True, False]) if kind == 8 else None


def rows_of(chance, make=value_of):
    """A sheet: headings, and rows that are filled here and there."""
    width = chance.randrange(2, 9)
    rows = [[f"Colonne {index}" for index in range(width)]]
    return rows + [[make(chance) for _ in range(width)] for _ in range(chance.randrange(1, 25))]


def with_openpyxl(path, chance):
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904 if chance.random() < 0.3 else book.epoch
    for index in range(chance.randrange(1, 4)):
        sheet = book.active if index == 0 else book.create_sheet(f"Feuille {index} d’été")
        for row, values in enumerate(rows_of(chance), chance.randrange(1, 5)):
            for column, value in enumerate(values, chance.randrange(1, 3) if row == 1 else 1):
                too_early = isinstance(value, datetime.datetime) and value.year < 1905
                cell = sheet.cell(row, column, None if too_early else value)
                if isinstance(value, str) and value.startswith("="):
                    cell.data_type = "s"
                if isinstance(value, float):
                    cell.number_format = chance.choice(["General", "0.00", "#,##0.00 €", "0.0%", "0.00E+00"])
        if chance.random() < 0.3:
            sheet.row_dimensions[3].hidden = True
        if chance.random() < 0.3:
            sheet.merge_cells("A3:A5")
        if index and chance.random() < 0.3:
            sheet.sheet_state = "hidden"
    book.save(path)


def with_xlsxwriter(path, chance):
    options = {"in_memory": True, "constant_memory": False, "date_1904": chance.random() < 0.3, "strings_to_formulas": False,
               "strings_to_urls": False, "use_zip64": chance.random() < 0.3}
    book = xlsxwriter.Workbook(path, options)
    date = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    bold, italic = book.add_format({"bold": True}), book.add_format({"italic": True})
    sheet = book.add_worksheet("Ressources")
    for row, values in enumerate(rows_of(chance)):
        for column, value in enumerate(values):
            if isinstance(value, datetime.datetime):
                if value.year >= 1905:
                    sheet.write_datetime(row, column, value, date)
            elif isinstance(value, str) and chance.random() < 0.2:
                sheet.write_rich_string(row, column, "avant ", bold, "gras", " et ", italic, value)
            elif value is not None:
                sheet.write(row, column, value)
    book.close()


def with_pandas(path, chance):
    rows = rows_of(chance)
    pandas.DataFrame([[None if isinstance(value, datetime.datetime) and value.year < 1905 else value for value in row]
                      for row in rows[1:]], columns=rows[0]).to_excel(path, index=False)


def with_odfpy(path, chance):
    document = odf.opendocument.OpenDocumentSpreadsheet()
    table = odf.table.Table(name="Ressources")
    for values in rows_of(chance):
        row = odf.table.TableRow()
        for value in values:
            row.addElement(odf_cell(value))
        row.addElement(odf.table.TableCell(numbercolumnsrepeated=1000))
        table.addElement(row)
    blank = odf.table.TableRow(numberrowsrepeated=1048000)
    blank.addElement(odf.table.TableCell(numbercolumnsrepeated=1024))
    table.addElement(blank)
    document.spreadsheet.addElement(table)
    document.save(path)


def odf_cell(value):
    if value is None:
        return odf.table.TableCell()
    if isinstance(value, bool):
        cell = odf.table.TableCell(valuetype="boolean", booleanvalue="true" if value else "false")
    elif isinstance(value, datetime.datetime):
        cell = odf.table.TableCell(valuetype="date", datevalue=value.isoformat())
    elif isinstance(value, (int, float)):
        cell = odf.table.TableCell(valuetype="float", value=repr(value))
    else:
        cell = odf.table.TableCell(valuetype="string")
    shown = str(value).upper() if isinstance(value, bool) else str(value)
    for line in shown.split("\n"):
        odf.teletype.addTextToElement(paragraph := odf.text.P(), line)
        cell.addElement(paragraph)
    return cell


def with_csv(path, chance):
    def text(chance):
        return " ".join(chance.choice(WORDS) for _ in range(chance.randrange(0, 4)))

    rows = rows_of(chance, text)
    encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    if encoding == "cp1252":
        rows = [[cell.encode("cp1252", "ignore").decode("cp1252") for cell in row] for row in rows]
    separator = chance.choice(";,\t|")
    out = io.StringIO(newline="")
    if chance.random() < 0.2:
        out.write(f"sep={separator}\r\n")
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    csv.writer(out, delimiter=separator, lineterminator=chance.choice(["\r\n", "\n"]), quoting=quoting).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    lines = out.getvalue().replace("\r\n", "\n").removeprefix(f"sep={separator}\n")
    return {"": grid(csv.reader(io.StringIO(lines, newline=""), delimiter=separator))}


def grid(rows):
    return {(row, column): value for row, values in enumerate(rows, 1) for column, value in enumerate(values, 1)
            if value is not None and value != ""}


def read_openpyxl(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: {(cell.row, cell.column): cell.value for row in sheet.iter_rows() for cell in row
                          if cell.value is not None and cell.value != ""} for sheet in book}


def read_pandas(path):
    frames = pandas.read_excel(path, sheet_name=None, header=None, engine="odf", keep_default_na=False)
    return {name: {(row + 1, column + 1): value for row, values in enumerate(frame.values.tolist())
                   for column, value in enumerate(values) if value != "" and not pandas.isna(value)}
            for name, frame in frames.items()}


def is_same(own, value):
    kind, text = own[0], own[1]
    if isinstance(value, bool):
        return kind == "flag" and text == str(value).lower()
    if isinstance(value, (int, float)):
        return kind == "number" and abs(float(text) - value) <= 1e-14 * abs(value)
    if isinstance(value, (datetime.datetime, datetime.date)):
        moment = value.isoformat()[:16].removesuffix("T00:00")
        return kind == "date" and text == moment
    if isinstance(value, datetime.time):
        return kind == "date" and text == value.isoformat()[:5]
    return kind == "text" and text == unicodedata.normalize("NFC", str(value).replace("\r\n", "\n"))


def main():
    command, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
    makers = [("openpyxl.xlsx", with_openpyxl, read_openpyxl), ("xlsxwriter.xlsx", with_xlsxwriter, read_openpyxl),
              ("pandas.xlsx", with_pandas, read_openpyxl), ("odfpy.ods", with_odfpy, read_pandas), ("python.csv", with_csv, None)]
    with tempfile.TemporaryDirectory() as folder:
        expected = {}
        for seed in range(count):
            for name, make, read in makers:
                path = pathlib.Path(folder, f"{seed}-{name}")
                made = make(path, random.Random(f"{seed} {name}"))
                expected[str(path)] = made if read is None else read(path)
        said = subprocess.run([command, *expected], check=True, capture_output=True, text=True).stdout
        failures = cells = 0
        for own in json.loads(said):
            wanted = expected[own["file"]]
            sheets = {sheet["name"] or "": {(cell[0], cell[1]): cell[2:] for cell in sheet["cells"] if cell[3].strip()}
                      for sheet in own["sheets"]}
            name = own["file"].rpartition("/")[2]
            failures += len(own["found"])
            print(*(f"{name}: {line}" for line in own["found"]), sep="\n", end="\n" if own["found"] else "")
            if sheets.keys() != wanted.keys():
                print(f"{name}: sheets {list(sheets)}, not {list(wanted)}")
                failures += 1
            for sheet, values in wanted.items():
                values = {at: value for at, value in values.items() if not isinstance(value, str) or value.strip()}
                theirs = number_lines(values, sheets.get(sheet, {})) if name.endswith(".csv") else values
                for at in theirs.keys() | sheets.get(sheet, {}).keys():
                    cells += 1
                    cell, value = sheets.get(sheet, {}).get(at), theirs.get(at)
                    if cell is None or value is None or not is_same(cell, value):
                        print(f"{name} {sheet} {at}: {cell}, not {value!r}")
                        failures += 1
    print(f"{len(expected)} files, {cells} cells, {failures} differ")
    sys.exit(failures > 0)


def number_lines(values, own):
    """CSV has no rows with numbers: the first lines of records count, in order."""
    lines = sorted({row for row, _ in own})
    rows = sorted({row for row, _ in values})
    return {(dict(zip(rows, lines)).get(row), column): value for (row, column), value in values.items()}


main()
