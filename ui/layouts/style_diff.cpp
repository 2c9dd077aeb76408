#include "ui/layouts/style_diff.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace ovation::ui {

namespace {

/// A page's text, its <style> elements' texts taken out.
struct Parts {
    QString rest;
    QStringList styles;
};

Parts partsOf(const QString &html) {
    static const QRegularExpression style(QStringLiteral("(<style\\b[^>]*>)(.*?)(?=</style\\s*>)"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    Parts parts;
    qsizetype end = 0;
    for (auto all = style.globalMatch(html); all.hasNext();) {
        const auto match = all.next();
        parts.rest += html.mid(end, match.capturedEnd(1) - end) + QChar(QChar::Null);
        parts.styles += match.captured(2);
        end = match.capturedEnd(2);
    }
    parts.rest += html.mid(end);
    return parts;
}

QUrl addressOf(const QUrl &page, const QString &file) {
    QUrl address = page.adjusted(QUrl::RemoveFilename | QUrl::RemoveQuery | QUrl::RemoveFragment);
    address.setPath(address.path(QUrl::FullyDecoded) + file, QUrl::DecodedMode);
    return address;
}

} // namespace

std::optional<std::vector<page::StyleChange>> styleDiff(const QUrl &page, const QString &file,
                                                        const QString &before, const QString &now) {
    std::vector<page::StyleChange> changes;
    if (before == now)
        return changes;
    if (file.endsWith(QLatin1String(".css"), Qt::CaseInsensitive)) {
        changes.push_back({addressOf(page, file), {}, now});
        return changes;
    }
    if (addressOf(page, file).path() != page.path())
        return std::nullopt;
    const Parts old = partsOf(before), next = partsOf(now);
    // Two elements with one text cannot be told apart by it.
    if (old.rest != next.rest ||
        QSet<QString>(old.styles.begin(), old.styles.end()).size() != old.styles.size())
        return std::nullopt;
    for (qsizetype i = 0; i < old.styles.size(); ++i)
        if (old.styles[i] != next.styles[i])
            changes.push_back({{}, old.styles[i], next.styles[i]});
    return changes;
}

} // namespace ovation::ui
