#include "page/helper_surroundings.h"

namespace ovation::page {

QProcessEnvironment helperSurroundings() {
    const QProcessEnvironment mine = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment given;
    for (const QString &name : mine.keys()) {
        const bool plain =
            name == QLatin1String("PATH") || name == QLatin1String("HOME") || name == QLatin1String("USER") ||
            name == QLatin1String("LANG") || name == QLatin1String("TZ") || name == QLatin1String("TMPDIR") ||
            name == QLatin1String("LD_LIBRARY_PATH") || name == QLatin1String("DISPLAY") ||
            name == QLatin1String("XAUTHORITY") || name.startsWith(QLatin1String("LC_")) ||
            name.startsWith(QLatin1String("XDG_")) || name.startsWith(QLatin1String("GST_")) ||
            name.startsWith(QLatin1String("QT_LOGGING")) || name.startsWith(QLatin1String("FONTCONFIG"));
        if (plain)
            given.insert(name, mine.value(name));
    }
    return given;
}

} // namespace ovation::page
