#include "config/setting_reader.h"

#include "config/env_file.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ovation::config {

bool SettingReader::given(const QString &name) {
    if (!m_asked.contains(name))
        m_asked.insert(name, {});
    return !m_values.value(name).isEmpty();
}

QString SettingReader::text(const QString &name, const QString &fallback) {
    m_asked.insert(name, {AskedSetting::As::Text, fallback});
    return given(name) ? m_values[name] : fallback;
}

bool SettingReader::boolean(const QString &name, bool fallback) {
    m_asked.insert(name,
                   {AskedSetting::As::Switch, fallback ? QStringLiteral("true") : QStringLiteral("false")});
    if (!given(name))
        return fallback;
    const QString value = m_values[name];
    if (value == QStringLiteral("true"))
        return true;
    if (value != QStringLiteral("false"))
        complain(name, QStringLiteral("must be true or false, not '%1'").arg(value));
    return false;
}

int SettingReader::integer(const QString &name, int fallback, int least, int most) {
    m_asked.insert(name, {AskedSetting::As::Number, QString::number(fallback), least, most});
    if (!given(name))
        return fallback;
    bool ok = false;
    const int value = m_values[name].toInt(&ok);
    if (!ok || value < least || value > most) {
        complain(name, QStringLiteral("must be a whole number from %1 to %2, not '%3'")
                           .arg(least)
                           .arg(most)
                           .arg(m_values[name]));
        return fallback;
    }
    return value;
}

QStringList SettingReader::list(const QString &name, const QStringList &fallback) {
    m_asked.insert(name, {AskedSetting::As::List, fallback.join(QStringLiteral(", "))});
    if (!given(name))
        return fallback;
    QString value = m_values[name].trimmed();
    auto document = QJsonDocument::fromJson(value.toUtf8());
    if (document.isNull()) { // the environment, unlike a file, comes with its escapes
        value = withoutEscapes(value);
        document = QJsonDocument::fromJson(value.toUtf8());
    }
    if (document.isArray()) {
        QStringList entries;
        for (const auto &entry : document.array()) {
            if (!entry.isString())
                complain(name, QStringLiteral("must be an array of texts"));
            entries.append(entry.toString());
        }
        return entries;
    }
    if (!value.startsWith(QLatin1Char('[')) || !value.endsWith(QLatin1Char(']'))) {
        // What was given is not repeated: lists hold credentials.
        complain(name, QStringLiteral("must be an array like [\"a\",\"b\"]"));
        return fallback;
    }
    QStringList entries;
    for (const QString &entry : value.mid(1, value.size() - 2).split(QLatin1Char(','), Qt::SkipEmptyParts))
        entries.append(entry.trimmed());
    return entries;
}

void SettingReader::complain(const QString &name, const QString &what) {
    m_complaints.append(QStringLiteral("%1 %2").arg(name, what));
}

} // namespace ovation::config
