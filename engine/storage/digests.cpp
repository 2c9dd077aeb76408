#include "storage/digests.h"

#include "base/handles.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <vector>

namespace ovation::storage {
namespace {

constexpr std::size_t Digested_bytes = 128 * 1024;

/// A checksum that grows.
class Digest {
  public:
    explicit Digest(const EVP_MD *kind) : m_context(EVP_MD_CTX_new()) {
        EVP_DigestInit_ex(m_context.get(), kind, nullptr);
    }
    void add(std::span<const std::byte> piece) {
        EVP_DigestUpdate(m_context.get(), piece.data(), piece.size());
    }
    QByteArray finish() {
        QByteArray result(EVP_MAX_MD_SIZE, '\0');
        unsigned size = 0;
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(result.data()), &size);
        result.resize(qsizetype(size));
        return result;
    }

  private:
    CHandle<EVP_MD_CTX, EVP_MD_CTX_free> m_context;
};

std::span<const std::byte> bytesOf(const QByteArray &bytes) {
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

QByteArray digest(const EVP_MD *kind, std::span<const std::byte> bytes) {
    Digest made(kind);
    made.add(bytes);
    return made.finish();
}

} // namespace

QByteArray sha256(std::span<const std::byte> bytes) {
    return digest(EVP_sha256(), bytes);
}

QByteArray sha256(const QByteArray &bytes) {
    return digest(EVP_sha256(), bytesOf(bytes));
}

QByteArray md5(const QByteArray &bytes) {
    return digest(EVP_md5(), bytesOf(bytes));
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &text) {
    QByteArray result(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    HMAC(EVP_sha256(), key.constData(), int(key.size()),
         reinterpret_cast<const unsigned char *>(text.constData()), std::size_t(text.size()),
         reinterpret_cast<unsigned char *>(result.data()), &size);
    result.resize(qsizetype(size));
    return result;
}

StoreResult<Digests> digestsOf(const Slice &slice, const std::stop_token &stop) {
    Digest md5(EVP_md5()), sha256(EVP_sha256());
    std::vector<std::byte> buffer(
        std::min(Digested_bytes, std::size_t(std::max<int64_t>(slice.size_bytes, 1))));
    for (int64_t done = 0; done < slice.size_bytes;) {
        if (stop.stop_requested())
            return StoreError{StoreFailure::Stopped, QStringLiteral("The transfer was stopped.")};
        const std::size_t most =
            std::size_t(std::min<int64_t>(int64_t(buffer.size()), slice.size_bytes - done));
        const auto got = slice.source.read(slice.at + done, std::span(buffer).first(most));
        if (!got || *got == 0)
            return StoreError{StoreFailure::SourceLost,
                              got ? QStringLiteral("The file is shorter than it was.") : got.error().message,
                              QStringLiteral("Check the recording on this machine's disk.")};
        md5.add(std::span(buffer).first(*got));
        sha256.add(std::span(buffer).first(*got));
        done += int64_t(*got);
    }
    return Digests{md5.finish(), sha256.finish()};
}

} // namespace ovation::storage
