#include "compose/layout_look.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;

class LayoutLookTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_home;
    QString m_layouts;

  private Q_SLOTS:
    void initTestCase() {
        m_layouts = m_home.filePath(QStringLiteral("layouts"));
        QVERIFY(QDir().mkpath(m_layouts + QStringLiteral("/news/hidden")));
        QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral("layouts-private"))));
        QImage image(32, 18, QImage::Format_RGB32);
        image.fill(0x203040);
        for (const char *path : {"layouts/wall.png", "layouts/Wall 2.JPG", "layouts/news/wall.jpeg",
                                 "layouts/.secret.png", "outside.png", "layouts-private/wall.png"})
            QVERIFY(image.save(m_home.filePath(QLatin1String(path)),
                               QByteArray(path).toLower().endsWith("png") ? "png" : "jpeg"));
        QVERIFY(QDir().mkpath(m_layouts + QStringLiteral("/folder.png")));
        QFile text(m_layouts + QStringLiteral("/text.png"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no image") > 0);
        const auto link = [this](const char *target, const char *name) {
            return QFile::link(m_home.filePath(QLatin1String(target)),
                               m_layouts + QLatin1Char('/') + QLatin1String(name));
        };
        QVERIFY(link("outside.png", "link.png"));
        QVERIFY(link("layouts-private", "linked"));
        QVERIFY(link("layouts/wall.png", "inside.png"));
        QVERIFY(link("nothing.png", "dangling.png"));
    }

    void backgrounds_data() {
        QTest::addColumn<QString>("background");
        QTest::addColumn<std::optional<Errc>>("code"); // absent = good
        const auto row = [](const QString &background, std::optional<Errc> code) {
            QTest::newRow(qPrintable(QStringLiteral("'%1'").arg(background.left(40)))) << background << code;
        };
        for (const char *good :
             {"", "#102030", "#ABCDEF", "wall.png", "Wall 2.JPG", "news/wall.jpeg", "inside.png"})
            row(QLatin1String(good), std::nullopt);
        for (const char *bad : {"red", "#12345", "/etc/passwd", "/wall.png", "../outside.png",
                                "news/../wall.png", "news/../../outside.png", "./wall.png", ".secret.png",
                                "news//wall.jpeg", "news\\wall.jpeg", "wall", ".png", "wall.svg", "wall.png/",
                                "news/", "wall.png\n", "https://example.org/a.png", "file:///wall.png"})
            row(QLatin1String(bad), Errc::InvalidParameter);
        row(QStringLiteral("wall.png") + QChar(0) + QStringLiteral(".png"), Errc::InvalidParameter);
        row(QString(300, QLatin1Char('a')) + QStringLiteral(".png"), Errc::InvalidParameter);
        for (const char *missing : {"nowhere.png", "folder.png", "text.png", "link.png", "linked/wall.png",
                                    "dangling.png", "wall.png/wall.png", "%2e%2e/outside.png"})
            row(QLatin1String(missing), Errc::InvalidPath);
    }
    void backgrounds() {
        QFETCH(QString, background);
        QFETCH(std::optional<Errc>, code);
        const auto look = compose::lookFor({.background = background}, m_layouts);
        QVERIFY((look ? std::optional<Errc>() : look.error().code) == code);
        QCOMPARE(compose::isBackground(background), code != Errc::InvalidParameter);
        if (!look)
            QVERIFY(!look.error().message.isEmpty() && !look.error().message.contains(m_home.path()));
    }

    void aColorIsTheGroundAndAImageLiesOnBlack() {
        const auto color = compose::lookFor({.background = QStringLiteral("#102030")}, m_layouts);
        QVERIFY(color->background == 0x102030 && !color->backdrop);
        const auto image = compose::lookFor({.background = QStringLiteral("wall.png")}, m_layouts);
        QVERIFY(image->background == 0 && image->backdrop);
        QCOMPARE(image->backdrop->width, 32);
    }

    void namesAndPlaceholdersAreAsSaid() {
        const auto usual = compose::lookFor({}, m_layouts);
        QVERIFY(!usual->names && usual->placeholders);
        const auto other = compose::lookFor({.names = true, .placeholders = false}, m_layouts);
        QVERIFY(other->names && !other->placeholders);
    }

    void withoutAFolderOfLayoutsThereIsNoImage() {
        for (const QString &folder : {QString(), m_home.filePath(QStringLiteral("missing"))}) {
            QCOMPARE(compose::lookFor({.background = QStringLiteral("wall.png")}, folder).error().code,
                     Errc::InvalidPath);
            QVERIFY(compose::lookFor({.background = QStringLiteral("#102030")}, folder).ok());
        }
    }
};

QTEST_GUILESS_MAIN(LayoutLookTest)
#include "test_layout_look.moc"
