#include "outcome.h"

#include <cerrno>
#include <cstring>

namespace ovation::bundle {

namespace {

constexpr int MaxShown = 160;

bool isText(const QByteArray &name) {
    return QString::fromUtf8(name).toUtf8() == name;
}

} // namespace

QString quoted(const QByteArray &name) {
    const QString text = isText(name) ? QString::fromUtf8(name) : QString::fromLatin1(name);
    QString shown;
    for (const QChar c : text) {
        if (shown.size() >= MaxShown) {
            shown += QChar(0x2026);
            break;
        }
        // Other_Format are the marks that turn the direction of writing.
        const bool harmless = c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
                              c.category() != QChar::Separator_Line &&
                              c.category() != QChar::Separator_Paragraph;
        if (harmless && (isText(name) || c.unicode() < 0x80))
            shown += c;
        else
            shown += QStringLiteral("\\x%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0'));
    }
    return QLatin1Char('"') + shown + QLatin1Char('"');
}

Error systemError(const QString &what, const QByteArray &path) {
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return {Failed, QStringLiteral("%1 %2: %3.").arg(what, quoted(path), reason)};
}

Error damaged(const QString &sentence) {
    return {Damaged, sentence};
}

Error refused(const QString &sentence) {
    return {Refused, sentence};
}

} // namespace ovation::bundle
