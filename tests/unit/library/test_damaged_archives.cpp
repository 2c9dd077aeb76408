#include "archive_files.h"
#include "zip_builder.h"

#include "library/archive.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ovation;
using namespace ovation::library;

/// Of a ZIP whose end is missing, or whose list is damaged, everything is played that is there.
class DamagedArchivesTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    Result<std::shared_ptr<Archive>> open(const QByteArray &zip) const {
        const QString path = m_folder.filePath(QStringLiteral("MyRec.zip"));
        writeFile(path, zip);
        return Archive::open(path);
    }

    struct Recording {
        QByteArray ada = webm(true, true, 5000, 200'000), bob = webm(true, false, 4000, 150'000), json;
        std::vector<ZipPart> parts;
    };
    static Recording recording(bool deflated, bool jsonFirst = true) {
        Recording made;
        made.json = syncJson({listed(QStringLiteral("str_CAM_A_con_A"), 0, 5000, made.ada.size()),
                              listed(QStringLiteral("str_CAM_B_con_B"), 100, 4100, made.bob.size())});
        const ZipPart json{"MyRec.json", made.json, deflated, deflated};
        if (jsonFirst)
            made.parts.push_back(json);
        made.parts.push_back({"str_CAM_A_con_A.webm", made.ada, deflated, deflated});
        made.parts.push_back({"str_CAM_B_con_B.webm", made.bob, deflated, deflated});
        if (!jsonFirst)
            made.parts.push_back(json);
        return made;
    }

  private Q_SLOTS:
    void withoutItsListEverythingIsFound_data() {
        QTest::addColumn<bool>("deflated");
        QTest::addColumn<int>("listed"); // bytes that are left of the list
        for (const int left : {0, 10, 60, 200}) {
            QTest::addRow("stored, %d bytes of the list", left) << false << left;
            QTest::addRow("deflated, %d bytes of the list", left) << true << left;
        }
    }
    void withoutItsListEverythingIsFound() {
        QFETCH(bool, deflated);
        QFETCH(int, listed);
        const Recording made = recording(deflated);
        const QByteArray zip = zipOf(made.parts);
        const auto archive = open(zip.left(listIn(zip) + listed));
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        const ArchivedSession &session = (*archive)->session();
        QCOMPARE(session.streams.size(), std::size_t(2));
        QCOMPARE(session.streams[1].start_ms, 100);
        QCOMPARE(session.problems.size(), 1);
        QVERIFY(session.problems[0].startsWith(QStringLiteral("The archive is damaged")));
        QCOMPARE(contentOf(**(*archive)->openEntry(session.streams[0].entry)), made.ada);
        QCOMPARE(contentOf(**(*archive)->openEntry(session.streams[1].entry)), made.bob);
    }

    void theBeginningOfACutEntryIsThere_data() {
        QTest::addColumn<bool>("deflated");
        QTest::newRow("stored") << false;
        QTest::newRow("deflated") << true;
    }
    void theBeginningOfACutEntryIsThere() {
        QFETCH(bool, deflated);
        const Recording made = recording(deflated);
        const QByteArray zip = zipOf(made.parts);
        const qsizetype end = zip.lastIndexOf(QByteArrayLiteral("PK\x03\x04")) + 100'000;
        const auto archive = open(zip.left(end));
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        const ArchivedSession &session = (*archive)->session();
        QCOMPARE(session.streams.size(), std::size_t(2));
        const auto source = (*archive)->openEntry(QStringLiteral("str_CAM_B_con_B.webm"));
        const QByteArray content = contentOf(**source);
        QVERIFY2(content.size() > 90'000 && content.size() < 110'000, QByteArray::number(content.size()));
        QCOMPARE(int64_t(content.size()), (*source)->size());
        QCOMPARE(content, made.bob.left(content.size()));
        QVERIFY(session.problems.join(QLatin1Char('\n'))
                    .contains(QStringLiteral("The end of str_CAM_B_con_B.webm is missing")));
    }

    /// OpenVidu writes the JSON in no certain place.
    void withoutADescriptionTheStreamsAreThere() {
        const Recording made = recording(true, false);
        const QByteArray zip = zipOf(made.parts);
        const auto archive = open(zip.left(zip.lastIndexOf(QByteArrayLiteral("PK\x03\x04")) + 20));
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        const ArchivedSession &session = (*archive)->session();
        QCOMPARE(session.streams.size(), std::size_t(2));
        QCOMPARE(session.streams[0].streamId, QStringLiteral("str_CAM_A_con_A"));
        QCOMPARE(session.streams[0].end_ms, 5000);
        QCOMPARE(session.streams[1].hasVideo, false);
        QCOMPARE(session.id, QStringLiteral("MyRec"));
        QVERIFY(session.createdAt > 1'600'000'000'000); // the file's own
    }

    /// Wherever it was cut, it is opened or refused with a sentence, and nothing that is read is wrong.
    void anyCutIsUnderstood() {
        const Recording made = recording(true);
        const QByteArray zip = zipOf(made.parts);
        std::vector<qsizetype> sizes;
        for (qsizetype size = 0; size < zip.size(); size += size < 400 ? 1 : 4999)
            sizes.push_back(size);
        for (qsizetype size = listIn(zip) - 100; size < zip.size(); ++size)
            sizes.push_back(size);
        std::size_t opened = 0;
        for (const qsizetype size : sizes) {
            const auto archive = open(zip.left(size));
            if (!archive) {
                QVERIFY(!archive.error().message.isEmpty());
                continue;
            }
            ++opened;
            for (const ArchivedStream &stream : (*archive)->session().streams) {
                const auto source = (*archive)->openEntry(stream.entry);
                QVERIFY(source.ok());
                const QByteArray &whole = stream.entry.contains(QStringLiteral("_A_")) ? made.ada : made.bob;
                QCOMPARE(contentOf(**source), whole.left((*source)->size()));
            }
        }
        QVERIFY(opened > sizes.size() / 2);
    }

    void aCutBombIsRefused() {
        ZipPart bomb{"a.webm", QByteArray(128 << 20, 'a'), true, true};
        const QByteArray zip = zipOf({bomb});
        const auto archive = open(zip.left(listIn(zip) - 20));
        QVERIFY(!archive.ok());
        QCOMPARE(archive.error().code, Errc::UnsafePath);
        QVERIFY2(archive.error().message.contains(QStringLiteral("“a.webm”")),
                 qPrintable(archive.error().message));
    }

    void whatIsNoRecordingIsRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty file") << QByteArray() << QStringLiteral("neither a ZIP nor a movie");
        QTest::newRow("text") << QByteArray("hello") << QStringLiteral("neither a ZIP nor a movie");
        QTest::newRow("ZIP of something else")
            << zipOf({{"readme.txt", "hello"}}) << QStringLiteral("no recording in it");
        QTest::newRow("empty ZIP") << zipOf({}) << QStringLiteral("no recording in it");
        QTest::newRow("half a header")
            << QByteArray("PK\x03\x04 and no more") << QStringLiteral("end is missing");
        QTest::newRow("JSON of something else")
            << zipOf({{"package.json", "{\"files\":7}"}}) << QStringLiteral("no recording in it");
    }
    void whatIsNoRecordingIsRefused() {
        QFETCH(QByteArray, content);
        QFETCH(QString, why);
        const auto archive = open(content);
        QVERIFY(!archive.ok());
        QCOMPARE(archive.error().code, Errc::MediaUnreadable);
        QVERIFY2(archive.error().message.contains(why), qPrintable(archive.error().message));
    }

    void whatIsNoFileIsRefused() {
        QCOMPARE(Archive::open(m_folder.filePath(QStringLiteral("missing.zip"))).error().code,
                 Errc::InvalidPath);
        QCOMPARE(Archive::open(QStringLiteral("/dev/zero")).error().code, Errc::InvalidPath);
    }
};

QTEST_GUILESS_MAIN(DamagedArchivesTest)
#include "test_damaged_archives.moc"
