#include "page/complaints.h"

#include "base/cut_text.h"

#include <algorithm>
#include <array>

namespace ovation::page {
namespace {

constexpr qsizetype MaxNote = 500; // characters of what a page said
constexpr qsizetype MaxDenials = 3;

QString shortened(const QString &text) {
    return text.size() > MaxNote ? cutText(text, MaxNote) + QStringLiteral("…") : text;
}

} // namespace

void Complaints::Several::add(const QString &text) {
    if (count == 0)
        first = text;
    last = text;
    ++count;
}

QString Complaints::Several::told() const {
    const QString one = shortened(first);
    return count > 1 ? QStringLiteral("%1 (and %2 more)").arg(one).arg(count - 1) : one;
}

void Complaints::add(ComplaintKind kind, const QString &text) {
    m_all.add(text);
    if (kind == ComplaintKind::Fault)
        m_faults.add(text);
    else if (kind == ComplaintKind::Denial && m_denials.size() < MaxDenials &&
             !m_denials.contains(shortened(text)))
        m_denials.append(shortened(text));
}

QString Complaints::afterReason(const QString &why) const {
    QString text;
    if (m_all.count > 0 && !why.contains(m_all.first, Qt::CaseInsensitive))
        text = QStringLiteral(". The page said: %1").arg(shortened(m_all.first));
    if (m_all.count > 1 && m_all.last != m_all.first && !why.contains(m_all.last, Qt::CaseInsensitive))
        text += (text.isEmpty() ? QStringLiteral(". The page said: %1") : QStringLiteral(". Then: %1"))
                    .arg(shortened(m_all.last));
    return text;
}

QStringList Complaints::notes() const {
    QStringList notes = m_denials;
    if (m_faults.count > 0)
        notes.append(QStringLiteral("The page said: %1").arg(m_faults.told()));
    return notes;
}

ComplaintKind kindOfError(const QString &consoleText) {
    constexpr std::array Customary = {"Uncaught (in promise) AbortError",
                                      "Uncaught (in promise) NotAllowedError"};
    const auto begins = [&](const char *how) { return consoleText.startsWith(QLatin1String(how)); };
    return begins("Uncaught ") && std::none_of(Customary.begin(), Customary.end(), begins)
               ? ComplaintKind::Fault
               : ComplaintKind::Error;
}

bool mayLackFeature(const QString &consoleText) {
    constexpr std::array Signs = {"is not a function", "is not defined", "is not a constructor",
                                  "SyntaxError"};
    return std::any_of(Signs.begin(), Signs.end(),
                       [&](const char *sign) { return consoleText.contains(QLatin1String(sign)); });
}

} // namespace ovation::page
