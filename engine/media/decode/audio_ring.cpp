#include "media/decode/audio_ring.h"

#include <algorithm>
#include <cmath>

namespace ovation::media {
namespace {

constexpr int64_t Frames = 1 << 17; // 2.7 s
constexpr int64_t Rate = 48000;
// At most five parts in a thousand are stretched, and a sixteenth of the error per block.
constexpr int64_t StretchPart = 200;
constexpr int64_t ErrorPart = 16;

int64_t frameAt(int64_t time_ns) {
    return time_ns / 1'000'000'000 * Rate + time_ns % 1'000'000'000 * Rate / 1'000'000'000;
}

} // namespace

AudioRing::AudioRing(AudioJoints joints) : m_joints(joints), m_ring(size_t(Frames) * 2) {}

void AudioRing::append(int64_t at, std::span<const float> samples) {
    const int64_t count = int64_t(samples.size() / 2);
    if (m_empty || at < m_begin || at > m_end + Frames) {
        m_begin = at;
        m_end = at;
        m_empty = false;
    }
    for (; m_end < at; ++m_end)
        m_ring[size_t(m_end % Frames) * 2] = m_ring[size_t(m_end % Frames) * 2 + 1] = 0;
    for (int64_t i = 0; i < count; ++i) {
        const size_t to = size_t((at + i) % Frames) * 2;
        m_ring[to] = samples[size_t(i) * 2];
        m_ring[to + 1] = samples[size_t(i) * 2 + 1];
    }
    m_end = at + count;
    m_begin = std::max(m_begin, m_end - Frames);
}

void AudioRing::write(int64_t time_ns, std::span<const float> samples) {
    const int64_t count = int64_t(samples.size() / 2);
    if (count < 2 || count > Rate || time_ns < 0)
        return;
    const std::lock_guard lock(m_mutex);
    const int64_t wanted = frameAt(time_ns);
    const int64_t error = wanted - m_end; // positive: audio is missing
    if (m_empty || std::abs(error) > m_joints.jump_frames) {
        append(wanted, samples);
        return;
    }
    if (std::abs(error) <= m_joints.slack_frames) {
        append(m_end, samples);
        return;
    }
    const int64_t change = std::clamp(error / ErrorPart, -count / StretchPart, count / StretchPart);
    if (change == 0) {
        append(m_end, samples);
        return;
    }
    const int64_t stretched = count + change;
    m_stretched.resize(size_t(stretched) * 2);
    for (int64_t i = 0; i < stretched; ++i) {
        const double at = double(i) * double(count - 1) / double(stretched - 1);
        const auto from = std::min(size_t(at), size_t(count - 2));
        const auto part = float(at - double(from));
        for (size_t channel = 0; channel < 2; ++channel) {
            const float left = samples[from * 2 + channel], right = samples[from * 2 + 2 + channel];
            m_stretched[size_t(i) * 2 + channel] = left + (right - left) * part;
        }
    }
    append(m_end, m_stretched);
}

void AudioRing::mixInto(int64_t time_ns, std::span<float> out) {
    const std::lock_guard lock(m_mutex);
    if (m_empty)
        return;
    const int64_t start = frameAt(time_ns);
    const int64_t from = std::max(start, m_begin);
    const int64_t to = std::min(start + int64_t(out.size() / 2), m_end);
    for (int64_t frame = from; frame < to; ++frame) {
        out[size_t(frame - start) * 2] += m_ring[size_t(frame % Frames) * 2];
        out[size_t(frame - start) * 2 + 1] += m_ring[size_t(frame % Frames) * 2 + 1];
    }
}

float AudioRing::level(int64_t time_ns) {
    const std::lock_guard lock(m_mutex);
    constexpr int64_t Span = Rate / 10;
    const int64_t stop = frameAt(time_ns);
    if (m_empty)
        return 0;
    double sum = 0;
    for (int64_t frame = std::max(stop - Span, m_begin); frame < std::min(stop, m_end); ++frame) {
        const float left = m_ring[size_t(frame % Frames) * 2], right = m_ring[size_t(frame % Frames) * 2 + 1];
        sum += double(left) * left + double(right) * right;
    }
    // A full-scale sine is 1.
    return float(std::min(std::sqrt(sum / Span), 1.0));
}

int64_t AudioRing::end_frames() const {
    const std::lock_guard lock(m_mutex);
    return m_empty ? 0 : m_end;
}

void AudioRing::clear() {
    const std::lock_guard lock(m_mutex);
    m_empty = true;
}

} // namespace ovation::media
