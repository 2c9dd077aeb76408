#include "server/http/request_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <optional>

namespace ovation::server {

namespace http = boost::beast::http;

struct RequestParser::Parser : http::request_parser<http::string_body> {};

namespace {

QByteArray bytes(boost::beast::string_view view) {
    return {view.data(), qsizetype(view.size())};
}

int statusOf(const boost::system::error_code &error) {
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    return 400;
}

/// The path and query of a target; nothing when it has a form that no origin server answers. The absolute
/// form is what a proxy sends, and must be understood (RFC 9112 section 3.2.2).
std::optional<QByteArray> originForm(const QByteArray &target, const QByteArray &method) {
    if (target.startsWith('/'))
        return target;
    if (target == "*")
        return method == "OPTIONS" ? std::optional(target) : std::nullopt;
    for (const QByteArray scheme : {"http://", "https://"}) {
        if (target.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray rest = target.mid(scheme.size());
        const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
        const QByteArray path = rest.mid(end - rest.begin());
        return path.startsWith('/') ? path : '/' + path;
    }
    return std::nullopt;
}

/// What RFC 9112 forbids and Beast lets pass, as a status; 0 = nothing.
int headerProblem(const http::request_header<> &header) {
    if (header.version() == 11 && header.count(http::field::host) != 1)
        return 400; // section 3.2
    if (!originForm(bytes(header.target()), bytes(header.method_string())))
        return 400;
    if (const auto codings = header.count(http::field::transfer_encoding); codings > 0) {
        // Section 6.3: where chunked does not come last, or in HTTP/1.0, the end of the body is unknown;
        // a proxy in front may see another request in it than we do.
        const QByteArray coding = bytes(header[http::field::transfer_encoding]).trimmed().toLower();
        const QByteArray last = coding.mid(coding.lastIndexOf(',') + 1).trimmed();
        if (codings > 1 || header.version() < 11 || last != "chunked")
            return 400;
        if (coding != "chunked")
            return 501;
    }
    return 0;
}

} // namespace

RequestParser::RequestParser(const HttpLimits &limits)
    : m_parser(std::make_unique<Parser>()), m_limits(limits) {
    m_parser->header_limit(std::uint32_t(limits.header_bytes));
    m_parser->body_limit(std::uint64_t(limits.body_bytes));
    m_parser->eager(true);
}

RequestParser::~RequestParser() = default;

qsizetype RequestParser::feed(QByteArrayView input) {
    if (m_failure || done())
        return 0;
    boost::system::error_code error;
    const std::size_t used =
        m_parser->put(boost::asio::buffer(input.data(), std::size_t(input.size())), error);
    if (error && error != http::error::need_more)
        m_failure = statusOf(error);
    else if (!headerDone() && input.endsWith(QByteArrayView("\r\n\r\n")))
        m_failure = 400; // Beast waits for the rest of a version that is too short; what came is all there is
    else if (headerDone())
        m_failure = headerProblem(m_parser->get());
    return qsizetype(used);
}

bool RequestParser::headerDone() const {
    return m_parser->is_header_done();
}

bool RequestParser::done() const {
    return m_parser->is_done();
}

qint64 RequestParser::body_bytes() const {
    return qint64(m_parser->get().body().size());
}

bool RequestParser::keepAlive() const {
    return headerDone() && m_parser->get().keep_alive();
}

bool RequestParser::wantsContinue() const {
    // A client of HTTP/1.0 would take the 100 for the answer (RFC 9110 section 10.1.1).
    return headerDone() && m_parser->get().version() >= 11 &&
           boost::beast::iequals(m_parser->get()[http::field::expect], "100-continue");
}

bool RequestParser::isWebSocketUpgrade() const {
    if (!headerDone())
        return false;
    const auto &message = m_parser->get();
    return message.method() == http::verb::get &&
           http::token_list{message[http::field::connection]}.exists("upgrade") &&
           http::token_list{message[http::field::upgrade]}.exists("websocket");
}

HttpRequest RequestParser::request() const {
    const auto &message = m_parser->get();
    HttpRequest request;
    request.method = bytes(message.method_string());
    const QByteArray target = originForm(bytes(message.target()), request.method).value_or(QByteArray("/"));
    const auto mark = target.indexOf('?');
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? target : target.left(mark)));
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromUtf8(target.mid(mark + 1)));
    for (const auto &field : message)
        request.headers.append({bytes(field.name_string()), bytes(field.value())});
    if (done())
        request.body = QByteArray(message.body().data(), qsizetype(message.body().size()));
    return request;
}

void RequestParser::dropBody() {
    std::string().swap(m_parser->get().body());
}

} // namespace ovation::server
