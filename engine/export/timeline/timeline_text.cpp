#include "export/timeline/timeline_text.h"

#include <QUrl>

#include <algorithm>
#include <iterator>

namespace ovation::exporting {

// Char of XML 1.0, section 2.2, without line breaks, which no name has.
QString shownText(const QString &text) {
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            shown += unit;
            shown += text[++i];
        } else if (!unit.isSurrogate() && unit.unicode() >= 0x20 && unit.unicode() < 0xFFFE) {
            shown += unit;
        }
    }
    return shown;
}

QString relativeUrl(const QString &file) {
    QStringList encoded;
    for (const QString &part : file.split(QLatin1Char('/')))
        encoded += QString::fromLatin1(QUrl::toPercentEncoding(part));
    return encoded.join(QLatin1Char('/'));
}

std::vector<TimelineMarker> markersInside(const Timeline &timeline) {
    std::vector<TimelineMarker> inside;
    std::copy_if(
        timeline.markers.begin(), timeline.markers.end(), std::back_inserter(inside),
        [&](const TimelineMarker &marker) { return marker.frame >= 0 && marker.frame < timeline.frames; });
    return inside;
}

} // namespace ovation::exporting
