#include "compose/publishers_in_step.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace ovation::compose {
namespace {

// What is told faster replaces what was told before it: a session that changes all the time keeps few.
constexpr int64_t Least_ns = 10'000'000;
// How long after its delay the last media of who leaves may be over.
constexpr int64_t MaxTail_ns = 500'000'000;

auto find(const std::vector<Publisher> &all, const QString &streamId) {
    return std::find_if(all.begin(), all.end(),
                        [&streamId](const Publisher &one) { return one.stream.id == streamId; });
}

/// To what composes them: a frame of another size says so itself.
bool isSame(const Publisher &a, const Publisher &b) {
    const auto media = [](const Publisher &one) {
        const session::Stream &stream = one.stream;
        return std::tuple(stream.hasAudio, stream.audioActive, stream.hasVideo, stream.videoActive,
                          stream.typeOfVideo);
    };
    return media(a) == media(b) && a.name == b.name && a.muted == b.muted && a.pinned == b.pinned;
}

} // namespace

const Publisher *PublishersInStep::Member::told() const {
    if (changes.empty())
        return &shown;
    const auto &last = changes.back().to;
    return last ? &*last : nullptr;
}

void PublishersInStep::Member::change(Change to) {
    if (changes.empty()) {
        changes.push_back(std::move(to));
        return;
    }
    Change &last = changes.back();
    const bool isBack = !last.to; // who comes back before they were seen to go never goes
    if (isBack || to.told_ns - last.told_ns < Least_ns) {
        last.to = std::move(to.to);
    } else {
        // The delay may have become shorter meanwhile, and nothing overtakes what was before it.
        to.from_ns = std::max(to.from_ns, last.from_ns);
        changes.push_back(std::move(to));
    }
}

/// Each behind who came before it.
void PublishersInStep::addMissing(const std::vector<Publisher> &publishers, int64_t now_ns) {
    auto place = m_members.begin();
    for (const Publisher &one : publishers) {
        auto known = std::find_if(m_members.begin(), m_members.end(), [&one](const Member &member) {
            return member.shown.stream.id == one.stream.id;
        });
        if (known == m_members.end())
            known = m_members.insert(place, {one, now_ns});
        place = std::next(known);
    }
}

void PublishersInStep::tell(const std::vector<Publisher> &publishers, int64_t now_ns) {
    advance(now_ns);
    addMissing(publishers, now_ns);
    for (Member &member : m_members) {
        const QString &id = member.shown.stream.id;
        const auto now = find(publishers, id);
        const bool stays = now != publishers.end();
        const Publisher *told = member.told();
        if (stays ? told && isSame(*told, *now) : !told)
            continue;
        const int64_t from_ns = now_ns + m_playoutOf(id).delay_ns;
        member.change({stays ? std::optional(*now) : std::nullopt, from_ns, now_ns, from_ns + MaxTail_ns});
    }
    // Nothing was seen yet of who goes as soon as they came.
    std::erase_if(m_members,
                  [now_ns](const Member &one) { return !one.told() && now_ns - one.came_ns < Least_ns; });
}

/// Whether a change has become valid; one that tells of a leave waits for what is still to be shown.
bool PublishersInStep::isOver(Member &member, int64_t now_ns) const {
    Change &change = member.changes.front();
    if (change.from_ns <= now_ns && !change.to)
        change.from_ns = std::max(change.from_ns,
                                  std::min(m_playoutOf(member.shown.stream.id).until_ns, change.latest_ns));
    return change.from_ns <= now_ns;
}

bool PublishersInStep::advance(int64_t now_ns) {
    bool changed = false;
    for (auto member = m_members.begin(); member != m_members.end();) {
        bool gone = false;
        for (auto &changes = member->changes; !changes.empty() && isOver(*member, now_ns);
             changes.pop_front()) {
            gone = !changes.front().to;
            if (!gone)
                member->shown = *std::move(changes.front().to);
            changed = true;
        }
        member = gone ? m_members.erase(member) : std::next(member);
    }
    return changed;
}

std::optional<int64_t> PublishersInStep::next_ns() const {
    std::optional<int64_t> next;
    for (const Member &member : m_members)
        if (!member.changes.empty())
            next = std::min(next.value_or(INT64_MAX), member.changes.front().from_ns);
    return next;
}

std::vector<Publisher> PublishersInStep::now() const {
    std::vector<Publisher> all;
    std::transform(m_members.begin(), m_members.end(), std::back_inserter(all),
                   [](const Member &one) { return one.shown; });
    return all;
}

} // namespace ovation::compose
