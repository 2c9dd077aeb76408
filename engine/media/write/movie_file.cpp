#include "media/write/movie_file.h"

#include "base/atomic_file.h"
#include "base/folder_access.h"
#include "base/system_error.h"
#include "media/gst_runtime.h"
#include "media/matroska/matroska_index.h"
#include "media/write/fragment_index.h"
#include "media/write/movie_index.h"
#include "media/write/movie_past.h"
#include "media/write/movie_probe.h"
#include "media/write/mp4_tree.h"
#include "media/write/part_file.h"

#include <QFile>
#include <QFileInfo>

#include <gst/app/gstappsink.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace ovation::media {
namespace {

constexpr GstClockTime WritingLimit = 10 * GST_SECOND;
constexpr int ThumbnailWidth = 480; // protocol 6.3

void setLocation(const Pipeline &pipeline, const char *element, const char *property, const QString &path) {
    const ElementPtr target = pipeline.element(element);
    g_object_set(target.get(), property, QFile::encodeName(path).constData(), nullptr);
}

constexpr int BoxesInFront = 8;

/// What media stand in first: "moof" while it is as it was written, in pieces without an index of all of it;
/// "mdat" once it has one. Empty when there are none.
QByteArray firstMediaBox(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    qint64 at = 0;
    for (int i = 0; i < BoxesInFront && file.seek(at); ++i) {
        const auto box = mp4::boxAt(file.read(16), at, INT64_MAX); // however much of it is there
        if (!box)
            break;
        if (box->type == "moof" || box->type == "mdat")
            return box->type;
        at = box->end();
    }
    return {};
}

} // namespace

QString partPath(const QString &path) {
    return path + QStringLiteral(".part");
}

bool isFinalized(const QString &path) {
    // Audio says nothing about it, and completing it twice does no harm.
    return QFileInfo::exists(path) && !QFileInfo::exists(partPath(path)) &&
           !path.endsWith(QStringLiteral(".webm")) && firstMediaBox(path) == "mdat";
}

namespace {

QString writtenPath(const QString &path) {
    const QString part = partPath(path);
    return QFileInfo::exists(part) ? part : path;
}

Result<void> rename(const QString &from, const QString &to) {
    if (from == to ||
        std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return Error{errcOfFile(errno, Errc::MediaFailed),
                 QStringLiteral("The finished file can't get its name: %1").arg(qt_error_string(errno))};
}

/// Others may have removed it, with its folder.
Result<void> mustExist(const QString &path) {
    if (QFileInfo::exists(path))
        return {};
    return Error{Errc::RecordingNotFound, QStringLiteral("its file was removed while it was recorded")};
}

/// The last resort: it plays, as after a crash.
Result<MovieReport> keepAsWritten(const QString &path, const Error &why) {
    const QString part = writtenPath(path);
    auto report = probeMovie(part);
    if (!report)
        return report;
    if (auto named = rename(part, path); !named)
        return named.error();
    if (auto synced = syncToDisk(path); !synced)
        return synced.error();
    if (firstMediaBox(path) == "moof")
        report->inPieces = why.message;
    return report;
}

Result<MovieReport> finishAudio(const QString &path, const std::vector<Chapter> &chapters) {
    const QString part = writtenPath(path);
    if (auto exists = mustExist(part); !exists)
        return exists.error();
    const auto finished = finishInterruptedMatroska(part, chapters);
    if (finished)
        return keepAudio(path, *finished);
    const bool isForeign = finished.error().code == Errc::MediaUnreadable;
    auto asItIs = isForeign ? probeMovie(part) : finished.error();
    return asItIs;
}

/// An MP4 gets its index, and what was composed of the time before it in front.
class Finishing {
  public:
    Finishing(QString path, QString part, std::vector<Chapter> chapters)
        : m_path(std::move(path)), m_part(std::move(part)), m_chapters(std::move(chapters)),
          m_past(QFileInfo::exists(pastPath(m_path)) ? pastPath(m_path) : QString()) {}

    Result<void> putIndex() {
        auto front = putIndexInFront(m_part, m_chapters, m_past);
        if (!front && hasPast() && front.error().code == Errc::InvalidParameter) {
            leavePast(front.error());
            front = putIndexInFront(m_part, m_chapters);
        }
        if (front || front.error().code == Errc::MediaUnreadable)
            return front;
        // A disk that has no room for a copy has room for the index.
        auto behind = putIndexBehind(m_part, m_chapters, m_past);
        if (!behind && hasPast()) {
            leavePast(behind.error());
            behind = putIndexBehind(m_part, m_chapters);
        }
        if (behind)
            add(QStringLiteral("The index of the file is at its end, because a copy with it in front could "
                               "not be made: %1")
                    .arg(front.error().message));
        return behind;
    }
    Result<MovieReport> keepInPieces(const Error &why) {
        if (hasPast())
            leavePast(why);
        auto report = keepAsWritten(m_path, why);
        if (!report && !m_apart.isEmpty())
            return Error{report.error().code,
                         QStringLiteral("%1; what was sent before the start is in %2 beside it")
                             .arg(report.error().message, m_apart)};
        if (report)
            report->note = m_note;
        return report;
    }
    bool hasPast() const { return !m_past.isEmpty(); }
    const QString &note() const { return m_note; }

  private:
    void add(const QString &sentence) {
        m_note += (m_note.isEmpty() ? QString() : QStringLiteral(". ")) + sentence;
    }
    /// It goes without.
    void leavePast(const Error &why) {
        const auto index = readFragmentIndex(m_past);
        const int64_t length_ms = index ? index->end_ns() / 1'000'000 : 0;
        for (Chapter &chapter : m_chapters)
            chapter.time_ms = std::max<int64_t>(chapter.time_ms - length_ms, 0);
        QString apart = separatePastPath(m_path);
        if (rename(m_past, apart)) {
            (void)putIndexInFront(apart, {}); // it plays without one
            takeReadersOfFolder(apart);
        } else {
            apart = m_past;
        }
        add(QStringLiteral(
                "It begins with its start: what was sent before it could not be put in front, and is "
                "in %1 beside it (%2)")
                .arg(m_apart = QFileInfo(apart).fileName(), why.message));
        m_past.clear();
    }

    const QString m_path, m_part;
    std::vector<Chapter> m_chapters;
    QString m_past;  ///< empty = there is none
    QString m_apart; ///< name of what became of it
    QString m_note;
};

} // namespace

Result<MovieReport> keepAudio(const QString &path, const MatroskaReport &finished) {
    const QString part = writtenPath(path);
    if (auto exists = mustExist(part); !exists)
        return exists.error();
    if (auto named = rename(part, path); !named)
        return named.error();
    if (auto synced = syncToDisk(path); !synced)
        return synced.error();
    MovieReport report;
    report.duration_s = double(finished.duration_ms) / 1000;
    report.size_bytes = finished.size_bytes;
    report.hasAudio = finished.hasAudio;
    report.hasVideo = finished.hasVideo;
    report.note = finished.problem;
    return report;
}

Result<MovieReport> finalizeMovie(const QString &path, const std::vector<Chapter> &chapters) {
    if (path.endsWith(QStringLiteral(".webm")))
        return finishAudio(path, chapters);
    const QString part = writtenPath(path);
    if (auto exists = mustExist(part); !exists)
        return exists.error();
    Finishing finishing{path, part, chapters};
    if (const auto indexed = finishing.putIndex(); !indexed)
        return finishing.keepInPieces(indexed.error());
    if (auto named = rename(part, path); !named)
        return named.error();
    takeReadersOfFolder(path);
    if (auto synced = syncToDisk(path); !synced)
        return synced.error();
    auto report = probeMovie(path);
    if (report) {
        report->note = finishing.note();
        report->hasPast = finishing.hasPast();
    }
    if (finishing.hasPast())
        QFile::remove(pastPath(path));
    return report;
}

Result<MovieReport> probeMovie(const QString &path) {
    auto report = readMovieHeader(path);
    if (!report || firstMediaBox(path) != "moof")
        return report;
    // What its header tells is the first piece's, if anything.
    if (const auto index = readFragmentIndex(path); index && index->end_bytes > 0)
        report->duration_s = double(index->end_ns()) / double(GST_SECOND);
    return report;
}

Result<void> writeThumbnail(const QString &moviePath, const QString &jpegPath) {
    const auto report = probeMovie(moviePath);
    if (!report)
        return report.error();
    if (!report->hasVideo || report->width < 1)
        return Error{Errc::MediaFailed, QStringLiteral("The movie has no video")};
    const int height = std::max(ThumbnailWidth * report->height / report->width, 1);
    Pipeline pipeline(QStringLiteral("filesrc name=from ! qtdemux ! h264parse ! avdec_h264 max-threads=1 ! "
                                     "videoconvert ! videoscale ! "
                                     "video/x-raw,format=I420,width=%1,height=%2,pixel-aspect-ratio=1/1 ! "
                                     "jpegenc quality=85 ! appsink name=sink sync=false max-buffers=1")
                          .arg(ThumbnailWidth)
                          .arg(height)
                          .toUtf8()
                          .constData());
    if (!pipeline)
        return Error{Errc::MediaFailed, pipeline.error()};
    setLocation(pipeline, "from", "location", moviePath);
    gst_element_set_state(pipeline.get(), GST_STATE_PAUSED);
    if (gst_element_get_state(pipeline.get(), nullptr, nullptr, WritingLimit) != GST_STATE_CHANGE_SUCCESS)
        return Error{Errc::MediaFailed, QStringLiteral("The movie can't be decoded")};
    gst_element_seek_simple(pipeline.get(), GST_FORMAT_TIME,
                            GstSeekFlags(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE),
                            gint64(report->duration_s / 2 * double(GST_SECOND)));
    const ElementPtr sink = pipeline.element("sink");
    const SamplePtr sample(gst_app_sink_try_pull_preroll(GST_APP_SINK(sink.get()), WritingLimit));
    GstBuffer *buffer = sample ? gst_sample_get_buffer(sample.get()) : nullptr;
    GstMapInfo map;
    if (!buffer || !gst_buffer_map(buffer, &map, GST_MAP_READ))
        return Error{Errc::MediaFailed, QStringLiteral("The movie has no frame at half its duration")};
    const QByteArray jpeg(reinterpret_cast<const char *>(map.data), qsizetype(map.size));
    gst_buffer_unmap(buffer, &map);
    return writeFileAtomically(jpegPath, jpeg);
}

} // namespace ovation::media
