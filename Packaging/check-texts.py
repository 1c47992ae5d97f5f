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


def described(shells, program):
    """What completions say of a command is in the language of the environment; whatever is not, by the shell and the language."""
    script = f"source {shells['fish']}; complete -C 'vademecum buil'"
    for language, words in [("fr_FR.UTF-8", "Fait une édition"), ("C", "Builds one edition"), ("fro", "Builds one edition")]:
        environment = {"LANG": language, "LC_ALL": "", "PATH": f"{program.parent}:/usr/bin:/bin", "HOME": "/nonexistent"}
        done = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, env=environment)
        if words not in done.stdout:
            yield shells["fish"], f"in {language}: {done.stdout}{done.stderr}"
    if any(words not in shells["zsh"].read_text() for words in ["Fait une édition", "Builds one edition"]):
        yield shells["zsh"], "a language is missing"


def main(share):
    shells = {
        "bash": share / "bash-completion/completions/vademecum",
        "zsh": next(share.glob("zsh/*/_vademecum")),
        "fish": share / "fish/vendor_completions.d/vademecum.fish",
    }
    manuals = sorted([*share.glob("man/man1/*.1"), *share.glob("man/fr/man1/*.1")])
    found = [(script, remarks([shell, "-n", script])) for shell, script in shells.items()]
    found += [(page, said) for page in manuals for said in manual_remarks(page)]
    found += described(shells, share.parent / "bin/vademecum")
    found = [(path, said) for path, said in found if said]
    for path, said in found:
        print(f"{path}: {said}")
    print(f"{len(manuals)} manual pages and {len(shells)} completions: {len(found)} with remarks")
    return 1 if found or not manuals else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
