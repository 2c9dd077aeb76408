"""Arrows between rooms go down only, and nothing includes itself through others.

ROOMS is the whole truth about who may include whom: a room that is not listed may not be included, and
a new room gets its line here when it gets its CMakeLists.txt.
"""
import collections
import os
import re

import tree as trees

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)

# room -> the rooms that it may include, besides itself. Bottom first. cluster is not built yet: its place is
# reserved.
ROOMS = {
    "base": "",
    "config": "base",
    "session": "base",
    "events": "base config",
    "layout": "base",
    "storage": "base config",
    "transport": "base",
    "media": "base layout transport",
    "page": "base config media",
    "camera": "base transport media page",
    "compose": "base layout media session transport",
    "composer": "base layout media session transport page compose",
    "recording": "base config session layout transport media page compose composer storage",
    "library": "base config session media recording storage",
    "upload": "base config session media recording library storage",
    "export": "base config layout media page session compose recording library storage",
    "control": "base config session layout transport media page camera compose composer library export upload storage recording",
    "server": "base config session events layout transport media page camera compose composer library export upload storage recording "
              "control",
    "cluster": "base config session transport media recording",
    "studio": "base config session events layout transport media page camera compose composer library export upload storage recording "
              "control server",
    "engine": "base config session events layout transport media page camera compose composer library export upload storage recording "
              "control server cluster studio",
    "ui": "base config session layout page library upload export engine studio",
    "app/usage": "",
    "app/manual": "app/usage",
    "app/bundle": "base app/usage",  # and of base only headers without a .cpp: it links nothing of engine/
    "app/page": "base media compose page app/usage",
    "app/sandbox": "base",  # headers without a .cpp
    "app/camera": "base media page camera app/sandbox",
    "app/composer": "base media session compose composer page app/sandbox",
    "app/converter": "base media page recording library export app/sandbox",
    "app": "base config layout media library export engine studio app/usage",  # a server needs nothing that draws
    "app/window": "base config engine ui app",
}

# What a window may know of the engine: the façade, its snapshots, and values without behaviour.
UI_SEES = re.compile(r"""engine/(?:
      studio\.h | review\.h | uploads\.h | storage_setup\.h | settings_setup\.h | machine_test\.h | support\.h | engine\.h | studio/.*(?:snapshot|participant|access)\.h | base/.*\.h | .*/?types\.h
    | session/(?:properties|recording_layouts|identifiers|camera_uri|look_options|protocol)\.h
    | page/(?:page_request|page_message|style_change)\.h
    )$""", re.X)
# The folder of custom layouts has no live state: the Design perspective reads and writes it itself, on a
# thread of its own. Its web views share the guest page with ovation-page.
UI_LAYOUTS_SEES = re.compile(r"engine/(layout/layout_\w+\.h|page/chromium_flags\.h|page/gate_flags\.h|page/web/\w+\.h)$")


def room_of(path):
    parts = path.split("/")
    if parts[0] == "engine":
        return parts[1] if len(parts) > 2 else "engine"
    if parts[0] == "app" and len(parts) > 2:
        return "/".join(parts[:2])
    return parts[0]


def window_may_see(path, target):
    return UI_SEES.match(target) or (path.startswith(("ui/layouts/", "ui/common/layout_")) and UI_LAYOUTS_SEES.match(target))


def panel_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "ui" and len(parts) > 2 else None


def resolve(path, include, files):
    near = os.path.normpath(os.path.join(os.path.dirname(path), include))
    return next((found for found in (near, include, "engine/" + include) if found in files), None)


def includes(files):
    for path, text in files.items():
        for name in INCLUDE.findall(text):
            target = resolve(path, name, files)
            if target:
                yield path, target


def stem(path):
    return path.rsplit(".", 1)[0]


def strong_components(graph):
    """Tarjan's algorithm, without recursion: the groups of nodes that reach each other."""
    index, low, on_stack, stack, found = {}, {}, set(), [], []
    for start in sorted(graph):
        if start in index:
            continue
        work = [(start, iter(sorted(graph[start])))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, rest = work[-1]
            for child in rest:
                if child not in index:
                    index[child] = low[child] = len(index)
                    stack.append(child)
                    on_stack.add(child)
                    work.append((child, iter(sorted(graph.get(child, ())))))
                    break
                if child in on_stack:
                    low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    group = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        group.append(member)
                        if member == node:
                            break
                    if len(group) > 1:
                        found.append(sorted(group))
    return found


def check(tree):
    files = trees.cpp_files(tree)
    problems, graph, arrows = [], collections.defaultdict(set), set()
    for path, target in includes(files):
        source, room = room_of(path), room_of(target)
        if stem(path) != stem(target):
            graph[stem(path)].add(stem(target))
        if source == room:
            panel, other = panel_of(path), panel_of(target)
            if panel and other not in (panel, "common") and panel != "shell":
                problems.append(f"{path} -> {target}: a panel sees itself and ui/common")
            continue
        arrows.add((source, room))
        if source not in ROOMS:
            problems.append(f"{path}: the room '{source}' is not in the table of tests/guards/arrows.py")
        elif room not in ROOMS[source].split():
            problems.append(f"{path} -> {target}: '{source}' may not see '{room}'")
        elif source == "ui" and not window_may_see(path, target):
            problems.append(f"{path} -> {target}: the window sees engine/studio.h, snapshots and plain values")
    circles = strong_components(graph)
    problems += ["circle: " + " <-> ".join(group) for group in circles]
    return problems, f"{len(arrows)} arrows between rooms, {len(circles)} circles"
