#include "media/write/stream_file.h"

#include "base/clock.h"
#include "base/log.h"
#include "media/matroska/matroska_writer.h"
#include "media/rtp/frame_assemblers.h"
#include "media/rtp/reorder_buffer.h"
#include "media/rtp/stream_timeline.h"

#include <QFile>

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>

namespace ovation::media {
namespace {

using transport::AudioCodec;
using transport::MediaKind;
using transport::VideoCodec;

constexpr std::size_t MaxWaiting = 20'000; // some ten seconds; a disk that stands still costs no more memory
constexpr int64_t Millisecond_ns = 1'000'000;
constexpr int64_t KeyframeInterval_ns = 500 * Millisecond_ns;
// Until both tracks' clocks are known nothing is written, so that the file is in step from its first moment.
constexpr int64_t StepPatience_ns = 1200 * Millisecond_ns;
constexpr int64_t FlushInterval_ns = 1000 * Millisecond_ns;
constexpr int64_t Audio_ms = 20, Frame_ms = 40; // how long the last piece of each lasts

struct Ended {};
struct Pause {
    bool begins;
    int64_t at_ns;
};
using Message =
    std::variant<transport::StreamFormat, transport::RtpPacketPtr, transport::SenderReport, Ended, Pause>;

MatroskaVideo matroska(VideoCodec codec) {
    switch (codec) {
    case VideoCodec::Vp8:
        return MatroskaVideo::Vp8;
    case VideoCodec::Vp9:
        return MatroskaVideo::Vp9;
    case VideoCodec::H264:
        return MatroskaVideo::H264;
    case VideoCodec::None:
        break;
    }
    return MatroskaVideo::None;
}

/// One of the two tracks on its way into the file.
struct Track {
    ReorderBuffer reorder;
    std::optional<uint32_t> ssrc;
    std::optional<int64_t> last_ns; ///< capture time of what was written last
};

/// Everything below the inbox is the writing thread's.
class MatroskaStreamFile final : public StreamFile {
  public:
    explicit MatroskaStreamFile(StreamFileSettings settings) : m_settings(std::move(settings)) {}

    void onFormat(const transport::StreamFormat &format) override { post(format); }
    void onPacket(const transport::RtpPacketPtr &packet) override { post(packet); }
    void onSenderReport(const transport::SenderReport &report) override { post(report); }
    void onEnded() override { post(Ended{}); }

    void close(std::function<void(std::vector<StreamFileReport>)> done) override {
        const std::lock_guard lock(m_mutex);
        if (!m_closing)
            m_done = std::move(done);
        m_closing = true;
    }
    void setPaused(bool paused) override { post(Pause{paused, monotonicNow_ns()}); }
    int64_t size() const override { return m_size; }

    bool work() override {
        std::vector<Message> messages;
        std::function<void(std::vector<StreamFileReport>)> done;
        bool closing = false;
        int64_t overflown = 0;
        {
            const std::lock_guard lock(m_mutex);
            messages.swap(m_inbox);
            closing = m_closing;
            done = closing ? std::exchange(m_done, nullptr) : nullptr;
            overflown = std::exchange(m_overflown, 0);
        }
        m_now_ns = monotonicNow_ns();
        m_report.lostPackets += overflown;
        for (Message &message : messages)
            std::visit([this](auto &one) { take(one); }, message);
        if (closing) {
            endPart();
            if (done)
                done(std::exchange(m_reports, {}));
            return false;
        }
        if (m_writer && m_now_ns - m_flushed_ns > FlushInterval_ns) {
            m_flushed_ns = m_now_ns;
            check(m_writer->flush());
        }
        m_size = m_finished_bytes + (m_writer ? m_writer->size() : 0);
        return true;
    }

  private:
    void post(Message message) {
        const std::lock_guard lock(m_mutex);
        if (m_closing)
            return;
        if (m_inbox.size() < MaxWaiting || !std::holds_alternative<transport::RtpPacketPtr>(message))
            m_inbox.push_back(std::move(message));
        else
            ++m_overflown;
    }

    void take(const transport::StreamFormat &format) {
        const bool same = format.video == m_format.video && format.audio == m_format.audio;
        if (!same)
            endPart();
        else
            drain(INT64_MAX);
        m_format = format;
        m_timeline.reset();
        m_timeline.setExpectBoth(format.video != VideoCodec::None && format.audio != AudioCodec::None);
        m_video = {{}, {}, m_video.last_ns};
        m_audio = {{}, {}, m_audio.last_ns};
        m_first_ns.reset();
        m_settled = false;
        m_assembler = wantsVideo() ? makeFrameAssembler(format.video) : nullptr;
        if (!same)
            beginPart();
    }

    void take(const transport::SenderReport &report) { m_timeline.report(report); }

    void take(const transport::RtpPacketPtr &packet) {
        const bool video = packet->kind() == MediaKind::Video;
        if (packet->payloadType() != (video ? m_format.videoPayloadType : m_format.audioPayloadType))
            return;
        // The other track's time is needed for the common clock, even if it is not written.
        Track &track = video ? m_video : m_audio;
        if (track.ssrc && *track.ssrc != packet->ssrc()) {
            track.reorder.clear();
            m_timeline.resetTrack(packet->kind());
        }
        track.ssrc = packet->ssrc();
        m_timeline.arrived(packet->kind(), packet->timestamp(), packet->arrival_ns());
        m_first_ns = m_first_ns.value_or(packet->arrival_ns());
        if (m_paused || !(video ? wantsVideo() : wantsAudio()))
            return;
        track.reorder.insert(packet);
        drain(packet->arrival_ns());
    }

    void take(const Ended &) { drain(INT64_MAX); }

    void take(const Pause &pause) {
        if (pause.begins == m_paused)
            return;
        if (pause.begins)
            drain(INT64_MAX);
        m_paused = pause.begins;
        if (pause.begins) {
            m_pausedAt_ns = pause.at_ns;
            return;
        }
        // Before the first media there is nothing whose time would have to close up.
        const int64_t length_ns = pause.at_ns - m_pausedAt_ns;
        m_pauses_ns += length_ns;
        (m_begun ? m_cut_ns : m_report.pausesBefore_ns) += length_ns;
        m_video.reorder.clear();
        m_audio.reorder.clear();
        if (m_assembler)
            m_assembler->reset(); // what was left out is referred to until the next keyframe
    }

    bool wantsVideo() const { return m_settings.video && m_format.video != VideoCodec::None; }
    bool wantsAudio() const { return m_settings.audio && m_format.audio != AudioCodec::None; }

    /// Whether what is written from now on will be in step.
    bool settled(int64_t now_ns) {
        if (m_settled || !m_first_ns)
            return true;
        m_settled = m_format.video == VideoCodec::None || m_format.audio == AudioCodec::None ||
                    m_timeline.audioLate_ns() || now_ns - *m_first_ns > StepPatience_ns;
        return m_settled;
    }

    void drain(int64_t now_ns) {
        if (!settled(now_ns))
            return;
        while (auto item = m_video.reorder.next(now_ns)) {
            m_report.lostPackets += item->lostBefore;
            if (!m_assembler)
                continue;
            if (const auto frame = m_assembler->add(*item->packet, item->lostBefore))
                writeFrame(*frame);
        }
        while (auto item = m_audio.reorder.next(now_ns)) {
            m_report.lostPackets += item->lostBefore;
            if (!item->packet->payload().empty())
                writeAudio(*item->packet);
        }
        if (m_assembler && m_assembler->waitsForKeyframe() && m_video.ssrc && m_settings.requestKeyframe &&
            m_now_ns - m_asked_ns >= KeyframeInterval_ns) {
            m_asked_ns = m_now_ns;
            m_settings.requestKeyframe();
        }
    }

    void writeFrame(const EncodedFrame &frame) {
        const auto capture_ns = m_timeline.capture_ns(MediaKind::Video, frame.timestamp);
        if (!capture_ns || !m_writer)
            return;
        if (frame.keyframe && !m_described) {
            m_described = true;
            m_report.width = frame.width;
            m_report.height = frame.height;
            check(m_writer->describeVideo(frame.width, frame.height, frame.codecPrivate));
        }
        write(m_video, true, *capture_ns, frame.keyframe, frame.data);
    }

    void writeAudio(const transport::RtpPacket &packet) {
        if (const auto capture_ns = m_timeline.capture_ns(MediaKind::Audio, packet.timestamp()))
            write(m_audio, false, *capture_ns, false, packet.payload());
    }

    void write(Track &track, bool video, int64_t capture_ns, bool keyframe, std::span<const uint8_t> data) {
        if (!m_writer)
            return;
        const bool first = !m_begun;
        if (first) {
            m_begun = true;
            m_report.start_ns = capture_ns;
            m_video.last_ns.reset();
            m_audio.last_ns.reset();
        }
        capture_ns -= m_cut_ns;
        // Corrections of the clock never turn a track's time back, nor give two pieces one moment of the
        // file.
        int64_t time_ns = std::max(capture_ns, m_report.start_ns);
        if (track.last_ns)
            time_ns = std::max(time_ns, *track.last_ns + Millisecond_ns);
        if (track.last_ns && (video || !wantsVideo()))
            m_report.longestGap_ms =
                std::max(m_report.longestGap_ms, (time_ns - *track.last_ns) / Millisecond_ns);
        track.last_ns = time_ns;
        (video ? m_report.hasVideo : m_report.hasAudio) = true;
        m_report.end_ns = std::max(m_report.end_ns, time_ns + (video ? Frame_ms : Audio_ms) * Millisecond_ns);
        check(m_writer->write(video, (time_ns - m_report.start_ns) / Millisecond_ns, keyframe, data));
        if (first && m_settings.begun)
            m_settings.begun(m_report);
    }

    void beginPart() {
        m_cut_ns = 0;
        MatroskaTracks tracks;
        tracks.video = wantsVideo() ? matroska(m_format.video) : MatroskaVideo::None;
        tracks.audio = wantsAudio();
        tracks.width = m_settings.width;
        tracks.height = m_settings.height;
        if (tracks.video == MatroskaVideo::None && !tracks.audio)
            return;
        m_report = {};
        m_report.pausesBefore_ns = m_pauses_ns;
        m_report.path = m_settings.nextPath(QString::fromLatin1(tracks.extension()));
        m_begun = m_described = false;
        m_video.last_ns.reset();
        m_audio.last_ns.reset();
        auto writer = MatroskaWriter::create(m_report.path, tracks);
        if (writer)
            m_writer = std::move(*writer);
        else
            fail(writer.error());
    }

    void endPart() {
        drain(INT64_MAX);
        if (const auto late_ns = m_timeline.audioLate_ns())
            m_report.audioLate_ms = *late_ns / Millisecond_ns;
        if (m_assembler)
            m_report.droppedFrames = m_assembler->dropped();
        if (auto writer = std::exchange(m_writer, nullptr)) {
            const auto finished = writer->finish(chapters());
            if (!m_begun) {
                QFile::remove(m_report.path);
            } else if (finished) {
                m_report.size_bytes = finished->size_bytes;
                m_report.hasAudio = finished->hasAudio;
                m_report.hasVideo = finished->hasVideo;
                m_finished_bytes += finished->size_bytes;
                m_report.problem = finished->problem;
            } else {
                fail(finished.error());
            }
        }
        if (m_begun || !m_report.problem.isEmpty())
            m_reports.push_back(m_report);
        m_report = {};
        m_begun = false;
    }

    std::vector<Chapter> chapters() const {
        return m_begun && m_settings.chapters ? m_settings.chapters(m_report) : std::vector<Chapter>();
    }

    void check(const Result<void> &result) {
        if (!result)
            fail(result.error());
    }

    /// What is in the file stays there, it plays as far as it goes.
    void fail(const Error &error) {
        qCWarning(logMedia) << "a stream can't be written any more:" << error.message;
        m_report.problem = error.message;
        auto writer = std::exchange(m_writer, nullptr);
        if (!writer || !m_begun)
            return;
        m_report.size_bytes = writer->size();
        if (const auto finished = writer->finish(chapters())) {
            m_report.size_bytes = finished->size_bytes;
            m_report.hasAudio = finished->hasAudio;
            m_report.hasVideo = finished->hasVideo;
        }
        m_finished_bytes += m_report.size_bytes;
    }

    const StreamFileSettings m_settings;

    std::mutex m_mutex;
    std::vector<Message> m_inbox;
    bool m_closing = false;
    std::function<void(std::vector<StreamFileReport>)> m_done;
    int64_t m_overflown = 0;
    std::atomic<int64_t> m_size = 0;

    transport::StreamFormat m_format;
    StreamTimeline m_timeline;
    Track m_video, m_audio;
    std::unique_ptr<FrameAssembler> m_assembler;
    std::unique_ptr<MatroskaWriter> m_writer;
    StreamFileReport m_report;
    std::vector<StreamFileReport> m_reports;
    bool m_begun = false, m_described = false, m_settled = false, m_paused = false;
    int64_t m_pausedAt_ns = 0, m_pauses_ns = 0;
    int64_t m_cut_ns = 0;              ///< pauses since the file began are cut out
    std::optional<int64_t> m_first_ns; ///< arrival of the first packet since the format is known
    int64_t m_finished_bytes = 0;
    int64_t m_now_ns = 0, m_flushed_ns = 0, m_asked_ns = 0;
};

} // namespace

std::shared_ptr<StreamFile> StreamFile::create(StreamFileSettings settings) {
    return std::make_shared<MatroskaStreamFile>(std::move(settings));
}

} // namespace ovation::media
