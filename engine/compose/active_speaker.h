#pragma once

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

namespace ovation::compose {

/// The active speaker of several participants, calmly: a new one must be clearly louder than the current one
/// for TakeOver_ms, the speaker stays for at least Keep_ms, and silence changes nothing. Pure; times come
/// from the caller.
class ActiveSpeaker {
  public:
    static constexpr int64_t TakeOver_ms = 1500, Keep_ms = 3000;

    struct Voice {
        QString id;
        float level = 0; ///< loudness of the last 100 ms, 0..1; 0 when muted
    };

    /// Call about ten times a second with all candidates, in order of arrival; one that is missing is no
    /// longer the speaker. Returns the speaker: the first one before any spoke, empty without candidates.
    const QString &hear(const std::vector<Voice> &voices, int64_t now_ms);

  private:
    struct Heard {
        float loudness = 0; ///< smoothed
        int64_t louderSince_ms = Never;
    };
    static constexpr int64_t Never = INT64_MIN;

    void follow(const std::vector<Voice> &voices, int64_t now_ms);
    void give(const QString &id, int64_t now_ms);

    std::map<QString, Heard> m_heard;
    QString m_speaker;
    int64_t m_heard_ms = Never;     ///< last call
    int64_t m_keptUntil_ms = Never; ///< no change before
};

} // namespace ovation::compose
