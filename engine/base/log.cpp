#include "base/log.h"

#include "base/clock.h"
#include "base/cut_text.h"
#include "base/log_budget.h"
#include "base/log_lines.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <optional>

namespace ovation {

Q_LOGGING_CATEGORY(logConfig, "ovation.config", QtInfoMsg)
Q_LOGGING_CATEGORY(logEvents, "ovation.events", QtInfoMsg)
Q_LOGGING_CATEGORY(logSession, "ovation.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logTransport, "ovation.transport", QtInfoMsg)
Q_LOGGING_CATEGORY(logMedia, "ovation.media", QtInfoMsg)
Q_LOGGING_CATEGORY(logRecording, "ovation.recording", QtInfoMsg)
Q_LOGGING_CATEGORY(logControl, "ovation.control", QtInfoMsg)
Q_LOGGING_CATEGORY(logServer, "ovation.server", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "ovation.ui", QtInfoMsg)

namespace {

constexpr qsizetype MaxLine = 4000; // characters

/// How many lines were left out before this one; nothing when it is to be left out, too. Errors never are.
std::optional<int64_t> mayWrite(QtMsgType type) {
    static std::mutex mutex;
    static LogBudget budget;
    const std::lock_guard lock(mutex);
    const bool mayBe = budget.take(monotonicNow_ns());
    if (!mayBe && type != QtCriticalMsg && type != QtFatalMsg)
        return std::nullopt;
    return budget.takeLeftOut();
}

/// Where a viewer finds them: Qt's handler takes no partner. Never destroyed, as threads log to the end.
std::shared_ptr<LogLines> &keptLines() {
    static auto &lines = *new std::shared_ptr<LogLines>;
    return lines;
}

void writeLine(const LogLine &line) {
    std::fprintf(stderr, "%s\n", toText(line).toUtf8().constData());
    if (keptLines())
        keptLines()->add(line);
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text) {
    const auto leftOut = mayWrite(type);
    if (!leftOut)
        return;
    LogLine line;
    line.time_ms = QDateTime::currentMSecsSinceEpoch();
    if (*leftOut > 0) {
        line.level = QtWarningMsg;
        line.category = QStringLiteral("default");
        line.text = QStringLiteral("%1 messages were left out: there were too many").arg(*leftOut);
        writeLine(line);
    }
    line.level = type;
    line.category = QString::fromLatin1(context.category ? context.category : "default");
    line.text = cutText(redact(text), MaxLine);
    writeLine(line);
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void installLogging(std::shared_ptr<LogLines> kept) {
    keptLines() = std::move(kept);
    qInstallMessageHandler(writeMessage);
}

QString redact(QString text) {
    static const QRegularExpression token(QStringLiteral("tok_[A-Za-z0-9]+"));
    static const QRegularExpression secret(QStringLiteral("((?:secret|password|credential|staticAuthSecret|a="
                                                          "ice-pwd)[\"']?\\s*[=:]\\s*[\"']?)[^&\"'\\s,}]+"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral("(//[^/@:\\s]*:)[^/@\\s]+@"));
    static const QRegularExpression basic(QStringLiteral("(Basic\\s+)[A-Za-z0-9+/=]+"));
    text.replace(token, QStringLiteral("tok_***"));
    text.replace(secret, QStringLiteral("\\1***"));
    text.replace(userInfo, QStringLiteral("\\1***@"));
    text.replace(basic, QStringLiteral("\\1***"));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return text;
}

} // namespace ovation
