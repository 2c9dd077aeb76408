#include "storage/credential_services.h"

#include "base/excerpt.h"
#include "base/json_scan.h"
#include "base/log.h"
#include "storage/s3_xml.h"
#include "storage/signature.h"

#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace ovation::storage {
namespace {

constexpr int64_t MaxAnswer_bytes = 64'000, MaxToken_bytes = 20'000;
constexpr int Local_ms = 2000, Far_ms = 15'000;
const QByteArray InstanceToken = "/latest/api/token",
                 InstanceRole = "/latest/meta-data/iam/security-credentials/";

StoreError failed(const QString &message, const QString &advice = {}) {
    return {StoreFailure::NoCredentials, message, advice};
}

HttpRequest localRequest(const QByteArray &url) {
    HttpRequest request;
    request.url = url;
    request.most_bytes = MaxAnswer_bytes;
    request.quiet_ms = Local_ms;
    request.direct = true;
    return request;
}

StoreResult<HttpAnswer> ask(HttpClient &http, const HttpRequest &request, const std::stop_token &stop) {
    Transfer transfer;
    transfer.stop = stop;
    return http.send(request, transfer);
}

/// One that a process of this machine, or the machine's own network, answers: no token goes further by plain
/// HTTP.
bool mayGetToken(const QUrl &url) {
    static const QStringList containers{QStringLiteral("169.254.170.2"), QStringLiteral("169.254.170.23"),
                                        QStringLiteral("fd00:ec2::23")};
    if (url.scheme() == QStringLiteral("https"))
        return true;
    return url.scheme() == QStringLiteral("http") &&
           (QHostAddress(url.host()).isLoopback() || url.host() == QStringLiteral("localhost") ||
            containers.contains(url.host()));
}

std::optional<QByteArray> smallFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray content = file.read(MaxToken_bytes + 1).trimmed();
    return content.isEmpty() || content.size() > MaxToken_bytes || content.contains('\n')
               ? std::nullopt
               : std::optional(content);
}

/// Of a container: its own file goes before the variable.
StoreResult<QByteArray> containerToken(const AwsEnvironment &environment) {
    const QString path = environment.value("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    if (path.isEmpty())
        return environment.value("AWS_CONTAINER_AUTHORIZATION_TOKEN").toUtf8();
    const auto token = smallFile(path);
    if (!token)
        return failed(QStringLiteral("The file in AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE holds no token."));
    return *token;
}

QByteArray tokenService(const AwsEnvironment &environment) {
    QString region = environment.value("AWS_REGION");
    if (region.isEmpty())
        region = environment.value("AWS_DEFAULT_REGION");
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[a-z0-9-]{1,64}")));
    if (!shape.match(region).hasMatch())
        return "https://sts.amazonaws.com/";
    return "https://sts." + region.toLatin1() +
           (region.startsWith(QStringLiteral("cn-")) ? ".amazonaws.com.cn/" : ".amazonaws.com/");
}

} // namespace

std::optional<Credentials> readServiceCredentials(const QByteArray &json) {
    const QJsonObject object = readJsonObject(json, RequestJson);
    const auto text = [&](const char *name) { return object[QLatin1String(name)].toString(); };
    const QString code = text("Code");
    Credentials found{text("AccessKeyId").toUtf8(), text("SecretAccessKey").toUtf8(), text("Token").toUtf8(),
                      0};
    if (const QString expiry = text("Expiration"); !expiry.isEmpty()) {
        const QDateTime time = QDateTime::fromString(expiry, Qt::ISODateWithMs);
        if (!time.isValid())
            return std::nullopt;
        found.expires_ms = time.toMSecsSinceEpoch();
    }
    const bool good = code.isEmpty() || code == QStringLiteral("Success");
    return good && found.isComplete() ? std::optional(found) : std::nullopt;
}

FoundCredentials credentialsOfWebIdentity(const AwsEnvironment &environment, const QByteArray &endpoint,
                                          HttpClient &http, const std::stop_token &stop) {
    const QString path = environment.value("AWS_WEB_IDENTITY_TOKEN_FILE"),
                  role = environment.value("AWS_ROLE_ARN");
    if (path.isEmpty() || role.isEmpty())
        return std::optional<Credentials>();
    const auto token = smallFile(path);
    if (!token)
        return failed(QStringLiteral("The file in AWS_WEB_IDENTITY_TOKEN_FILE holds no token."));
    QString session = environment.value("AWS_ROLE_SESSION_NAME");
    if (session.isEmpty())
        session = QStringLiteral("ovation-studio");
    HttpRequest request;
    request.method = "POST";
    request.url = endpoint.isEmpty() ? tokenService(environment) : endpoint;
    request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    request.body = canonicalQuery({{"Action", "AssumeRoleWithWebIdentity"},
                                   {"Version", "2011-06-15"},
                                   {"RoleArn", role.toUtf8()},
                                   {"RoleSessionName", session.toUtf8()},
                                   {"WebIdentityToken", *token}});
    request.most_bytes = MaxAnswer_bytes;
    request.quiet_ms = Far_ms;
    const auto answer = ask(http, request, stop);
    if (!answer)
        return answer.error();
    if (const auto found = readStsCredentials(answer->body); answer->ok() && found)
        return std::optional(Credentials{found->keyId, found->secret, found->token, found->expires_ms});
    const S3Failure failure = readS3Failure(answer->body);
    return failed(QStringLiteral("The token service did not give the role in AWS_ROLE_ARN: %1 (status %2).")
                      .arg(redact(excerpt(failure.message.isEmpty() ? failure.code : failure.message)))
                      .arg(answer->status));
}

FoundCredentials credentialsOfContainer(const AwsEnvironment &environment, HttpClient &http,
                                        const std::stop_token &stop) {
    const QString relative = environment.value("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    const QString full = environment.value("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (relative.isEmpty() && full.isEmpty())
        return std::optional<Credentials>();
    const QUrl url(relative.isEmpty() ? full : QString::fromLatin1(environment.container) + relative,
                   QUrl::StrictMode);
    if (!url.isValid() || (relative.isEmpty() && !mayGetToken(url)))
        return failed(
            QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI leads to neither https nor this machine."));
    const auto token = containerToken(environment);
    if (!token)
        return token.error();
    HttpRequest request = localRequest(url.toEncoded());
    if (!token->isEmpty())
        request.headers = {{"authorization", *token}};
    const auto answer = ask(http, request, stop);
    if (!answer)
        return answer.error();
    if (const auto found = readServiceCredentials(answer->body); answer->ok() && found)
        return std::optional(*found);
    return failed(
        QStringLiteral("The container's credentials service gave none (status %1).").arg(answer->status));
}

FoundCredentials credentialsOfInstance(const AwsEnvironment &environment, HttpClient &http,
                                       const std::stop_token &stop) {
    if (environment.value("AWS_EC2_METADATA_DISABLED").compare(QStringLiteral("true"), Qt::CaseInsensitive) ==
        0)
        return std::optional<Credentials>();
    HttpRequest tokenRequest = localRequest(environment.metadata + InstanceToken);
    tokenRequest.method = "PUT";
    tokenRequest.headers = {{"x-aws-ec2-metadata-token-ttl-seconds", "300"}};
    const auto token = ask(http, tokenRequest, stop);
    if (!token && token.error().reason == StoreFailure::Stopped)
        return token.error();
    if (!token || !token->ok() || token->body.isEmpty() || token->body.contains('\n'))
        return std::optional<Credentials>(); // no cloud, or one without roles
    const auto answerTo = [&](const QByteArray &path) {
        HttpRequest request = localRequest(environment.metadata + path);
        request.headers = {{"x-aws-ec2-metadata-token", token->body}};
        return ask(http, request, stop);
    };
    const auto role = answerTo(InstanceRole);
    if (!role)
        return role.error();
    const QByteArray name = role->body.split('\n').first().trimmed();
    if (role->status == 404 || (role->ok() && name.isEmpty()))
        return std::optional<Credentials>(); // no role is attached
    if (!role->ok())
        return failed(
            QStringLiteral("The instance metadata service names no role (status %1).").arg(role->status));
    const auto answer = answerTo(InstanceRole + percentEncoded(name));
    if (!answer)
        return answer.error();
    if (const auto found = readServiceCredentials(answer->body); answer->ok() && found)
        return std::optional(*found);
    return failed(
        QStringLiteral("The instance metadata service gave no credentials (status %1).").arg(answer->status));
}

} // namespace ovation::storage
