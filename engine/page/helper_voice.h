#pragma once

#include "page/helper_errors.h"
#include "page/said_budget.h"

#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>

#include <functional>

namespace ovation::page {

/// What a process says in lines (page_messages.h), and what it prints on its standard error, within limits:
/// what it shows or decodes may have taken it over. Lives on the thread of the process.
class HelperVoice final : public QObject {
  public:
    /// A line that was understood. False = no more of them are of use.
    using Take = std::function<bool(const QString &name, const QJsonObject &body)>;
    /// `what` it does, as the end of a sentence that begins with the process; said again and again.
    using Unbearable = std::function<void(const QString &what)>;

    /// Of a process that was not started yet, and outlives this.
    HelperVoice(QProcess &process, Take take, Unbearable unbearable);

  private:
    void read();
    void readErrors();

    QProcess &m_process;
    const Take m_take;
    const Unbearable m_unbearable;
    SaidBudget m_said;
    HelperErrors m_errors;
};

} // namespace ovation::page
