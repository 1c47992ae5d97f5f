"""Tries packages where nothing else is: in bare roots, which debootstrap makes.

    trial.py PACKAGE.deb TARBALL.tar.xz FOLDER    FOLDER keeps the bare system from run to run

It needs to be root, and a mirror of Debian, which is that of this machine's own apt. In copies of the bare system it installs the package as
people do, starts a catalogue in French, builds and checks it, looks at the preview, runs the commands of the guide, and removes the
package again; then it runs the folder of the tarball where none of its libraries is installed, there and in a newer Debian.
"""

import argparse
import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

# The Debian that the package is for, and a newer one, whose libraries have other names, as Ubuntu's have.
SUITE, NEWER = "bookworm", "trixie"
PORT = 8017
# What no machine of a user should need.
COMPILERS = ["swift", "swiftc", "clang", "gcc", "cc", "make"]
# apt itself recommends certificates, so that it does not take them away again.
RECOMMENDED_BY_APT = {"ca-certificates", "libssl3", "openssl"}
FRENCH = {"LANG": "fr_FR.UTF-8", "HOME": "/home/user", "PATH": "/usr/bin:/bin", "LC_ALL": ""}


class Trial:
    """What is tried, told line by line; the first failure ends it."""

    def __init__(self):
        self.count = 0

    def expect(self, truth, what):
        self.count += 1
        print(("ok      " if truth else "FAILED  ") + what, flush=True)
        if not truth:
            sys.exit(1)


def mirror():
    """The address of Debian's archive from this machine's apt; what Debian's own sources say first, never a host of ours."""
    said = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages", "Codename: " + SUITE],
        capture_output=True, text=True, check=True).stdout.split()
    if not said:
        sys.exit(f"this machine's apt knows no archive of Debian's {SUITE}")
    return said[0]


def shell(command, **options):
    return subprocess.run(command, shell=isinstance(command, str), text=True, **options)


def bare_system(folder, suite):
    """A root with what every Debian has, as a tar file that is made once."""
    archive = folder / f"{suite}.tar"
    if not archive.exists():
        root = folder / "bare"
        shutil.rmtree(root, ignore_errors=True)
        shell(["debootstrap", "--variant=minbase", suite, str(root), mirror()], check=True, stdout=subprocess.DEVNULL)
        shell(["tar", "-C", str(root), "-cf", str(archive), "."], check=True)
        shutil.rmtree(root)
    return archive


@contextlib.contextmanager
def system(archive, folder, name):
    """A copy of the bare system with what programs expect to be mounted, which is gone afterwards."""
    root = folder / name
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    shell(["tar", "-C", str(root), "-xf", str(archive)], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    (root / "home/user").mkdir()
    os.chown(root / "home/user", 1000, 1000)
    for name in ["proc", "dev"]:
        shell(["mount", "--rbind", "--make-rslave", f"/{name}", str(root / name)], check=True)
    try:
        yield root
    finally:
        for name in ["dev", "proc"]:
            shell(["umount", "-R", "-l", str(root / name)])
        shutil.rmtree(root)


def inside(root, command, user=False, **options):
    """Runs a command of the shell in a system, as its administrator or as somebody who speaks French."""
    environment = {**FRENCH, "DEBIAN_FRONTEND": "noninteractive"}
    if not user:
        environment |= {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"}
    who = ["--userspec=1000:1000"] if user else []
    return subprocess.run(
        ["/usr/sbin/chroot", *who, str(root), "sh", "-c", ("cd /home/user && " if user else "") + command],
        text=True, capture_output=True, env=environment, **options)


def files_of(root):
    """All files that matter: not what apt and dpkg note of themselves, and not what runs."""
    skipped = ("proc", "dev", "sys", "var/cache", "var/lib/apt", "var/lib/dpkg", "var/log", "home", "tmp", "run")
    result = set()
    for folder, folders, names in os.walk(root):
        relative = os.path.relpath(folder, root)
        folders[:] = [name for name in folders if os.path.normpath(f"{relative}/{name}") not in skipped]
        result |= {os.path.normpath(f"{relative}/{name}") for name in names + folders}
    return result


def guide_commands(root, topic):
    """The commands of a chapter that the reader is to type: its code for the shell, in the source of the installed chapter."""
    text = (root / "usr/share/vademecum/Guide" / f"{topic}.md").read_text(encoding="utf-8")
    return [line for block in re.findall(r"```sh\n(.*?)```", text, re.S) for line in block.splitlines()]


def try_serving(trial, root, edition, command="vademecum"):
    """Whether the preview answers on this machine's own address, and ends when it is asked to."""
    server = subprocess.Popen(
        ["/usr/sbin/chroot", "--userspec=1000:1000", str(root), "sh", "-c", f"cd /home/user && exec {command} serve {edition} --port {PORT}"],
        env=FRENCH, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        answer = b""
        for _ in range(100):
            with contextlib.suppress(OSError):
                answer = urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=5).read()
                break
            time.sleep(0.1)
        trial.expect(b"<html" in answer, f"serve answers on 127.0.0.1:{PORT}, with {len(answer)} bytes")
        with socket.socket() as other:
            outer = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
            if outer:
                trial.expect(other.connect_ex((outer[0], PORT)) != 0, "and on no other address")
    finally:
        server.terminate()
        server.wait(10)


def try_first_catalogue(trial, root, command="vademecum"):
    """What a newcomer does, in French."""
    for arguments in ["new mon-catalogue", "build mon-catalogue", "check mon-catalogue --strict"]:
        done = inside(root, f"{command} {arguments}", user=True)
        trial.expect(done.returncode == 0, f"vademecum {arguments} {done.stderr.strip()}".strip())
    made = root / "home/user/2026-01.pdf"
    trial.expect(made.read_bytes().startswith(b"%PDF-1.7"), f"2026-01.pdf has {made.stat().st_size:,} bytes")
    try_serving(trial, root, "mon-catalogue", command)
    return made.read_bytes()


def try_package(trial, package, archive, folder):
    with system(archive, folder, "debian") as root:
        inside(root, "apt-get update")
        before = files_of(root)
        packages = inside(root, "dpkg-query -W -f '${Package}\\n'").stdout.split()
        shutil.copy(package, root / "tmp/vademecum.deb")
        cache = root / "var/cache/apt/archives"
        done = inside(root, "apt-get install --yes --no-install-recommends --download-only /tmp/vademecum.deb")
        needed = sum(file.stat().st_size for file in cache.glob("*.deb"))
        done = inside(root, "apt-get install --yes --download-only /tmp/vademecum.deb")
        all_sizes = sum(file.stat().st_size for file in cache.glob("*.deb"))
        size = package.stat().st_size
        mebibytes = 1 << 20
        print(f"        download: {size / mebibytes:.1f} MiB of its own, {needed / mebibytes:.1f} MiB of libraries that it needs, "
              f"{(all_sizes - needed) / mebibytes:.1f} MiB of those that it recommends")
        trial.expect(size < 60e6, f"the package has {size / 1e6:.1f} MB, and fewer than 60")
        done = inside(root, "apt-get install --yes /tmp/vademecum.deb")
        trial.expect(done.returncode == 0, "apt install ./vademecum.deb " + done.stderr.strip()[-500:])
        for name in COMPILERS:
            trial.expect(inside(root, f"command -v {name}").returncode != 0, f"there is no {name}")
        print("        " + inside(root, "vademecum --version", user=True).stdout.strip().replace("\n", "\n        "))
        whole = try_first_catalogue(trial, root)
        for topic, edition in [("PremiersPas", ""), ("Automatisation", "mon-catalogue/")]:
            inside(root, "rm -rf mon-catalogue" if not edition else "true", user=True)
            for line in guide_commands(root, topic):
                done = inside(root, f"cd ./{edition} && {line}", user=True)
                trial.expect(done.returncode == 0, f"{topic}: {line} {done.stderr.strip()[-300:]}")
        listed = inside(root, "vademecum guide --list", user=True)
        trial.expect("Premiers pas" in listed.stdout, "the guide is in French")
        for language in ("en", "fr"):
            guide = root / f"usr/share/doc/vademecum/guide-{language}.pdf"
            trial.expect(guide.exists() and guide.with_suffix(".html").exists(), f"{guide.name} and its page are installed")
        trial.expect((root / "usr/share/man/man1/vademecum-build.1.gz").exists(), "manual pages are installed")
        trial.expect((root / "usr/share/man/fr/man1/vademecum-build.1.gz").exists(), "and those in French")
        done = inside(root, "apt-get purge --yes vademecum && apt-get autoremove --purge --yes")
        trial.expect(done.returncode == 0, "apt purge vademecum")
        left = inside(root, "dpkg-query -W -f '${Package}\\n'").stdout.split()
        rest = set(left) - set(packages) - RECOMMENDED_BY_APT
        trial.expect(not rest, f"no package of its is left {rest or ''}".strip())
        rest = sorted(path for path in files_of(root) - before if "vademecum" in path)
        trial.expect(not rest, f"nothing of it is left {rest or ''}".strip())
        return whole


def try_tarball(trial, tarball, archive, folder, whole):
    with system(archive, folder, "tarball") as root:
        shell(["tar", "-C", str(root / "opt"), "-xf", str(tarball)], check=True)
        command = "/" + str(next((root / "opt").glob("vademecum-*/bin/vademecum")).relative_to(root))
        trial.expect(inside(root, "ldconfig -p | grep -c cairo").stdout.strip() == "0", "no library of it is installed")
        made = try_first_catalogue(trial, root, command)
        trial.expect(made == whole, "the tarball makes the same PDF, byte for byte")
        # Moved, and called by a link.
        inside(root, "mv /opt/vademecum-* '/home/user/a b' && ln -s '/home/user/a b/bin/vademecum' /usr/bin/vademecum")
        done = inside(root, "rm -f 2026-01.pdf && vademecum build mon-catalogue", user=True)
        trial.expect(done.returncode == 0, "the folder may be moved, and its command linked to " + done.stderr.strip())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=pathlib.Path)
    parser.add_argument("tarball", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        sys.exit("trials in bare systems need root and debootstrap")
    options.folder.mkdir(parents=True, exist_ok=True)
    trial = Trial()
    folder = options.folder.resolve()
    debian, newer = bare_system(folder, SUITE), bare_system(folder, NEWER)
    whole = try_package(trial, options.package, debian, folder)
    for archive in [debian, newer]:
        print(f"        the tarball in {archive.stem}")
        try_tarball(trial, options.tarball, archive, folder, whole)
    print(f"{trial.count} trials passed")


if __name__ == "__main__":
    main()
