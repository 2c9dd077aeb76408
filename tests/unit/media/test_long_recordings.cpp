#include "rtp_clip.h"

#include "media/matroska/matroska_index.h"
#include "media/matroska/matroska_writer.h"
#include "media/write/stream_file.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace ovation;
using namespace ovation::media;
using namespace Qt::StringLiterals;
using transport::MediaKind;

namespace {

constexpr int64_t ms = 1'000'000;
constexpr int64_t Start_ns = 5'000'000 * ms;
constexpr int Hours = 13;
constexpr int64_t Length_ms = Hours * 3'600'000LL;
// Six frames of 20 ms in which nothing was sent, stereo (RFC 6716 section 3.2.5).
constexpr std::array<uint8_t, 2> Audio = {0xff, 0x06};
constexpr int Audio_ms = 120, Video_ms = 2000;

void put(std::vector<uint8_t> &bytes, std::size_t at, uint32_t value, int size) {
    for (int i = 0; i < size; ++i)
        bytes[at + std::size_t(i)] = uint8_t(value >> (8 * (size - 1 - i)));
}

/// What ffprobe says in one column.
std::vector<double> asked(const QStringList &arguments) {
    QProcess ffprobe;
    ffprobe.start(u"ffprobe"_s, QStringList{u"-v"_s, u"error"_s} + arguments);
    ffprobe.waitForFinished(120'000);
    std::vector<double> numbers;
    for (const QByteArray &line : ffprobe.readAllStandardOutput().split('\n'))
        if (!line.trimmed().isEmpty())
            numbers.push_back(line.split(',')[0].toDouble());
    return numbers;
}

double durationOf(const QString &path) {
    const auto said = asked({u"-show_entries"_s, u"format=duration"_s, u"-of"_s, u"csv=p=0"_s, path});
    return said.empty() ? 0 : said[0];
}

std::vector<double> timesOf(const QString &path, const QString &kind) {
    return asked(
        {u"-select_streams"_s, kind, u"-show_entries"_s, u"packet=pts_time"_s, u"-of"_s, u"csv=p=0"_s, path});
}

/// Where a player lands that jumps to `time_s`.
double landing(const QString &path, double time_s) {
    const auto times = asked({u"-read_intervals"_s, u"%1%+#1"_s.arg(time_s), u"-select_streams"_s, u"v"_s,
                              u"-show_entries"_s, u"packet=pts_time"_s, u"-of"_s, u"csv=p=0"_s, path});
    return times.empty() ? -1 : times[0];
}

/// The packets of one small keyframe.
std::vector<std::vector<uint8_t>> keyframe() {
    const Clip clip = makeClip({.width = 64, .height = 64, .seconds = 0.05, .audio = false});
    std::vector<std::vector<uint8_t>> packets;
    for (const Clip::Packet &packet : clip.packets) {
        packets.push_back(packet.bytes);
        if (packet.bytes[1] & 0x80) // the last of its frame
            break;
    }
    return packets;
}

/// A sender whose numbers and time stamps all wrap on the way.
class LongSender {
  public:
    explicit LongSender(StreamFile &file) : m_file(file), m_keyframe(keyframe()) {}

    void run() {
        for (int64_t now_ms = 0; now_ms < Length_ms; now_ms += 40) {
            if (now_ms % Video_ms == 0)
                for (auto &packet : m_keyframe)
                    send(MediaKind::Video, packet, now_ms, 3'000'000'000U + uint32_t(now_ms * 90));
            if (now_ms % Audio_ms == 0)
                send(MediaKind::Audio, m_audio, now_ms, 4'294'000'000U + uint32_t(now_ms * 48));
            if (now_ms % 5000 == 200)
                report(now_ms);
        }
    }

  private:
    void send(MediaKind kind, std::vector<uint8_t> &bytes, int64_t now_ms, uint32_t time) {
        put(bytes, 2, m_number[kind == MediaKind::Video]++, 2);
        put(bytes, 4, time, 4);
        m_file.onPacket(transport::RtpPacket::parse(bytes, kind, Start_ns + now_ms * ms + 40 * ms));
        m_file.work();
    }
    void report(int64_t now_ms) {
        const uint64_t ntp =
            uint64_t(3'900'000'000 + now_ms / 1000) << 32 | uint64_t(now_ms % 1000) * 0x1'0000'0000ULL / 1000;
        const int64_t arrival_ns = Start_ns + now_ms * ms + 40 * ms;
        m_file.onSenderReport({MediaKind::Video, ntp, 3'000'000'000U + uint32_t(now_ms * 90), arrival_ns});
        m_file.onSenderReport({MediaKind::Audio, ntp, 4'294'000'000U + uint32_t(now_ms * 48), arrival_ns});
    }

    StreamFile &m_file;
    std::vector<std::vector<uint8_t>> m_keyframe;
    std::vector<uint8_t> m_audio = {0x80, 111, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, Audio[0], Audio[1]};
    uint32_t m_number[2] = {65'000, 60'000};
};

} // namespace

/// Recordings of more hours and bytes than 32 bits count. The clock is made up, holes take no room.
class LongRecordingsTest : public QObject {
    Q_OBJECT

    const QTemporaryDir m_folder;

  private Q_SLOTS:
    void thirteenHoursOfPacketsAreOneFile();
    void moreThanFourGigabytesAreFinishedAfterACrash();
};

void LongRecordingsTest::thirteenHoursOfPacketsAreOneFile() {
    StreamFileSettings settings;
    QString path = m_folder.filePath(u"long.webm"_s);
    settings.nextPath = [&](const QString &) { return path; };
    const auto file = StreamFile::create(std::move(settings));
    file->onFormat({transport::VideoCodec::Vp8, transport::AudioCodec::Opus, 96, 111});
    LongSender(*file).run();
    std::vector<StreamFileReport> reports;
    file->close([&](std::vector<StreamFileReport> given) { reports = std::move(given); });
    file->work();
    QCOMPARE(reports.size(), std::size_t(1));
    QCOMPARE(reports[0].lostPackets, 0);
    QCOMPARE(reports[0].droppedFrames, 0);
    QVERIFY(std::abs((reports[0].end_ns - reports[0].start_ns) / ms - Length_ms) <= Video_ms);

    const double end_s = double(Length_ms) / 1000;
    QVERIFY2(std::abs(durationOf(path) - end_s) < 2.1, qPrintable(QString::number(durationOf(path))));
    for (const auto &[kind, interval_ms] : {std::pair(u"a"_s, Audio_ms), {u"v"_s, Video_ms}}) {
        const auto times = timesOf(path, kind);
        QCOMPARE(int64_t(times.size()), Length_ms / interval_ms);
        for (std::size_t i = 0; i < times.size(); ++i)
            QVERIFY2(std::abs(times[i] - double(i) * interval_ms / 1000) < 0.01,
                     qPrintable(u"%1 at %2 s"_s.arg(i).arg(times[i], 0, 'f', 3)));
    }
    const double landed_s = landing(path, end_s - 11);
    QVERIFY2(std::abs(landed_s - (end_s - 11)) <= 2, qPrintable(QString::number(landed_s)));
}

void LongRecordingsTest::moreThanFourGigabytesAreFinishedAfterACrash() {
    const QString path = m_folder.filePath(u"large.webm"_s);
    MatroskaTracks tracks;
    tracks.video = MatroskaVideo::Vp8;
    tracks.audio = true;
    std::vector<uint8_t> frame;
    for (const auto &packet : keyframe()) {
        const auto parsed = transport::RtpPacket::parse(packet, MediaKind::Video, 0);
        const auto descriptor =
            std::size_t(parsed->payload()[0] & 0x80 ? 4 : 1); // with an identifier of 15 bits
        frame.insert(frame.end(), parsed->payload().begin() + std::ptrdiff_t(descriptor),
                     parsed->payload().end());
    }
    const auto writeSeconds = [&](MatroskaWriter &writer, int from_s, int until_s) {
        for (int at_s = from_s; at_s < until_s; ++at_s)
            if (!writer.write(true, at_s * 1000, true, frame) ||
                !writer.write(false, at_s * 1000, false, Audio))
                return false;
        return writer.flush().ok();
    };
    auto writer = MatroskaWriter::create(path, tracks);
    QVERIFY(writer.ok() && writeSeconds(**writer, 0, 5));
    writer->reset();
    // The hours between: clusters of 60 MB that are holes behind their first block.
    constexpr int Clusters = 75, Hole_bytes = 60'000'000;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (int i = 0; i < Clusters; ++i) {
        std::vector<uint8_t> head(27);
        put(head, 0, 0x1F43B675, 4); // Cluster
        put(head, 4, 0x10000000U | uint32_t(head.size() - 8 + Hole_bytes), 4);
        put(head, 8, 0xE784, 2); // its time
        put(head, 10, uint32_t(5000 + i * 600'000), 4);
        put(head, 14, 0xA386, 2);     // SimpleBlock
        put(head, 16, 0x82000080, 4); // of audio
        std::copy(Audio.begin(), Audio.end(), head.begin() + 20);
        put(head, 22, 0xEC, 1); // Void
        put(head, 23, 0x10000000U | uint32_t(Hole_bytes), 4);
        QVERIFY(file.seek(file.size()));
        QVERIFY(file.write(reinterpret_cast<const char *>(head.data()), qint64(head.size())) > 0);
        QVERIFY(file.resize(file.size() + Hole_bytes));
    }
    file.close();
    // Another writer continues behind them, and the program ends again.
    constexpr int Begin_s = Clusters * 600 + 5;
    auto next = MatroskaWriter::resume(path, tracks);
    QVERIFY2(next.ok(), next ? "" : qPrintable(next.error().message));
    QVERIFY((*next)->size() > 4'400'000'000);
    QVERIFY(writeSeconds(**next, Begin_s, Begin_s + 10));
    next->reset();
    const auto finished = finishInterruptedMatroska(path);
    QVERIFY2(finished.ok(), finished ? "" : qPrintable(finished.error().message));
    QVERIFY(finished->size_bytes > 4'400'000'000);
    QVERIFY(std::abs(durationOf(path) - (Begin_s + 9)) < 0.5);
    for (const int at_s : {Begin_s + 3, 2, Begin_s + 8})
        QCOMPARE(landing(path, at_s), double(at_s));
}

QTEST_GUILESS_MAIN(LongRecordingsTest)
#include "test_long_recordings.moc"
