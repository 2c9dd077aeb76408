#include "server/rest/export_json.h"
#include "server/rest/library_json.h"

#include <QJsonDocument>
#include <QTest>

using namespace ovation;
using namespace ovation::server;

/// What REST asks of exports and of the library, and how both are answered.
class ExportJsonTest : public QObject {
    Q_OBJECT

  private:
    static QJsonObject object(const char *singleQuoted) {
        return QJsonDocument::fromJson(QByteArray(singleQuoted).replace('\'', '"')).object();
    }
    static QString problemOf(const char *body) {
        BodyReader reader(object(body));
        readExport(reader);
        return reader.problem();
    }

  private Q_SLOTS:
    void everyMemberIsRead() {
        BodyReader reader(object(
            "{'recording':'a','format':'m4a','start':1500,'end':2500.4,'perParticipant':true,'loudness':-16,"
            "'quality':70,'layout':'PICTURE_IN_PICTURE','resolution':'640x360','frameRate':30,'streams':['s',"
            "'t'],"
            "'changes':[{'time':9000,'layout':'BEST_FIT'},{'time':100,'layout':'HORIZONTAL_PRESENTATION'}]"
            "}"));
        const exporting::Request request = readExport(reader);
        QCOMPARE(reader.problem(), QString());
        QCOMPARE(request.recordingId, QStringLiteral("a"));
        QCOMPARE(request.format, exporting::Format::M4a);
        QCOMPARE(*request.start_ms, int64_t(1500));
        QCOMPARE(*request.end_ms, int64_t(2500));
        QVERIFY(request.perParticipant);
        QCOMPARE(*request.loudness_lufs, -16.0);
        QCOMPARE(*request.quality, 70);
        QCOMPARE(request.composition.layout, session::RecordingLayout::PictureInPicture);
        QCOMPARE(request.composition.width, 640);
        QCOMPARE(request.composition.height, 360);
        QCOMPARE(request.composition.frameRate, 30);
        QCOMPARE(request.composition.streams, QStringList({QStringLiteral("s"), QStringLiteral("t")}));
        QCOMPARE(request.composition.changes.size(), std::size_t(2));
        QCOMPARE(request.composition.changes[0].time_ms, int64_t(100)); // in order
        QVERIFY(request.target.isEmpty() && request.file.isEmpty());
    }

    void whatIsWrongIsNamed_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *body, const char *named) {
            QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(named);
        };
        row("{'format':'mp4'}", "recording");
        row("{'recording':'a'}", "format");
        row("{'recording':'a','format':'avi'}", "format");
        row("{'recording':'a','format':'mp4','start':-1}", "start");
        row("{'recording':'a','format':'mp4','end':'late'}", "end");
        row("{'recording':'a','format':'mp4','end':1e300}", "end");
        row("{'recording':'a','format':'mp4','resolution':'big'}", "resolution");
        row("{'recording':'a','format':'mp4','resolution':'99x720'}", "resolution");
        row("{'recording':'a','format':'mp4','frameRate':500}", "frameRate");
        row("{'recording':'a','format':'mp4','streams':[1]}", "streams");
        row("{'recording':'a','format':'mp4','changes':[{'time':1}]}", "changes");
        row("{'recording':'a','format':'mp4','layout':'ROUND'}", "layout");
    }
    void whatIsWrongIsNamed() {
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        const QString problem = problemOf(body.constData());
        QVERIFY2(problem.contains(named), qPrintable(problem));
    }

    void aJobIsShownWithWhatIsKnownOfIt() {
        exporting::Job job;
        job.id = 7;
        job.request.recordingId = QStringLiteral("a");
        job.request.format = exporting::Format::Still;
        job.request.target = QStringLiteral("/somewhere/secret/a.png");
        QJsonObject json = exportJson(job);
        QCOMPARE(json[QStringLiteral("id")].toString(), QStringLiteral("7"));
        QCOMPARE(json[QStringLiteral("format")].toString(), QStringLiteral("png"));
        QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("waiting"));
        QCOMPARE(json[QStringLiteral("name")].toString(), QStringLiteral("a.png"));
        QVERIFY(!QJsonDocument(json).toJson().contains("somewhere"));
        QVERIFY(!json.contains(QStringLiteral("secondsLeft")) &&
                !json.contains(QStringLiteral("failureReason")));
        job.state = exporting::State::Failed;
        job.failure = QStringLiteral("The disk is full.");
        job.left_s = 3;
        json = exportJson(job);
        QCOMPARE(json[QStringLiteral("failureReason")].toString(), job.failure);
        QCOMPARE(json[QStringLiteral("secondsLeft")].toInt(), 3);
    }

    void aSearchIsRead() {
        const auto search =
            readSearch(QUrlQuery(QStringLiteral("text=two%20words&outputMode=COMPOSED&outputMode=INDIVIDUAL&"
                                                "status=ready&health=remarkable&tag=a&tag=b&"
                                                "from=1000&to=2000&minDuration=1.5&maxDuration=9&keep=true&"
                                                "sort=name&order=asc&offset=5&limit=7")));
        QVERIFY2(search.ok(), search ? "" : qPrintable(search.error().message));
        const library::Query &query = search->query;
        QCOMPARE(query.text, QStringLiteral("two words"));
        QCOMPARE(query.modes.size(), std::size_t(2));
        QCOMPARE(query.statuses, std::vector{recording::Status::Ready});
        QCOMPARE(query.health, std::vector{library::Health::Remarkable});
        QCOMPARE(query.tags, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(*query.from, int64_t(1000));
        QCOMPARE(*query.to, int64_t(2000));
        QCOMPARE(*query.minDuration, 1.5);
        QCOMPARE(*query.maxDuration, 9.0);
        QVERIFY(query.keptOnly && !query.trashed && !query.descending);
        QCOMPARE(query.sort, library::Query::Sort::Name);
        QCOMPARE(search->offset, 5);
        QCOMPARE(search->limit, 7);
        const auto all = readSearch({});
        QVERIFY(all.ok() && all->query.descending && all->offset == 0 && all->limit == 100);
    }

    void aWrongItemOfASearchIsNamed_data() {
        QTest::addColumn<QString>("items");
        for (const char *items :
             {"outputMode=BOTH", "status=over", "health=bad", "from=yesterday", "to=1e99", "keep=maybe",
              "sort=color", "order=up", "offset=-1", "limit=1001", "limit=x"})
            QTest::newRow(items) << QString::fromLatin1(items);
    }
    void aWrongItemOfASearchIsNamed() {
        QFETCH(QString, items);
        const auto search = readSearch(QUrlQuery(items));
        QCOMPARE(search.error().code, Errc::InvalidParameter);
        QVERIFY2(search.error().message.contains(items.section(QLatin1Char('='), 0, 0)),
                 qPrintable(search.error().message));
    }

    void aPageHasThePartThatWasAskedFor() {
        library::Page page;
        for (int i = 0; i < 10; ++i) {
            library::Entry entry;
            entry.id = QString::number(i);
            page.entries.push_back(std::make_shared<const library::Entry>(entry));
        }
        page.total = 20;
        LibrarySearch search;
        search.offset = 8;
        search.limit = 5;
        const QJsonObject json = pageJson(page, search);
        QCOMPARE(json[QStringLiteral("count")].toInt(), 10);
        QCOMPARE(json[QStringLiteral("total")].toInt(), 20);
        const QJsonArray items = json[QStringLiteral("items")].toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0][QStringLiteral("id")].toString(), QStringLiteral("8"));
        search.offset = 100;
        QVERIFY(pageJson(page, search)[QStringLiteral("items")].toArray().isEmpty());
    }

    void annotationsChangeWhatIsGivenOnly() {
        library::Annotations before;
        before.tags = {QStringLiteral("old")};
        before.notes = QStringLiteral("kept");
        before.keep = true;
        BodyReader some(object("{'tags':['new','one']}"));
        const auto changed = readAnnotations(some, before);
        QVERIFY(some.ok());
        QCOMPARE(changed.tags, QStringList({QStringLiteral("new"), QStringLiteral("one")}));
        QCOMPARE(changed.notes, before.notes);
        QVERIFY(changed.keep);
        BodyReader wrong(object("{'tags':[1]}"));
        readAnnotations(wrong, before);
        QVERIFY(!wrong.ok());
    }
};

QTEST_GUILESS_MAIN(ExportJsonTest)
#include "test_export_json.moc"
