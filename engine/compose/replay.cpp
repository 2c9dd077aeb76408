#include "compose/replay.h"

#include "base/time_units.h"

#include <algorithm>
#include <utility>

namespace ovation::compose {
int64_t ReplayScript::duration_ms() const {
    int64_t end_ms = 0;
    for (const ReplayStream &one : streams)
        end_ms = std::max(end_ms, one.end_ms);
    return end_ms;
}

bool ReplayScript::hasVideo() const {
    return std::any_of(streams.begin(), streams.end(),
                       [](const ReplayStream &one) { return one.stream.hasVideo; });
}

bool ReplayScript::hasAudio() const {
    return std::any_of(streams.begin(), streams.end(),
                       [](const ReplayStream &one) { return one.stream.hasAudio; });
}

Replay::Replay(ReplayScript script, int width, int height, media::Pace pace)
    : m_script(std::move(script)), m_audio(m_script.hasAudio() ? GridAudio::Mixed : GridAudio::None),
      m_sources(m_script.streams, pace) {
    for (const ReplayStream &one : m_script.streams)
        addMember(one);
    setSize(width, height);
}

void Replay::addMember(const ReplayStream &one) {
    auto member = std::find_if(m_members.begin(), m_members.end(), [&](const Member &known) {
        return known.publisher.stream.id == one.stream.id;
    });
    if (member == m_members.end())
        member =
            m_members.insert(member, {{one.stream, one.name, one.muted, one.pinned}, INT64_MAX, INT64_MIN});
    member->start_ns = std::min(member->start_ns, one.start_ms * Millisecond_ns);
    member->end_ns = std::max(member->end_ns, one.end_ms * Millisecond_ns);
    session::Stream &stream = member->publisher.stream;
    stream.hasAudio = stream.audioActive = stream.hasAudio || one.stream.hasAudio;
    stream.hasVideo = stream.videoActive = stream.hasVideo || one.stream.hasVideo;
}

session::RecordingLayout Replay::layoutAt(int64_t time_ns) const {
    if (m_chosen)
        return *m_chosen;
    session::RecordingLayout layout = m_script.layout;
    for (const LayoutChange &change : m_script.changes)
        if (change.time_ms * Millisecond_ns <= time_ns)
            layout = change.layout;
    return layout;
}

bool Replay::follow() {
    const int64_t now_ns = m_sources.now_ns();
    std::vector<const Member *> present;
    for (const Member &member : m_members)
        if (member.start_ns <= now_ns && now_ns < member.end_ns)
            present.push_back(&member);
    bool changed = m_grid->setLayout(layoutAt(now_ns));
    const bool samePresent = std::exchange(m_present, present) == present;
    if (std::exchange(m_told, true) && samePresent) {
        changed = m_grid->lookForFrames() || changed;
    } else {
        std::vector<Publisher> shown;
        for (const Member *member : present)
            if (!m_hidden.contains(member->publisher.stream.id))
                shown.push_back(member->publisher);
        m_grid->update(shown);
        changed = true;
    }
    return std::exchange(m_changed, false) || changed;
}

bool Replay::moveTo(int64_t time_ns) {
    m_sources.moveTo(time_ns);
    return follow();
}

void Replay::jumpTo(int64_t time_ns) {
    m_sources.jumpTo(time_ns);
    m_grid->forgetSpeaker();
    m_changed = true;
}

std::vector<media::MixerInput> Replay::inputs() {
    auto inputs = m_grid->inputs();
    for (const Member *member : m_present) {
        const session::Stream &stream = member->publisher.stream;
        const bool audible = stream.hasAudio && !member->publisher.muted && !m_silenced.contains(stream.id);
        const auto source = m_sources.source(stream.id);
        if (m_hidden.contains(stream.id)) {
            inputs.push_back({source, {}, audible});
            continue;
        }
        for (media::MixerInput &input : inputs)
            if (input.source == source)
                input.audible = audible;
    }
    return inputs;
}

void Replay::setLayout(session::RecordingLayout layout) {
    m_chosen = layout;
}

void Replay::setSize(int width, int height) {
    // The one before keeps the files open until this one has them.
    const auto before = std::exchange(m_grid, std::make_unique<SessionGrid>(width, height, m_sources,
                                                                            layoutAt(m_sources.now_ns()),
                                                                            m_script.look, m_audio));
    tellAgain();
    if (before)
        follow();
    m_changed = true;
}

void Replay::setAudible(const QString &streamId, bool audible) {
    m_changed = true;
    if (audible)
        m_silenced.remove(streamId);
    else
        m_silenced.insert(streamId);
}

void Replay::setShown(const QString &streamId, bool shown) {
    tellAgain();
    if (shown)
        m_hidden.remove(streamId);
    else
        m_hidden.insert(streamId);
}

void Replay::tellAgain() {
    m_told = false;
}

} // namespace ovation::compose
