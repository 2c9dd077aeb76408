#include "storage/http_exchange.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/time_units.h"
#include "storage/store_failures.h"
#include "storage/throttle.h"

#include <QUrl>

#include <algorithm>

#include <linux/tcp.h>
#include <netinet/in.h>
#include <unistd.h>

namespace ovation::storage {
namespace {

constexpr long ConnectTimeout_ms = 15'000, ContinueTimeout_ms = 1000, Buffer_bytes = 128 * 1024;
constexpr int Turn_ms = 500;
constexpr int64_t PiecesASecond = 20; ///< a throttled transfer moves this often at least

StoreFailure reasonOf(CURLcode code) {
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return StoreFailure::Untrusted;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
    case CURLE_FAILED_INIT:
    case CURLE_OUT_OF_MEMORY:
    case CURLE_NOT_BUILT_IN:
        return StoreFailure::Refused;
    case CURLE_WEIRD_SERVER_REPLY:
        return StoreFailure::Damaged;
    default:
        return StoreFailure::Unreachable;
    }
}

QString adviceFor(StoreFailure reason) {
    switch (reason) {
    case StoreFailure::Untrusted:
        return QStringLiteral("Check the endpoint's host name, or name a file with its certificate or its "
                              "authority's in OVATION_S3_CERTIFICATES.");
    case StoreFailure::Unreachable:
        return QStringLiteral("Check the network, and the endpoint's host and port.");
    default:
        return {};
    }
}

} // namespace

curl_socket_t CurlSession::openSocket(void *self, curlsocktype, curl_sockaddr *address) {
    const int opened = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (opened >= 0)
        static_cast<CurlSession *>(self)->m_sockets.insert(opened);
    return opened;
}

int CurlSession::closeSocket(void *self, curl_socket_t socket) {
    static_cast<CurlSession *>(self)->m_sockets.erase(socket);
    return ::close(socket);
}

uint64_t CurlSession::crossedBytes() const {
    uint64_t sum = 0;
    for (const curl_socket_t socket : m_sockets) {
        tcp_info info = {};
        socklen_t size = sizeof info;
        if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) == 0)
            sum += info.tcpi_bytes_acked + info.tcpi_bytes_received;
    }
    return sum;
}

HttpExchange::HttpExchange(CurlSession &session, const HttpRequest &request, const Transfer &transfer,
                           const QByteArray &certificates)
    : m_session(session), m_multi(session.multi()), m_easy(session.easy()), m_request(request),
      m_transfer(transfer), m_certificates(certificates) {}

StoreResult<HttpAnswer> HttpExchange::run() {
    if (m_transfer.stop.stop_requested())
        return stopped();
    curl_easy_reset(m_easy);
    setUp();
    setBody();
    setTrust();
    const CURLcode code = perform();
    curl_easy_reset(m_easy); // it outlives what it was told of
    if (m_error)
        return *std::move(m_error);
    if (code != CURLE_OK)
        return failure(code);
    return std::move(m_answer);
}

void HttpExchange::setUp() {
    curl_slist *list = nullptr;
    for (const HttpHeader &each : m_request.headers)
        list = curl_slist_append(list,
                                 (each.name + (each.value.isEmpty() ? ";" : ": " + each.value)).constData());
    m_headers.reset(list);
    set(CURLOPT_ERRORBUFFER, m_detail);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a resolver that hangs does not hold the end of the call
    set(CURLOPT_URL, m_request.url.constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_HTTPHEADER, m_headers.get());
    set(CURLOPT_USERAGENT, "ovation-studio");
    set(CURLOPT_CONNECTTIMEOUT_MS, ConnectTimeout_ms);
    set(CURLOPT_EXPECT_100_TIMEOUT_MS, ContinueTimeout_ms);
    set(CURLOPT_BUFFERSIZE, Buffer_bytes);
    set(CURLOPT_UPLOAD_BUFFERSIZE, Buffer_bytes);
    if (m_request.direct)
        set(CURLOPT_NOPROXY, "*");
    set(CURLOPT_OPENSOCKETFUNCTION, &CurlSession::openSocket);
    set(CURLOPT_OPENSOCKETDATA, static_cast<void *>(&m_session));
    set(CURLOPT_CLOSESOCKETFUNCTION, &CurlSession::closeSocket);
    set(CURLOPT_CLOSESOCKETDATA, static_cast<void *>(&m_session));
    set(CURLOPT_HEADERFUNCTION, &HttpExchange::takeHeader);
    set(CURLOPT_HEADERDATA, static_cast<void *>(this));
    set(CURLOPT_WRITEFUNCTION, &HttpExchange::takeBody);
    set(CURLOPT_WRITEDATA, static_cast<void *>(this));
}

void HttpExchange::setBody() {
    if (m_request.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
        return;
    }
    if (m_request.content || m_request.method == "PUT") {
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_INFILESIZE_LARGE,
            curl_off_t(m_request.content ? m_request.content->size_bytes : m_request.body.size()));
        set(CURLOPT_READFUNCTION, &HttpExchange::readContent);
        set(CURLOPT_READDATA, static_cast<void *>(this));
        set(CURLOPT_SEEKFUNCTION, &HttpExchange::seekContent);
        set(CURLOPT_SEEKDATA, static_cast<void *>(this));
    } else if (m_request.method == "POST") {
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        set(CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    set(CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

void HttpExchange::setTrust() {
    if (m_certificates.isEmpty())
        return;
    curl_blob blob{const_cast<char *>(m_certificates.constData()), std::size_t(m_certificates.size()),
                   CURL_BLOB_NOCOPY};
    curl_easy_setopt(m_easy, CURLOPT_CAINFO_BLOB, &blob); // the folder of the system's stays what it is
}

CURLcode HttpExchange::perform() {
    m_lastMoved_ns = monotonicNow_ns();
    if (curl_multi_add_handle(m_multi, m_easy) != CURLM_OK)
        return CURLE_FAILED_INIT;
    CURLcode result = CURLE_OK;
    {
        const std::stop_callback wake(m_transfer.stop, [this] { curl_multi_wakeup(m_multi); });
        int running = 1;
        while (running > 0) {
            if (m_transfer.stop.stop_requested() && !m_error)
                m_error = stopped();
            m_quiet = isQuiet();
            if (m_error || m_quiet || curl_multi_perform(m_multi, &running) != CURLM_OK) {
                result = CURLE_OPERATION_TIMEDOUT;
                break;
            }
            if (running > 0)
                curl_multi_poll(m_multi, nullptr, 0, turn_ms(), nullptr);
        }
    }
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg == CURLMSG_DONE)
            result = message->data.result;
    }
    curl_multi_remove_handle(m_multi, m_easy);
    return result;
}

int HttpExchange::turn_ms() const {
    return std::min(Turn_ms, m_request.quiet_ms / 2);
}

bool HttpExchange::isQuiet() {
    const int64_t now_ns = monotonicNow_ns();
    if (now_ns - m_lastMoved_ns <= turn_ms() * Millisecond_ns)
        return false;
    if (const uint64_t crossed = m_session.crossedBytes(); crossed != m_crossed_bytes) {
        m_crossed_bytes = crossed;
        m_lastMoved_ns = now_ns;
    }
    return now_ns - m_lastMoved_ns > m_request.quiet_ms * Millisecond_ns;
}

std::size_t HttpExchange::readContent(char *into, std::size_t size, std::size_t count, void *self) {
    return static_cast<HttpExchange *>(self)->fill({reinterpret_cast<std::byte *>(into), size * count});
}

std::size_t HttpExchange::fill(std::span<std::byte> into) {
    const int64_t all = m_request.content ? m_request.content->size_bytes : m_request.body.size();
    int64_t most = std::min(int64_t(into.size()), all - m_sent_bytes);
    if (most <= 0)
        return 0;
    if (Throttle *throttle = m_transfer.throttle) {
        if (const int64_t limit = throttle->limit(); limit > 0)
            most = std::min(most, std::max<int64_t>(limit / PiecesASecond, 1));
        if (!throttle->pass(std::size_t(most), m_transfer.stop)) {
            m_error = stopped();
            return CURL_READFUNC_ABORT;
        }
    }
    if (!m_request.content) {
        std::copy_n(m_request.body.constData() + m_sent_bytes, most, reinterpret_cast<char *>(into.data()));
    } else {
        const auto got = m_request.content->source.read(m_request.content->at + m_sent_bytes,
                                                        into.first(std::size_t(most)));
        if (!got || *got == 0) {
            m_error =
                StoreError{StoreFailure::SourceLost,
                           got ? QStringLiteral("The file is shorter than it was.") : got.error().message,
                           QStringLiteral("Check the recording on this machine's disk.")};
            return CURL_READFUNC_ABORT;
        }
        most = int64_t(*got);
    }
    m_sent_bytes += most;
    moved(most);
    return std::size_t(most);
}

int HttpExchange::seekContent(void *self, curl_off_t offset, int origin) {
    auto *exchange = static_cast<HttpExchange *>(self);
    if (origin != SEEK_SET || offset < 0)
        return CURL_SEEKFUNC_FAIL;
    exchange->moved(offset - exchange->m_sent_bytes); // a kept connection was gone: all once more
    exchange->m_sent_bytes = offset;
    return CURL_SEEKFUNC_OK;
}

std::size_t HttpExchange::takeHeader(char *data, std::size_t size, std::size_t count, void *self) {
    const bool taken =
        static_cast<HttpExchange *>(self)->addHeader(QByteArray(data, qsizetype(size * count)));
    return taken ? size * count : 0;
}

bool HttpExchange::addHeader(QByteArray line) {
    m_lastMoved_ns = monotonicNow_ns();
    m_headers_bytes += line.size();
    if (m_headers_bytes > MaxHeaders_bytes) {
        m_error = StoreError{StoreFailure::Damaged, QStringLiteral("The answer's header is too long.")};
        return false;
    }
    line = line.trimmed();
    if (line.startsWith("HTTP/")) { // also the one behind "100 Continue"
        m_answer = {};
        const QList<QByteArray> words = line.split(' ');
        m_answer.status = words.size() > 1 ? words[1].toInt() : 0;
        return true;
    }
    if (const qsizetype colon = line.indexOf(':'); colon > 0)
        m_answer.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    return true;
}

std::size_t HttpExchange::takeBody(char *data, std::size_t size, std::size_t count, void *self) {
    const std::span<const char> piece{data, size * count};
    return static_cast<HttpExchange *>(self)->addBody(std::as_bytes(piece)) ? piece.size() : 0;
}

bool HttpExchange::addBody(std::span<const std::byte> piece) {
    if (m_request.sink && m_answer.status == m_request.sinkStatus) {
        if ((m_transfer.throttle && !m_transfer.throttle->pass(piece.size(), m_transfer.stop)) ||
            !m_request.sink(piece)) {
            m_error = stopped();
            return false;
        }
        moved(int64_t(piece.size()));
        return true;
    }
    m_lastMoved_ns = monotonicNow_ns();
    if (m_answer.body.size() + int64_t(piece.size()) > m_request.most_bytes) {
        m_error = StoreError{StoreFailure::Damaged, QStringLiteral("The answer is too long.")};
        return false;
    }
    m_answer.body.append(reinterpret_cast<const char *>(piece.data()), qsizetype(piece.size()));
    return true;
}

void HttpExchange::moved(int64_t bytes) {
    m_lastMoved_ns = monotonicNow_ns();
    if (m_transfer.moved && bytes != 0)
        m_transfer.moved(bytes);
}

StoreError HttpExchange::failure(CURLcode code) const {
    const StoreFailure reason = m_quiet ? StoreFailure::Unreachable : reasonOf(code);
    const QString host = QUrl::fromEncoded(m_request.url).host();
    QString detail = QString::fromUtf8(m_detail[0] != '\0' ? m_detail : curl_easy_strerror(code));
    if (m_quiet)
        detail = QStringLiteral("nothing moved for %1 s").arg(m_request.quiet_ms / 1000.0);
    return {reason, QStringLiteral("%1 cannot be reached: %2.").arg(host, redact(detail)), adviceFor(reason)};
}

} // namespace ovation::storage
