#pragma once

#include <string>

namespace ovation::usage {

/// "0.1.0 (1a2b3c4d)": the version, and the commit that this build was made of: with "+" behind it where
/// files were changed since, "unknown" where the sources come without their history.
std::string buildVersion();
/// Of that, the version alone.
std::string version();

} // namespace ovation::usage
