#pragma once

#include <QString>

namespace ovation::session {

/// Characters of a participant's name, as labels, layouts and lists have it.
inline constexpr qsizetype MaxParticipantName = 100;

/// What a client said of itself, and the name in that, which is looked for once: the text may be large, and
/// lists of names are made with every change of a session. Plain value.
class ClientData {
  public:
    ClientData() = default;
    ClientData(QString text);

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; } ///< as it was sent
    /// What applications mostly send is {"clientData":"Ana"}; anything else is a name as it is. At most
    /// MaxParticipantName characters; empty when nothing was sent.
    const QString &name() const { return m_name; }

  private:
    QString m_text, m_name;
};

} // namespace ovation::session
