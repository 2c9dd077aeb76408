#pragma once

class QWidget;

namespace ovation::ui {

class Dialogs;

/// Tells what this program is: version, licenses.
void tellAbout(Dialogs &dialogs, QWidget *parent);

} // namespace ovation::ui
