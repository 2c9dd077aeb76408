#include "base/log.h"

#include "base/clock.h"
#include "base/cut_text.h"
#include "base/log_budget.h"

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

const char *levelName(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

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

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text) {
    const auto leftOut = mayWrite(type);
    if (!leftOut)
        return;
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    if (*leftOut > 0)
        std::fprintf(stderr, "%s warning default: %lld messages were left out: there were too many\n",
                     time.constData(), static_cast<long long>(*leftOut));
    const QByteArray line = cutText(redact(text), MaxLine).toUtf8();
    std::fprintf(stderr, "%s %s %s: %s\n", time.constData(), levelName(type),
                 context.category ? context.category : "default", line.constData());
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void installLogging() {
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
