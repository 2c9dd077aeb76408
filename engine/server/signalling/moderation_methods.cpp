#include "server/signalling/rpc_call.h"
#include "session/failures.h"

namespace ovation::server {
namespace {

void forceDisconnect(const RpcCallPtr &call) {
    const QString connection = call->params().text("connectionId");
    if (!call->readable())
        return;
    const auto done = call->client().forceDisconnect(connection, [call] { call->respond(); });
    if (!done)
        call->fail(done.error());
}

void forceUnpublish(const RpcCallPtr &call) {
    const QString stream = call->params().text("streamId");
    if (!call->readable())
        return;
    const auto done = call->client().forceUnpublish(stream, [call] { call->respond(); });
    if (!done)
        call->fail(done.error());
}

} // namespace

void addModerationMethods(RpcMethods &methods) {
    methods[QStringLiteral("forceDisconnect")] = forceDisconnect;
    methods[QStringLiteral("forceUnpublish")] = forceUnpublish;
}

void addFilterMethods(RpcMethods &methods) {
    const auto refuse = [](const Error &why) { return [why](const RpcCallPtr &call) { call->fail(why); }; };
    for (const char *method : {"applyFilter", "execFilterMethod", "removeFilter", "addFilterEventListener",
                               "removeFilterEventListener"})
        methods[QLatin1String(method)] = refuse(session::filtersMissing());
    for (const char *method : {"subscribeToSpeechToText", "unsubscribeFromSpeechToText"})
        methods[QLatin1String(method)] = refuse(
            {Errc::NotInThisEdition, QStringLiteral("Speech to text is not available in this edition")});
}

} // namespace ovation::server
