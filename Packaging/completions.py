"""Writes the completions of the program for a shell, as it finds them when it is installed.

    completions.py PROGRAM bash|zsh|fish FILE

Those of zsh and fish say what a command or an option is for, in French where the environment asks for it, as the program itself does. Bash
shows no descriptions.
"""

import os
import pathlib
import subprocess
import sys

FORMS = {
    "zsh": """#compdef vademecum
if [[ "${{LC_ALL:-${{LC_MESSAGES:-${{LANG:-}}}}}}" == fr(|[_.@-]*) ]]; then
{french}
else
{english}
fi
""",
    "fish": """set -l vademecum_language (string match -v '' -- $LC_ALL $LC_MESSAGES $LANG)
if string match -qr '^fr([_.@-]|$)' -- "$vademecum_language[1]"
{french}
else
{english}
end
""",
}


def completions(program, shell, language):
    """What the program itself gives."""
    command = [program, "--generate-completion-script", shell]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": language}).stdout.strip()


def main(program, shell, file):
    texts = {name: completions(program, shell, code) for name, code in [("english", "C"), ("french", "fr_FR.UTF-8")]}
    if shell in FORMS:
        text = FORMS[shell].format(**texts)
    else:
        # It is read, and not run.
        text = texts["english"].removeprefix("#!/bin/bash").lstrip("\n") + "\n"
    pathlib.Path(file).write_text(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
