#include "storage/credential_files.h"

#include <QFile>

#include <array>

namespace ovation::storage {
namespace {

constexpr qint64 MaxFile_bytes = 1'000'000;

/// Ways to credentials that need another program or a person.
struct Unsupported {
    const char *name;
    const char *what;
};
constexpr std::array UnsupportedNames{
    Unsupported{"credential_process", "starts another program (credential_process)"},
    Unsupported{"sso_session", "signs in through a browser (IAM Identity Center, sso_session)"},
    Unsupported{"sso_start_url", "signs in through a browser (IAM Identity Center, sso_start_url)"},
    Unsupported{"source_profile", "takes the role of another profile (source_profile)"},
    Unsupported{"credential_source", "takes a role by credential_source"},
    Unsupported{"mfa_serial", "asks for a code (mfa_serial)"},
};

QString sectionName(QString line, ProfileFile kind) {
    const qsizetype end = line.indexOf(QLatin1Char(']'));
    if (end < 0)
        return {};
    QString name = line.mid(1, end - 1).simplified();
    const QString word = QStringLiteral("profile ");
    if (kind == ProfileFile::Config) {
        if (name.startsWith(word))
            return name.mid(word.size());
        return name == QStringLiteral("default") ? name : QString();
    }
    return name;
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(MaxFile_bytes) : QByteArray();
}

} // namespace

ProfileValues readProfile(const QByteArray &text, ProfileFile kind, const QString &profile) {
    ProfileValues values;
    bool inside = false;
    for (const QByteArray &raw : text.split('\n')) {
        const QString line = QString::fromUtf8(raw);
        const QString bare = line.trimmed();
        if (bare.isEmpty() || bare.startsWith(QLatin1Char('#')) || bare.startsWith(QLatin1Char(';')))
            continue;
        if (bare.startsWith(QLatin1Char('['))) {
            inside = sectionName(bare, kind) == profile;
            continue;
        }
        const qsizetype equals = bare.indexOf(QLatin1Char('='));
        if (!inside || equals <= 0 || line.at(0).isSpace()) // indented: of a nested setting
            continue;
        values.insert(bare.left(equals).trimmed().toLower(), bare.mid(equals + 1).trimmed());
    }
    return values;
}

StoreResult<std::optional<Credentials>> credentialsOfFiles(const AwsEnvironment &environment) {
    const QString profile = environment.profile();
    ProfileValues values = readProfile(contentOf(environment.configPath()), ProfileFile::Config, profile);
    values.insert(readProfile(contentOf(environment.credentialsPath()), ProfileFile::Credentials, profile));

    const Credentials found{values.value(QStringLiteral("aws_access_key_id")).toUtf8(),
                            values.value(QStringLiteral("aws_secret_access_key")).toUtf8(),
                            values.value(QStringLiteral("aws_session_token")).toUtf8(), 0};
    if (found.isComplete())
        return std::optional(found);
    const QString advice =
        QStringLiteral("Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the "
                       "profile aws_access_key_id and aws_secret_access_key.");
    if (!found.keyId.isEmpty() || !found.secret.isEmpty())
        return StoreError{StoreFailure::NoCredentials,
                          QStringLiteral("The AWS profile '%1' has only one of aws_access_key_id and "
                                         "aws_secret_access_key.")
                              .arg(profile.left(100)),
                          advice};
    for (const Unsupported &each : UnsupportedNames) {
        if (values.contains(QLatin1String(each.name)))
            return StoreError{StoreFailure::NoCredentials,
                              QStringLiteral("The AWS profile '%1' %2, which is not supported.")
                                  .arg(profile.left(100), QLatin1String(each.what)),
                              advice};
    }
    return std::optional<Credentials>();
}

} // namespace ovation::storage
