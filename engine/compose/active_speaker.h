#pragma once

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

namespace ovation::compose {

/// Who of several participants speaks, calmly: a new one has to be clearly louder than the present one for
/// TakeOver_ms, somebody who got the place keeps it at least Keep_ms, and silence changes nothing. Pure;
/// times come from the caller.
class ActiveSpeaker {
  public:
    static constexpr int64_t TakeOver_ms = 1500, Keep_ms = 3000;

    struct Voice {
        QString id;
        float level = 0; ///< loudness of the last 100 ms, 0..1; 0 when muted
    };

    /// To be called about ten times a second with everybody who may have the place, in order of arrival; who
    /// is not there any more loses it at once. Gives who has the place: before anybody spoke the first, and
    /// empty when there is nobody.
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
    int64_t m_keptUntil_ms = Never; ///< nobody takes the place before
};

} // namespace ovation::compose
