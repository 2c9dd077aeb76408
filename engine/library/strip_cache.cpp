#include "library/strip_cache.h"

#include "base/atomic_file.h"
#include "base/log.h"
#include "library/strip_maker.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>

namespace ovation::library {
namespace {

constexpr char WaveformKind[] = ".waveform", FilmKind[] = ".film";
constexpr qint64 MaxFile_bytes = 16'000'000;
constexpr int JpegQuality = 80;
constexpr int64_t SpareShare = 10; // one part of so many of the room is free after old ones were removed

/// The line that a file begins with: what it is, and two numbers.
QByteArray headLine(const char *kind, int64_t first, int64_t second) {
    return QByteArray("ovation") + kind + " 1 " + QByteArray::number(qlonglong(first)) + ' ' +
           QByteArray::number(qlonglong(second)) + '\n';
}

struct Parts {
    int64_t first = 0, second = 0;
    QByteArray rest;
};

std::optional<Parts> partsOf(const QByteArray &content, const char *kind) {
    const auto end = content.indexOf('\n');
    const QList<QByteArray> words = content.left(std::max<qsizetype>(end, 0)).split(' ');
    if (words.size() != 4 || words[0] != QByteArray("ovation") + kind || words[1] != "1")
        return std::nullopt;
    return Parts{words[2].toLongLong(), words[3].toLongLong(), content.mid(end + 1)};
}

/// It was made or looked at now: others go first. The kernel's own stamp is as coarse as its ticks.
void markUsed(const QString &path) {
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const timespec times[2] = {now, now};
    ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0);
}

} // namespace

std::optional<FileStamp> FileStamp::of(const QString &id, const QString &path) {
    struct stat state = {};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0 || !S_ISREG(state.st_mode))
        return std::nullopt;
    return FileStamp{id, int64_t(state.st_size),
                     int64_t(state.st_mtim.tv_sec) * 1'000'000'000 + state.st_mtim.tv_nsec};
}

QString StripCache::pathOf(const FileStamp &stamp, const char *kind) const {
    const QByteArray all = stamp.id.toUtf8() + '\0' + QByteArray::number(qlonglong(stamp.size_bytes)) + '\0' +
                           QByteArray::number(qlonglong(stamp.modified_ns));
    const QByteArray name = QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
    return m_folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(kind);
}

std::optional<QByteArray> StripCache::read(const QString &path) const {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MaxFile_bytes)
        return std::nullopt;
    markUsed(path);
    return file.readAll();
}

void StripCache::write(const QString &path, const QByteArray &content) {
    QDir().mkpath(m_folder);
    if (const auto written = writeFileAtomically(path, content); !written)
        qCWarning(logRecording) << written.error().message;
    markUsed(path);
    trim();
}

std::optional<Waveform> StripCache::waveform(const FileStamp &of) const {
    const auto content = read(pathOf(of, WaveformKind));
    const auto parts = content ? partsOf(*content, WaveformKind) : std::nullopt;
    if (!parts || parts->second != parts->rest.size() || parts->second > MaxPeaks || parts->first < 0 ||
        parts->first > 1000)
        return std::nullopt;
    Waveform kept{int(parts->first), {}};
    kept.peaks.reserve(std::size_t(parts->rest.size()));
    for (const char value : parts->rest)
        kept.peaks.push_back(float(uint8_t(value)) / 255.0F);
    return kept;
}

void StripCache::keep(const FileStamp &of, const Waveform &made) {
    QByteArray content = headLine(WaveformKind, made.perSecond, int64_t(made.peaks.size()));
    content.reserve(content.size() + qsizetype(made.peaks.size()));
    for (const float peak : made.peaks)
        content.append(char(uint8_t(std::lround(std::clamp(peak, 0.0F, 1.0F) * 255.0F))));
    write(pathOf(of, WaveformKind), content);
}

std::optional<FilmStrip> StripCache::filmStrip(const FileStamp &of) const {
    auto content = read(pathOf(of, FilmKind));
    auto parts = content ? partsOf(*content, FilmKind) : std::nullopt;
    if (!parts || parts->second < 0 || parts->second > MaxStripFrames || parts->first < 0)
        return std::nullopt;
    FilmStrip kept{parts->first, {}, int(parts->second)};
    if (kept.count == 0)
        return kept;
    QBuffer jpeg(&parts->rest);
    QImageReader reader(&jpeg, "jpeg");
    if (reader.size() != QSize(kept.count * StripFrameWidth, StripFrameHeight) || !reader.read(&kept.frames))
        return std::nullopt;
    return kept;
}

void StripCache::keep(const FileStamp &of, const FilmStrip &made) {
    QBuffer jpeg;
    if (made.count > 0 && !(jpeg.open(QIODevice::WriteOnly) && made.frames.save(&jpeg, "jpeg", JpegQuality)))
        return;
    write(pathOf(of, FilmKind), headLine(FilmKind, made.interval_ms, made.count) + jpeg.data());
}

void StripCache::move(const FileStamp &before, const FileStamp &after) {
    for (const char *kind : {WaveformKind, FilmKind})
        QFile::rename(pathOf(before, kind), pathOf(after, kind));
}

void StripCache::trim() {
    struct KeptStrip {
        QString path;
        int64_t size_bytes = 0;
        int64_t used_ns = 0;
    };
    const std::lock_guard lock(m_mutex);
    std::vector<KeptStrip> all;
    int64_t total_bytes = 0;
    for (QDirIterator files(m_folder, QDir::Files | QDir::Hidden); files.hasNext();) {
        const auto stamp = FileStamp::of({}, files.next());
        if (!stamp)
            continue;
        all.push_back({files.filePath(), stamp->size_bytes, stamp->modified_ns});
        total_bytes += stamp->size_bytes;
    }
    if (total_bytes <= m_max_bytes && all.size() <= std::size_t(MaxCacheFiles))
        return;
    std::sort(all.begin(), all.end(),
              [](const KeptStrip &one, const KeptStrip &other) { return one.used_ns < other.used_ns; });
    const int64_t wanted_bytes = m_max_bytes - m_max_bytes / SpareShare;
    auto left = all.size();
    for (const KeptStrip &oldest : all) {
        if (total_bytes <= wanted_bytes && left <= std::size_t(MaxCacheFiles - MaxCacheFiles / SpareShare))
            break;
        if (QFile::remove(oldest.path))
            total_bytes -= oldest.size_bytes;
        --left;
    }
}

} // namespace ovation::library
