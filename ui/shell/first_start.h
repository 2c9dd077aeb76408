#pragma once

#include <optional>

namespace ovation {
class MachineTest;
class SettingsSetup;
} // namespace ovation

namespace ovation::ui {

struct FirstChoice {
    bool demo = false; ///< the user wants to see one
};

/// Shows the first run, before there is a window, and waits for the end of it. Nothing when it was skipped.
std::optional<FirstChoice> askFirst(SettingsSetup &setup, MachineTest &machine);

} // namespace ovation::ui
