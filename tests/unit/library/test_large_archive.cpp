#include "archive_files.h"
#include "zip_builder.h"

#include "library/archive.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace ovation;
using namespace ovation::library;

/// A ZIP of 6 GB, sparse: ZIP64 in sizes and places.
class LargeArchiveTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sixGigabytesAreReadInPlace() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("large.zip"));
        QProcess python;
        // The content is a hole with a mark at its end, of which the checksum is not asked.
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import struct, sys
size, name = 6 << 30, b'a.webm'
def entry(name, size, at):
    big = size >= 0xffffffff
    extra = struct.pack('<HHQQ', 1, 16, size, size) if big else b''
    short = 0xffffffff if big else size
    local = struct.pack('<IHHHHHIIIHH', 0x04034b50, 45, 0, 0, 0, 0, 0, short, short, len(name), len(extra)) + name + extra
    more = struct.pack('<HHQQQ', 1, 24, size, size, at)
    listed = struct.pack('<IHHHHHHIIIHHHHHII', 0x02014b50, 45, 45, 0, 0, 0, 0, 0, 0xffffffff, 0xffffffff, len(name),
                         len(more), 0, 0, 0, 0, 0xffffffff) + name + more
    return local, listed
with open(sys.argv[1], 'wb') as zip:
    local, first = entry(name, size, 0)
    zip.write(local)
    zip.seek(size - 4, 1)
    zip.write(b'mark')
    at = zip.tell()
    local, second = entry(b'b.webm', 4, at)
    zip.write(local + b'tail')
    at = zip.tell()
    zip.write(first + second)
    end = zip.tell()
    zip.write(struct.pack('<IQHHIIQQQQ', 0x06064b50, 44, 45, 45, 0, 0, 2, 2, end - at, at))
    zip.write(struct.pack('<IIQI', 0x07064b50, 0, end, 1))
    zip.write(struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, 0xffff, 0xffff, 0xffffffff, 0xffffffff, 0))
)"),
                                                 path});
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        const auto archive = Archive::open(path);
        QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().message));
        const auto first = (*archive)->openEntry(QStringLiteral("a.webm")),
                   second = (*archive)->openEntry(QStringLiteral("b.webm"));
        QVERIFY(first.ok() && second.ok());
        QCOMPARE((*first)->size(), int64_t(6) << 30);
        QCOMPARE(contentOf(**first, (int64_t(6) << 30) - 4, 100), QByteArray("mark"));
        QCOMPARE(contentOf(**second), QByteArray("tail"));
    }
};

QTEST_GUILESS_MAIN(LargeArchiveTest)
#include "test_large_archive.moc"
