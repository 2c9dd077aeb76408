#include "media/gst_runtime.h"
#include "media/write/movie_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace ovation;
using namespace ovation::media;

/// What recovery learns of the files that it finds, and what they can't make it do.
class MovieProbeTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    QString make(const char *name, const QByteArray &description) const {
        const QString path = m_folder.filePath(QLatin1String(name));
        const Pipeline pipeline((description + " ! filesink location=" + path.toUtf8()).constData());
        QString why = pipeline.error();
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
        return pipeline.waitForEnd(20 * GST_SECOND, why) ? path : why;
    }

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }

    void ourOwnFormatsAreRead_data() {
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<bool>("video");
        QTest::addColumn<bool>("audio");
        const QByteArray frames =
            "videotestsrc num-buffers=50 ! video/x-raw,width=160,height=90,framerate=25/1 ! ";
        const QByteArray tone =
            "audiotestsrc num-buffers=100 samplesperbuffer=960 ! audio/x-raw,rate=48000,channels=2 ! ";
        QTest::newRow("composed.mp4")
            << tone + "avenc_aac ! mux. " + frames + "x264enc ! mp4mux name=mux" << true << true;
        QTest::newRow("silent.mp4") << frames + "x264enc ! mp4mux" << true << false;
        QTest::newRow("audio.webm") << tone + "opusenc ! webmmux" << false << true;
        QTest::newRow("stream.webm") << tone + "opusenc ! mux. " + frames + "vp8enc ! webmmux name=mux"
                                     << true << true;
        QTest::newRow("stream.mkv") << frames + "x264enc ! h264parse ! matroskamux" << true << false;
    }
    void ourOwnFormatsAreRead() {
        QFETCH(QByteArray, description);
        const QString path = make(QTest::currentDataTag(), description);
        QVERIFY2(QFile::exists(path), qPrintable(path));
        const auto report = probeMovie(path);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QTEST(report->hasVideo, "video");
        QTEST(report->hasAudio, "audio");
        QVERIFY2(std::abs(report->duration_s - 2) < 0.1, QByteArray::number(report->duration_s));
        QCOMPARE(report->size_bytes, QFileInfo(path).size());
        if (report->hasVideo) {
            QCOMPARE(report->width, 160);
            QCOMPARE(report->height, 90);
        }
    }

    void anyOtherFormatIsNoMovie() {
        const QString path = make("wave.mp4", "audiotestsrc num-buffers=20 ! wavenc");
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QVERIFY(!probeMovie(path).ok());
    }

    void aListOfAddressesIsNotFollowed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("HLS") << QByteArray(
            "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://%1\n#EXT-X-ENDLIST\n");
        QTest::newRow("Matroska, then HLS")
            << QByteArray("\x1a\x45\xdf\xa3\x80#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://%1\n");
    }
    void aListOfAddressesIsNotFollowed() {
        QFETCH(QByteArray, text);
        const QByteArray pipe = m_folder.filePath(QStringLiteral("secret.ts")).toUtf8();
        (void)mkfifo(pipe.constData(), 0600);
        const QString path = m_folder.filePath(QStringLiteral("room.mp4"));
        QFile list(path);
        QVERIFY(list.open(QFile::WriteOnly | QFile::Truncate));
        list.write(text.replace("%1", pipe));
        list.close();
        // A reader that opens the pipe lets the writer in.
        std::atomic<bool> isOver = false, wasOpened = false;
        std::thread writer([&] {
            while (!isOver) {
                const int end = ::open(pipe.constData(), O_WRONLY | O_NONBLOCK);
                wasOpened = wasOpened || end >= 0;
                if (end >= 0)
                    ::close(end);
                std::this_thread::yield();
            }
        });
        const auto report = probeMovie(path);
        isOver = true;
        writer.join();
        QVERIFY(!report.ok());
        QVERIFY(!wasOpened);
    }
};

QTEST_GUILESS_MAIN(MovieProbeTest)
#include "test_movie_probe.moc"
