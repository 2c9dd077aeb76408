#include "library/strips.h"

#include "base/joined_stop.h"

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
void Strips::ask(Kind kind, std::shared_ptr<const StripFile> file, Done<T> done) {
    m_thread.check();
    add({kind, std::move(file), {[done = std::move(done)](const Result<Made> &made) {
             done(made ? Result<T>(std::get<T>(*made)) : Result<T>(made.error()));
         }}});
}

void Strips::waveform(std::shared_ptr<const StripFile> file, Done<Waveform> done) {
    ask(Kind::Waveform, std::move(file), std::move(done));
}

void Strips::filmStrip(std::shared_ptr<const StripFile> file, Done<FilmStrip> done) {
    ask(Kind::FilmStrip, std::move(file), std::move(done));
}

void Strips::waveform(const QString &id, const QString &path, Done<Waveform> done) {
    waveform(std::make_shared<LocalStripFile>(id, path, m_open), std::move(done));
}

void Strips::filmStrip(const QString &id, const QString &path, Done<FilmStrip> done) {
    filmStrip(std::make_shared<LocalStripFile>(id, path, m_open), std::move(done));
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
        m_workers.post([this, answer, kind = wish->kind, file = wish->file] { answer(make(kind, *file)); });
    }
}

void Strips::onMade(const std::shared_ptr<Wish> &wish, const Result<Made> &made) {
    std::erase(m_made, wish);
    startNext();
    for (const auto &asker : wish->askers)
        asker(made);
}

/// On a thread of the pool.
Result<Strips::Made> Strips::make(Kind kind, const StripFile &file) {
    const JoinedStop stop({m_stop.get_token(), file.stop()});
    if (stop.token().stop_requested())
        return Error{Errc::Postponed, QStringLiteral("It is not looked at any more")};
    const auto stamp = file.stamp();
    if (!stamp)
        return stamp.error();
    const auto kept = [](auto found) {
        return found ? std::optional<Made>(*std::move(found)) : std::optional<Made>();
    };
    const bool isWaveform = kind == Kind::Waveform;
    if (const auto found = isWaveform ? kept(m_cache.waveform(*stamp)) : kept(m_cache.filmStrip(*stamp)))
        return *found;
    if (isWaveform && stamp->size_bytes > file.mostToRead_bytes())
        return Error{Errc::LimitReached, QStringLiteral("Its file is too large to be read where it lies")};
    const auto tracks = file.tracks();
    if (!tracks)
        return tracks.error();
    const auto keep = [&](auto made) -> Result<Made> {
        if (!made)
            return made.error();
        // Unless it was exchanged meanwhile.
        if (const auto now = file.stamp(); now && *now == *stamp)
            m_cache.keep(*stamp, *made);
        return Made(*std::move(made));
    };
    return isWaveform ? keep(m_maker->waveform(*tracks, stop.token()))
                      : keep(m_maker->filmStrip(*tracks, stop.token()));
}

} // namespace ovation::library
