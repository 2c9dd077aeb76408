#include "ui/exports/export_words.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace ovation::ui {

using exporting::Format;
using exporting::Job;
using exporting::State;

namespace {

struct Exports {
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

constexpr int MaxExportName = 120; ///< characters; file systems take 255 bytes

QString progressText(double progress) {
    return percentText(int(progress * 100));
}

} // namespace

QString formatText(Format format) {
    switch (format) {
    case Format::Mp4:
        return Exports::tr("MP4 (H.264, AAC)");
    case Format::WebM:
        return Exports::tr("WebM (VP8 or VP9, Opus)");
    case Format::Zip:
        return Exports::tr("ZIP with a file per participant");
    case Format::M4a:
        return Exports::tr("Audio: M4A (AAC)");
    case Format::Opus:
        return Exports::tr("Audio: Opus");
    case Format::Wav:
        return Exports::tr("Audio: WAV");
    case Format::Still:
        return Exports::tr("Frame: PNG");
    case Format::Editing:
        return Exports::tr("Folder for video editors");
    }
    return {};
}

std::vector<Format> formatsFor(const library::Entry &entry) {
    std::vector<Format> formats;
    if (entry.hasVideo)
        formats = {Format::Mp4, Format::WebM};
    if (entry.mode == session::OutputMode::Individual)
        formats.insert(formats.end(), {Format::Zip, Format::Editing});
    if (entry.hasAudio)
        formats.insert(formats.end(), {Format::M4a, Format::Opus, Format::Wav});
    if (entry.hasVideo)
        formats.push_back(Format::Still);
    return formats;
}

bool isAudioOnly(Format format) {
    return format == Format::M4a || format == Format::Opus || format == Format::Wav;
}

bool isOneVideo(Format format) {
    return format == Format::Mp4 || format == Format::WebM || format == Format::Still;
}

bool isFolder(const exporting::Request &request) {
    return request.perParticipant || request.format == Format::Editing;
}

QString stateText(const Job &job) {
    switch (job.state) {
    case State::Waiting:
        return Exports::tr("Waiting");
    case State::Running:
        if (!job.left_s)
            return progressText(job.progress);
        return Exports::tr("%1, %2 left").arg(progressText(job.progress), roughDurationText(*job.left_s));
    case State::Paused:
        return Exports::tr("Paused at %1").arg(progressText(job.progress));
    case State::Done:
        if (job.measured_lufs)
            return Exports::tr("Done, %1; measured loudness %2 LUFS")
                .arg(bytesText(job.size_bytes), QLocale().toString(*job.measured_lufs, 'f', 1));
        return Exports::tr("Done, %1").arg(bytesText(job.size_bytes));
    case State::Failed:
        return failureText(Exports::tr("Could not export"), {Errc::Failed, job.failure});
    case State::Canceled:
        return Exports::tr("Canceled; nothing was left behind");
    }
    return {};
}

bool isFinished(const Job &job) {
    return job.state == State::Done || job.state == State::Failed || job.state == State::Canceled;
}

QString freePath(const QString &folder, const QString &base, const QString &extension) {
    static const QRegularExpression refused(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    QString name = base;
    name.replace(refused, QStringLiteral("-"));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    name = name.left(MaxExportName).trimmed();
    if (name.isEmpty())
        name = Exports::tr("recording");
    const QString ending = extension.isEmpty() ? QString() : u'.' + extension;
    QString path = QDir(folder).filePath(name + ending);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(folder).filePath(QStringLiteral("%1 %2%3").arg(name).arg(number).arg(ending));
    return path;
}

} // namespace ovation::ui
