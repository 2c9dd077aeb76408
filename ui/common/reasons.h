#pragma once

#include "base/result.h"

#include <QString>

namespace ovation::ui {

/// Why a call failed, without a full stop: in the language of the window where the code alone says it, else
/// the sentence of the engine, which is English and may name sizes, paths and settings that no code has.
QString reasonText(const Error &error);

} // namespace ovation::ui
