#include "ui/layouts/layout_files.h"

#include <QFileInfo>

namespace ovation::ui {

namespace {

constexpr qsizetype MaxOpened_bytes = 256 * 1024; ///< at once; a larger one when it is asked for
constexpr size_t MaxOpened = 12;

/// A library, not meant to be read.
bool isLibrary(const QString &name) {
    return name.endsWith(QLatin1String(".min.js")) || name.contains(QLatin1String("openvidu-browser"));
}

} // namespace

bool isEditable(const QString &name) {
    static const QStringList endings = {QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("css"),
                                        QStringLiteral("js"),   QStringLiteral("mjs"), QStringLiteral("ts"),
                                        QStringLiteral("json"), QStringLiteral("svg"), QStringLiteral("xml"),
                                        QStringLiteral("txt"),  QStringLiteral("md")};
    return endings.contains(QFileInfo(name).suffix().toLower());
}

LayoutFiles readLayout(const layout::LayoutLibrary &library, const UnsavedTexts &unsaved,
                       const QString &path) {
    LayoutFiles files;
    files.names = library.files(path);
    const QHash<QString, QString> recovered = unsaved.textsOf(path);
    QStringList names = files.names;
    if (names.removeAll(QStringLiteral("index.html")))
        names.prepend(QStringLiteral("index.html"));
    for (const QString &name : std::as_const(names)) {
        const bool wanted = isEditable(name) && !isLibrary(name) && files.open.size() < MaxOpened;
        if (!wanted && !recovered.contains(name))
            continue;
        const auto text = library.read(path, name);
        if (!text) {
            files.problem = text.error().message;
        } else if (text->size() <= MaxOpened_bytes || recovered.contains(name)) {
            files.onDisk.insert(name, *text);
            files.open.push_back({name, QString::fromUtf8(*text), {}});
        }
    }
    for (auto at = recovered.begin(); at != recovered.end(); ++at) // of files that are gone
        if (!files.names.contains(at.key()))
            files.open.push_back({at.key(), {}, {}});
    for (EditorFile &file : files.open)
        if (const auto at = recovered.constFind(file.name); at != recovered.constEnd())
            file.unsaved = *at;
    return files;
}

} // namespace ovation::ui
