// A message of a WebSocket client: read, its parameters asked for in every type, and answered.

#include "input.h"

#include "server/signalling/legacy_room.h"
#include "server/signalling/rpc_reader.h"

#include <QJsonDocument>

using namespace ovation;
using namespace ovation::server;
using fuzz::require;

namespace {

constexpr const char *Names[] = {"token",       "session",     "metadata",     "sender",   "sdpOffer",
                                 "audioActive", "message",     "streamId",     "data",     "hasAudio",
                                 "newValue",    "typeOfVideo", "secret",       "platform", "sdpMid",
                                 "frameRate",   "candidate",   "sdpMLineIndex"};

void ask(RpcParams params, const char *name) {
    if (const auto text = params.optionalText(name))
        require(params.text(name) == *text && params.ok());
    if (const auto number = params.optionalInteger(name))
        require(params.integer(name) == *number && params.ok());
    if (const auto yes = params.optionalBoolean(name))
        require(params.boolean(name) == *yes && params.ok());
    params.optionalObject(name);
    params.text(name);
    params.integer(name);
    params.boolean(name);
    require(params.ok() || !params.error().message.isEmpty());
}

/// Clients read what we write, whatever they sent before.
void answer(const RpcRequest &request) {
    const auto read = [](const QString &message) {
        const auto json = QJsonDocument::fromJson(message.toUtf8());
        require(json.isObject());
        return json.object();
    };
    const QJsonObject result = read(resultMessage(request.id, request.params, request.rpcSessionId));
    require(result.contains(QStringLiteral("result")) && !result.contains(QStringLiteral("error")));
    const Error error{Errc::MalformedRequest, request.method};
    require(read(errorMessage(request.id, error, {})).contains(QStringLiteral("error")));
    read(notificationMessage(request.method, request.params));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const auto request =
        readRequest(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!request) {
        require(!request.error().message.isEmpty());
        return 0;
    }
    require(!request->method.isEmpty() && !request->params.contains(QStringLiteral("sessionId")));
    for (const RpcRequest &each : {*request, modernRequest(*request)}) {
        for (const char *name : Names)
            ask(RpcParams(each.method, each.params), name);
        answer(each);
    }
    return 0;
}
