#include "page/page_messages.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ovation;
using namespace ovation::page;

class PageMessagesTest : public QObject {
    Q_OBJECT

  private:
    static OpenRequest request() {
        OpenRequest open;
        open.url = QUrl(
            QStringLiteral("https://studio:4443/openvidu/layouts/a%20b/index.html?sessionId=S&secret=x%26y"));
        open.user = QStringLiteral("OPENVIDUAPP");
        open.password = QStringLiteral("pass\nword");
        open.width = 640;
        open.height = 361;
        open.frameRate = 30;
        open.external = true;
        open.secrets = {QStringLiteral("x&y")};
        open.allowedHosts = {QStringLiteral("10.0.0.0/8")};
        open.serverHost = QStringLiteral("studio");
        open.serverPort = 4443;
        open.listenAddress = QStringLiteral("127.0.0.1");
        open.listenPort = 4444;
        open.serverCertificate = QByteArray("\x30\x00\xff", 3);
        open.logFile = QStringLiteral("/tmp/ü.log");
        open.runsAs = QStringLiteral("nobody");
        open.folder = QStringLiteral("/tmp");
        return open;
    }

  private Q_SLOTS:
    void whatIsOpenedArrivesAsItWasSent() {
        const QByteArray line = toLine("open", request().toJson());
        QCOMPARE(line.count('\n'), 1);
        const auto message = fromLine(line);
        QVERIFY(message);
        QCOMPARE(message->first, QStringLiteral("open"));
        const auto read = OpenRequest::fromJson(message->second);
        QVERIFY(read);
        QCOMPARE(read->toJson(), request().toJson());
        QCOMPARE(read->url, request().url);
        QCOMPARE(read->user, request().user);
        QCOMPARE(read->runsAs, request().runsAs);
        QCOMPARE(read->folder, request().folder);
        QCOMPARE(read->serverCertificate, request().serverCertificate);
    }

    void onlyPagesOfTheWebAtSaneSizesAreOpened_data() {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *member, const QJsonValue &value) {
            QTest::addRow("%s %s", member, qPrintable(value.toVariant().toString()))
                << QString::fromLatin1(member) << value;
        };
        row("url", QStringLiteral("file:///etc/passwd"));
        row("url", QStringLiteral("chrome://version"));
        row("url", QString());
        row("width", 0);
        row("width", 100000);
        row("height", -1);
        row("frameRate", 0);
        row("frameRate", 1000);
        row("frameRate", QStringLiteral("25"));
    }
    void onlyPagesOfTheWebAtSaneSizesAreOpened() {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject json = request().toJson();
        QVERIFY(OpenRequest::fromJson(json));
        json[member] = value;
        QVERIFY(!OpenRequest::fromJson(json));
    }

    void aMovieAndItsChaptersArriveAsTheyWereSent() {
        media::MovieProperties movie;
        movie.path = QStringLiteral("/recordings/A/A.mp4");
        movie.width = 1998;
        movie.frameRate = 12;
        movie.audio = false;
        movie.encoder = {EncoderSpeed::Veryfast, 80, 4, 3000};
        const auto read = movieFrom(toJson(movie));
        QVERIFY(read);
        QCOMPARE(toJson(*read), toJson(movie));
        QVERIFY(read->encoder == movie.encoder);
        QVERIFY(!movieFrom(QJsonObject()));
        QJsonObject wrong = toJson(movie);
        wrong[QStringLiteral("encoder")] = QJsonObject();
        QVERIFY(!movieFrom(wrong));
        const auto chapters =
            chaptersFrom(toJson(std::vector<media::Chapter>{{0, "Anfang"}, {1500, "Mitte ü"}}));
        QCOMPARE(chapters.size(), std::size_t(2));
        QCOMPARE(chapters[1].time_ms, 1500);
        QCOMPARE(chapters[1].name, std::string("Mitte ü"));
        QVERIFY(chaptersFrom(QJsonObject()).empty());
    }

    void whatWasMadeArrivesAsItWasSent() {
        FinishedPage page;
        page.movie.duration_s = 12.5;
        page.movie.size_bytes = 1LL << 40;
        page.movie.width = 1280;
        page.movie.height = 720;
        page.movie.missingFrames = 25;
        page.movie.hasAudio = page.movie.hasVideo = true;
        page.movie.note = QStringLiteral("a note");
        page.movie.inPieces = QStringLiteral("why");
        page.progress = {12500, 312, 3, 1.5, 2.5, 0.25};
        QCOMPARE(FinishedPage::fromJson(page.toJson()).toJson(), page.toJson());
        QCOMPARE(FinishedPage::fromJson(page.toJson()).movie.size_bytes, page.movie.size_bytes);
    }

    void aFailureArrivesWithWhatIsDecidedByIt() {
        const QString why = QStringLiteral("The disk is full");
        for (const auto &[sent, read] : {std::pair(Errc::DiskFull, Errc::DiskFull),
                                         {Errc::PermissionDenied, Errc::PermissionDenied},
                                         {Errc::NothingReceived, Errc::NothingReceived},
                                         {Errc::RecordingNotFound, Errc::RecordingNotFound},
                                         {Errc::MediaFailed, Errc::MediaFailed},
                                         {Errc::InvalidSdp, Errc::MediaFailed}}) {
            const Error arrived = errorFrom(toJson(Error{sent, why}));
            QCOMPARE(arrived.code, read);
            QCOMPARE(arrived.message, why);
        }
        QCOMPARE(errorFrom({}).code, Errc::MediaFailed);
    }

    void aSentenceThatArrivesIsNotEndless() {
        const QString text(100'000, u'x');
        QCOMPARE(errorFrom(toJson(Error{Errc::DiskFull, text})).message.size(), MaxSaidText);
        FinishedPage page;
        page.movie.note = page.movie.inPieces = text;
        const FinishedPage read = FinishedPage::fromJson(page.toJson());
        QCOMPARE(read.movie.note.size(), MaxSaidText);
        QCOMPARE(read.movie.inPieces.size(), MaxSaidText);
    }

    void audioArrivesInSixteenBits() {
        const AudioPiece piece{1LL << 50, {0, 1, -1, 0.5F, 2, -2}};
        const AudioPiece read = AudioPiece::fromJson(piece.toJson());
        QCOMPARE(read.at_ns, piece.at_ns);
        QCOMPARE(read.samples.size(), piece.samples.size());
        for (std::size_t i = 0; i < read.samples.size(); ++i)
            QVERIFY(std::abs(read.samples[i] - std::clamp(piece.samples[i], -1.F, 1.F)) < 0.0001F);
        QVERIFY(AudioPiece::fromJson({{QStringLiteral("pcm"), QStringLiteral("AAA=")}}).samples.empty());
        QVERIFY(AudioPiece::fromJson({}).samples.empty());
    }

    void whatIsNoMessageIsNone_data() {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"", "\n", "x", "[]", "{}", "{\"open\":1}", "{\"a\":{},\"b\":{}}", "{\"open\":{}", "null"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsNoMessageIsNone() {
        QFETCH(QByteArray, line);
        QVERIFY(!fromLine(line));
    }
};

QTEST_GUILESS_MAIN(PageMessagesTest)
#include "test_page_messages.moc"
