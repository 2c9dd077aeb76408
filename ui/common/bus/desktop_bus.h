#pragma once

class QString;

namespace ovation::ui {

/// A notification of the desktop over its bus (org.freedesktop.Notifications); plain text. It returns at
/// once, and nothing is shown where the desktop has no such service.
void notifyDesktop(const QString &title, const QString &text);

} // namespace ovation::ui
