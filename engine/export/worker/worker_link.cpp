#include "export/worker/worker_link.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace ovation::exporting {

/// What the process says. The answer is a number of 8 bytes: a size, or less than zero, and the bytes of a
/// sentence follow. "Close" and "Give" have none.
struct Ask {
    enum class What : uint32_t {
        Open = 1, ///< `file` at `place`: its size
        Read,     ///< `length` bytes from `at` of `place`: how many, and they follow
        Close,    ///< `place`
        Give      ///< `length` bytes of what was made follow
    };
    What what = What::Open;
    uint32_t file = 0, place = 0, length = 0;
    int64_t at = 0;
};

namespace {

constexpr uint32_t MaxPiece_bytes = 1 << 20;
constexpr qsizetype MaxSentence_bytes = 1000;

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

bool sendNumber(int socket, int64_t number) {
    return send(socket, &number, sizeof number);
}

bool sendSentence(int socket, const QString &sentence) {
    const QByteArray text = sentence.toUtf8().left(MaxSentence_bytes);
    return sendNumber(socket, -int64_t(text.size())) &&
           send(socket, text.constData(), std::size_t(text.size()));
}

Error gone() {
    return {Errc::Failed, QStringLiteral("The recording's file can't be read any more.")};
}

/// The files of one conversation, and where they are read.
class Places {
  public:
    Places(const std::vector<media::OpenSource> &files, int socket) : m_files(files), m_socket(socket) {}

    // False ends the conversation.
    bool open(const Ask &ask) {
        if (ask.file >= m_files.size() || m_sources.contains(ask.place))
            return false;
        if (m_sources.size() == WorkerLink::MaxPlaces)
            return sendSentence(m_socket, QStringLiteral("It has more streams at a time than can be read."));
        const auto source = m_files[ask.file]();
        if (!source)
            return sendSentence(m_socket, source.error().message);
        m_sources[ask.place] = *source;
        return sendNumber(m_socket, (*source)->size());
    }
    bool read(const Ask &ask) {
        const auto source = m_sources.find(ask.place);
        if (source == m_sources.end() || ask.length > MaxPiece_bytes || ask.at < 0)
            return false;
        if (m_piece.size() < ask.length)
            m_piece.resize(ask.length);
        const auto got = source->second->read(ask.at, std::span(m_piece).first(ask.length));
        if (!got)
            return sendSentence(m_socket, got.error().message);
        return sendNumber(m_socket, int64_t(*got)) && send(m_socket, m_piece.data(), *got);
    }
    void close(const Ask &ask) { m_sources.erase(ask.place); }

  private:
    const std::vector<media::OpenSource> &m_files;
    const int m_socket;
    std::map<uint32_t, std::shared_ptr<ByteSource>> m_sources;
    std::vector<std::byte> m_piece;
};

class LinkedSource final : public ByteSource {
  public:
    LinkedSource(std::shared_ptr<ServerLink> link, uint32_t place, int64_t size_bytes)
        : m_link(std::move(link)), m_place(place), m_size_bytes(size_bytes) {}
    ~LinkedSource() override { m_link->close(m_place); }

    int64_t size() const override { return m_size_bytes; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        std::size_t done = 0;
        while (done < into.size()) {
            const auto piece = into.subspan(done, std::min(into.size() - done, std::size_t(MaxPiece_bytes)));
            const auto got = m_link->read(m_place, at + int64_t(done), piece);
            if (!got)
                return got.error();
            done += *got;
            if (*got < piece.size())
                break;
        }
        return done;
    }

  private:
    const std::shared_ptr<ServerLink> m_link;
    const uint32_t m_place;
    const int64_t m_size_bytes;
};

} // namespace

Result<std::unique_ptr<WorkerLink>> WorkerLink::open(std::vector<media::OpenSource> files,
                                                     qsizetype maxResult_bytes) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return Error{Errc::Failed,
                     QStringLiteral("The recording's file can't be read: %1").arg(qt_error_string(errno))};
    return std::unique_ptr<WorkerLink>(new WorkerLink(std::move(files), maxResult_bytes, ends[0], ends[1]));
}

WorkerLink::WorkerLink(std::vector<media::OpenSource> files, qsizetype maxResult_bytes, int mine, int theirs)
    : m_files(std::move(files)), m_maxResult_bytes(maxResult_bytes), m_mine(mine), m_theirs(theirs),
      m_thread([this] { answer(); }) {}

WorkerLink::~WorkerLink() {
    closeOtherEnd();
    ::shutdown(m_mine, SHUT_RDWR);
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_mine);
}

void WorkerLink::closeOtherEnd() {
    if (const int theirs = std::exchange(m_theirs, -1); theirs >= 0)
        ::close(theirs);
}

QByteArray WorkerLink::result() {
    if (m_thread.joinable())
        m_thread.join();
    return m_result;
}

void WorkerLink::answer() {
    Places places(m_files, m_mine);
    const auto take = [this](uint32_t length) {
        const qsizetype before = m_result.size();
        if (length > MaxPiece_bytes || before + qsizetype(length) > m_maxResult_bytes)
            return false;
        m_result.resize(before + qsizetype(length));
        return receive(m_mine, m_result.data() + before, length);
    };
    bool goesOn = true;
    for (Ask ask; goesOn && receive(m_mine, &ask, sizeof ask);) {
        switch (ask.what) {
        case Ask::What::Open:
            goesOn = places.open(ask);
            break;
        case Ask::What::Read:
            goesOn = places.read(ask);
            break;
        case Ask::What::Close:
            places.close(ask);
            break;
        case Ask::What::Give:
            goesOn = take(ask.length);
            break;
        default:
            goesOn = false;
        }
    }
    ::shutdown(m_mine, SHUT_RDWR);
}

/// With the lock. The size that comes back.
Result<int64_t> ServerLink::ask(const Ask &ask) {
    int64_t size = 0;
    if (!send(m_socket, &ask, sizeof ask) || !receive(m_socket, &size, sizeof size))
        return gone();
    if (size >= 0)
        return size;
    QByteArray sentence(std::min(qsizetype(-size), MaxSentence_bytes), Qt::Uninitialized);
    if (!receive(m_socket, sentence.data(), std::size_t(sentence.size())))
        return gone();
    return Error{Errc::Failed, QString::fromUtf8(sentence)};
}

Result<std::shared_ptr<ByteSource>> ServerLink::open(uint32_t file) {
    const std::lock_guard lock(m_mutex);
    const auto size = ask({Ask::What::Open, file, ++m_last, 0, 0});
    if (!size)
        return size.error();
    return std::shared_ptr<ByteSource>(std::make_shared<LinkedSource>(shared_from_this(), m_last, *size));
}

Result<std::size_t> ServerLink::read(uint32_t place, int64_t at, std::span<std::byte> into) {
    const std::lock_guard lock(m_mutex);
    if (into.empty())
        return std::size_t(0);
    const auto size = ask({Ask::What::Read, 0, place, uint32_t(into.size()), at});
    if (!size)
        return size.error();
    if (std::size_t(*size) > into.size() || !receive(m_socket, into.data(), std::size_t(*size)))
        return gone();
    return std::size_t(*size);
}

void ServerLink::close(uint32_t place) {
    const std::lock_guard lock(m_mutex);
    const Ask ask{Ask::What::Close, 0, place, 0, 0};
    send(m_socket, &ask, sizeof ask); // whether it arrives or not: the process ends soon
}

bool ServerLink::give(const QByteArray &result) {
    const std::lock_guard lock(m_mutex);
    for (qsizetype at = 0; at < result.size(); at += MaxPiece_bytes) {
        const auto length = uint32_t(std::min<qsizetype>(result.size() - at, MaxPiece_bytes));
        const Ask ask{Ask::What::Give, 0, 0, length, 0};
        if (!send(m_socket, &ask, sizeof ask) || !send(m_socket, result.constData() + at, length))
            return false;
    }
    return true;
}

} // namespace ovation::exporting
