#pragma once

#include "base/byte_source.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cstdint>

/// Files as they lie in archives of recordings.

/// The beginning of a WebM file with these tracks, whose header says how long it is (0: it doesn't), and some
/// bytes that stand for its frames.
QByteArray webm(bool hasAudio, bool hasVideo, int64_t duration_ms, qsizetype frames = 2000);

/// A file as OpenVidu lists it.
QJsonObject listed(const QString &streamId, int64_t start_ms, int64_t end_ms, qsizetype size);
/// A synchronization JSON of OpenVidu.
QByteArray syncJson(const QJsonArray &files, const QJsonObject &more = {});

/// All that a source has, read from its beginning to its end in pieces; null on an error.
QByteArray contentOf(ovation::ByteSource &source, std::size_t piece = 64 << 10);
/// Some of it; null on an error.
QByteArray contentOf(ovation::ByteSource &source, int64_t at, std::size_t size);
