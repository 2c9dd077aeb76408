#include "session/client_data.h"

#include "base/cut_text.h"
#include "base/json_scan.h"

#include <QJsonObject>

#include <utility>

namespace ovation::session {
namespace {

QString nameIn(const QString &text) {
    const QJsonObject json = readJsonObject(text.toUtf8(), RequestJson);
    const QString name = json.value(QStringLiteral("clientData")).toString();
    return cutText(name.isEmpty() ? text : name, MaxParticipantName);
}

} // namespace

ClientData::ClientData(QString text) : m_text(std::move(text)), m_name(nameIn(m_text)) {}

} // namespace ovation::session
