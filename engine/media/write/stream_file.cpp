#include "media/write/stream_file.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/time_units.h"
#include "media/rtp/frame_assemblers.h"
#include "media/rtp/stream_intake.h"
#include "media/write/stream_part.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>

namespace ovation::media {
namespace {

using transport::MediaKind;
using transport::VideoCodec;

constexpr std::size_t MaxWaiting = 20'000; // some ten seconds; a disk that stands still costs no more memory
constexpr std::size_t PastAtOnce = 5000;   // packets: other files wait meanwhile
constexpr int MaxTurns = 50;               // more stay in the last file
constexpr int64_t FlushInterval_ns = 1000 * Millisecond_ns;

struct Ended {};
struct Pause {
    bool begins;
    int64_t at_ns;
};
struct VideoActive {
    bool active;
    int64_t at_ns;
};
using Message = std::variant<transport::StreamFormat, transport::RtpPacketPtr, transport::SenderReport, Ended,
                             Pause, VideoActive>;

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

/// Everything below the inbox is the writing thread's.
class MatroskaStreamFile final : public StreamFile {
  public:
    explicit MatroskaStreamFile(StreamFileSettings settings)
        : m_settings(std::move(settings)), m_intake(m_settings.requestKeyframe),
          m_videoActive(m_settings.videoActive) {}

    void onFormat(const transport::StreamFormat &format) override { post(format); }
    void onPacket(const transport::RtpPacketPtr &packet) override { post(packet); }
    void onSenderReport(const transport::SenderReport &report) override { post(report); }
    void onEnded() override { post(Ended{}); }

    void beginWith(PastPackets past) override {
        const std::lock_guard lock(m_mutex);
        m_given = std::make_unique<PastPackets>(std::move(past));
    }
    void close(std::function<void(std::vector<StreamFileReport>)> done) override {
        const std::lock_guard lock(m_mutex);
        if (!m_closing)
            m_done = std::move(done);
        m_closing = true;
    }
    void setPaused(bool paused) override { post(Pause{paused, monotonicNow_ns()}); }
    void setVideoActive(bool active) override { post(VideoActive{active, monotonicNow_ns()}); }
    int64_t size() const override { return m_size; }

    bool work() override {
        if (!takePast())
            return true;
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
        m_lostPackets += overflown;
        for (Message &message : messages)
            std::visit([this](auto &one) { take(one); }, message);
        if (closing) {
            endPart();
            if (done)
                done(std::exchange(m_reports, {}));
            return false;
        }
        if (m_part && m_now_ns - m_flushed_ns > FlushInterval_ns) {
            m_flushed_ns = m_now_ns;
            m_part->flush();
        }
        m_size = m_finished_bytes + (m_part ? m_part->size() : 0) + (m_before ? m_before->size() : 0);
        return true;
    }

  private:
    /// False while there is more.
    bool takePast() {
        bool closing = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_given)
                m_past = std::exchange(m_given, nullptr);
            closing = m_closing;
        }
        for (std::size_t taken = 0; m_past && (closing || taken < PastAtOnce); ++taken) {
            const PastEvent *event = m_past->next();
            if (!event) {
                m_past.reset();
                break;
            }
            m_now_ns = event->at_ns;
            std::visit([this](const auto &one) { take(one); }, event->message);
        }
        return !m_past;
    }

    void post(Message message) {
        const std::lock_guard lock(m_mutex);
        if (m_closing)
            return;
        const bool isPacket = std::holds_alternative<transport::RtpPacketPtr>(message);
        const bool maySkip = isPacket || std::holds_alternative<transport::SenderReport>(message);
        if (m_inbox.size() < MaxWaiting || !maySkip)
            m_inbox.push_back(std::move(message));
        else if (isPacket)
            ++m_overflown;
    }

    void take(const transport::StreamFormat &format) {
        const transport::StreamFormat &before = m_intake.format();
        const bool same = format.video == before.video && format.audio == before.audio;
        if (!same)
            endPart();
        else
            drain(INT64_MAX);
        m_intake.begin(format);
        m_assembler =
            wantsVideo() ? makeFrameAssembler(format.video, m_settings.limit, format.parameterSets) : nullptr;
        m_droppedBefore = m_tooLargeBefore = m_reducedBefore = 0;
        if (!same)
            beginPart();
    }

    void take(const transport::SenderReport &report) { m_intake.report(report); }

    void take(const transport::RtpPacketPtr &packet) {
        const bool wanted = packet->kind() == MediaKind::Video ? wantsVideo() : wantsAudio();
        // The other track's time is needed for the common clock, even if it is not written.
        if (!m_intake.arrived(packet) || m_paused || !wanted)
            return;
        m_intake.keep(packet);
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
        const int64_t length_ns = pause.at_ns - m_pausedAt_ns;
        m_pauses_ns += length_ns;
        endBefore();
        if (m_part)
            m_part->cut(length_ns);
        m_intake.skip();
        if (m_assembler)
            m_assembler->reset(); // what was left out is referred to until the next keyframe
    }

    void take(const VideoActive &now) {
        drain(now.at_ns); // what was sent before counts as it was then
        m_videoActive = now.active;
        if (m_part)
            m_part->expectFrames(now.active, now.at_ns);
    }

    bool wantsVideo() const { return m_settings.video && m_intake.hasVideo(); }
    bool wantsAudio() const { return m_settings.audio && m_intake.hasAudio(); }

    void drain(int64_t now_ns) {
        // Until both tracks' clocks are known nothing is written, so that the file is in step from its first
        // moment.
        if (!m_intake.settled(now_ns))
            return;
        // By time of capture: the file begins with what was captured first, audio or frame.
        for (auto video = m_intake.next(MediaKind::Video, now_ns),
                  audio = m_intake.next(MediaKind::Audio, now_ns);
             video || audio;) {
            if (video && (!audio || video->capture_ns <= audio->capture_ns)) {
                takeVideo(*video);
                video = m_intake.next(MediaKind::Video, now_ns);
            } else {
                takeAudio(*audio);
                audio = m_intake.next(MediaKind::Audio, now_ns);
            }
        }
        if (m_assembler && m_assembler->waitsForKeyframe() && !m_assembler->isRefusing())
            m_intake.askForKeyframe(m_now_ns);
    }

    void takeVideo(const StreamIntake::Item &item) {
        m_lostPackets += item.lostBefore;
        m_lostSinceFrame = m_lostSinceFrame || item.lostBefore > 0; // what is new may have stood still
        const auto frame = m_assembler ? m_assembler->add(*item.packet, item.followsHole()) : std::nullopt;
        if (!frame || !m_part)
            return;
        if (m_part->isTurnedBy(*frame) && m_turns < MaxTurns) {
            ++m_turns;
            endBefore();
            fillReport(*m_part);
            m_before.emplace(std::move(*m_part));
            beginPart();
        }
        m_part->writeFrame(*frame, item.capture_ns, std::exchange(m_lostSinceFrame, false));
    }

    void takeAudio(const StreamIntake::Item &item) {
        m_lostPackets += item.lostBefore;
        const auto payload = item.packet->payload();
        if (payload.empty() || !m_part)
            return;
        if (m_before && m_part->beginsAfter(item.capture_ns)) {
            m_before->writeAudio(payload, item.capture_ns, item.followsHole());
            return;
        }
        endBefore();
        m_part->writeAudio(payload, item.capture_ns, item.followsHole());
    }

    void beginPart() {
        MatroskaTracks tracks;
        tracks.video = wantsVideo() ? matroska(m_intake.format().video) : MatroskaVideo::None;
        tracks.audio = wantsAudio();
        tracks.width = m_settings.width;
        tracks.height = m_settings.height;
        m_part.emplace(m_settings, tracks, m_pauses_ns);
        m_part->expectFrames(m_videoActive, m_now_ns);
        m_lostPackets = 0;
        m_stalledBefore_ns = m_intake.timeline().audioStalled_ns();
    }

    void endPart() {
        drain(INT64_MAX);
        if (!m_part)
            return;
        endBefore();
        fillReport(*m_part);
        end(m_part);
    }

    void endBefore() {
        if (m_before)
            end(m_before);
    }

    void fillReport(StreamPart &part) {
        StreamFileReport &report = part.report();
        report.lostPackets = m_lostPackets;
        if (const auto late_ns = m_intake.timeline().audioLate_ns())
            report.audioLate_ms = *late_ns / Millisecond_ns;
        report.audioStalled_ms =
            (m_intake.timeline().audioStalled_ns() - m_stalledBefore_ns) / Millisecond_ns;
        if (!m_assembler)
            return;
        report.droppedFrames =
            m_assembler->dropped() - std::exchange(m_droppedBefore, m_assembler->dropped());
        report.tooLargeFrames =
            m_assembler->tooLarge() - std::exchange(m_tooLargeBefore, m_assembler->tooLarge());
        report.reducedFrames =
            m_assembler->reduced() - std::exchange(m_reducedBefore, m_assembler->reduced());
    }

    void end(std::optional<StreamPart> &part) {
        if (auto ended = part->end()) {
            m_finished_bytes += ended->size_bytes;
            m_reports.push_back(std::move(*ended));
        }
        part.reset();
    }

    const StreamFileSettings m_settings;

    std::mutex m_mutex;
    std::vector<Message> m_inbox;
    std::unique_ptr<PastPackets> m_given; ///< what is to be taken before all else
    bool m_closing = false;
    std::function<void(std::vector<StreamFileReport>)> m_done;
    int64_t m_overflown = 0;
    std::atomic<int64_t> m_size = 0;

    std::unique_ptr<PastPackets> m_past; ///< what is left of that
    StreamIntake m_intake;
    std::unique_ptr<FrameAssembler> m_assembler;
    std::optional<StreamPart> m_part;
    std::optional<StreamPart>
        m_before; ///< the one before the frame turned, while audio for it can still come
    std::vector<StreamFileReport> m_reports;
    bool m_videoActive;
    bool m_lostSinceFrame = false; ///< packets, since the frame that was written last
    bool m_paused = false;
    int64_t m_pausedAt_ns = 0, m_pauses_ns = 0;
    int m_turns = 0;
    int64_t m_lostPackets = 0, m_stalledBefore_ns = 0; ///< of the present part; before it
    int64_t m_droppedBefore = 0, m_tooLargeBefore = 0,
            m_reducedBefore = 0; ///< frames that parts before it counted
    int64_t m_finished_bytes = 0;
    int64_t m_now_ns = 0, m_flushed_ns = 0;
};

} // namespace

std::shared_ptr<StreamFile> StreamFile::create(StreamFileSettings settings) {
    return std::make_shared<MatroskaStreamFile>(std::move(settings));
}

} // namespace ovation::media
