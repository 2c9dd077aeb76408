#include "tools_driver.h"

#include "ui/common/appearance.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace ovation;
using namespace ovation::ui;

namespace {

/// Relative luminance, as WCAG 2 defines it.
double luminanceOf(const QColor &color) {
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrastOf(const QColor &a, const QColor &b) {
    const auto [darker, brighter] = std::minmax({luminanceOf(a), luminanceOf(b)});
    return (brighter + 0.05) / (darker + 0.05);
}

/// Qt's own parts of a widget, which speak through it.
bool isPartOfAnother(const QWidget &widget) {
    return widget.objectName().startsWith(QLatin1String("qt_")) ||
           (widget.parentWidget() && widget.parentWidget()->focusProxy() == &widget);
}

QString describe(const QWidget &widget) {
    QStringList path;
    for (const QWidget *at = &widget; at && !at->isWindow(); at = at->parentWidget())
        if (path.size() < 3)
            path.prepend(QLatin1String(at->metaObject()->className()) + u' ' + at->objectName());
    return path.join(QStringLiteral(" / "));
}

QList<QWidget *> controlsOf(const QWidget &root) {
    QList<QWidget *> controls;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isControl =
            (widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QAbstractButton *>(widget);
        // Qt keeps tabs of docks that it does not need outside of the window.
        const bool isInside = QRect(widget->mapTo(&root, QPoint()), widget->size()).intersects(root.rect());
        if (isControl && widget->isVisible() && isInside && !isPartOfAnother(*widget))
            controls.append(widget);
    }
    return controls;
}

/// Those that a screen reader would only call "button" or "list".
QStringList namelessControls(const QWidget &root) {
    QStringList found;
    for (QWidget *control : controlsOf(root)) {
        const QAccessibleInterface *said = QAccessible::queryAccessibleInterface(control);
        if (!said || said->text(QAccessible::Name).trimmed().isEmpty())
            found.append(describe(*control));
    }
    return found;
}

/// Whether a menu has what the button does: that is a way, too.
bool isInAMenu(const QWidget &root, const QAbstractButton &button) {
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (!tool || !tool->defaultAction())
        return false;
    const auto menus = root.findChildren<QMenu *>();
    return std::any_of(menus.begin(), menus.end(),
                       [&](const QMenu *menu) { return menu->actions().contains(tool->defaultAction()); });
}

/// Those where Tab does not lead, and no menu does either.
QStringList unreachableControls(const QWidget &root) {
    QStringList found;
    for (QWidget *control : controlsOf(root)) {
        const auto *button = qobject_cast<QAbstractButton *>(control);
        const bool isReached = control->focusPolicy() & Qt::TabFocus;
        if (!isReached && control->isEnabled() && !(button && isInAMenu(root, *button)))
            found.append(describe(*control));
    }
    return found;
}

} // namespace

/// For users who do not see the window, see little of it, or have no mouse.
class AccessibleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_driver = std::make_unique<WindowDriver>(); }
    void cleanup() { m_driver.reset(); }

    void everyTextStandsOutFromItsGround_data();
    void everyTextStandsOutFromItsGround();
    void everyControlOfAPerspectiveHasANameAndIsReached_data();
    void everyControlOfAPerspectiveHasANameAndIsReached();
    void everyControlOfThePreviewHasANameAndIsReached();
    void everyControlOfADialogHasANameAndIsReached_data();
    void everyControlOfADialogHasANameAndIsReached();
    void everyControlOfAToolHasANameAndIsReached_data();
    void everyControlOfAToolHasANameAndIsReached();
    void fieldsStandOutFromTheirDialog_data();
    void fieldsStandOutFromTheirDialog();

  private:
    void fill() const;
    void watch(const QString &recording) const;

    std::unique_ptr<WindowDriver> m_driver;
};

void AccessibleTest::fill() const {
    m_driver->daily();
    m_driver->studio->snapshot.recordings = {
        finishedRecording(QStringLiteral("weekly"), QStringLiteral("weekly"), {})};
    m_driver->publish();
    auto entry = someEntry(QStringLiteral("weekly-1"), 1, session::OutputMode::Individual);
    entry.duration = 120;
    m_driver->review->add(entry);
    m_driver->studio->showFrame(QStringLiteral("daily"), Qt::darkCyan,
                                {QStringLiteral("str_CAM_Ana"), QStringLiteral("str_CAM_Ben")});
    m_driver->settle();
}

void AccessibleTest::watch(const QString &recording) const {
    auto *table = m_driver->part<QTreeView>("libraryTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->setCurrentIndex(
        table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, recording).value(0));
    QTRY_COMPARE(m_driver->part<QLabel>("reviewName")->text(), recording);
}

void AccessibleTest::everyTextStandsOutFromItsGround_data() {
    QTest::addColumn<bool>("isDark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void AccessibleTest::everyTextStandsOutFromItsGround() {
    QFETCH(bool, isDark);
    constexpr double MinContrast = 4.5; // WCAG 2, 1.4.3
    const ThemeColors colors = colorsOf(isDark ? Theme::Dark : Theme::Light);
    for (const QColor &text : {colors.text, colors.muted, colors.accent, colors.warning, colors.recording})
        for (const QColor &ground :
             {colors.window, colors.base, colors.raised, colors.selection, colors.warningBase})
            QVERIFY2(contrastOf(text, ground) >= MinContrast, qPrintable(QStringLiteral("%1 on %2: %3")
                                                                             .arg(text.name(), ground.name())
                                                                             .arg(contrastOf(text, ground))));
    QVERIFY(contrastOf(colors.accentText, colors.accent) >= MinContrast);
    QVERIFY(contrastOf(colors.text, colors.border) >= MinContrast); // a selected row of another window
}

void AccessibleTest::everyControlOfAPerspectiveHasANameAndIsReached_data() {
    QTest::addColumn<bool>("isFull");
    for (const char *perspective : {"administer", "design", "review"})
        for (const bool isFull : {false, true})
            QTest::addRow("%s, %s", perspective, isFull ? "full" : "empty") << isFull;
}

void AccessibleTest::everyControlOfAPerspectiveHasANameAndIsReached() {
    QFETCH(bool, isFull);
    if (isFull)
        fill();
    m_driver->trigger(QByteArray(QTest::currentDataTag()).split(',').first().constData());
    if (isFull && m_driver->part<QDockWidget>("libraryDock")->isVisible())
        watch(QStringLiteral("weekly-1"));
    m_driver->settle();
    const QStringList nameless = namelessControls(*m_driver->window),
                      unreachable = unreachableControls(*m_driver->window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
}

void AccessibleTest::everyControlOfThePreviewHasANameAndIsReached() {
    fill();
    m_driver->studio->snapshot.sessions[0].properties.defaultRecording.layout =
        session::RecordingLayout::Custom;
    m_driver->publish();
    m_driver->click("previewTile");
    QVERIFY(m_driver->part<QWidget>("tileCard")->isVisible());
    for (const bool wall : {false, true}) {
        m_driver->part<QAction>("previewWall")->setChecked(wall);
        m_driver->settle();
        const QStringList nameless = namelessControls(*m_driver->window),
                          unreachable = unreachableControls(*m_driver->window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
    }
}

void AccessibleTest::everyControlOfADialogHasANameAndIsReached_data() {
    QTest::addColumn<QString>("perspective");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("addCamera") << QStringLiteral("administer") << QStringLiteral("addCameraDialog");
    QTest::newRow("recordWithOptions") << QStringLiteral("administer") << QStringLiteral("recordOptions");
    QTest::newRow("recordingDetailsShown")
        << QStringLiteral("administer") << QStringLiteral("recordingDetails");
    QTest::newRow("uploadSettings") << QStringLiteral("administer") << QStringLiteral("uploadRules");
    QTest::newRow("newSessionWithOptions")
        << QStringLiteral("administer") << QStringLiteral("newSessionDialog");
    QTest::newRow("newConnection") << QStringLiteral("administer") << QStringLiteral("newConnectionDialog");
    QTest::newRow("changeConnection")
        << QStringLiteral("administer") << QStringLiteral("changeConnectionDialog");
    QTest::newRow("sendSignal") << QStringLiteral("administer") << QStringLiteral("signalDialog");
    QTest::newRow("searchEverything") << QStringLiteral("administer") << QStringLiteral("palette");
    QTest::newRow("showShortcuts") << QStringLiteral("administer") << QStringLiteral("shortcutSheet");
    QTest::newRow("newLayout") << QStringLiteral("design") << QStringLiteral("newLayoutDialog");
    QTest::newRow("exportRecording") << QStringLiteral("review") << QStringLiteral("exportDialog");
}

void AccessibleTest::everyControlOfADialogHasANameAndIsReached() {
    QFETCH(QString, perspective);
    QFETCH(QString, dialog);
    fill();
    m_driver->trigger(perspective.toLatin1().constData());
    if (perspective == QLatin1String("review"))
        watch(QStringLiteral("weekly-1"));
    m_driver->table()->setCurrentIndex(m_driver->table()->model()->index(0, 0));
    if (perspective == QLatin1String("administer")) // a participant
        m_driver->tree()->setCurrentIndex(
            m_driver->tree()->model()->index(0, 0, m_driver->tree()->model()->index(0, 0)));
    m_driver->part<QAction>(QTest::currentDataTag())->setEnabled(true);
    m_driver->trigger(QTest::currentDataTag());
    auto *shown = m_driver->part<QDialog>(dialog.toLatin1().constData());
    QVERIFY(QTest::qWaitForWindowExposed(shown));
    const QStringList nameless = namelessControls(*shown), unreachable = unreachableControls(*shown);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
    shown->reject();
}

void AccessibleTest::everyControlOfAToolHasANameAndIsReached_data() {
    QTest::addColumn<QString>("dialog");
    QTest::newRow("settings") << QStringLiteral("settingsDialog");
    QTest::newRow("showCertificate") << QStringLiteral("certificateDialog");
    QTest::newRow("guide") << QStringLiteral("guideWindow");
    QTest::newRow("log") << QStringLiteral("logWindow");
    QTest::newRow("support") << QStringLiteral("supportDialog");
    QTest::newRow("testMachine") << QStringLiteral("machineDialog");
}

void AccessibleTest::everyControlOfAToolHasANameAndIsReached() {
    QFETCH(QString, dialog);
    m_driver.reset();
    ToolsDriver driver;
    driver.begin();
    if (QByteArray(QTest::currentDataTag()) == "showCertificate") {
        driver.openSettings();
        driver.part<QPushButton>("showCertificate")->click();
    } else {
        driver.makeTools();
        driver.trigger(QTest::currentDataTag());
    }
    QTRY_VERIFY(driver.window->findChild<QDialog *>(dialog));
    auto *shown = driver.part<QDialog>(dialog.toLatin1().constData());
    QVERIFY(QTest::qWaitForWindowExposed(shown));
    driver.settle();
    const QStringList nameless = namelessControls(*shown), unreachable = unreachableControls(*shown);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
    driver.end();
}

void AccessibleTest::fieldsStandOutFromTheirDialog_data() {
    everyTextStandsOutFromItsGround_data();
}

/// A line along the edge of each kind of field, which a palette alone draws dark on dark.
void AccessibleTest::fieldsStandOutFromTheirDialog() {
    QFETCH(bool, isDark);
    applyTheme(*qApp, isDark ? Theme::Dark : Theme::Light);
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    const QList<QWidget *> fields{new QLineEdit, new QSpinBox, new QDateEdit, new QComboBox};
    for (QWidget *field : fields)
        column->addWidget(field);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close); // which has the focus
    column->addWidget(close);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    close->button(QDialogButtonBox::Close)->setFocus();
    const QImage image = dialog.grab().toImage();
    const QColor ground = colorsOf(isDark ? Theme::Dark : Theme::Light).window;
    for (const QWidget *field : fields) {
        const QRect place = field->geometry();
        double best = 1;
        for (int x = place.left(); x < place.left() + 3; ++x)
            best = std::max(best, contrastOf(image.pixelColor(x, place.center().y()), ground));
        QVERIFY2(
            best >= 1.3,
            qPrintable(
                QStringLiteral("%1: %2").arg(QLatin1String(field->metaObject()->className())).arg(best)));
    }
}

int main(int argc, char **argv) {
    return runWindowTest<AccessibleTest>(argc, argv);
}

#include "test_accessible.moc"
