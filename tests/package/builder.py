"""A Debian in which the packages of its own suite are built, kept between runs with its packages and its ccache."""
import os
import pathlib
import shutil
import subprocess

from machine import ALLOWED

SOURCES = "/srv/ovation-studio"
IDLE = ("chrt", "--idle", "0")  # when nothing else wants to


class Builder:
    """Not booted: what it runs is a process of the host with another root. It shares the network of the host."""

    def __init__(self, tar, folder, sources):
        self.root = pathlib.Path(folder)
        self._sources = sources
        if not (self.root / "etc/debian_version").exists():
            shutil.rmtree(self.root, ignore_errors=True)
            self.root.mkdir(parents=True)
            subprocess.run(["tar", "-C", str(self.root), "--exclude=./dev/*", "-xf", str(tar)], check=True)
            (self.root / "etc/dpkg/dpkg.cfg.d/fast").write_text("force-unsafe-io\n")
        trust_as_host(self.root)

    def run(self, *command, priority=IDLE, **settings):
        """Its output is shown."""
        variables = {"DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8", "SSL_CERT_DIR": "/etc/ssl/certs",
                     "NODE_EXTRA_CA_CERTS": "/etc/ssl/certs/ca-certificates.crt", **settings}
        subprocess.run([*priority, "systemd-nspawn", "-q", "--register=no", "--keep-unit", "--as-pid2", f"--machine=ovation-{os.getpid()}", ALLOWED,
                        "--resolv-conf=replace-host", "--chdir=" + (SOURCES if self.path(SOURCES).exists() else "/"), "-D", str(self.root),
                        *(f"--setenv={name}={value}" for name, value in variables.items()), "--", *command],
                       check=True, stdin=subprocess.DEVNULL)

    def path(self, inside):
        return self.root / inside.lstrip("/")

    def build(self, *targets, needs="--with-packaging"):
        """As a packager does, with the project's own list of what it needs."""
        self._take_sources()
        self.run("update-ca-certificates")
        self.run("installer/dependencies.sh", needs)
        self.run("cmake", "--preset", "release")
        self.run("cmake", "--build", "--preset", "release", "--target", *targets)

    def test(self):
        """The unit tests and those of the window. They wait for what happens in real time, so they get it."""
        self.build("ovation", "unit_tests", "gui_tests", needs="--with-tests")
        self.run("tests/run", "release", "unit|gui", "--parallel", str(os.cpu_count() + 1), priority=())

    def _take_sources(self):
        """What git knows or would take, as it is now; files that did not change keep their times, so only what changed is built again."""
        target = self.path(SOURCES)
        target.mkdir(parents=True, exist_ok=True)
        listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=self._sources, check=True, capture_output=True).stdout
        names = [name for name in listed.decode().split("\0") if name and (self._sources / name).is_file()]
        known = set(names)
        for path in sorted(target.rglob("*"), reverse=True):
            inside = path.relative_to(target)
            if inside.parts[0] != "build" and path.is_file() and str(inside) not in known:
                path.unlink()
        for name in names:
            source, copy = self._sources / name, target / name
            if not copy.exists() or copy.read_bytes() != source.read_bytes():
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, copy)


def trust_as_host(root):
    """Behind a proxy that has certificates of its own, downloads need those that this machine trusts."""
    target = root / "usr/local/share/ca-certificates"
    target.mkdir(parents=True, exist_ok=True)
    for certificate in pathlib.Path("/usr/local/share/ca-certificates").rglob("*.crt"):
        shutil.copy(certificate, target / certificate.name)
