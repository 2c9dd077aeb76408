#include "storage/signature.h"

#include "storage/digests.h"

#include <QDateTime>
#include <QTimeZone>

namespace ovation::storage {
namespace {

const QByteArray Algorithm = "AWS4-HMAC-SHA256";
const QByteArray Ending = "aws4_request";

QByteArray signedNames(const SignedRequest &request) {
    return request.headers.keys().join(';');
}

/// Spaces at both ends go, and those within become one.
QByteArray canonicalValue(const QByteArray &value) {
    return value.simplified();
}

} // namespace

QByteArray amzDate(int64_t wall_ms) {
    return QDateTime::fromMSecsSinceEpoch(wall_ms)
        .toUTC()
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

QByteArray percentEncoded(const QByteArray &text) {
    return text.toPercentEncoding("-._~");
}

QByteArray percentEncodedPath(const QByteArray &path) {
    return path.toPercentEncoding("-._~/");
}

QByteArray canonicalQuery(const Query &query) {
    QMap<QByteArray, QByteArray> encoded; // their order is that of the encoded names
    for (auto each = query.cbegin(); each != query.cend(); ++each)
        encoded.insert(percentEncoded(each.key()), percentEncoded(each.value()));
    QByteArray text;
    for (auto each = encoded.cbegin(); each != encoded.cend(); ++each)
        text += (text.isEmpty() ? "" : "&") + each.key() + '=' + each.value();
    return text;
}

QByteArray canonicalRequest(const SignedRequest &request) {
    QByteArray headers;
    for (auto each = request.headers.cbegin(); each != request.headers.cend(); ++each)
        headers += each.key() + ':' + canonicalValue(each.value()) + '\n';
    return request.method + '\n' + request.path + '\n' + request.query + '\n' + headers + '\n' +
           signedNames(request) + '\n' + request.payloadHash;
}

QByteArray authorization(const SignedRequest &request, const Credentials &credentials,
                         const SigningScope &scope, const QByteArray &date) {
    const QByteArray day = date.left(8);
    const QByteArray place = day + '/' + scope.region + '/' + scope.service + '/' + Ending;
    const QByteArray text =
        Algorithm + '\n' + date + '\n' + place + '\n' + sha256(canonicalRequest(request)).toHex();
    QByteArray key = "AWS4" + credentials.secret;
    for (const QByteArray &step : {day, scope.region, scope.service, Ending})
        key = hmacSha256(key, step);
    return Algorithm + " Credential=" + credentials.keyId + '/' + place +
           ", SignedHeaders=" + signedNames(request) + ", Signature=" + hmacSha256(key, text).toHex();
}

} // namespace ovation::storage
