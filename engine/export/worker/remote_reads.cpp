#include "export/worker/remote_reads.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace ovation::exporting {
namespace {

constexpr uint32_t MaxPiece_bytes = 1 << 20;
constexpr qsizetype MaxSentence_bytes = 1000;

/// What is asked. `length` 0: the source is not read any more.
struct Ask {
    uint32_t source = 0, length = 0;
    int64_t at = 0;
};

/// What comes back: so many bytes follow, or the bytes of a sentence when it is less than zero.
using Size = int64_t;

bool receive(int socket, void *into, std::size_t size) {
    auto *at = static_cast<std::byte *>(into);
    while (size > 0) {
        const ssize_t got = ::recv(socket, at, size, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        size -= std::size_t(got);
    }
    return true;
}

bool send(int socket, const void *from, std::size_t size) {
    const auto *at = static_cast<const std::byte *>(from);
    while (size > 0) {
        const ssize_t sent = ::send(socket, at, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        at += sent;
        size -= std::size_t(sent);
    }
    return true;
}

bool sendSentence(int socket, const QString &sentence) {
    const QByteArray text = sentence.toUtf8().left(MaxSentence_bytes);
    const Size size = -Size(text.size());
    return send(socket, &size, sizeof size) && send(socket, text.constData(), std::size_t(text.size()));
}

Error gone() {
    return {Errc::Failed, QStringLiteral("The recording's file can't be read any more.")};
}

class AskedSource final : public ByteSource {
  public:
    AskedSource(std::shared_ptr<RemoteAsker> asker, uint32_t number, int64_t size_bytes)
        : m_asker(std::move(asker)), m_number(number), m_size_bytes(size_bytes) {}
    ~AskedSource() override { m_asker->close(m_number); }

    int64_t size() const override { return m_size_bytes; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        std::size_t done = 0;
        while (done < into.size()) {
            const auto piece = into.subspan(done, std::min(into.size() - done, std::size_t(MaxPiece_bytes)));
            const auto got = m_asker->read(m_number, at + int64_t(done), piece);
            if (!got)
                return got;
            done += *got;
            if (*got < piece.size())
                break;
        }
        return done;
    }

  private:
    const std::shared_ptr<RemoteAsker> m_asker;
    const uint32_t m_number;
    const int64_t m_size_bytes;
};

} // namespace

Result<std::unique_ptr<RemoteReads>> RemoteReads::serve(library::RemoteFile file) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return Error{Errc::Failed,
                     QStringLiteral("The recording's file can't be read: %1").arg(qt_error_string(errno))};
    return std::unique_ptr<RemoteReads>(new RemoteReads(std::move(file), ends[0], ends[1]));
}

RemoteReads::RemoteReads(library::RemoteFile file, int mine, int theirs)
    : m_file(std::move(file)), m_mine(mine), m_theirs(theirs), m_thread([this] { answer(); }) {}

RemoteReads::~RemoteReads() {
    ::shutdown(m_mine, SHUT_RDWR);
    m_thread.join();
    ::close(m_mine);
    closeOtherEnd();
}

void RemoteReads::closeOtherEnd() {
    if (const int theirs = std::exchange(m_theirs, -1); theirs >= 0)
        ::close(theirs);
}

void RemoteReads::answer() {
    std::map<uint32_t, std::shared_ptr<ByteSource>> sources;
    std::vector<std::byte> piece(MaxPiece_bytes);
    for (Ask ask; receive(m_mine, &ask, sizeof ask);) {
        if (ask.length == 0) {
            sources.erase(ask.source);
            continue;
        }
        if (ask.length > MaxPiece_bytes || ask.at < 0)
            break;
        if (!sources.contains(ask.source) && sources.size() == MaxSources) {
            if (!sendSentence(m_mine, QStringLiteral("It has more streams at a time than can be read where "
                                                     "it is kept. Download it first.")))
                break;
            continue;
        }
        auto &source = sources[ask.source];
        if (!source)
            source = m_file.open(library::RemoteFile::Most_bytes);
        const auto got = source->read(ask.at, std::span(piece).first(ask.length));
        const Size size = got ? Size(*got) : 0;
        const bool sent = got ? send(m_mine, &size, sizeof size) && send(m_mine, piece.data(), *got)
                              : sendSentence(m_mine, got.error().message);
        if (!sent)
            break;
    }
    ::shutdown(m_mine, SHUT_RDWR);
}

std::shared_ptr<ByteSource> RemoteAsker::open(int64_t size_bytes) {
    const std::lock_guard lock(m_mutex);
    return std::make_shared<AskedSource>(shared_from_this(), ++m_last, size_bytes);
}

Result<std::size_t> RemoteAsker::read(uint32_t source, int64_t at, std::span<std::byte> into) {
    const std::lock_guard lock(m_mutex);
    const Ask ask{source, uint32_t(into.size()), at};
    Size size = 0;
    if (into.empty())
        return std::size_t(0);
    if (!send(m_socket, &ask, sizeof ask) || !receive(m_socket, &size, sizeof size))
        return gone();
    if (size < 0) {
        QByteArray sentence(std::min(qsizetype(-size), MaxSentence_bytes), Qt::Uninitialized);
        if (!receive(m_socket, sentence.data(), std::size_t(sentence.size())))
            return gone();
        return Error{Errc::Failed, QString::fromUtf8(sentence)};
    }
    if (std::size_t(size) > into.size() || !receive(m_socket, into.data(), std::size_t(size)))
        return gone();
    return std::size_t(size);
}

void RemoteAsker::close(uint32_t source) {
    const std::lock_guard lock(m_mutex);
    const Ask ask{source, 0, 0};
    send(m_socket, &ask, sizeof ask); // whether it arrives or not: the process ends soon
}

} // namespace ovation::exporting
