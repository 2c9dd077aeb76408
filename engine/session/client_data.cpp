#include "session/client_data.h"

#include "base/cut_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace ovation::session {
namespace {

QString nameIn(const QString &text) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString name = json.value(QStringLiteral("clientData")).toString();
    return cutText(name.isEmpty() ? text : name, MaxParticipantName);
}

} // namespace

ClientData::ClientData(QString text) : m_text(std::move(text)), m_name(nameIn(m_text)) {}

} // namespace ovation::session
