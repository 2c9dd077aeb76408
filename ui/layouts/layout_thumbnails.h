#pragma once

#include <QIcon>
#include <QImage>
#include <QString>

namespace ovation::ui {

/// Small images of layouts as the preview showed them last, kept in the cache of the program's user.
class LayoutThumbnails {
  public:
    static constexpr QSize Size{96, 54};

    explicit LayoutThumbnails(QString folder) : m_folder(std::move(folder)) {}

    QIcon icon(const QString &path) const; ///< a placeholder while there is none
    void keep(const QString &path, const QImage &image) const;

  private:
    QString fileOf(const QString &path) const;

    QString m_folder; ///< of the layouts
};

} // namespace ovation::ui
