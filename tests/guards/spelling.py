"""One spelling and the field's words.

codespell finds misspellings and British spellings; words.txt lists the words that this project does not use, with
the word that it uses instead; exceptions.txt lists where they may stand all the same, and why.
"""
import fnmatch
import os
import re
import subprocess
import tempfile

import guide

HERE = os.path.dirname(os.path.abspath(__file__))
SKIP = ("tests/guards/", "tests/fuzz/corpus/", "resources/icons/", "LICENSE",
        *(f"{guide.FOLDER}/{code}/" for code in guide.LANGUAGES))
SKIP_NAMES = ("package-lock.json", "texts.js", "glossary.md")  # the last two are in five languages
TEXT = (".h", ".cpp", ".js", ".mjs", ".html", ".css", ".md", ".txt", ".py", ".sh", ".cmake", ".in")
WITHOUT_SUFFIX = ("check", "studio", "run", "lint")


def entries(name):
    """Lines of a list: fields between tabs, without comments and blank lines."""
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield [field.strip() for field in re.split(r"\t+", line)]


def pattern(word):
    """A word alone or as a part of a camelCase name; something with a space or a sign is a regular expression."""
    if not re.fullmatch(r"[a-z]+", word):
        return re.compile(word)
    capital = word[0].upper() + word[1:]
    return re.compile(rf"(?:(?<![A-Za-z]){word}|{capital})(?![a-z])")


def wanted(path):
    name = path.rsplit("/", 1)[-1]
    return (not path.startswith(SKIP) and name not in SKIP_NAMES
            and (path.endswith(TEXT) or name in WITHOUT_SUFFIX))


def check_words(tree, words, exceptions):
    problems = []
    rules = [(pattern(word), word, instead) for word, instead in words]
    allowed = [(glob, re.compile(text)) for glob, text, *_ in exceptions]
    for path, text in tree.items():
        if not wanted(path):
            continue
        here = [text for glob, text in allowed if fnmatch.fnmatchcase(path, glob)]
        for number, line in enumerate(text.splitlines(), 1):
            for allowance in here:
                line = allowance.sub("", line)
            for rule, word, instead in rules:
                if rule.search(line):
                    problems.append(f"{path}:{number}: “{word}”: say {instead}")
    return problems


def check_codespell(tree):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in tree.items():
            if wanted(path):
                copy = os.path.join(folder, path)
                os.makedirs(os.path.dirname(copy), exist_ok=True)
                with open(copy, "w", encoding="utf-8") as file:
                    file.write(text)
        try:
            result = subprocess.run(["codespell", "--builtin", "clear,rare,en-GB_to_en-US", "--ignore-words",
                                     os.path.join(HERE, "codespell-ignore.txt"), "."],
                                    cwd=folder, capture_output=True, text=True)
        except FileNotFoundError:
            return ["codespell is not installed: ./installer/dependencies.sh --with-tests"]
    if result.returncode and not result.stdout:
        return ["codespell: " + result.stderr.strip()]
    return [line.removeprefix("./") for line in result.stdout.splitlines()]


def check(tree):
    problems = check_codespell(tree) + check_words(tree, list(entries("words.txt")), list(entries("exceptions.txt")))
    return problems, f"{sum(map(wanted, tree))} files read"
