#pragma once

#include <QDateTime>
#include <QHash>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <array>

/// Settings as a window may show and change them: plain values.
namespace ovation::config {

// Where recordings are kept (protocol 5.4, 5.5).
inline constexpr QLatin1StringView StorageName{"OPENVIDU_PRO_RECORDING_STORAGE"};
inline constexpr QLatin1StringView BucketName{"OPENVIDU_PRO_AWS_S3_BUCKET"};
inline constexpr QLatin1StringView HeadersName{"OPENVIDU_PRO_AWS_S3_HEADERS"};
inline constexpr QLatin1StringView EndpointName{"OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT"};
inline constexpr QLatin1StringView PathStyleName{"OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS"};
inline constexpr QLatin1StringView AccessKeyName{"OPENVIDU_PRO_AWS_ACCESS_KEY"};
inline constexpr QLatin1StringView SecretKeyName{"OPENVIDU_PRO_AWS_SECRET_KEY"};
inline constexpr QLatin1StringView RegionName{"OPENVIDU_PRO_AWS_REGION"};
inline constexpr QLatin1StringView StorageFolderName{"OVATION_RECORDING_STORAGE_FOLDER"};
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
using SettingChanges = QHash<QString, QString>;
using StorageChanges = SettingChanges;

// All settings (protocol 5, docs/extensions.md).
enum class SettingGroup {
    Server,
    Access,
    Media,
    Recording,
    Retention,
    Layouts,
    Storage,
    Streams,
    Sessions,
    Events,
    Compatibility
};

enum class SettingKind { Text, Switch, Number, Choice, List, Folder, File };

/// A setting, with what the next start will have of it.
struct SettingField {
    QString name;
    SettingGroup group = SettingGroup::Server;
    SettingKind kind = SettingKind::Text;
    QString meaning;         ///< sentences in English
    QString fallback;        ///< what holds while it is not set; may be words
    QStringList choices;     ///< of a Choice
    int least = 0, most = 0; ///< of a Number
    QString value;           ///< empty of one that is secret: see SettingsSetup::reveal()
    bool isSecret = false;   ///< it is shown on request only
    bool isSet = false;      ///< it has a value
    bool isFixed = false;    ///< it comes from the environment or a file, and can't be changed here
    QString file;            ///< that it comes from then; empty = the environment
    bool operator==(const SettingField &) const = default;
};

/// What the next start would say of settings.
struct SettingsCheck {
    QHash<QString, QString> problems; ///< by name, the end of a sentence that begins with the name
    QStringList otherProblems;        ///< sentences
    QStringList notes;                ///< what is given and means nothing: unknown names, unused ones

    bool isGood() const { return problems.isEmpty() && otherProblems.isEmpty(); }
};

/// What a .env file would change.
struct SettingsImport {
    SettingChanges changes;
    QStringList skipped; ///< what stays as it is, and why: sentences without values
};

enum class SecretsInExport { LeftOut, Written };

/// What a browser is shown of the server's certificate.
struct CertificateFacts {
    QString file, subject, issuer;
    QStringList names; ///< for which it is valid
    QDateTime from, until;
    QString fingerprint;    ///< SHA-256, in pairs of hex digits
    bool isOwn = false;     ///< files of the user's, not one that the server made
    bool isRenewed = false; ///< the next start makes another one
};

} // namespace ovation::config
