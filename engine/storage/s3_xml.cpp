#include "storage/s3_xml.h"

#include <QDateTime>
#include <QUrl>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <functional>

namespace ovation::storage {
namespace {

using Fields = std::function<bool(const QString &path, const QString &text)>;
using Groups = std::function<void(const QString &path)>;

/// Walks through the elements of a document: `begin` is told each one that starts, `field` the text of each
/// one that ends, by their path below the root ("Contents/Key"). False when it is no such document, when it
/// breaks off, or when it is beyond the limits.
class XmlWalk {
  public:
    XmlWalk(const QByteArray &xml, const char *root) : m_reader(xml.trimmed()), m_root(QLatin1String(root)) {
        m_reader.setEntityExpansionLimit(0);
    }

    bool run(const Groups &begin, const Fields &field) {
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                if (!enter(begin))
                    return false;
                break;
            case QXmlStreamReader::EndElement:
                if (!leave(field))
                    return false;
                break;
            case QXmlStreamReader::Characters:
                m_text += m_reader.text();
                if (m_text.size() > MaxText)
                    return false;
                break;
            case QXmlStreamReader::DTD: // nothing of S3 has one
                return false;
            default:
                break;
            }
        }
        return !m_reader.hasError() && m_elements > 0;
    }

  private:
    bool enter(const Groups &begin) {
        m_text.clear();
        if (++m_elements > MaxElements || m_path.size() >= MaxDepth)
            return false;
        if (m_elements == 1)
            return m_reader.name() == m_root;
        m_path.append(m_reader.name().toString());
        begin(m_path.join(QLatin1Char('/')));
        return true;
    }
    bool leave(const Fields &field) {
        if (m_path.isEmpty())
            return true;
        const bool taken = field(m_path.join(QLatin1Char('/')), m_text);
        m_path.removeLast();
        m_text.clear();
        return taken;
    }

    QXmlStreamReader m_reader;
    const QLatin1String m_root;
    QStringList m_path;
    QString m_text;
    int m_elements = 0;
};

int64_t time_ms(const QString &text) {
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

/// A size that no service can mean is none.
bool takeSize(const QString &text, int64_t &size) {
    bool ok = false;
    size = text.toLongLong(&ok);
    return ok && size >= 0;
}

/// As encoding-type=url asks for: spaces may be '+'.
QString decoded(const QString &text, bool encoded) {
    if (!encoded)
        return text;
    QByteArray bytes = text.toUtf8();
    bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

bool isTrue(const QString &text) {
    return text.trimmed().compare(QStringLiteral("true"), Qt::CaseInsensitive) == 0;
}

void ignore(const QString &) {}

} // namespace

S3Failure readS3Failure(const QByteArray &xml) {
    for (const char *root : {"Error", "ErrorResponse"}) {
        const QString below = qstrcmp(root, "Error") == 0 ? QString() : QStringLiteral("Error/");
        S3Failure failure;
        const bool read = XmlWalk(xml, root).run(ignore, [&](const QString &path, const QString &text) {
            if (path == below + QStringLiteral("Code"))
                failure.code = text.trimmed();
            else if (path == below + QStringLiteral("Message"))
                failure.message = text.trimmed();
            else if (path == below + QStringLiteral("Region"))
                failure.region = text.trimmed();
            return true;
        });
        if (read)
            return failure;
    }
    return {};
}

std::optional<S3Listing> readS3Listing(const QByteArray &xml) {
    S3Listing listing;
    bool encoded = false;
    const auto begin = [&](const QString &path) {
        if (path == QStringLiteral("Contents"))
            listing.objects.emplace_back();
    };
    const bool read =
        XmlWalk(xml, "ListBucketResult").run(begin, [&](const QString &path, const QString &text) {
            if (path == QStringLiteral("EncodingType"))
                encoded = text == QStringLiteral("url");
            else if (path == QStringLiteral("IsTruncated"))
                listing.truncated = isTrue(text);
            else if (path == QStringLiteral("NextContinuationToken"))
                listing.next = text;
            else if (path == QStringLiteral("CommonPrefixes/Prefix"))
                listing.folders.push_back(text);
            else if (path == QStringLiteral("Contents/Key"))
                listing.objects.back().key = text;
            else if (path == QStringLiteral("Contents/Size"))
                return takeSize(text, listing.objects.back().size_bytes);
            else if (path == QStringLiteral("Contents/ETag"))
                listing.objects.back().tag = unquotedTag(text.toUtf8());
            else if (path == QStringLiteral("Contents/LastModified"))
                listing.objects.back().modified_ms = time_ms(text);
            return true;
        });
    if (!read || (listing.truncated && listing.next.isEmpty()))
        return std::nullopt;
    for (S3Listing::Object &object : listing.objects)
        object.key = decoded(object.key, encoded);
    for (QString &folder : listing.folders)
        folder = decoded(folder, encoded);
    return listing;
}

std::optional<S3Uploads> readS3Uploads(const QByteArray &xml) {
    S3Uploads found;
    bool encoded = false;
    const auto begin = [&](const QString &path) {
        if (path == QStringLiteral("Upload"))
            found.uploads.emplace_back();
    };
    const bool read =
        XmlWalk(xml, "ListMultipartUploadsResult").run(begin, [&](const QString &path, const QString &text) {
            if (path == QStringLiteral("EncodingType"))
                encoded = text == QStringLiteral("url");
            else if (path == QStringLiteral("IsTruncated"))
                found.truncated = isTrue(text);
            else if (path == QStringLiteral("NextKeyMarker"))
                found.nextKey = text;
            else if (path == QStringLiteral("NextUploadIdMarker"))
                found.nextId = text;
            else if (path == QStringLiteral("Upload/Key"))
                found.uploads.back().upload.key = text;
            else if (path == QStringLiteral("Upload/UploadId"))
                found.uploads.back().upload.id = text;
            else if (path == QStringLiteral("Upload/Initiated"))
                found.uploads.back().begun_ms = time_ms(text);
            return true;
        });
    if (!read || (found.truncated && found.nextKey.isEmpty()))
        return std::nullopt;
    for (UnfinishedUpload &each : found.uploads)
        each.upload.key = decoded(each.upload.key, encoded);
    found.nextKey = decoded(found.nextKey, encoded);
    return found;
}

std::optional<S3Parts> readS3Parts(const QByteArray &xml) {
    S3Parts found;
    const auto begin = [&](const QString &path) {
        if (path == QStringLiteral("Part"))
            found.parts.emplace_back();
    };
    const bool read =
        XmlWalk(xml, "ListPartsResult").run(begin, [&](const QString &path, const QString &text) {
            if (path == QStringLiteral("IsTruncated"))
                found.truncated = isTrue(text);
            else if (path == QStringLiteral("NextPartNumberMarker"))
                found.next = text.toInt();
            else if (path == QStringLiteral("Part/PartNumber"))
                found.parts.back().number = text.toInt();
            else if (path == QStringLiteral("Part/Size"))
                return takeSize(text, found.parts.back().size_bytes);
            else if (path == QStringLiteral("Part/ETag"))
                found.parts.back().tag = unquotedTag(text.toUtf8());
            return true;
        });
    for (const PartReceipt &part : found.parts) {
        if (part.number < 1)
            return std::nullopt;
    }
    return read ? std::optional(std::move(found)) : std::nullopt;
}

QString readS3UploadId(const QByteArray &xml) {
    QString id;
    const bool read = XmlWalk(xml, "InitiateMultipartUploadResult")
                          .run(ignore, [&](const QString &path, const QString &text) {
                              if (path == QStringLiteral("UploadId"))
                                  id = text.trimmed();
                              return true;
                          });
    return read ? id : QString();
}

std::optional<QByteArray> readS3Completed(const QByteArray &xml) {
    QByteArray tag;
    const bool read = XmlWalk(xml, "CompleteMultipartUploadResult")
                          .run(ignore, [&](const QString &path, const QString &text) {
                              if (path == QStringLiteral("ETag"))
                                  tag = unquotedTag(text.toUtf8());
                              return true;
                          });
    return read && !tag.isEmpty() ? std::optional(tag) : std::nullopt;
}

QByteArray writeS3Parts(const std::vector<PartReceipt> &parts) {
    QByteArray xml;
    QXmlStreamWriter out(&xml);
    out.writeStartElement(QStringLiteral("CompleteMultipartUpload"));
    out.writeDefaultNamespace(QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
    for (const PartReceipt &part : parts) {
        out.writeStartElement(QStringLiteral("Part"));
        out.writeTextElement(QStringLiteral("PartNumber"), QString::number(part.number));
        out.writeTextElement(QStringLiteral("ETag"),
                             QStringLiteral("\"%1\"").arg(QString::fromUtf8(part.tag)));
        out.writeEndElement();
    }
    out.writeEndElement();
    return xml;
}

std::optional<StsCredentials> readStsCredentials(const QByteArray &xml) {
    StsCredentials found;
    const QString below = QStringLiteral("AssumeRoleWithWebIdentityResult/Credentials/");
    const bool read = XmlWalk(xml, "AssumeRoleWithWebIdentityResponse")
                          .run(ignore, [&](const QString &path, const QString &text) {
                              if (path == below + QStringLiteral("AccessKeyId"))
                                  found.keyId = text.trimmed().toUtf8();
                              else if (path == below + QStringLiteral("SecretAccessKey"))
                                  found.secret = text.trimmed().toUtf8();
                              else if (path == below + QStringLiteral("SessionToken"))
                                  found.token = text.trimmed().toUtf8();
                              else if (path == below + QStringLiteral("Expiration"))
                                  found.expires_ms = time_ms(text.trimmed());
                              return true;
                          });
    const bool complete = read && !found.keyId.isEmpty() && !found.secret.isEmpty() && found.expires_ms > 0;
    return complete ? std::optional(std::move(found)) : std::nullopt;
}

QByteArray unquotedTag(QByteArray tag) {
    tag = tag.trimmed();
    if (tag.startsWith("W/"))
        tag = tag.mid(2);
    if (tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"'))
        tag = tag.mid(1, tag.size() - 2);
    return tag;
}

} // namespace ovation::storage
