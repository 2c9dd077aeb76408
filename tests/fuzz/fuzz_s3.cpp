// What a service answers, what stands in credential files, what metadata services say: whatever the bytes,
// reading ends, gives what can be used or nothing, and what is used is within its limits.

#include "input.h"

#include "storage/credential_files.h"
#include "storage/credential_services.h"
#include "storage/s3_checks.h"
#include "storage/s3_failure.h"
#include "storage/s3_xml.h"

using namespace ovation::storage;
using ovation::fuzz::require;

namespace {

void readLists(const QByteArray &bytes) {
    if (const auto listing = readS3Listing(bytes)) {
        require(!listing->truncated || !listing->next.isEmpty()); // there is a way on
        require(listing->objects.size() + listing->folders.size() <= std::size_t(MaxElements));
        for (const auto &object : listing->objects)
            require(object.size_bytes >= 0 && object.tag.size() <= 4 * MaxText);
    }
    if (const auto uploads = readS3Uploads(bytes))
        require(!uploads->truncated || !uploads->nextKey.isEmpty());
    if (const auto parts = readS3Parts(bytes)) {
        for (const PartReceipt &part : parts->parts)
            require(part.number >= 1 && part.size_bytes >= 0);
        isMadeOf({}, "0-1", parts->parts);
        writeS3Parts(parts->parts);
    }
}

void readAnswers(const QByteArray &bytes, int status) {
    readS3UploadId(bytes);
    if (const auto tag = readS3Completed(bytes))
        require(!tag->isEmpty());
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"etag", bytes}, {"retry-after", bytes}};
    answer.body = bytes;
    const StoreError error = storeErrorOf(answer, readS3Failure(bytes), QStringLiteral("bucket"));
    require(!error.message.isEmpty() && error.message.size() < 400 && error.retryAfter_ms >= 0);
    for (const QChar each : error.message)
        require(each.category() != QChar::Other_Control);
    agrees(answer, "0");
    httpDate_ms(bytes);
}

void readCredentials(const QByteArray &bytes) {
    if (const auto found = readServiceCredentials(bytes))
        require(found->isComplete());
    if (const auto found = readStsCredentials(bytes))
        require(!found->keyId.isEmpty() && !found->secret.isEmpty() && found->expires_ms > 0);
    for (const auto kind : {ProfileFile::Credentials, ProfileFile::Config}) {
        const ProfileValues values = readProfile(bytes, kind, QStringLiteral("default"));
        for (auto each = values.cbegin(); each != values.cend(); ++each)
            require(!each.key().isEmpty() && !each.value().contains(QLatin1Char('\n')));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    ovation::fuzz::Input input(data, size);
    const int status = int(input.number(2)) % 600;
    const auto rest = input.rest();
    const QByteArray bytes(reinterpret_cast<const char *>(rest.data()), qsizetype(rest.size()));
    readLists(bytes);
    readAnswers(bytes, status);
    readCredentials(bytes);
    return 0;
}
