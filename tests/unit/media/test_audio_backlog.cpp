#include "../heap.h"

#include "media/gst_runtime.h"
#include "media/write/movie_writer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ovation::media;

/// Audio for a movie whose encoder or disk stands still.
class AudioBacklogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void audioThatIsNotTakenIsNotKeptForEver() {
        startGStreamer();
        const QTemporaryDir folder;
        MovieProperties properties;
        properties.path = folder.filePath(QStringLiteral("movie.mp4"));
        const auto writer = MovieWriter::create(properties);
        QVERIFY(writer.ok());
        constexpr int Second = 48'000;
        const std::vector<float> second(Second * 2, 0.1F);
        const std::size_t before_bytes = allocated_bytes();
        // The muxer waits for the first frame: no audio leaves its queue.
        for (int64_t i = 0; i < 200; ++i)
            (*writer)->onAudio(i * Second, second);
        const std::size_t grown_bytes = allocated_bytes() - before_bytes;
        QVERIFY2(grown_bytes < 30'000'000, qPrintable(QString::number(grown_bytes))); // of 77 MB
    }
};

QTEST_GUILESS_MAIN(AudioBacklogTest)
#include "test_audio_backlog.moc"
