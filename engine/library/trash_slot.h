#pragma once

#include <QString>

#include <cstdint>
#include <optional>

/// Names in the trash, `<recordings>/.trash`. Each thing in it has a slot, a folder that is like a recording
/// path of its own. Plain values; touches no disk.
namespace ovation::library {

QString trashOf(const QString &recordings);

struct TrashSlot {
    QString name;          ///< of the folder: "<what it was called>-<ms since 1970>"
    int64_t trashedAt = 0; ///< ms since 1970
};

/// A slot for what is called so; a long name is cut.
TrashSlot slotFor(const QString &name, int64_t trashedAt);
/// Nothing when no slot has such a name, as those that are being filled or emptied.
std::optional<TrashSlot> slotOfName(const QString &name);

/// What the library calls it; no recording outside can be called so.
QString keyOfSlot(const QString &slotName);
std::optional<TrashSlot> slotOfKey(const QString &key);

} // namespace ovation::library
