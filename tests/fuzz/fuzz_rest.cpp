// The body of a REST request: what is taken in is within the limits of the protocol.

#include "input.h"

#include "base/json_bytes.h"
#include "server/rest/connection_parameters.h"
#include "server/rest/recording_parameters.h"

#include <QJsonDocument>

using namespace ovation;
using namespace ovation::server;
using fuzz::require;

namespace {

void recording(const QJsonObject &body) {
    BodyReader reader(body);
    const auto request = readRecordingRequest(reader);
    require(reader.ok() == reader.result().ok());
    if (!reader.ok())
        return;
    const auto merged = mergeRecording(request, {});
    if (!merged)
        return;
    require(merged->width >= 100 && merged->width < 2000 && merged->height >= 100 && merged->height < 2000);
    require(merged->frameRate >= 1 && merged->frameRate <= 120);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    require(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).size() == jsonBytes(text) + 4);
    const auto body = bodyObject(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!body) {
        require(!body.error().message.isEmpty());
        return 0;
    }
    BodyReader reader(*body);
    readConnection(reader);
    BodyReader options(*body);
    readKurentoOptions(options);
    recording(*body);
    return 0;
}
