#pragma once

#include <span>

namespace ovation::ui {

/// What the engine says and the window translates, in the context "Engine", with %1 for what is inserted.
/// Each as it stands in the engine, which a test compares. One that begins like another comes before it.
std::span<const char *const> engineSentenceTable();

} // namespace ovation::ui
