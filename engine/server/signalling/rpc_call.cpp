#include "server/signalling/rpc_call.h"

#include "server/signalling/wire_json.h"

namespace ovation::server {

bool RpcCall::close() {
    if (m_done)
        return false;
    m_done = true;
    return m_session != nullptr;
}

void RpcCall::respond(const QJsonValue &result) {
    if (!close())
        return;
    m_session->respond(m_id, result);
    m_session->requestDone();
}

void RpcCall::fail(const Error &error) {
    if (!close())
        return;
    m_session->fail(m_id, error);
    m_session->requestDone();
}

void RpcCall::finish(const Result<void> &result) {
    if (result)
        respond();
    else
        fail(result.error());
}

control::StreamDone RpcCall::answering() {
    return [call = shared_from_this()](const Result<control::StreamAnswer> &result) {
        if (result)
            call->respond(toJson(*result));
        else
            call->fail(result.error());
    };
}

void RpcCall::ignore() {
    if (close())
        m_session->requestDone();
}

bool RpcCall::readable() {
    if (m_params.ok())
        return true;
    fail(m_params.error());
    return false;
}

} // namespace ovation::server
