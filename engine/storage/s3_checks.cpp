#include "storage/s3_checks.h"

#include "storage/digests.h"
#include "storage/s3_xml.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace ovation::storage {
namespace {

constexpr int MaxMetadata_bytes = 2000;

bool isMd5(const QByteArray &hex) {
    return hex.size() == 32 && std::all_of(hex.begin(), hex.end(), [](char each) {
               return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
           });
}

/// SSE-KMS and SSE-C: "the ETag is not an MD5 digest of the object data".
bool isEncryptedByKey(const HttpAnswer &answer) {
    return answer.header("x-amz-server-side-encryption").startsWith("aws:") ||
           !answer.header("x-amz-server-side-encryption-customer-algorithm").isEmpty();
}

bool isPrintable(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar each) { return each >= u' ' && each <= u'~'; });
}

} // namespace

bool agrees(const HttpAnswer &answer, const QByteArray &md5Hex) {
    const QByteArray tag = unquotedTag(answer.header("etag"));
    return isEncryptedByKey(answer) || !isMd5(tag) || tag == md5Hex;
}

bool isMadeOf(const HttpAnswer &answer, const QByteArray &tag, const std::vector<PartReceipt> &parts) {
    QByteArray digests;
    for (const PartReceipt &part : parts) {
        if (!isMd5(part.tag))
            return true;
        digests += QByteArray::fromHex(part.tag);
    }
    const QByteArray ending = '-' + QByteArray::number(qulonglong(parts.size()));
    const bool isUsual = tag.endsWith(ending) && isMd5(tag.chopped(ending.size()));
    return isEncryptedByKey(answer) || !isUsual || tag == md5(digests).toHex() + ending;
}

int64_t sizeOf(const std::vector<PartReceipt> &parts) {
    int64_t size = 0;
    for (const PartReceipt &part : parts)
        size += part.size_bytes;
    return size;
}

bool isOfEveryCall(const QByteArray &name) {
    return name.startsWith("x-amz-server-side-encryption-customer-") || name == "x-amz-request-payer" ||
           name == "x-amz-expected-bucket-owner";
}

QString traitsProblem(const ObjectTraits &traits) {
    static const QRegularExpression name(QRegularExpression::anchoredPattern(QStringLiteral("[a-z0-9-]+")));
    qsizetype size = 0;
    for (auto each = traits.metadata.cbegin(); each != traits.metadata.cend(); ++each) {
        if (!name.match(each.key()).hasMatch() || !isPrintable(each.value()))
            return QStringLiteral("The metadata '%1' cannot be sent.").arg(each.key().left(100));
        size += each.key().size() + each.value().size();
    }
    if (size > MaxMetadata_bytes)
        return QStringLiteral("The metadata has more than %1 bytes.").arg(MaxMetadata_bytes);
    if (traits.contentType.isEmpty() || !isPrintable(traits.contentType))
        return QStringLiteral("The content type cannot be sent.");
    return {};
}

StoreError damagedOnTheWay() {
    return {StoreFailure::Damaged, QStringLiteral("What the service has is not what was sent."),
            QStringLiteral("If this happens again, something between here and the service changes data.")};
}

int64_t httpDate_ms(const QByteArray &text) {
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    return date.isValid() ? QDateTime(date.date(), date.time(), QTimeZone::utc()).toMSecsSinceEpoch() : 0;
}

} // namespace ovation::storage
