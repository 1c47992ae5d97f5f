"""Has man, mandoc and the shells read what is installed for them; whatever they remark fails.

    check-texts.py SHARE
"""

import pathlib
import subprocess
import sys


def remarks(command, **options):
    """What a program says of a file; nothing when it finds nothing wrong with it."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    said = (done.stdout + done.stderr).strip()
    return said or ("exit status %d" % done.returncode if done.returncode else "")


def manual_remarks(page):
    # Its pages stand beside each other, and are looked for where manuals are installed.
    unknown = "STYLE: referenced manual not found"
    said = remarks(["mandoc", "-T", "lint", "-W", "style", page])
    yield "\n".join(line for line in said.splitlines() if unknown not in line)
    set_page = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    yield set_page.stderr.strip()


def main(share):
    shells = {
        "bash": share / "bash-completion/completions/vademecum",
        "zsh": next(share.glob("zsh/*/_vademecum")),
        "fish": share / "fish/vendor_completions.d/vademecum.fish",
    }
    manuals = sorted([*share.glob("man/man1/*.1"), *share.glob("man/fr/man1/*.1")])
    found = [(script, remarks([shell, "-n", script])) for shell, script in shells.items()]
    found += [(page, said) for page in manuals for said in manual_remarks(page)]
    found = [(path, said) for path, said in found if said]
    for path, said in found:
        print(f"{path}: {said}")
    print(f"{len(manuals)} manual pages and {len(shells)} completions: {len(found)} with remarks")
    return 1 if found or not manuals else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
