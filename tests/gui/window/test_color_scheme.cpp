#include "window_driver.h"

#include "ui/common/appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>

using namespace ovation::ui;

namespace {

/// What a desktop says of its colors, on a bus of its own.
class Portal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

  public:
    static constexpr uint None = 0, Dark = 1, Light = 2;

    explicit Portal(const QString &address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("portal"))) {
        if (!m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                  QDBusConnection::ExportAllSlots) ||
            !m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
            qFatal("there is no portal");
    }
    void change(uint scheme) {
        m_scheme = scheme;
        auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                 QStringLiteral("org.freedesktop.portal.Settings"),
                                                 QStringLiteral("SettingChanged"));
        signal.setArguments({QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                             QVariant::fromValue(QDBusVariant(scheme))});
        m_bus.send(signal);
    }
    void set(uint scheme) { m_scheme = scheme; }

  public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key) {
        ++asked;
        const bool isIt =
            group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isIt ? m_scheme : 99U)));
    }

  public:
    int asked = 0;

  private:
    QDBusConnection m_bus;
    uint m_scheme = None;
};

} // namespace

class ColorSchemeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_portal = std::make_unique<Portal>(QString::fromUtf8(qgetenv("DBUS_SESSION_BUS_ADDRESS")));
    }
    void init() {
        m_portal->set(Portal::None);
        m_driver = std::make_unique<WindowDriver>();
    }

    void theWindowFollowsTheDesktopWhereItIsToldTo() {
        QVERIFY(isShown(Theme::Dark));
        m_portal->set(Portal::Light);
        QTest::qWait(200);
        QVERIFY(isShown(Theme::Dark)); // it was not chosen
        QCOMPARE(m_portal->asked, 0);

        m_driver->trigger("systemTheme");
        QVERIFY(becomes(Theme::Light));
        m_portal->set(Portal::Dark);
        comeBack();
        QVERIFY(becomes(Theme::Dark));
        m_portal->set(Portal::Light);
        comeBack();
        QVERIFY(becomes(Theme::Light));
        m_portal->change(Portal::None); // no preference changes nothing
        comeBack();
        QTest::qWait(200);
        QVERIFY(isShown(Theme::Light));

        m_driver->trigger("darkTheme");
        QVERIFY(isShown(Theme::Dark));
        m_portal->change(Portal::Light);
        QTest::qWait(200);
        QVERIFY(isShown(Theme::Dark));
    }

    void theNextStartBeginsWithTheThemeThatTheDesktopHadLast() {
        m_portal->set(Portal::Light);
        m_driver->trigger("systemTheme");
        QVERIFY(becomes(Theme::Light));
        m_portal->set(Portal::None); // it says nothing more
        applyTheme(*qApp, Theme::Dark);
        m_driver->open();
        QVERIFY(isShown(Theme::Light));
        QVERIFY(m_driver->part<QAction>("systemTheme")->isChecked());
        m_portal->change(Portal::Dark);
        QVERIFY(becomes(Theme::Dark));
    }

  private:
    /// From the desktop's settings.
    static void comeBack() { Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive); }
    /// A whole window changes, which takes seconds where the machine is busy.
    static bool becomes(Theme theme) {
        return QTest::qWaitFor([theme] { return isShown(theme); }, 60'000);
    }
    static bool isShown(Theme theme) { return qApp->palette().color(QPalette::Base) == colorsOf(theme).base; }

    std::unique_ptr<Portal> m_portal;
    std::unique_ptr<WindowDriver> m_driver;
};

int main(int argc, char **argv) {
    // The window speaks to the bus of its session: to one that is only here.
    QProcess bus;
    bus.start(QStringLiteral("dbus-daemon"),
              {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!bus.waitForStarted() || !bus.waitForReadyRead()) {
        qWarning("dbus-daemon is missing: apt-get install dbus-daemon");
        return 1;
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    const int result = runWindowTest<ColorSchemeTest>(argc, argv);
    bus.kill();
    bus.waitForFinished();
    return result;
}

#include "test_color_scheme.moc"
