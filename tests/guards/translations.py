"""Every text of tr() has a translation in each language, with the same placeholders, and translations/ has no others."""
import collections
import glob
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml

FOLDER = "translations"
SOURCES = ("ui", "app", "engine")
SOURCE_LANGUAGE = "en"  # has plural forms only
PLURAL_FORMS = {"en": 2, "de": 2, "es": 2, "fr": 2, "zh_CN": 1}
GUEST = "resources/web/guest"  # the page has the languages of the window
COMMAND = "run tools/update-translations, then translate in translations/"
PLACEHOLDER = re.compile(r"%L?(?:n|\d)")
TAG = re.compile(r"</?\w+>")
HAN = "\u4e00-\u9fff"
HALF_WIDTH = ",;:!?()"
ENDS = {".": "。", ":": "：", "?": "？", "!": "！", "…": "…"}  # with those of zh_CN
NO_TEXT = re.compile(r"""\(&\w\)|\([^)]*\*[^)]*\)|;;|https?://|\["[^"\]]*"\]""")  # keys, patterns of files, addresses, JSON
# What is no habit of the language, and what is wanted instead.
HABITS = {
    "de": ((re.compile(r" …"), "no space before …"), (re.compile(r"[«»”]"), "quotes as in „Name“")),
    "es": ((re.compile(r"[“”„]"), "quotes as in «nombre»"),
           (re.compile(r"^[^¿]*\?|^[^¡]*!"), "¿ and ¡ before what ends with ? and !")),
    "fr": ((re.compile(r"[^\u00a0\u202f;:!?][;!?»]|\w:(?!\w|//|%)| [;:!?»]|«[^\u00a0\u202f]"),
            "a no-break space before ; : ! ? » and after «"),
           (re.compile(r"[“”„]"), "quotes as in « nom »"), (re.compile("'"), "’ for an apostrophe")),
    "zh_CN": ((re.compile(f"[{HAN}][{HALF_WIDTH}]|[{HALF_WIDTH}][{HAN}]|[{HAN}]\\."), "full-width punctuation"),
              (re.compile(f"[{HAN}][A-Za-z0-9%]|[A-Za-z0-9][{HAN}]"), "a space between Han and Latin or a number")),
}


def find_lupdate():
    places = [shutil.which("lupdate6"), "/usr/lib/qt6/bin/lupdate", shutil.which("lupdate-qt6")]
    return next((place for place in places if place and os.path.exists(place)), None)


def files(folder):
    return sorted(glob.glob(os.path.join(folder, "ovation_*.ts")))


def code_of(path):
    return os.path.basename(path)[len("ovation_"):-len(".ts")]


def update(lupdate, root, folder):
    """Texts that are new come in unfinished, those that are gone go."""
    for code in PLURAL_FORMS:
        path = os.path.join(folder, f"ovation_{code}.ts")
        # Without places: they would change with each line of the code.
        subprocess.run([lupdate, "-silent", *SOURCES, "-I", ".", "-I", "engine", "-locations", "none", "-no-obsolete",
                        "-source-language", "en", "-target-language", code,
                        *(["-pluralonly"] if code == SOURCE_LANGUAGE else []), "-ts", path],
                       cwd=root, check=True, capture_output=True)


def forms_of(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def marker(text):
    """The letter of the accelerator is the translator's; that there is one is not."""
    return len(re.findall(r"&\w", text.replace("&&", "")))


def end_of(text):
    """Full stop, colon, question or exclamation mark, ellipsis at the end, as English has them."""
    for plain, wide in ENDS.items():
        if text.endswith((plain, wide)):
            return plain
    return ""


def judge_habits(form, code):
    said = TAG.sub(" ", NO_TEXT.sub("", form))
    for wrong, wanted in HABITS.get(code, ()):
        if wrong.search(said):
            return f"needs {wanted}: “{form}”"
    return None


def judge_form(source, form, code):
    """What a machine sees of form without knowing the language."""
    if sorted(TAG.findall(form)) != sorted(TAG.findall(source)):
        return f"has other tags: “{form}”"
    if marker(form) != marker(source):
        return f"has another number of accelerators (&): “{form}”"
    if end_of(form) != end_of(source):
        return f"does not end with “{end_of(source)}” as the source does: “{form}”"
    outside = source.strip() != ","  # the comma of a list has its own space, or none
    if outside and (source[:1].isspace(), source[-1:].isspace()) != (form[:1].isspace(), form[-1:].isspace()):
        return f"has other spaces at its ends: “{form}”"
    return judge_habits(form, code)


def judge_forms(source, forms, code, numerus):
    if numerus and len(forms) != PLURAL_FORMS[code]:
        return f"has {len(forms)} plural forms instead of {PLURAL_FORMS[code]}"
    for index, form in enumerate(forms):
        wanted, found = collections.Counter(PLACEHOLDER.findall(source)), collections.Counter(PLACEHOLDER.findall(form))
        is_one = numerus and index == 0 and len(forms) > 1  # “one recording” needs no number
        if found != wanted and not (is_one and found == wanted - collections.Counter(["%n", "%Ln"])):
            return f"has other placeholders: “{form}”"
        wrong = judge_form(source, form, code)
        if wrong:
            return wrong
    return None


def judge(folder):
    problems = []
    for code in sorted(set(PLURAL_FORMS) - set(map(code_of, files(folder)))):
        problems.append(f"{FOLDER}/ovation_{code}.ts is missing: {COMMAND}")
    for path in files(folder):
        code, missing = code_of(path), []
        if code not in PLURAL_FORMS:
            problems.append(f"{FOLDER}/{os.path.basename(path)}: how many plural forms has it? See PLURAL_FORMS")
            continue
        for context in xml.parse(path).getroot().findall("context"):
            for message in context.findall("message"):
                source, forms = message.find("source").text, forms_of(message)
                if message.find("translation").get("type") or not all(forms) or not forms:
                    missing.append(f"{context.find('name').text.split('::')[-1]}: “{source}”")
                    continue
                wrong = judge_forms(source, forms, code, message.get("numerus") == "yes")
                if wrong:
                    problems.append(f"{FOLDER}/{os.path.basename(path)}: “{source}” {wrong}")
        if missing:
            problems.append(f"{FOLDER}/{os.path.basename(path)}: {len(missing)} without translation; {COMMAND}")
            problems += [f"  {one}" for one in missing]
    return problems


def judge_guest(texts, pages):
    """The same of the guest page: `texts` is texts.js, `pages` are HTML with the English of the names that they use."""
    spoken = {block[1]: dict(re.findall(r'^ {4}(\w+): "(.*)",$', block[2], re.M))
              for block in re.finditer(r"^  (\w+): \{$(.*?)^  \},$", texts, re.M | re.S)}
    english = {name: " ".join(text.split())
               for page in pages for name, text in re.findall(r'data-text="(\w+)"[^>]*>([^<]*)<', page)}
    english.update(spoken.get(SOURCE_LANGUAGE, {}))
    problems = []
    for code in PLURAL_FORMS:
        own = spoken.get(code.split("_")[0], {})
        if code == SOURCE_LANGUAGE:
            continue
        problems += [f"{code}: “{name}” is missing" for name in english if name not in own]
        problems += [f"{code}: “{name}” is used nowhere" for name in own if name not in english]
        for name in sorted(own.keys() & english.keys()):
            wrong = judge_forms(english[name], [own[name]], code, False)
            problems += [f"{code}: “{name}” {wrong}"] if wrong else []
    return [f"{GUEST}/texts.js: {one}" for one in problems]


def check_guest(root):
    read = {}
    for path in glob.glob(os.path.join(root, GUEST, "*.*")):
        with open(path, encoding="utf-8") as file:
            read[os.path.basename(path)] = file.read()
    return judge_guest(read.get("texts.js", ""), [text for name, text in read.items() if name.endswith(".html")])


def texts_of(folder):
    """Per language: what there is to translate."""
    return {code_of(path): {(context.find("name").text, message.find("source").text, message.findtext("comment"))
                            for context in xml.parse(path).getroot().findall("context")
                            for message in context.findall("message")} for path in files(folder)}


def check_updated(lupdate, root):
    """What update() would leave to do, and what it would change, found in a copy."""
    kept = os.path.join(root, FOLDER)
    with tempfile.TemporaryDirectory() as copy:
        for path in files(kept):
            shutil.copy(path, copy)
        update(lupdate, root, copy)
        problems = judge(copy)
        before, after = texts_of(kept), texts_of(copy)
        gone = sum(len(texts - after[code]) for code, texts in before.items() if code in after)
        if gone and not problems:
            problems.append(f"{FOLDER}/ has {gone} texts that the code does not have: run tools/update-translations")
    return problems


def check(root):
    if not os.path.isdir(os.path.join(root, "ui")):
        return [], "no window"
    lupdate = find_lupdate()
    if not lupdate:
        return ["lupdate is not there: run installer/dependencies.sh"], "no lupdate"
    problems = check_updated(lupdate, root) + check_guest(root)
    return problems, f"{len(PLURAL_FORMS)} languages"
