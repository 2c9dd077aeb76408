#include "ui/guide/folded_text.h"

namespace ovation::ui {

FoldedText::FoldedText(const QString &original) {
    text.reserve(original.size());
    places.reserve(std::size_t(original.size()) + 1);
    for (qsizetype at = 0; at < original.size();) {
        const bool isPair =
            original[at].isHighSurrogate() && at + 1 < original.size() && original[at + 1].isLowSurrogate();
        const qsizetype size = isPair ? 2 : 1;
        const QString one = original.mid(at, size).normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar character : one) {
            if (character.isMark())
                continue;
            text += character == QChar(0x2019) ? u'\'' : character; // as it is typed
            places.push_back(at);
        }
        at += size;
    }
    places.push_back(original.size());
}

std::pair<qsizetype, qsizetype> FoldedText::placeOf(qsizetype from, qsizetype count) const {
    // Accents that stand by themselves belong to what is in front of them.
    const auto first = std::size_t(from);
    auto behind = std::size_t(from + count);
    while (behind + 1 < places.size() && places[behind] == places[behind - 1])
        ++behind;
    return {places[first], places[behind]};
}

} // namespace ovation::ui
