#pragma once

class QComboBox;

namespace ovation::ui {

/// A choice among the roles of a participant; its data are the words of the protocol.
QComboBox *makeRoles(const char *name);

} // namespace ovation::ui
