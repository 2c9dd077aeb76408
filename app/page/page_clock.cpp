#include "app/page/page_clock.h"

#include "base/clock.h"
#include "base/thread_name.h"
#include "base/time_units.h"

#include <libyuv.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace ovation::page {
namespace {

constexpr int64_t Rate = 48000;
// Audio is put where it belongs when it is this far from where the last piece ended.
constexpr int64_t Jump_frames = Rate / 50;
// So long silence is not made up where audio may still come.
constexpr int64_t Patience_frames = Rate / 2;
constexpr auto LastAudio = std::chrono::milliseconds(150);

/// I420 (BT.601) of an RGB frame.
media::VideoFramePtr convert(const QImage &image, int width, int height) {
    const int stride = (width + 63) / 64 * 64;
    const std::size_t luma = std::size_t(stride) * height, chroma = luma / 4;
    auto memory = std::make_shared<std::vector<uint8_t>>(luma + 2 * chroma);
    uint8_t *y = memory->data(), *u = y + luma, *v = u + chroma;
    const int seenWidth = std::min(image.width(), width), seenHeight = std::min(image.height(), height);
    if (seenWidth < width || seenHeight < height) {
        std::fill_n(y, luma, uint8_t(16));
        std::fill_n(u, 2 * chroma, uint8_t(128));
    }
    libyuv::ARGBToI420(image.constBits(), int(image.bytesPerLine()), y, stride, u, stride / 2, v, stride / 2,
                       seenWidth, seenHeight);
    auto frame = std::make_shared<media::VideoFrame>();
    frame->width = width;
    frame->height = height;
    frame->planes[0] = y;
    frame->planes[1] = u;
    frame->planes[2] = v;
    frame->strides[0] = stride;
    frame->strides[1] = frame->strides[2] = stride / 2;
    frame->owner = std::move(memory);
    return frame;
}

} // namespace

PageClock::PageClock(media::MixerFormat format, std::shared_ptr<media::MixerSink> sink,
                     std::shared_ptr<AudioSource> audio)
    : m_format(format), m_sink(std::move(sink)), m_audio(std::move(audio)) {}

PageClock::~PageClock() {
    stop();
}

void PageClock::show(const QImage &image) {
    m_latest.store(std::make_shared<const QImage>(image));
}

double PageClock::maxStill_s() const {
    return double(m_longestStill) / m_format.frameRate;
}

void PageClock::start() {
    m_thread = std::thread([this] { run(); });
}

void PageClock::stop() {
    m_stopping = true;
    if (m_thread.joinable())
        m_thread.join();
}

void PageClock::run() {
    nameThread("page clock");
    m_begin_ns = monotonicNow_ns();
    int64_t index = 0;
    for (; !m_stopping; ++index) {
        const int64_t due_ns = m_begin_ns + index * Second_ns / m_format.frameRate;
        const int64_t now_ns = monotonicNow_ns();
        if (now_ns < due_ns)
            std::this_thread::sleep_for(std::chrono::nanoseconds(due_ns - now_ns));
        else if (now_ns - due_ns > Second_ns / m_format.frameRate)
            ++m_missed;
        takeAudio();
        giveFrame(index);
        if (m_format.audio)
            giveAudio(index * Rate / m_format.frameRate - (m_heard ? Patience_frames : 0));
    }
    if (!m_format.audio)
        return;
    const int64_t end_frame = index * Rate / m_format.frameRate;
    if (m_audio && m_audioGiven < end_frame) {
        std::this_thread::sleep_for(LastAudio); // what belongs to the last frames is on its way
        takeAudio();
    }
    giveAudio(end_frame);
}

void PageClock::giveFrame(int64_t index) {
    if (!m_format.video)
        return;
    const auto latest = m_latest.load();
    if (latest && latest != m_shown) {
        m_frame = convert(*latest, m_format.width, m_format.height);
        m_shown = latest;
        m_still = 0;
    } else {
        m_longestStill = std::max<int64_t>(m_longestStill, ++m_still);
    }
    if (!m_frame) {
        QImage empty(m_format.width, m_format.height, QImage::Format_RGB32);
        empty.fill(Qt::white);
        m_frame = convert(empty, m_format.width, m_format.height);
    }
    m_sink->onFrame(index, m_frame);
}

void PageClock::takeAudio() {
    if (!m_audio)
        return;
    m_audio->take([this](int64_t at_ns, std::span<const float> samples) {
        if (!m_format.audio)
            return;
        m_heard = true;
        int64_t at_frame = (at_ns - m_begin_ns) * Rate / Second_ns;
        if (std::abs(at_frame - m_audioGiven) < Jump_frames)
            at_frame = m_audioGiven; // continues
        giveAudio(at_frame);
        const auto known =
            std::size_t(std::clamp<int64_t>(m_audioGiven - at_frame, 0, int64_t(samples.size() / 2)));
        const auto fresh = samples.subspan(known * 2);
        if (fresh.empty())
            return;
        m_sink->onAudio(m_audioGiven, fresh);
        m_audioGiven += int64_t(fresh.size() / 2);
    });
}

/// Silence up to there, where nothing was given yet.
void PageClock::giveAudio(int64_t until_frame) {
    if (until_frame <= m_audioGiven)
        return;
    const std::vector<float> silence(std::size_t(until_frame - m_audioGiven) * 2);
    m_sink->onAudio(m_audioGiven, silence);
    m_audioGiven = until_frame;
}

} // namespace ovation::page
