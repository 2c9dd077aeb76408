#include "server/http/request_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/string_body.hpp>

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
    else if (headerDone() && m_parser->get().version() == 11 && m_parser->get().count(http::field::host) != 1)
        m_failure = 400; // RFC 9112 section 3.2
    return qsizetype(used);
}

bool RequestParser::headerDone() const {
    return m_parser->is_header_done();
}

bool RequestParser::done() const {
    return m_parser->is_done();
}

bool RequestParser::keepAlive() const {
    return headerDone() && m_parser->get().keep_alive();
}

bool RequestParser::wantsContinue() const {
    return headerDone() && boost::beast::iequals(m_parser->get()[http::field::expect], "100-continue");
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
    const QByteArray target = bytes(message.target());
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

} // namespace ovation::server
