#include "server/http/file_answer.h"

#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace ovation::server;

namespace {

const QByteArray Tag = "\"64-1.2\"";

} // namespace

/// What is sent of a file to a client that has, or had, something of that name.
class FileAnswerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aClientThatHasTheFileIsToldSo_data();
    void aClientThatHasTheFileIsToldSo();
    void aDownloadIsResumedOnlyWithTheSameFile_data();
    void aDownloadIsResumedOnlyWithTheSameFile();
    void onlyGetHasParts();
    void aTagTellsFilesOfTheSameSizeApart();
    void aFileWithoutATagIsSentAllTheSame();
};

void FileAnswerTest::aClientThatHasTheFileIsToldSo_data() {
    QTest::addColumn<QByteArray>("ifNoneMatch");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing said") << QByteArray() << 200;
    QTest::newRow("this one") << Tag << 304;
    QTest::newRow("weakly") << "W/" + Tag << 304;
    QTest::newRow("one of several") << "\"old\", " + Tag + ", \"older\"" << 304;
    QTest::newRow("any") << QByteArray("*") << 304;
    QTest::newRow("another") << QByteArray("\"64-1.3\"") << 200;
    QTest::newRow("a part of it") << QByteArray("\"64-1\"") << 200;
}

void FileAnswerTest::aClientThatHasTheFileIsToldSo() {
    FileConditions conditions;
    QFETCH(QByteArray, ifNoneMatch);
    conditions.ifNoneMatch = ifNoneMatch;
    const FileAnswer answer = fileAnswer(conditions, 100, Tag);
    QTEST(answer.status, "status");
    QCOMPARE(answer.headers.first(), (std::pair<QByteArray, QByteArray>("ETag", Tag)));
    QCOMPARE(answer.length, answer.status == 304 ? 0 : 100);
}

void FileAnswerTest::aDownloadIsResumedOnlyWithTheSameFile_data() {
    QTest::addColumn<QByteArray>("ifRange");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("length");
    QTest::newRow("no condition") << QByteArray() << 206 << 50;
    QTest::newRow("the same") << Tag << 206 << 50;
    QTest::newRow("another") << QByteArray("\"other\"") << 200 << 100;
    QTest::newRow("weakly the same") << "W/" + Tag << 200
                                     << 100; // RFC 9110 section 13.1.5: strong comparison
    QTest::newRow("a date") << QByteArray("Wed, 21 Oct 2015 07:28:00 GMT") << 200 << 100;
}

void FileAnswerTest::aDownloadIsResumedOnlyWithTheSameFile() {
    QFETCH(QByteArray, ifRange);
    FileConditions conditions;
    conditions.range = "bytes=50-";
    conditions.ifRange = ifRange;
    const FileAnswer answer = fileAnswer(conditions, 100, Tag);
    QTEST(answer.status, "status");
    QTEST(int(answer.length), "length");
    conditions.range = "bytes=500-";
    QCOMPARE(fileAnswer(conditions, 100, Tag).status, answer.status == 206 ? 416 : 200);
}

void FileAnswerTest::onlyGetHasParts() {
    HttpRequest request;
    request.headers = {{"Range", "bytes=0-9"}, {"If-Range", Tag}, {"If-None-Match", "\"x\""}};
    request.method = "GET";
    QCOMPARE(FileConditions::of(request).range, QByteArray("bytes=0-9"));
    QCOMPARE(FileConditions::of(request).ifRange, Tag);
    request.method = "HEAD";
    QVERIFY(FileConditions::of(request).range.isEmpty());
    QCOMPARE(FileConditions::of(request).ifNoneMatch, QByteArray("\"x\""));
}

void FileAnswerTest::aTagTellsFilesOfTheSameSizeApart() {
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("same size");
    QVERIFY(file.flush());
    const auto changedAt = [&file](long nanoseconds) {
        const timespec times[2] = {{1'700'000'000, nanoseconds}, {1'700'000'000, nanoseconds}};
        return ::futimens(file.handle(), times) == 0 ? entityTag(file.handle()) : QByteArray();
    };
    const QByteArray first = changedAt(1000), later = changedAt(2000);
    QVERIFY(first.startsWith('"') && first.endsWith('"') && first.size() > 4);
    QVERIFY(first != later);
    QCOMPARE(changedAt(1000), first);
    file.write("!");
    QVERIFY(file.flush());
    QVERIFY(changedAt(1000) != first);
}

void FileAnswerTest::aFileWithoutATagIsSentAllTheSame() {
    QVERIFY(entityTag(-1).isEmpty());
    FileConditions conditions;
    conditions.ifNoneMatch = "*";
    conditions.range = "bytes=0-9";
    QCOMPARE(fileAnswer(conditions, 100, {}).status, 206);
}

QTEST_GUILESS_MAIN(FileAnswerTest)
#include "test_file_answer.moc"
