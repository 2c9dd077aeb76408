#include "library/catalog_work.h"

#include <algorithm>

namespace ovation::library {
namespace {

// As rarely as a person may wait for what another program did, and at most so much of a core.
constexpr int64_t MinPause_ms = 15'000, ScansShare = 20;

} // namespace

CatalogWork::CatalogWork(const config::Settings &settings)
    : m_recordings(settings.recordingPath), m_publicUrl(settings.publicUrl()),
      m_indexPath(settings.dataPath + QStringLiteral("/library.index")), m_scan(m_recordings, m_publicUrl),
      m_relay(std::make_shared<Relay>(this)) {
    m_notice.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_notice, &QTimer::timeout, this, &CatalogWork::changed);
    connect(&m_again, &QTimer::timeout, this, &CatalogWork::lookOn);
}

CatalogWork::~CatalogWork() {
    m_relay->detach();
}

void CatalogWork::begin() {
    m_thread.check();
    if (std::exchange(m_isBegun, true))
        return;
    const auto loaded = Relay::wrap(m_relay, [this](const QHash<QString, QByteArray> &stamps) {
        m_onScan.post([this, stamps] { m_scan.setKnown(stamps); });
        lookOn();
    });
    m_onShelf.post([this, loaded] {
        m_shelf = std::make_unique<Shelf>(m_indexPath, m_recordings);
        loaded(m_shelf->load());
    });
}

void CatalogWork::lookOn() {
    const auto answer =
        Relay::wrap(m_relay, [this](const std::shared_ptr<LibraryScan::Turn> &turn) { looked(turn); });
    m_onScan.post([this, answer] { answer(std::make_shared<LibraryScan::Turn>(m_scan.next())); });
}

/// Each turn waits until the shelf has what the one before found, so they do not pile up.
void CatalogWork::looked(const std::shared_ptr<LibraryScan::Turn> &turn) {
    const auto done = Relay::wrap(m_relay, [this, turn](const Shelf::Taken &result) {
        taken(result);
        if (turn->isLast)
            lookLater(turn->took_ns);
        else
            lookOn();
    });
    m_onShelf.post([this, turn, done] {
        auto result = m_shelf->take(turn->seen);
        if (turn->isLast && !turn->failed) {
            const auto kept = m_shelf->keepOnly(turn->keys, turn->begun_ns);
            result.changed |= kept.changed;
            result.indexLost |= kept.indexLost;
            result.changed |= m_shelf->setComplete();
        }
        done(result);
    });
}

void CatalogWork::taken(const Shelf::Taken &taken) {
    m_indexLost |= taken.indexLost;
    if (taken.changed && !m_notice.isActive())
        m_notice.start(Notice_ms);
}

void CatalogWork::lookLater(int64_t took_ns) {
    if (std::exchange(m_indexLost, false)) {
        m_onScan.post([this] { m_scan.setKnown({}); });
        return lookOn();
    }
    m_again.start(int(std::max(MinPause_ms, took_ns / 1'000'000 * ScansShare)));
}

void CatalogWork::find(const Query &query, Answer<Page> done) {
    begin();
    const auto answer = Relay::wrap(m_relay, std::move(done));
    m_onShelf.post([this, query, answer] { answer(Result<Page>(m_shelf->find(query))); });
}

void CatalogWork::allTags(Answer<QStringList> done) {
    begin();
    const auto answer = Relay::wrap(m_relay, std::move(done));
    m_onShelf.post([this, answer] { answer(Result<QStringList>(m_shelf->allTags())); });
}

void CatalogWork::take(std::vector<Seen> seen, std::function<void()> then) {
    m_thread.check();
    const auto done = Relay::wrap(m_relay, [this, then = std::move(then)](const Shelf::Taken &result) {
        taken(result);
        then();
    });
    m_onShelf.post(
        [this, seen = std::move(seen), done] { done(m_shelf ? m_shelf->take(seen) : Shelf::Taken()); });
}

void CatalogWork::announcements(std::function<void(std::map<QString, int64_t>)> done) {
    begin();
    const auto answer = Relay::wrap(m_relay, std::move(done));
    m_onShelf.post([this, answer] { answer(m_shelf->announcements()); });
}

void CatalogWork::setAnnouncements(const std::map<QString, int64_t> &all) {
    begin();
    m_onShelf.post([this, all] { m_shelf->setAnnouncements(all); });
}

} // namespace ovation::library
