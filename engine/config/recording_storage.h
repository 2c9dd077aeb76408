#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QUrl>

namespace ovation::config {

enum class RecordingStorage {
    Local = 1, ///< OPENVIDU_RECORDING_PATH only
    S3,
    Folder ///< of another machine
};

/// Where finished recordings go (protocol 5.4, 5.5).
struct StorageSettings {
    RecordingStorage kind = RecordingStorage::Local; ///< OPENVIDU_PRO_RECORDING_STORAGE
    QString bucket;                                  ///< OPENVIDU_PRO_AWS_S3_BUCKET up to its first '/'
    QString folders;                                 ///< and behind it: empty, or with a '/' at the end
    QUrl endpoint;                                   ///< OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT; empty = AWS
    bool pathStyle = false;                          ///< OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS
    QString region;                                  ///< OPENVIDU_PRO_AWS_REGION; empty = found by asking
    /// OPENVIDU_PRO_AWS_ACCESS_KEY and …_SECRET_KEY, which is secret: both, or neither, and the machine's own
    /// credentials count.
    QString accessKey, secretKey;
    QMap<QByteArray, QByteArray> headers; ///< OPENVIDU_PRO_AWS_S3_HEADERS, names in lower case; may be secret
    QString certificates;                 ///< OVATION_S3_CERTIFICATES, a PEM file; empty = the system's only
    QString folder;                       ///< OVATION_RECORDING_STORAGE_FOLDER, of an existing folder
    // How they go there.
    int localDays = -1; ///< OVATION_UPLOAD_LOCAL_DAYS: after which they go from this machine; below 0 = never
    int parallel = 4;   ///< OVATION_UPLOAD_PARALLEL, recordings at a time
    int64_t limit_bytes_per_s = 0; ///< OVATION_UPLOAD_LIMIT, given in kB/s; 0 = none

    bool operator==(const StorageSettings &) const = default;
};

} // namespace ovation::config
