#include "app/page/page_log.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using page::PageLog;

namespace {

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PageLogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void secretsStandInNoLine() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("page.log"));
        PageLog log(Secrets({QStringLiteral("verysecret")}), file);
        log.write("info", QStringLiteral("it is verysecret"));
        QVERIFY(contentOf(file).contains(" info it is "));
        QVERIFY(!contentOf(file).contains("verysecret"));
        PageLog none(Secrets(QStringList()), {});
        none.write("info", QStringLiteral("it"));
    }

    void aPageThatTalksAllDayDoesNotFillTheDisk() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("page.log"));
        PageLog log(Secrets(QStringList()), file, 20'000);
        for (int i = 0; i < 100; ++i)
            log.write("info", QString(100'000, QLatin1Char('x'))); // cut
        QVERIFY(contentOf(file).size() > 10'000 && contentOf(file).size() <= 20'000);
    }

    void itLeavesTheRoomThatRecordingsNeed() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("page.log"));
        PageLog log(Secrets(QStringList()), file);
        log.leave(INT64_MAX);
        log.write("info", QStringLiteral("it"));
        QCOMPARE(contentOf(file), QByteArray());
    }
};

QTEST_GUILESS_MAIN(PageLogTest)
#include "test_page_log.moc"
