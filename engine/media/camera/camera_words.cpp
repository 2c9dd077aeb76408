#include "media/camera/camera_words.h"

#include <QFileInfo>
#include <QUrl>

namespace ovation::media {
namespace {

CameraTrouble resourceTrouble(const GError &error) {
    switch (error.code) {
    case GST_RESOURCE_ERROR_NOT_AUTHORIZED:
        return {QStringLiteral("it wants another user name or password (401)")};
    case GST_RESOURCE_ERROR_NOT_FOUND:
        return {QStringLiteral("there is nothing at this path (404)"), false, true};
    case GST_RESOURCE_ERROR_OPEN_READ:
    case GST_RESOURCE_ERROR_OPEN_WRITE:
    case GST_RESOURCE_ERROR_OPEN_READ_WRITE:
        return {unreachable(), false, true};
    case GST_RESOURCE_ERROR_SETTINGS: // rtspsrc: no transport is left to try
        return {QStringLiteral("it offers no way of sending that is supported"), true};
    case GST_RESOURCE_ERROR_READ:
    case GST_RESOURCE_ERROR_CLOSE:
    case GST_RESOURCE_ERROR_SEEK:
        return {QStringLiteral("the connection broke"), false, true};
    default:
        return {QStringLiteral("it can't be opened"), false, true};
    }
}

CameraTrouble streamTrouble(const GError &error, const QString &missing) {
    switch (error.code) {
    case GST_STREAM_ERROR_TYPE_NOT_FOUND:
    case GST_STREAM_ERROR_WRONG_TYPE:
    case GST_STREAM_ERROR_CODEC_NOT_FOUND:
    case GST_STREAM_ERROR_DEMUX:
    case GST_STREAM_ERROR_FORMAT:
        return {missing.isEmpty() ? QStringLiteral("what it sends is not supported")
                                  : QStringLiteral("what it sends is not supported: %1").arg(missing),
                true};
    case GST_STREAM_ERROR_DECRYPT:
    case GST_STREAM_ERROR_DECRYPT_NOKEY:
        return {QStringLiteral("what it sends is encrypted")};
    default:
        return {QStringLiteral("what it sends can't be decoded")};
    }
}

} // namespace

QString unreachable() {
    return QStringLiteral("it can't be reached");
}

QString redirected() {
    return QStringLiteral("it sends the program on to another address, which is not followed: name that "
                          "address instead");
}

bool isRedirection(GstMessage *error) {
    const GstStructure *details = nullptr;
    gst_message_parse_error_details(error, &details);
    guint status = 0;
    return details && gst_structure_get_uint(details, "http-status-code", &status) && status / 100 == 3;
}

QString untrusted(const QString &refusal) {
    return QStringLiteral(
               "its certificate is not trusted: %1. OVATION_CAMERA_CERTIFICATES can name a file with "
               "it; with OVATION_CAMERA_VERIFY_TLS=false any would do")
        .arg(refusal);
}

CameraTrouble troubleOf(const GError &error, const QString &missing) {
    if (error.domain == GST_RESOURCE_ERROR)
        return resourceTrouble(error);
    if (error.domain == GST_STREAM_ERROR)
        return streamTrouble(error, missing);
    return {missing.isEmpty() ? QStringLiteral("it can't be played here")
                              : QStringLiteral("it can't be played here: %1 is missing").arg(missing),
            true};
}

QString fileProblem(const QString &uri) {
    const QUrl url(uri);
    const bool here = url.host().isEmpty() || url.host() == QStringLiteral("localhost");
    if (!here || !url.path().startsWith(QLatin1Char('/')))
        return QStringLiteral("a file must be given with its whole path on this machine");
    const QFileInfo file(url.path(QUrl::FullyDecoded));
    if (!file.exists())
        return QStringLiteral("there is no such file");
    // A pipe or a device would block, or do things.
    if (!file.isFile())
        return QStringLiteral("this is not a plain file");
    return file.isReadable() ? QString() : QStringLiteral("the file may not be read");
}

} // namespace ovation::media
