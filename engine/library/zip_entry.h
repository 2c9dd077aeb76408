#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace ovation::library::zip {

/// A file in a ZIP, checked: its content lies within the ZIP and overlaps no other.
struct Entry {
    QString name;
    bool isPacked = false;           ///< deflated, else stored
    bool isCut = false;              ///< its end is missing; a packed one then has no known size (-1)
    int64_t headerAt = 0, begin = 0; ///< of its own header and of its content, from the ZIP's beginning
    int64_t packed = 0, size = 0;    ///< bytes: there, and of the content
};

struct Index {
    std::vector<Entry> entries; ///< files only, as they are listed
    QStringList problems;       ///< sentences
};

} // namespace ovation::library::zip
