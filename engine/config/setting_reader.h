#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace ovation::config {

/// What was asked of a setting when it was read.
struct AskedSetting {
    enum class As { Text, Switch, Number, List };

    As as = As::Text;
    QString fallback;
    int least = 0, most = 0; ///< of a Number
};

/// What reading is for: a trial makes no folder and no file.
enum class Reading { Start, Trial };

/// Takes values out of what was given, one typed call each, and collects every complaint and the names that
/// were asked for: nothing else is a setting of this program. Pure.
class SettingReader {
  public:
    explicit SettingReader(QHash<QString, QString> values, Reading reading = Reading::Start)
        : m_values(std::move(values)), m_reading(reading) {}

    bool isTrial() const { return m_reading == Reading::Trial; }

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
    QSet<QString> asked() const { return {m_asked.keyBegin(), m_asked.keyEnd()}; }
    AskedSetting askedOf(const QString &name) const { return m_asked.value(name); }

  private:
    QHash<QString, QString> m_values;
    Reading m_reading;
    QStringList m_complaints;
    QHash<QString, AskedSetting> m_asked;
};

} // namespace ovation::config
