#include "archive_files.h"
#include "counted_bytes.h"
#include "zip_builder.h"

#include "library/archive.h"
#include "library/archive_limits.h"
#include "library/zip_scan.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ovation;
using namespace ovation::library;

Q_DECLARE_METATYPE(ovation::Errc)

/// Archives that were made to harm are refused, with the entry named that is to blame.
class HostileArchivesTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    Result<std::shared_ptr<Archive>> open(const QByteArray &zip) const {
        const QString path = m_folder.filePath(QStringLiteral("MyRec.zip"));
        writeFile(path, zip);
        return Archive::open(path);
    }
    static ZipPart part(const char *name) { return {name, webm(true, true, 5000)}; }
    template <typename Change>
    static std::vector<ZipPart> changed(const char *name, Change change) {
        ZipPart one = part(name);
        change(one);
        return {std::move(one), {"MyRec.json", syncJson({})}};
    }

    static void addNames() {
        const auto row = [](const char *what, const QByteArray &name, const char *why) {
            QTest::newRow(what)
                << zipOf({{name, "x"}, {"MyRec.json", syncJson({})}}) << Errc::UnsafePath
                << QString::fromUtf8(name).section(QChar(0), 0, 0).section(QLatin1Char('\n'), 0, 0)
                << QString::fromLatin1(why);
        };
        row("leading out", "../a.webm", "leads out");
        row("leading out from within", "a/../../b.webm", "leads out");
        row("absolute", "/etc/cron.d/a", "absolute");
        row("drive", "C:a.webm", "absolute");
        row("backslash", "..\\a.webm", "backslash");
        row("NUL", QByteArray("a.webm\0.txt", 11), "control character");
        row("line break", "a\nb.webm", "control character");
        row("turned direction", "a\u202ewebm", "control character");
        row("empty part", "a//b.webm", "empty part");
        row("dot", "./a.webm", "empty part");
        row("long name", QByteArray(2000, 'a'), "longer than");
    }

  private Q_SLOTS:
    void whatHarmsIsRefusedWithItsName_data() {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("why");
        addNames();
        const auto row = [](const char *what, const std::vector<ZipPart> &parts, const char *why,
                            const ZipShape &shape = {}) {
            QTest::newRow(what) << zipOf(parts, shape) << Errc::UnsafePath << QStringLiteral("a.webm")
                                << QString::fromLatin1(why);
        };
        row("link", changed("a.webm", [](ZipPart &one) { one.mode = 0120777; }), "symbolic link");
        row("device", changed("a.webm", [](ZipPart &one) { one.mode = 0020666; }), "neither a file");
        row("encrypted", changed("a.webm", [](ZipPart &one) { one.flags |= 1; }), "encrypted");
        row("strange method", changed("a.webm", [](ZipPart &one) { one.method = 14; }), "method 14");
        row("bomb",
            changed("a.webm",
                    [](ZipPart &one) {
                        one.content = QByteArray(64 << 20, 'a');
                        one.deflated = true;
                    }),
            "bombs");
        row("impossible size",
            changed("a.webm",
                    [](ZipPart &one) {
                        one.deflated = one.descriptor = one.zip64 = true;
                        one.listedSize = UINT64_MAX;
                    }),
            "bombs");
        row("larger than the archive",
            changed("a.webm",
                    [](ZipPart &one) {
                        one.deflated = one.descriptor = true;
                        one.listedPacked = 1 << 30;
                    }),
            "larger than the whole");
        row("two sizes of what is stored", changed("a.webm", [](ZipPart &one) { one.listedSize = 7; }),
            "two different sizes");
        row("two sizes", changed("a.webm", [](ZipPart &one) { one.localSize = 7; }), "two different sizes");
        row("two names", changed("a.webm", [](ZipPart &one) { one.localName = "b.webm"; }), "something else");
        ZipPart shared = part("a.webm");
        shared.localName = "a.webm";
        shared.sharesContentOf = 0;
        row("twice", {part("a.webm"), part("a.webm"), {"MyRec.json", syncJson({})}}, "twice");
        row("one content for two", {part("a.webm"), shared, {"MyRec.json", syncJson({})}}, "twice");
        QTest::newRow("one within another")
            << overlapping() << Errc::UnsafePath << QStringLiteral("a.webm") << QStringLiteral("overlaps");
    }
    void whatHarmsIsRefusedWithItsName() {
        QFETCH(QByteArray, zip);
        QFETCH(Errc, code);
        QFETCH(QString, named);
        QFETCH(QString, why);
        const auto archive = open(zip);
        QVERIFY(!archive.ok());
        const QString message = archive.error().message;
        QVERIFY2(archive.error().code == code, qPrintable(message));
        QVERIFY2(message.contains(named.left(50)), qPrintable(message));
        QVERIFY2(message.contains(why), qPrintable(message));
        QVERIFY2(message.startsWith(QStringLiteral("MyRec.zip: ")), qPrintable(message));
        QVERIFY(!message.contains(QChar(0)) && !message.contains(QLatin1Char('\n')));
    }

    void seventyThousandEntriesAreTooMany() {
        std::vector<ZipPart> parts(70'000);
        for (std::size_t i = 0; i < parts.size(); ++i)
            parts[i].name = QByteArray::number(uint(i)) + ".webm";
        const auto archive = open(zipOf(parts, {true}));
        QVERIFY(!archive.ok());
        QCOMPARE(archive.error().code, Errc::LimitReached);
        QVERIFY2(archive.error().message.contains(QStringLiteral("“20000.webm”")),
                 qPrintable(archive.error().message));
    }

    void manyEntriesWithoutAListAreFoundByShortReads() {
        constexpr int Count = 2000;
        std::vector<ZipPart> parts;
        parts.reserve(Count);
        for (int i = 0; i < Count; ++i)
            parts.push_back({"a" + QByteArray::number(i), noise(100, unsigned(i)), false, true});
        const QByteArray whole = zipOf(parts);
        int64_t read_bytes = 0;
        CountedBytes file(whole.left(listIn(whole)), read_bytes);
        const auto found = zip::scanEntries(file);
        QVERIFY(found.ok());
        QCOMPARE(found->entries.size(), std::size_t(Count));
        QVERIFY2(read_bytes < int64_t(10'000) * Count, qPrintable(QString::number(read_bytes)));
    }

    void longEntriesAndLongHeadersAreFoundWithoutAList() {
        const auto scan = [](const QByteArray &zip) {
            int64_t read_bytes = 0;
            CountedBytes file(zip, read_bytes);
            auto index = zip::scanEntries(file);
            return index ? std::move(index->entries) : std::vector<zip::Entry>();
        };
        const QByteArray two = zipOf({{"a.webm", noise(3 << 20), false, true}, {"b.webm", "x"}});
        const auto entries = scan(two.left(listIn(two)));
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries.front().size, int64_t(3 << 20));
        QCOMPARE(entries.back().name, QStringLiteral("b.webm"));

        constexpr int Extra_bytes = 5000, Fixed_bytes = 30;
        QByteArray zip = zipOf({{"a.webm", "x"}});
        zip.truncate(listIn(zip));
        zip[28] = char(Extra_bytes & 0xff);
        zip[29] = char(Extra_bytes >> 8);
        zip.insert(Fixed_bytes + 6, QByteArray(Extra_bytes, '\0'));
        const auto one = scan(zip);
        QCOMPARE(one.size(), std::size_t(1));
        QCOMPARE(one.front().begin, int64_t(Fixed_bytes + 6 + Extra_bytes));
    }

    void aHugeDescriptionIsRefused() {
        const auto archive = open(zipOf({part("a.webm"), {"MyRec.json", QByteArray((16 << 20) + 1, ' ')}}));
        QVERIFY(!archive.ok());
        QCOMPARE(archive.error().code, Errc::LimitReached);
        QVERIFY(archive.error().message.contains(QStringLiteral("“MyRec.json”")));
    }

    void aDescriptionOfTooManyFilesIsRefused() {
        QJsonArray files;
        for (int i = 0; i <= ArchiveLimits::Files; ++i)
            files.append(QJsonObject{{QStringLiteral("name"), QString::number(i)}});
        const auto archive = open(zipOf({part("a.webm"), {"MyRec.json", syncJson(files)}}));
        QVERIFY(!archive.ok());
        QCOMPARE(archive.error().code, Errc::LimitReached);
    }

    void thousandsOfStreamsWithOneIdAreTakenApart() {
        std::vector<ZipPart> parts;
        QJsonArray files;
        for (int i = 0; i < 3000; ++i) {
            QJsonObject file = listed(QStringLiteral("same"), 0, 5000, 1);
            file[QStringLiteral("name")] = QStringLiteral("%1.webm").arg(i);
            files.append(file);
            parts.push_back({QByteArray::number(i) + ".webm", "x"});
        }
        parts.push_back({"MyRec.json", syncJson(files)});
        const auto archive = open(zipOf(parts));
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        QSet<QString> ids;
        for (const ArchivedStream &stream : (*archive)->session().streams)
            ids.insert(stream.streamId);
        QCOMPARE(ids.size(), 3000);
        QVERIFY((*archive)->session().problems.size() <= ArchiveLimits::Problems + 1);
    }

    void twoListsOfEntriesAreRefused() {
        ZipShape shape;
        shape.endsWithZip64 = true;
        shape.list64At = 1;
        const auto archive = open(zipOf({part("a.webm"), {"MyRec.json", syncJson({})}}, shape));
        QVERIFY(!archive.ok());
        QCOMPARE(archive.error().code, Errc::UnsafePath);
        QVERIFY(archive.error().message.contains(QStringLiteral("two different lists")));
    }

    void aDeepDescriptionHarmsNothing() {
        const QByteArray deep = "{\"files\":" + QByteArray(1 << 20, '[') + QByteArray(1 << 20, ']') + "}";
        const auto archive = open(zipOf({part("a.webm"), {"MyRec.json", deep}}));
        QVERIFY(archive.ok());
        QCOMPARE((*archive)->session().origin, ArchivedSession::Origin::Unknown);
        QVERIFY((*archive)->session().problems.at(0).startsWith(QStringLiteral("MyRec.json can't be used")));
    }

    void linksOfAFolderAreNotFollowed() {
        const QString folder = m_folder.filePath(QStringLiteral("rec"));
        QVERIFY(QDir().mkpath(folder));
        const QString outside = m_folder.filePath(QStringLiteral("outside.webm"));
        writeFile(outside, webm(true, true, 5000));
        writeFile(folder + QStringLiteral("/a.webm"), webm(true, true, 5000));
        QVERIFY(QFile::link(outside, folder + QStringLiteral("/b.webm")));
        const auto archive = Archive::open(folder);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        QCOMPARE((*archive)->entries().size(), std::size_t(1));
        // One that became a link since.
        QFile::remove(folder + QStringLiteral("/a.webm"));
        QVERIFY(QFile::link(outside, folder + QStringLiteral("/a.webm")));
        QVERIFY(!(*archive)->openEntry(QStringLiteral("a.webm")).ok());
    }

  private:
    /// The content of one entry is itself listed as an entry.
    static QByteArray overlapping() {
        const QByteArray inside = zipOf({part("b.webm")});
        ZipPart outer{"a.webm", inside.left(listIn(inside))};
        QByteArray zip = zipOf({outer, part("b.webm"), {"MyRec.json", syncJson({})}});
        // b.webm is the second in the list; its place is at 42 of its record.
        const qsizetype second = zip.indexOf(QByteArrayLiteral("PK\x01\x02"), listIn(zip) + 4);
        const char place[] = {char(30 + outer.name.size()), 0, 0, 0};
        zip.replace(second + 42, 4, place, 4);
        return zip;
    }
};

QTEST_GUILESS_MAIN(HostileArchivesTest)
#include "test_hostile_archives.moc"
