#pragma once

#include "recording/recording_paths.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace ovation::library {

/// Something in a recording path that may be a recording. Plain value; the functions below wait for the disk.
struct Place {
    enum class Kind {
        Folder, ///< a folder of its own
        Flat,   ///< metadata and files in the path itself, as OpenVidu 1.8 left them
        Loose,  ///< a movie or an archive in the path itself, and nothing else
    };

    QString key;  ///< what the library calls it: the name, or ".trash/" and its slot
    QString root; ///< the recording path, or its slot in the trash, which is like one
    QString name; ///< of the folder or the file, or the flat recording's id
    Kind kind = Kind::Folder;
    int64_t trashedAt = 0; ///< ms since 1970; 0 = it is not in the trash

    /// Where its files are.
    QString folder() const;
    QString ownData() const;
};

/// In the order of the disk. Nothing when the path can't be listed now; a path that is not there has none.
std::optional<std::vector<Place>> placesIn(const QString &root);
/// The same for what lies in the path's trash (library/trash.h).
std::optional<std::vector<Place>> placesInTrash(const QString &recordings);
/// The place that has that key now.
std::optional<Place> placeOf(const QString &recordings, const QString &key);

/// Says that a place is as it was.
struct Stamp {
    QByteArray value;       ///< empty when it is not there
    int64_t touched_ns = 0; ///< when something of it changed last, since 1970
};
Stamp stampOf(const Place &place);

/// By its name.
bool isMedia(const QString &fileName);
/// Names of media files in a folder, sorted; at most MaxMediaNamed.
QStringList mediaIn(const QString &folder);
inline constexpr int MaxMediaNamed = 1000;

} // namespace ovation::library
