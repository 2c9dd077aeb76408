#include "export/types.h"

namespace ovation::exporting {

QString extensionOf(Format format) {
    switch (format) {
    case Format::Mp4:
        return QStringLiteral("mp4");
    case Format::WebM:
        return QStringLiteral("webm");
    case Format::Zip:
        return QStringLiteral("zip");
    case Format::M4a:
        return QStringLiteral("m4a");
    case Format::Opus:
        return QStringLiteral("opus");
    case Format::Wav:
        return QStringLiteral("wav");
    case Format::Still:
        return QStringLiteral("png");
    case Format::Editing:
        return {};
    }
    return {};
}

Result<void> checkQuality(const Request &request) {
    if (request.quality && (*request.quality < 0 || *request.quality > 100))
        return Error{Errc::UnprocessableParameter,
                     QStringLiteral("The quality has to be between 0 and 100.")};
    return {};
}

} // namespace ovation::exporting
