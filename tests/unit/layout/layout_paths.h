#pragma once

#include "layout/layout_library.h"
#include "layout_folder.h"

inline QStringList words(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

inline QStringList pathsOf(const ovation::layout::LayoutLibrary &library) {
    QStringList paths;
    for (const ovation::layout::LayoutInfo &layout : library.list())
        paths.append(layout.path);
    return paths;
}
