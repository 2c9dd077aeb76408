#include "server/http/forwarded.h"

#include "base/pages_address.h"

#include <QHostAddress>

namespace ovation::server {
namespace {

/// All values of a header that may be a list, or come several times, in order.
QByteArrayList valuesOf(const HttpRequest &request, const char *name) {
    QByteArrayList values;
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &one : value.split(','))
            values.append(one.trimmed());
    }
    return values;
}

/// 192.0.2.1, 192.0.2.1:4000, 2001:db8::1 or [2001:db8::1]:4000; null if it is none of these.
QHostAddress addressOf(const QByteArray &value) {
    QString text = QString::fromLatin1(value);
    if (text.startsWith(QLatin1Char('[')))
        text = text.mid(1, text.indexOf(QLatin1Char(']')) - 1);
    else if (text.count(QLatin1Char(':')) == 1)
        text = text.section(QLatin1Char(':'), 0, 0);
    return QHostAddress(text);
}

QHostAddress forwardedFor(const HttpRequest &request, const Networks &proxies) {
    const QByteArrayList chain = valuesOf(request, "X-Forwarded-For");
    QHostAddress client;
    for (auto hop = chain.rbegin(); hop != chain.rend(); ++hop) {
        const QHostAddress address = addressOf(*hop);
        if (address.isNull())
            break; // what stands before it can't be told either
        client = address;
        if (!proxies.contains(address))
            break; // what stands before it is what that client said
    }
    return client;
}

} // namespace

void takeForwarded(HttpRequest &request, const Networks &proxies) {
    request.clientAddress = request.peerAddress;
    request.secure = request.encrypted;
    const QHostAddress peer(request.peerAddress);
    if (isOfPages(peer) || !proxies.contains(peer))
        return;
    // Proxies add themselves to the first; most leave the second as the client sent it.
    QHostAddress client = forwardedFor(request, proxies);
    if (client.isNull())
        client = addressOf(request.header("X-Real-IP"));
    request.forwarded = !client.isNull();
    if (request.forwarded)
        request.clientAddress = addressText(client);
    const QByteArrayList schemes = valuesOf(request, "X-Forwarded-Proto");
    if (!schemes.isEmpty())
        request.secure = schemes.first().compare("http", Qt::CaseInsensitive) != 0;
}

} // namespace ovation::server
