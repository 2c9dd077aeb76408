#include "studio/request_bodies.h"

#include "server/rest/connection_parameters.h"
#include "server/rest/session_parameters.h"

#include <QJsonDocument>

namespace ovation {

using namespace Qt::StringLiterals;

Result<session::SessionProperties, server::ParameterError>
requestedSession(const QJsonObject &body, const config::Settings &settings) {
    return server::readSession(QJsonDocument(body).toJson(QJsonDocument::Compact), settings);
}

Result<session::ConnectionProperties, server::ParameterError> requestedConnection(const QJsonObject &body) {
    server::BodyReader reader(body);
    auto properties = server::readConnection(reader);
    if (reader.ok() && properties.type != session::ConnectionType::WebRtc)
        reader.complain(u"Parameter 'type': an IP camera is added, not invited"_s, u"type"_s);
    return reader.ok() ? Result<session::ConnectionProperties, server::ParameterError>(std::move(properties))
                       : reader.error();
}

} // namespace ovation
