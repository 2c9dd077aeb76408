#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace ovation::config {

/// Takes values out of what was given, one typed call each, and collects every complaint and the names that
/// were asked for: nothing else is a setting of this program. Pure.
class SettingReader {
  public:
    explicit SettingReader(QHash<QString, QString> values) : m_values(std::move(values)) {}

    /// It has a value that is not empty.
    bool given(const QString &name);
    QString text(const QString &name, const QString &fallback);
    bool boolean(const QString &name, bool fallback);
    int integer(const QString &name, int fallback, int least, int most);
    /// JSON array of strings. The quotes may be left out, [a,b], or escaped: [\"a\",\"b\"].
    QStringList list(const QString &name, const QStringList &fallback = {});
    void complain(const QString &name, const QString &what);

    const QStringList &complaints() const { return m_complaints; }
    /// Every name that was asked for, given or not.
    const QSet<QString> &asked() const { return m_asked; }

  private:
    QHash<QString, QString> m_values;
    QStringList m_complaints;
    QSet<QString> m_asked;
};

} // namespace ovation::config
