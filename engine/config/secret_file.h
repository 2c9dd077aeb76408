#pragma once

#include <QString>

namespace ovation::config {

/// A secret for OPENVIDU_SECRET that no one can guess.
QString newSecret();

} // namespace ovation::config
