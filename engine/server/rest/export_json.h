#pragma once

#include "export/types.h"
#include "server/rest/body_reader.h"

#include <QJsonObject>

/// Exports as REST has them (docs/extensions.md). Pure functions.
namespace ovation::server {

/// What a body asks for; the reader has the first error. `target` is left empty.
exporting::Request readExport(BodyReader &body);
QJsonObject exportJson(const exporting::Job &job);

} // namespace ovation::server
