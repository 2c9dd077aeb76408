#include "ui/layouts/layout_thumbnails.h"

#include "ui/common/theme.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPainter>
#include <QStandardPaths>

namespace ovation::ui {

QString LayoutThumbnails::fileOf(const QString &path) const {
    const QByteArray name = (m_folder + u'/' + path).toUtf8();
    return QStringLiteral("%1/layouts/%2.png")
        .arg(QStandardPaths::writableLocation(QStandardPaths::CacheLocation),
             QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex()));
}

QIcon LayoutThumbnails::icon(const QString &path) const {
    QPixmap canvas(Size);
    canvas.fill(colorsOf(currentTheme()).raised);
    if (const QPixmap kept(fileOf(path)); !kept.isNull()) {
        const QPixmap scaled = kept.scaled(Size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QPainter(&canvas).drawPixmap((Size.width() - scaled.width()) / 2,
                                     (Size.height() - scaled.height()) / 2, scaled);
    }
    return QIcon(canvas);
}

void LayoutThumbnails::keep(const QString &path, const QImage &image) const {
    const QString file = fileOf(path);
    QDir().mkpath(QFileInfo(file).path());
    image.scaled(Size * 2, Qt::KeepAspectRatio, Qt::SmoothTransformation).save(file);
}

} // namespace ovation::ui
