#include "ui/common/bus/desktop_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>

namespace ovation::ui {

void notifyDesktop(const QString &title, const QString &text) {
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    // Name, the one that it replaces, icon, title, text (which alone may have tags), actions, hints, time.
    call.setArguments({QStringLiteral("Ovation Studio"), 0U, QStringLiteral("ovation-studio"), title,
                       text.toHtmlEscaped(), QStringList(), hints, -1});
    QDBusConnection::sessionBus().send(call);
}

} // namespace ovation::ui
