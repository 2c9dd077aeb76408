#pragma once

#include "catalogue.h"

namespace ovation::bundle {

/// Everything in a folder, sorted by name, checked as an archive would be. Links, devices and hidden files
/// are refused.
Result<Catalogue> readLayoutFolder(const QByteArray &folder);

} // namespace ovation::bundle
