#pragma once

#include "library/types.h"

namespace ovation::library {

/// All that a query asks for but the words.
bool matches(const Entry &entry, const Query &query);

} // namespace ovation::library
