#include "ui/common/bus/color_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>

namespace ovation::ui {
namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop"),
              object = QStringLiteral("/org/freedesktop/portal/desktop"),
              settings = QStringLiteral("org.freedesktop.portal.Settings"),
              appearance = QStringLiteral("org.freedesktop.appearance"),
              scheme = QStringLiteral("color-scheme");
constexpr uint Dark = 1, Light = 2; // else it has no preference

/// Read() packs its answer twice.
uint unpacked(QVariant value) {
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

/// Takes what the bus says; apart, so that no one else has to know Qt DBus.
class Portal final : public QObject {
    Q_OBJECT

  public:
    explicit Portal(ColorScheme &owner) : QObject(&owner), m_owner(owner) {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(service, object, settings, QStringLiteral("SettingChanged"), this,
                    SLOT(changed(QString, QString, QDBusVariant)));
        // Who changed it comes back to the window, whether or not the bus told of it in time.
        connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                ask();
        });
        ask();
    }

  private Q_SLOTS:
    void changed(const QString &group, const QString &key, const QDBusVariant &value) {
        if (group == appearance && key == scheme)
            tell(value);
    }

  private:
    void ask() {
        auto call = QDBusMessage::createMethodCall(service, object, settings, QStringLiteral("Read"));
        call.setArguments({appearance, scheme});
        auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<QDBusVariant> reply = *answer;
            if (reply.isValid())
                tell(reply.value());
            answer->deleteLater();
        });
    }
    void tell(const QDBusVariant &value) {
        const uint said = unpacked(value.variant());
        if (said == Dark || said == Light)
            Q_EMIT m_owner.preferred(said == Dark);
    }

    ColorScheme &m_owner;
};

} // namespace

ColorScheme::ColorScheme(QObject *parent) : QObject(parent) {
    new Portal(*this);
}

} // namespace ovation::ui

#include "color_scheme.moc"
