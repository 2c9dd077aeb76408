#include "recording/recording_paths.h"

#include "media/write/movie_past.h"

#include <QUrl>

namespace ovation::recording {
namespace {

QString encoded(const QString &name) {
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

} // namespace

QString RecordingPaths::folderOf(const QString &id) const {
    return root + QLatin1Char('/') + id;
}

QString RecordingPaths::folderOf(const RecordingInfo &info) const {
    return info.isFlat ? root : folderOf(info.id);
}

QString RecordingPaths::metadataOf(const QString &id) const {
    return QStringLiteral("%1/.recording.%2").arg(folderOf(id), id);
}

QString RecordingPaths::flatMetadataOf(const QString &id) const {
    return QStringLiteral("%1/.recording.%2").arg(root, id);
}

QString RecordingPaths::ownDataOf(const QString &id) const {
    return QStringLiteral("%1/.ovation.%2").arg(folderOf(id), id);
}

QString RecordingPaths::flatOwnDataOf(const QString &id) const {
    return QStringLiteral("%1/.ovation.%2").arg(root, id);
}

QString RecordingPaths::fileOf(const RecordingInfo &info) const {
    return QStringLiteral("%1/%2.%3").arg(folderOf(info), info.name, info.fileExtension());
}

QString RecordingPaths::thumbnailOf(const QString &id) const {
    return QStringLiteral("%1/%2.jpg").arg(folderOf(id), id);
}

QStringList RecordingPaths::separatePastOf(const RecordingInfo &info) const {
    return {pastArchivePath(folderOf(info), info), media::separatePastPath(fileOf(info))};
}

QString RecordingPaths::urlOf(const RecordingInfo &info) const {
    return QStringLiteral("%1openvidu/recordings/%2/%3.%4")
        .arg(publicUrl, encoded(info.id), encoded(info.name), info.fileExtension());
}

QString pastArchivePath(const QString &folder, const RecordingInfo &info) {
    return QStringLiteral("%1/%2-before.zip").arg(folder, info.name);
}

} // namespace ovation::recording
