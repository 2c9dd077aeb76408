#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace ovation::config {

/// The property names of OpenVidu 1.8 (`openvidu.secret`, `server.port`…, protocol 5.7) as those of today.
class LegacyNames {
  public:
    /// Replaces the old names in `values`. What is given by its new name, too, keeps that value.
    void translate(QHash<QString, QString> &values);
    /// Whether one was given that later versions had another name for: the applications are of that time,
    /// too.
    bool areOf18() const;
    /// One sentence about each old name that was given. None holds a value.
    const QStringList &notes() const { return m_notes; }
    /// Complaints begin with the new name; says which old one it was given by.
    QStringList explained(const QStringList &complaints) const;

  private:
    bool take(QHash<QString, QString> &values, const QString &from, const QString &to, const QString &value);
    void takePublicUrl(QHash<QString, QString> &values);

    QHash<QString, QString> m_oldNames; ///< by the new ones
    QStringList m_notes, m_complaints;
};

} // namespace ovation::config
