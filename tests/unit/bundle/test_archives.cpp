// The program ovation-bundle, driven as the main program does: archives made by others, and what it must not
// do.
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QStringList Formats{QStringLiteral("zip"), QStringLiteral("tar.gz"), QStringLiteral("tar.xz"),
                          QStringLiteral("7z")};

struct Outcome {
    bool crashed = true;
    int code = -1;
    QString error;
    QByteArray output;
};

Outcome bundle(const QStringList &words) {
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/ovation-bundle"), words);
    Outcome outcome;
    if (!process.waitForFinished(100'000))
        return outcome;
    outcome.crashed = process.exitStatus() != QProcess::NormalExit;
    outcome.code = process.exitCode();
    outcome.error = QString::fromUtf8(process.readAllStandardError());
    outcome.output = process.readAllStandardOutput();
    return outcome;
}

/// Everything below a folder, files with their content, folders with a slash.
QMap<QString, QByteArray> contentOf(const QString &folder) {
    QMap<QString, QByteArray> content;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        const QString name = QDir(folder).relativeFilePath(file.fileName());
        if (all.fileInfo().isDir())
            content.insert(name + QLatin1Char('/'), {});
        else
            content.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable"));
    }
    return content;
}

bool writeFile(const QString &path, const QByteArray &content) {
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

} // namespace

class ArchivesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void hostileArchivesAreRefusedWithTheEntryNamedAndLeaveNothing_data();
    void hostileArchivesAreRefusedWithTheEntryNamedAndLeaveNothing();
    void archivesOfOthersAreUnpacked_data();
    void archivesOfOthersAreUnpacked();
    void whatIsPackedIsUnpackedTheSame_data();
    void whatIsPackedIsUnpackedTheSame();
    void anArchiveThatIsCutOffIsAnErrorWhereverItEnds_data();
    void anArchiveThatIsCutOffIsAnErrorWhereverItEnds();
    void anArchiveWithRandomDamageNeverBreaksTheProgram_data();
    void anArchiveWithRandomDamageNeverBreaksTheProgram();
    void foldersThatAreThereAreKept();
    void whatIsHiddenAndOtherLayoutsAreNotPacked();
    void foldersThatAreNoLayoutsAreNotPacked_data();
    void foldersThatAreNoLayoutsAreNotPacked();
    void aPackedFileIsReplacedOnlyByAWholeOne();
    void theListIsJson();
    void wrongUsageIsTold();

  private:
    QString archive(const QString &name) const { return m_archives.filePath(name); }
    QString layout();

    QTemporaryDir m_archives;
};

void ArchivesTest::initTestCase() {
    QCOMPARE(
        QProcess::execute(QStringLiteral("python3"), {QStringLiteral(ARCHIVES_SCRIPT), m_archives.path()}),
        0);
}

void ArchivesTest::hostileArchivesAreRefusedWithTheEntryNamedAndLeaveNothing_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const struct {
        const char *name, *formats;
        int code;
        const char *words;
    } rows[] = {
        {"no-index", "all", 5, "no index.html"},
        {"two-tops", "all", 5, "no index.html"},
        {"absolute", "all", 4, "\"/tmp/evil.txt\" has an absolute path"},
        {"drive", "all", 4, "\"C:evil.txt\" has an absolute path"},
        {"parent", "all", 4, "\"../evil.txt\" leads out"},
        {"inner-parent", "all", 4, "\"a/../evil.txt\" leads out"},
        {"deep-parent", "all", 4, "\"a/../../evil.txt\" leads out"},
        {"backslash", "all", 4, "\"a\\evil.txt\" has a backslash"},
        {"hidden", "all", 4, "\".htaccess\" is hidden"},
        {"hidden-folder", "all", 4, "\".git/config\" is hidden"},
        {"control", "all", 4, "\"a\\x1b[31mb\" has a control character"},
        {"bidi", "all", 4, "\"a\\x202etxt.exe\" has a control character"},
        {"empty-part", "all", 4, "\"a//evil.txt\" has a path with an empty part"},
        {"twice", "all", 4, "\"a.txt\" is there twice"},
        {"case", "all", 4, "\"A.txt\" differs from \"a.txt\" only in case"},
        {"folder-case", "all", 4, "\"DIR\" differs from \"dir\" only in case"},
        {"unicode-case", "all", 4, "only in case"},
        {"file-then-folder", "all", 4, "\"a\" is both a file and a folder"},
        {"folder-then-file", "all", 4, "\"a\" is both a file and a folder"},
        {"long-path", "all", 4, "has a path longer than 512 bytes"},
        {"long-name", "all", 4, "has a name longer than 200 bytes"},
        {"deep", "all", 4, "\"d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d\" is more than 16 folders deep"},
        {"many", "zip tar.gz tar.xz", 4, "\"f4999\" is one too many"},
        {"many", "7z", 4, "more than 5000 entries"},
        {"many-folders", "all", 4, "is one too many"},
        {"large-file", "zip tar.gz 7z", 4, "\"large.bin\" is larger than 64 MiB"},
        {"bomb", "all", 4, "\"bomb.bin\" makes the whole more than 100 times"},
        {"symlink", "zip tar.gz 7z", 4, "is a symbolic link"},
        {"device", "zip", 4, "\"null\" is neither"},
        {"total", "zip", 4, "makes the whole larger than 256 MiB"},
        {"encrypted", "zip", 4, "\"css/style.css\" is encrypted"},
        {"latin1", "zip", 4, "\"css/st\\xffle.css\" has a name that is not UTF-8"},
        {"empty", "zip", 5, "no index.html"},
        {"checksum", "zip", 3, "\"index.html\" can't be read"},
        {"hardlink", "tar.gz", 4, "\"odd\" is a hard link"},
        {"fifo", "tar.gz", 4, "\"odd\" is a named pipe"},
        {"device", "tar.gz", 4, "\"odd\" is a device"},
        {"block", "tar.gz", 4, "\"odd\" is a device"},
        {"through-link", "tar.gz", 4, "\"sub\" is a symbolic link"},
        {"gnu-parent", "tar.gz", 4, "leads out"},
        {"pax-parent", "tar.gz", 4, "leads out"},
        {"no-tar", "tar.gz", 3, "no tar archive"},
        {"endless", "tar.gz", 4, "continues with nothing"},
        {"more", "tar.gz", 3, "continues after its end"},
        {"negative", "tar.gz", 3, "damaged"},
        {"surrogate", "7z", 4, "not UTF-16"},
        {"encrypted", "7z", 4, "encrypted"},
        {"method", "7z", 4, "not supported"},
        {"claims", "7z", 4, "more than 256 MiB"},
        {"dictionary", "7z", 3, "\"index.html\" can't be read"},
        {"text", "zip", 3, "no .zip, .tar.gz, .tar.xz or .7z"},
        {"nothing", "zip", 3, "no .zip, .tar.gz, .tar.xz or .7z"},
        {"not-there", "zip", 1, "No such file"},
    };
    for (const auto &row : rows) {
        const QString formats = QString::fromLatin1(row.formats);
        for (const QString &format :
             formats == QStringLiteral("all") ? Formats : formats.split(QLatin1Char(' ')))
            QTest::newRow(qPrintable(QLatin1String(row.name) + QLatin1Char('.') + format))
                << row.code << QString::fromLatin1(row.words);
    }
}

void ArchivesTest::hostileArchivesAreRefusedWithTheEntryNamedAndLeaveNothing() {
    QFETCH(int, code);
    QFETCH(QString, words);
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("target"));
    const Outcome outcome =
        bundle({QStringLiteral("unpack"), archive(QString::fromLatin1(QTest::currentDataTag())), folder});
    QVERIFY(!outcome.crashed);
    QVERIFY2(outcome.error.contains(words), qPrintable(outcome.error));
    QCOMPARE(outcome.code, code);
    QCOMPARE(outcome.error.count(QLatin1Char('\n')), 1);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(contentOf(place.path()), (QMap<QString, QByteArray>()));
}

void ArchivesTest::archivesOfOthersAreUnpacked_data() {
    QTest::addColumn<QString>("style");
    for (const QString &format : Formats)
        for (const char *name : {"good.", "wrapped."})
            QTest::newRow(qPrintable(QLatin1String(name) + format)) << QStringLiteral("css/style.css");
    const QString longPath = QString(90, QLatin1Char('n')) + QLatin1Char('/') + QString(90, QLatin1Char('m'));
    QTest::newRow("dots.tar.gz") << QStringLiteral("css/style.css");
    QTest::newRow("gnu.tar.gz") << longPath + QStringLiteral("/long.css");
    QTest::newRow("pax.tar.gz") << longPath + QStringLiteral("/long.css");
}

void ArchivesTest::archivesOfOthersAreUnpacked() {
    QFETCH(QString, style);
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("target"));
    const Outcome outcome =
        bundle({QStringLiteral("unpack"), archive(QString::fromLatin1(QTest::currentDataTag())), folder});
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.code, 0);
    QMap<QString, QByteArray> expected{{QStringLiteral("index.html"), "<html>"}, {style, "a {}"}};
    for (qsizetype slash = style.indexOf(QLatin1Char('/')); slash >= 0;
         slash = style.indexOf(QLatin1Char('/'), slash + 1))
        expected.insert(style.left(slash + 1), {});
    QCOMPARE(contentOf(folder), expected);
    const auto file = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const auto user = QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFile::permissions(folder + QStringLiteral("/index.html")), file | user);
    QCOMPARE(QFile::permissions(folder), file | user | QFileDevice::ExeOwner | QFileDevice::ExeUser);
}

QString ArchivesTest::layout() {
    QString folder = m_archives.filePath(QStringLiteral("layout"));
    QByteArray noise(300'000, 0), text;
    QRandomGenerator random(7);
    for (char &c : noise)
        c = char(random.generate());
    for (int i = 0; i < 100'000; ++i)
        text += QByteArray::number(i);
    const QString deep = QStringLiteral("/Bilder und Töne/日本/%1/").arg(QString(120, QChar(0xe9)).left(90));
    const bool ok = writeFile(folder + QStringLiteral("/index.html"), "<html>") &&
                    writeFile(folder + deep + QStringLiteral("Größe ß 😀.css"), text) &&
                    writeFile(folder + QStringLiteral("/leer.txt"), {}) &&
                    writeFile(folder + QStringLiteral("/noise.png"), noise) &&
                    QDir().mkpath(folder + QStringLiteral("/leer/tief"));
    return ok ? folder : QString();
}

void ArchivesTest::whatIsPackedIsUnpackedTheSame_data() {
    QTest::addColumn<QString>("format");
    for (const QString &format : Formats)
        QTest::newRow(qPrintable(format)) << format;
}

void ArchivesTest::whatIsPackedIsUnpackedTheSame() {
    QFETCH(QString, format);
    QTemporaryDir place;
    const QString source = layout(), packed = place.filePath(QStringLiteral("mein Bündel.") + format),
                  target = place.filePath(QStringLiteral("Ziel ä"));
    const Outcome packing = bundle({QStringLiteral("pack"), source, packed});
    QCOMPARE(packing.error, QString());
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    QCOMPARE(QFile::permissions(packed) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    const Outcome unpacking = bundle({QStringLiteral("unpack"), packed, target});
    QCOMPARE(unpacking.error, QString());
    QVERIFY(contentOf(source) == contentOf(target));
    QCOMPARE(contentOf(target).size(), 9);
}

void ArchivesTest::anArchiveThatIsCutOffIsAnErrorWhereverItEnds_data() {
    whatIsPackedIsUnpackedTheSame_data();
}

void ArchivesTest::anArchiveThatIsCutOffIsAnErrorWhereverItEnds() {
    QFETCH(QString, format);
    QTemporaryDir place;
    const QString packed = place.filePath(QStringLiteral("whole.") + format),
                  cut = place.filePath(QStringLiteral("cut"));
    QCOMPARE(bundle({QStringLiteral("pack"), layout(), packed}).code, 0);
    QFile file(packed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QVERIFY(file.remove());
    QList<qsizetype> lengths{whole.size() - 1, whole.size() - 5, whole.size() - 13};
    for (int part = 0; part < 20; ++part)
        lengths << whole.size() * part / 20;
    for (const qsizetype length : std::as_const(lengths)) {
        QVERIFY(writeFile(cut, whole.left(length)));
        const Outcome outcome =
            bundle({QStringLiteral("unpack"), cut, place.filePath(QStringLiteral("target"))});
        QVERIFY2(outcome.code == 3,
                 qPrintable(
                     QStringLiteral("%1 of %2 bytes: %3").arg(length).arg(whole.size()).arg(outcome.error)));
        QCOMPARE(contentOf(place.path()).keys(), QStringList{QStringLiteral("cut")});
    }
}

void ArchivesTest::anArchiveWithRandomDamageNeverBreaksTheProgram_data() {
    whatIsPackedIsUnpackedTheSame_data();
}

void ArchivesTest::anArchiveWithRandomDamageNeverBreaksTheProgram() {
    QFETCH(QString, format);
    QTemporaryDir place;
    const QString hurt = place.filePath(QStringLiteral("hurt")),
                  target = place.filePath(QStringLiteral("target"));
    QFile file(archive(QStringLiteral("good.") + format));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(11);
    // What the parser makes of damage is shown without a process for each: fuzz_archive.
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = whole;
        for (quint32 changes = 1 + random.bounded(8u); changes > 0; --changes)
            bytes[qsizetype(random.bounded(quint32(bytes.size())))] = char(random.generate());
        QVERIFY(writeFile(hurt, bytes));
        const Outcome outcome = bundle({QStringLiteral("unpack"), hurt, target});
        // "ended with signal" would be a crash that the supervisor caught.
        QVERIFY2(!outcome.crashed && !outcome.error.contains(QStringLiteral("signal")),
                 qPrintable(QStringLiteral("round %1: %2").arg(round).arg(outcome.error)));
        QCOMPARE(QFileInfo::exists(target), outcome.code == 0);
        QVERIFY(QDir(target).removeRecursively());
        QCOMPARE(contentOf(place.path()).keys(), QStringList{QStringLiteral("hurt")});
    }
}

void ArchivesTest::foldersThatAreThereAreKept() {
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("target"));
    QVERIFY(QDir().mkpath(folder));
    for (int round = 0; round < 2; ++round) { // empty at first
        const Outcome outcome =
            bundle({QStringLiteral("unpack"), archive(QStringLiteral("good.zip")), folder});
        QCOMPARE(outcome.code, 6);
        QVERIFY(outcome.error.contains(QStringLiteral("already there")));
        QCOMPARE(contentOf(folder).size(), round);
        QVERIFY(writeFile(folder + QStringLiteral("/mine.txt"), "mine"));
    }
}

void ArchivesTest::whatIsHiddenAndOtherLayoutsAreNotPacked() {
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("folder")),
                  archive = place.filePath(QStringLiteral("a.zip")),
                  back = place.filePath(QStringLiteral("back"));
    for (const char *name : {"index.html", "css/style.css", ".env", ".trash/1/index.html", "css/.swp",
                             "other/index.html", "other/css/style.css", "css/third/index.html"})
        QVERIFY(writeFile(folder + QLatin1Char('/') + QString::fromLatin1(name), "x"));
    QCOMPARE(bundle({QStringLiteral("pack"), folder, archive}).code, 0);
    QCOMPARE(bundle({QStringLiteral("unpack"), archive, back}).code, 0);
    QCOMPARE(contentOf(back).keys(), QStringList({QStringLiteral("css/"), QStringLiteral("css/style.css"),
                                                  QStringLiteral("index.html")}));
}

void ArchivesTest::foldersThatAreNoLayoutsAreNotPacked_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("link") << 4 << QStringLiteral("\"css/link\" is a symbolic link");
    QTest::newRow("no index") << 5 << QStringLiteral("no index.html");
    QTest::newRow("too deep a folder") << 5 << QStringLiteral("in the folder \"layout/\"");
    QTest::newRow("bomb") << 4 << QStringLiteral("\"zeros.bin\" makes the whole more than 100 times");
    QTest::newRow("not there") << 1 << QStringLiteral("No such file");
}

void ArchivesTest::foldersThatAreNoLayoutsAreNotPacked() {
    QFETCH(int, code);
    QFETCH(QString, words);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    QTemporaryDir place, target;
    const QString folder = place.filePath(QStringLiteral("folder"));
    if (row != QStringLiteral("not there"))
        QVERIFY(writeFile(folder + QStringLiteral("/css/style.css"), "a {}"));
    if (row == QStringLiteral("link") || row == QStringLiteral("bomb"))
        QVERIFY(writeFile(folder + QStringLiteral("/index.html"), "<html>"));
    if (row == QStringLiteral("link"))
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), folder + QStringLiteral("/css/link")));
    if (row == QStringLiteral("too deep a folder"))
        QVERIFY(QDir(folder).removeRecursively() &&
                writeFile(folder + QStringLiteral("/layout/index.html"), "<html>"));
    if (row == QStringLiteral("bomb"))
        QVERIFY(writeFile(folder + QStringLiteral("/zeros.bin"), QByteArray(20 << 20, 0)));
    const Outcome outcome =
        bundle({QStringLiteral("pack"), folder, target.filePath(QStringLiteral("a.zip"))});
    QVERIFY2(outcome.error.contains(words), qPrintable(outcome.error));
    QCOMPARE(outcome.code, code);
    QCOMPARE(contentOf(target.path()), (QMap<QString, QByteArray>()));
}

void ArchivesTest::aPackedFileIsReplacedOnlyByAWholeOne() {
    QTemporaryDir place;
    const QString packed = place.filePath(QStringLiteral("a.zip"));
    const QTemporaryDir empty;
    QVERIFY(writeFile(packed, "old"));
    QCOMPARE(bundle({QStringLiteral("pack"), empty.path(), packed}).code, 5);
    QCOMPARE(contentOf(place.path()), (QMap<QString, QByteArray>{{QStringLiteral("a.zip"), "old"}}));
    QCOMPARE(bundle({QStringLiteral("pack"), layout(), packed}).code, 0);
    QVERIFY(contentOf(place.path()).value(QStringLiteral("a.zip")).startsWith("PK"));
    QCOMPARE(contentOf(place.path()).size(), 1);
}

void ArchivesTest::theListIsJson() {
    const Outcome outcome = bundle({QStringLiteral("list"), archive(QStringLiteral("wrapped.tar.xz"))});
    const QJsonObject entry{{QStringLiteral("name"), QStringLiteral("index.html")},
                            {QStringLiteral("type"), QStringLiteral("file")},
                            {QStringLiteral("size"), 6}};
    const QJsonObject list = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(list[QLatin1String("format")].toString(), QStringLiteral("tar.xz"));
    QCOMPARE(list[QLatin1String("topFolder")].toString(), QStringLiteral("top/"));
    QCOMPARE(list[QLatin1String("size")].toInt(), 10);
    QCOMPARE(list[QLatin1String("files")].toInt(), 2);
    QCOMPARE(list[QLatin1String("entries")].toArray().first().toObject(), entry);
}

void ArchivesTest::wrongUsageIsTold() {
    QCOMPARE(bundle({}).code, 2);
    QCOMPARE(bundle({QStringLiteral("unpack"), QStringLiteral("a.zip")}).code, 2);
    QCOMPARE(bundle({QStringLiteral("pack"), layout(), m_archives.filePath(QStringLiteral("a.rar"))}).code,
             2);
    QVERIFY(bundle({}).error.startsWith(QStringLiteral("usage: ovation-bundle list FILE")));
}

QTEST_GUILESS_MAIN(ArchivesTest)
#include "test_archives.moc"
