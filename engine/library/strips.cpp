#include "library/strips.h"

#include "session/failures.h"

#include <algorithm>
#include <utility>

namespace ovation::library {
namespace {

constexpr int Threads = 2; // a waveform and a film strip

} // namespace

Strips::Strips(const QString &cacheFolder, OpenStripTracks open, std::shared_ptr<const StripMaker> maker)
    : m_open(std::move(open)), m_maker(std::move(maker)), m_cache(cacheFolder),
      m_relay(std::make_shared<Relay>(this)), m_workers("strips", Threads) {}

Strips::~Strips() {
    m_relay->detach();
    m_stop.request_stop();
}

template <typename T>
void Strips::ask(Kind kind, const QString &id, const QString &path, Done<T> done) {
    m_thread.check();
    add({kind, id, path, {[done = std::move(done)](const Result<Made> &made) {
             done(made ? Result<T>(std::get<T>(*made)) : Result<T>(made.error()));
         }}});
}

void Strips::waveform(const QString &id, const QString &path, Done<Waveform> done) {
    ask(Kind::Waveform, id, path, std::move(done));
}

void Strips::filmStrip(const QString &id, const QString &path, Done<FilmStrip> done) {
    ask(Kind::FilmStrip, id, path, std::move(done));
}

void Strips::fileChanged(const FileStamp &before, const FileStamp &after, std::function<void()> done) {
    m_thread.check();
    m_workers.post([this, before, after, answer = Relay::wrap(m_relay, std::move(done))] {
        m_cache.move(before, after);
        answer();
    });
}

void Strips::add(Wish wish) {
    const auto same = [&wish](const auto &made) { return made->isFor(wish); };
    if (const auto made = std::find_if(m_made.begin(), m_made.end(), same); made != m_made.end()) {
        (*made)->askers.push_back(std::move(wish.askers.front()));
        return;
    }
    const auto waits = [&wish](const Wish &one) { return one.isFor(wish); };
    if (const auto one = std::find_if(m_waiting.begin(), m_waiting.end(), waits); one != m_waiting.end()) {
        wish.askers.insert(wish.askers.end(), one->askers.begin(), one->askers.end());
        m_waiting.erase(one);
    }
    m_waiting.push_front(std::move(wish));
    if (m_waiting.size() > MaxWaiting) {
        const Wish oldest = std::move(m_waiting.back());
        m_waiting.pop_back();
        for (const auto &asker : oldest.askers)
            asker(Error{Errc::Postponed, QStringLiteral("Others were asked for since")});
    }
    startNext();
}

void Strips::startNext() {
    while (m_made.size() < std::size_t(Threads) && !m_waiting.empty()) {
        const auto wish = std::make_shared<Wish>(std::move(m_waiting.front()));
        m_waiting.pop_front();
        m_made.push_back(wish);
        const auto answer =
            Relay::wrap(m_relay, [this, wish](const Result<Made> &made) { onMade(wish, made); });
        m_workers.post([this, answer, kind = wish->kind, id = wish->id, path = wish->path] {
            answer(make({kind, id, path, {}}));
        });
    }
}

void Strips::onMade(const std::shared_ptr<Wish> &wish, const Result<Made> &made) {
    std::erase(m_made, wish);
    startNext();
    for (const auto &asker : wish->askers)
        asker(made);
}

/// On a thread of the pool.
Result<Strips::Made> Strips::make(const Wish &wish) {
    const auto stamp = FileStamp::of(wish.id, wish.path);
    if (!stamp)
        return session::recordingNotFound(wish.id);
    const auto kept = [](auto found) {
        return found ? std::optional<Made>(*std::move(found)) : std::optional<Made>();
    };
    const bool isWaveform = wish.kind == Kind::Waveform;
    if (const auto found = isWaveform ? kept(m_cache.waveform(*stamp)) : kept(m_cache.filmStrip(*stamp)))
        return *found;
    const auto tracks = m_open(wish.path);
    if (!tracks)
        return tracks.error();
    const auto keep = [&](auto made) -> Result<Made> {
        if (!made)
            return made.error();
        // Unless it was exchanged meanwhile.
        if (const auto now = FileStamp::of(wish.id, wish.path); now && *now == *stamp)
            m_cache.keep(*stamp, *made);
        return Made(*std::move(made));
    };
    return isWaveform ? keep(m_maker->waveform(*tracks, m_stop.get_token()))
                      : keep(m_maker->filmStrip(*tracks, m_stop.get_token()));
}

} // namespace ovation::library
