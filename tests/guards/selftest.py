"""Each guard can fail: it is given something wrong and has to say so, and something right and has to be silent."""
import os
import shutil
import subprocess
import tempfile
import unittest

import arrows
import citations
import commits
import cpp
import format as formats
import guide
import names
import settings
import sizes
import spelling
import translations


def problems(result):
    return result[0]


class ArrowsTest(unittest.TestCase):
    def test_an_arrow_down_is_allowed_and_one_up_is_not(self):
        down = {"engine/session/a.h": '#include "base/b.h"\n', "engine/base/b.h": ""}
        self.assertEqual(problems(arrows.check(down)), [])
        up = {"engine/session/a.h": "", "engine/base/b.h": '#include "session/a.h"\n'}
        self.assertEqual(problems(arrows.check(up)), ["engine/base/b.h -> engine/session/a.h: "
                                                      "'base' may not see 'session'"])

    def test_a_window_sees_the_facade_and_values_only(self):
        tree = {"ui/shell/a.cpp": '#include "engine/studio.h"\n#include "studio/engine_core.h"\n',
                "engine/studio.h": "", "engine/studio/engine_core.h": ""}
        self.assertEqual(len(problems(arrows.check(tree))), 1)

    def test_panels_do_not_see_each_other_but_the_shell_sees_all(self):
        tree = {"ui/sessions/a.h": '#include "ui/preview/b.h"\n', "ui/preview/b.h": "",
                "ui/shell/c.h": '#include "ui/preview/b.h"\n'}
        self.assertEqual(len(problems(arrows.check(tree))), 1)

    def test_an_unknown_room_is_found(self):
        tree = {"engine/attic/a.h": '#include "base/b.h"\n', "engine/base/b.h": ""}
        self.assertIn("not in the table", problems(arrows.check(tree))[0])

    def test_circles_are_found_at_any_length_and_a_pair_of_files_is_one(self):
        tree = {"engine/base/a.h": "", "engine/base/a.cpp": '#include "a.h"\n#include "b.h"\n',
                "engine/base/b.h": '#include "base/c.h"\n', "engine/base/c.h": ""}
        self.assertEqual(problems(arrows.check(tree)), [])
        tree["engine/base/c.cpp"] = '#include "base/a.h"\n'
        self.assertEqual(problems(arrows.check(tree)),
                         ["circle: engine/base/a <-> engine/base/b <-> engine/base/c"])


TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class JudgeAgainTest(unittest.TestCase):
    """tests/judge_again and tests/totals, on what ctest leaves."""
    HELD = "echo 'Totals: 3 passed, 0 failed, 0 skipped'"
    FAILED = "echo 'FAIL!  : A::b() it never came'; echo 'Totals: 2 passed, 1 failed, 0 skipped'; exit 1"
    ONCE = f"if [ -e seen ]; then {HELD}; else touch seen; {FAILED}; fi"

    def judge(self, *tests):
        """Whether the run counts as good, and what is said of it."""
        with tempfile.TemporaryDirectory() as build:
            with open(os.path.join(build, "CTestTestfile.cmake"), "w") as file:
                for number, test in enumerate(tests):
                    file.write(f"add_test(a.t{number} sh -c \"cd {build}; {test}\")\n")
            run = {"capture_output": True, "text": True}
            good = subprocess.run(["ctest", "--test-dir", build], **run).returncode == 0
            good = good or subprocess.run([os.path.join(TESTS, "judge_again"), build], **run).returncode == 0
            return good, subprocess.run([os.path.join(TESTS, "totals"), build], **run).stdout

    def test_what_holds_alone_is_skipped_not_passed(self):
        good, said = self.judge(self.HELD, self.ONCE)
        self.assertTrue(good)
        self.assertIn("alone it held: A::b() it never came", said)
        self.assertIn("5 passed, 0 failed, 1 skipped", said)

    def test_what_fails_again_fails(self):
        good, said = self.judge(self.HELD, self.FAILED)
        self.assertFalse(good)
        self.assertIn(", 1 failed, ", said)

    def test_a_crash_or_a_report_or_many_failures_are_not_the_load(self):
        for tests in [["kill -9 $$"], [self.ONCE.replace("touch seen", "touch seen; echo 'x.cpp:1: runtime error: y'")],
                      [self.ONCE.replace("seen", f"seen{number}") for number in range(4)]]:
            self.assertFalse(self.judge(self.HELD, *tests)[0])


class NamesTest(unittest.TestCase):
    def test_a_test_is_called_as_its_file(self):
        good = {"tests/unit/base/test_atomic_file.cpp": "class AtomicFileTest : public QObject {\n",
                "tests/gui/design/test_a.cpp": "class Fake final {\n};\n\nclass ATest final\n    : public Base {\n",
                "tests/unit/base/helper.cpp": "", "tests/camera/test_b.cpp": ""}
        self.assertEqual(problems(names.check(good)), [])
        for text in ("class TestAtomicFile : public QObject {\n", "// class AtomicFileTest {\n", "class AtomicFileTest;\n"):
            self.assertEqual(problems(names.check({"tests/unit/base/test_atomic_file.cpp": text})),
                             ["tests/unit/base/test_atomic_file.cpp: its class is called AtomicFileTest"])


class CppTest(unittest.TestCase):
    def functions(self, text):
        return [(f.name, f.lines) for f in cpp.measure(text)[1]]

    def test_functions_are_measured_from_their_first_line_to_the_closing_brace(self):
        self.assertEqual(self.functions("namespace a {\nint f(int x,\n      int y) {\n    return x;\n}\n}\n"),
                         [("f", 4)])

    def test_members_of_an_initializer_list_do_not_end_a_constructor(self):
        text = "Foo::Foo(int a) : m_a{a}, m_b(a) {\n    run();\n}\n"
        self.assertEqual(self.functions(text), [("Foo::Foo", 3)])

    def test_braces_in_strings_comments_and_raw_text_count_for_nothing(self):
        text = 'void f() {\n    g("{", \'{\'); // {\n    h(R"x(\n{\n)x"); /* { */\n}\nvoid i() {}\n'
        self.assertEqual(self.functions(text), [("f", 6), ("i", 1)])

    def test_values_enums_and_lambdas_are_no_functions(self):
        text = "const auto x = [](int a) {\n  return a;\n};\nenum class E : int { A };\nstd::array<int, 2> y{1, 2};\n"
        self.assertEqual(self.functions(text), [])

    def test_operators_and_inline_members_are_functions(self):
        text = "struct A {\n    bool operator==(const A &) const { return true; }\n    int f() const override {\n" \
               "        return 1;\n    }\n};\n"
        self.assertEqual([lines for _, lines in self.functions(text)], [1, 3])

    def test_classes_are_found_with_bases_and_inside_classes(self):
        text = "namespace a {\nclass B final : public C<D>, E {\n  public:\n    struct F { int g; };\n};\nclass H;\n}\n"
        self.assertEqual([(c.name, c.lines) for c in cpp.measure(text)[0]], [("a::B::F", 1), ("a::B", 4)])


class SizesTest(unittest.TestCase):
    def test_a_long_file_is_found(self):
        self.assertEqual(problems(sizes.check({"ui/a.cpp": "\n" * 450})), [])
        self.assertEqual(len(problems(sizes.check({"ui/a.cpp": "\n" * 451}))), 1)

    def test_a_long_function_is_found(self):
        self.assertEqual(problems(sizes.check({"ui/a.cpp": "void f() {" + "\n" * 59 + "}\n"})), [])
        self.assertIn("f has 61 lines", problems(sizes.check({"ui/a.cpp": "void f() {" + "\n" * 60 + "}\n"}))[0])

    def test_a_class_in_slices_is_one_class(self):
        tree = {"engine/x/a.h": "namespace x {\nclass A {\n    struct Private;\n    void f();\n};\n}\n",
                "engine/x/a_state.h": "namespace x {\nstruct A::Private {\n};\n}\n",
                "engine/x/a_one.cpp": "namespace x {\nvoid A::f() {\n}\n}\n" + "\n" * 220,
                "engine/x/a_two.cpp": "namespace x {\nvoid A::Private::g() {\n}\n}\n" + "\n" * 220}
        self.assertIn("class x::A: 458 lines in 4 files", problems(sizes.check(tree))[0])
        tree["engine/x/a_two.cpp"] = "namespace x {\nvoid A::Private::g() {\n}\n}\n"
        self.assertEqual(problems(sizes.check(tree)), [])

    def test_classes_of_unnamed_namespaces_are_their_files_own(self):
        text = "namespace {\nclass Entry {\n};\n}\n" + "\n" * 300
        self.assertEqual(problems(sizes.check({"ui/a.cpp": text, "ui/b.cpp": text})), [])


class CitationsTest(unittest.TestCase):
    def test_a_section_that_is_missing_is_found(self):
        tree = {"docs/protocol.md": "# 3. Signalling\n\n## 3.8 Order\nsee §3.8\n",
                "engine/a.h": "// protocol 3.8\n"}
        self.assertEqual(problems(citations.check(tree)), [])
        tree["engine/a.h"] = "\n// protocol 3.8, 3.9\n"
        self.assertEqual(problems(citations.check(tree)), ["engine/a.h:2: section 3.9 is not in docs/protocol.md"])
        tree["engine/a.h"] = ""
        tree["docs/protocol.md"] += "see §7\n"
        self.assertEqual(len(problems(citations.check(tree))), 1)

    def test_a_missing_document_is_found(self):
        self.assertEqual(len(problems(citations.check({}))), 1)


class SettingsTest(unittest.TestCase):
    def test_what_is_read_is_documented_and_what_is_documented_is_read(self):
        tree = {"engine/config/a.cpp": 'in.text(latin1("OVATION_A")); complain("OVATION_A is wrong");',
                "docs/extensions.md": "# Beyond\n\n## Settings\n\n| `OVATION_A` | none | what |\n\n## Else\n\n| `OVATION_C` | |\n"}
        self.assertEqual(problems(settings.check(tree)), [])
        tree["engine/config/a.cpp"] += 'in.text(latin1("OVATION_B"));'
        self.assertEqual(problems(settings.check(tree)),
                         ["OVATION_B is read in engine/config/ and stands in no table of settings"])
        tree["docs/protocol.md"] = "## 5.1 Server\n\n| `OVATION_B`, `NOT_READ` | | |\n"
        self.assertEqual(problems(settings.check(tree)),
                         ["NOT_READ stands in a table of settings and nothing in engine/config/ knows it"])
        tree["engine/config/unread_names.cpp"] = 'Instead{"OTHER NOT_*", "not used"}'
        self.assertEqual(problems(settings.check(tree)), [])

    def test_a_tree_without_settings_is_wrong(self):
        self.assertEqual(len(problems(settings.check({}))), 1)


class SpellingTest(unittest.TestCase):
    def test_words_of_the_list_are_found_alone_and_in_names(self):
        for text in ("// the picture is late\n", "int missedPicture = 0;\n", "void setPicture();\n"):
            self.assertEqual(len(spelling.check_words({"engine/a.h": text}, [("picture", "frame")], [])), 1, text)
        self.assertEqual(spelling.check_words({"engine/a.h": "picturesque\n"}, [("picture", "frame")], []), [])

    def test_an_exception_holds_for_its_files_only(self):
        tree = {"engine/a.h": "picture\n", "ui/a.h": "picture\n"}
        found = spelling.check_words(tree, [("picture", "frame")], [("engine/*", "picture", "RTCP")])
        self.assertEqual([problem.split(":")[0] for problem in found], ["ui/a.h"])

    def test_misspellings_and_the_other_spelling_are_found(self):
        self.assertEqual(len(spelling.check_codespell({"engine/a.h": "// recieve\n", "ui/b.h": "// colour\n"})), 2)
        self.assertEqual(spelling.check_codespell({"engine/a.h": "// receive\n"}), [])


class FormatTest(unittest.TestCase):
    def test_a_file_that_clang_format_would_change_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            subprocess.run(["git", "init", "-q", root], check=True)
            path = os.path.join(root, "a.cpp")
            for text, wrong in (("int a = 1;\n", []), ("int  a=1;\n", ["a.cpp:1: not formatted, run clang-format -i"])):
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
                self.assertEqual(problems(formats.check(root)), wrong)
            subprocess.run(["git", "add", "a.cpp"], cwd=root, check=True)
            os.remove(path)
            self.assertEqual(problems(formats.check(root)), [])


class CommitsTest(unittest.TestCase):
    def test_subjects(self):
        for good in ("media: fix crash when a decoder ends", "server, control: move rules", "kit: merge main"):
            self.assertIsNone(commits.judge(good), good)
        for bad in ("Format", "Merge branch 'x'", "media: " + "x" * 66, "media: fix.", "wip"):
            self.assertIsNotNone(commits.judge(bad), bad)

    def test_commits_since_the_base_are_judged_and_older_ones_are_not(self):
        with tempfile.TemporaryDirectory() as root:
            def commit(subject):
                subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@localhost", "-c", "core.hooksPath=",
                                "commit", "-q", "--allow-empty", "-m", subject], cwd=root, check=True)
                return subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, check=True, capture_output=True,
                                      text=True).stdout.strip()
            subprocess.run(["git", "init", "-q", root], check=True)
            base = commit("Old and wrong")
            commit("media: right")
            self.assertEqual(problems(commits.check(root, base)), [])
            commit("New and wrong")
            self.assertEqual(len(problems(commits.check(root, base))), 1)
            self.assertEqual(len(problems(commits.check(root, "0" * 40))), 1)


class TranslationsTest(unittest.TestCase):
    def wrong(self, source, *forms, code="de", numerus=False):
        return translations.judge_forms(source, forms, code, numerus)

    def test_placeholders_tags_accelerators_and_endings_stay(self):
        self.assertIsNone(self.wrong("&Open <b>%1</b>…", "<b>%1</b> ö&ffnen…"))
        for form in ("<b>%2</b> ö&ffnen…", "%1 ö&ffnen…", "<b>%1</b> öffnen…", "<b>%1</b> ö&ffnen"):
            self.assertIsNotNone(self.wrong("&Open <b>%1</b>…", form), form)
        self.assertIsNone(self.wrong("Name:", "名称：", code="zh_CN"))

    def test_the_end_of_a_text_and_the_spaces_around_it_stay(self):
        self.assertIsNone(self.wrong(" fps", " ips", code="fr"))
        for form in ("ips", "ips ", " ips."):
            self.assertIn("“" + form, self.wrong(" fps", form, code="fr"), form)
        self.assertIsNone(self.wrong("Delete it?", "¿Eliminarlo?", code="es"))
        self.assertIsNotNone(self.wrong("It is gone.", "Es ist weg"))
        self.assertIsNotNone(self.wrong("Import", "Importieren…"))

    def test_what_is_no_habit_of_a_language_is_found(self):
        good = {"de": "„%1“ wird importiert…", "es": "¿Importar «%1»?", "fr": "Importer «\u00a0%1\u00a0» ? Oui\u00a0: tout",
                "zh_CN": "导入“%1”（ZIP 或 MP4）：全部(&A)，共 %2 个"}
        bad = {"de": ("%1 wird importiert …", "«%1»"), "es": ("Importar «%1»?", "“%1”"),
               "fr": ("Importer « %1 »", "Nom: %1", "Quoi?", "l'autre"),
               "zh_CN": ("导入,全部", "导入(全部)", "导入ZIP", "共%1 个", "全部.")}
        for code, form in good.items():
            self.assertIsNone(translations.judge_habits(form.replace(" ?", "\u00a0?"), code), form)
            for wrong in bad[code]:
                self.assertIsNotNone(translations.judge_habits(wrong, code), wrong)

    def test_the_guest_page_has_every_text_in_every_language_of_the_window(self):
        page = '<h1 data-text="title">Join</h1>'
        own = "\n".join(f'  {code}: {{\n    title: "T",\n    left: "%1",\n  }},' for code in ("de", "es", "fr", "zh"))
        texts = 'const texts = {\n  en: {\n    left: "%1",\n  },\n' + own + "\n};\n"
        self.assertEqual(translations.judge_guest(texts, [page]), [])
        self.assertIn("de: “title” is missing", translations.judge_guest(texts.replace('    title: "T",\n', "", 1), [page])[0])
        spoiled = texts.replace('left: "%1"', 'left: "%2"', 2).replace('left: "%2"', 'left: "%1"', 1)
        self.assertIn("de: “left” has other placeholders", translations.judge_guest(spoiled, [page])[0])

    def test_a_language_has_its_number_of_plural_forms_and_one_needs_no_number(self):
        self.assertIsNone(self.wrong("%n files", "eine Datei", "%n Dateien", numerus=True))
        self.assertIsNotNone(self.wrong("%n files", "%n Dateien", numerus=True))
        self.assertIsNotNone(self.wrong("%n files", "%n Datei", "Dateien", numerus=True))

    @unittest.skipUnless(translations.find_lupdate(), "lupdate is not installed")
    def test_a_text_of_the_code_without_a_translation_is_named(self):
        with tempfile.TemporaryDirectory() as root:
            for folder in translations.SOURCES + (translations.FOLDER,):
                os.mkdir(os.path.join(root, folder))
            with open(os.path.join(root, "ui", "a.cpp"), "w", encoding="utf-8") as file:
                file.write('struct A { Q_DECLARE_TR_FUNCTIONS(A) };\nQString f() { return A::tr("Brand new"); }\n')
            kept = os.path.join(root, translations.FOLDER)
            for code in translations.PLURAL_FORMS:
                with open(os.path.join(kept, f"ovation_{code}.ts"), "w", encoding="utf-8") as file:
                    file.write(f'<TS version="2.1" language="{code}"></TS>')
            found = problems(translations.check(root))
            self.assertTrue(any("A: “Brand new”" in one for one in found), found)
            self.assertTrue(any("tools/update-translations" in one for one in found), found)


class GuideTest(unittest.TestCase):
    ENGLISH = ("# Guide\n\n*Help > Log* and `--x`, see [more](more.md#the-end).\n\n- **One:** *Stop*\n- two\n\n    run\n",
               "# More\n\n## The end\n\n![It](../image.png)\n")
    GERMAN = ("# Handbuch\n\n*Hilfe > Protokoll* und `--x`, siehe [mehr](more.md#das-größte-ende).\n\n- **Eins:** *Beenden*\n- zwei\n\n"
              "    run\n", "# Mehr\n\n## Das größte Ende\n\n![Es](../../image.png)\n")
    TEXTS = "<TS><context><name>A</name>" + "".join(
        f"<message><source>{source}</source><translation>{text}</translation></message>"
        for source, text in (("&amp;Help", "&amp;Hilfe"), ("Log", "Protokoll"), ("Stop", "Beenden"))) + "</context></TS>"

    def tree(self, code="de", texts=None):
        tree = {f"translations/ovation_{code}.ts": texts or self.TEXTS}
        for name, english, german in zip(("README.md", "more.md"), self.ENGLISH, self.GERMAN):
            tree[f"docs/guide/{name}"] = english
            tree[f"docs/guide/{code}/{name}"] = guide.with_note(german, english)
        return tree

    def found(self, old, new, path="docs/guide/de/README.md"):
        tree = self.tree()
        self.assertIn(old, tree[path])
        tree[path] = tree[path].replace(old, new)
        return problems(guide.check(tree, ["de"]))

    def test_a_chapter_that_is_built_and_named_as_the_english_one_passes(self):
        self.assertEqual(problems(guide.check(self.tree(), ["de"])), [])
        self.assertEqual(self.found("und `--x`, siehe", "und\n`--x`, siehe"), [])

    def test_what_differs_from_the_english_chapter_is_found(self):
        for old, new, said in (
                ("# Handbuch", "## Handbuch", "built differently"), ("- zwei\n", "", "built differently"),
                ("    run", "    lauf", "built differently"), ("`--x`", "`--y`", "other code: `--x`, `--y`"),
                ("more.md#das-größte-ende", "more.md#ende", "not there: more.md#ende"),
                ("more.md#das-größte-ende", "more.md", "other links"), ("more.md#", "else.md#", "not there: else.md#"),
                ("Protokoll", "Logbuch", "calls it “Hilfe > Protokoll”"), ("*Beenden*", "Beenden", "1 names in italics"),
                ("und", "„und«", "quotes as in"), ("Of the English text ", "Of the English text 0", "does not follow")):
            found = self.found(old, new)
            self.assertIn(said, "".join(found), (old, new))
        self.assertIn("other links", self.found("../../image.png", "../image.png", "docs/guide/de/more.md")[0])

    def test_a_changed_english_chapter_is_found_and_where_its_lines_break_is_no_change(self):
        tree = self.tree()
        tree["docs/guide/more.md"] += "\nNew.\n"
        self.assertIn("docs/guide/de/more.md does not follow", problems(guide.check(tree, ["de"]))[0])
        tree = self.tree()
        tree["docs/guide/README.md"] = tree["docs/guide/README.md"].replace("and `--x`", "and\n`--x`")
        self.assertEqual(problems(guide.check(tree, ["de"])), [])

    def test_a_missing_chapter_and_one_too_many_are_found(self):
        tree = self.tree()
        tree["docs/guide/de/other.md"] = tree.pop("docs/guide/de/more.md")
        found = "".join(problems(guide.check(tree, ["de"])))
        self.assertIn("docs/guide/de/more.md is missing", found)
        self.assertIn("docs/guide/de/other.md is no chapter", found)

    def test_names_are_bold_where_a_script_has_no_italics(self):
        tree = self.tree("zh_CN")
        path = "docs/guide/zh_CN/README.md"
        self.assertIn("in italics", problems(guide.check(tree, ["zh_CN"]))[0])
        tree[path] = tree[path].replace("*Hilfe > Protokoll*", "**Hilfe > Protokoll**").replace("*Beenden*", "**Beenden**")
        self.assertEqual(problems(guide.check(tree, ["zh_CN"])), [])


class HooksTest(unittest.TestCase):
    """The hooks in a repository of their own, with git's own way of calling them."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        project = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        for part in ("tests/guards", ".githooks", "tools"):
            shutil.copytree(os.path.join(project, part), os.path.join(self.root, part))
        shutil.copy(os.path.join(project, ".clang-format"), self.root)
        os.makedirs(os.path.join(self.root, "docs"))
        self.write("docs/protocol.md", "# 1. Rules\n")
        self.git("init", "-q", ".")
        subprocess.run(["tools/install-hooks"], cwd=self.root, check=True, capture_output=True)

    def write(self, path, text):
        os.makedirs(os.path.dirname(os.path.join(self.root, path)), exist_ok=True)
        with open(os.path.join(self.root, path), "w", encoding="utf-8") as file:
            file.write(text)

    def git(self, *arguments):
        # Without what git sets for the hook that may be running this very test.
        clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        clean["OVATION_INSIDE_SELFTEST"] = "1"
        return subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@localhost", *arguments],
                              cwd=self.root, capture_output=True, text=True, env=clean)

    def commit(self, subject):
        self.git("add", "-A")
        return self.git("commit", "-q", "-m", subject).returncode == 0

    def test_a_good_commit_passes_and_a_bad_subject_does_not(self):
        self.assertFalse(self.commit("Did something"))
        self.assertTrue(self.commit("guards: add hooks"))

    def test_a_file_out_of_format_or_an_arrow_up_is_refused(self):
        self.write("engine/base/a.cpp", "int  f( ) {return 1;}\n")
        self.assertFalse(self.commit("base: add f"))
        self.write("engine/base/a.cpp", "int f() {\n    return 1;\n}\n")
        self.assertTrue(self.commit("base: add f"))
        self.write("engine/session/b.h", "#pragma once\n")
        self.write("engine/base/a.cpp", '#include "session/b.h"\n')
        self.assertFalse(self.commit("base: look up"))


if __name__ == "__main__":
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        del os.environ[name]  # git sets them for hooks, and they would lead into this repository
    if os.environ.get("OVATION_INSIDE_SELFTEST"):
        del HooksTest  # it commits, and the hook of that commit runs this file again
    unittest.main()
