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

const QRegularExpression &assignment() {
    static const QRegularExpression form(
        QStringLiteral("^(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*(.*)$"));
    return form;
}

/// A properties file may begin its comments with "!".
bool isComment(const QString &line) {
    return line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1Char('!'));
}

} // namespace

QString withoutEscapes(const QString &raw) {
    static const QRegularExpression escape(QStringLiteral("\\\\([\"' ]|\\\\(?=\\\\*[\"' ]))"));
    if (!raw.contains(QLatin1Char('\\')) || !QJsonDocument::fromJson(raw.toUtf8()).isNull())
        return raw;
    return QString(raw).replace(escape, QStringLiteral("\\1"));
}

QHash<QString, QString> parseEnv(const QString &text, QStringList *problems) {
    QHash<QString, QString> values;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || isComment(line))
            continue;
        const auto match = assignment().match(line);
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

QString envLine(const QString &name, const QString &value) {
    QString quoted = value;
    quoted.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
        .replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QStringLiteral("%1=\"%2\"").arg(name, quoted);
}

QString changedEnv(const QString &text, const QHash<QString, QString> &values) {
    QStringList lines, names = values.keys();
    names.sort();
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const auto match = assignment().match(line.trimmed());
        const QString name = match.captured(1);
        if (isComment(line.trimmed()) || !values.contains(name))
            lines.append(line);
        else if (names.removeOne(name) && !values[name].isEmpty()) // of several lines the first is replaced
            lines.append(envLine(name, values[name]));
    }
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    for (const QString &name : std::as_const(names)) {
        if (!values[name].isEmpty())
            lines.append(envLine(name, values[name]));
    }
    return lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace ovation::config
