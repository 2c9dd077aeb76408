#include "session/stream_words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace ovation::session {
namespace {

constexpr qsizetype MaxDimensions = 200; // characters; clients write some thirty
constexpr double MaxSide = 65535;

/// 0 where it is none.
int side(const QJsonValue &value) {
    const double pixels = std::trunc(value.toDouble());
    return pixels >= 1 && pixels <= MaxSide ? int(pixels) : 0;
}

} // namespace

std::optional<QString> typeOfVideoFromText(const QString &text) {
    for (const char *word : {"", "CAMERA", "SCREEN", "CUSTOM"}) {
        if (text == QLatin1StringView(word))
            return text;
    }
    return std::nullopt;
}

QString videoDimensionsFromText(const QString &text) {
    if (text.size() > MaxDimensions)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const int width = side(json.value(QStringLiteral("width")));
    const int height = side(json.value(QStringLiteral("height")));
    if (width == 0 || height == 0)
        return {};
    return QStringLiteral("{\"width\":%1,\"height\":%2}").arg(width).arg(height);
}

} // namespace ovation::session
