#include "media/write/past_packets.h"

#include "base/clock.h"

#include <utility>

namespace ovation::media {

void PastState::take(const PastMessage &message) {
    if (const auto *newFormat = std::get_if<transport::StreamFormat>(&message)) {
        format = *newFormat;
        reports[0].reset(); // of another publisher
        reports[1].reset();
    } else if (const auto *report = std::get_if<transport::SenderReport>(&message)) {
        reports[std::size_t(report->kind)] = *report;
    }
}

PastPackets::PastPackets(PastState before, std::deque<std::shared_ptr<const PastPiece>> pieces,
                         std::size_t first, int64_t begin_ns)
    : m_before(std::move(before)), m_pieces(std::move(pieces)), m_at(first), m_begin_ns(begin_ns) {}

const PastEvent *PastPackets::peek() {
    while (!m_pieces.empty() && m_at == m_pieces.front()->events.size()) {
        m_pieces.pop_front();
        m_at = 0;
    }
    return m_pieces.empty() ? nullptr : &m_pieces.front()->events[m_at];
}

void PastPackets::skip() {
    const PastEvent *one = peek();
    for (; one && one->at_ns < m_begin_ns; one = peek()) {
        m_before.take(one->message);
        ++m_at;
    }
    const int64_t at_ns = one ? one->at_ns : monotonicNow_ns();
    if (m_before.format)
        m_opening.push_back({at_ns, *m_before.format});
    for (const auto &report : m_before.reports) {
        if (report)
            m_opening.push_back({at_ns, *report});
    }
}

const PastEvent *PastPackets::next() {
    if (!std::exchange(m_skipped, true))
        skip();
    if (m_opened < m_opening.size())
        return &m_opening[m_opened++];
    const PastEvent *one = peek();
    m_at += one ? 1 : 0;
    return one;
}

} // namespace ovation::media
