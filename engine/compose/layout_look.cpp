#include "compose/layout_look.h"

#include "base/excerpt.h"
#include "media/color.h"
#include "media/mix/backdrop.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ovation::compose {
namespace {

constexpr qsizetype MaxPath = 255;

bool staysInside(const QString &path) {
    const QStringList parts = path.split(QLatin1Char('/'));
    return path.size() <= MaxPath &&
           std::none_of(path.begin(), path.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control || c == u'\\'; }) &&
           // Hidden files are never shown; this covers . and .. too.
           std::none_of(parts.begin(), parts.end(),
                        [](const QString &part) { return part.isEmpty() || part.startsWith(u'.'); });
}

bool isImageName(const QString &path) {
    const QStringList endings{QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".jpeg")};
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return path.size() > ending.size() && path.endsWith(ending, Qt::CaseInsensitive);
    });
}

Result<media::VideoFramePtr> imageIn(const QString &folder, const QString &path) {
    const QString root = QDir(folder).canonicalPath();
    const QFileInfo file(QDir(folder).filePath(path));
    const QString real = file.canonicalFilePath();
    if (root.isEmpty() || !real.startsWith(root + QLatin1Char('/')) || !file.isFile())
        return Error{
            Errc::InvalidPath,
            QStringLiteral("There is no image %1 in the folder of custom layouts").arg(excerpt(path))};
    auto image = media::readBackdrop(real, 0x000000);
    if (!image)
        return Error{Errc::InvalidPath, image.error().message};
    return image;
}

} // namespace

bool isBackground(const QString &text) {
    return text.isEmpty() || media::colorFromText(text) || (staysInside(text) && isImageName(text));
}

Result<media::GridLook> lookFor(const session::LookOptions &options, const QString &layoutsFolder) {
    if (!isBackground(options.background))
        return Error{
            Errc::InvalidParameter,
            QStringLiteral("background must be #rrggbb or the name of a PNG or JPEG in the folder of "
                           "custom layouts")};
    media::GridLook look;
    look.names = options.names;
    look.placeholders = options.placeholders;
    if (const auto color = media::colorFromText(options.background)) {
        look.background = *color;
    } else if (!options.background.isEmpty()) {
        auto image = imageIn(layoutsFolder, options.background);
        if (!image)
            return image.error();
        look.backdrop = *image;
    }
    return look;
}

} // namespace ovation::compose
