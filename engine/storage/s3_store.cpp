#include "storage/s3_store.h"

#include "storage/digests.h"
#include "storage/s3_checks.h"
#include "storage/s3_xml.h"
#include "storage/store_failures.h"

#include <utility>

namespace ovation::storage {
namespace {

constexpr int MaxParts = 10'000;
constexpr int Completing_ms = 600'000; ///< the service puts the parts together before it answers
constexpr int MaxPartPages = MaxParts / 100;
constexpr int64_t MaxObject_bytes = int64_t(1) << 50; ///< that is believed; no service takes as much

StoreError unreadable() {
    return {StoreFailure::Damaged, QStringLiteral("The service's answer cannot be understood."),
            QStringLiteral("Check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: it must lead to S3's interface.")};
}

QByteArray range(int64_t at, int64_t size_bytes) {
    return "bytes=" + QByteArray::number(qint64(at)) + '-' +
           (size_bytes > 0 ? QByteArray::number(qint64(at + size_bytes - 1)) : QByteArray());
}

} // namespace

S3Store::S3Store(S3Options options, std::unique_ptr<CredentialSource> credentials, const Clock &clock)
    : m_options(std::move(options)), m_http(m_options.certificates), m_credentials(std::move(credentials)),
      m_client(m_options.place, m_http, *m_credentials, clock) {}

S3Store::~S3Store() = default;

ObjectStore::PartLimits S3Store::partLimits() const {
    return m_options.parts;
}

QByteArray S3Store::wholeKey(const QString &key) const {
    return (m_options.place.prefix + key).toUtf8();
}

QString S3Store::ownKey(const QString &whole) const {
    if (!whole.startsWith(m_options.place.prefix))
        return {};
    const QString key = whole.mid(m_options.place.prefix.size());
    return keyProblem(key).isEmpty() ? key : QString();
}

StoreResult<S3Call> S3Store::callFor(const char *method, const QString &key) const {
    if (const QString problem = keyProblem(key); !problem.isEmpty())
        return refused(QStringLiteral("The name of an object %1.").arg(problem));
    S3Call call;
    call.method = method;
    call.key = wholeKey(key);
    for (auto each = m_options.headers.cbegin(); each != m_options.headers.cend(); ++each) {
        if (isOfEveryCall(each.key()))
            call.headers.insert(each.key(), each.value());
    }
    return call;
}

void S3Store::addTraits(S3Call &call, const ObjectTraits &traits) const {
    call.headers.insert("content-type", traits.contentType.toUtf8());
    for (auto each = traits.metadata.cbegin(); each != traits.metadata.cend(); ++each)
        call.headers.insert("x-amz-meta-" + each.key().toUtf8(), each.value().toUtf8());
    for (auto each = m_options.headers.cbegin(); each != m_options.headers.cend(); ++each)
        call.headers.insert(each.key(), each.value());
}

StoreResult<S3Store::Sent> S3Store::sendContent(S3Call call, const Slice &content, const Transfer &transfer) {
    const auto digests = digestsOf(content, transfer.stop);
    if (!digests)
        return digests.error();
    call.content = &content;
    call.contentSha256 = digests->sha256.toHex();
    call.headers.insert("content-md5", digests->md5.toBase64());
    auto answer = m_client.send(call, transfer);
    if (!answer)
        return answer.error();
    Sent sent{std::move(*answer), digests->md5.toHex()};
    if (!agrees(sent.answer, sent.md5))
        return damagedOnTheWay();
    return sent;
}

StoreResult<ObjectInfo> S3Store::put(const QString &key, const Slice &content, const ObjectTraits &traits,
                                     const Transfer &transfer) {
    auto call = callFor("PUT", key);
    if (!call)
        return call.error();
    if (const QString problem = traitsProblem(traits); !problem.isEmpty())
        return refused(problem);
    addTraits(*call, traits);
    const auto sent = sendContent(*std::move(call), content, transfer);
    if (!sent)
        return sent.error();
    ObjectInfo info{key, content.size_bytes, unquotedTag(sent->answer.header("etag"))};
    info.modified_ms = httpDate_ms(sent->answer.header("date"));
    return info;
}

StoreResult<UploadId> S3Store::beginUpload(const QString &key, const ObjectTraits &traits,
                                           const Transfer &transfer) {
    auto call = callFor("POST", key);
    if (!call)
        return call.error();
    if (const QString problem = traitsProblem(traits); !problem.isEmpty())
        return refused(problem);
    addTraits(*call, traits);
    call->query = {{"uploads", {}}};
    const auto answer = m_client.send(*call, transfer);
    if (!answer)
        return answer.error();
    const QString id = readS3UploadId(answer->body);
    if (id.isEmpty())
        return unreadable();
    return UploadId{key, id};
}

StoreResult<PartReceipt> S3Store::putPart(const UploadId &upload, int number, const Slice &content,
                                          const Transfer &transfer) {
    auto call = callFor("PUT", upload.key);
    if (!call)
        return call.error();
    call->query = {{"partNumber", QByteArray::number(number)}, {"uploadId", upload.id.toUtf8()}};
    const auto sent = sendContent(*std::move(call), content, transfer);
    if (!sent)
        return sent.error();
    const QByteArray tag = unquotedTag(sent->answer.header("etag"));
    if (tag.isEmpty())
        return unreadable();
    return PartReceipt{number, content.size_bytes, tag};
}

StoreResult<std::vector<PartReceipt>> S3Store::parts(const UploadId &upload, const Transfer &transfer) {
    auto call = callFor("GET", upload.key);
    if (!call)
        return call.error();
    std::vector<PartReceipt> all;
    int marker = 0;
    for (int page = 0; page < MaxPartPages; ++page) {
        call->query = {{"uploadId", upload.id.toUtf8()}, {"max-parts", "1000"}};
        if (marker > 0)
            call->query.insert("part-number-marker", QByteArray::number(marker));
        const auto answer = m_client.send(*call, transfer);
        if (!answer)
            return answer.error();
        auto found = readS3Parts(answer->body);
        if (!found || (found->truncated && found->next <= marker))
            return unreadable();
        if (all.size() + found->parts.size() > MaxParts)
            return unreadable();
        std::move(found->parts.begin(), found->parts.end(), std::back_inserter(all));
        if (!found->truncated)
            return all;
        marker = found->next;
    }
    return unreadable();
}

StoreResult<ObjectInfo> S3Store::completeUpload(const UploadId &upload, const std::vector<PartReceipt> &parts,
                                                const Transfer &transfer) {
    auto call = callFor("POST", upload.key);
    if (!call)
        return call.error();
    call->query = {{"uploadId", upload.id.toUtf8()}};
    call->body = writeS3Parts(parts);
    call->headers.insert("content-type", "application/xml");
    call->quiet_ms = Completing_ms;
    call->mayFailLate = true;
    const auto answer = m_client.send(*call, transfer);
    if (!answer)
        return answer.error();
    const auto tag = readS3Completed(answer->body);
    if (!tag)
        return unreadable();
    auto made = info(upload.key, transfer);
    if (!made)
        return made.error();
    if (!isMadeOf(*answer, *tag, parts) || made->size_bytes != sizeOf(parts) || made->tag != *tag)
        return damagedOnTheWay();
    return made;
}

StoreResult<void> S3Store::abortUpload(const UploadId &upload, const Transfer &transfer) {
    auto call = callFor("DELETE", upload.key);
    if (!call)
        return call.error();
    call->query = {{"uploadId", upload.id.toUtf8()}};
    const auto answer = m_client.send(*call, transfer);
    if (!answer && answer.error().reason != StoreFailure::NoUpload)
        return answer.error();
    return {};
}

StoreResult<UploadPage> S3Store::uploads(const QString &prefix, const QString &from,
                                         const Transfer &transfer) {
    S3Call call;
    call.query = {
        {"uploads", {}}, {"prefix", wholeKey(prefix)}, {"encoding-type", "url"}, {"max-uploads", "1000"}};
    if (const qsizetype end = from.indexOf(QLatin1Char('\n')); end >= 0) {
        call.query.insert("key-marker", from.left(end).toUtf8());
        call.query.insert("upload-id-marker", from.mid(end + 1).toUtf8());
    }
    const auto answer = m_client.send(call, transfer);
    if (!answer)
        return answer.error();
    auto found = readS3Uploads(answer->body);
    if (!found)
        return unreadable();
    UploadPage page;
    for (UnfinishedUpload &each : found->uploads) {
        each.upload.key = ownKey(each.upload.key);
        if (!each.upload.key.isEmpty())
            page.uploads.push_back(std::move(each));
    }
    if (found->truncated)
        page.next = found->nextKey + QLatin1Char('\n') + found->nextId;
    if (!from.isEmpty() && page.next == from) // it would never end
        return unreadable();
    return page;
}

StoreError S3Store::explained(const S3Call &call, StoreError error, const Transfer &transfer) {
    if (error.reason == StoreFailure::Stopped || error.mayHeal())
        return error;
    S3Call again = call;
    again.method = "GET";
    again.headers.insert("range", "bytes=0-0");
    const auto answer = m_client.send(again, transfer);
    return answer ? error : answer.error();
}

StoreResult<ObjectInfo> S3Store::info(const QString &key, const Transfer &transfer) {
    const auto call = callFor("HEAD", key);
    if (!call)
        return call.error();
    const auto answer = m_client.send(*call, transfer);
    if (!answer)
        return explained(*call, answer.error(), transfer);
    bool ok = false;
    ObjectInfo info{key, answer->header("content-length").toLongLong(&ok),
                    unquotedTag(answer->header("etag"))};
    if (!ok || info.size_bytes < 0 || info.size_bytes > MaxObject_bytes)
        return unreadable();
    info.modified_ms = httpDate_ms(answer->header("last-modified"));
    for (const HttpHeader &each : answer->headers) {
        if (each.name.startsWith("x-amz-meta-"))
            info.metadata.insert(QString::fromUtf8(each.name.mid(11)), QString::fromUtf8(each.value));
    }
    return info;
}

StoreResult<void> S3Store::get(const QString &key, const std::optional<QByteArray> &tag, int64_t at,
                               int64_t size_bytes, const ByteSink &sink, const Transfer &transfer) {
    auto call = callFor("GET", key);
    if (!call)
        return call.error();
    call->sink = sink;
    if (at > 0 || size_bytes > 0) {
        call->headers.insert("range", range(at, size_bytes));
        call->sinkStatus = 206;
        call->alsoFine = 416; // behind its end: no bytes
    }
    if (tag)
        call->headers.insert("if-match", '"' + *tag + '"');
    const auto answer = m_client.send(*call, transfer);
    if (!answer)
        return answer.error();
    return {};
}

StoreResult<S3Listing> S3Store::listing(Query query, const QString &from, const Transfer &transfer) {
    S3Call call;
    call.query = std::move(query);
    call.query.insert("list-type", "2");
    call.query.insert("encoding-type", "url");
    call.query.insert("max-keys", "1000");
    if (!from.isEmpty())
        call.query.insert("continuation-token", from.toUtf8());
    const auto answer = m_client.send(call, transfer);
    if (!answer)
        return answer.error();
    auto found = readS3Listing(answer->body);
    if (!found || (found->truncated && found->next == from)) // it would never end
        return unreadable();
    return *std::move(found);
}

StoreResult<ObjectPage> S3Store::list(const QString &prefix, const QString &from, const Transfer &transfer) {
    const auto found = listing({{"prefix", wholeKey(prefix)}}, from, transfer);
    if (!found)
        return found.error();
    ObjectPage page;
    for (const S3Listing::Object &each : found->objects) {
        const QString key = ownKey(each.key);
        if (!key.isEmpty())
            page.objects.push_back({key, each.size_bytes, each.tag, each.modified_ms, {}});
    }
    if (found->truncated)
        page.next = found->next;
    return page;
}

StoreResult<FolderPage> S3Store::folders(const QString &from, const Transfer &transfer) {
    const auto found = listing({{"prefix", wholeKey({})}, {"delimiter", "/"}}, from, transfer);
    if (!found)
        return found.error();
    FolderPage page;
    for (const QString &each : found->folders)
        addFolder(page, ownKey(each + QLatin1Char('-')));
    for (const S3Listing::Object &each : found->objects) // of a service that knows no delimiter
        addFolder(page, ownKey(each.key));
    if (found->truncated)
        page.next = found->next;
    return page;
}

StoreResult<void> S3Store::remove(const QString &key, const Transfer &transfer) {
    const auto call = callFor("DELETE", key);
    if (!call)
        return call.error();
    const auto answer = m_client.send(*call, transfer);
    if (!answer && answer.error().reason != StoreFailure::NoObject)
        return answer.error();
    return {};
}

QUrl S3Store::url(const QString &key) const {
    return QUrl::fromEncoded(m_client.location(wholeKey(key)).url());
}

} // namespace ovation::storage
