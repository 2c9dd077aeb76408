#include "config/recording_storage.h"

#include "config/env_file.h"
#include "config/setting_groups.h"
#include "config/types.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ovation::config {
namespace {

constexpr QLatin1StringView CertificatesName{"OVATION_S3_CERTIFICATES"};
constexpr QLatin1StringView LocalDaysName{"OVATION_UPLOAD_LOCAL_DAYS"};
constexpr QLatin1StringView ParallelName{"OVATION_UPLOAD_PARALLEL"};
constexpr QLatin1StringView LimitName{"OVATION_UPLOAD_LIMIT"};
constexpr std::array S3Names{BucketName,    HeadersName,   EndpointName, PathStyleName,
                             AccessKeyName, SecretKeyName, RegionName,   CertificatesName};

constexpr qsizetype MaxFolders_bytes = 120; ///< of 1024 that a key may have
constexpr qsizetype MaxHeaders = 30, MaxHeader_bytes = 2000;
constexpr qint64 MaxStoreCertificates_bytes = 250'000;

bool matches(const char *pattern, const QString &text) {
    return QRegularExpression(QRegularExpression::anchoredPattern(latin1(pattern))).match(text).hasMatch();
}

void readBucket(SettingReader &in, StorageSettings &out) {
    const QString value = in.text(latin1(BucketName), {});
    if (value.isEmpty()) {
        in.complain(latin1(BucketName),
                    QStringLiteral("is missing: name the bucket, as bucket or bucket/folder"));
        return;
    }
    const QStringList parts =
        value.normalized(QString::NormalizationForm_C).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    out.bucket = parts.value(0);
    // Capitals and underscores are of old buckets, which no host can name.
    const bool good = out.pathStyle ? matches("[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]", out.bucket)
                                    : matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", out.bucket);
    if (!good || out.bucket.contains(QStringLiteral("..")))
        in.complain(latin1(BucketName),
                    QStringLiteral(
                        "'%1' is no name of a bucket: it has 3 to 63 lower-case letters, digits, '-' and '.'")
                        .arg(out.bucket.left(100)));
    for (const QString &folder : parts.mid(1)) {
        const bool isPrintable =
            std::all_of(folder.begin(), folder.end(), [](QChar each) { return each.isPrint(); });
        if (folder == QStringLiteral(".") || folder == QStringLiteral("..") || !isPrintable)
            in.complain(latin1(BucketName),
                        QStringLiteral("must not have '.', '..' or control characters as a folder"));
        out.folders += folder + QLatin1Char('/');
    }
    if (out.folders.toUtf8().size() > MaxFolders_bytes)
        in.complain(latin1(BucketName),
                    QStringLiteral("must not have more than %1 bytes of folders").arg(MaxFolders_bytes));
}

/// What is wrong with a header, as the end of a sentence that repeats no value; empty when nothing is.
QString headerProblem(const QString &name, const QJsonValue &value) {
    if (!matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+", name)) // RFC 9110, 5.6.2
        return QStringLiteral("has a name that no HTTP header can have");
    const QString text = value.toString();
    if (!value.isString() || text.isEmpty() || text.size() > MaxHeader_bytes ||
        !std::all_of(text.begin(), text.end(), [](QChar each) { return each >= u' ' && each <= u'~'; }))
        return QStringLiteral("(%1) needs a text of 1 to %2 ASCII characters").arg(name).arg(MaxHeader_bytes);
    static const QStringList own{QStringLiteral("host"),
                                 QStringLiteral("authorization"),
                                 QStringLiteral("content-length"),
                                 QStringLiteral("content-md5"),
                                 QStringLiteral("date"),
                                 QStringLiteral("x-amz-date"),
                                 QStringLiteral("expect"),
                                 QStringLiteral("connection"),
                                 QStringLiteral("x-amz-content-sha256"),
                                 QStringLiteral("upgrade"),
                                 QStringLiteral("range"),
                                 QStringLiteral("x-amz-security-token"),
                                 QStringLiteral("if-match"),
                                 QStringLiteral("if-none-match"),
                                 QStringLiteral("transfer-encoding"),
                                 QStringLiteral("content-encoding")};
    if (own.contains(name.toLower()))
        return QStringLiteral("(%1) is set by the program itself: leave it out").arg(name);
    return {};
}

void readHeaders(SettingReader &in, StorageSettings &out) {
    const QString value = in.text(latin1(HeadersName), {}).trimmed();
    if (value.isEmpty())
        return;
    QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
    if (document.isNull()) // the environment, unlike a file, comes with its escapes
        document = QJsonDocument::fromJson(withoutEscapes(value).toUtf8());
    if (!document.isObject() || document.object().size() > MaxHeaders) {
        in.complain(latin1(HeadersName), QStringLiteral("must be a JSON object of at most %1 texts, like "
                                                        "{\"x-amz-server-side-encryption\":\"AES256\"}")
                                             .arg(MaxHeaders));
        return;
    }
    const QJsonObject headers = document.object();
    for (auto each = headers.begin(); each != headers.end(); ++each) {
        if (const QString problem = headerProblem(each.key(), each.value()); !problem.isEmpty())
            in.complain(latin1(HeadersName), problem);
        else
            out.headers.insert(each.key().toLower().toLatin1(), each.value().toString().toLatin1());
    }
}

void readEndpoint(SettingReader &in, StorageSettings &out) {
    if (!in.given(latin1(EndpointName)))
        return;
    const QUrl url(in.text(latin1(EndpointName), {}), QUrl::StrictMode);
    const bool isWeb = url.scheme() == latin1("http") || url.scheme() == latin1("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment()) {
        in.complain(latin1(EndpointName),
                    QStringLiteral("must be an http or https URL without query and fragment"));
        return;
    }
    if (!url.userInfo().isEmpty()) {
        in.complain(latin1(EndpointName),
                    QStringLiteral("must not hold a user: that is what %1 and %2 are for")
                        .arg(latin1(AccessKeyName), latin1(SecretKeyName)));
        return;
    }
    out.endpoint = url;
}

void readKeys(SettingReader &in, StorageSettings &out) {
    out.accessKey = in.text(latin1(AccessKeyName), {}).trimmed();
    out.secretKey = in.text(latin1(SecretKeyName), {}).trimmed();
    if (out.accessKey.isEmpty() != out.secretKey.isEmpty())
        in.complain(
            latin1(out.accessKey.isEmpty() ? AccessKeyName : SecretKeyName),
            QStringLiteral("is missing: give both keys, or neither to use the credentials of this machine"));
    if (!out.accessKey.isEmpty() && !matches("[\\x21-\\x7e]{3,256}", out.accessKey))
        in.complain(latin1(AccessKeyName),
                    QStringLiteral("must have 3 to 256 ASCII characters without spaces"));
    if (!out.secretKey.isEmpty() && !matches("[\\x21-\\x7e]{8,512}", out.secretKey))
        in.complain(latin1(SecretKeyName),
                    QStringLiteral("must have 8 to 512 ASCII characters without spaces"));
}

void readS3(SettingReader &in, StorageSettings &out) {
    out.pathStyle = in.boolean(latin1(PathStyleName), false);
    readBucket(in, out);
    readHeaders(in, out);
    readEndpoint(in, out);
    readKeys(in, out);
    out.region = in.text(latin1(RegionName), {}).trimmed();
    if (!out.region.isEmpty() && !matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}", out.region))
        in.complain(latin1(RegionName), QStringLiteral("must be the name of a region, like eu-west-1"));
    out.certificates = certificateFile(in, CertificatesName.data(), MaxStoreCertificates_bytes);
}

void readFolder(SettingReader &in, StorageSettings &out) {
    const QString path = in.text(latin1(StorageFolderName), {});
    if (path.isEmpty()) {
        in.complain(latin1(StorageFolderName),
                    QStringLiteral("is missing: name a folder, best inside of what is mounted"));
        return;
    }
    out.folder = QDir::cleanPath(path);
    if (!QDir::isAbsolutePath(out.folder) || !QFileInfo(out.folder).isDir())
        in.complain(latin1(StorageFolderName),
                    QStringLiteral("must be the whole path of a folder that is there"));
}

void readUploads(SettingReader &in, StorageSettings &out) {
    constexpr int MaxDays = 36'500, MaxParallel = 16, MaxLimit_kB = 2'000'000, Kilobyte = 1000;
    out.localDays = in.integer(latin1(LocalDaysName), out.localDays, -1, MaxDays);
    out.parallel = in.integer(latin1(ParallelName), out.parallel, 1, MaxParallel);
    out.limit_bytes_per_s = int64_t(in.integer(latin1(LimitName), 0, 0, MaxLimit_kB)) * Kilobyte;
}

/// One line for all, as for names that nothing reads.
void noteUnused(SettingReader &in, Settings &out) {
    QStringList unused;
    const auto look = [&](QLatin1StringView name, RecordingStorage needed) {
        if (in.given(latin1(name)) && in.text(latin1(name), {}) != latin1("false") &&
            out.storage.kind != needed)
            unused.append(latin1(name));
    };
    for (const QLatin1StringView name : S3Names)
        look(name, RecordingStorage::S3);
    look(StorageFolderName, RecordingStorage::Folder);
    if (out.storage.kind == RecordingStorage::Local)
        for (const QLatin1StringView name : {LocalDaysName, ParallelName, LimitName})
            look(name, RecordingStorage::S3);
    if (!unused.isEmpty())
        out.notes.append(QStringLiteral("%1 %2 not used: %3")
                             .arg(unused.join(QStringLiteral(", ")),
                                  unused.size() == 1 ? QStringLiteral("is") : QStringLiteral("are"),
                                  out.storage.kind == RecordingStorage::Local
                                      ? QStringLiteral("recordings stay on the disk of this machine")
                                      : QStringLiteral("recordings go elsewhere")));
}

} // namespace

void readStorage(SettingReader &in, Settings &out) {
    const QString kind = in.text(latin1(StorageName), latin1("local"));
    if (kind == latin1("s3")) {
        out.storage.kind = RecordingStorage::S3;
        readS3(in, out.storage);
    } else if (kind == latin1("folder")) {
        out.storage.kind = RecordingStorage::Folder;
        readFolder(in, out.storage);
    } else if (kind != latin1("local")) {
        in.complain(latin1(StorageName), QStringLiteral("must be local, s3 or folder"));
    }
    readUploads(in, out.storage);
    noteUnused(in, out);
    if (out.storage.endpoint.scheme() == latin1("http") &&
        out.storage.endpoint.host() != latin1("127.0.0.1") &&
        out.storage.endpoint.host() != latin1("localhost"))
        out.notes.append(QStringLiteral("%1 begins with http: recordings are sent without encryption")
                             .arg(latin1(EndpointName)));
}

} // namespace ovation::config
