"""Every section of the protocol that a comment cites ("protocol 3.8") stands in docs/protocol.md."""
import re

DOCUMENT = "docs/protocol.md"
CITATION = re.compile(r"\bprotocol(?:\.md)?[,]? (?:section )?(\d+(?:\.\d+)*)((?:(?:, | and | to | or |-)\d+(?:\.\d+)+)*)", re.I)
HEADING = re.compile(r"^#+ (\d+(?:\.\d+)*)\b", re.M)
REFERENCE = re.compile(r"§(\d+(?:\.\d+)*)")


def check(tree):
    sections = set(HEADING.findall(tree.get(DOCUMENT, "")))
    problems, cited = [], 0
    if not sections:
        problems.append(f"{DOCUMENT} has no numbered sections")
    for path, text in tree.items():
        if path.startswith("tests/guards/") or not path.endswith((".h", ".cpp", ".js", ".md", ".py", ".txt")):
            continue
        for match in (REFERENCE if path == DOCUMENT else CITATION).finditer(text):
            numbers = [match.group(1)]
            if path != DOCUMENT:
                numbers += re.findall(r"\d+(?:\.\d+)+", match.group(2))
            for number in numbers:
                cited += 1
                if number not in sections:
                    line = text.count("\n", 0, match.start()) + 1
                    problems.append(f"{path}:{line}: section {number} is not in {DOCUMENT}")
    return problems, f"{cited} citations of {len(sections)} sections"
