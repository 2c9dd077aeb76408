#include "compose/active_speaker.h"

#include <algorithm>
#include <cmath>

namespace ovation::compose {
namespace {

// Speech has gaps of some 200 ms between its words; it continues over them.
constexpr double Smoothing_ms = 300;
// Louder than this counts as this: a cough or a bang must not ring on until it has taken the place.
constexpr float Loudest = 0.25F;
// Quieter than this is silence: about -39 dB, above the noise of a room and below a quiet voice.
constexpr float NotSpeaking = 0.015F;
constexpr float ClearlyLouder = 2; // 6 dB

} // namespace

const QString &ActiveSpeaker::hear(const std::vector<Voice> &voices, int64_t now_ms) {
    follow(voices, now_ms);
    if (voices.empty()) {
        m_speaker.clear();
        return m_speaker;
    }
    const auto loudness = [this](const Voice &voice) { return m_heard[voice.id].loudness; };
    const Voice &loudest =
        *std::max_element(voices.begin(), voices.end(),
                          [&](const Voice &a, const Voice &b) { return loudness(a) < loudness(b); });
    if (!m_heard.contains(m_speaker)) {
        // No speaker to interrupt. One that is shown only because it was first need not be kept.
        const bool speaks = loudness(loudest) > NotSpeaking;
        give(speaks ? loudest.id : voices.front().id, speaks ? now_ms : Never);
        return m_speaker;
    }

    const float toBeat = std::max(m_heard[m_speaker].loudness * ClearlyLouder, NotSpeaking);
    const Voice *next = nullptr;
    for (const Voice &voice : voices) {
        Heard &heard = m_heard[voice.id];
        if (voice.id == m_speaker || heard.loudness <= toBeat) {
            heard.louderSince_ms = Never;
            continue;
        }
        if (heard.louderSince_ms == Never)
            heard.louderSince_ms = now_ms;
        if (now_ms - heard.louderSince_ms >= TakeOver_ms && (!next || loudness(*next) < heard.loudness))
            next = &voice;
    }
    if (next && (m_keptUntil_ms == Never || now_ms >= m_keptUntil_ms))
        give(next->id, now_ms);
    return m_speaker;
}

void ActiveSpeaker::follow(const std::vector<Voice> &voices, int64_t now_ms) {
    const double passed_ms = m_heard_ms == Never ? 0 : double(std::max<int64_t>(now_ms - m_heard_ms, 0));
    const auto part = float(1 - std::exp(-passed_ms / Smoothing_ms));
    m_heard_ms = now_ms;
    std::map<QString, Heard> present;
    for (const Voice &voice : voices) {
        const float level = std::isfinite(voice.level) ? std::clamp(voice.level, 0.0F, Loudest) : 0;
        const auto known = m_heard.find(voice.id);
        // A new one has no history.
        Heard heard = known == m_heard.end() ? Heard{level} : known->second;
        heard.loudness += (level - heard.loudness) * part;
        present[voice.id] = heard;
    }
    m_heard = std::move(present);
}

void ActiveSpeaker::give(const QString &id, int64_t now_ms) {
    m_speaker = id;
    m_keptUntil_ms = now_ms == Never ? Never : now_ms + Keep_ms;
    for (auto &[who, heard] : m_heard)
        heard.louderSince_ms = Never;
}

} // namespace ovation::compose
