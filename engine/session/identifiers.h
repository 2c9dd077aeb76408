#pragma once

#include <QString>

/// Identifier formats of protocol 1.2. Pure functions.
namespace ovation::session {

QString newSessionId();    ///< ses_ + upper-case letter + 9 alphanumerics
QString newConnectionId(); ///< con_ + upper-case letter + 9 alphanumerics
/// ipc_IPCAM_<scheme>_<4 of A-Z, 0-9>_<host[_port][path]>: what of the address may be public, so
/// neither user name and password nor a query.
QString newCameraConnectionId(const QString &uri);
QString newTokenId(); ///< tok_ + upper-case letter + 15 alphanumerics
/// What counts of a token URL, for clients get it with the scheme of their request, and with more in its
/// query: tok_…; empty when there is none.
QString tokenIdIn(const QString &tokenUrl);
QString newRpcSessionId(); ///< 26 alphanumerics
/// str_<TYPE>_<letter + 3>_<connectionId>; TYPE = first three letters of typeOfVideo, or MIC without video.
QString newStreamId(const QString &typeOfVideo, bool hasVideo, const QString &connectionId);
/// The connection a stream id belongs to: from its last "con_" on, or from "ipc_" in str_IPC_…; empty if
/// none.
QString ownerOfStream(const QString &streamIdOrConnectionId);
/// Characters of a recording's name or id. File systems take 255 bytes, and endings are added.
inline constexpr qsizetype MaxRecordingName = 200;
/// Characters: its recordings are called by it, with ~1 and so on at the end.
inline constexpr qsizetype MaxSessionId = 190;
/// ^[a-zA-Z0-9_-]+$, at most MaxSessionId.
bool isValidCustomSessionId(const QString &id);
/// ^[a-zA-Z0-9_~-]+$, at most MaxRecordingName.
bool isValidRecordingName(const QString &name);

inline constexpr char RecorderConnectionId[] = "RECORDER";
inline constexpr char SpeechToTextConnectionId[] = "SPEECH_TO_TEXT";

} // namespace ovation::session
