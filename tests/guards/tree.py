"""The files a guard looks at: path -> text. The self-tests build small trees by hand."""
import pathlib
import subprocess

CPP = (".h", ".cpp")
PROGRAM = ("engine/", "ui/", "app/")


def git_tree(root="."):
    """Every text file git tracks or would add, so that a new file is checked before its first commit."""
    names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root,
                           check=True, capture_output=True, text=True).stdout.split("\0")
    tree = {}
    for name in sorted(set(filter(None, names))):
        path = pathlib.Path(root, name)
        if not path.is_file() or path.is_symlink():
            continue  # deleted but still in the index
        try:
            tree[name] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return tree


def cpp_files(tree, folders=PROGRAM):
    return {path: text for path, text in tree.items() if path.startswith(folders) and path.endswith(CPP)}


def line_count(text):
    return text.count("\n") + (not text.endswith("\n") and bool(text))
