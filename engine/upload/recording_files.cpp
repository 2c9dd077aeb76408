#include "upload/recording_files.h"

#include <QFileInfo>

namespace ovation::upload {
namespace {

QString contentTypeOf(const QString &media) {
    if (media.endsWith(QStringLiteral(".mp4")))
        return QStringLiteral("video/mp4");
    if (media.endsWith(QStringLiteral(".webm")))
        return QStringLiteral("audio/webm"); // the server writes it for audio alone
    return QStringLiteral("application/zip");
}

} // namespace

std::vector<LocalFile> filesOf(const recording::RecordingInfo &info, const recording::RecordingPaths &paths) {
    using Kind = LocalFile::Kind;
    const auto file = [](Kind kind, const QString &path, const QString &contentType) {
        return LocalFile{kind, QFileInfo(path).fileName(), path, contentType};
    };
    const QString json = QStringLiteral("application/json"), media = paths.fileOf(info);
    std::vector<LocalFile> files = {file(Kind::Media, media, contentTypeOf(media))};
    if (info.isFlat) { // OpenVidu 1.8 left no thumbnail
        files.push_back(file(Kind::OwnData, paths.flatOwnDataOf(info.id), json));
        files.push_back(file(Kind::Metadata, paths.flatMetadataOf(info.id), json));
        return files;
    }
    if (info.properties.outputMode != session::OutputMode::Individual && info.properties.hasVideo) {
        for (const QString &past : paths.separatePastOf(info))
            files.push_back(file(Kind::Beside, past, contentTypeOf(past)));
    }
    files.push_back(file(Kind::Optional, paths.thumbnailOf(info.id), QStringLiteral("image/jpeg")));
    files.push_back(file(Kind::OwnData, paths.ownDataOf(info.id), json));
    files.push_back(file(Kind::Metadata, paths.metadataOf(info.id), json));
    return files;
}

} // namespace ovation::upload
