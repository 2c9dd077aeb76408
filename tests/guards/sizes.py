"""No file and no class above 450 lines, no function above 60.

A class is as long as all the files together that define it, a class inside it, or a function of it: a class cut into
slices, so that no file looks large, is still one class.
"""
import collections

import cpp
import tree as trees

MAX_FILE_LINES = 450
MAX_CLASS_LINES = 450
MAX_FUNCTION_LINES = 60
HAND_WRITTEN = (".h", ".cpp", ".js", ".mjs", ".py", ".css", ".html", ".qml", ".txt", ".cmake")


def class_files(measured):
    """Class -> the files it lives in. Classes inside a class count as it."""
    known = {c.name for classes, _ in measured.values() for c in classes}

    def outermost(name):
        parts = name.split("::")
        for length in range(1, len(parts) + 1):
            prefix = "::".join(parts[:length])
            if prefix in known:
                return prefix
        return None

    files = collections.defaultdict(set)
    for path, (classes, functions) in measured.items():
        for c in classes:
            files[outermost(c.name)].add(path)
        for f in functions:
            owner = f.name.rsplit("::", 1)[0] if "::" in f.name else None
            scopes = f.scope.split("::") if f.scope else []
            while owner is not None:
                found = outermost("::".join(scopes + [owner]))
                if found:
                    files[found].add(path)
                    break
                if not scopes:
                    break
                scopes.pop()
    return files


def check(tree):
    problems = []
    lines = {path: trees.line_count(text) for path, text in tree.items()}
    largest_file = max(((lines[p], p) for p in tree if p.endswith(HAND_WRITTEN)), default=(0, "none"))
    for path in tree:
        if path.endswith(HAND_WRITTEN) and lines[path] > MAX_FILE_LINES:
            problems.append(f"{path}: {lines[path]} lines, at most {MAX_FILE_LINES} are allowed")

    measured = {path: cpp.measure(text, anonymous=f"<{path}>") for path, text in trees.cpp_files(tree).items()}
    largest_class = (0, "none")
    for name, files in sorted(class_files(measured).items()):
        total = sum(lines[path] for path in files)
        largest_class = max(largest_class, (total, name))
        if total > MAX_CLASS_LINES:
            problems.append(f"class {name}: {total} lines in {len(files)} files ({', '.join(sorted(files))}), "
                            f"at most {MAX_CLASS_LINES} are allowed")

    largest_function, count = (0, "none"), 0
    for path, (_, functions) in measured.items():
        count += len(functions)
        for f in functions:
            largest_function = max(largest_function, (f.lines, f"{f.name} ({path}:{f.line})"))
            if f.lines > MAX_FUNCTION_LINES:
                problems.append(f"{path}:{f.line}: {f.name} has {f.lines} lines, at most {MAX_FUNCTION_LINES} "
                                "are allowed")
    figures = (f"largest file {largest_file[0]} ({largest_file[1]}), largest class {largest_class[0]} "
               f"({largest_class[1]}), largest of {count} functions {largest_function[0]} ({largest_function[1]})")
    return problems, figures
