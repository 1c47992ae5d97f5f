"""Runs the Slurm job of Examples/automation as an array of three on this machine, and compares with one run, byte for byte.

    slurm.py COMMAND

Debian's slurmctld, slurmd and munged run for it alone, with ports and folders of their own, and are ended with it. As root: Slurm
runs jobs as whoever submits them.
"""

import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

EDITIONS = 9
# The code by which the caller knows that Slurm's daemons did not start, as containers may forbid; what they make is never forgiven.
DOES_NOT_RUN = 77


def write_catalogues(folder):
    """Editions with a catalogue each, some of them heavy."""
    (folder / "editions").mkdir()
    for edition in range(EDITIONS):
        count = 60 if edition < 3 else 6
        resources = "".join(
            f"  - {{ id: r{number}, section: {'ab'[number % 2]}, title: Titre {number}, summary: Un texte. }}\n"
            for number in range(count))
        (folder / f"editions/e{edition}.yaml").write_text(
            f"catalogue: ../c{edition}.yaml\ntitle: Essai {edition}\ndate: 2026-01\n", encoding="utf-8")
        (folder / f"c{edition}.yaml").write_text(
            f"language: fr\nsections: [{{ id: a, title: A }}, {{ id: b, title: B }}]\nresources:\n{resources}", encoding="utf-8")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def configuration(state, host):
    return f"""ClusterName=trial
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket={state}/munge.socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
StateSaveLocation={state}/controller
SlurmdSpoolDir={state}/node
SlurmctldPidFile={state}/controller.pid
SlurmdPidFile={state}/node.pid
SlurmctldLogFile={state}/controller.log
SlurmdLogFile={state}/node.log
NodeName={host} NodeAddr=127.0.0.1 CPUs={os.cpu_count()} State=UNKNOWN
PartitionName=trial Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


def start_munge(state):
    """munged, which wants a folder that nobody else may write to, and a key of its own."""
    key = state / "munge.key"
    key.write_bytes(os.urandom(128))
    key.chmod(0o400)
    return subprocess.Popen(
        ["munged", "--foreground", "--force", f"--key-file={key}", f"--socket={state}/munge.socket", f"--pid-file={state}/munge.pid",
         f"--log-file={state}/munge.log", f"--seed-file={state}/munge.seed"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for(what, holds, seconds=60):
    for _ in range(seconds * 5):
        if holds():
            return
        time.sleep(0.2)
    print(f"{what}: nothing after {seconds} s; Slurm does not run on this machine, and nothing was tried", file=sys.stderr)
    sys.exit(DOES_NOT_RUN)


def files_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def run(command, folder, state):
    environment = {**os.environ, "SLURM_CONF": str(state / "slurm.conf"), "PATH": f"{state}/bin:{os.environ['PATH']}"}
    (state / "bin").mkdir()
    (state / "bin/vademecum").symlink_to(command)
    job = folder / "catalogues.slurm"
    shutil.copy(pathlib.Path(__file__).parent.parent / "Examples/automation/catalogues.slurm", job)

    def call(*arguments):
        return subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    processes = [start_munge(state)]
    try:
        wait_for("munged", (state / "munge.socket").exists)
        processes += [subprocess.Popen([name, "-D"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                      for name in ("slurmctld", "slurmd")]
        wait_for("slurmd", lambda: "idle" in call("sinfo", "--noheader", "--format=%t").stdout)
        done = call("sbatch", "--wait", "--array=1-3", "--mem=0", "--cpus-per-task=1", job.name)
        logs = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("catalogues-*.log")))
        if done.returncode != 0:
            sys.exit(f"sbatch: {done.returncode}: {done.stderr}\n{logs}")
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()
    merged = call("vademecum", "batch", "--merge", *sorted(str(path) for path in folder.glob("build/batch-*-of-3.json")), "-o", "build")
    if merged.returncode != 0 or merged.stdout != f"{EDITIONS} made\n":
        sys.exit(f"batch --merge: {merged.returncode}: {merged.stdout}{merged.stderr}")
    editions = sorted(str(path.relative_to(folder)) for path in folder.glob("editions/*.yaml"))
    one = call("vademecum", "batch", *editions, "--output", "one", "--manifest")
    if one.returncode != 0:
        sys.exit(one.stderr)
    made = {name: data for name, data in files_of(folder / "build").items() if "-of-" not in name}
    if made != files_of(folder / "one"):
        sys.exit("the files of the array and those of one run differ")
    if any(f"part {part} of 3" not in logs for part in (1, 2, 3)):
        sys.exit(f"not every task says which part it makes:\n{logs}")
    print(f"An array of 3 made {len(made) - 1} files and their manifest, byte for byte as one run does")


def main(command):
    if os.geteuid() != 0:
        sys.exit("slurm.py: as root, since Slurm's daemons run jobs as whoever submits them")
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        (folder, state) = (root / "catalogues", root / "state")
        for path in (folder, state, state / "controller", state / "node"):
            path.mkdir(mode=0o755)
        (state / "slurm.conf").write_text(configuration(state, socket.gethostname().split(".")[0]), encoding="utf-8")
        write_catalogues(folder)
        run(pathlib.Path(command).resolve(), folder, state)


if __name__ == "__main__":
    main(*sys.argv[1:])
