#include "archive_files.h"
#include "zip_builder.h"

#include "base/memory_bytes.h"
#include "library/archive.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <thread>

using namespace ovation;
using namespace ovation::library;

/// What lies in a ZIP is read where it lies, from any place, by any packer.
class ZipEntriesTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    QString put(const QByteArray &zip) const {
        const QString path = m_folder.filePath(QStringLiteral("MyRec.zip"));
        writeFile(path, zip);
        return path;
    }
    static QByteArray onlyStream(qsizetype size) {
        return syncJson({listed(QStringLiteral("str_CAM_A_con_A"), 0, 5000, size)});
    }

  private Q_SLOTS:
    void everyWayOfPackingIsRead_data() {
        QTest::addColumn<bool>("deflated");
        QTest::addColumn<bool>("descriptor");
        QTest::addColumn<bool>("zip64");
        QTest::addColumn<bool>("endsWithZip64");
        QTest::newRow("stored, as this program does") << false << false << false << false;
        QTest::newRow("deflated") << true << false << false << false;
        QTest::newRow("deflated with sizes behind, as Java does") << true << true << false << false;
        QTest::newRow("stored, ZIP64") << false << false << true << true;
        QTest::newRow("deflated with sizes behind, ZIP64") << true << true << true << true;
        QTest::newRow("list in ZIP64") << false << false << false << true;
    }
    void everyWayOfPackingIsRead() {
        QFETCH(bool, deflated);
        QFETCH(bool, descriptor);
        QFETCH(bool, zip64);
        QFETCH(bool, endsWithZip64);
        const QByteArray media = webm(true, true, 5000, 300'000);
        ZipPart stream{"str_CAM_A_con_A.webm", media, deflated, descriptor, zip64};
        ZipPart json{"MyRec.json", onlyStream(media.size()), deflated, descriptor, zip64};
        const auto archive = Archive::open(put(zipOf({stream, json}, {endsWithZip64})));
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        const ArchivedSession &session = (*archive)->session();
        QCOMPARE(session.problems, QStringList());
        QCOMPARE(session.streams.size(), std::size_t(1));
        const auto source = (*archive)->openEntry(session.streams[0].entry);
        QVERIFY(source.ok());
        QCOMPARE((*source)->size(), int64_t(media.size()));
        QCOMPARE(contentOf(**source), media);
        QCOMPARE(contentOf(**source, 1234, 77), media.mid(1234, 77));
        QCOMPARE(contentOf(**source, media.size() - 10, 77), media.right(10));
        QCOMPARE(contentOf(**source, media.size(), 77), QByteArray(""));
        QVERIFY((*archive)->entries()[0].isPacked == deflated);
    }

    void aZipElsewhereIsReadWhereItLies() {
        const QByteArray media = noise(300'000), other = text(300'000);
        const QByteArray zip = zipOf({{"str_CAM_A_con_A.webm", webm(true, true, 5000, 300'000)},
                                      {"a.webm", media},
                                      {"b.webm", other, true, true},
                                      {"MyRec.json", onlyStream(300'000)}});
        int opened = 0;
        RemoteFile file{QStringLiteral("MyRec.zip"), zip.size(), 1234, [&](int64_t most_bytes) {
                            ++opened;
                            return most_bytes > 0 ? std::make_shared<MemoryBytes>(zip) : nullptr;
                        }};
        const auto archive = Archive::open(file);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        QCOMPARE((*archive)->session().streams.size(), std::size_t(3));
        const int before = opened;
        const auto stored = (*archive)->openEntry(QStringLiteral("a.webm"));
        const auto deflated = (*archive)->openEntry(QStringLiteral("b.webm"));
        QCOMPARE(opened, before + 2); // none waits for the other
        QCOMPARE(contentOf(**stored), media);
        QCOMPARE(contentOf(**deflated, 1234, 77), other.mid(1234, 77));
    }

    void whatElsewhereIsNoZipIsSaid() {
        const QByteArray bytes("no archive, but long enough to have an end record in it");
        const RemoteFile file{QStringLiteral("MyRec.zip"), bytes.size(), 0,
                              [&](int64_t) { return std::make_shared<MemoryBytes>(bytes); }};
        const auto archive = Archive::open(file);
        QVERIFY(!archive.ok());
        QVERIFY2(archive.error().message.startsWith(QStringLiteral("MyRec.zip: ")),
                 qPrintable(archive.error().message));
    }

    void aDeflatedEntryIsReadFromAnyPlace() {
        const QByteArray media = noise(24 << 20), words = text(9 << 20);
        const auto archive = Archive::open(put(zipOf({{"a.webm", media, true, true},
                                                      {"b.webm", words, true, true},
                                                      {"MyRec.json", syncJson({}), true, true}})));
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        for (const auto &[name, content] : {std::pair("a.webm", media), std::pair("b.webm", words)}) {
            const auto source = (*archive)->openEntry(QLatin1String(name));
            QVERIFY(source.ok());
            std::minstd_rand random(7);
            for (int i = 0; i < 120; ++i) {
                const auto at = int64_t(random() % uint64_t(content.size()));
                const auto size = std::size_t(random() % 200'000 + 1);
                QVERIFY2(contentOf(**source, at, size) == content.mid(at, qsizetype(size)),
                         QByteArray::number(qint64(at)));
            }
        }
    }

    void sourcesOfOneEntryAreIndependent() {
        const QByteArray media = noise(8 << 20);
        auto archive = Archive::open(put(zipOf({{"a.webm", media, true, true}, {"b.json", syncJson({})}})));
        QVERIFY(archive.ok());
        std::atomic<int> same = 0;
        {
            std::vector<std::jthread> readers;
            for (unsigned seed = 1; seed <= 4; ++seed) {
                auto source = (*archive)->openEntry(QStringLiteral("a.webm"));
                QVERIFY(source.ok());
                readers.emplace_back([&, own = *source, random = std::minstd_rand(seed)]() mutable {
                    for (int i = 0; i < 40; ++i) {
                        const auto at = int64_t(random() % uint64_t(media.size()));
                        same += contentOf(*own, at, 5000) == media.mid(at, 5000);
                    }
                });
            }
            archive->reset(); // they outlive it
        }
        QCOMPARE(same.load(), 160);
    }

    void aRemovedArchiveStaysReadable() {
        const QByteArray media = noise(100'000);
        const QString path = put(zipOf({{"a.webm", media}, {"b.json", syncJson({})}}));
        const auto archive = Archive::open(path);
        QVERIFY(archive.ok() && QFile::remove(path));
        const auto source = (*archive)->openEntry(QStringLiteral("a.webm"));
        QVERIFY(source.ok());
        QCOMPARE(contentOf(**source), media);
    }

    void damagedContentIsAnErrorWhereItIsRead() {
        const QByteArray words = text(1 << 20);
        QByteArray zip = zipOf({{"a.webm", words, true, true}, {"b.json", syncJson({})}});
        zip.replace(100'000, 40'000, noise(40'000));
        const auto archive = Archive::open(put(zip));
        QVERIFY(archive.ok());
        const auto source = (*archive)->openEntry(QStringLiteral("a.webm"));
        QCOMPARE(contentOf(**source, 0, 1000), words.left(1000));
        std::vector<std::byte> all(std::size_t(words.size()));
        const auto read = (*source)->read(0, all);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, Errc::MediaUnreadable);
        QVERIFY(read.error().message.contains(QStringLiteral("a.webm")));
        QCOMPARE(contentOf(**source, 0, 1000), words.left(1000)); // and again before it
    }

    void anEntryShorterThanItSaysIsAnError() {
        ZipPart part{"a.webm", text(50'000), true, true};
        part.listedSize = 60'000;
        const auto archive = Archive::open(put(zipOf({part, {"b.json", syncJson({})}})));
        QVERIFY(archive.ok());
        const auto source = (*archive)->openEntry(QStringLiteral("a.webm"));
        std::vector<std::byte> all(60'000);
        QCOMPARE((*source)->read(0, all).error().code, Errc::MediaUnreadable);
    }

    void aMissingEntryIsNamed() {
        const auto archive = Archive::open(put(zipOf({{"b.json", syncJson({})}})));
        QVERIFY(archive.ok());
        const auto source = (*archive)->openEntry(QStringLiteral("c.webm"));
        QCOMPARE(source.error().code, Errc::InvalidName);
        QVERIFY(source.error().message.contains(QStringLiteral("c.webm")));
    }

    void anotherProgramsArchiveIsRead() {
        const QString path = m_folder.filePath(QStringLiteral("python.zip"));
        const QByteArray media = webm(true, true, 5000, 200'000);
        writeFile(m_folder.filePath(QStringLiteral("a.webm")), media);
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as zip:
    zip.mkdir('Folder') if hasattr(zip, 'mkdir') else zip.writestr('Folder/', '')
    zip.write(sys.argv[2], 'Folder/a.webm')
    zip.writestr('Folder/notes.txt', 'x' * 100)
    zip.comment = b'made elsewhere'
)"),
                                                 path, m_folder.filePath(QStringLiteral("a.webm"))});
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        const auto archive = Archive::open(path);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        QCOMPARE((*archive)->session().streams.at(0).entry, QStringLiteral("Folder/a.webm"));
        QCOMPARE(contentOf(**(*archive)->openEntry(QStringLiteral("Folder/a.webm"))), media);
    }
};

QTEST_GUILESS_MAIN(ZipEntriesTest)
#include "test_zip_entries.moc"
