#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <array>
#include <utility>
#include <vector>

/// What a foreign player (ffmpeg) says of a file, so that the program is not its own judge.
struct Probe {
    bool ok = false;
    double duration_s = 0;
    QStringList codecs; ///< of its tracks, sorted
    int width = 0, height = 0;
    std::vector<std::pair<double, QString>> chapters; ///< begin in seconds, title
};

Probe probe(const QString &path);
/// Decodes all of it; what is wrong with it, or nothing.
QString complaints(const QString &path);
/// Fails a test whose file at `path` is not whole.
#define VERIFY_PLAYS(path)                                                                                   \
    do {                                                                                                     \
        const QString wrongWithIt = complaints(path);                                                        \
        QVERIFY2(wrongWithIt.isEmpty(), qPrintable(wrongWithIt));                                            \
    } while (false)
/// Where a player lands that jumps to `time_s`; negative when it can't.
double jumpTo(const QString &path, double time_s);
/// The audio, mono at 48 kHz.
std::vector<float> audioOf(const QString &path);
/// How loud it is in [from_s, to_s): root of the mean square.
double loudness(const std::vector<float> &audio, double from_s, double to_s);
/// How much of a frequency there is in it: the wave's amplitude, on average over pieces of 50 ms.
double tone(const std::vector<float> &audio, double hertz, double from_s, double to_s);
/// Y, U and V at a point of the frame shown at `time_s`; -1 when there is none.
std::array<int, 3> pointOf(const QString &path, double time_s, int x, int y);

/// A ZIP, looked into.
struct Archive {
    struct Entry {
        QString name;
        bool stored = false; ///< not packed
        QByteArray content;
    };
    std::vector<Entry> entries;
    QStringList names() const; ///< sorted
    QByteArray content(const QString &name) const;
    QJsonObject json(const QString &name) const;
    /// Writes one out and gives its path.
    QString extract(const QString &name, const QString &folder) const;
};

Archive readArchive(const QString &path);

QByteArray readAll(const QString &path);
/// Every name in a folder, hidden ones too but our own data's (RecordingPaths::ownDataOf), sorted by code.
QStringList filesIn(const QString &folder);
