#pragma once

#include "catalog.h"

namespace ovation::bundle {

/// The layout in a folder, sorted by name, checked as an archive would be. What is hidden is left out, as it
/// is not served either, and so are folders below that are layouts of their own. Links and devices are
/// refused.
Result<Catalog> readLayoutFolder(const QByteArray &folder);

} // namespace ovation::bundle
