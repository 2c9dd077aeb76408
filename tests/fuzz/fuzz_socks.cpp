// What a page says to the gate: it is read the same however it is cut, and names nothing but hosts.

#include "input.h"

#include "base/address_policy.h"
#include "page/socks_message.h"

using namespace ovation;
using namespace ovation::page;
using fuzz::require;

namespace {

using State = SocksMessage::State;

/// What is whole, or wrong, stays so with whatever comes behind; what is a part of it says neither too early.
template <typename Read>
SocksMessage readAll(Read read, QByteArrayView bytes) {
    const SocksMessage all = read(bytes);
    for (qsizetype size = 0; size < std::min<qsizetype>(bytes.size(), 300); ++size) {
        const SocksMessage part = read(bytes.first(size));
        require(part.state == State::Partial || part.state == all.state);
        require(part.state != State::Whole || part.size_bytes == all.size_bytes);
        require(part.state != State::Whole || size >= part.size_bytes);
    }
    require(all.state != State::Whole || (all.size_bytes > 0 && all.size_bytes <= bytes.size()));
    return all;
}

void checkHost(const SocksMessage &request) {
    require(!request.host.isEmpty() && request.host.size() <= 255);
    for (const QChar c : request.host)
        require(c.unicode() > ' ' && c.unicode() < 127 && c != QLatin1Char('/') && c != QLatin1Char('"'));
    // Where only the internet is open, no spelling of an address leads to this machine or its network.
    const QHostAddress address(request.host);
    const AddressPolicy nothing;
    if (!address.isNull() && !isPublicAddress(address))
        require(!nothing.refusalOfAddress(request.host, request.port, address).isEmpty());
    AddressPolicy policy;
    policy.setServer({request.host, request.port}, QHostAddress(QHostAddress::LocalHost), 1);
    require(request.port == 0 || policy.fixedRoute(request.host, request.port).has_value());
    require(!policy.fixedRoute(request.host + QLatin1Char('x'), request.port));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArrayView bytes(data, qsizetype(size));
    const SocksMessage greeting = readAll(readSocksGreeting, bytes);
    if (greeting.state != State::Whole)
        return 0;
    const SocksMessage request = readAll(readSocksRequest, bytes.sliced(greeting.size_bytes));
    if (request.state == State::Whole)
        checkHost(request);
    return 0;
}
