#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace ovation::config {

/// Takes values out of what was given, one typed call each, and collects every complaint. Pure.
class SettingReader {
  public:
    explicit SettingReader(QHash<QString, QString> values) : m_values(std::move(values)) {}

    bool given(const QString &name) const { return m_values.contains(name) && !m_values[name].isEmpty(); }
    QString text(const QString &name, const QString &fallback);
    bool boolean(const QString &name, bool fallback);
    int integer(const QString &name, int fallback, int least, int most);
    /// JSON array of strings; the quotes may be left out: [a,b].
    QStringList list(const QString &name, const QStringList &fallback = {});
    void complain(const QString &name, const QString &what);

    const QStringList &complaints() const { return m_complaints; }

  private:
    QHash<QString, QString> m_values;
    QStringList m_complaints;
};

} // namespace ovation::config
