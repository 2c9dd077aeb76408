"""The installed server, as a service of the machine, and what an application asks it."""
import base64
import contextlib
import json
import pathlib
import ssl
import subprocess
import time
import types
import urllib.error
import urllib.request

SECRET = "package_test_secret"
DATA = "/var/lib/ovation-studio"
NAME = "Zoë Κώστας Юлия עדי ليلى प्रिया 小林 さくら 지민 🎬"
SETTINGS = "/etc/ovation-studio/server.env"


class Studio:
    def __init__(self, machine, port):
        self._machine = machine
        self._port = port
        self._trust = ssl.create_default_context()
        self._trust.check_hostname = False
        self._trust.verify_mode = ssl.CERT_NONE  # the certificate was just made

    def configure(self):
        """As an administrator does: in the file that the package brings."""
        file = self._machine.path(SETTINGS)
        file.write_text(file.read_text() + f"HTTPS_PORT={self._port}\nOPENVIDU_SECRET={SECRET}\n")

    def start(self):
        self._machine.run("systemctl", "start", "ovation-studio")
        for _ in range(100):
            try:
                return self.ask("config")
            except OSError:
                time.sleep(0.2)
        raise AssertionError(self._machine.run("journalctl", "--no-pager", "-u", "ovation-studio").stdout)

    def ask(self, path, body=None, method=None):
        """Status and answer."""
        request = urllib.request.Request(f"https://127.0.0.1:{self._port}/openvidu/api/{path}", method=method,
                                         data=None if body is None else json.dumps(body).encode())
        request.add_header("Content-Type", "application/json")
        request.add_header("Authorization", "Basic " + base64.b64encode(f"OPENVIDUAPP:{SECRET}".encode()).decode())
        try:
            with urllib.request.urlopen(request, context=self._trust, timeout=60) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def demo(self):
        """Recorded by a user of the machine, and laid where the service may read it. The path of the MP4."""
        self._machine.run("useradd", "--create-home", "ann")
        done = self._machine.run("runuser", "-u", "ann", "--", "ovation", "--demo", HOME="/home/ann", HTTPS_PORT=str(self._port + 1))
        self._machine.run("install", "-m", "644", done.stdout.strip().splitlines()[-1], "/srv/demo.mp4")
        return "/srv/demo.mp4"

    def publish(self, movie):
        """A session with one participant, a movie of the machine, whose name takes fonts of the world's scripts."""
        assert self.ask("sessions", {"customSessionId": "S"})[0] == 200
        status, answer = self.ask("sessions/S/connection", {"type": "IPCAM", "rtspUri": f"file://{movie}",
                                                            "data": json.dumps({"clientData": NAME})})
        assert status == 200, answer

    @contextlib.contextmanager
    def recording(self, **properties):
        """A recording that works; its file and what there is to know about it are known at the end."""
        status, answer = self.ask("recordings/start", {"session": "S", "ovation": {"names": True}, **properties})
        assert status == 200, answer
        made = types.SimpleNamespace()
        yield made
        status, answer = self.ask(f"recordings/stop/{answer['id']}", method="POST")
        assert status == 200 and answer["status"] == "ready", answer
        made.movie = f"{DATA}/recordings/{answer['id']}/{answer['name']}.mp4"
        made.notes = answer["ovation"]["health"]["notes"]

    def movie_is_good(self, movie, seconds):
        probe = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration:stream=codec_name", "-of", "json",
                                str(self._machine.path(movie))], check=True, capture_output=True, text=True)
        found = json.loads(probe.stdout)
        assert {stream["codec_name"] for stream in found["streams"]} == {"h264", "aac"}, found
        assert float(found["format"]["duration"]) >= seconds, found

    def journal(self):
        return self._machine.run("journalctl", "--no-pager", "-u", "ovation-studio").stdout


def upgraded(package, folder):
    """The same package, of a later version and with another comment in its settings."""
    tree = folder / "tree"
    subprocess.run(["dpkg-deb", "-R", str(package), str(tree)], check=True)
    control = tree / "DEBIAN/control"
    text = control.read_text()
    version = next(line.split()[1] for line in text.splitlines() if line.startswith("Version:"))
    control.write_text(text.replace(version, version + "+next"))
    settings = tree / SETTINGS.lstrip("/")
    if settings.exists():
        settings.write_text("# A later version.\n" + settings.read_text())
    made = folder / package.name.replace(version, version + "+next")
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-b", str(tree), str(made)], check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["rm", "-rf", str(tree)], check=True)
    return pathlib.Path(made)
