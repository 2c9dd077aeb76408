#pragma once

#include "app/export_request.h"

namespace ovation {

/// `ovation recompose …`: `arguments` are those behind it. As readExportArguments().
ExportArguments readRecomposeArguments(const QStringList &arguments);

/// Layout changes as a file of --changes has them, in order of time:
/// [{"time": seconds, "layout": "BEST_FIT"}, …]. An error names what is wrong in it.
Result<std::vector<exporting::Composition::Change>> layoutChangesFromJson(const QByteArray &json);

} // namespace ovation
