#include "compose/composition.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;

namespace {

/// Streams without packets.
class Mute final : public transport::TapSource {
  public:
    void addTap(const QString & /*streamId*/, std::shared_ptr<transport::Tap> /*tap*/) override {}
    void removeTap(const QString & /*streamId*/, const std::shared_ptr<transport::Tap> & /*tap*/) override {}
    void requestKeyframe(const QString & /*streamId*/) override {}
};

compose::Publisher publisher(const QString &id) {
    compose::Publisher one;
    one.stream.id = id;
    one.stream.hasAudio = one.stream.audioActive = true;
    return one;
}

} // namespace

class CompositionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thoseWhoLeftAreReportedOnce();
};

void CompositionTest::thoseWhoLeftAreReportedOnce() {
    const QTemporaryDir folder;
    compose::CompositionRequest request;
    request.movie.path = folder.filePath(QStringLiteral("a.webm"));
    request.movie.video = false;
    auto writer = media::MovieWriter::create(request.movie);
    QVERIFY(writer);
    Mute streams;
    media::DecoderPool decoders(streams);
    WorkerPool workers("test");
    compose::Composition composition(request, std::move(*writer), decoders, workers);
    composition.start({publisher(QStringLiteral("a"))});
    QMap<QString, int> told;
    const auto look = [&] {
        const auto now = composition.takeState().streams;
        for (const media::StreamHealth &one : now)
            ++told[one.streamId];
        return now;
    };
    QTRY_COMPARE_WITH_TIMEOUT(look().size(), 1U, 20'000);
    for (int i = 0; i < 5; ++i) {
        const QString next = QString::number(i);
        composition.setPublishers({publisher(next)});
        const auto isAlone = [&] {
            const auto now = look();
            return now.size() == 1 && now.front().streamId == next;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAlone(), 20'000);
    }
    QCOMPARE(told.size(), 6); // none without a word
    composition.setPublishers({});
    QTRY_VERIFY_WITH_TIMEOUT(look().empty(), 20'000);
}

QTEST_GUILESS_MAIN(CompositionTest)
#include "test_composition.moc"
