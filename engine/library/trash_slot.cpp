#include "library/trash_slot.h"

#include <QFile>

namespace ovation::library {
namespace {

const QString TrashName = QStringLiteral(".trash");
/// A file's name has 255 bytes; the time and what stands before a slot in use need some.
constexpr qsizetype MaxNameInSlot_bytes = 200, MaxCut_chars = 50;

} // namespace

QString trashOf(const QString &recordings) {
    return recordings + QLatin1Char('/') + TrashName;
}

TrashSlot slotFor(const QString &name, int64_t trashedAt) {
    const bool fits = QFile::encodeName(name).size() <= MaxNameInSlot_bytes;
    return {QStringLiteral("%1-%2").arg(fits ? name : name.left(MaxCut_chars)).arg(trashedAt), trashedAt};
}

std::optional<TrashSlot> slotOfName(const QString &name) {
    const qsizetype dash = name.lastIndexOf(QLatin1Char('-'));
    if (dash < 1 || name.startsWith(QLatin1Char('.')) || name.contains(QLatin1Char('/')))
        return std::nullopt;
    bool isNumber = false;
    const qint64 trashedAt = name.mid(dash + 1).toLongLong(&isNumber);
    return isNumber && trashedAt > 0 ? std::optional(TrashSlot{name, trashedAt}) : std::nullopt;
}

QString keyOfSlot(const QString &slotName) {
    return TrashName + QLatin1Char('/') + slotName;
}

std::optional<TrashSlot> slotOfKey(const QString &key) {
    return key.startsWith(keyOfSlot({})) ? slotOfName(key.mid(keyOfSlot({}).size())) : std::nullopt;
}

} // namespace ovation::library
