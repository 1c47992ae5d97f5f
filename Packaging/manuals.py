"""Writes the manual pages of the command, one for itself and one for each of its commands, from what its parser knows.

    manuals.py COMMAND FOLDER [--date 2026-01-31]

COMMAND is the built program. The pages are in man(7), which groff and mandoc both set without a warning.
"""

import argparse
import datetime
import json
import os
import pathlib
import subprocess
import textwrap

STATUS = [
    ("0", "Everything was done."),
    ("1", "There are mistakes in the data or the layout; an older output is as it was."),
    ("64", "The command was called wrongly."),
    ("74", "The file system or a library failed."),
]
ENVIRONMENT = [
    ("VADEMECUM_SHARE", "The folder of the program's fonts, layouts and languages, in the place of the installed one."),
    ("VADEMECUM_NO_CACHE", "If it is set and not empty, nothing of decoded pictures is kept from run to run."),
    ("XDG_CACHE_HOME", "The folder in which decoded pictures are kept, in vademecum; ~/.cache where it is not set."),
    ("NO_COLOR", "If it is set and not empty, messages have no colours, on terminals, too."),
    ("LC_ALL, LC_MESSAGES, LANG", "The language of messages, help and the guide: French where the first that is set says so, unless --messages does."),
    ("SLURM_ARRAY_TASK_ID", "As a task of a Slurm array, batch makes its share of the files."),
]
FILES = [
    ("~/.cache/vademecum", "What came of pictures that are costly to decode, at most a gigabyte; it may be removed at any time."),
]


def roff(text):
    """A text as roff has it: what it would take for a command or a typographer's mark is escaped."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    escaped = escaped.replace("^", "\\(ha").replace("~", "\\(ti").replace('"', "\\(dq")
    return "\\&" + escaped if escaped[:1] in {".", "\\(aq"} else escaped


def filled(text, signs=None):
    """The lines of a text that is filled anew; no line of the source is longer than 80 characters. `signs` stand for roff's own."""
    lines = textwrap.wrap(" ".join(text.split()), 60, break_long_words=False, break_on_hyphens=False)
    lines = [roff(line) for line in lines]
    for sign, meant in (signs or {}).items():
        lines = [line.replace(sign, meant) for line in lines]
    return lines


def paragraphs(text):
    """A discussion: each line of it is a paragraph, and those that begin with a sign of the shell or of YAML are examples."""
    result = []
    for line in text.strip().splitlines():
        if not line.strip():
            continue
        if line.startswith(("#", "  ")):
            result += [".PP", ".RS", ".nf", roff(line.strip()), ".fi", ".RE"]
        else:
            result += [".PP", *filled(line)]
    return result


def shown(arguments):
    return [argument for argument in arguments if argument["shouldDisplay"]]


def value_of(argument):
    return roff(argument.get("valueName") or argument["preferredName"]["name"])


def names_of(argument):
    """All names of an option, the short ones first, in bold."""
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    signs = [("-" if name["kind"] != "long" else "--") + name["name"] for name in names]
    return ", ".join(f"\\fB{roff(sign)}\\fR" for sign in signs)


def synopsis(command):
    """How a command is called; options that may be left out stand in brackets."""
    parts = []
    for argument in shown(command.get("arguments", [])):
        if argument["kind"] == "positional":
            part = f"\\fI{value_of(argument)}\\fR" + ("..." if argument["isRepeating"] else "")
        else:
            name = argument["preferredName"]
            part = f"\\fB{roff(('-' if name['kind'] != 'long' else '--') + name['name'])}\\fR"
            if argument["kind"] == "option":
                part += f" \\fI{value_of(argument)}\\fR"
        parts.append(f"[{part}]" if argument["isOptional"] else part)
    # One a line; roff fills them.
    return parts


def definition(term, lines):
    return [".TP", term, *lines]


def described(argument):
    if argument["kind"] == "positional":
        term = f"\\fI{value_of(argument)}\\fR"
    else:
        term = names_of(argument) + (f" \\fI{value_of(argument)}\\fR" if argument["kind"] == "option" else "")
    text = " ".join(part.strip() for part in (argument.get("abstract"), argument.get("discussion")) if part)
    if argument.get("allValues"):
        text += f" One of: {', '.join(argument['allValues'])}."
    if argument.get("defaultValue") and argument["kind"] == "option":
        text += f" Default: {argument['defaultValue']}."
    return definition(term, filled(text) or ["\\&"])


def section(title, lines):
    return [f".SH {title}", *lines] if lines else []


def terms(pairs):
    return [line for term, text in pairs for line in definition(f"\\fB{roff(term)}\\fR", filled(text))]


def page(name, command, names, date, version):
    """The source of a manual page; `names` are all pages, for cross-references."""
    arguments = shown(command.get("arguments", []))
    is_root = name == "vademecum"
    words = name.split("-", 1)
    called = "\\fB" + " ".join(roff(word) for word in words) + "\\fR"
    call = ["\\fIcommand\\fR", "[\\fIargument\\fR...]"] if is_root else synopsis(command)
    lines = [
        ".\\\" Made by Packaging/manuals.py; change the help of the command in its place.",
        f'.TH {roff(name).upper()} 1 "{date}" "Vademecum {version}" "User Commands"',
        *section("NAME", filled(f"{name} \0 {decapitalized(command['abstract'])}", {"\0": "\\-"})),
        *section("SYNOPSIS", [".nh", ".ad l", called, *call, ".ad b", ".hy"]),
        *section("DESCRIPTION", filled(command["abstract"]) + paragraphs(command.get("discussion", ""))),
    ]
    if is_root:
        commands = [(sub["commandName"], sub["abstract"]) for sub in displayed(command)]
        lines += section("COMMANDS", terms(commands))
    lines += section("ARGUMENTS", [line for item in arguments if item["kind"] == "positional" for line in described(item)])
    lines += section("OPTIONS", [line for item in arguments if item["kind"] != "positional" for line in described(item)])
    lines += section("EXIT STATUS", terms(STATUS))
    if is_root:
        lines += section("ENVIRONMENT", terms(ENVIRONMENT)) + section("FILES", terms(FILES))
    others = [other for other in names if other != name] if is_root else ["vademecum"]
    ends = [","] * (len(others) - 1) + [""]
    lines += section("SEE ALSO", [f".BR {roff(other)} (1){end}" for other, end in zip(others, ends)])
    return "\n".join(lines) + "\n"


def decapitalized(text):
    text = text.rstrip(".")
    return text[:1].lower() + text[1:]


def displayed(command):
    return [sub for sub in command.get("subcommands", []) if sub["shouldDisplay"] and sub["commandName"] != "help"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--date", help="of the pages; by default that of SOURCE_DATE_EPOCH, else today")
    options = parser.parse_args()
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    today = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc) if epoch else datetime.datetime.now()
    date = options.date or today.strftime("%Y-%m-%d")

    def said(argument):
        return subprocess.run([options.command, argument], check=True, capture_output=True, text=True,
                              env={**os.environ, "LC_ALL": "C"}).stdout

    root = json.loads(said("--experimental-dump-help"))["command"]
    version = said("--version").split()[1].rstrip(",")
    pages = {"vademecum": root} | {f"vademecum-{sub['commandName']}": sub for sub in displayed(root)}
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, command in pages.items():
        (options.folder / f"{name}.1").write_text(page(name, command, list(pages), date, version), encoding="utf-8")


if __name__ == "__main__":
    main()
