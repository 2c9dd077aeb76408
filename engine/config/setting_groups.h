#pragma once

#include "config/setting_reader.h"
#include "config/settings.h"
#include "config/sources.h"

#include <QLatin1String>

/// Settings by theme, one function and one file each: takes the values of its theme out of the reader, checks
/// them and writes them into `out`. Called by load() only.
namespace ovation::config {

constexpr int MaxSeconds = 10 * 365 * 86400;
constexpr int MinConnections = 10, MaxConnections = 1'000'000;

inline QString latin1(const char *ascii) {
    return QLatin1String(ascii);
}
inline QString latin1(QLatin1StringView ascii) {
    return ascii;
}

/// Makes a folder only its owner can enter; one that is there stays as it is.
bool makePrivateFolder(const QString &path);
/// Complains about the setting `name` when its folder cannot be made or nothing can be written into it.
void checkWritable(SettingReader &in, const char *name, const QString &path);

/// The same of one that is only read.
void checkFolder(SettingReader &in, const char *name, const QString &path);

/// The path of a PEM file with certificates, or empty; complains when it is none or has more than
/// `most_bytes`.
QString certificateFile(SettingReader &in, const char *name, qint64 most_bytes);

void readServer(SettingReader &in, Settings &out);
/// Addresses and ports of the media plane; after readServer().
void readNetwork(SettingReader &in, Settings &out);
/// Who may connect, from where, and how many at once.
void readDoor(SettingReader &in, Settings &out);
void readMedia(SettingReader &in, Settings &out);
void readRecording(SettingReader &in, Settings &out, const Sources &sources);
/// Where finished recordings go; all that is wrong or missing, also what has no effect.
void readStorage(SettingReader &in, Settings &out);
void readSessions(SettingReader &in, Settings &out);
void readEvents(SettingReader &in, Settings &out, const Sources &sources);
/// What an OpenVidu deployment sets for parts that are built in here, or come from elsewhere.
void readCompatibility(SettingReader &in, Settings &out);
/// The secret given, or the program's own.
void readSecret(SettingReader &in, Settings &out, const Sources &sources);
/// All of these, in order.
void readSettings(SettingReader &in, Settings &out, const Sources &sources);

} // namespace ovation::config
