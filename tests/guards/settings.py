"""Every setting that engine/config reads stands in a table of the documents, and every one that stands there is read
or answered with a note."""
import re

CODE = "engine/config/"
NOTES = "engine/config/unread_names.cpp"  # names that are not read, several in a text
TABLES = (("docs/extensions.md", "Settings"), ("docs/protocol.md", "5."))
NAME = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
ENTRY = re.compile(r'Instead\{\s*((?:"[^"]*"\s*)+),')  # the first of its texts has the names
ROW = re.compile(r"^\| ([^|]+) \|", re.M)


def read_names(tree):
    """Texts of the room that are a name and nothing else."""
    return {text for path, source in tree.items() if path.startswith(CODE) and path != NOTES
            for text in TEXT.findall(source) if NAME.fullmatch(text)}


def noted_patterns(tree):
    return " ".join(text for entry in ENTRY.findall(tree.get(NOTES, "")) for text in TEXT.findall(entry)).split()


def documented_names(tree):
    """Names of the first column of the tables below a heading that begins so, with `_*` for the rest of a name."""
    names = set()
    for path, heading in TABLES:
        sections = re.split(r"^(#+ .*)$", tree.get(path, ""), flags=re.M)
        for title, text in zip(sections[1::2], sections[2::2]):
            if title.lstrip("# ").startswith(heading):
                for cell in ROW.findall(text):
                    names.update(re.findall(r"`([A-Z][A-Z0-9_]*[A-Z0-9*])`", cell))
    return names


def covers(pattern, name):
    return name.startswith(pattern[:-1]) if pattern.endswith("*") else name == pattern


def check(tree):
    read, patterns, documented = read_names(tree), noted_patterns(tree), documented_names(tree)
    problems = [f"{name} is read in {CODE} and stands in no table of settings" for name in sorted(read)
                if not any(covers(one, name) for one in documented)]
    problems += [f"{name} stands in a table of settings and nothing in {CODE} knows it" for name in sorted(documented)
                 if not any(covers(name, one) for one in read) and not any(covers(one, name) for one in patterns)
                 and name not in patterns]
    if not read:
        problems.append(f"no setting is read in {CODE}")
    return problems, f"{len(read)} settings are read and {len(documented)} documented"
