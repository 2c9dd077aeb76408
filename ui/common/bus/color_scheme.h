#pragma once

#include <QObject>

namespace ovation::ui {

/// Whether the desktop prefers dark windows or light ones, over its bus (org.freedesktop.portal.Settings): it
/// is asked, and followed. Silent where the desktop does not say. Window thread.
class ColorScheme final : public QObject {
    Q_OBJECT

  public:
    explicit ColorScheme(QObject *parent);

  Q_SIGNALS:
    /// Once it has answered, and whenever it changes.
    void preferred(bool dark);
};

} // namespace ovation::ui
