#include "../criticals.h"
#include "../ffmpeg.h"
#include "../tones.h"
#include "counted_movie.h"
#include "exporting.h"

#include "base/file_bytes.h"
#include "media/convert/media_facts.h"

#include <QProcess>
#include <QtTest>

#include <cmath>
#include <cstring>

using namespace ovation;
using namespace ovation::exporting;

namespace {

constexpr int Length_s = 6;

QStringList options(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

/// What FFmpeg measures of a file (EBU R 128).
struct Measured {
    double integrated_lufs = NAN, truePeak_dB = NAN;
};

Measured measure(const QString &path) {
    QProcess process;
    process.start(QStringLiteral("ffmpeg"), options("-nostdin -hide_banner -i") + QStringList{path} +
                                                options("-vn -af ebur128=peak=true -f null -"));
    process.waitForFinished();
    const QString said = QString::fromUtf8(process.readAllStandardError());
    const QString summary = said.mid(said.lastIndexOf(QStringLiteral("Summary:")));
    const auto number = [&](const char *before) {
        const QRegularExpression form(QString::fromLatin1(before) + QStringLiteral("\\s+(-?[0-9.]+)"));
        return form.match(summary).captured(1).toDouble();
    };
    return {number("I:"), number("Peak:")};
}

/// As a player decodes it: stereo of 48 kHz.
std::vector<float> heard(const QString &path) {
    QProcess process;
    process.start(QStringLiteral("ffmpeg"), options("-nostdin -v error -i") + QStringList{path} +
                                                options("-vn -ac 2 -ar 48000 -f f32le -"));
    process.waitForFinished();
    const QByteArray bytes = process.readAllStandardOutput();
    std::vector<float> samples(std::size_t(bytes.size()) / sizeof(float));
    std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(float));
    return samples;
}

} // namespace

class AudioExportsTest : public QObject {
    Q_OBJECT

    const Exporting m_exporting;

    Request request(const char *file, Format format, const QString &target) const {
        Request wanted;
        wanted.file = m_exporting.path(QString::fromLatin1(file));
        wanted.format = format;
        wanted.target = target;
        return wanted;
    }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(!counted::make(m_exporting.path(QStringLiteral("aac.mp4")), Length_s,
                               options("-c:v libx264 -preset ultrafast -g 25 -c:a aac"))
                     .isEmpty());
        QVERIFY(!counted::make(m_exporting.path(QStringLiteral("opus.webm")), Length_s,
                               options("-c:v libvpx -deadline realtime -g 50 -c:a libopus"))
                     .isEmpty());
    }

    void audioIsAsLongAsWasAskedAndInTime_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Format>("format");
        QTest::addColumn<int>("start_ms");
        QTest::addColumn<int>("end_ms");
        for (const char *file : {"aac.mp4", "opus.webm"})
            for (const Format format : {Format::M4a, Format::Opus, Format::Wav}) {
                const QByteArray name = QByteArray(file) + " to " + extensionOf(format).toLatin1();
                QTest::newRow(name + " whole") << QByteArray(file) << format << 0 << 1000 * Length_s;
                QTest::newRow(name + " clip") << QByteArray(file) << format << 1337 << 4801;
            }
    }
    void audioIsAsLongAsWasAskedAndInTime() {
        QFETCH(QByteArray, file);
        QFETCH(Format, format);
        QFETCH(int, start_ms);
        QFETCH(int, end_ms);
        Request audio = request(file.constData(), format,
                                QString::fromLatin1(QTest::currentDataTag()) + u'.' + extensionOf(format));
        if (start_ms > 0) {
            audio.start_ms = start_ms;
            audio.end_ms = end_ms;
        }
        const Criticals criticals;
        VERIFY_DONE(m_exporting.run(audio));
        QCOMPARE(criticals.count(), 0);
        const QString made = m_exporting.path(audio.target);
        VERIFY_NOTHING(counted::wrongWithAudio(audio.file, made, start_ms / 1000.0, end_ms / 1000.0, 0.003));
        // FFmpeg decodes the last packet of an MP4 whole, whatever its edit list says. How long a movie is as
        // a whole, its header says, which counts the longer track.
        const bool isClip = start_ms > 0;
        const double below_s = isClip ? 0.001 : 0.02;
        const double above_s = format == Format::M4a ? 0.001 + 1024.0 / 48000 : below_s;
        const double excess_s = counted::audioLengthOf(made) - (end_ms - start_ms) / 1000.0;
        QVERIFY2(excess_s > -below_s && excess_s < above_s, qPrintable(QString::number(excess_s)));
        QVERIFY(counted::streamFact(made, true, QStringLiteral("codec_name")).isEmpty());
    }

    void aTrackOfThatCodecIsCopied_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Format>("format");
        QTest::newRow("AAC") << QByteArray("aac.mp4") << Format::M4a;
        QTest::newRow("Opus") << QByteArray("opus.webm") << Format::Opus;
    }
    void aTrackOfThatCodecIsCopied() {
        QFETCH(QByteArray, file);
        QFETCH(Format, format);
        const Request audio =
            request(file.constData(), format, QStringLiteral("copy.") + extensionOf(format));
        VERIFY_DONE(m_exporting.run(audio));
        const auto before = counted::packetsOf(audio.file, false),
                   after = counted::packetsOf(m_exporting.path(audio.target), false);
        // All of them, but that GStreamer leaves out what is only there to be skipped, and that the last may
        // lie behind the end of the movie.
        QVERIFY(after.size() >= before.size() - 2 && after.size() > 100);
        QCOMPARE(after, before.mid(before.indexOf(after.first()), after.size()));
    }

    void chaptersAreKeptInEachFormat_data() {
        QTest::addColumn<Format>("format");
        for (const Format format : {Format::Mp4, Format::WebM, Format::M4a, Format::Opus})
            QTest::newRow(extensionOf(format).toLatin1()) << format;
    }
    void chaptersAreKeptInEachFormat() {
        QFETCH(Format, format);
        Request clip = request("aac.mp4", format, QStringLiteral("chapters.") + extensionOf(format));
        clip.start_ms = 1500;
        clip.end_ms = 4500;
        const ExportSource source{
            clip.file, {{0, "Begin"}, {1000, "Before"}, {2250, "Ünder"}, {4000, "Late"}, {4600, "Behind"}}};
        VERIFY_DONE(m_exporting.runOf(clip, source));
        const auto chapters = counted::chaptersOf(m_exporting.path(clip.target));
        QCOMPARE(chapters.size(), 3);
        QCOMPARE(chapters[0], std::pair(0, QStringLiteral("Before")));
        QCOMPARE(chapters[1], std::pair(750, QStringLiteral("Ünder")));
        QCOMPARE(chapters[2], std::pair(2500, QStringLiteral("Late")));
    }

    void audioIsMadeAsLoudAsWasAsked_data() {
        QTest::addColumn<Format>("format");
        QTest::addColumn<double>("lufs");
        QTest::newRow("WAV, -23") << Format::Wav << -23.0;
        QTest::newRow("WAV, -16") << Format::Wav << -16.0;
        QTest::newRow("MP4, -16") << Format::Mp4 << -16.0;
        QTest::newRow("WAV, with a limiter") << Format::Wav << -9.0;
    }
    void audioIsMadeAsLoudAsWasAsked() {
        QFETCH(Format, format);
        QFETCH(double, lufs);
        Request audio =
            request("aac.mp4", format, QStringLiteral("%1.%2").arg(lufs).arg(extensionOf(format)));
        audio.loudness_lufs = lufs;
        JobControl control;
        VERIFY_DONE(m_exporting.run(audio, &control));
        const Measured before = measure(audio.file), after = measure(m_exporting.path(audio.target));
        QVERIFY(control.progress().measured_lufs);
        QVERIFY2(std::abs(*control.progress().measured_lufs - before.integrated_lufs) < 0.5,
                 qPrintable(QStringLiteral("%1, FFmpeg: %2")
                                .arg(*control.progress().measured_lufs)
                                .arg(before.integrated_lufs)));
        QVERIFY2(std::abs(after.integrated_lufs - lufs) < 0.5,
                 qPrintable(QString::number(after.integrated_lufs)));
        if (format == Format::Wav)
            QVERIFY2(after.truePeak_dB <= -0.9, qPrintable(QString::number(after.truePeak_dB)));
        VERIFY_NOTHING(
            counted::wrongWithAudio(audio.file, m_exporting.path(audio.target), 0, Length_s, 0.003));
    }

    void musicOf44100HzIsNotHarmed_data() {
        QTest::addColumn<Format>("format");
        QTest::addColumn<int>("start_ms");
        QTest::addColumn<QString>("rate"); // that the file claims
        QTest::addColumn<QString>("codec");
        const QString own = QStringLiteral("44100"), usual = QStringLiteral("48000");
        const auto row = [&](const char *name, Format format, int start_ms, const QString &rate,
                             const char *codec) {
            QTest::newRow(name) << format << start_ms << rate << QString::fromLatin1(codec);
        };
        row("M4A, copied", Format::M4a, 0, own, "aac");
        row("MP4, copied from the middle", Format::Mp4, 1000, own, "aac");
        row("Opus from the middle", Format::Opus, 1000, usual, "opus");
        row("WebM", Format::WebM, 0, usual, "opus");
        row("WAV from the middle", Format::Wav, 1000, usual, "pcm_s16le");
    }
    void musicOf44100HzIsNotHarmed() {
        QFETCH(Format, format);
        QFETCH(int, start_ms);
        const QString music = m_exporting.path(QStringLiteral("music.mp4"));
        constexpr int Music_s = 8;
        if (!QFile::exists(music)) {
            const QByteArray words =
                tones::Music + QByteArray::number(Music_s) +
                " -f lavfi -i color=s=64x64:r=10:d=8 -c:v libx264 -g 10 -c:a aac -b:a 192k -ac 2";
            QCOMPARE(makeWithFfmpeg(words.constData(), music), QString());
        }
        Request wanted =
            request("music.mp4", format, QStringLiteral("music-%1.").arg(start_ms) + extensionOf(format));
        if (start_ms > 0) {
            wanted.start_ms = start_ms;
            wanted.end_ms = 1000 * Music_s;
        }
        VERIFY_DONE(m_exporting.run(wanted));
        const QString made = m_exporting.path(wanted.target);
        QTEST(counted::streamFact(made, false, QStringLiteral("sample_rate")), "rate");
        QTEST(counted::streamFact(made, false, QStringLiteral("codec_name")), "codec");
        const double length_s = Music_s - start_ms / 1000.0;
        QVERIFY2(std::abs(counted::audioLengthOf(made) - length_s) < 0.05,
                 qPrintable(QString::number(counted::audioLengthOf(made))));
        VERIFY_NOTHING(tones::wrongWith(heard(made), length_s - 1));
    }

    void whatIsNearlySilentIsNotLiftedToNoise() {
        const QString quiet = m_exporting.path(QStringLiteral("quiet.mp4"));
        QCOMPARE(makeWithFfmpeg("-f lavfi -i sine=1000:d=3 -af volume=-44dB -ac 2 -c:a aac", quiet),
                 QString());
        Request audio;
        audio.file = quiet;
        audio.format = Format::Wav;
        audio.target = QStringLiteral("lifted.wav");
        audio.loudness_lufs = -16;
        VERIFY_DONE(m_exporting.run(audio));
        const Measured before = measure(quiet), after = measure(m_exporting.path(audio.target));
        QVERIFY2(before.integrated_lufs < -58, qPrintable(QString::number(before.integrated_lufs)));
        QVERIFY2(std::abs(after.integrated_lufs - before.integrated_lufs - 40) < 1,
                 qPrintable(QString::number(after.integrated_lufs)));
    }
};

QTEST_GUILESS_MAIN(AudioExportsTest)
#include "test_audio_exports.moc"
