#include "composer/preview_messages.h"

#include "compose/layout_json.h"
#include "page/page_messages.h"

#include <QJsonArray>

#include <algorithm>

namespace ovation::composer {
namespace {

const auto U = [](const char *name) { return QLatin1String(name); };

constexpr std::size_t MaxSeen = 1000; // of a line, whatever it lists

/// Pixels of a frame, whatever is said.
int pixels(const QJsonValue &value) {
    return std::clamp(value.toInt(), 0, 1 << 14);
}

QJsonObject seenJson(const compose::Preview::Seen &seen) {
    return {{U("stream"), seen.streamId},  {U("x"), seen.tile.x},           {U("y"), seen.tile.y},
            {U("width"), seen.tile.width}, {U("height"), seen.tile.height}, {U("level"), double(seen.level)}};
}

compose::Preview::Seen seenFrom(const QJsonObject &json) {
    return {page::textFrom(json, "stream"),
            {pixels(json[U("x")]), pixels(json[U("y")]), pixels(json[U("width")]), pixels(json[U("height")])},
            float(std::clamp(json[U("level")].toDouble(), 0.0, 1.0))};
}

} // namespace

QJsonObject PreviewRequest::toJson() const {
    QJsonObject json{{U("number"), qint64(number)},       {U("width"), format.width},
                     {U("height"), format.height},        {U("frameRate"), format.frameRate},
                     {U("layoutsFolder"), layoutsFolder}, {U("audio"), audio}};
    compose::putLayout(json, layout);
    compose::putLook(json, look);
    return json;
}

PreviewRequest PreviewRequest::fromJson(const QJsonObject &json) {
    PreviewRequest request;
    request.number = uint32_t(json[U("number")].toInteger());
    request.format = {json[U("width")].toInt(), json[U("height")].toInt(), json[U("frameRate")].toInt()};
    request.layout = compose::layoutFrom(json);
    request.look = compose::lookFrom(json);
    request.layoutsFolder = json[U("layoutsFolder")].toString();
    request.audio = json[U("audio")].toBool();
    return request;
}

QJsonObject PreviewedFrame::toJson() const {
    QJsonArray all;
    for (const compose::Preview::Seen &one : seen)
        all.append(seenJson(one));
    return {{U("number"), qint64(number)}, {U("slot"), slot}, {U("seen"), all}};
}

PreviewedFrame PreviewedFrame::fromJson(const QJsonObject &json) {
    PreviewedFrame frame;
    frame.number = uint32_t(json[U("number")].toInteger());
    frame.slot = slotFrom(json);
    for (const QJsonValue one : json[U("seen")].toArray()) {
        if (frame.seen.size() == MaxSeen)
            break;
        frame.seen.push_back(seenFrom(one.toObject()));
    }
    return frame;
}

QJsonObject slotJson(int slot) {
    return {{U("slot"), slot}};
}

int slotFrom(const QJsonObject &json) {
    return json[U("slot")].toInt(PreviewedFrame::Unchanged);
}

} // namespace ovation::composer
