// Names that applications and clients choose, and which become a part of an id, a path or a URL.

#include "input.h"

#include "layout/layout_files.h"
#include "session/camera_uri.h"
#include "session/identifiers.h"
#include "session/wanted_connection_id.h"

#include <QDir>

using namespace ovation;
using namespace ovation::session;
using fuzz::require;

namespace {

bool isPlain(const QString &text, QLatin1StringView besides) {
    return std::all_of(text.begin(), text.end(), [besides](QChar c) {
        const ushort code = c.unicode();
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9') ||
               besides.contains(c);
    });
}

void camera(const QString &uri) {
    if (!isCameraUri(uri))
        return;
    const QString id = newCameraConnectionId(uri);
    require(id.startsWith(QLatin1StringView("ipc_IPCAM_")) && isPlain(id, QLatin1StringView("_")));
    require(ownerOfStream(QStringLiteral("str_IPC_aBcD_") + id) == id);
}

void connection(const QString &serverData) {
    const QString id = wantedConnectionId(serverData);
    if (id.isEmpty())
        return;
    const QString name = id.mid(4);
    require(id.startsWith(QLatin1StringView("con_")) && isPlain(name, QLatin1StringView("_")));
    require(!name.isEmpty() && name.size() <= 100 && !name.contains(QLatin1StringView("con_")));
    require(ownerOfStream(QStringLiteral("str_CAM_aBcD_") + id) == id);
}

void path(const QString &name) {
    if (!layout::flawOfPath(name, layout::FileDepth).isEmpty())
        return;
    const QString whole = QStringLiteral("/folder/") + name;
    require(QDir::cleanPath(whole) == whole && !name.contains(QChar(0)));
    require(name.count(QLatin1Char('/')) < layout::FileDepth);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (isValidCustomSessionId(text))
        require(!text.isEmpty() && isPlain(text, QLatin1StringView("_-")));
    if (isValidRecordingName(text))
        require(!text.isEmpty() && isPlain(text, QLatin1StringView("_~-")));
    const QString owner = ownerOfStream(text);
    require(owner.isEmpty() || text.endsWith(owner));
    camera(text);
    connection(text);
    path(text);
    return 0;
}
