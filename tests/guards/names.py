"""The class of a test is called as its file: test_packing_retry_queue.cpp has the class PackingRetryQueueTest."""
import os
import re

import tree as trees

CLASS = re.compile(r"^class (\w+)\s*(?:final\s*)?(?::[^{;]*)?\{", re.M)


def wanted(path):
    """test_some_topic.cpp -> SomeTopicTest"""
    topic = os.path.basename(path).removeprefix("test_").removesuffix(".cpp")
    return "".join(word[:1].upper() + word[1:] for word in topic.split("_")) + "Test"


def check(tree):
    tests = {path: text for path, text in trees.cpp_files(tree, ("tests/unit/", "tests/gui/")).items()
             if os.path.basename(path).startswith("test_") and path.endswith(".cpp")}
    problems = [f"{path}: its class is called {wanted(path)}" for path, text in tests.items()
                if wanted(path) not in CLASS.findall(text)]
    return problems, f"{len(tests)} tests read"
