#include "base/excerpt.h"

namespace ovation {

QString excerpt(const QString &sent) {
    QString text = sent.left(MaxExcerpt);
    if (sent.size() > MaxExcerpt)
        text[MaxExcerpt - 1] = QChar(0x2026);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair =
            c.isHighSurrogate() ? i + 1 < text.size() && text[i + 1].isLowSurrogate() : c.isLowSurrogate();
        if (isPair && c.isHighSurrogate())
            ++i; // past its other half
        else if (c.isSurrogate() || c.category() == QChar::Other_Control)
            text[i] = QLatin1Char(' ');
    }
    return text;
}

} // namespace ovation
