#include "config/env_file.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace ovation::config {
namespace {

QString unquoted(const QString &raw, bool *broken) {
    if (raw.isEmpty())
        return raw;
    const QChar quote = raw.front();
    if (quote != QLatin1Char('"') && quote != QLatin1Char('\'')) {
        // An unquoted value ends before a comment; an escaped blank begins none.
        static const QRegularExpression comment(QStringLiteral("(?<!\\\\)\\s+#.*$"));
        return withoutEscapes(QString(raw).remove(comment).trimmed());
    }
    QString value;
    for (qsizetype i = 1; i < raw.size(); ++i) {
        if (raw[i] == quote) {
            const QString rest = raw.mid(i + 1).trimmed();
            *broken = !rest.isEmpty() && !rest.startsWith(QLatin1Char('#'));
            return value;
        }
        if (quote == QLatin1Char('"') && raw[i] == QLatin1Char('\\') && i + 1 < raw.size() &&
            (raw[i + 1] == QLatin1Char('"') || raw[i + 1] == QLatin1Char('\\')))
            ++i;
        value += raw[i];
    }
    *broken = true; // no closing quote
    return value;
}

} // namespace

QString withoutEscapes(const QString &raw) {
    static const QRegularExpression escape(QStringLiteral("\\\\([\"' ]|\\\\(?=\\\\*[\"' ]))"));
    if (!raw.contains(QLatin1Char('\\')) || !QJsonDocument::fromJson(raw.toUtf8()).isNull())
        return raw;
    return QString(raw).replace(escape, QStringLiteral("\\1"));
}

QHash<QString, QString> parseEnv(const QString &text, QStringList *problems) {
    static const QRegularExpression assignment(
        QStringLiteral("^(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*(.*)$"));
    QHash<QString, QString> values;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        // A properties file may begin its comments with "!".
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1Char('!')))
            continue;
        const auto match = assignment.match(line);
        bool broken = !match.hasMatch();
        const QString value = broken ? QString() : unquoted(match.captured(2), &broken);
        if (broken) {
            if (problems)
                problems->append(QStringLiteral("line %1 is not NAME=value").arg(i + 1));
            continue;
        }
        values.insert(match.captured(1), value);
    }
    return values;
}

QString writeEnv(const QHash<QString, QString> &values) {
    QStringList names = values.keys();
    names.sort();
    QString text;
    for (const QString &name : std::as_const(names)) {
        QString value = values[name];
        value.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
            .replace(QLatin1Char('"'), QStringLiteral("\\\""));
        text += QStringLiteral("%1=\"%2\"\n").arg(name, value);
    }
    return text;
}

} // namespace ovation::config
