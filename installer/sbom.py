#!/usr/bin/env python3
"""Writes what the programs are made of as SPDX 2.3 in JSON: the Debian packages that they are linked with, and the npm
packages in their pages, each with version and license.

usage: installer/sbom.py SOURCES VERSION HOMEPAGE OUTPUT PROGRAM...

HOMEPAGE may be empty."""
import datetime
import hashlib
import json
import os
import re
import subprocess
import sys

# How Debian's copyright files call what SPDX has a name for.
SPDX = {"apache-2.0": "Apache-2.0", "expat": "MIT", "mit": "MIT", "isc": "ISC", "zlib": "Zlib", "bsd-2-clause": "BSD-2-Clause",
        "bsd-3-clause": "BSD-3-Clause", "lgpl-2": "LGPL-2.0-only", "lgpl-2+": "LGPL-2.0-or-later", "lgpl-2.0+": "LGPL-2.0-or-later",
        "lgpl-2.1": "LGPL-2.1-only", "lgpl-2.1+": "LGPL-2.1-or-later", "lgpl-3": "LGPL-3.0-only", "lgpl-3+": "LGPL-3.0-or-later",
        "gpl-2": "GPL-2.0-only", "gpl-2+": "GPL-2.0-or-later", "gpl-3": "GPL-3.0-only", "gpl-3+": "GPL-3.0-or-later",
        "mpl-1.1": "MPL-1.1", "mpl-2.0": "MPL-2.0", "bsl-1.0": "BSL-1.0",
        "curl": "curl"}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}).stdout


def needed(program):
    """The names of the libraries that it is linked with itself."""
    return set(re.findall(r"\(NEEDED\)\s+Shared library: \[([^]]+)\]", run("readelf", "-d", program)))


def places(program):
    """Name of a library -> where the loader finds it."""
    return dict(re.findall(r"^\s*(\S+) => (/\S+)", run("ldd", program), re.M))


def owner(path):
    """The package of a file, which dpkg may know by its place before /usr was merged."""
    for name in (path, os.path.realpath(path), path.removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(":")[0].split(",")[0]
    sys.exit(f"{path} belongs to no package")


def license(package):
    """Those that the package's copyright file declares: an expression where SPDX knows each of them."""
    try:
        with open(f"/usr/share/doc/{package}/copyright", encoding="utf-8", errors="replace") as file:
            text = file.read()
    except OSError:
        return "NOASSERTION", None
    if "copyright-format" not in text[:400]:
        return "NOASSERTION", f"See /usr/share/doc/{package}/copyright."
    library = [part for part in re.split(r"\n\s*\n", text) if re.search(r"^Files:\s*\*\s*$", part, re.M)]
    declared = re.findall(r"^License:[ \t]*(\S.*)$", "\n".join(library) or text, re.M)
    if not declared:
        return "NOASSERTION", f"See /usr/share/doc/{package}/copyright."
    parts = re.split(r"\s+(or|and)\s+", declared[0].replace(",", ""), flags=re.I)
    known = [SPDX.get(part.lower()) if number % 2 == 0 else part.upper() for number, part in enumerate(parts)]
    return (" ".join(known) if all(known) else "NOASSERTION"), "Debian: " + "; ".join(dict.fromkeys(declared))


def identifier(kind, name):
    return f"SPDXRef-{kind}-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


def component(kind, name, version, declared, comment, purl):
    entry = {"SPDXID": identifier(kind, name), "name": name, "versionInfo": version, "downloadLocation": "NOASSERTION",
             "filesAnalyzed": False, "licenseConcluded": "NOASSERTION", "licenseDeclared": declared,
             "copyrightText": "NOASSERTION",
             "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}]}
    if comment:
        entry["licenseComments"] = comment
    return entry


def debian(package):
    version, source, architecture = run("dpkg-query", "-W", "-f", "${Version}\t${source:Package}\t${Architecture}\n",
                                        package).splitlines()[0].split("\t")
    declared, comment = license(package)
    return component("deb", package, version, declared, comment,
                     f"pkg:deb/debian/{package}@{version}?arch={architecture}&source={source}".replace("+", "%2B"))


def npm(sources):
    with open(os.path.join(sources, "resources/web/package-lock.json"), encoding="utf-8") as file:
        entries = json.load(file)["packages"]
    for path, entry in sorted(entries.items()):
        name = path.rpartition("node_modules/")[2]
        if name and "esbuild" not in name:  # which bundles, and is not in what it makes
            yield component("npm", name, entry["version"], entry.get("license", "NOASSERTION"), None,
                            f"pkg:npm/{name.replace('@', '%40')}@{entry['version']}")


def main(sources, version, homepage, output, *programs):
    packages, relations = {}, []
    root = identifier("package", "ovation-studio")
    for program in programs:
        found = places(program)
        for library in needed(program):
            if library.startswith("ld-linux"):
                continue
            package = owner(found[library])
            packages.setdefault(package, debian(package))
    # Headers that are compiled in.
    boost = [line.split()[0] for line in run("dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n",
                                             "libboost1*-dev").splitlines() if line.endswith(" installed")]
    for package in boost:
        packages.setdefault(package, debian(package))
    used = [packages[name] for name in sorted(packages)] + list(npm(sources))
    for entry in used:
        relations.append({"spdxElementId": root, "relationshipType": "DEPENDS_ON" if "-deb-" in entry["SPDXID"] else "CONTAINS",
                          "relatedSpdxElement": entry["SPDXID"]})
    made = int(os.environ.get("SOURCE_DATE_EPOCH", datetime.datetime.now().timestamp()))
    digest = hashlib.sha256(json.dumps(used, sort_keys=True).encode()).hexdigest()[:32]
    # Without pages of one's own, SPDX names this place.
    place = f"{homepage.rstrip('/')}/spdx" if homepage else "https://spdx.org/spdxdocs"
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"ovation-studio-{version}",
        "documentNamespace": f"{place}/ovation-studio-{version}-{digest}",
        "creationInfo": {"created": datetime.datetime.fromtimestamp(made, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": ["Tool: installer/sbom.py"]},
        "packages": [{"SPDXID": root, "name": "ovation-studio", "versionInfo": version, "downloadLocation": "NOASSERTION",
                      "filesAnalyzed": False, "licenseConcluded": "Apache-2.0", "licenseDeclared": "Apache-2.0",
                      "copyrightText": "NOASSERTION"}] + used,
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": root}]
                         + relations}
    with open(output, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1, ensure_ascii=False)
        file.write("\n")
    print(f"{output}: {len(packages)} Debian packages, {len(used) - len(packages)} npm packages")


if len(sys.argv) < 6:
    sys.exit(__doc__)
main(*sys.argv[1:])
