#include "session/stream_words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace ovation::session {
namespace {

constexpr qsizetype MaxDimensions = 200; // characters; clients write some thirty
constexpr double MaxSide = 65535;

std::optional<int> side(const QJsonValue &value) {
    const double pixels = std::trunc(value.toDouble(-1));
    return pixels >= 0 && pixels <= MaxSide ? std::optional(int(pixels)) : std::nullopt;
}

} // namespace

std::optional<QString> typeOfVideoFromText(const QString &text) {
    for (const char *word : {"", "CAMERA", "SCREEN", "CUSTOM"}) {
        if (text == QLatin1StringView(word))
            return text;
    }
    return std::nullopt;
}

std::optional<QString> videoDimensionsFromText(const QString &text) {
    if (text.size() > MaxDimensions)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const std::optional<int> width = side(json.value(QStringLiteral("width")));
    const std::optional<int> height = side(json.value(QStringLiteral("height")));
    if (!width || !height)
        return std::nullopt;
    if (*width == 0 || *height == 0)
        return QString();
    return QStringLiteral("{\"width\":%1,\"height\":%2}").arg(*width).arg(*height);
}

} // namespace ovation::session
