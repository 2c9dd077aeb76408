#pragma once

#include "probe.h"
#include "studio.h"

#include "recording/individual_recorder.h"

#include <QJsonArray>

/// For tests of INDIVIDUAL recordings: who sends, and what is looked for in the archive.

inline const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Cem = QStringLiteral("Cem"),
                     Dan = QStringLiteral("Dan"), Eve = QStringLiteral("Eve");
inline const QString Room = QStringLiteral("room");

inline ovation::session::RecordingProperties individual(const QString &name = {}) {
    ovation::session::RecordingProperties properties;
    properties.outputMode = ovation::session::OutputMode::Individual;
    properties.ignoreFailedStreams = true; // clips begin to play when it runs
    properties.name = name;
    return properties;
}

inline ovation::media::SyntheticProperties person(double tone_hz = 440) {
    ovation::media::SyntheticProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.tone_hz = tone_hz;
    return properties;
}

inline QString text(const QJsonObject &json, const char *key) {
    return json[QLatin1String(key)].toString();
}
inline qint64 number(const QJsonObject &json, const char *key) {
    return json[QLatin1String(key)].toInteger(-1);
}
inline QJsonObject fileOf(const QJsonObject &json, const QString &name) {
    for (const auto &file : json[QLatin1String("files")].toArray())
        if (file[QLatin1String("name")].toString() == name)
            return file.toObject();
    return {};
}
inline QString problemOf(const ovation::recording::HealthReport &health, const QString &streamId) {
    for (const ovation::recording::StreamHealth &stream : health.streams)
        if (stream.streamId == streamId)
            return stream.problem;
    return {};
}
inline QString webm(const QString &name, const char *suffix = "") {
    return Studio::idOf(name) + QLatin1String(suffix) + QStringLiteral(".webm");
}
/// Waits until that many media files grow in the folder.
inline bool grow(const Studio &studio, int count) {
    return QTest::qWaitFor(
        [&] {
            return QDir(studio.path(Room))
                       .entryList({QStringLiteral(".stream.*")}, QDir::Files | QDir::Hidden)
                       .size() >= count;
        },
        10'000);
}
