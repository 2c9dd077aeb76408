#pragma once

#include <QString>

#include <optional>

/// What a publisher says of its stream and all others are told (protocol 3.4). Pure functions.
namespace ovation::session {

/// CAMERA, SCREEN, CUSTOM, or empty where it is not said; nothing for any other word. IPCAM is the server's
/// own: the owner of such a stream is found by it.
std::optional<QString> typeOfVideoFromText(const QString &text);
/// {"width":w,"height":h}, written again, both from 1 to 65535; empty when one is 0, as clients write that
/// have no frame yet; nothing for anything else. Every client parses it while it takes in a stream.
std::optional<QString> videoDimensionsFromText(const QString &text);

} // namespace ovation::session
