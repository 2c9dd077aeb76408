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
COMMAND = "run tools/update-translations, then translate in translations/"
PLACEHOLDER = re.compile(r"%L?(?:n|\d)")
TAG = re.compile(r"</?\w+>")


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


def judge_forms(source, forms, code, numerus):
    if numerus and len(forms) != PLURAL_FORMS[code]:
        return f"has {len(forms)} plural forms instead of {PLURAL_FORMS[code]}"
    for index, form in enumerate(forms):
        wanted, found = collections.Counter(PLACEHOLDER.findall(source)), collections.Counter(PLACEHOLDER.findall(form))
        is_one = numerus and index == 0 and len(forms) > 1  # “one recording” needs no number
        if found != wanted and not (is_one and found == wanted - collections.Counter(["%n", "%Ln"])):
            return f"has other placeholders: “{form}”"
        if sorted(TAG.findall(form)) != sorted(TAG.findall(source)):
            return f"has other tags: “{form}”"
        if marker(form) != marker(source):
            return f"has another number of accelerators (&): “{form}”"
        for end, same in (("…", ("…",)), (":", (":", "："))):
            if source.endswith(end) and not form.endswith(same):
                return f"does not end with “{end}”: “{form}”"
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
    problems = check_updated(lupdate, root)
    return problems, f"{len(PLURAL_FORMS)} languages"
