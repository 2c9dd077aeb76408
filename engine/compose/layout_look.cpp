#include "compose/layout_look.h"

#include "media/mix/backdrop.h"
#include "media/colour.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ovation::compose {
namespace {

constexpr qsizetype LongestPath = 255;

bool staysInside(const QString &path) {
    const QStringList parts = path.split(QLatin1Char('/'));
    return path.size() <= LongestPath &&
           std::none_of(path.begin(), path.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control || c == u'\\'; }) &&
           // Hidden files are nobody's to show; this covers . and .. too.
           std::none_of(parts.begin(), parts.end(),
                        [](const QString &part) { return part.isEmpty() || part.startsWith(u'.'); });
}

bool isPictureName(const QString &path) {
    const QStringList endings{QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".jpeg")};
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return path.size() > ending.size() && path.endsWith(ending, Qt::CaseInsensitive);
    });
}

Result<media::VideoFramePtr> pictureIn(const QString &folder, const QString &path) {
    const QString root = QDir(folder).canonicalPath();
    const QFileInfo file(QDir(folder).filePath(path));
    const QString real = file.canonicalFilePath();
    if (root.isEmpty() || !real.startsWith(root + QLatin1Char('/')) || !file.isFile())
        return Error{708, QStringLiteral("There is no picture %1 in the folder of custom layouts").arg(path)};
    auto picture = media::readBackdrop(real, 0x000000);
    if (!picture)
        return Error{708, picture.error().message};
    return picture;
}

} // namespace

bool isBackground(const QString &text) {
    return text.isEmpty() || media::colourFromText(text) || (staysInside(text) && isPictureName(text));
}

Result<media::GridLook> lookFor(const session::LookOptions &options, const QString &layoutsFolder) {
    if (!isBackground(options.background))
        return Error{
            400, QStringLiteral("background must be #rrggbb or the name of a PNG or JPEG in the folder of "
                                "custom layouts")};
    media::GridLook look;
    look.names = options.names;
    look.placeholders = options.placeholders;
    if (const auto colour = media::colourFromText(options.background)) {
        look.background = *colour;
    } else if (!options.background.isEmpty()) {
        auto picture = pictureIn(layoutsFolder, options.background);
        if (!picture)
            return picture.error();
        look.backdrop = *picture;
    }
    return look;
}

} // namespace ovation::compose
