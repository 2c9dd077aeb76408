#include "compose/stream_tally.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <tuple>

namespace ovation::compose {
namespace {

// The process that says them decodes what strangers send.
constexpr qsizetype MaxId = 500, MaxProblem = 500;
constexpr int64_t MaxCount = int64_t(1) << 50; // so that no sum of them overflows

constexpr int64_t TroublingGap_ms = 1000, TroublingLate_ms = 80;

/// What sets a stream in front of others. What it lacks altogether counts first.
struct Trouble {
    int defects = 0;
    int64_t missing_ms = 0, lost = 0;

    explicit Trouble(const media::StreamHealth &of)
        : defects((of.problem.isEmpty() ? 0 : 1) + (of.tooLargeFrames > 0 ? 1 : 0) +
                  (of.reducedFrames > 0 ? 1 : 0)),
          missing_ms(of.audioStalled_ms + of.audioTooLate_ms + of.audioConcealed_ms),
          lost(of.lostPackets + of.droppedFrames) {
        if (of.longestGap_ms >= TroublingGap_ms)
            missing_ms += of.longestGap_ms;
        if (const int64_t late_ms = std::abs(of.audioLate_ms.value_or(0)); late_ms > TroublingLate_ms)
            missing_ms += late_ms;
    }
    bool isAny() const { return defects > 0 || missing_ms > 0 || lost > 0; }
    bool operator<(const Trouble &other) const {
        return std::tie(defects, missing_ms, lost) < std::tie(other.defects, other.missing_ms, other.lost);
    }
};

void add(int64_t &sum, int64_t other) {
    sum = std::min(sum, MaxCount) + std::min(other, MaxCount);
}

// All members are named, so that a new one can't be forgotten.
void addTo(media::StreamHealth &sum, const media::StreamHealth &other) {
    const auto &[streamId, file, lost, dropped, gap_ms, late_ms, stalled_ms, tooLate_ms, concealed_ms,
                 tooLarge, reduced, problem] = other;
    add(sum.lostPackets, lost);
    add(sum.droppedFrames, dropped);
    sum.longestGap_ms = std::max(sum.longestGap_ms, gap_ms);
    if (late_ms && (!sum.audioLate_ms || std::abs(*late_ms) > std::abs(*sum.audioLate_ms)))
        sum.audioLate_ms = late_ms;
    add(sum.audioStalled_ms, stalled_ms);
    add(sum.audioTooLate_ms, tooLate_ms);
    add(sum.audioConcealed_ms, concealed_ms);
    add(sum.tooLargeFrames, tooLarge);
    add(sum.reducedFrames, reduced);
    // None of its video arrived only if that is so in both.
    if (problem.isEmpty())
        sum.problem.clear();
}

} // namespace

void UnlistedStreams::add(const media::StreamHealth &stream) {
    ++count;
    if (Trouble(stream).isAny())
        ++troubled;
    addTo(sum, stream);
}

void UnlistedStreams::add(const UnlistedStreams &others) {
    count += others.count;
    troubled += others.troubled;
    addTo(sum, others.sum);
}

UnlistedStreams keepWorst(std::vector<media::StreamHealth> &streams, std::size_t most) {
    UnlistedStreams unlisted;
    if (streams.size() <= most)
        return unlisted;
    std::vector<Trouble> troubles(streams.begin(), streams.end());
    std::vector<std::size_t> order(streams.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return troubles[b] < troubles[a]; });
    std::sort(order.begin(), order.begin() + std::ptrdiff_t(most));
    std::for_each(order.begin() + std::ptrdiff_t(most), order.end(),
                  [&](std::size_t one) { unlisted.add(streams[one]); });
    for (std::size_t i = 0; i < most; ++i) {
        if (order[i] != i)
            streams[i] = std::move(streams[order[i]]);
    }
    streams.resize(most);
    return unlisted;
}

int64_t StreamTally::orderOf(const QString &streamId) {
    if (const auto live = m_live.constFind(streamId); live != m_live.cend())
        return live->order;
    if (const auto ended = m_ended.constFind(streamId); ended != m_ended.cend())
        return ended->order;
    return m_nextOrder++;
}

void StreamTally::report(const std::vector<media::StreamHealth> &streams) {
    QHash<QString, Known> live;
    for (const media::StreamHealth &one : streams) {
        if (one.streamId.size() > MaxId || one.problem.size() > MaxProblem)
            continue;
        live.insert(one.streamId, {orderOf(one.streamId), one});
    }
    for (auto one = m_live.cbegin(); one != m_live.cend(); ++one) {
        if (!live.contains(one.key()))
            end(*one);
    }
    m_live = std::move(live);
}

void StreamTally::append(const StreamTally &later) {
    report({});
    for (const media::StreamHealth &one : later.streams())
        end({orderOf(one.streamId), one});
    m_unlisted.add(later.m_unlisted);
}

void StreamTally::end(const Known &one) {
    const auto known = m_ended.find(one.health.streamId);
    if (known != m_ended.end())
        addTo(known->health, one.health);
    else
        m_ended.insert(one.health.streamId, one);
    if (std::size_t(m_ended.size()) > 2 * MaxListedStreams) // not with each of them
        sumUpTheBest();
}

void StreamTally::sumUpTheBest() {
    std::vector<std::pair<Trouble, int64_t>> worst; // first
    for (const Known &one : std::as_const(m_ended))
        worst.emplace_back(Trouble(one.health), -one.order);
    const auto first = worst.begin() + std::ptrdiff_t(MaxListedStreams);
    std::nth_element(worst.begin(), first, worst.end(), std::greater<>());
    const auto limit = *first;
    m_ended.removeIf([&](const auto &entry) {
        const Known &one = entry.value();
        if (std::pair(Trouble(one.health), -one.order) > limit)
            return false;
        m_unlisted.add(one.health);
        return true;
    });
}

std::vector<media::StreamHealth> StreamTally::streams() const {
    QHash<QString, Known> all = m_ended;
    for (auto one = m_live.cbegin(); one != m_live.cend(); ++one) {
        if (const auto known = all.find(one.key()); known != all.end())
            addTo(known->health, one->health);
        else
            all.insert(one.key(), *one);
    }
    std::vector<Known> ordered(all.cbegin(), all.cend());
    std::sort(ordered.begin(), ordered.end(),
              [](const Known &a, const Known &b) { return a.order < b.order; });
    std::vector<media::StreamHealth> streams;
    streams.reserve(ordered.size());
    for (Known &one : ordered)
        streams.push_back(std::move(one.health));
    return streams;
}

} // namespace ovation::compose
