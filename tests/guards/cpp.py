"""Just enough C++ to measure it: which classes a file defines and how long its functions are.

This is no parser. It removes comments, strings and preprocessor lines, keeping every line break, and then tells what
each opening brace begins from the text before it. What it cannot tell it takes for a plain block.
"""
import collections
import re

Function = collections.namedtuple("Function", "name line lines scope")
Class = collections.namedtuple("Class", "name line lines")

_TOKEN = re.compile(r'''
    (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<raw>R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")
  | (?P<string>"(?:\\.|[^"\\\n])*")
  | (?P<char>(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')
  | (?P<directive>^[ \t]*\#(?:\\\n|[^\n])*)
''', re.X | re.S | re.M)


def strip(text):
    """The text with comments and directives blanked and strings emptied; line numbers stay."""
    def blank(match):
        lines = "\n" * match.group(0).count("\n")
        return ('""' if match.group("raw") or match.group("string") or match.group("char") else " ") + lines
    return _TOKEN.sub(blank, text)


_NAMESPACE = re.compile(r"\bnamespace\b\s*([\w:]*)\s*$")
_CLASS = re.compile(r"\b(?:class|struct|union)\s+(?:\[\[.*?\]\]\s*|alignas\s*\(.*?\)\s*)*([\w:]+)(?:\s*<[^{]*>)?"
                    r"(?:\s+final)?\s*(?::(?!:)[^{]*)?$", re.S)
_FUNCTION = re.compile(r"((?:[\w~]+(?:<[^<>()]*>)?::)*(?:~?\w+|operator\s*[^\s(]+|operator\s*\(\s*\)|operator\s+[\w:&* ]+))"
                       r"\s*$")
_NOT_FUNCTIONS = {"if", "for", "while", "switch", "catch", "return", "alignas", "decltype", "sizeof", "noexcept"}


def _top_level(head):
    """The head with what stands in parentheses removed: `f()` for `f(int a = 1)`."""
    out, depth = [], 0
    for char in head:
        if char == ")":
            depth -= 1
        if depth <= 0:
            out.append(char)
        if char == "(":
            depth += 1
    return "".join(out)


def _function_name(head):
    """The name of the function that a brace after `head` begins, or None."""
    flat = _top_level(re.sub(r"operator\s*(\(\s*\)|[^\s\w(]+)", "operator_", head))
    if "(" not in flat:
        return None
    before = flat[:flat.index("(")]
    if "=" in re.sub(r"<[^<>]*>", "", before):
        return None
    match = _FUNCTION.search(before)
    if not match or match.group(1) in _NOT_FUNCTIONS:
        return None
    return re.sub(r"<[^<>]*>", "", match.group(1))


def _is_member_initializer(head):
    """Whether a brace after `head` begins the value of a member: `Foo::Foo() : m_a` {1}"""
    flat = _top_level(head)
    return bool(re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", flat)) and bool(re.search(r"[\w>]\s*$", flat))


_ACCESS = re.compile(r"(?:(?:public|private|protected)(?: Q_SLOTS)?|Q_SIGNALS)\s*:")


class _Scope:
    def __init__(self, kind, name, line):
        self.kind, self.name, self.line = kind, name, line


def measure(text, anonymous=""):
    """(classes, functions) of a file. `anonymous` stands for its unnamed namespace in qualified names."""
    text = strip(text)
    classes, functions, scopes = [], [], []
    head, head_line, line = "", 1, 1
    swallowed = 0  # depth inside a function, a block or a value
    for char in text:
        if char == "\n":
            line += 1
        if swallowed:
            if char == "{":
                swallowed += 1
            elif char == "}":
                swallowed -= 1
                if not swallowed:
                    scope = scopes.pop()
                    if scope.kind == "function":
                        functions.append(Function(scope.name, scope.line, line - scope.line + 1,
                                                  "::".join(s.name for s in scopes if s.name)))
                        head = ""
                    elif scope.kind == "value":
                        head += "}"
                    else:
                        head = ""
            continue
        if char == "{":
            name = _function_name(head)
            if _NAMESPACE.search(head):
                scopes.append(_Scope("namespace", _NAMESPACE.search(head).group(1) or anonymous, head_line))
                head = ""
            elif not re.search(r"\benum\b", head) and "(" not in re.sub(r"(alignas|decltype)\s*\([^)]*\)", "", head) \
                    and "=" not in re.sub(r"<[^{]*>", "", head) and _CLASS.search(head):
                scopes.append(_Scope("class", _CLASS.search(head).group(1), head_line))
                head = ""
            elif name and _is_member_initializer(head):
                scopes.append(_Scope("value", "", line))
                swallowed = 1
            elif name:
                scopes.append(_Scope("function", name, head_line))
                swallowed = 1
            else:
                scopes.append(_Scope("value", "", line))
                swallowed = 1
        elif char == "}":
            if scopes:
                scope = scopes.pop()
                if scope.kind == "class":
                    qualified = "::".join([s.name for s in scopes if s.name] + [scope.name])
                    classes.append(Class(qualified, scope.line, line - scope.line + 1))
            head = ""
        elif char == ";":
            head = ""
        else:
            if not head.strip() and not char.isspace():
                head_line = line
                head = ""
            head += char
            if char == ":" and _ACCESS.fullmatch(head.strip()):
                head = ""
    return classes, functions
