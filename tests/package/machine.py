"""A Debian of its own, booted in a container: what a package does when it is installed is done there."""
import os
import pathlib
import shutil
import signal
import subprocess
import time

MIRROR = "http://deb.debian.org/debian"
FRESH_S = 7 * 24 * 3600  # an older copy of the bare system is made again
# A container's own filter of system calls would refuse what programs may do elsewhere.
ALLOWED = "--system-call-filter=landlock_create_ruleset landlock_add_rule landlock_restrict_self"


def bare_system(suite, cache):
    """A tar of the smallest Debian of that suite."""
    tar = cache / f"{suite}.tar"
    if tar.exists() and time.time() - tar.stat().st_mtime < FRESH_S:
        return tar
    part = cache / f"{suite}.part.tar"
    subprocess.run(["mmdebstrap", "--variant=minbase", "--include=ca-certificates,systemd,dbus", suite, str(part),
                    f"deb {MIRROR} {suite} main", f"deb {MIRROR} {suite}-updates main",
                    f"deb http://deb.debian.org/debian-security {suite}-security main"], check=True)
    part.rename(tar)
    return tar


class Machine:
    """Shares the network of the host, so its ports are reached at 127.0.0.1; its /tmp and /run are not on the disk. To be closed."""

    def __init__(self, tar, folder):
        self.root = pathlib.Path(folder)
        self.root.mkdir(parents=True)
        subprocess.run(["tar", "-C", str(self.root), "--exclude=./dev/*", "-xf", str(tar)], check=True)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        (self.root / "etc/dpkg/dpkg.cfg.d/fast").write_text("force-unsafe-io\nforce-confold\n")
        self._log = open(self.root.parent / "boot.log", "wb")
        self._nspawn = subprocess.Popen(["systemd-nspawn", "-q", "--register=no", "--keep-unit", f"--machine=ovation-{os.getpid()}", ALLOWED, "--boot", "-D",
                                         str(self.root)], stdin=subprocess.DEVNULL, stdout=self._log, stderr=subprocess.STDOUT)
        self._init = None
        self._wait_for_boot()

    def close(self):
        """Ends the container, and with it all that runs in it."""
        if self._init:
            try:
                os.kill(self._init, signal.SIGKILL)
            except ProcessLookupError:
                pass
        else:
            self._nspawn.terminate()
        self._nspawn.wait()
        self._log.close()
        shutil.rmtree(self.root)

    def run(self, *command, check=True, **settings):
        """Of the output only what was written to standard output."""
        done = subprocess.run(["nsenter", "-t", str(self._init), "--all", "--", "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                               "HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive",
                               *(f"{name}={value}" for name, value in settings.items()), *command],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if check and done.returncode:
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done

    def path(self, inside):
        return self.root / inside.lstrip("/")

    def installed(self):
        """Names of the packages that are installed."""
        lines = self.run("dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n").stdout.splitlines()
        return {line.split()[0] for line in lines if line.endswith(" installed")}

    def _wait_for_boot(self):
        for _ in range(600):
            if self._nspawn.poll() is not None:
                raise SystemExit(f"The container does not start; see {self._log.name}")
            self._init = self._find_init()
            if self._init and self.run("systemctl", "is-system-running", check=False).stdout.strip() in ("running", "degraded"):
                return
            time.sleep(0.5)
        self.close()
        raise SystemExit(f"The container does not finish starting; see {self._log.name}")

    def _find_init(self):
        """Process 1 of the container, by its number here."""
        below = [self._nspawn.pid]
        while below:
            pid = below.pop()
            try:
                numbers = pathlib.Path(f"/proc/{pid}/status").read_text().split("NSpid:")[1].splitlines()[0].split()
                children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            except (OSError, IndexError):
                continue
            if len(numbers) > 1 and numbers[-1] == "1" and pid != self._nspawn.pid:
                return pid
            below += map(int, children)
        return None
