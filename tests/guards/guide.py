"""The guide in other languages: the chapters of docs/guide, built as they are, with the names of the window, and of today's English."""
import collections
import hashlib
import posixpath
import re
import unicodedata
import xml.etree.ElementTree as xml

import translations

FOLDER = "docs/guide"
LANGUAGES = tuple(code for code in translations.PLURAL_FORMS if code != translations.SOURCE_LANGUAGE)
BOLD_NAMES = ("zh_CN",)  # a script without italics
NOTE = re.compile(r"\A<!-- Of the English text ([0-9a-f]{12})\.[^>]*-->\n+")
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]+)\)")
ITALIC, BOLD = re.compile(r"(?<!\*)\*(?!\*)([^*]+)\*(?!\*)"), re.compile(r"\*\*([^*]+)\*\*")
MARK = re.compile(r"(#+ |- |\d+\. |\||(?=!\[))")
PATH = " > "  # between a menu and its entry


def digest_of(english):
    """Lines may be broken elsewhere."""
    return hashlib.sha256(" ".join(english.split()).encode()).hexdigest()[:12]


def with_note(text, english):
    return f"<!-- Of the English text {digest_of(english)}. When that has changed: tools/update-guide -->\n\n" + NOTE.sub("", text)


def follows(text, english):
    note = NOTE.match(text)
    return bool(note) and note[1] == digest_of(english)


def chapters_of(tree):
    """Name -> English text."""
    return {path[len(FOLDER) + 1:]: text for path, text in tree.items() if re.fullmatch(FOLDER + r"/[^/]+\.md", path)}


def kind_of(mark, line):
    if mark == "|":
        return f"row of {line.count('|') - 1} cells"
    return {"- ": "item", "": "image"}.get(mark) or ("numbered item" if mark[0].isdigit() else f"heading {mark.strip()}")


def blocks_of(text):
    """[kind, text] of headings, paragraphs, items, rows, images and code, in their order."""
    blocks = []
    for part in re.split(r"\n{2,}", NOTE.sub("", text).strip("\n")):
        if part.startswith("    "):
            blocks.append([part, part])  # code is the same everywhere
            continue
        for index, line in enumerate(part.split("\n")):
            mark = MARK.match(line)
            if mark or index == 0:
                blocks.append([kind_of(mark[1], line) if mark else "paragraph", line[mark.end() if mark else 0:]])
            else:
                blocks[-1][1] += " " + line.strip()
    return blocks


def prose_of(text):
    """Without code, and lines that were broken put together."""
    return "\n".join(CODE.sub("X", block) for kind, block in blocks_of(text) if kind != block)


def fragments_of(text):
    """How links name the headings, as GitHub has it."""
    headings = [block for kind, block in blocks_of(text) if kind.startswith("heading")]
    return ["".join("-" if c == " " else c for c in heading.lower()
                    if c in " -_" or unicodedata.category(c)[0] in "LN") for heading in headings]


def links_of(path, folder, tree):
    """Where they lead, as if all languages had one folder: (file, number of the heading), and anchors that lead nowhere."""
    found, lost = collections.Counter(), []
    for _, target in LINK.findall(prose_of(tree[path])):
        name, _, fragment = target.partition("#")
        goal = posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) if name else path
        number = 0
        if fragment and "://" not in target:
            names = fragments_of(tree.get(goal, ""))
            number = names.index(fragment) + 1 if fragment in names else -1
            lost += [target] if number < 0 else []
        if goal.startswith(folder + "/"):
            goal = FOLDER + goal[len(folder):]
        found[goal, number] += 1
    return found, lost


def said_of(texts):
    """English text of the window -> what it is called in a language, both without accelerators."""
    def plain(text):
        return re.sub(r"&(.)", r"\1", re.sub(r"\(&\w\)", "", text or ""))
    said = collections.defaultdict(set)
    for message in xml.fromstring(texts).iter("message"):
        said[plain(message.find("source").text)].update(map(plain, translations.forms_of(message)))
    return said


def judge_names(english, text, said, is_bold):
    """Every name of the window that the English chapter has, under the name that it has in the other language."""
    wanted = [" ".join(name.split()) for name in ITALIC.findall(prose_of(english))]
    found = [" ".join(name.split()) for name in (BOLD if is_bold else ITALIC).findall(prose_of(text))]
    other = len(BOLD.findall(prose_of(english)))
    if is_bold and ITALIC.search(BOLD.sub("", prose_of(text))):
        return ["has names in italics; they are bold in this language"]
    if len(found) != len(wanted) + (other if is_bold else 0):
        return [f"has {len(found)} names in {'bold' if is_bold else 'italics'}, in English {len(wanted) + (other if is_bold else 0)}"]
    problems = []
    for name in sorted(wanted, key=lambda one: sum(part not in said for part in one.split(PATH))):
        parts = name.split(PATH)
        fit = next((one for one in found if len(one.split(PATH)) == len(parts) and
                    all(part not in said or own in said[part] for part, own in zip(parts, one.split(PATH)))), None)
        if fit is None:
            spoken = PATH.join("/".join(sorted(said[part])) if part in said else part for part in parts)
            problems.append(f"does not have “{name}” as often as the English one: the window calls it “{spoken}”")
        else:
            found.remove(fit)
    return problems


def judge_outline(english, text):
    ours, theirs = blocks_of(english), blocks_of(text)
    for one, other in zip(ours, theirs):
        if one[0] != other[0]:
            return [f"is built differently: {other[0]} “{other[1][:40]}” where English has {one[0]} “{one[1][:40]}”"]
    return [f"has {len(theirs)} paragraphs, items and the like, in English {len(ours)}"] if len(ours) != len(theirs) else []


def judge_chapter(name, code, tree, said):
    path, english = f"{FOLDER}/{code}/{name}", tree[f"{FOLDER}/{name}"]
    text = tree[path]
    problems = [] if follows(text, english) else ["does not follow the English text of now: tools/update-guide"]
    problems += judge_outline(english, text)
    codes = [collections.Counter(CODE.findall(one)) for one in (english, text)]
    if codes[0] != codes[1]:
        problems.append(f"has other code: {', '.join(sorted((codes[0] - codes[1]) + (codes[1] - codes[0])))}")
    (wanted, _), (found, lost) = links_of(f"{FOLDER}/{name}", FOLDER, tree), links_of(path, f"{FOLDER}/{code}", tree)
    problems += [f"has a link to a heading that is not there: {target}" for target in lost]
    if wanted != found and not lost:
        problems.append(f"has other links: {', '.join(sorted(goal for goal, _ in (wanted - found) + (found - wanted)))}")
    problems += judge_names(english, text, said, code in BOLD_NAMES)
    shown = LINK.sub(r"\1", prose_of(text)).replace("*", "")
    problems += filter(None, (translations.judge_habits(line, code) for line in shown.split("\n")))
    return [f"{path} {problem}" for problem in problems]


def check(tree, languages=LANGUAGES):
    english, problems = chapters_of(tree), []
    if not english:
        return [f"{FOLDER} has no chapters"], "no guide"
    for name in english:
        problems += [f"{FOLDER}/{name} has a link to a heading that is not there: {target}"
                     for target in links_of(f"{FOLDER}/{name}", FOLDER, tree)[1]]
    known = {f"{FOLDER}/{code}/{name}" for code in languages for name in english}
    problems += [f"{path} is missing: translate {FOLDER}/{path.rsplit('/', 1)[1]}" for path in sorted(known - tree.keys())]
    problems += [f"{path} is no chapter of the English guide in a language of the window" for path in sorted(tree)
                 if re.fullmatch(FOLDER + r"/.+/[^/]+\.md", path) and path not in known]
    for code in languages:
        said = said_of(tree[f"{translations.FOLDER}/ovation_{code}.ts"])
        for name in sorted(english):
            if f"{FOLDER}/{code}/{name}" in tree:
                problems += judge_chapter(name, code, tree, said)
    return problems, f"{len(english)} chapters in {len(languages) + 1} languages"
