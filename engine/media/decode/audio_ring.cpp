#include "media/decode/audio_ring.h"

#include <algorithm>
#include <cmath>

namespace ovation::media {
namespace {

constexpr int64_t Frames = 1 << 17; // 2.7 s
constexpr int64_t RingRate = 48000;
// At most five parts in a thousand are stretched, and a sixteenth of the error per block.
constexpr int64_t StretchPart = 200;
constexpr int64_t ErrorPart = 16;
// Errors that stretching alone takes seconds for: a period is left out or put in, in one block of four;
// beyond the second also where none fits well.
constexpr int64_t PeriodError = 240, LargeError = 960;
constexpr int BlocksBetween = 4;
// How long one piece fades into another.
constexpr int64_t Fade = 240;

int64_t frameAt(int64_t time_ns) {
    return time_ns / 1'000'000'000 * RingRate + time_ns % 1'000'000'000 * RingRate / 1'000'000'000;
}

} // namespace

AudioRing::AudioRing(AudioJoints joints) : m_joints(joints), m_ring(size_t(Frames) * 2) {}

float &AudioRing::sample(int64_t frame, std::size_t channel) {
    return m_ring[size_t(frame % Frames) * 2 + channel];
}

void AudioRing::append(int64_t at, std::span<const float> samples) {
    const int64_t count = int64_t(samples.size() / 2);
    if (m_empty || at < m_begin || at > m_end + Frames) {
        m_begin = at;
        m_end = at;
        m_empty = false;
    }
    for (; m_end < at; ++m_end)
        sample(m_end, 0) = sample(m_end, 1) = 0;
    for (int64_t i = 0; i < count; ++i)
        for (size_t channel = 0; channel < 2; ++channel)
            sample(at + i, channel) = samples[size_t(i) * 2 + channel];
    m_end = at + count;
    m_begin = std::max(m_begin, m_end - Frames);
}

void AudioRing::write(int64_t time_ns, std::span<const float> samples) {
    const int64_t count = int64_t(samples.size() / 2);
    if (count < 2 || count > RingRate || time_ns < 0)
        return;
    const std::lock_guard lock(m_mutex);
    const int64_t wanted = frameAt(time_ns);
    const int64_t error = wanted - m_end; // positive: audio is missing
    if (m_empty)
        append(wanted, samples);
    else if (std::abs(error) > m_joints.jump_frames)
        jump(wanted, samples);
    else if (m_continuation)
        jump(m_end, fitted(samples, error));
    else
        append(m_end, fitted(samples, error));
    m_continuation.reset();
}

/// What is there fades into what comes, or is continued until then.
void AudioRing::jump(int64_t to, std::span<const float> samples) {
    if (!m_joints.isLive || to < m_begin || to > m_end + Frames) {
        append(to, samples);
        return;
    }
    const int64_t fades = std::min<int64_t>(Fade, int64_t(samples.size() / 2));
    goOn(to + fades);
    std::vector<float> begin(size_t(fades) * 2);
    for (int64_t i = 0; i < fades; ++i) {
        const float part = float(i) / float(fades);
        for (size_t channel = 0; channel < 2; ++channel) {
            const float before = to + i < m_end ? sample(to + i, channel) : 0;
            begin[size_t(i) * 2 + channel] = before * (1 - part) + samples[size_t(i) * 2 + channel] * part;
        }
    }
    append(to, begin);
    append(m_end, samples.subspan(size_t(fades) * 2));
}

/// Lets what was there last go on until then, or as long as it may.
void AudioRing::goOn(int64_t until) {
    if (!m_joints.isLive || m_empty || until <= m_end)
        return;
    if (!m_continuation)
        m_continuation.emplace(tail());
    const int64_t count = std::min(until - m_end, m_continuation->left_frames());
    if (count <= 0)
        return;
    std::vector<float> more(size_t(count) * 2);
    m_continuation->take(more);
    append(m_end, more);
}

std::vector<float> AudioRing::tail() {
    const int64_t count = std::min(Continuation::History_frames, m_end - m_begin);
    std::vector<float> samples(size_t(count) * 2);
    for (int64_t i = 0; i < count; ++i)
        for (size_t channel = 0; channel < 2; ++channel)
            samples[size_t(i) * 2 + channel] = sample(m_end - count + i, channel);
    return samples;
}

/// The block, or a longer or shorter one that makes the error smaller.
std::span<const float> AudioRing::fitted(std::span<const float> samples, int64_t error) {
    if (std::abs(error) <= m_joints.slack_frames)
        return samples;
    if (m_joints.isLive && std::abs(error) > PeriodError && ++m_sincePeriod >= BlocksBetween) {
        const auto how = std::abs(error) > LargeError ? Stretch::Always : Stretch::WhereItSuits;
        std::vector<float> made = error > 0 ? lengthened(samples, how) : shortened(samples, how);
        if (!made.empty()) {
            m_sincePeriod = 0;
            m_stretched = std::move(made);
            return m_stretched;
        }
    }
    const int64_t count = int64_t(samples.size() / 2);
    const int64_t change = std::clamp(error / ErrorPart, -count / StretchPart, count / StretchPart);
    return change == 0 ? samples : resampled(samples, change);
}

std::span<const float> AudioRing::resampled(std::span<const float> samples, int64_t change) {
    const int64_t count = int64_t(samples.size() / 2);
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
    return m_stretched;
}

void AudioRing::mixInto(int64_t time_ns, std::span<float> out) {
    const std::lock_guard lock(m_mutex);
    if (m_empty)
        return;
    const int64_t start = frameAt(time_ns);
    goOn(start + int64_t(out.size() / 2)); // it is late: nothing else will be heard of this time
    const int64_t from = std::max(start, m_begin);
    const int64_t to = std::min(start + int64_t(out.size() / 2), m_end);
    for (int64_t frame = from; frame < to; ++frame) {
        out[size_t(frame - start) * 2] += m_ring[size_t(frame % Frames) * 2];
        out[size_t(frame - start) * 2 + 1] += m_ring[size_t(frame % Frames) * 2 + 1];
    }
}

float AudioRing::level(int64_t time_ns) {
    const std::lock_guard lock(m_mutex);
    constexpr int64_t Span = RingRate / 10;
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
    m_continuation.reset();
}

} // namespace ovation::media
