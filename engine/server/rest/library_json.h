#pragma once

#include "library/types.h"
#include "server/rest/body_reader.h"

#include <QJsonObject>
#include <QUrlQuery>

/// The library of recordings as REST has it (docs/extensions.md). Pure functions.
namespace ovation::server {

/// What a search asks for, and which part of what it finds is answered.
struct LibrarySearch {
    library::Query query;
    int offset = 0, limit = 0;
};
/// Error InvalidParameter that names the first wrong item.
Result<LibrarySearch> readSearch(const QUrlQuery &items);
/// What a body changes of tags, notes and the flag; the reader has the first error.
library::Annotations readAnnotations(BodyReader &body, library::Annotations before);

QJsonObject entryJson(const library::Entry &entry);
/// {total, count, complete, items: [Entry]}; `count` are all that match.
QJsonObject pageJson(const library::Page &page, const LibrarySearch &search);

} // namespace ovation::server
