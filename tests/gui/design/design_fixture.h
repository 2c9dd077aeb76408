#pragma once

#include "design_driver.h"

#include "ui/common/theme.h"
#include "ui/layouts/layout_editor.h"
#include "ui/layouts/layout_list.h"
#include "ui/layouts/live_page.h"
#include "ui/layouts/page_console.h"

#include <QAction>
#include <QListView>
#include <QSignalSpy>
#include <QTreeView>

#include <memory>
#include <optional>

namespace ovation::ui {

inline constexpr int Patience_ms = 30'000;

inline const QByteArray plainPage = R"(<!doctype html>
<html>
  <head><meta charset="utf-8"><title>plain</title>
    <link rel="stylesheet" href="style.css">
    <script src="script.js"></script>
  </head>
  <body></body>
</html>
)";

/// How the middle of an image is colored.
inline QColor middle(const QImage &image) {
    return image.pixelColor(image.width() / 2, image.height() / 2);
}

inline bool near(QColor a, QColor b) {
    return std::abs(a.red() - b.red()) < 24 && std::abs(a.green() - b.green()) < 24 &&
           std::abs(a.blue() - b.blue()) < 24;
}

/// The Design perspective as a user works in it, with the real engine behind and real pages in it.
class DesignFixture : public QObject {
  protected:
    void beginCase() { m_home = std::make_unique<DesignHome>(); }
    void endCase() { m_home.reset(); }
    void begin() {
        m_driver = std::make_unique<DesignDriver>(*m_home);
        m_driver->begin();
    }
    void end() { m_driver.reset(); }

    /// Opens the window in the Design perspective with the layout `path` in front and its page loaded.
    void design(const char *path = nullptr) {
        m_driver->open();
        m_driver->part<QAction>("design")->trigger();
        QTRY_VERIFY(m_driver->window->findChild<LayoutList *>());
        if (!path)
            return;
        auto *list = m_driver->part<QListView>("layouts");
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QSignalSpy loaded(page(), &LivePage::loaded);
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data(Qt::UserRole).toString() == QLatin1String(path) &&
                list->currentIndex().row() != row) {
                loaded.clear();
                list->setCurrentIndex(list->model()->index(row, 0));
                QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
            }
        QVERIFY(loaded.last().first().toBool());
    }
    /// What takes the keys of the editor's view.
    QWidget *keys() const {
        for (QWidget *one : editor()->findChildren<QWidget *>())
            if (one->focusProxy() && QByteArray(one->metaObject()->className()).contains("QWebEngineView"))
                return one->focusProxy();
        qFatal("the editor has no view");
        return nullptr;
    }
    void type(const QString &text) const { QTest::keyClicks(keys(), text); }
    LivePage *page() const { return m_driver->part<LivePage>("livePage"); }
    LayoutEditor *editor() const { return m_driver->part<LayoutEditor>("layoutEditor"); }
    QAbstractItemModel *console() const { return m_driver->part<QTreeView>("consoleTable")->model(); }
    QString consoleText() const {
        QStringList lines;
        for (int row = 0; row < console()->rowCount(); ++row)
            lines += console()->index(row, PageConsoleModel::TextColumn).data().toString() + u' ' +
                     console()->index(row, PageConsoleModel::PlaceColumn).data().toString();
        return lines.join(u'\n');
    }
    int consoleRow(const QString &text) const {
        for (int row = 0; row < console()->rowCount(); ++row)
            if (console()->index(row, PageConsoleModel::TextColumn).data().toString().contains(text))
                return row;
        return -1;
    }
    QImage seen() const {
        for (QWidget *one : page()->findChildren<QWidget *>())
            if (QByteArray(one->metaObject()->className()).contains("QWebEngineView"))
                return one->grab().toImage();
        return {};
    }
    /// The first of the words that are offered lies on the color of selections.
    bool offersWords() const {
        const QImage shot = editor()->grab().toImage();
        const QColor selected = colorsOf(currentTheme()).selection;
        int pixels = 0;
        for (int y = 0; y < shot.height(); ++y)
            for (int x = 0; x < shot.width(); ++x)
                pixels += shot.pixelColor(x, y) == selected;
        return pixels > 500;
    }
    /// Until they stay: the list comes and goes while one types, and takes no key just after it appeared.
    bool waitForWords() const {
        int seenInARow = 0;
        for (int i = 0; i < 200 && seenInARow < 6; ++i) {
            QTest::qWait(150);
            seenInARow = offersWords() ? seenInARow + 1 : 0;
        }
        return seenInARow == 6;
    }
    bool saveAndWait() {
        QSignalSpy loaded(page(), &LivePage::loaded);
        std::optional<bool> saved;
        editor()->save([&saved](bool ok) { saved = ok; });
        return QTest::qWaitFor([&] { return saved && !loaded.isEmpty(); }, Patience_ms) && *saved;
    }
    void image(const char *name) const {
        m_driver->window->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/%1.png").arg(QLatin1String(name)));
    }

    std::unique_ptr<DesignHome> m_home;
    std::unique_ptr<DesignDriver> m_driver;
};

} // namespace ovation::ui
