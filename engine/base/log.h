#pragma once

#include <QLoggingCategory>
#include <QString>

#include <memory>

namespace ovation {

class LogLines;

// One category per room; switch with QT_LOGGING_RULES, for example "ovation.transport.debug=true".
Q_DECLARE_LOGGING_CATEGORY(logConfig)
Q_DECLARE_LOGGING_CATEGORY(logEvents)
Q_DECLARE_LOGGING_CATEGORY(logSession)
Q_DECLARE_LOGGING_CATEGORY(logTransport)
Q_DECLARE_LOGGING_CATEGORY(logMedia)
Q_DECLARE_LOGGING_CATEGORY(logRecording)
Q_DECLARE_LOGGING_CATEGORY(logControl)
Q_DECLARE_LOGGING_CATEGORY(logServer)
Q_DECLARE_LOGGING_CATEGORY(logUi)

/// Routes every message of the process to standard error as "time level category: text", with secrets
/// taken out first (redact()). Call once, before other threads start. The same lines are added to `kept`, if
/// there is one.
void installLogging(std::shared_ptr<LogLines> kept = nullptr);

/// Text from outside made fit for a log: tokens (tok_…), `secret=` parameters, passwords in URLs, Basic
/// credentials and TURN credentials become "***"; control characters become spaces.
QString redact(QString text);

} // namespace ovation
