"""The layout of C++ files, as .clang-format says it."""
import re
import shutil
import subprocess

FILES_TOGETHER = 100
PROBLEM = re.compile(r"^(\S+?:\d+):\d+: error:", re.M)


def check(root="."):
    if not shutil.which("clang-format"):
        return ["clang-format is not installed: installer/dependencies.sh --with-tests installs it"], ""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.h", "*.cpp"], cwd=root,
                            check=True, capture_output=True, text=True).stdout.split("\0")
    deleted = subprocess.run(["git", "ls-files", "-z", "--deleted"], cwd=root, check=True, capture_output=True,
                             text=True).stdout.split("\0")
    files = sorted(set(filter(None, listed)) - set(deleted))
    problems = []
    for first in range(0, len(files), FILES_TOGETHER):
        judged = subprocess.run(["clang-format", "--dry-run", "-Werror", *files[first:first + FILES_TOGETHER]], cwd=root,
                                capture_output=True, text=True)
        found = sorted(set(PROBLEM.findall(judged.stderr)))
        problems += [f"{place}: not formatted, run clang-format -i" for place in found]
        if judged.returncode and not found:
            problems.append("clang-format failed: " + judged.stderr.strip()[:200])
    return problems, f"{len(files)} files read"
