#pragma once

#include <QHash>
#include <QString>

#include <array>

/// Settings as a window may show and change them: plain values.
namespace ovation::config {

// Where recordings are kept (protocol 5.4, 5.5).
inline constexpr const char *StorageName = "OPENVIDU_PRO_RECORDING_STORAGE";
inline constexpr const char *BucketName = "OPENVIDU_PRO_AWS_S3_BUCKET";
inline constexpr const char *HeadersName = "OPENVIDU_PRO_AWS_S3_HEADERS";
inline constexpr const char *EndpointName = "OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT";
inline constexpr const char *PathStyleName = "OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS";
inline constexpr const char *AccessKeyName = "OPENVIDU_PRO_AWS_ACCESS_KEY";
inline constexpr const char *SecretKeyName = "OPENVIDU_PRO_AWS_SECRET_KEY";
inline constexpr const char *RegionName = "OPENVIDU_PRO_AWS_REGION";
inline constexpr const char *StorageFolderName = "OVATION_RECORDING_STORAGE_FOLDER";
inline constexpr std::array StorageNames{StorageName,   BucketName,    RegionName,
                                         EndpointName,  PathStyleName, HeadersName,
                                         AccessKeyName, SecretKeyName, StorageFolderName};

/// One of StorageNames, as the next start will have it.
struct StorageField {
    QString name;
    QString value;         ///< empty of one that is secret
    bool isSecret = false; ///< it is never shown
    bool isSet = false;    ///< it has a value
    bool isFixed = false;  ///< it comes from the environment or a file, and can't be changed here
    QString file;          ///< that it comes from then; empty = the environment
    bool operator==(const StorageField &) const = default;
};

/// Values by name that are to be kept; an empty one removes what is kept, those not named stay.
using StorageChanges = QHash<QString, QString>;

} // namespace ovation::config
