#pragma once

#include "media/camera/camera_connection.h"

#include <QJsonObject>

#include <optional>

/// What the server and `ovation-camera` say to each other, in lines as with `ovation-page`
/// (page/page_messages.h); packets come through the ring beside them. Plain values.
namespace ovation::camera {

/// "open", once: what it is for. Its output is not part of it.
QJsonObject toJson(const media::CameraTask &task);
media::CameraTask taskFrom(const QJsonObject &json);

/// "transcode", once, in place of "open": what comes through the other ring.
QJsonObject toJson(const media::CameraFormat &format);
media::CameraFormat formatFrom(const QJsonObject &json);

/// "found".
QJsonObject toJson(const media::CameraTrack &track);
media::CameraTrack trackFrom(const QJsonObject &json);

/// "failed".
QJsonObject toJson(const media::CameraTrouble &trouble);
media::CameraTrouble troubleFrom(const QJsonObject &json);

// "complete" and "ended" have nothing to say, nor has "keyframe", which the server asks for.

} // namespace ovation::camera
