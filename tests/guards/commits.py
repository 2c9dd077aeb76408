"""Subjects of commits: `room: imperative`, at most 72 characters. Merges too (git merge -m)."""
import re
import subprocess

BASE = "eff980eda8bb48b778c319bcfd8ba606132e1171"  # commits before it were written without this rule
MAX_SUBJECT = 72
SUBJECT = re.compile(r"[a-z][a-z0-9_./-]*(?:, [a-z][a-z0-9_./-]*)*: \S")


def judge(subject):
    """What is wrong with a subject, or None."""
    if len(subject) > MAX_SUBJECT:
        return f"{len(subject)} characters, at most {MAX_SUBJECT} are allowed"
    if not SUBJECT.match(subject):
        return "does not begin with `room: `"
    if subject.endswith("."):
        return "ends with a full stop"
    return None


def git(root, *arguments):
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True)


def check(root=".", base=BASE):
    if git(root, "cat-file", "-e", base + "^{commit}").returncode:
        # A shallow clone ends before the base. The commits that are there are judged up to its edge.
        if git(root, "rev-parse", "--is-shallow-repository").stdout.strip() != "true":
            return [f"the base commit {base} of tests/guards/commits.py does not exist"], ""
        edge = git(root, "rev-list", "--max-parents=0", "HEAD").stdout.split()
        known = ["HEAD", *("^" + commit for commit in edge)]
    else:
        known = ["HEAD", "^" + base]
    lines = git(root, "log", "--format=%h %s", *known, "--").stdout.splitlines()
    problems = []
    for line in lines:
        commit, _, subject = line.partition(" ")
        wrong = judge(subject)
        if wrong:
            problems.append(f"{commit} “{subject}”: {wrong}")
    return problems, f"{len(lines)} commits since the rule"
