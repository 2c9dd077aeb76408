#include "recording/recording_paths.h"

namespace ovation::recording {

QString RecordingPaths::folderOf(const QString &id) const {
    return root + QLatin1Char('/') + id;
}

QString RecordingPaths::metadataOf(const QString &id) const {
    return QStringLiteral("%1/.recording.%2").arg(folderOf(id), id);
}

QString RecordingPaths::ownDataOf(const QString &id) const {
    return QStringLiteral("%1/.ovation.%2").arg(folderOf(id), id);
}

QString RecordingPaths::fileOf(const RecordingInfo &info) const {
    return QStringLiteral("%1/%2.%3").arg(folderOf(info.id), info.name, info.fileExtension());
}

QString RecordingPaths::thumbnailOf(const QString &id) const {
    return QStringLiteral("%1/%2.jpg").arg(folderOf(id), id);
}

QString RecordingPaths::urlOf(const RecordingInfo &info) const {
    return QStringLiteral("%1openvidu/recordings/%2/%3.%4")
        .arg(publicUrl, info.id, info.name, info.fileExtension());
}

} // namespace ovation::recording
