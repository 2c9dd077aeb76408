#pragma once

#include "storage/object_store.h"

#include <QByteArray>
#include <QList>

namespace ovation::storage {

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};

struct HttpRequest {
    QByteArray method = "GET";
    QByteArray url; ///< http or https, encoded: it is sent as it stands
    QList<HttpHeader> headers;
    QByteArray body;                ///< sent when there is no `content`
    const Slice *content = nullptr; ///< streamed; outlives the call
    ByteSink sink;                  ///< takes the body instead of HttpAnswer::body,
    int sinkStatus = 200;           ///< of answers with this status only
    int64_t most_bytes = MaxBody;   ///< of HttpAnswer::body
    int quiet_ms = 60'000;          ///< Unreachable when that long nothing moved
    bool direct = false;            ///< whatever the proxy of the environment

    static constexpr int64_t MaxBody = 4'000'000;
};

struct HttpAnswer {
    int status = 0;
    QList<HttpHeader> headers; ///< names in lower case
    QByteArray body;

    /// Of the first one with this lower-case name; empty when there is none.
    QByteArray header(const char *name) const;
    bool ok() const { return status >= 200 && status < 300; }
};

} // namespace ovation::storage
