#pragma once

#include <QString>
#include <QStringList>

namespace ovation::page {

/// What goes wrong in a page.
enum class ComplaintKind {
    Error, ///< it wrote an error on its console
    Fault, ///< a script of it ended by an error
    Denial ///< it wanted what pages can't have here: a host, a certificate's trust, WebGL without a display
};

/// All that a page complained of since it was opened; of many the first and the last are kept. Plain value.
class Complaints {
  public:
    void add(ComplaintKind kind, const QString &text);
    /// For the reason why it does not work: a part of a sentence that begins with a full stop; empty when
    /// there were none, or when `why` says the same.
    QString afterReason(const QString &why) const;
    /// For the health report: denials and faults, a sentence each.
    QStringList notes() const;

  private:
    struct Several {
        QString first, last;
        int count = 0;
        void add(const QString &text);
        QString told() const; ///< the first, and how many more
    };
    Several m_all, m_faults;
    QStringList m_denials; ///< each once, not too many
};

/// What the console says of a script: Fault when it ended by an uncaught error. Promises that browsers
/// reject by custom (a play() that is interrupted) are none.
ComplaintKind kindOfError(const QString &consoleText);

/// The error is one that a browser shows for what it does not know yet.
bool mayLackFeature(const QString &consoleText);

} // namespace ovation::page
