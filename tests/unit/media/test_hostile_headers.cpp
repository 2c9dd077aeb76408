#include "made_file.h"

#include "media/convert/media_facts.h"
#include "media/convert/mp4_file.h"
#include "media/read/file_source.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <cstring>
#include <vector>

using namespace ovation;
using namespace ovation::media;

namespace {

Result<MediaFacts> factsOf(const QByteArray &bytes) {
    return lookAt([&] { return Result<std::shared_ptr<ByteSource>>(std::make_shared<MemoryBytes>(bytes)); });
}

/// Writes a number behind what is found; false when it is not there.
template <typename Number>
bool overwrite(QByteArray &bytes, const QByteArray &found, qsizetype offset, Number number) {
    const qsizetype at = bytes.indexOf(found);
    if (at < 0)
        return false;
    std::memcpy(bytes.data() + at + found.size() + offset, &number, sizeof number);
    return true;
}

} // namespace

/// What a file's header says decides what is allocated before anything of it is decoded.
class HostileHeadersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// A block of it would become an hour at 48 kHz, all at once.
    void audioOfOneSampleASecondEndsTheTrack() {
        QByteArray bytes = MadeFile::vorbis().make();
        QVERIFY(overwrite(bytes, QByteArrayLiteral("\x01vorbis\0\0\0\0\x02"), 0, qToLittleEndian(1U)));
        FileSource source(std::make_shared<MemoryBytes>(bytes), {.video = false});
        std::vector<float> block(960 * 2);
        source.mixAudio(0, block);
        QVERIFY2(source.problem().contains(QStringLiteral("sample rate")), qPrintable(source.problem()));
    }

    void framesThatAreSaidToBeHugeAreRefused() {
        QByteArray bytes = MadeFile::h264InMp4().make();
        constexpr qsizetype ToSize = 24; // of a VisualSampleEntry (ISO 14496-12 section 12.1.3)
        QVERIFY(overwrite(bytes, QByteArrayLiteral("avc1\0\0\0\0\0\0"), ToSize - 6,
                          qToBigEndian(quint32(60'000U << 16 | 60'000U))));
        const auto facts = factsOf(bytes);
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, Errc::MediaUnreadable);
        QVERIFY2(facts.error().message.contains(QStringLiteral("60000x60000")),
                 qPrintable(facts.error().message));
    }

    void aDurationOfCenturiesIsNone() {
        QByteArray bytes = MadeFile::vp8().make();
        const double centuries_ms = 9e12;
        quint64 asBits = 0;
        std::memcpy(&asBits, &centuries_ms, sizeof asBits);
        QVERIFY(overwrite(bytes, QByteArrayLiteral("\x44\x89\x88"), 0, qToBigEndian(asBits)));
        const auto facts = factsOf(bytes);
        QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().message));
        QCOMPARE(facts->duration_ms, int64_t(0));
    }

    void anIndexThatIsExpectedToBeHugeReservesLittle() {
        const QTemporaryDir folder;
        Mp4Track track;
        track.isVideo = true;
        track.expectedSamples = int64_t(1) << 50;
        const QString path = folder.filePath(QStringLiteral("x.mp4"));
        QVERIFY(Mp4File::create(path, {track}));
        QVERIFY2(QFileInfo(path).size() < 40'000'000, qPrintable(QString::number(QFileInfo(path).size())));
    }
};

QTEST_GUILESS_MAIN(HostileHeadersTest)
#include "test_hostile_headers.moc"
