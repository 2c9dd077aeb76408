#include "upload/recording_files.h"

#include <QFileInfo>

namespace ovation::upload {
namespace {

QString contentTypeOf(const QString &extension) {
    if (extension == QStringLiteral("mp4"))
        return QStringLiteral("video/mp4");
    if (extension == QStringLiteral("webm"))
        return QStringLiteral("audio/webm"); // the server writes it for audio alone
    return QStringLiteral("application/zip");
}

} // namespace

std::vector<LocalFile> filesOf(const recording::RecordingInfo &info, const recording::RecordingPaths &paths) {
    using Kind = LocalFile::Kind;
    const auto file = [](Kind kind, const QString &path, const QString &contentType) {
        return LocalFile{kind, QFileInfo(path).fileName(), path, contentType};
    };
    const QString json = QStringLiteral("application/json");
    std::vector<LocalFile> files = {
        file(Kind::Media, paths.fileOf(info), contentTypeOf(info.fileExtension()))};
    if (info.isFlat) { // OpenVidu 1.8 left no thumbnail
        files.push_back(file(Kind::OwnData, paths.flatOwnDataOf(info.id), json));
        files.push_back(file(Kind::Metadata, paths.flatMetadataOf(info.id), json));
        return files;
    }
    files.push_back(file(Kind::Optional, paths.thumbnailOf(info.id), QStringLiteral("image/jpeg")));
    files.push_back(file(Kind::OwnData, paths.ownDataOf(info.id), json));
    files.push_back(file(Kind::Metadata, paths.metadataOf(info.id), json));
    return files;
}

} // namespace ovation::upload
