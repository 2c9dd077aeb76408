#pragma once

#include "layout/layout_library.h"
#include "ui/layouts/unsaved_texts.h"
#include "ui/layouts/web_views.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace ovation::ui {

/// What the editor opens of a layout. Plain value.
struct LayoutFiles {
    QStringList names;            ///< of all files
    std::vector<EditorFile> open; ///< those that are opened at once, index.html first
    QHash<QString, QByteArray> onDisk;
    QString problem; ///< why one of them could not be read; empty = none
};

/// Reads the disk; any thread.
LayoutFiles readLayout(const layout::LayoutLibrary &library, const UnsavedTexts &unsaved,
                       const QString &path);

/// A text, by its name.
bool isEditable(const QString &name);

} // namespace ovation::ui
