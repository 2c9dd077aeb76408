#include "ui/common/engine_text.h"

#include "ui/common/engine_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace ovation::ui {

namespace {

struct Pattern {
    const char *sentence;
    QRegularExpression shape;
    std::vector<int> numbers; ///< which insertion each of its groups is
};

Pattern patternOf(const char *sentence) {
    static const QRegularExpression insertion(QStringLiteral("%(\\d)"));
    const QString text = QString::fromUtf8(sentence);
    Pattern pattern{sentence, {}, {}};
    QString shape;
    qsizetype end = 0;
    for (auto at = insertion.globalMatch(text); at.hasNext();) {
        const auto found = at.next();
        shape +=
            QRegularExpression::escape(text.mid(end, found.capturedStart() - end)) + QStringLiteral("(.+?)");
        pattern.numbers.push_back(found.captured(1).toInt());
        end = found.capturedEnd();
    }
    shape += QRegularExpression::escape(text.mid(end));
    pattern.shape = QRegularExpression(QRegularExpression::anchoredPattern(shape),
                                       QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const std::vector<Pattern> &patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        const auto sentences = engineSentenceTable();
        std::transform(sentences.begin(), sentences.end(), std::back_inserter(made), patternOf);
        return made;
    }();
    return all;
}

/// What is inserted may be a sentence itself. In one go: a name may contain "%2".
QString inserted(const QString &sentence, const Pattern &pattern, const QRegularExpressionMatch &match) {
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number = sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        const auto group = std::find(pattern.numbers.begin(), pattern.numbers.end(), number);
        if (number < 1 || group == pattern.numbers.end()) {
            text += sentence[i];
            continue;
        }
        text += engineText(match.captured(int(group - pattern.numbers.begin()) + 1));
        ++i;
    }
    return text;
}

/// Nothing where the sentence is not known.
std::optional<QString> known(const QString &english);

/// "OPENVIDU_SECRET must be …": what is said of settings has their names in front.
std::optional<QString> knownOfSetting(const QString &english) {
    static const QRegularExpression form(QStringLiteral("\\A([A-Z][A-Z0-9_]{3,}) (.+)\\z"));
    const auto match = form.match(english);
    const auto problem = match.hasMatch() ? known(match.captured(2)) : std::nullopt;
    return problem ? std::optional(match.captured(1) + u' ' + *problem) : std::nullopt;
}

/// Several sentences, all of which are known.
std::optional<QString> knownSeveral(const QString &english, const QString &separator) {
    QStringList parts = english.split(separator);
    if (parts.size() < 2)
        return std::nullopt;
    for (QString &part : parts) {
        const auto text = known(part);
        if (!text)
            return std::nullopt;
        part = *text;
    }
    return parts.join(separator);
}

std::optional<QString> known(const QString &english) {
    for (const Pattern &pattern : patterns())
        if (const auto match = pattern.shape.match(english); match.hasMatch())
            return inserted(QCoreApplication::translate("Engine", pattern.sentence), pattern, match);
    if (auto text = knownOfSetting(english))
        return text;
    for (const char *separator : {"; ", ". "})
        if (auto text = knownSeveral(english, QLatin1String(separator)))
            return text;
    // A reason behind a known sentence: "The file cannot be read: No such file."
    if (const qsizetype at = english.indexOf(QStringLiteral(": ")); at > 0) {
        if (const auto begin = known(english.left(at)))
            return *begin + english.mid(at);
    }
    return std::nullopt;
}

} // namespace

QString engineText(const QString &english) {
    return known(english).value_or(english);
}

QStringList engineTexts(const QStringList &english) {
    QStringList texts;
    std::transform(english.begin(), english.end(), std::back_inserter(texts), engineText);
    return texts;
}

QStringList engineSentences() {
    QStringList all;
    for (const char *sentence : engineSentenceTable())
        all += QString::fromUtf8(sentence);
    return all;
}

} // namespace ovation::ui
