#pragma once

#include <QString>
#include <QStringList>

namespace ovation {

/// Takes what a page was told in confidence out of everything that is repeated of it. Plain value; any
/// thread.
class Secrets {
  public:
    Secrets() = default;
    explicit Secrets(QStringList secrets);

    /// Each secret, as it is and as it stands in an address, becomes "***"; then redact() (base/log.h).
    QString hide(QString text) const;

  private:
    QStringList m_forms; ///< every spelling, longest first
};

} // namespace ovation
