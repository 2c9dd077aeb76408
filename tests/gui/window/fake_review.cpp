#include "fake_review.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ovation::ui {

namespace {

/// A file that is read as it is.
class FileSource final : public ByteSource {
  public:
    explicit FileSource(const QString &path) : m_file(path) { (void)m_file.open(QIODevice::ReadOnly); }
    int64_t size() const override { return m_file.size(); }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        if (!m_file.seek(at))
            return std::size_t(0);
        const qint64 count = m_file.read(reinterpret_cast<char *>(into.data()), qint64(into.size()));
        return std::size_t(std::max<qint64>(count, 0));
    }

  private:
    QFile m_file;
};

bool holdsWords(const library::Entry &entry, const QString &text) {
    const QString all =
        QStringList{entry.name, entry.sessionId, entry.participants.join(u' '), entry.annotations.notes}
            .join(u' ')
            .toLower();
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word); });
}

template <typename T>
bool isAmong(const std::vector<T> &wanted, T value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool matches(const library::Entry &entry, const library::Query &query) {
    const auto &tags = entry.annotations.tags;
    return (entry.trashedAt != 0) == query.trashed && holdsWords(entry, query.text) &&
           isAmong(query.modes, entry.mode) && isAmong(query.statuses, entry.status) &&
           isAmong(query.health, entry.health) && (!query.keptOnly || entry.annotations.keep) &&
           (!query.from || entry.createdAt >= *query.from) && (!query.to || entry.createdAt < *query.to) &&
           (!query.minDuration || entry.duration >= *query.minDuration) &&
           (!query.maxDuration || entry.duration <= *query.maxDuration) &&
           std::all_of(query.tags.begin(), query.tags.end(),
                       [&](const QString &tag) { return tags.contains(tag); });
}

bool isBefore(const library::Entry &a, const library::Entry &b, library::Query::Sort sort) {
    using Sort = library::Query::Sort;
    switch (sort) {
    case Sort::Created:
        return a.createdAt < b.createdAt;
    case Sort::Name:
        return a.name < b.name;
    case Sort::Session:
        return a.sessionId < b.sessionId;
    case Sort::Duration:
        return a.duration < b.duration;
    case Sort::Size:
        return a.size < b.size;
    }
    return false;
}

QString numberText(int64_t value) {
    return QString::number(qlonglong(value));
}

} // namespace

void FakePlayback::setPlaying(bool play) {
    calls += play ? QStringLiteral("play") : QStringLiteral("pause");
    playing = play;
}

void FakePlayback::seek(int64_t position_ms) {
    calls += QStringLiteral("seek %1").arg(position_ms);
    goTo(position_ms);
}

void FakePlayback::setSpeed(double wanted) {
    calls += QStringLiteral("setSpeed %1").arg(wanted);
    speed = wanted;
}

void FakePlayback::setLayout(session::RecordingLayout layout) {
    calls += QStringLiteral("setLayout ") + numberText(int(layout));
}

void FakePlayback::setSize(int width, int height) {
    calls += QStringLiteral("setSize %1x%2").arg(width).arg(height);
    m_size = {width, height};
}

void FakePlayback::setAudible(const QString &streamId, bool audible) {
    calls += QStringLiteral("setAudible %1 %2").arg(streamId).arg(audible);
}

void FakePlayback::setShown(const QString &streamId, bool shown) {
    calls += QStringLiteral("setShown %1 %2").arg(streamId).arg(shown);
}

void FakePlayback::audio(std::span<float> into) {
    std::fill(into.begin(), into.end(), 0.F);
}

void FakePlayback::goTo(int64_t position_ms) {
    m_position_ms = std::clamp<int64_t>(position_ms, 0, m_duration_ms);
    QImage frame(m_size, QImage::Format_RGB32);
    frame.fill(QColor::fromHsv(int(m_position_ms / 100 % 360), 120, 140));
    QTimer::singleShot(0, this, [this, frame, at = m_position_ms] {
        Q_EMIT frameReady(frame, at);
        if (at == m_duration_ms)
            Q_EMIT ended();
    });
}

template <typename T>
void FakeReview::answer(const QString &call, Answer<T> done, std::function<Result<T>()> work) {
    calls += call;
    const auto reply = [this, done = std::move(done), work = std::move(work)] {
        done(failWith.isEmpty() ? work() : Result<T>(Error{Errc::Failed, failWith}));
    };
    if (holdAnswers)
        m_held.push_back(reply);
    else
        QTimer::singleShot(0, this, reply);
}

void FakeReview::release() {
    holdAnswers = false;
    for (const auto &reply : std::exchange(m_held, {}))
        reply();
}

void FakeReview::find(const library::Query &query, Answer<library::Page> done) {
    lastQuery = query;
    answer<library::Page>(QStringLiteral("find ") + query.text, std::move(done), [this, query] {
        library::Page page;
        page.complete = complete;
        for (const auto &one : entries) {
            page.total += one->trashedAt == 0;
            if (matches(*one, query))
                page.entries.push_back(one);
        }
        std::stable_sort(page.entries.begin(), page.entries.end(), [&](const auto &a, const auto &b) {
            return query.descending ? isBefore(*b, *a, query.sort) : isBefore(*a, *b, query.sort);
        });
        return Result<library::Page>(std::move(page));
    });
}

void FakeReview::details(const QString &id, Answer<library::Details> done) {
    answer<library::Details>(QStringLiteral("details ") + id, std::move(done), [this, id] {
        const auto found = entry(id);
        if (!found)
            return Result<library::Details>(
                Error{Errc::RecordingNotFound, QStringLiteral("it does not exist")});
        const auto at = known.find(id);
        library::Details details = at == known.end() ? someDetails(*found) : at->second;
        details.entry = *found;
        return Result<library::Details>(std::move(details));
    });
}

void FakeReview::allTags(Answer<QStringList> done) {
    answer<QStringList>(QStringLiteral("allTags"), std::move(done), [this] {
        QStringList tags;
        for (const auto &one : entries)
            tags += one->annotations.tags;
        tags.removeDuplicates();
        tags.sort();
        return Result<QStringList>(tags);
    });
}

void FakeReview::annotate(const QString &id, const library::Annotations &annotations, Answer<void> done) {
    lastAnnotations = annotations;
    answer<void>(QStringLiteral("annotate ") + id, std::move(done), [this, id, annotations] {
        modify(id, [&](library::Entry &changed) { changed.annotations = annotations; });
        return Result<void>();
    });
}

void FakeReview::setMarkers(const QString &id, const std::vector<recording::Marker> &markers,
                            Answer<void> done) {
    lastMarkers = markers;
    answer<void>(QStringLiteral("setMarkers ") + id, std::move(done), [this, id, markers] {
        const auto found = entry(id);
        if (!found)
            return Result<void>(Error{Errc::RecordingNotFound, QStringLiteral("it does not exist")});
        if (!known.contains(id))
            known[id] = someDetails(*found);
        known[id].info.markers = markers;
        modify(id, [&](library::Entry &changed) { changed.markers = int(markers.size()); });
        return Result<void>();
    });
}

void FakeReview::trash(const QStringList &ids, Answer<void> done) {
    answer<void>(QStringLiteral("trash ") + ids.join(u' '), std::move(done), [this, ids]() -> Result<void> {
        for (const QString &id : ids)
            if (!entry(id))
                return Error{Errc::RecordingNotFound, QStringLiteral("it does not exist")};
        setTrashed(ids, 1'800'000'000'000);
        return {};
    });
}

void FakeReview::restore(const QStringList &ids, Answer<void> done) {
    answer<void>(QStringLiteral("restore ") + ids.join(u' '), std::move(done), [this, ids] {
        setTrashed(ids, 0);
        return Result<void>();
    });
}

void FakeReview::purge(const QStringList &ids, Answer<void> done) {
    answer<void>(QStringLiteral("purge ") + ids.join(u' '), std::move(done), [this, ids] {
        std::erase_if(entries, [&](const auto &one) { return ids.contains(one->id); });
        Q_EMIT libraryChanged();
        return Result<void>();
    });
}

void FakeReview::import(const QString &file, Answer<QString> done) {
    answer<QString>(QStringLiteral("import ") + file, std::move(done), [this, file] {
        const auto refused = refusedImports.find(file);
        if (refused != refusedImports.end())
            return Result<QString>(Error{Errc::Failed, refused->second});
        const QString id = QFileInfo(file).completeBaseName();
        add(someEntry(id, int(entries.size())));
        Q_EMIT libraryChanged();
        return Result<QString>(id);
    });
}

void FakeReview::fetch(const QString &recordingId, Answer<void> done) {
    answer<void>(QStringLiteral("fetch ") + recordingId, std::move(done), [this, recordingId] {
        modify(recordingId, [](library::Entry &entry) {
            entry.kept = library::Kept::Both;
            entry.file = QStringLiteral("/recordings/%1.mp4").arg(entry.id);
        });
        return Result<void>();
    });
}

void FakeReview::open(const QString &id, const QString &name, Answer<std::shared_ptr<ByteSource>> done) {
    using Source = std::shared_ptr<ByteSource>;
    answer<Source>(QStringLiteral("open %1 %2").arg(id, name), std::move(done), [this, id, name] {
        const QString path = files.value(id + u'/' + name);
        if (path.isEmpty())
            return Result<Source>(Error{Errc::RecordingNotFound, QStringLiteral("its file is gone")});
        return Result<Source>(std::make_shared<FileSource>(path));
    });
}

void FakeReview::waveform(const QString &id, Answer<Waveform> done) {
    answer<Waveform>(QStringLiteral("waveform ") + id, std::move(done),
                     [this] { return Result<Waveform>(wave); });
}

void FakeReview::filmStrip(const QString &id, Answer<FilmStrip> done) {
    answer<FilmStrip>(QStringLiteral("filmStrip ") + id, std::move(done),
                      [this] { return Result<FilmStrip>(strip); });
}

void FakeReview::play(const QString &id, const QString &name, Answer<std::shared_ptr<Playback>> done) {
    using Made = std::shared_ptr<Playback>;
    const QString call =
        name.isEmpty() ? QStringLiteral("play ") + id : QStringLiteral("play %1 %2").arg(id, name);
    answer<Made>(call, std::move(done), [this, id, name] {
        if (notComposed.contains(name))
            return Result<Made>(Error{Errc::MediaUnreadable, QStringLiteral("The file has no video.")});
        const auto found = entry(id);
        playback = std::make_shared<FakePlayback>(found ? int64_t(found->duration * 1000) : 0);
        playback->played = played;
        return Result<Made>(playback);
    });
}

void FakeReview::leave(const QString &id) {
    calls += QStringLiteral("leave ") + id;
}

void FakeReview::enqueue(const exporting::Request &request, Answer<quint64> done) {
    lastRequest = request;
    answer<quint64>(QStringLiteral("enqueue ") + request.target, std::move(done), [this, request] {
        exporting::Job job;
        job.id = ++m_lastJob;
        job.request = request;
        jobs.push_back(job);
        publishJobs();
        return Result<quint64>(m_lastJob);
    });
}

void FakeReview::setPaused(quint64 id, bool paused) {
    calls += QStringLiteral("setPaused %1 %2").arg(id).arg(paused);
    for (exporting::Job &job : jobs)
        if (job.id == id)
            job.state = paused ? exporting::State::Paused : exporting::State::Running;
    publishJobs();
}

void FakeReview::cancel(quint64 id) {
    calls += QStringLiteral("cancel %1").arg(id);
    for (exporting::Job &job : jobs)
        if (job.id == id)
            job.state = exporting::State::Canceled;
    publishJobs();
}

void FakeReview::clearFinished() {
    calls += QStringLiteral("clearFinished");
    std::erase_if(jobs, [](const exporting::Job &job) {
        return job.state == exporting::State::Done || job.state == exporting::State::Failed ||
               job.state == exporting::State::Canceled;
    });
    publishJobs();
}

void FakeReview::add(const library::Entry &entry) {
    entries.push_back(std::make_shared<const library::Entry>(entry));
}

void FakeReview::change(const library::Entry &changed) {
    modify(changed.id, [&](library::Entry &one) { one = changed; });
}

std::shared_ptr<const library::Entry> FakeReview::entry(const QString &id) const {
    const auto at =
        std::find_if(entries.begin(), entries.end(), [&](const auto &one) { return one->id == id; });
    return at == entries.end() ? nullptr : *at;
}

void FakeReview::modify(const QString &id, const std::function<void(library::Entry &)> &change) {
    for (auto &one : entries)
        if (one->id == id) {
            library::Entry changed = *one;
            change(changed);
            one = std::make_shared<const library::Entry>(std::move(changed));
        }
    Q_EMIT libraryChanged();
}

void FakeReview::setTrashed(const QStringList &ids, int64_t at) {
    for (const QString &id : ids)
        modify(id, [&](library::Entry &changed) { changed.trashedAt = at; });
}

library::Entry someEntry(const QString &id, int number, session::OutputMode mode) {
    library::Entry entry;
    entry.id = id;
    entry.name = id;
    entry.sessionId = QStringLiteral("session-%1").arg(number % 7);
    entry.mode = mode;
    entry.createdAt = 1'764'000'000'000 - int64_t(number) * 3'600'000;
    entry.size = 1'000'000 + int64_t(number) * 1'234'567 % 900'000'000;
    entry.duration = 60 + number * 37 % 7200;
    entry.resolution = QStringLiteral("1280x720");
    entry.participants = {QStringLiteral("Ana"), QStringLiteral("Ben")};
    entry.health = library::Health::Good;
    return entry;
}

library::Details someDetails(const library::Entry &entry) {
    library::Details details;
    details.entry = entry;
    details.info.id = entry.id;
    details.info.name = entry.name;
    details.info.sessionId = entry.sessionId;
    details.info.createdAt = entry.createdAt;
    details.info.size = entry.size;
    details.info.duration = entry.duration;
    details.info.status = entry.status;
    details.info.properties.outputMode = entry.mode;
    if (entry.mode != session::OutputMode::Individual)
        return details;
    const auto length = int64_t(entry.duration * 1000);
    details.streams = {
        {QStringLiteral("str_CAM_A"), QStringLiteral("Ana"), QStringLiteral("con_A"),
         QStringLiteral("CAMERA"), true, true, 0, length, QStringLiteral("str_CAM_A.webm")},
        {QStringLiteral("str_CAM_B"), QStringLiteral("Ben"), QStringLiteral("con_B"),
         QStringLiteral("CAMERA"), true, true, length / 4, length * 3 / 4, QStringLiteral("str_CAM_B.webm")},
        {QStringLiteral("str_SCR_A"), QStringLiteral("Ana"), QStringLiteral("con_A"),
         QStringLiteral("SCREEN"), false, true, length / 2, length, QStringLiteral("str_SCR_A.webm")}};
    for (const library::Presence &stream : details.streams)
        details.files += stream.entry;
    return details;
}

} // namespace ovation::ui
