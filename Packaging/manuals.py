"""Writes the manual pages of the command, one for itself and one for each of its commands, from what its parser knows.

    manuals.py COMMAND FOLDER [--language fr] [--date 2026-01-31]

COMMAND is the built program. The pages are in man(7), which groff and mandoc both set without a warning.
"""

import argparse
import datetime
import json
import os
import pathlib
import re
import subprocess

STATUS = {
    "en": [
        ("0", "Everything was done."),
        ("1", "There are mistakes in the data or the layout; an older output is as it was."),
        ("64", "The command was called wrongly."),
        ("74", "The file system or a library failed."),
    ],
    "fr": [
        ("0", "Tout est fait."),
        ("1", "Il y a des fautes dans les données ou la maquette ; un fichier d’avant reste tel quel."),
        ("64", "La commande est mal appelée."),
        ("74", "Le système de fichiers ou une bibliothèque a failli."),
    ],
}
ENVIRONMENT = {
    "en": [
        ("VADEMECUM_SHARE", "The folder of the program's fonts, layouts and languages, in the place of the installed one."),
        ("VADEMECUM_NO_CACHE", "If it is set and not empty, nothing of decoded pictures is kept from run to run."),
        ("XDG_CACHE_HOME", "The folder in which decoded pictures are kept, in vademecum; ~/.cache where it is not set."),
        ("NO_COLOR", "If it is set and not empty, messages have no colours, on terminals, too."),
        ("LC_ALL, LC_MESSAGES, LANG", "The language of messages, help and the guide: French where the first that is set says so, unless --messages does."),
        ("SLURM_ARRAY_TASK_ID", "As a task of a Slurm array, batch makes its share of the files."),
    ],
    "fr": [
        ("VADEMECUM_SHARE", "Le dossier des polices, maquettes et langues du programme, à la place de celui qui est installé."),
        ("VADEMECUM_NO_CACHE", "Si la variable n’est pas vide, rien des images décodées n’est gardé d’une fois à l’autre."),
        ("XDG_CACHE_HOME", "Le dossier où sont gardées les images décodées, dans vademecum ; ~/.cache à défaut."),
        ("NO_COLOR", "Si la variable n’est pas vide, les messages n’ont pas de couleurs, même sur un terminal."),
        ("LC_ALL, LC_MESSAGES, LANG", "La langue des messages, de l’aide et du guide : le français quand la première qui est donnée le dit, à moins que --messages ne décide."),
        ("SLURM_ARRAY_TASK_ID", "Dans un tableau de tâches de Slurm, batch fait sa part des fichiers."),
    ],
}
FILES = {
    "en": [
        ("~/.cache/vademecum", "What came of pictures that are costly to decode, at most a gigabyte; it may be removed at any time."),
    ],
    "fr": [
        ("~/.cache/vademecum", "Ce qui a été tiré d’images longues à décoder, un gigaoctet au plus ; il peut être ôté à tout moment."),
    ],
}
# What the pages themselves say, as manual pages of each language do.
WORDS = {
    "en": {
        "locale": "C", "manual": "User Commands", "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION",
        "commands": "COMMANDS", "arguments": "ARGUMENTS", "options": "OPTIONS", "status": "EXIT STATUS",
        "environment": "ENVIRONMENT", "files": "FILES", "others": "SEE ALSO", "command": "command", "argument": "argument",
        "values": "One of: {}.", "default": "Default: {}.",
    },
    "fr": {
        "locale": "fr_FR.UTF-8", "manual": "Commandes", "name": "NOM", "synopsis": "SYNOPSIS", "description": "DESCRIPTION",
        "commands": "COMMANDES", "arguments": "ARGUMENTS", "options": "OPTIONS", "status": "CODE DE SORTIE",
        "environment": "ENVIRONNEMENT", "files": "FICHIERS", "others": "VOIR AUSSI", "command": "commande", "argument": "argument",
        "values": "Au choix\u00a0: {}.", "default": "Par défaut\u00a0: {}.",
    },
}


def roff(text):
    """A text as roff has it: what it would take for a command or a typographer's mark is escaped."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    escaped = escaped.replace("^", "\\(ha").replace("~", "\\(ti").replace('"', "\\(dq")
    return "\\&" + escaped if escaped[:1] in {".", "\\(aq"} else escaped


def cost(text):
    return sum(1 if letter.isascii() else 8 for letter in text)


def filled(text, signs=None):
    """The lines of a text that is filled anew; no line of the source is longer than 80 characters. `signs` stand for roff's own."""
    lines = []
    # Only spaces that break are places to fill at. mandoc counts a letter beyond ASCII as it writes it, \\[u00E9].
    for word in re.split(r"[ \t\n]+", text.strip()):
        if lines and cost(lines[-1]) + 1 + cost(word) <= 60:
            lines[-1] += " " + word
        elif word:
            lines.append(word)
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


def described(argument, words):
    if argument["kind"] == "positional":
        term = f"\\fI{value_of(argument)}\\fR"
    else:
        term = names_of(argument) + (f" \\fI{value_of(argument)}\\fR" if argument["kind"] == "option" else "")
    text = " ".join(part.strip() for part in (argument.get("abstract"), argument.get("discussion")) if part)
    if argument.get("allValues"):
        text += " " + words["values"].format(", ".join(argument["allValues"]))
    if argument.get("defaultValue") and argument["kind"] == "option":
        text += " " + words["default"].format(argument["defaultValue"])
    return definition(term, filled(text) or ["\\&"])


def section(title, lines):
    return [f".SH {title}", *lines] if lines else []


def terms(pairs):
    return [line for term, text in pairs for line in definition(f"\\fB{roff(term)}\\fR", filled(text))]


def page(name, command, names, date, version, language):
    """The source of a manual page; `names` are all pages, for cross-references."""
    words = WORDS[language]
    arguments = shown(command.get("arguments", []))
    is_root = name == "vademecum"
    called = "\\fB" + " ".join(roff(word) for word in name.split("-", 1)) + "\\fR"
    call = [f"\\fI{words['command']}\\fR", f"[\\fI{words['argument']}\\fR...]"] if is_root else synopsis(command)
    lines = [
        ".\\\" Made by Packaging/manuals.py; change the help of the command in its place.",
        f'.TH {roff(name).upper()} 1 "{date}" "Vademecum {version}" "{words["manual"]}"',
        *section(words["name"], filled(f"{name} \0 {decapitalized(command['abstract'])}", {"\0": "\\-"})),
        *section(words["synopsis"], [".nh", ".ad l", called, *call, ".ad b", ".hy"]),
        *section(words["description"], filled(command["abstract"]) + paragraphs(command.get("discussion", ""))),
    ]
    if is_root:
        commands = [(sub["commandName"], sub["abstract"]) for sub in displayed(command)]
        lines += section(words["commands"], terms(commands))
    lines += section(words["arguments"], [line for item in arguments if item["kind"] == "positional" for line in described(item, words)])
    lines += section(words["options"], [line for item in arguments if item["kind"] != "positional" for line in described(item, words)])
    lines += section(words["status"], terms(STATUS[language]))
    if is_root:
        lines += section(words["environment"], terms(ENVIRONMENT[language])) + section(words["files"], terms(FILES[language]))
    others = [other for other in names if other != name] if is_root else ["vademecum"]
    ends = [","] * (len(others) - 1) + [""]
    lines += section(words["others"], [f".BR {roff(other)} (1){end}" for other, end in zip(others, ends)])
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
    parser.add_argument("--language", choices=list(WORDS), default="en", help="of the pages")
    parser.add_argument("--date", help="of the pages; by default that of SOURCE_DATE_EPOCH, else today")
    options = parser.parse_args()
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    today = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc) if epoch else datetime.datetime.now()
    date = options.date or today.strftime("%Y-%m-%d")

    def said(argument):
        return subprocess.run([options.command, argument], check=True, capture_output=True, text=True,
                              env={**os.environ, "LC_ALL": WORDS[options.language]["locale"]}).stdout

    root = json.loads(said("--experimental-dump-help"))["command"]
    version = said("--version").split()[1].rstrip(",")
    pages = {"vademecum": root} | {f"vademecum-{sub['commandName']}": sub for sub in displayed(root)}
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, command in pages.items():
        (options.folder / f"{name}.1").write_text(page(name, command, list(pages), date, version, options.language), encoding="utf-8")


if __name__ == "__main__":
    main()
