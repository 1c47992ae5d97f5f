#!/usr/bin/env python3
"""Checks that marked content, structure tree, ParentTree and annotations of PDF files agree with each other.

usage: pdf-consistency.py FILE.pdf ...      (needs qpdf)

Validators look at each of them, but not at whether they lead to each other: a wrong entry in the ParentTree, or an MCID
that no element has, passes with them. Prints one line a mistake; the exit status tells whether there are any.
"""
import base64, json, re, subprocess, sys

TOKEN = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<<.*?>>|<[0-9a-fA-F\s]*>|\[|\]|/[^\s()<>\[\]/%]*|[^\s()<>\[\]/%]+", re.S)
INK = {b"f", b"f*", b"F", b"S", b"s", b"B", b"B*", b"b", b"b*", b"Tj", b"TJ", b"'", b'"', b"Do", b"sh"}
INSIDE = {"LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"}, "TOCI": {"TOC"}}


class File:
    def __init__(self, path):
        run = subprocess.run(
            ["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", path],
            stdout=subprocess.PIPE, check=True)
        self.objects = json.loads(run.stdout)["qpdf"][1]

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ 0 R", value):
            item = self.objects.get(f"obj:{value}", {})
            value = item["stream"]["dict"] if "stream" in item else item.get("value")
        return value

    def kids(self, value):
        resolved = self.get(value)
        return resolved if isinstance(resolved, list) else [value]

    def data(self, reference):
        return base64.b64decode(self.objects[f"obj:{reference}"]["stream"]["data"])

    def pages(self, node):
        for kid in self.get(self.get(node)["/Kids"]):
            if self.get(kid)["/Type"] == "/Pages":
                yield from self.pages(kid)
            else:
                yield kid

    def numbers(self, node):
        tree = self.get(node)
        nums = self.get(tree.get("/Nums", []))
        for key, value in zip(nums[::2], nums[1::2]):
            yield key, value
        for kid in self.get(tree.get("/Kids", [])):
            yield from self.numbers(kid)


def marks(content, say):
    """The MCIDs of a content stream, in order; says what is drawn outside of marked content."""
    found, open_ones, last = [], [], b""
    depth = 0
    for match in TOKEN.finditer(content):
        token = match[0]
        if token in (b"BDC", b"BMC"):
            identifier = re.search(rb"/MCID\s+(\d+)", last)
            if identifier:
                found.append(int(identifier[1]))
                if any(open_ones):
                    say("real content within real content")
            open_ones.append(identifier is not None)
        elif token == b"EMC":
            if not open_ones:
                say("marked content ends that never began")
            else:
                open_ones.pop()
        elif token in INK and not open_ones:
            say(f"{token.decode()} outside of marked content")
        last = token
    if open_ones:
        say("marked content without end")
    return found


def check(path):
    mistakes = []
    file = File(path)
    trailer = file.objects["trailer"]["value"]
    catalog = file.get(trailer["/Root"])
    root = file.get(catalog["/StructTreeRoot"])
    parents = dict(file.numbers(root["/ParentTree"]))
    held, links, seen = {}, {}, set()

    def visit(reference, parent, role):
        if reference in seen:
            mistakes.append(f"element {reference} stands twice in the tree")
            return
        seen.add(reference)
        element = file.get(reference)
        if not isinstance(element, dict) or "/S" not in element:
            mistakes.append(f"{reference} is no element")
            return
        if element.get("/P") != parent:
            mistakes.append(f"element {reference} names another parent")
        kind = element["/S"][1:]
        if kind in INSIDE and role not in INSIDE[kind]:
            mistakes.append(f"{kind} {reference} stands in {role}")
        kids = file.kids(element.get("/K", []))
        # A blank cell of a table keeps its place in the row.
        if not kids and kind not in ("Document", "TD", "TH"):
            mistakes.append(f"element {reference} ({kind}) is empty")
        if kind == "Link" and not any(isinstance(kid, dict) and kid.get("/Type") == "/OBJR" for kid in kids):
            mistakes.append(f"Link {reference} has no annotation")
        for kid in kids:
            if isinstance(kid, int):
                note(held, (element.get("/Pg"), kid), reference)
            elif isinstance(kid, dict) and kid.get("/Type") == "/MCR":
                note(held, (kid["/Pg"], kid["/MCID"]), reference)
            elif isinstance(kid, dict) and kid.get("/Type") == "/OBJR":
                note(links, kid["/Obj"], reference)
            else:
                visit(kid, reference, kind)

    def note(table, key, reference):
        if key in table:
            mistakes.append(f"{key} belongs to two elements")
        table[key] = reference

    for kid in file.kids(root["/K"]):
        visit(kid, catalog["/StructTreeRoot"], "StructTreeRoot")

    total = 0
    for number, page in enumerate(file.pages(catalog["/Pages"]), 1):
        def say(text):
            mistakes.append(f"page {number}: {text}")
        entry = file.get(page)
        found = marks(file.data(entry["/Contents"]), say)
        total += len(found)
        if found != list(range(len(found))):
            say("MCIDs do not count from 0")
        row = file.get(parents.pop(entry["/StructParents"], None))
        if row is None or len(row) != len(found):
            say(f"{len(found)} MCIDs, but {len(row or [])} entries in the ParentTree")
            continue
        for identifier in found:
            owner = held.pop((page, identifier), None)
            if owner is None:
                say(f"no element has MCID {identifier}")
            elif row[identifier] != owner:
                say(f"the ParentTree leads from MCID {identifier} to another element")
        for annotation in file.get(entry.get("/Annots", [])):
            value = file.get(annotation)
            owner = links.pop(annotation, None)
            if owner is None or parents.pop(value.get("/StructParent"), None) != owner:
                say(f"annotation {annotation} and its element do not lead to each other")
            elif file.get(owner)["/S"] != "/Link":
                say(f"annotation {annotation} belongs to no Link")
            if value.get("/P") != page:
                say(f"annotation {annotation} names another page")
            if not value.get("/Contents"):
                say(f"annotation {annotation} says nothing")
    mistakes += [f"an element has MCID {key[1]} of {key[0]}, which is not there" for key in held]
    mistakes += [f"an element has {key}, which is no annotation of a page" for key in links]
    mistakes += [f"entry {key} of the ParentTree leads from nothing" for key in parents]
    return mistakes, total, len(seen)


status = 0
for path in sys.argv[1:]:
    mistakes, total, elements = check(path)
    for mistake in mistakes[:20]:
        print(f"{path}: {mistake}")
    print(f"{path}: {total} MCIDs, {elements} elements, {len(mistakes)} mistakes")
    status |= bool(mistakes)
sys.exit(status)
